"""Title and agenda."""

from __future__ import annotations

from quarterdeck.core.engagement import AgendaItem, ReviewType, Section
from quarterdeck.core.figure import Audience
from quarterdeck.core.message import Text, message
from quarterdeck.core.review import ReviewPlan
from quarterdeck.core.settings import Settings
from quarterdeck.document.audience import may_pass
from quarterdeck.document.blocks import (
    Arrangement,
    Block,
    Bullet,
    Cell,
    Panel,
    Paragraph,
    Slide,
    SlideRole,
    TableBlock,
    Tone,
)
from quarterdeck.document.counted import future_share, section_minutes
from quarterdeck.document.labels import document_title, leads, section, span, window
from quarterdeck.document.placing import regions, text_cell
from quarterdeck.document.slides.results_title import results_title
from quarterdeck.story.types import Story, StoryMode


def title_slide(story: Story, settings: Settings) -> Slide:
    """Both logos, the kind of review, the account, the message of the review and its window."""
    plan = story.plan
    lines: list[Block] = [
        Paragraph(_subtitle(story), large=True, audience=Audience.CUSTOMER),
        Paragraph(window(plan, settings), audience=Audience.CUSTOMER),
        Paragraph(
            message("deck-title-as-of", as_of=plan.as_of), Tone.MUTED, audience=Audience.CUSTOMER
        ),
    ]
    return Slide(
        SlideRole.TITLE,
        document_title(plan),
        Arrangement.COVER,
        regions(lines),
        notes=(message("deck-say-title"),),
        audience=Audience.CUSTOMER,
    )


def _subtitle(story: Story) -> Text:
    """The review's message; an EBR keeps it for the executive summary."""
    if story.plan.id.type is ReviewType.EBR:
        return message("deck-title-subtitle-ebr")
    return story.headline if may_pass(story.headline) else results_title(story)


def agenda_slide(story: Story) -> Slide:
    """What we talk about, for how long, who leads, and what we want to leave with."""
    return Slide(
        SlideRole.AGENDA,
        agenda_title(story.plan),
        Arrangement.WIDE_LEFT,
        regions([agenda_table(story)], [_leaving_with(), share_note(story.plan)]),
        notes=(message("deck-say-agenda"),),
        audience=Audience.CUSTOMER,
    )


def agenda_title(plan: ReviewPlan) -> Text:
    """The share of review and planning time that looks ahead, where minutes are planned."""
    share = future_share(plan)
    if share is None:
        return message("deck-agenda-title-open")
    return message("deck-agenda-title", future=share)


def share_note(plan: ReviewPlan) -> Paragraph | None:
    """What the share in the title is formed of; None where the title names none."""
    if future_share(plan) is None:
        return None
    return Paragraph(message("deck-agenda-share"), Tone.MUTED, audience=Audience.CUSTOMER)


def agenda_table(story: Story) -> TableBlock:
    """The sections in order with focus, minutes and who leads."""
    plan = story.plan
    return TableBlock(
        columns=(
            message("deck-agenda-topic"),
            message("deck-agenda-focus"),
            message("deck-agenda-minutes"),
            message("deck-agenda-leads"),
        ),
        rows=tuple(_agenda_row(story, item) for item in plan.agenda),
        widths=(3, 5, 1.6, 2.4),
        empty=message("deck-agenda-empty"),
        audience=Audience.CUSTOMER,
    )


def _agenda_row(story: Story, item: AgendaItem) -> tuple[Cell, ...]:
    plan = story.plan
    agree = item.section is Section.VALUE_REVIEW and story.mode is StoryMode.AGREE
    focus = f"deck-focus-{item.section}-agree" if agree else f"deck-focus-{item.section}"
    return (
        text_cell(section(item.section)),
        text_cell(message(focus, span=span(plan))),
        Cell(figure=section_minutes(plan, item)),
        text_cell(leads(item.owner, plan)),
    )


def _leaving_with() -> Panel:
    aims = ("deck-agenda-aim-priorities", "deck-agenda-aim-plan", "deck-agenda-aim-steps")
    return Panel(
        title=message("deck-agenda-aims"),
        lines=tuple(Bullet(message(aim)) for aim in aims),
        tone=Tone.ACCENT,
        audience=Audience.CUSTOMER,
    )
