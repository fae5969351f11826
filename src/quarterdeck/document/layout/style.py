"""How a block is set: languages, density, and what had to be cut."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from quarterdeck.core.language import Language
from quarterdeck.core.message import Text
from quarterdeck.document import measure
from quarterdeck.document.blocks import Tone
from quarterdeck.document.page import Ink, Run
from quarterdeck.i18n.messages import to_text


@dataclass(frozen=True, slots=True)
class Density:
    """Sizes and gaps in points. A slide takes the roomiest that fits; then its blocks are split.

    ``notes_once``: notes on cards and sources of charts stand in the first language only.
    """

    body: float
    detail: float
    second: float
    heading: float
    table: float
    item_gap: float
    block_gap: float
    padding: float
    chart: float
    card: float = 36
    note: float = 12
    notes_once: bool = False


ROOMY = Density(18, 13, 15, 15, 14, 15, 24, 18, 190)
NORMAL = Density(16, 12, 14, 14, 13, 10, 18, 15, 160)
TIGHT = Density(14, 12, 14, 14, 12, 6, 12, 12, 130)
CLOSE = Density(14, 11, 14, 14, 11, 4, 9, 9, 86, 32, 10, True)
"""The least sizes that a slide allows (field-facts.md, Deck), for two languages on one page."""

BRIEF_ROOMY = Density(12.5, 11, 11, 12.5, 11, 4, 10, 9, 100, 32, 11)
BRIEF = Density(11, 10, 10, 11, 10, 2.5, 7, 7, 90, 32, 10)
"""The internal brief: one dense page, for reading, not for showing."""

BRIEF_DENSITIES = (BRIEF_ROOMY, BRIEF)

DENSITIES = (ROOMY, NORMAL, TIGHT, CLOSE)

TONES: Mapping[Tone, Ink] = {
    Tone.PLAIN: Ink.TEXT,
    Tone.GOOD: Ink.GOOD,
    Tone.WARN: Ink.WARN,
    Tone.BAD: Ink.BAD,
    Tone.ACCENT: Ink.ACCENT,
    Tone.MUTED: Ink.MUTED,
}


class Texts:
    """The document's texts in words, each formatted once for each language."""

    def __init__(self) -> None:
        self._found: dict[tuple[int, Language], tuple[Text, str]] = {}

    def to(self, text: Text, language: Language) -> str:
        key = (id(text), language)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = (text, " ".join(to_text(text, language).split("\n")))
        return found[1]


@dataclass(frozen=True, slots=True)
class Style:
    """One way of setting a slide's blocks.

    ``cuts`` collects the texts that were cut; ``chart_title`` and ``chart_source`` are the heights
    that charts side by side share, so that their plots stand level; ``heading`` is the height that
    headings of blocks side by side share.
    """

    languages: tuple[Language, ...]
    texts: Texts
    density: Density
    cuts: list[str] = field(default_factory=list)
    chart_title: float = 0.0
    chart_source: float = 0.0
    heading: float = 0.0

    @property
    def first(self) -> Language:
        return self.languages[0]

    @property
    def second(self) -> Language | None:
        return self.languages[1] if len(self.languages) > 1 else None

    @property
    def note_languages(self) -> tuple[Language, ...]:
        return self.languages[:1] if self.density.notes_once else self.languages

    def only(self, language: Language) -> Style:
        """The same style in one of its languages."""
        return replace(self, languages=(language,))

    def run(
        self,
        text: Text,
        language: Language,
        size: float,
        *,
        bold: bool = False,
        ink: Ink = Ink.TEXT,
    ) -> Run:
        return Run(self.texts.to(text, language), language, size, bold, ink)

    def cut(self, run: Run, width: float, lines: int) -> Run:
        """The run in at most ``lines`` lines of ``width`` points, cut by rule and noted where longer."""
        shown = measure.cut(run.text, run.language, run.size, width, lines, bold=run.bold)
        if shown == run.text:
            return run
        self.cuts.append(run.text)
        return replace(run, text=shown)
