"""Logos drawn for the demo: a simple mark with the name beside it, on a transparent ground."""

from __future__ import annotations

import io
import math
from collections.abc import Callable
from functools import cache

from PIL import Image, ImageColor, ImageDraw, ImageFont

from quarterdeck import resources

SCALE = 2
"""Drawn larger and scaled down, for smooth edges."""

HEIGHT = 160
MARGIN = 12
GAP = 30
VENDOR_INK = "#1B2554"
VENDOR_ACCENT = "#4361D8"
CLEAR = (0, 0, 0, 0)

Draw = ImageDraw.ImageDraw
Mark = Callable[[Draw, float, str], None]
"""Draws a mark into a square of the given side, in a colour."""


def vendor_logo() -> bytes:
    """Corvelane's logo as PNG: two lanes that become one, and the name."""
    return _logo(_lanes, "Corvelane", VENDOR_INK, VENDOR_ACCENT)


def customer_logo(kind: str) -> bytes:
    """A customer's logo as PNG from ``mark:name:RRGGBB``."""
    mark, name, colour = kind.split(":")
    return _logo(MARKS[mark], name, f"#{colour}", f"#{colour}")


def _logo(mark: Mark, name: str, ink: str, accent: str) -> bytes:
    font = _font(name)
    side = (HEIGHT - 2 * MARGIN) * SCALE
    left, _, right, _ = font.getbbox(name)
    width = math.ceil(MARGIN * 2 * SCALE + side + GAP * SCALE + right - left)
    image = Image.new("RGBA", (width, HEIGHT * SCALE), (*ImageColor.getrgb(ink)[:3], 0))
    drawing = ImageDraw.Draw(image)
    square = Image.new("RGBA", (side, side), (*ImageColor.getrgb(accent)[:3], 0))
    mark(ImageDraw.Draw(square), side, accent)
    image.paste(square, (MARGIN * SCALE, MARGIN * SCALE))
    place = (MARGIN * SCALE + side + GAP * SCALE - left, HEIGHT * SCALE / 2)
    drawing.text(place, name, font=font, fill=ink, anchor="lm")
    small = image.resize((round(width / SCALE), HEIGHT), Image.Resampling.LANCZOS)
    stream = io.BytesIO()
    small.save(stream, format="PNG", optimize=False)
    return stream.getvalue()


def _font(name: str) -> ImageFont.FreeTypeFont:
    """The package's own font for the script of the name."""
    hanzi = any("\u4e00" <= c <= "\u9fff" for c in name)
    return _loaded("NotoSansSC-Bold.otf" if hanzi else "QuarterdeckSans-Bold.ttf")


@cache
def _loaded(file: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(io.BytesIO(resources.content("fonts", file)), 76 * SCALE)


def _lanes(draw: Draw, side: float, colour: str) -> None:
    """Two lanes bend into one: an open C around a line that runs on to the right."""
    width = side * 0.16
    inset = side * 0.09
    draw.arc((inset, inset, side - inset, side - inset), 52, 308, VENDOR_INK, round(width))
    middle = side / 2
    draw.line((side * 0.4, middle, side * 0.9, middle), colour, round(width))
    _disc(draw, side * 0.4, middle, width / 2, colour)
    _disc(draw, side * 0.9, middle, width / 2, colour)


def _ring(draw: Draw, side: float, colour: str) -> None:
    draw.ellipse(
        (side * 0.06, side * 0.06, side * 0.94, side * 0.94),
        outline=colour,
        width=round(side * 0.15),
    )
    _disc(draw, side / 2, side / 2, side * 0.14, colour)


def _peaks(draw: Draw, side: float, colour: str) -> None:
    draw.polygon([(0, side * 0.86), (side * 0.36, side * 0.16), (side * 0.72, side * 0.86)], colour)
    draw.polygon(
        [(side * 0.58, side * 0.47), (side * 0.7, side * 0.3), (side, side * 0.86), (side * 0.8, side * 0.86)],
        colour,
    )  # fmt: skip


def _bars(draw: Draw, side: float, colour: str) -> None:
    for index, height in enumerate((0.45, 0.7, 0.95)):
        left = side * (0.08 + index * 0.31)
        draw.rounded_rectangle(
            (left, side * (0.97 - height), left + side * 0.21, side * 0.94), side * 0.06, colour
        )


def _shield(draw: Draw, side: float, colour: str) -> None:
    steps = [i / 30 for i in range(31)]
    halves = [(0.4 * math.cos(step**2.2 * math.pi / 2), 0.06 + 0.9 * step) for step in steps]
    right = [(side * (0.5 + half), side * y) for half, y in halves]
    left = [(side * (0.5 - half), side * y) for half, y in reversed(halves)]
    draw.polygon(right + left, colour)
    draw.line((side * 0.3, side * 0.42, side * 0.46, side * 0.6), CLEAR, round(side * 0.1))
    draw.line((side * 0.44, side * 0.62, side * 0.72, side * 0.26), CLEAR, round(side * 0.1))


def _pine(draw: Draw, side: float, colour: str) -> None:
    for top, low, half in ((0.04, 0.4, 0.22), (0.24, 0.64, 0.32), (0.46, 0.86, 0.42)):
        points = [(side / 2, side * top), (side * (0.5 - half), side * low), (side * (0.5 + half), side * low)]  # fmt: skip
        draw.polygon(points, colour)
    draw.rectangle((side * 0.44, side * 0.84, side * 0.56, side * 0.98), colour)


def _wave(draw: Draw, side: float, colour: str) -> None:
    for row in range(3):
        points = [
            (side * x / 60, side * (0.28 + row * 0.22 + 0.08 * math.sin(x / 60 * math.tau * 1.25)))
            for x in range(4, 57)
        ]
        draw.line(points, colour, round(side * 0.11), joint="curve")
        for x, y in (points[0], points[-1]):
            _disc(draw, x, y, side * 0.055, colour)


def _leaf(draw: Draw, side: float, colour: str) -> None:
    """A lens along the rising diagonal, with a vein."""
    steps = [i / 40 for i in range(41)]
    bulge = [(0.08 + 0.84 * t, 0.27 * math.sin(math.pi * t)) for t in steps]
    upper = [(side * (d - b), side * (1 - d - b)) for d, b in bulge]
    lower = [(side * (d + b), side * (1 - d + b)) for d, b in reversed(bulge)]
    draw.polygon(upper + lower, colour)
    draw.line((side * 0.16, side * 0.84, side * 0.62, side * 0.38), CLEAR, round(side * 0.06))


def _flower(draw: Draw, side: float, colour: str) -> None:
    for petal in range(6):
        angle = petal * math.tau / 6
        x, y = side * (0.5 + 0.29 * math.cos(angle)), side * (0.5 + 0.29 * math.sin(angle))
        _disc(draw, x, y, side * 0.17, colour)
    _disc(draw, side / 2, side / 2, side * 0.11, CLEAR)


def _disc(draw: Draw, x: float, y: float, radius: float, colour: str | tuple[int, ...]) -> None:
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)


MARKS: dict[str, Mark] = {
    "ring": _ring,
    "peaks": _peaks,
    "bars": _bars,
    "shield": _shield,
    "pine": _pine,
    "wave": _wave,
    "leaf": _leaf,
    "flower": _flower,
}
