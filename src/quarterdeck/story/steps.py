"""The commitments that we propose before the meeting: ours only, each with an owner and a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from quarterdeck.core.engagement import ReviewType
from quarterdeck.core.facts import Commitment, Side
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.message import Message, Quoted, message
from quarterdeck.i18n.messages import to_text
from quarterdeck.story.due import opt_out_near
from quarterdeck.story.material import Material
from quarterdeck.story.promises import our_overdue
from quarterdeck.story.proposals import Draft
from quarterdeck.story.risks import open_escalations
from quarterdeck.story.roadmap import unanswered_requests
from quarterdeck.story.types import Proposal, StoryMode
from quarterdeck.story.workdays import working_day_after

MOST = 5
NEXT_DAY, CAUSE, START, TWO_WEEKS = 1, 3, 5, 10
"""Working days after the meeting: recap within a day, tasks begun within five (field-facts.md)."""


def our_steps(
    material: Material, mode: StoryMode, base: Draft, expansion: Proposal | None
) -> tuple[Commitment, ...]:
    """At most five, by day. The customer's column stays empty until the meeting."""
    recovery = base.our_step if base.proposal.id == "goal" else None
    wanted = list(_wanted(material, mode, base, expansion))[:MOST]
    dated = [(text, _due(days, material, recovery=text == recovery)) for text, days in wanted]
    ordered = sorted(dated, key=lambda step: step[1])
    return tuple(
        _commitment(number, text, due, material)
        for number, (text, due) in enumerate(ordered, start=1)
    )


def base_step(material: Material, base: Draft, steps: tuple[Commitment, ...]) -> Commitment | None:
    """The step that begins the base proposal, with its owner and day."""
    text = in_all_languages(base.our_step, material.account.language)
    return next((step for step in steps if step.text == text), None)


def _due(days: int, material: Material, *, recovery: bool) -> date:
    """So many working days after the meeting; what answers a missed goal before the opt-out day.

    Kept as it is where that day does not lie soon after the meeting.
    """
    plan, country = material.plan, material.account.country
    due = working_day_after(plan.held_on, days, country)
    last = opt_out_near(material.account, plan.held_on) if recovery else None
    if last is None or due < last:
        return due
    earlier = (working_day_after(plan.held_on, n, country) for n in range(days - 1, 0, -1))
    return next((day for day in earlier if day < last), due)


def _wanted(
    material: Material, mode: StoryMode, base: Draft, expansion: Proposal | None
) -> Iterator[tuple[Message, int]]:
    yield base.our_step, START
    for promise in our_overdue(material)[:1]:
        yield message("story-step-promise", promise=Quoted(promise.text)), START
    if open_escalations(material) and base.proposal.id != "service":
        yield message("story-step-escalation"), CAUSE
    if mode is StoryMode.AGREE and base.proposal.id != "measure":
        yield message("story-step-measures"), START
    if expansion is not None:
        yield message("story-step-expansion"), TWO_WEEKS
    if material.plan.model.review is not ReviewType.AUTOMATED:
        yield message("story-step-recap"), NEXT_DAY
    for request in unanswered_requests(material)[:1]:
        yield message("story-step-request", request=Quoted(request.title)), TWO_WEEKS
    if material.plan.model.review is not ReviewType.AUTOMATED:
        yield message("story-step-check-in"), TWO_WEEKS


def _commitment(number: int, text: Message, due: date, material: Material) -> Commitment:
    account = material.account
    return Commitment(
        id=f"proposed-{number}",
        side=Side.VENDOR,
        text=in_all_languages(text, account.language),
        owner=account.csm_name or material.settings.vendor.name,
        due_on=due,
        origin="proposed",
    )


def in_all_languages(text: Message, default: Language) -> LocalText:
    """A message as a text that stands in every language, ``default`` first."""
    written = {language.value: to_text(text, language) for language in Language}
    return LocalText(written[default.value], **written)
