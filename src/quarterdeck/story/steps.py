"""The commitments that we propose before the meeting: ours only, each with an owner and a day."""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.engagement import ReviewType
from quarterdeck.core.facts import Commitment, Side
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.message import Message, Quoted, message
from quarterdeck.i18n.messages import to_text
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
    wanted = list(_wanted(material, mode, base, expansion))[:MOST]
    ordered = sorted(wanted, key=lambda step: step[1])
    return tuple(
        _commitment(number, text, days, material)
        for number, (text, days) in enumerate(ordered, start=1)
    )


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


def _commitment(number: int, text: Message, days: int, material: Material) -> Commitment:
    account = material.account
    return Commitment(
        id=f"proposed-{number}",
        side=Side.VENDOR,
        text=in_all_languages(text, account.language),
        owner=account.csm_name or material.settings.vendor.name,
        due_on=working_day_after(material.plan.held_on, days, account.country),
        origin="proposed",
    )


def in_all_languages(text: Message, default: Language) -> LocalText:
    """A message as a text that stands in every language, ``default`` first."""
    written = {language.value: to_text(text, language) for language in Language}
    return LocalText(written[default.value], **written)
