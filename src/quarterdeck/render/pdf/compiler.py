"""The typst compilers: the fixed program over a document's data, in one output format.

A compiler serves one thread at a time, so idle ones wait in a pool and a busy moment makes another;
the fonts are read once and shared.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any

import typst

from quarterdeck import resources
from quarterdeck.errors import RenderError

MOST_IDLE = 4
"""Compilers kept for either choice of fonts."""

_IDLE: Mapping[bool, deque[Any]] = {
    False: deque(maxlen=MOST_IDLE),
    True: deque(maxlen=MOST_IDLE),
}


def compiled(data: Mapping[str, Any], *, borrow: bool, **options: Any) -> Any:
    """What typst makes of the document's data (``pages.document_data``).

    ``borrow`` takes characters that the shipped fonts lack from the machine's; ``options`` are
    typst's own (format, timestamp, standards). typst.TypstError where the pages cannot be set so;
    RenderError where typst itself fails.
    """
    document = json.dumps({**data, "fallback": borrow}, ensure_ascii=False)
    program = resources.content("pdf", "pages.typ")
    with _compiler(borrow=borrow) as compiler:
        try:
            return compiler.compile(input=program, sys_inputs={"document": document}, **options)
        except BaseException as fault:
            # typst's own faults (so far: text from right to left) are no Exception and end the process.
            if type(fault).__name__ == "PanicException":
                raise failed(fault) from None
            raise


def failed(fault: BaseException) -> RenderError:
    """What a fault of typst means to whoever builds."""
    return RenderError(
        f"the pages of the PDF cannot be set: {fault}",
        where="pdf",
        next_step="build without pdf, and report the message above with the review's text file",
    )


@contextmanager
def _compiler(*, borrow: bool) -> Iterator[Any]:
    """A compiler of one's own; one that failed is not used again."""
    idle = _IDLE[borrow]
    try:
        compiler = idle.pop()
    except IndexError:
        compiler = typst.Compiler(font_paths=_fonts(borrow=borrow), ignore_system_fonts=not borrow)
    yield compiler
    idle.append(compiler)


@cache
def _fonts(*, borrow: bool) -> Any:
    """The shipped fonts, and the machine's behind them where characters lack."""
    return typst.Fonts(
        include_system_fonts=borrow,
        include_embedded_fonts=False,
        font_paths=[resources.path("fonts")],
    )
