"""Rules of the area value: outcomes before use, money against a baseline, shortfalls said."""

from __future__ import annotations

from quarterdeck.core.finding import Severity
from quarterdeck.core.thresholds import ATTRIBUTION_MOST
from quarterdeck.rules.subjects import AccountData, PresentedDeck
from quarterdeck.rules.types import Area, Covers, Rule
from quarterdeck.rules.value.baselines import (
    ATTRIBUTION_BEFORE_AFTER,
    ATTRIBUTION_CONTROL,
    over_attributed,
    unagreed_baselines,
)
from quarterdeck.rules.value.claims import causes, money_alone, return_alone
from quarterdeck.rules.value.leading import (
    HEADLINE_NUMBERS,
    SLIDES_OF_A_REVIEW,
    USAGE_LINES,
    crowded_headlines,
    no_outcome,
    unsaid_goals,
    usage_first,
)

RULES: tuple[Rule, ...] = (
    Rule(
        "VAL101",
        "usage-before-outcomes",
        Area.VALUE,
        Severity.WARNING,
        PresentedDeck,
        usage_first,
        (USAGE_LINES,),
        (Covers.VANITY_METRICS,),
    ),
    Rule(
        "VAL102",
        "money-without-baseline",
        Area.VALUE,
        Severity.WARNING,
        PresentedDeck,
        money_alone,
    ),
    Rule(
        "VAL103",
        "roi-without-definition",
        Area.VALUE,
        Severity.WARNING,
        PresentedDeck,
        return_alone,
    ),
    Rule(
        "VAL104",
        "attribution-of-everything",
        Area.VALUE,
        Severity.WARNING,
        AccountData,
        over_attributed,
        (ATTRIBUTION_MOST, ATTRIBUTION_CONTROL, ATTRIBUTION_BEFORE_AFTER),
    ),
    Rule(
        "VAL105",
        "unsaid-missed-goals",
        Area.VALUE,
        Severity.ERROR,
        PresentedDeck,
        unsaid_goals,
    ),
    Rule(
        "VAL106",
        "many-headline-numbers",
        Area.VALUE,
        Severity.WARNING,
        PresentedDeck,
        crowded_headlines,
        (HEADLINE_NUMBERS,),
    ),
    Rule(
        "VAL107",
        "reviews-without-outcomes",
        Area.VALUE,
        Severity.WARNING,
        PresentedDeck,
        no_outcome,
        (SLIDES_OF_A_REVIEW,),
        (Covers.VANITY_METRICS,),
    ),
    Rule(
        "VAL108",
        "causes-without-evidence",
        Area.VALUE,
        Severity.WARNING,
        PresentedDeck,
        causes,
    ),
    Rule(
        "VAL109",
        "rates-without-agreed-baseline",
        Area.VALUE,
        Severity.WARNING,
        AccountData,
        unagreed_baselines,
    ),
)
