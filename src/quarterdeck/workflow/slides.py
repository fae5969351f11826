"""A review's slides as pictures, for the browser: one document, as deck and PDF show it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from quarterdeck.core.engagement import Section
from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.document.audience import assert_customer
from quarterdeck.document.blocks import Document, Slide, SlideRole
from quarterdeck.document.layout import lay_out
from quarterdeck.document.layout.tables import NO_BREAK_SPACE
from quarterdeck.document.page import Box, ChartBox, LaidOut, Line, Page, Slot, TableBox, TextBox
from quarterdeck.document.timing import sections_shown
from quarterdeck.render.pdf.svg_pages import write_svg_pages
from quarterdeck.workflow.package import read_brand
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workflow.project import Project

TICKS = "Tick"
"""The name of the boxes of a scale: they are marked, not read; the question says what was answered."""


@dataclass(frozen=True, slots=True)
class SlidePicture:
    """One page as shown.

    ``section`` is the part of the agenda that uses it (None for the appendix and for our own pages)
    and ``minutes`` its slide's share of the agenda; pages of one slide share both. ``text`` is all that
    stands on it, in reading order, a line for each paragraph and each row of a table, for a reader
    who cannot see the picture. ``notes`` are the presenter's, empty for the customer. ``svg`` is
    self-contained (see ``write_svg_pages``).
    """

    role: SlideRole
    section: Section | None
    minutes: float | None
    appendix: bool
    title: str
    text: str
    notes: tuple[str, ...]
    svg: bytes


def slide_pictures(
    project: Project,
    prepared: Prepared,
    language: Language,
    audience: Audience,
    *,
    only: Collection[SlideRole] | None = None,
) -> tuple[SlidePicture, ...]:
    """The pages of a review in order; ``only`` gives those of these roles, numbered as in the whole.

    For the customer nothing but ``prepared.customer`` is read; LeakError where that holds what is
    internal. RenderError where a logo of the brand cannot be used or the pages cannot be set.
    """
    document = prepared.document
    if audience is Audience.CUSTOMER:
        document = prepared.customer
        assert_customer(document)
    slides, sections = document.slides, sections_shown(document.slides, prepared.plan)
    laid = _laid(document, language, audience, project, only)
    drawn = _drawn(laid, project, prepared)
    return tuple(
        _picture(slides[page.slide], sections[page.slide], page, svg)
        for page, svg in zip(laid.pages, drawn, strict=True)
    )


def _laid(
    document: Document,
    language: Language,
    audience: Audience,
    project: Project,
    only: Collection[SlideRole] | None,
) -> LaidOut:
    """The pages asked for. Those behind the last of them need no layout: they change no number."""
    if only is None:
        return lay_out(document, (language,), audience, project.settings)
    last = max((n for n, s in enumerate(document.slides, 1) if s.role in only), default=0)
    first = replace(document, slides=document.slides[:last])
    laid = lay_out(first, (language,), audience, project.settings)
    return replace(laid, pages=tuple(p for p in laid.pages if p.role in only))


def _drawn(laid: LaidOut, project: Project, prepared: Prepared) -> tuple[bytes, ...]:
    if not laid.pages:
        return ()
    brand = read_brand(project, prepared.plan)
    author = project.settings.vendor.name
    return write_svg_pages(laid, brand, as_of=prepared.plan.as_of, author=author)


def _picture(slide: Slide, section: Section | None, page: Page, svg: bytes) -> SlidePicture:
    return SlidePicture(
        role=slide.role,
        section=section,
        minutes=slide.minutes,
        appendix=slide.appendix,
        title=page.title,
        text="\n".join(_lines(page.boxes)),
        notes=page.notes,
        svg=svg,
    )


def _lines(boxes: Sequence[Box]) -> Iterator[str]:
    """The words of a page's boxes, in the order in which they are read."""
    for box in boxes:
        match box:
            case TextBox() if box.name != TICKS and box.slot is not Slot.SLIDE_NUMBER:
                yield from filter(None, map(_words, box.lines))
            case TableBox():
                yield from filter(None, map(_row, box.rows))
            case ChartBox() if box.alt:
                yield box.alt


def _row(cells: Sequence[Sequence[Line]]) -> str:
    """The cells that say something; layout's own no-break spaces are of no use to a reader."""
    said = (" ".join(map(_words, cell)).replace(NO_BREAK_SPACE, " ") for cell in cells)
    return " | ".join(filter(None, said))


def _words(line: Line) -> str:
    marker = line.marker if line.marker.isalnum() else ""
    return " ".join(filter(None, (marker, "".join(run.text for run in line.runs).strip())))
