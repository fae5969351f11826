"""Slides as sections of the page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from quarterdeck.document.blocks import (
    Arrangement,
    Block,
    Bullets,
    Cards,
    Chart,
    Matrix,
    Panel,
    Paragraph,
    Placed,
    Question,
    Scale,
    Slide,
    TableBlock,
)
from quarterdeck.render.html import figures, lists, tables
from quarterdeck.render.html.markup import Html, element
from quarterdeck.render.html.voice import Voice


def section_id(number: int) -> str:
    return f"s{number}"


def section(slide: Slide, number: int, voice: Voice) -> Html:
    """A slide as a section: kicker, message, body, and to us what to say."""
    id = section_id(number)
    kicker = None if slide.kicker is None else voice.say(slide.kicker, class_="kicker")
    if slide.appendix and slide.kicker is None:
        kicker = element("p", {"class": "kicker"}, voice.own("page-appendix"))
    return element(
        "section",
        {"id": id, "aria-labelledby": f"{id}-title", "class": f"role-{slide.role}"},
        kicker,
        voice.say(slide.title, "h2", id=f"{id}-title"),
        body(slide.blocks, slide.arrangement.value, voice, id),
        _notes(slide, voice),
    )


def body(blocks: Sequence[Placed], arrangement: str, voice: Voice, id: str) -> Html:
    """Regions in order, each a stack of blocks; style places them side by side where there is room.

    Of an odd number of charts side by side the first stands alone, across.
    """
    stacks = [
        (region, [placed.block for placed in found])
        for region, found in groupby(sorted(blocks, key=_region), key=_region)
    ]
    charts = [region for region, stack in stacks if isinstance(stack[0], Chart)]
    alone = len(charts) % 2 == 1 and arrangement == Arrangement.CARDS_CHARTS
    regions = [
        _stack(stack, f"{id}-{region}", voice, hero=alone and region == charts[0])
        for region, stack in stacks
    ]
    return element("div", {"class": f"regions {arrangement}"}, *regions)


def _region(placed: Placed) -> int:
    return placed.region


def _stack(blocks: Sequence[Block], id: str, voice: Voice, *, hero: bool) -> Html | None:
    shown = [block(found, voice, f"{id}-{n}") for n, found in enumerate(blocks)]
    if not any(shown):
        return None
    return element("div", {"class": "region hero" if hero else "region"}, *shown)


def block(found: Block, voice: Voice, id: str) -> Html | None:
    """One block of any kind; None where there is nothing to show."""
    match found:
        case Bullets():
            return lists.bullets(found, voice)
        case Cards():
            return figures.cards(found, voice)
        case Chart():
            return figures.chart(found, voice, id)
        case TableBlock():
            return tables.table(found, voice)
        case Matrix():
            return figures.matrix(found, voice)
        case Question():
            return lists.question(found, voice)
        case Scale():
            return lists.scale(found, voice)
        case Panel():
            return lists.panel(found, voice)
        case Paragraph():
            return lists.paragraph(found, voice)


def _notes(slide: Slide, voice: Voice) -> Html | None:
    if not slide.notes:
        return None
    summary = element("summary", None, voice.own("page-notes"))
    lines = [voice.say(note) for note in slide.notes]
    return element("details", {"class": "notes"}, summary, *lines)
