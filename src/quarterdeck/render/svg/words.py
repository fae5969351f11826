"""The words of a chart in one language or two, and how they fit their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quarterdeck.core.chart import ChartSpec
from quarterdeck.core.figure import Figure
from quarterdeck.core.language import Language
from quarterdeck.core.message import Text
from quarterdeck.document import measure
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import format_message, to_text

LINES_PER_LABEL = 2


@dataclass(frozen=True, slots=True)
class Word:
    """A line of a label with its language; a second language stands under the first, muted."""

    text: str
    language: Language
    second: bool = False


def in_languages(text: Text, languages: Sequence[Language]) -> tuple[Word, ...]:
    """The text in each language, once where both read the same (a year, a name)."""
    words: list[Word] = []
    for language in languages:
        found = to_text(text, language)
        if all(found != word.text for word in words):
            words.append(Word(found, language, second=bool(words)))
    return tuple(words)


def label(
    text: Text,
    languages: Sequence[Language],
    size: float,
    width: float,
    lines: int = LINES_PER_LABEL,
) -> tuple[Word, ...]:
    """The text broken into at most ``lines`` lines for each language, none wider than ``width``."""
    return tuple(
        Word(line, word.language, word.second)
        for word in in_languages(text, languages)
        for line in measure.fitted(word.text, word.language, size, width, lines)
    )


def one_line(text: Text, languages: Sequence[Language]) -> str:
    """The text in each language with a stroke between, for a legend."""
    return " / ".join(word.text for word in in_languages(text, languages))


def shortened(text: str, language: Language, size: float, width: float) -> str:
    """The text on one line, cut with an ellipsis where it is wider than ``width``."""
    return measure.elided(text, language, size, width)


def width_of(text: str, language: Language, size: float, *, bold: bool = False) -> float:
    """The width of one line in the units of ``size``."""
    return measure.text_width(text, language, size, bold=bold)


def value(figure: Figure, languages: Sequence[Language], *, compact: bool) -> str:
    """The figure as a label shows it, in the first language's way."""
    if compact:
        return numbers.compact(figure, languages[0], always=True)
    return numbers.figure(figure, languages[0])


def needs_compact(spec: ChartSpec, languages: Sequence[Language]) -> bool:
    """Whether the labels of a chart, all in one notation, are in K, M, 万, млн."""
    known = (float(f.value) for s in spec.series for f in s.figures if f.value is not None)
    return max((abs(v) for v in known), default=0.0) >= numbers.COMPACT_FROM[languages[0]]


def missing(languages: Sequence[Language]) -> str:
    return format_message("page-chart-missing", {}, languages[0])


def target(spec: ChartSpec, languages: Sequence[Language]) -> str:
    """“Target: 80%”, in the first language."""
    if spec.target is None or not spec.target.known:
        return ""
    shown = value(spec.target, languages, compact=needs_compact(spec, languages))
    return format_message("page-chart-target", {"value": shown}, languages[0])


def as_float(figure: Figure) -> float | None:
    """The value for the drawing; None where the figure is missing."""
    return None if figure.value is None else float(figure.value)
