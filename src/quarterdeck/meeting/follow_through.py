"""What stood before and after the meeting: actions done by its day, the customer's response since.

The record itself cannot tell either; the account's facts can (domain.md, Health indicators).
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from quarterdeck.core.facts import AccountFacts, Commitment, CommitmentState, Interaction
from quarterdeck.core.figure import Unit
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Message, message
from quarterdeck.meeting.thresholds import ACTIONS_GOOD, ACTIONS_POOR, RESPONSE_WITHIN, shown
from quarterdeck.meeting.types import Colour, Evidence, HealthIndicator, IndicatorReading

MEETINGS = ("review", "meeting")


def follow_up_response(facts: AccountFacts | None, held_on: date) -> IndicatorReading:
    """Green where the customer was in touch on the day, yellow within a week, red where not by then.

    Counted are dated contacts with a known person after the meeting; on its own day no meeting, for
    that may be this one. No colour before the week is over, or where no contacts are recorded at all.
    """
    indicator = HealthIndicator.FOLLOW_UP_RESPONSE
    if facts is None or not facts.interactions:
        return _reading(indicator, None, message("meeting-read-response-unrecorded"))
    week = int(RESPONSE_WITHIN.value)
    first = _first_contact(facts, held_on)
    if first is not None and first <= held_on + timedelta(days=week):
        colour = Colour.GREEN if first == held_on else Colour.YELLOW
        return _reading(indicator, colour, message("meeting-read-response", day=first))
    if facts.as_of < held_on + timedelta(days=week):
        return _reading(indicator, None, message("meeting-read-response-early", day=facts.as_of))
    within = shown(RESPONSE_WITHIN, held_on)
    return _reading(indicator, Colour.RED, message("meeting-read-response-none", within=within))


def _first_contact(facts: AccountFacts, held_on: date) -> date | None:
    days = [i.happened_on for i in facts.interactions if _answers(i, held_on, facts.as_of)]
    return min(days, default=None)


def _answers(interaction: Interaction, held_on: date, as_of: date) -> bool:
    after = interaction.happened_on > held_on and interaction.status in (None, "held")
    same = interaction.happened_on == held_on and interaction.kind not in MEETINGS
    known = interaction.contact_id is not None and interaction.happened_on <= as_of
    return known and (after or same)


def action_completion(facts: AccountFacts | None, held_on: date) -> IndicatorReading:
    """The share of both sides' actions due before the meeting that were done by its day.

    Counted are actions due since the last review before this one, and older ones still not done;
    cancelled ones are not. Green from ``ACTIONS_GOOD``, red below ``ACTIONS_POOR``.
    """
    indicator = HealthIndicator.ACTION_COMPLETION
    due = _due(facts, held_on) if facts is not None else ()
    if not due:
        return _reading(indicator, None, message("meeting-read-actions-none"))
    done = [commitment for commitment in due if _done(commitment, held_on)]
    share = Decimal(len(done)) / len(due)
    text = message(
        "meeting-read-actions",
        done=measured("actions.done", len(done), as_of=held_on),
        due=measured("actions.due", len(due), as_of=held_on),
        share=measured("actions.share", share, Unit.RATIO, as_of=held_on),
        good=shown(ACTIONS_GOOD, held_on),
    )
    return _reading(indicator, _completion(share), text)


def _completion(share: Decimal) -> Colour:
    if share >= ACTIONS_GOOD.value:
        return Colour.GREEN
    return Colour.YELLOW if share >= ACTIONS_POOR.value else Colour.RED


def _due(facts: AccountFacts, held_on: date) -> tuple[Commitment, ...]:
    reviews = [
        i.happened_on
        for i in facts.interactions
        if i.kind == "review" and i.status in (None, "held") and i.happened_on < held_on
    ]
    last = max(reviews, default=date.min)
    return tuple(
        c
        for c in facts.commitments
        if c.state is not CommitmentState.CANCELLED
        if c.due_on is not None and c.due_on < held_on
        if c.due_on >= last or not _done(c, held_on)
    )


def _done(commitment: Commitment, held_on: date) -> bool:
    finished = commitment.completed_on
    complete = commitment.state is CommitmentState.COMPLETE
    return complete and (finished is None or finished <= held_on)


def _reading(indicator: HealthIndicator, colour: Colour | None, said: Message) -> IndicatorReading:
    return IndicatorReading(indicator, colour, (Evidence(said),))
