"""Rules of the area automation: what templates and runs leave behind in a customer's file."""

from __future__ import annotations

from quarterdeck.core.finding import Severity
from quarterdeck.rules.automation.files import left_in_file, outside_or_code
from quarterdeck.rules.automation.languages import BILINGUAL, mixed_languages
from quarterdeck.rules.automation.leaks import internal_content, other_accounts, placeholders
from quarterdeck.rules.automation.periods import wrong_period
from quarterdeck.rules.subjects import PresentedDeck
from quarterdeck.rules.types import Area, Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "AUT101",
        "internal-content-for-customers",
        Area.AUTOMATION,
        Severity.ERROR,
        PresentedDeck,
        internal_content,
    ),
    Rule(
        "AUT102",
        "other-accounts-names",
        Area.AUTOMATION,
        Severity.ERROR,
        PresentedDeck,
        other_accounts,
    ),
    Rule(
        "AUT103",
        "leftover-placeholders",
        Area.AUTOMATION,
        Severity.WARNING,
        PresentedDeck,
        placeholders,
    ),
    Rule(
        "AUT104",
        "notes-in-customers-files",
        Area.AUTOMATION,
        Severity.WARNING,
        PresentedDeck,
        left_in_file,
    ),
    Rule(
        "AUT105",
        "outside-links-or-macros",
        Area.AUTOMATION,
        Severity.WARNING,
        PresentedDeck,
        outside_or_code,
    ),
    Rule(
        "AUT106",
        "wrong-periods",
        Area.AUTOMATION,
        Severity.WARNING,
        PresentedDeck,
        wrong_period,
    ),
    Rule(
        "AUT107",
        "mixed-languages",
        Area.AUTOMATION,
        Severity.WARNING,
        PresentedDeck,
        mixed_languages,
        (BILINGUAL,),
    ),
)
