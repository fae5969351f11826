"""The theme's colours as CSS variables, for light and for dark."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping

from quarterdeck.document.page import Ink
from quarterdeck.document.theme import HIGHLIGHT, SERIES, Shade, Theme, contrast
from quarterdeck.render.svg.look import BESIDE, FALLING, text_on

DARK_NEUTRALS: Mapping[Ink, str] = {
    Ink.PAPER: "14181D",
    Ink.SURFACE: "1D232A",
    Ink.LINE: "38424D",
    Ink.TEXT: "E9EDF1",
    Ink.MUTED: "A7B1BC",
}
DARK_CONTRAST = 6.0
"""Colours that carry text are lightened until they read at least so well on dark."""

NAMED = (Ink.TEXT, Ink.MUTED, Ink.PRIMARY, Ink.ACCENT, Ink.GOOD, Ink.WARN, Ink.BAD)
SHADES: tuple[Shade, ...] = (*SERIES, *BESIDE, HIGHLIGHT, FALLING)
GROUNDS = (Ink.PAPER, Ink.SURFACE, Ink.LINE)


def light(theme: Theme) -> dict[str, str]:
    """Variables on white paper."""
    inks = {ink: theme.rgb(ink) for ink in (*NAMED, *GROUNDS)}
    shades = [theme.rgb(s) for s in SHADES]
    return _variables(inks, shades) | {"heading": inks[Ink.PRIMARY]}


def dark(theme: Theme) -> dict[str, str]:
    """Variables on dark paper: brand colours lightened to be read, shades mixed with the paper."""
    inks = dict(DARK_NEUTRALS)
    for ink in NAMED[2:]:
        inks[ink] = _readable(theme.rgb(ink))
    shades = [_mixed(inks[s.ink], s.strength) for s in SHADES]
    return _variables(inks, shades) | {"heading": inks[Ink.TEXT]}


def rules(variables: Mapping[str, str]) -> str:
    return "".join(f"--{name}:#{colour};" for name, colour in variables.items())


def _variables(inks: Mapping[Ink, str], shades: list[str]) -> dict[str, str]:
    found = {ink.value: inks[ink] for ink in (*NAMED, *GROUNDS)}
    groups = (("series", len(SERIES)), ("beside", len(BESIDE)))
    colours = iter(shades)
    for name, count in groups:
        for index in range(count):
            colour = next(colours)
            found[f"{name}-{index}"] = colour
            found[f"on-{name}-{index}"] = _on(colour)
    found["highlight"], found["falling"] = colours
    found["on-highlight"] = _on(found["highlight"])
    found["on-primary"] = _on(inks[Ink.PRIMARY])
    return found


def _on(colour: str) -> str:
    """What reads on ``colour``: white, or the dark paper."""
    return text_on(colour, "FFFFFF", DARK_NEUTRALS[Ink.PAPER])


def _readable(colour: str) -> str:
    grounds = (DARK_NEUTRALS[Ink.PAPER], DARK_NEUTRALS[Ink.SURFACE])
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    saturation = min(saturation, 0.62)
    while min(contrast(colour, ground) for ground in grounds) < DARK_CONTRAST and lightness < 1:
        lightness = min(1.0, lightness + 0.01)
        channels = colorsys.hls_to_rgb(hue, lightness, saturation)
        colour = "".join(f"{round(c * 255):02X}" for c in channels)
    return colour


def _mixed(colour: str, strength: float) -> str:
    """``colour`` laid over the dark paper at ``strength``."""
    paper = DARK_NEUTRALS[Ink.PAPER]
    pairs = ((int(colour[i : i + 2], 16), int(paper[i : i + 2], 16)) for i in (0, 2, 4))
    share = 0.25 + 0.75 * strength if strength < 1 else 1.0
    return "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)
