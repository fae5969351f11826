"""The colours and type of a chart: fixed for the PDF, CSS variables for the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quarterdeck.document.page import Ink
from quarterdeck.document.theme import HIGHLIGHT, QUIET, SERIES, Shade, Theme, contrast

FALLING = Shade(Ink.BAD, 0.42, 0.8)
"""A waterfall's step down."""

BESIDE: tuple[Shade, ...] = (
    QUIET,
    Shade(Ink.PRIMARY, 0.55, 0.45),
    Shade(Ink.MUTED, 0.6),
    Shade(Ink.PRIMARY, 0.22, 0.4),
)
"""Neighbours of a highlighted series or slice: quiet, yet to be told apart. As in the deck."""

PDF_FONTS = "Quarterdeck Sans, Noto Sans SC, Quarterdeck Symbols"


@dataclass(frozen=True, slots=True)
class Look:
    """What a chart is drawn with; every colour is written into the SVG as it stands.

    ``size`` is the type size of labels in the chart's own units; ``fonts`` a font-family list,
    empty where the surrounding page sets it.
    """

    text: str
    muted: str
    line: str
    paper: str
    series: tuple[str, ...]
    on_series: tuple[str, ...]
    highlight: str
    on_highlight: str
    beside: tuple[str, ...]
    on_beside: tuple[str, ...]
    falling: str
    size: float
    fonts: str = ""

    @property
    def quiet(self) -> str:
        """What stands beside a single highlight."""
        return self.beside[0]

    def series_colour(self, index: int, highlight: int | None = None) -> str:
        """By theme order; beside a highlight, its quiet neighbours in order."""
        if highlight is None:
            return self.series[index % len(self.series)]
        if index == highlight:
            return self.highlight
        return self.beside[_place_beside(index, highlight) % len(self.beside)]

    def on_series_colour(self, index: int, highlight: int | None = None) -> str:
        """The colour of text that stands on a series' colour."""
        if highlight is None:
            return self.on_series[index % len(self.on_series)]
        if index == highlight:
            return self.on_highlight
        return self.on_beside[_place_beside(index, highlight) % len(self.on_beside)]


def _place_beside(index: int, highlight: int) -> int:
    return index - (1 if index > highlight else 0)


def text_on(ground: str, *inks: str) -> str:
    """Of some colours (RRGGBB), the one that reads best on ``ground``."""
    return max(inks, key=lambda ink: contrast(ink, ground))


def printed_look(theme: Theme) -> Look:
    """The look in fixed colours, with the shipped fonts."""
    return Look(
        text=f"#{theme.rgb(Ink.TEXT)}",
        muted=f"#{theme.rgb(Ink.MUTED)}",
        line=f"#{theme.rgb(Ink.LINE)}",
        paper=f"#{theme.rgb(Ink.PAPER)}",
        series=_colours(theme, SERIES),
        on_series=_on(theme, SERIES),
        highlight=f"#{theme.rgb(HIGHLIGHT)}",
        on_highlight=_on(theme, (HIGHLIGHT,))[0],
        beside=_colours(theme, BESIDE),
        on_beside=_on(theme, BESIDE),
        falling=f"#{theme.rgb(FALLING)}",
        size=theme.sizes.chart_label,
        fonts=PDF_FONTS,
    )


def _colours(theme: Theme, shades: Sequence[Shade]) -> tuple[str, ...]:
    return tuple(f"#{theme.rgb(shade)}" for shade in shades)


def _on(theme: Theme, shades: Sequence[Shade]) -> tuple[str, ...]:
    inks = theme.rgb(Ink.INVERSE), theme.rgb(Ink.TEXT)
    return tuple(f"#{text_on(theme.rgb(shade), *inks)}" for shade in shades)


def page_look(size: float = 14) -> Look:
    """The look in the page's CSS variables, so that light and dark need one drawing."""
    return Look(
        text="var(--text)",
        muted="var(--muted)",
        line="var(--line)",
        paper="var(--paper)",
        series=_variables("series", SERIES),
        on_series=_variables("on-series", SERIES),
        highlight="var(--highlight)",
        on_highlight="var(--on-highlight)",
        beside=_variables("beside", BESIDE),
        on_beside=_variables("on-beside", BESIDE),
        falling="var(--falling)",
        size=size,
    )


def _variables(name: str, shades: Sequence[Shade]) -> tuple[str, ...]:
    return tuple(f"var(--{name}-{index})" for index in range(len(shades)))
