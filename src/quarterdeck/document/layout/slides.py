"""Slides to pages: the roomiest density that fits, else continuation slides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from quarterdeck.core.language import Language
from quarterdeck.core.message import Text, message
from quarterdeck.document.blocks import Arrangement, Matrix, Question, Scale, Slide, SlideRole
from quarterdeck.document.layout import chrome, flow, regions
from quarterdeck.document.layout.chrome import Names
from quarterdeck.document.layout.flow import Part
from quarterdeck.document.layout.kinds import measured
from quarterdeck.document.layout.regions import Body, Parts, Region
from quarterdeck.document.layout.style import BRIEF, CLOSE, DENSITIES, TIGHT, Density, Style, Texts
from quarterdeck.document.page import Box, Page
from quarterdeck.document.theme import GRID


@dataclass(frozen=True, slots=True)
class Setting:
    """What all slides of a document share."""

    languages: tuple[Language, ...]
    texts: Texts
    footer: Text
    names: Names

    def style(self, density: Density) -> Style:
        return Style(self.languages, self.texts, density)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page's boxes (without footer and number) and the texts that were cut on it."""

    boxes: tuple[Box, ...]
    title: str
    cuts: tuple[str, ...]


def layout_name(slide: Slide) -> str:
    """The role of the slide layout that a page uses; a template's layouts are looked up by it."""
    if slide.arrangement is Arrangement.COVER:
        return "cover"
    if slide.appendix:
        return "appendix"
    if slide.role is SlideRole.AGENDA:
        return "agenda"
    if slide.role is SlideRole.NEXT_STEPS:
        return "closing"
    if any(isinstance(p.block, Question | Scale) for p in slide.blocks):
        return "question"
    if slide.arrangement in regions.TOPPED:
        return "cards-charts"
    return "content" if slide.arrangement is Arrangement.FULL else "split"


def drawn(slide: Slide, setting: Setting) -> Iterator[Drawn]:
    """The pages of one slide: one, or more where its blocks had to be split."""
    if slide.arrangement is Arrangement.COVER:
        style = setting.style(TIGHT)
        boxes = chrome.cover(slide, setting.names, style)
        yield Drawn(boxes, setting.texts.to(slide.title, style.first), tuple(style.cuts))
        return
    parts = _parts(slide)
    for density, spans in _attempts(slide):
        found = _whole(slide, parts, setting.style(density), spans)
        if found is not None:
            yield found
            return
    yield from _continued(slide, parts, setting.style(density))


def _attempts(slide: Slide) -> Iterator[tuple[Density, tuple[int, ...] | None]]:
    """Densities from roomy to close; before the closest ones, other shares of the width."""
    others = regions.OTHER_SPANS.get(slide.arrangement, ())
    for density in (BRIEF,) if slide.role is SlideRole.BRIEF else DENSITIES:
        yield density, None
        if density in (TIGHT, CLOSE, BRIEF):
            yield from ((density, spans) for spans in others)


def _parts(slide: Slide) -> Parts:
    parts: dict[int, tuple[Part, ...]] = {}
    for placed in slide.blocks:
        if isinstance(placed.block, Matrix) and not placed.block.items:
            continue
        region = min(placed.region, regions.LAST[slide.arrangement])
        parts[region] = (*parts.get(region, ()), Part(placed.block))
    return dict(sorted(parts.items()))


def _whole(slide: Slide, parts: Parts, style: Style, spans: tuple[int, ...] | None) -> Drawn | None:
    """The slide on one page, None where it does not fit in this density."""
    head = chrome.head(slide, slide.title, style)
    height = GRID.body_bottom - head.body_top
    found = regions.body(parts, slide.arrangement, style, spans)
    if found.least > height + 0.01:
        return None
    boxes = (*chrome.mark(), *head.boxes, *found.boxes(head.body_top, height))
    return Drawn(boxes, style.texts.to(slide.title, style.first), tuple(style.cuts))


def _continued(slide: Slide, parts: Parts, style: Style) -> Iterator[Drawn]:
    """The slide over as many pages as it takes, each but the first titled as continued."""
    title: Text = slide.title
    while parts:
        found = replace(style, cuts=[])
        head = chrome.head(slide, title, found)
        height = GRID.body_bottom - head.body_top
        shown, parts = _taken(parts, slide.arrangement, height, found)
        boxes = (*chrome.mark(), *head.boxes, *shown.boxes(head.body_top, height))
        yield Drawn(boxes, found.texts.to(title, found.first), tuple(found.cuts))
        title = message("layout-continued", title=slide.title)


def _taken(
    parts: Parts, arrangement: Arrangement, height: float, style: Style
) -> tuple[Body, Parts]:
    """What of each region fits on this page, and what is left for the next."""
    whole = regions.body(parts, arrangement, replace(style, cuts=[]))
    top, rest = whole.top, dict[int, tuple[Part, ...]]()
    if top is not None:
        top, left = _fitting(top, parts[0], height * 0.6, whole.gap, style)
        rest.update({0: left} if left else {})
    room = height - (flow.needed(top.items, whole.gap) + whole.gap if top and top.items else 0.0)
    columns: list[Region] = []
    alone = top is None or not top.items
    for region in whole.columns:
        kept, left = _fitting(region, parts[region.index], room, whole.gap, style, force=alone)
        rest.update({region.index: left} if left else {})
        columns.append(kept)
    shown = tuple(column for column in columns if column.items)
    return Body(top if top and top.items else None, shown, whole.gap), dict(sorted(rest.items()))


def _fitting(
    region: Region,
    parts: tuple[Part, ...],
    height: float,
    gap: float,
    style: Style,
    *,
    force: bool = True,
) -> tuple[Region, tuple[Part, ...]]:
    """The blocks of a region that fit; the one that straddles is split.

    With ``force`` the first block is always given, cut where it must be.
    """
    kept: list[flow.Measured] = []
    for index, part in enumerate(parts):
        item = measured(part, region.width, style)
        if item is None:
            continue
        room = height - (flow.needed(kept, gap) + gap if kept else 0.0)
        if item.least <= room:
            kept.append(item)
            continue
        split = item.split(room, force=force and not kept)
        if split is None:
            return replace(region, items=tuple(kept)), parts[index:]
        first, left = split
        kept.append(first)
        return replace(region, items=tuple(kept)), (*((left,) if left else ()), *parts[index + 1 :])
    return replace(region, items=tuple(kept)), ()


def page(slide: Slide, found: Drawn, number: int, setting: Setting) -> Page:
    """The page with its footer, number and the presenter's notes."""
    style = setting.style(TIGHT)
    cover = slide.arrangement is Arrangement.COVER
    feet = () if cover else chrome.foot(setting.footer, number, style)
    notes = tuple(
        setting.texts.to(note, language) for note in slide.notes for language in setting.languages
    )
    return Page(
        slide.role,
        found.title,
        layout_name(slide),
        (*found.boxes, *feet),
        notes,
        slide.audience,
        number,
    )
