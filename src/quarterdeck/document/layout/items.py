"""A list's item as lines: text, its second language, detail and tag."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quarterdeck.core.language import Language
from quarterdeck.core.message import Text
from quarterdeck.document.blocks import Bullet, Tone
from quarterdeck.document.layout.style import TONES, Style
from quarterdeck.document.page import Ink, Line, Run

TEXT_LINES = 6
DETAIL_LINES = 4
BULLET = "•"
TAG_GAP = "   "


def item_lines(
    item: Bullet,
    languages: Sequence[Language],
    width: float,
    style: Style,
    *,
    marker: str = BULLET,
    indent: float = 16,
    inline_tag: bool = True,
) -> tuple[Line, ...]:
    """The lines of an item in a column; the tag stands before the detail unless set apart."""
    room = width - indent
    texts = _texts(item.text, languages, room, style)
    mark = Ink.ACCENT if item.tone is Tone.PLAIN else TONES[item.tone]
    lines = [Line((run,), indent=indent) for run in texts]
    lines[0] = replace(lines[0], marker=marker, marker_ink=mark)
    lines += [
        Line(runs, indent=indent, space_before=1.5)
        for runs in _details(item, languages, room, style, inline_tag=inline_tag)
    ]
    return tuple(lines)


def _texts(
    text: Text, languages: Sequence[Language], width: float, style: Style
) -> tuple[Run, ...]:
    first = style.run(text, languages[0], style.density.body)
    runs = [style.cut(first, width, TEXT_LINES)]
    for language in languages[1:]:
        second = style.run(text, language, style.density.second, ink=Ink.MUTED)
        if second.text != first.text:
            runs.append(style.cut(second, width, TEXT_LINES))
    return tuple(runs)


def _details(
    item: Bullet, languages: Sequence[Language], width: float, style: Style, *, inline_tag: bool
) -> tuple[tuple[Run, ...], ...]:
    found: list[tuple[Run, ...]] = []
    for language in languages:
        runs = _detail(item, language, width, style, inline_tag=inline_tag)
        if runs and (not found or runs[-1].text != found[0][-1].text):
            found.append(runs)
    return tuple(found)


def _detail(
    item: Bullet, language: Language, width: float, style: Style, *, inline_tag: bool
) -> tuple[Run, ...]:
    runs: list[Run] = []
    if item.tag is not None and inline_tag:
        runs.append(
            tag_run(item.tag, item.tone, language, width, style, gap=item.detail is not None)
        )
    if item.detail is not None:
        run = style.run(item.detail, language, style.density.detail, ink=Ink.MUTED)
        runs.append(style.cut(run, width, DETAIL_LINES))
    return tuple(runs)


def tag_run(
    tag: Text, tone: Tone, language: Language, width: float, style: Style, *, gap: bool = False
) -> Run:
    """The word set apart as a run of its own, with a gap where more follows."""
    run = style.run(tag, language, style.density.detail, bold=True, ink=tag_ink(tone))
    run = style.cut(run, width, 1)
    return replace(run, text=run.text + TAG_GAP) if gap else run


def tag_ink(tone: Tone) -> Ink:
    """A tag carries the tone of its item; a plain one the accent."""
    return Ink.ACCENT if tone is Tone.PLAIN else TONES[tone]


def heading_lines(
    title: Text, languages: Sequence[Language], width: float, style: Style, most: int = 2
) -> tuple[Line, ...]:
    """A block's heading in at most ``most`` lines, the second language under the first."""
    runs: list[Run] = []
    for language in languages:
        size, ink = (
            (style.density.detail, Ink.MUTED) if runs else (style.density.heading, Ink.PRIMARY)
        )
        run = style.run(title, language, size, bold=not runs, ink=ink)
        if not runs or run.text != runs[0].text:
            runs.append(style.cut(run, width, most))
    return tuple(Line((run,)) for run in runs)
