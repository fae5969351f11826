"""Writing the PDF: one fixed typst program, the document passed to it as data."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import typst

from quarterdeck import resources
from quarterdeck.document.page import LaidOut
from quarterdeck.errors import RenderError
from quarterdeck.render.brand import Brand
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
    data["fallback"] = lacking
    compiler = _compiler(borrow=lacking)
    document = json.dumps(data, ensure_ascii=False)
    try:
        return _compiled(compiler, document, as_of, STANDARD)
    except typst.TypstError as fault:
        if not lacking:
            raise _failed(fault) from fault
    try:
        return _compiled(compiler, document, as_of, [])
    except typst.TypstError as fault:
        raise _failed(fault) from fault


@cache
def _compiler(*, borrow: bool) -> Any:
    """A compiler with the shipped fonts, and the machine's behind them where characters lack."""
    fonts = typst.Fonts(
        include_system_fonts=borrow,
        include_embedded_fonts=False,
        font_paths=[resources.path("fonts")],
    )
    return typst.Compiler(font_paths=fonts, ignore_system_fonts=not borrow)


def _compiled(compiler: Any, document: str, as_of: date, standard: str | list[str]) -> bytes:
    try:
        made: bytes = compiler.compile(
            input=resources.content("pdf", "pages.typ"),
            format="pdf",
            sys_inputs={"document": document},
            timestamp=datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC),
            pdf_standards=standard,
        )
    except BaseException as fault:
        # typst's own faults (so far: text from right to left) are no Exception and end the process.
        if type(fault).__name__ == "PanicException":
            raise _failed(fault) from None
        raise
    return made


def _failed(fault: BaseException) -> RenderError:
    return RenderError(
        f"the pages cannot be set as PDF: {fault}",
        where="pdf",
        next_step="build without pdf, and report the message above with the review's text file",
    )
