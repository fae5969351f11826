"""Slides to pages: the roomiest density that fits, else continuation slides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from quarterdeck.core.language import Language
from quarterdeck.core.message import Text, message
from quarterdeck.document.blocks import (
    Arrangement,
    Matrix,
    Panel,
    Question,
    Scale,
    Slide,
    SlideRole,
)
from quarterdeck.document.layout import chrome, flow, regions
from quarterdeck.document.layout.chrome import Head, Names
from quarterdeck.document.layout.flow import Part
from quarterdeck.document.layout.kinds import measured
from quarterdeck.document.layout.regions import Body, Parts, Region
from quarterdeck.document.layout.style import (
    BRIEF,
    BRIEF_DENSITIES,
    CLOSE,
    DENSITIES,
    TIGHT,
    Density,
    Style,
    Texts,
)
from quarterdeck.document.page import Box, Page
from quarterdeck.document.theme import GRID

HOPELESS = 1.5
"""Bodies: what needs more in its closest setting is split without trying other shares of the width."""

TOP_SHARE = 0.6
"""Of the body's height, what blocks on top may take before they are split."""


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
    yield from _paged(slide, _parts(slide), setting)


def surely_one_page(slide: Slide, setting: Setting) -> bool:
    """Whether a slide stands on one page in its closest density, nothing cut, by measuring alone.

    False leaves it open: another share of the width may still hold the slide.
    """
    style = setting.style(_densities(slide)[-1])
    head = chrome.head(slide, slide.title, style)
    found = regions.body(_parts(slide), slide.arrangement, style)
    return found.least <= GRID.body_bottom - head.body_top and not style.cuts


def _paged(slide: Slide, parts: Parts, setting: Setting) -> Iterator[Drawn]:
    """The roomiest page that holds everything; else what fits, and the same for what is left."""
    title: Text = slide.title
    while True:
        found = _roomiest(slide, title, parts, setting)
        if found is not None:
            yield found
            return
        shared = _fewer_regions(slide, title, parts, setting)
        if shared is not None:
            found, parts = shared
            yield found
            title = message("layout-continued", title=slide.title)
            continue
        found, parts = _partly(slide, title, parts, setting.style(_densities(slide)[-1]))
        yield found
        if not parts:
            return
        title = message("layout-continued", title=slide.title)


def _roomiest(slide: Slide, title: Text, parts: Parts, setting: Setting) -> Drawn | None:
    """Everything on one page as roomily as it fits; None where it fits in no way."""
    for number, (density, spans) in enumerate(_attempts(slide)):
        if number == 1 and _hopeless(slide, parts, setting):
            return None
        found = _whole(slide, title, parts, setting.style(density), spans)
        if found is not None:
            return found
    return None


def _fewer_regions(
    slide: Slide, title: Text, parts: Parts, setting: Setting
) -> tuple[Drawn, Parts] | None:
    """Regions with panels go whole: as many as one page holds, the others to the next page."""
    top = {0} if slide.arrangement in regions.TOPPED else set()
    below = [index for index in parts if index not in top]
    if not any(isinstance(part.block, Panel) for index in below for part in parts[index]):
        return None
    for count in range(len(below) - 1, 0, -1):
        kept = {i: parts[i] for i in parts if i in top or i in below[:count]}
        found = _roomiest(slide, title, kept, setting)
        if found is not None:
            return found, {index: parts[index] for index in below[count:]}
    return None


def _hopeless(slide: Slide, parts: Parts, setting: Setting) -> bool:
    """Whether even the closest density needs far more than a page, so that no other is tried."""
    style = setting.style(_densities(slide)[-1])
    least = regions.body(parts, slide.arrangement, style).least
    return least > HOPELESS * (GRID.body_bottom - GRID.body_top)


def _densities(slide: Slide) -> tuple[Density, ...]:
    return BRIEF_DENSITIES if slide.role is SlideRole.BRIEF else DENSITIES


def _attempts(slide: Slide) -> Iterator[tuple[Density, tuple[int, ...] | None]]:
    """Densities from roomy to close; before the closest ones, other shares of the width."""
    others = regions.OTHER_SPANS.get(slide.arrangement, ())
    for density in _densities(slide):
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


def _whole(
    slide: Slide, title: Text, parts: Parts, style: Style, spans: tuple[int, ...] | None
) -> Drawn | None:
    """Everything on one page, None where it does not fit in this density."""
    head = chrome.head(slide, title, style)
    height = GRID.body_bottom - head.body_top
    found = regions.body(parts, slide.arrangement, style, spans)
    if found.least > height + 0.01:
        return None
    return _drawn(head, found, height, title, style)


def _partly(slide: Slide, title: Text, parts: Parts, style: Style) -> tuple[Drawn, Parts]:
    """What fits on one page in the closest density, and what is left."""
    head = chrome.head(slide, title, style)
    height = GRID.body_bottom - head.body_top
    shown, left = _taken(parts, slide.arrangement, height, style)
    return _drawn(head, shown, height, title, style), left


def _drawn(head: Head, body: Body, height: float, title: Text, style: Style) -> Drawn:
    boxes = (*chrome.mark(), *head.boxes, *body.boxes(head.body_top, height))
    return Drawn(boxes, style.texts.to(title, style.first), tuple(style.cuts))


def _taken(
    parts: Parts, arrangement: Arrangement, height: float, style: Style
) -> tuple[Body, Parts]:
    """What of each region fits on this page, and what is left for the next.

    Where nothing of some region fits below the blocks on top, all regions go to the next page.
    """
    whole = regions.body(parts, arrangement, replace(style, cuts=[]))
    top, rest = whole.top, dict[int, tuple[Part, ...]]()
    if top is not None:
        top, left = _fitting(top, parts[0], height * TOP_SHARE, whole.gap, style)
        rest.update({0: left} if left else {})
    alone = top is None or not top.items
    room = height - (0.0 if top is None or alone else flow.needed(top.items, whole.gap) + whole.gap)
    columns: list[Region] = []
    lefts: dict[int, tuple[Part, ...]] = {}
    for region in whole.columns:
        kept, left = _fitting(region, parts[region.index], room, whole.gap, style, force=alone)
        lefts.update({region.index: left} if left else {})
        columns.append(kept)
    if not all(column.items for column in columns):
        columns, lefts = [], {r.index: parts[r.index] for r in whole.columns}
    shown = Body(None if alone else top, tuple(columns), whole.gap)
    return shown, dict(sorted({**rest, **lefts}.items()))


def _fitting(
    region: Region,
    parts: tuple[Part, ...],
    height: float,
    gap: float,
    style: Style,
    *,
    force: bool = True,
) -> tuple[Region, tuple[Part, ...]]:
    """The blocks of a region that fit; one that a fresh page holds whole goes there, else is split.

    With ``force`` the first block is always given, cut where it must be.
    """
    kept: list[flow.Measured] = []
    for index, part in enumerate(parts):
        leveled = style if index else replace(style, heading=region.style.heading)
        item = measured(part, region.width, leveled)
        if item is None:
            continue
        room = height - (flow.needed(kept, gap) + gap if kept else 0.0)
        if item.least <= room:
            kept.append(item)
            continue
        if kept and item.least <= height:
            return replace(region, items=tuple(kept)), parts[index:]
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
