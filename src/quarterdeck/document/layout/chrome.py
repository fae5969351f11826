"""What stands around a slide's body: title, kicker, footer, page number, and the cover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from quarterdeck.core.message import Text, message
from quarterdeck.document import measure
from quarterdeck.document.blocks import Paragraph, Slide, SlideRole
from quarterdeck.document.layout.style import CLOSE, Style
from quarterdeck.document.page import (
    HEIGHT,
    WIDTH,
    Align,
    Anchor,
    Box,
    Frame,
    Ink,
    Line,
    LogoBox,
    LogoSide,
    Run,
    Shape,
    Slot,
    TextBox,
)
from quarterdeck.document.theme import GRID, SIZES

TITLE_LINES = 2
BRIEF_TITLE = 20.0
NUMBER_WIDTH = 60.0
SEPARATOR = " · "
"""Between the parts of a footer (``deck-footer``)."""

BAND_TOP = 184.0
"""Where the cover's coloured band begins; the logos stand above it."""

COVER_LEAD, COVER_SMALL = 22.0, 16.0
COVER_MARK_BELOW = 42.0
COVER_TITLE_BELOW = 64.0


@dataclass(frozen=True, slots=True)
class Names:
    vendor: str
    customer: str


@dataclass(frozen=True, slots=True)
class Head:
    """A slide's kicker and title, and where the body below them begins."""

    boxes: tuple[Box, ...]
    body_top: float


def head(slide: Slide, title: Text, style: Style) -> Head:
    """The action title, two lines at most, under its kicker."""
    brief = slide.role is SlideRole.BRIEF
    size = BRIEF_TITLE if brief else SIZES.title
    lines = title_lines(title, style, size)
    above = slide.kicker
    if title is not slide.title and above is not None and _wraps_more(lines, slide, style, size):
        lines = title_lines(slide.title, style, size)
        above = message("layout-continued", title=above)
    top = GRID.title_top + (0 if brief else 16)
    height = measure.text_height(lines, GRID.inner)
    box = TextBox(
        Frame(GRID.margin, top, GRID.inner, height),
        lines,
        slot=Slot.TITLE,
        name="Title",
        heading_level=1,
    )
    kicker = () if above is None else (_kicker(above, top, style),)
    gap = 10 if brief else 18
    least = 0.0 if style.density is CLOSE or brief else GRID.body_top
    body_top = max(least, top + height + (7 if style.density is CLOSE else gap))
    return Head((*kicker, box), body_top)


def _wraps_more(lines: Sequence[Line], slide: Slide, style: Style, size: float) -> bool:
    """Whether the word that a slide goes on costs its title a line; it then stands in the kicker."""
    plain = title_lines(slide.title, replace(style, cuts=[]), size)
    return measure.text_height(lines, GRID.inner) > measure.text_height(plain, GRID.inner)


def _kicker(text: Text, title_top: float, style: Style) -> TextBox:
    runs = [
        style.run(text, language, SIZES.kicker, bold=not n, ink=Ink.MUTED if n else Ink.ACCENT)
        for n, language in enumerate(style.languages)
    ]
    if len(runs) > 1 and runs[1].text == runs[0].text:
        runs = runs[:1]
    line = Line(_beside(runs, GRID.inner, style))
    height = measure.line_height(line)
    place = Frame(GRID.margin, title_top - height - 2, GRID.inner, height)
    return TextBox(place, (line,), slot=Slot.SUBTITLE, name="Kicker")


def _beside(runs: Sequence[Run], width: float, style: Style) -> tuple[Run, ...]:
    """One line of runs with a gap between, each cut to its share of the width."""
    share = width / len(runs) - (12 if len(runs) > 1 else 0)
    shown = [style.cut(run, share, 1) for run in runs]
    if len(shown) == 1:
        return tuple(shown)
    gap = Run(f"{shown[0].text}   ", shown[0].language, shown[0].size, shown[0].bold, shown[0].ink)
    return gap, shown[1]


def title_lines(title: Text, style: Style, size: float) -> tuple[Line, ...]:
    """A title, the second language smaller and muted below the first."""
    lines: list[Line] = []
    for language in style.languages:
        second = bool(lines)
        run = style.run(
            title,
            language,
            SIZES.title_second if second else size,
            bold=not second,
            ink=Ink.MUTED if second else Ink.PRIMARY,
        )
        if not lines or run.text != lines[0].runs[0].text:
            run = style.cut(run, GRID.inner, TITLE_LINES)
            lines.append(Line((run,), space_before=3 if second else 0))
    return tuple(lines)


