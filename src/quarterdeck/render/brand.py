"""The look of one review's files: names, logos, colours and a company's own slide master.

Files are read by the workflow; here they are bytes.
"""

from __future__ import annotations

import unicodedata
import warnings
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from quarterdeck import resources
from quarterdeck.core.settings import BrandSettings
from quarterdeck.document.page import LogoSide
from quarterdeck.document.theme import Theme, theme
from quarterdeck.errors import RenderError

LOGO_FORMATS = ("PNG", "JPEG", "GIF")
LOGO_PIXELS = 50_000_000
LEAST_HANZI = 2

_DEFAULT = BrandSettings()


@dataclass(frozen=True)
class Brand:
    """Vendor and customer with their logos (PNG, JPEG or GIF), colours as RRGGBB, a template as .pptx."""

    vendor_name: str
    customer_name: str
    vendor_logo: bytes | None = None
    customer_logo: bytes | None = None
    primary: str = _DEFAULT.primary
    accent: str = _DEFAULT.accent
    template: bytes | None = None

    @cached_property
    def theme(self) -> Theme:
        """The theme that the brand's two colours give."""
        return theme(self.primary, self.accent)

    def name(self, side: LogoSide) -> str:
        return self.vendor_name if side is LogoSide.VENDOR else self.customer_name

    def logo(self, side: LogoSide) -> bytes | None:
        """The logo's file, None where a monogram takes its place; RenderError where it is broken."""
        content = self.vendor_logo if side is LogoSide.VENDOR else self.customer_logo
        if content is not None:
            logo_size(content, f"{side} logo")
        return content


@lru_cache(maxsize=64)
def logo_size(content: bytes, where: str) -> tuple[int, int]:
    """Width and height in pixels; RenderError where the bytes are no whole picture we can embed."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(content), formats=LOGO_FORMATS) as picture:
                size = picture.size
                picture.load()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as fault:
        raise _broken(where) from fault
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as fault:
        raise _too_large(where) from fault
    if size[0] * size[1] > LOGO_PIXELS:
        raise _too_large(where)
    return size


def initials(name: str) -> str:
    """A monogram: the first letters of the first two words, or the first two hanzi of the name proper.

    Legal forms and small connecting words are no part of it, nor is the city before a Chinese name.
    """
    words = [w for w in (_letters(part) for part in name.split()) if w]
    words = [w for w in words if w.lower() not in _words("monogram-skipped.txt")] or words
    if not words:
        return "·"
    if _is_hanzi(words[0][0]):
        return _proper("".join(words))[:2]
    return "".join(word[0] for word in words[:2]).upper()


@cache
def _words(file: str) -> tuple[str, ...]:
    lines = resources.text("names", file).splitlines()
    return tuple(word for line in lines if not line.startswith("#") for word in line.split())


def _proper(name: str) -> str:
    """A Chinese company's name without the city before it and the legal form after it.

    A city is part of a name without a legal form, and of one that says only a trade after it.
    """
    forms = [form for form in _words("chinese-legal-forms.txt") if name.endswith(form)]
    if not forms:
        return name
    name = name.removesuffix(forms[0]) or name
    for city in _words("chinese-cities.txt"):
        if name.startswith(city):
            rest = name.removeprefix(city).removeprefix("市")
            trade = rest in _words("chinese-trades.txt")
            return name if trade or len(rest) < LEAST_HANZI else rest
    return name


def _letters(word: str) -> str:
    return "".join(c for c in word if unicodedata.category(c)[0] in "LN")


def _is_hanzi(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _broken(where: str) -> RenderError:
    return RenderError(
        "the file is not a picture that can be read",
        where=where,
        next_step="give a whole PNG, JPEG or GIF file, or none to get a monogram",
    )


def _too_large(where: str) -> RenderError:
    return RenderError(
        f"the picture has more than {LOGO_PIXELS:,} pixels",
        where=where,
        next_step="save the logo smaller, about 800 pixels wide",
    )
