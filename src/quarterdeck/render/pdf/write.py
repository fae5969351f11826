"""Writing the PDF: one fixed typst program, the document passed to it as data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import typst

from quarterdeck.document.page import LaidOut
from quarterdeck.render.brand import Brand
from quarterdeck.render.pdf.compiler import compiled, failed
from quarterdeck.render.pdf.glyphs import uncovered
from quarterdeck.render.pdf.pages import document_data

STANDARD = "ua-1"
"""PDF/UA-1: title, language, headings without gaps, a text for every picture; typst checks it."""


def write_pdf(laid: LaidOut, brand: Brand, *, as_of: date, author: str) -> bytes:
    """The pages as a tagged PDF (PDF/UA-1), selectable in all languages, dated ``as_of``.

    Only the shipped fonts are used, so that equal input gives equal bytes everywhere. A document
    with characters that they lack borrows the machine's fonts for those (``glyph_findings`` names
    them) and, where no font has them, leaves the standard but keeps the text. RenderError where a
    logo is broken or the pages cannot be set.
    """
    data = document_data(laid, brand, as_of, author)
    lacking = bool(uncovered(laid))
    try:
        return _pdf(data, as_of, STANDARD, borrow=lacking)
    except typst.TypstError as fault:
        if not lacking:
            raise failed(fault) from fault
    try:
        return _pdf(data, as_of, [], borrow=lacking)
    except typst.TypstError as fault:
        raise failed(fault) from fault


def _pdf(data: Mapping[str, Any], as_of: date, standard: str | list[str], *, borrow: bool) -> bytes:
    day = datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC)
    made: bytes = compiled(data, borrow=borrow, format="pdf", timestamp=day, pdf_standards=standard)
    return made
