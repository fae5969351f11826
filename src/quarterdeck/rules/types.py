"""What a rule is: a value with a typed check over one kind of subject, and its page of guidance."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from quarterdeck.core.account import Segment
from quarterdeck.core.figure import Figure
from quarterdeck.core.finding import Place, Severity
from quarterdeck.core.judgement import Judge
from quarterdeck.core.language import Language
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Message
from quarterdeck.core.settings import Settings
from quarterdeck.core.thresholds import Threshold
from quarterdeck.i18n.lexicons import LEXICONS, language_of


class Area(StrEnum):
    """The ten areas of guidance (domain.md) and, in ``PREFIXES``, how their codes begin."""

    PROGRAM = "program"
    PREPARATION = "preparation"
    VALUE = "value"
    METRICS = "metrics"
    PLANNING = "planning"
    ROADMAP = "roadmap"
    RISK = "risk"
    FACILITATION = "facilitation"
    FOLLOWUP = "followup"
    AUTOMATION = "automation"


PREFIXES: dict[Area, str] = {
    Area.PROGRAM: "PRO",
    Area.PREPARATION: "PRE",
    Area.VALUE: "VAL",
    Area.METRICS: "MET",
    Area.PLANNING: "PLA",
    Area.ROADMAP: "ROA",
    Area.RISK: "RIS",
    Area.FACILITATION: "FAC",
    Area.FOLLOWUP: "FOL",
    Area.AUTOMATION: "AUT",
}


class Covers(StrEnum):
    """The ten anti-patterns and five health indicators of domain.md, each covered by a check."""

    DEATH_BY_POWERPOINT = "anti-pattern:death-by-powerpoint"
    PAST_FOCUSED = "anti-pattern:past-focused"
    MONOLOGUE = "anti-pattern:monologue"
    VANITY_METRICS = "anti-pattern:vanity-metrics"
    NO_EXECUTIVE = "anti-pattern:no-executive-presence"
    SURPRISE_BAD_NEWS = "anti-pattern:surprise-bad-news"
    NO_FOLLOW_THROUGH = "anti-pattern:no-follow-through"
    ONE_SIZE_FITS_ALL = "anti-pattern:one-size-fits-all"
    FEATURE_REQUEST_SESSION = "anti-pattern:feature-request-session"
    NO_CUSTOMER_VOICE = "anti-pattern:no-customer-voice"
    EXECUTIVE_ATTENDANCE = "health:executive-attendance"
    CUSTOMER_PREPARATION = "health:customer-preparation"
    ENGAGEMENT = "health:engagement"
    FOLLOW_UP_RESPONSE = "health:follow-up-response"
    ACTION_COMPLETION = "health:action-completion"


@dataclass(frozen=True, slots=True)
class Context:
    """What a check may know beside its subject: settings, the day, the segment's thresholds, the judge."""

    settings: Settings
    as_of: date
    segment: Segment | None = None
    judge: Judge = LEXICONS

    def value(self, threshold: Threshold) -> Decimal:
        """The threshold as the project sets it, for the segment where it does."""
        return self.settings.rules.threshold(threshold.id, self.segment, threshold.value)

    def shown(self, threshold: Threshold) -> Figure:
        """The threshold as a figure, to be named in a message."""
        return measured(
            f"threshold.{threshold.id}", self.value(threshold), threshold.unit, as_of=self.as_of
        )

    def labels(self, lexicon: str, text: str, language: Language | None = None) -> frozenset[str]:
        """The judge's labels of a text, its language by script where none is given."""
        return self.judge.labels(lexicon, text, language or language_of(text))


def printed(share: Decimal | float) -> Decimal:
    """A share as findings print it, in whole percents: what reads as kept is kept."""
    return Decimal(str(round(share, 2)))


@dataclass(frozen=True, slots=True)
class Noticed:
    """What a check yields: place, message (``rule-val101`` with arguments), how many, examples."""

    place: Place
    message: Message
    count: int = 1
    examples: tuple[str, ...] = ()


Check = Callable[[Any, Context], Iterable[Noticed]]
"""Called only with a subject of the rule's own class."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``name`` completes "allow ..." (``logins-before-outcomes``); codes are never reused.

    ``subject`` is a class of ``rules.subjects``, or several where one fault shows in each, and ``check`` a
    function over it; both are None for guidance that no machine can check, and the page says so.
    ``thresholds`` are all numbers that the check judges by.
    ``fixable`` says that ``--fix`` can mend it in a review's text file.
    """

    code: str
    name: str
    area: Area
    severity: Severity
    subject: type[object] | tuple[type[object], ...] | None
    check: Check | None
    thresholds: tuple[Threshold, ...] = ()
    covers: tuple[Covers, ...] = ()
    fixable: bool = False
