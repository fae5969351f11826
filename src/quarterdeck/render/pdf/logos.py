"""Logos: a picture in its frame, or initials in a square with the name beside."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO

from PIL import Image

from quarterdeck.core.language import Language
from quarterdeck.document import measure
from quarterdeck.document.page import (
    Align,
    Anchor,
    Frame,
    Ink,
    Line,
    LogoBox,
    LogoSide,
    Run,
    TextBox,
)
from quarterdeck.render.brand import Brand, initials, logo_size

MONOGRAM_TYPE = 0.38
"""The size of a monogram's letters by the side of its square."""
NAME_TYPE = 16.0
NAME_GAP = 14.0


def is_right(box: LogoBox) -> bool:
    """The customer's logo stands at the right edge of its frame, ours at the left."""
    return box.side is LogoSide.CUSTOMER


def logo_frame(box: LogoBox, content: bytes) -> Frame:
    """The place of a logo inside its frame: whole, in proportion, at its edge."""
    width, height = logo_size(content, f"{box.side} logo")
    frame = box.frame
    scale = min(frame.width / width, frame.height / height)
    shown = width * scale, height * scale
    x = frame.x + (frame.width - shown[0] if is_right(box) else 0)
    return Frame(x, frame.y + (frame.height - shown[1]) / 2, *shown)


@lru_cache(maxsize=64)
def logo_svg(content: bytes, where: str) -> str:
    """The picture as SVG, the form in which the typst program takes pictures."""
    width, height = logo_size(content, where)
    encoded = b64encode(_as_png(content)).decode("ascii")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" href="data:image/png;base64,{encoded}"/></svg>'
    )


def _as_png(content: bytes) -> bytes:
    """A PNG of the first frame; a PNG stays as it is."""
    with Image.open(BytesIO(content)) as picture:
        if picture.format == "PNG":
            return content
        out = BytesIO()
        picture.convert("RGBA").save(out, "PNG")
        return out.getvalue()


def monogram(box: LogoBox, brand: Brand, languages: Sequence[Language]) -> tuple[TextBox, TextBox]:
    """Where a logo is missing: initials in a square of the first brand colour, and the name."""
    return _square(box, brand, languages[0]), _name(box, brand, languages[0])


def _square(box: LogoBox, brand: Brand, language: Language) -> TextBox:
    frame, side = box.frame, box.frame.height
    letters = initials(brand.name(box.side))
    run = Run(letters, language, side * MONOGRAM_TYPE, bold=True, ink=Ink.INVERSE)
    x = frame.x + (frame.width - side if is_right(box) else 0)
    line = Line((run,), align=Align.CENTER)
    place = Frame(x, frame.y, side, side)
    return TextBox(place, (line,), anchor=Anchor.MIDDLE, fill=Ink.PRIMARY)


def _name(box: LogoBox, brand: Brand, language: Language) -> TextBox:
    frame, apart = box.frame, box.frame.height + NAME_GAP
    width, name = frame.width - apart, brand.name(box.side)
    shown = measure.cut(name, language, NAME_TYPE, width, 2, bold=True)
    run = Run(shown, language, NAME_TYPE, bold=True, ink=Ink.PRIMARY)
    line = Line((run,), align=Align.RIGHT if is_right(box) else Align.LEFT)
    place = Frame(frame.x + (0 if is_right(box) else apart), frame.y, width, frame.height)
    return TextBox(place, (line,), anchor=Anchor.MIDDLE)