def foot(text: Text, number: int, style: Style) -> tuple[Box, ...]:
    """The quiet footer over a hairline, with the page number at the right."""
    runs = [style.run(text, language, SIZES.footer, ink=Ink.MUTED) for language in style.languages]
    runs = runs[:1] if len({run.text for run in runs}) == 1 else _said_once(runs)
    line = Line(_beside(runs, GRID.inner - NUMBER_WIDTH - 12, style))
    number_line = Line(
        (Run(str(number), style.first, SIZES.footer, ink=Ink.MUTED),), align=Align.RIGHT
    )
    left, y = GRID.margin, GRID.footer_top
    return (
        Shape(Frame(left, y - 8, GRID.inner, 0), Ink.LINE, of_master=True),
        TextBox(
            Frame(left, y, GRID.inner - NUMBER_WIDTH, GRID.footer_height),
            (line,),
            slot=Slot.FOOTER,
            name="Footer",
        ),
        TextBox(
            Frame(WIDTH - left - NUMBER_WIDTH, y, NUMBER_WIDTH, GRID.footer_height),
            (number_line,),
            slot=Slot.SLIDE_NUMBER,
            name="Slide number",
        ),
    )


def _said_once(runs: Sequence[Run]) -> list[Run]:
    """The second language without the names with which it begins just as the first does."""
    first, *others = runs
    found = [first]
    for run in others:
        pairs = zip(first.text.split(SEPARATOR), run.text.split(SEPARATOR), strict=False)
        shared = len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))
        found.append(replace(run, text=SEPARATOR.join(run.text.split(SEPARATOR)[shared:])))
    return found


def mark() -> tuple[Box, ...]:
    """The thin accent at the page's upper edge."""
    return (Shape(Frame(GRID.margin, 0, 54, 5), Ink.ACCENT, of_master=True),)


def cover(slide: Slide, names: Names, style: Style) -> tuple[Box, ...]:
    """Both logos on white, the title on the band of the first brand colour."""
    paragraphs = [p.block for p in slide.blocks if isinstance(p.block, Paragraph)]
    title = _cover_title(slide.title, names.customer, style)
    width = GRID.span(10)
    top = BAND_TOP + COVER_TITLE_BELOW
    height = measure.text_height(title, width)
    below = _cover_lines(paragraphs, width, style)
    room = HEIGHT - 26 - (top + height + 16)
    while len(below) > 1 and measure.text_height(below, width) > room:
        style.cuts.append(below[-2].runs[0].text)
        below = (*below[:-2], below[-1])
    return (
        Shape(Frame(0, BAND_TOP, WIDTH, HEIGHT - BAND_TOP), Ink.PRIMARY, of_master=True),
        Shape(Frame(GRID.margin, BAND_TOP + COVER_MARK_BELOW, 54, 5), Ink.ACCENT, of_master=True),
        *_logos(names),
        TextBox(
            Frame(GRID.margin, top, measure.balanced(title, width), height),
            title,
            slot=Slot.TITLE,
            name="Title",
            heading_level=1,
        ),
        TextBox(
            Frame(GRID.margin, top + height + 16, width, measure.text_height(below, width)),
            below,
            slot=Slot.SUBTITLE,
            anchor=Anchor.TOP,
            name="Subtitle",
        ),
    )


def _cover_title(text: Text, customer: str, style: Style) -> tuple[Line, ...]:
    lines: list[Line] = []
    for language in style.languages:
        size = SIZES.cover_second if lines else SIZES.cover
        run = style.run(text, language, size, bold=not lines, ink=Ink.INVERSE)
        if lines and run.text == style.texts.to(text, style.first):
            continue
        for number, part in enumerate(_apart(run, customer, GRID.span(10))):
            before = 6 if lines and not number else 0
            lines.append(Line((style.cut(part, GRID.span(10), TITLE_LINES),), space_before=before))
    return tuple(lines)


def _apart(run: Run, name: str, width: float) -> tuple[Run, ...]:
    """The company's name and the kind of document on lines of their own, where one line is too short."""
    if measure.wrap(Line((run,)), width).lines < 2 or not name:
        return (run,)
    before, found, after = run.text.partition(name)
    if not found or (before.strip() and after.strip()):
        return (run,)
    closing = after[: len(after) - len(after.lstrip(":："))]
    parts = (before, name + closing, after.removeprefix(closing))
    return tuple(replace(run, text=part.strip()) for part in parts if part.strip())


def _cover_lines(paragraphs: Sequence[Paragraph], width: float, style: Style) -> tuple[Line, ...]:
    """The first paragraph in each language on its own line, the others with both on one."""
    lines: list[Line] = []
    for number, paragraph in enumerate(paragraphs):
        size = COVER_LEAD if number == 0 else COVER_SMALL
        runs: list[Run] = []
        for language in style.languages:
            run = style.run(
                paragraph.text, language, COVER_SMALL if runs else size, ink=Ink.INVERSE
            )
            if run.text not in [found.text for found in runs]:
                runs.append(run)
        if number and len(runs) > 1:
            lines.append(Line(_beside(runs, width, style), space_before=12))
            continue
        lines += [
            Line((style.cut(run, width, 2),), space_before=2 if n else 12)
            for n, run in enumerate(runs)
        ]
    return tuple(lines)


def _logos(names: Names) -> tuple[Box, ...]:
    top, height, width = 64.0, 60.0, 300.0
    right = WIDTH - GRID.margin - width
    return (
        LogoBox(Frame(GRID.margin, top, width, height), LogoSide.VENDOR, names.vendor),
        LogoBox(Frame(right, top, width, height), LogoSide.CUSTOMER, names.customer),
    )
