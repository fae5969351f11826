"""Logos and monograms as SVG: the form in which the typst program takes pictures."""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from io import BytesIO

from PIL import Image

from quarterdeck.document.page import Ink, LogoBox
from quarterdeck.render.brand import Brand, initials, logo_size
from quarterdeck.render.svg.drawing import clean, number
from quarterdeck.render.svg.look import PDF_FONTS

MONOGRAM_TYPE = 0.42
"""The size of a monogram's letters by the side of its square."""


def logo_svg(box: LogoBox, brand: Brand) -> str:
    """The logo inside its frame, in proportion; a monogram where there is none."""
    content = brand.logo(box.side)
    if content is None:
        return monogram(box, brand)
    return _picture(content, box.side.value)


@lru_cache(maxsize=64)
def _picture(content: bytes, side: str) -> str:
    width, height = logo_size(content, f"{side} logo")
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


def monogram(box: LogoBox, brand: Brand) -> str:
    """The first letters of the name on a square of the brand's colour."""
    side = min(box.frame.width, box.frame.height)
    width, height = box.frame.width, box.frame.height
    ground, ink = brand.theme.rgb(Ink.PRIMARY), brand.theme.rgb(Ink.INVERSE)
    size = side * MONOGRAM_TYPE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(width)} {number(height)}">'
        f'<rect width="{number(side)}" height="{number(side)}" rx="{number(side * 0.16)}" fill="#{ground}"/>'
        f'<text x="{number(side / 2)}" y="{number(side / 2 + size * 0.36)}" text-anchor="middle" '
        f'font-family="{PDF_FONTS}" font-weight="700" font-size="{number(size)}" fill="#{ink}">'
        f"{clean(initials(brand.name(box.side)))}</text></svg>"
    )
