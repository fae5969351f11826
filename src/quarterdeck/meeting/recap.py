"""The recap of a review for the customer: what was agreed, and apart from it what is only proposed.

It holds what people confirmed, and our own proposals; words from the record only where asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

from quarterdeck.core.facts import Side
from quarterdeck.core.figure import Audience
from quarterdeck.core.followup import FollowUp, FollowUpItem, Standing
from quarterdeck.core.language import LocalText
from quarterdeck.core.message import Message, Name, Quoted, message
from quarterdeck.core.review import ReviewPlan
from quarterdeck.core.settings import Settings
from quarterdeck.document.audience import may_pass
from quarterdeck.document.blocks import (
    Arrangement,
    Block,
    Bullet,
    Bullets,
    Document,
    Panel,
    Paragraph,
    Slide,
    SlideRole,
    Tone,
)
from quarterdeck.document.placing import regions
from quarterdeck.story.steps import in_all_languages
from quarterdeck.story.types import Proposal, Story

OURS, THEIRS = Side.VENDOR, Side.CUSTOMER
CUSTOMER = Audience.CUSTOMER


def compose_recap(
    followup: FollowUp, story: Story, settings: Settings, *, quoting: bool = False
) -> Document:
    """One page for the customer, of what stands in the follow-up alone. ``quoting`` adds the words said to what was agreed."""
    vendor, account = settings.vendor.name, story.plan.account.name
    return recap_page(
        followup,
        story.plan,
        vendor,
        [
            Paragraph(message("recap-opening", day=followup.held_on), audience=CUSTOMER),
            _agreed(followup, OURS, Name(vendor), quoting=quoting),
            _agreed(followup, THEIRS, Name(account), quoting=quoting),
            _proposed(followup),
            Paragraph(message("recap-closing"), audience=CUSTOMER),
        ],
    )


def recap_page(
    followup: FollowUp, plan: ReviewPlan, vendor: str, blocks: Sequence[Block]
) -> Document:
    """The recap's page with these blocks: its title, document title and footer."""
    account, day = Name(plan.account.name), followup.held_on
    slide = Slide(
        SlideRole.RECAP,
        message("recap-title", account=account),
        Arrangement.FULL,
        regions(blocks),
        audience=CUSTOMER,
    )
    title = message("recap-document", account=account, day=day)
    footer = message("recap-footer", vendor=Name(vendor), account=account, day=day)
    return Document(plan, title, footer, (slide,))


def _agreed(followup: FollowUp, side: Side, name: Name, *, quoting: bool) -> Bullets:
    items = [item for item in followup.agreed if item.side is side]
    return Bullets(
        tuple(_bullet(item, quoting=quoting) for item in _by_day(items)),
        title=message(f"recap-agreed-{side}", name=name),
        empty=message(f"recap-agreed-{side}-empty", name=name),
        audience=CUSTOMER,
    )


def _by_day(items: Sequence[FollowUpItem]) -> list[FollowUpItem]:
    return sorted(items, key=lambda item: (item.due_on is None, item.due_on or 0, item.id))


def _bullet(item: FollowUpItem, *, quoting: bool = False) -> Bullet:
    said = item.said if quoting else None
    detail = message("recap-said", words=Quoted(LocalText(said))) if said else None
    return Bullet(Quoted(item.text), detail=detail, tag=_who_and_when(item))


def _who_and_when(item: FollowUpItem) -> Message | None:
    if item.owner and item.due_on:
        return message("recap-owner-day", owner=Name(item.owner), day=item.due_on)
    if item.owner:
        return message("deck-named", name=Name(item.owner))
    return message("deck-day", day=item.due_on) if item.due_on else None


def _proposed(followup: FollowUp) -> Panel:
    """What nobody has agreed to yet: proposed after the meeting, or of the plan that was shown."""
    items = [item for item in followup.items if item.standing is Standing.PROPOSED]
    return Panel(
        title=message("recap-proposed"),
        lines=tuple(_bullet(item) for item in _by_day(items)),
        tone=Tone.ACCENT,
        empty=message("recap-proposed-empty"),
        audience=CUSTOMER,
    )


def plan_proposals(story: Story) -> tuple[FollowUpItem, ...]:
    """The proposals of the plan as items of the follow-up, so that a person may agree or reject them."""
    plan = {"plan-base": story.base_proposal, "plan-expansion": story.expansion}
    return tuple(
        FollowUpItem(id, _in_words(found, story), Standing.PROPOSED)
        for id, found in plan.items()
        if found is not None and may_pass((found.title, found.step))
    )


def _in_words(found: Proposal, story: Story) -> LocalText:
    title, step = (
        text if isinstance(text, Message) else message("story-words", text=text)
        for text in (found.title, found.step)
    )
    words = message("recap-proposal", title=title, step=step)
    return in_all_languages(words, story.plan.account.language)
