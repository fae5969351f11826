"""The colours and type of a chart: fixed for the PDF, CSS variables for the page."""

from __future__ import annotations

from dataclasses import dataclass

from quarterdeck.document.page import Ink
from quarterdeck.document.theme import HIGHLIGHT, QUIET, SERIES, Shade, Theme, contrast

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
    quiet: str
    falling: str
    size: float
    fonts: str = ""

    def series_colour(self, index: int) -> str:
        return self.series[index % len(self.series)]

    def on_series_colour(self, index: int) -> str:
        """The colour of text that stands on a series' colour."""
        return self.on_series[index % len(self.on_series)]


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
        series=tuple(f"#{theme.rgb(shade)}" for shade in SERIES),
        on_series=tuple(
            f"#{text_on(theme.rgb(s), theme.rgb(Ink.INVERSE), theme.rgb(Ink.TEXT))}" for s in SERIES
        ),
        highlight=f"#{theme.rgb(HIGHLIGHT)}",
        on_highlight=f"#{theme.rgb(Ink.INVERSE)}",
        quiet=f"#{theme.rgb(QUIET)}",
        falling=f"#{theme.rgb(Shade(Ink.BAD, 0.75))}",
        size=theme.sizes.chart_label,
        fonts=PDF_FONTS,
    )


def page_look(size: float = 14) -> Look:
    """The look in the page's CSS variables, so that light and dark need one drawing."""
    return Look(
        text="var(--text)",
        muted="var(--muted)",
        line="var(--line)",
        paper="var(--paper)",
        series=tuple(f"var(--series-{index})" for index in range(len(SERIES))),
        on_series=tuple(f"var(--on-series-{index})" for index in range(len(SERIES))),
        highlight="var(--highlight)",
        on_highlight="var(--on-highlight)",
        quiet="var(--quiet)",
        falling="var(--falling)",
        size=size,
    )
