"""What the data can carry: baselines that were agreed, shares that the evidence allows."""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.facts import Evidence, Outcome
from quarterdeck.core.figure import Unit
from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Quoted, message
from quarterdeck.core.thresholds import ATTRIBUTION_MOST, Threshold, target
from quarterdeck.rules.subjects import AccountData
from quarterdeck.rules.types import Context, Noticed

ATTRIBUTION_CONTROL = target("attribution-control-most", "0.90", Unit.RATIO, "Value")

ATTRIBUTION_BEFORE_AFTER = target("attribution-before-after-most", "0.70", Unit.RATIO, "Value")

CAPS: dict[Evidence | None, Threshold] = {
    Evidence.CONTROL_GROUP: ATTRIBUTION_CONTROL,
    Evidence.BEFORE_AFTER: ATTRIBUTION_BEFORE_AFTER,
}
"""The most that a kind of evidence can carry; without a named kind the general cap holds."""


def over_attributed(subject: AccountData, context: Context) -> Iterator[Noticed]:
    for outcome in _window_outcomes(subject):
        share = outcome.attribution
        cap = CAPS.get(outcome.evidence, ATTRIBUTION_MOST)
        if share is None or outcome.evidence in (Evidence.ATTESTED, Evidence.CORRELATION):
            continue
        if share > context.value(cap):
            shown = measured("outcome.attribution", share, Unit.RATIO, as_of=context.as_of)
            yield Noticed(
                Place(PlaceKind.ROW, name="outcomes", key=outcome.id),
                message(
                    "rule-val104",
                    outcome=Quoted(outcome.title),
                    share=shown,
                    most=context.shown(cap),
                ),
            )


def unagreed_baselines(subject: AccountData, context: Context) -> Iterator[Noticed]:
    """Outcomes that would carry money, had their baseline been agreed."""
    for outcome in _window_outcomes(subject):
        agreed = outcome.baseline_agreed_by and outcome.baseline_agreed_on
        if outcome.rate is None or outcome.actual is None or agreed:
            continue
        if outcome.evidence is Evidence.CORRELATION:
            continue
        missing = "rule-val109-value" if outcome.baseline is None else "rule-val109"
        yield Noticed(
            Place(PlaceKind.ROW, name="outcomes", key=outcome.id),
            message(missing, outcome=Quoted(outcome.title)),
        )


def _window_outcomes(subject: AccountData) -> Iterator[Outcome]:
    window = subject.plan.window
    for outcome in subject.facts.outcomes:
        if outcome.period_start < window.end and outcome.period_end > window.start:
            yield outcome
