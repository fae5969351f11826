"""What came after a review: the recap, the customer's answer, and how promises were kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from quarterdeck.core.facts import AccountFacts, Interaction
from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.finding import Place
from quarterdeck.core.message import message
from quarterdeck.core.thresholds import convention, target
from quarterdeck.meeting.follow_through import action_completion
from quarterdeck.meeting.thresholds import ACTIONS_GOOD, ACTIONS_POOR, RESPONSE_WITHIN
from quarterdeck.rules.subjects import PlannedReview, ReviewFollowUp
from quarterdeck.rules.types import Context, Noticed
from quarterdeck.story.workdays import working_day_after

RECAP_WITHIN = target("recap-within", "24", Unit.HOURS, "Follow-up")

RESPONSE_RECENT = convention("response-recent", "30", Unit.DAYS)

HOURS_OF_A_DAY = 24


def not_kept(subject: PlannedReview, context: Context) -> Iterator[Noticed]:
    """Fewer of the last review's actions are done than must be, both sides' together."""
    day = min(subject.plan.as_of, subject.plan.held_on)
    figures = _completion(subject.facts, day)
    share = figures.get("share")
    if share is None or share.value is None or share.value >= context.value(ACTIONS_GOOD):
        return
    poor = share.value < context.value(ACTIONS_POOR)
    limit = context.shown(ACTIONS_POOR if poor else ACTIONS_GOOD)
    id = "rule-fol104-grave" if poor else "rule-fol104"
    yield Noticed(
        Place(), message(id, done=figures["done"], due=figures["due"], share=share, least=limit)
    )


def _completion(facts: AccountFacts, day: date) -> dict[str, Figure]:
    """The figures of ``action_completion``: done, due and share; none where nothing was due."""
    evidence = action_completion(facts, day).evidence
    args = evidence[0].text.args if evidence else {}
    return {name: value for name, value in args.items() if isinstance(value, Figure)}


def no_answer(subject: ReviewFollowUp, context: Context) -> Iterator[Noticed]:
    """No contact with the customer within the week after the review.

    Silent where no contacts are recorded at all, before the week is over (missing is not red), and
    when the review lies too far back for anybody to mend it.
    """
    facts, held = subject.facts, subject.last_held_on
    if facts is None or held is None or not any(_is_contact(i) for i in facts.interactions):
        return
    last = held + timedelta(days=int(context.value(RESPONSE_WITHIN)))
    if not last < subject.as_of <= held + timedelta(days=int(context.value(RESPONSE_RECENT))):
        return
    days = [i.happened_on for i in facts.interactions if _answers(i, held, subject.as_of)]
    if not days or min(days) > last:
        within = context.shown(RESPONSE_WITHIN)
        id = "rule-fol106-late" if days else "rule-fol106"
        more = {"first": min(days)} if days else {}
        yield Noticed(Place(), message(id, held=held, within=within, **more))


def _is_contact(interaction: Interaction) -> bool:
    return interaction.kind != "review" and interaction.contact_id is not None


def _answers(interaction: Interaction, held: date, as_of: date) -> bool:
    """A dated contact with a known person; on the review's own day no meeting, which may be itself."""
    if interaction.contact_id is None or interaction.status not in (None, "held"):
        return False
    same = interaction.happened_on == held and interaction.kind not in ("review", "meeting")
    return same or held < interaction.happened_on <= as_of


def late_recap(subject: ReviewFollowUp, context: Context) -> Iterator[Noticed]:
    """The recap went out after its day, or that day is over without it; working days count."""
    followup = subject.followup
    if followup is None:
        return
    country = subject.facts.account.country if subject.facts is not None else None
    days = -(-int(context.value(RECAP_WITHIN)) // HOURS_OF_A_DAY)
    last = working_day_after(followup.held_on, days, country)
    within = context.shown(RECAP_WITHIN)
    if followup.recap_on is not None and followup.recap_on > last:
        args = {"held": followup.held_on, "sent": followup.recap_on}
        yield Noticed(Place(), message("rule-fol108", **args, within=within))
    elif followup.recap_on is None and subject.as_of > last:
        held = followup.held_on
        yield Noticed(Place(), message("rule-fol108-missing", held=held, within=within))
