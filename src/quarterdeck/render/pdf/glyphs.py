"""Which characters of a document the shipped fonts cannot draw."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

from quarterdeck import resources
from quarterdeck.core.finding import Finding, Place, Severity
from quarterdeck.core.message import Name, message
from quarterdeck.document.page import ChartBox, LaidOut, Line, Page, TableBox, TextBox
from quarterdeck.document.walk import texts
from quarterdeck.i18n.messages import to_text

UNDRAWN = ("Cc", "Cf", "Cs", "Zs", "Zl", "Zp", "Mn")
"""Categories of characters that need no glyph of their own."""


@cache
def covered() -> frozenset[int]:
    """The code points that the shipped fonts have in both weights."""
    found: set[int] = set()
    for line in resources.text("fonts", "coverage.txt").split():
        first, last = line.split("-")
        found.update(range(int(first, 16), int(last, 16) + 1))
    return frozenset(found)


def uncovered(laid: LaidOut) -> str:
    """The characters in the document that the shipped fonts lack, sorted; usually none."""
    return "".join(sorted({c for page in laid.pages for c in _lacking(page)}))


def glyph_findings(laid: LaidOut) -> tuple[Finding, ...]:
    """A warning for each page whose PDF needs characters from the machine's own fonts."""
    return tuple(
        Finding(
            code="pdf-glyphs",
            severity=Severity.WARNING,
            place=Place.named(f"page {page.number}: {page.title}"),
            message=message("page-glyphs-missing", characters=Name(" ".join(sorted(lacking)))),
            count=len(lacking),
            examples=tuple(sorted(lacking))[:5],
        )
        for page in laid.pages
        if (lacking := set(_lacking(page)))
    )


def _lacking(page: Page) -> Iterator[str]:
    known = covered()
    for text in _texts(page):
        for character in text:
            if ord(character) not in known and unicodedata.category(character) not in UNDRAWN:
                yield character


def _texts(page: Page) -> Iterator[str]:
    for box in page.boxes:
        match box:
            case TextBox():
                yield from _words(box.lines)
            case TableBox():
                for row in box.rows:
                    for cell in row:
                        yield from _words(cell)
            case ChartBox():
                names = (box.spec.categories, tuple(s.name for s in box.spec.series))
                yield from (to_text(t, lang) for lang in box.languages for t in texts(names))


def _words(lines: tuple[Line, ...]) -> Iterator[str]:
    for line in lines:
        yield line.marker
        yield from (run.text for run in line.runs)
