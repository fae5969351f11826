"""Pages as pictures: each a self-contained SVG, set by the same typst program as the PDF.

A picture holds outlines only, so it looks the same on every machine: typst draws the letters of
running text, and here also those of charts, which it would leave to the fonts of whoever looks.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator
from datetime import date
from html import unescape

import typst

from quarterdeck.document.page import LaidOut
from quarterdeck.render.brand import Brand
from quarterdeck.render.pdf.compiler import compiled, failed
from quarterdeck.render.pdf.glyphs import uncovered
from quarterdeck.render.pdf.pages import document_data
from quarterdeck.render.pdf.paragraphs import JSON, printable

_WORD = re.compile(r"<text ([^>]*)>([^<]*)</text>")
_NAMES = re.compile(r"<title [^>]*>[^<]*</title>|<desc [^>]*>[^<]*</desc>")
_ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')
_ROOT = re.compile(r"<svg ([^>]*)>")
_INNER = re.compile(rb'<image ([^>]*?)xlink:href="data:image/svg\+xml;base64,([^"]*)"([^>]*)/>')


def write_svg_pages(laid: LaidOut, brand: Brand, *, as_of: date, author: str) -> tuple[bytes, ...]:
    """Each page as one SVG file of 960 x 540 pt, in order; equal bytes for equal input.

    Letters are outlines. There is no script, no style and no reference to anything outside; logos
    are embedded as ``data:`` pictures, so that a policy on files opened by themselves has to allow
    ``img-src data:`` (shown with ``<img>`` they need no such thing). Characters that the shipped fonts
    lack are borrowed from the machine's. RenderError where a logo is broken or the pages cannot be set.
    """
    data = document_data(laid, brand, as_of, author)
    data["pages"] = [[_drawn(box) for box in page] for page in data["pages"]]
    try:
        made = compiled(data, borrow=bool(uncovered(laid)), format="svg")
    except typst.TypstError as fault:
        raise failed(fault) from fault
    pages: list[bytes] = made if isinstance(made, list) else [made]
    return tuple(_INNER.sub(_inlined, page) for page in pages)


def _drawn(box: JSON) -> JSON:
    """A box as typst draws it; a chart's words stand apart from its marks."""
    if box["kind"] != "picture" or "<text " not in box["svg"]:
        return box
    root = _ROOT.search(box["svg"])
    language = _attributes(root[1])["xml:lang"] if root else ""
    words = list(_words(box["svg"], language))
    return {**box, "svg": _NAMES.sub("", _WORD.sub("", box["svg"])), "words": words}


def _words(svg: str, language: str) -> Iterator[JSON]:
    for found in _WORD.finditer(svg):
        given = _attributes(found[1])
        yield {
            "text": printable(unescape(found[2])),
            "x": float(given["x"]),
            "y": float(given["y"]),
            "size": float(given["font-size"]),
            "fill": given["fill"],
            "anchor": given.get("text-anchor", "start"),
            "bold": "font-weight" in given,
            "halo": given.get("stroke"),
            "language": given.get("xml:lang", language),
        }


def _inlined(image: re.Match[bytes]) -> bytes:
    """A picture inside a picture as a part of it, not as a file of its own."""
    inner = b64decode(image[2]).decode()
    root = _ROOT.match(inner)
    if root is None:
        return image[0]
    box = _attributes(root[1])["viewBox"]
    body = inner[root.end() :]
    before, after = image[1].decode(), image[3].decode()
    return f'<g {before}><svg viewBox="{box}"{after}>{body}</g>'.encode()


def _attributes(text: str) -> dict[str, str]:
    return dict(_ATTRIBUTE.findall(text))
