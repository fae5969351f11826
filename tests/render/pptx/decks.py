"""Decks of the sample documents, and reading back what stands in them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from lxml import etree
from PIL import Image
from pptx import Presentation
from tests.document.samples import AS_OF, SETTINGS

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.document.blocks import Document
from quarterdeck.document.layout import lay_out
from quarterdeck.render.brand import Brand
from quarterdeck.render.pptx import write_pptx

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
BRAND = Brand("Harbourline Software", "Northwind Foods")


def deck(
    document: Document,
    languages: Sequence[Language] = (Language.EN,),
    *,
    audience: Audience = Audience.INTERNAL,
    brand: Brand = BRAND,
) -> bytes:
    laid = lay_out(document, languages, audience, SETTINGS)
    return write_pptx(laid, brand, audience=audience, as_of=AS_OF, author="Harbourline Software")


def opened(content: bytes) -> Any:
    return Presentation(BytesIO(content))


def parts(content: bytes, folder: str = "") -> dict[str, bytes]:
    """The package's files below a folder by name."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        names = [name for name in package.namelist() if name.startswith(folder)]
        return {name: package.read(name) for name in names}


def trees(content: bytes, folder: str) -> Iterator[tuple[str, Any]]:
    """The XML parts directly in a folder."""
    for name, part in parts(content, folder).items():
        if name.endswith(".xml") and name.count("/") == folder.rstrip("/").count("/") + 1:
            yield name, etree.fromstring(part)


def logo(width: int = 300, height: int = 100, format: str = "PNG") -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (width, height), "#336699").save(buffer, format)
    return buffer.getvalue()
