"""The ledger's rows: every figure of a review with what it means and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quarterdeck.core.figure import Figure, FigureId
from quarterdeck.core.language import Language
from quarterdeck.document.blocks import Document
from quarterdeck.document.walk import figures as figures_in
from quarterdeck.i18n.messages import format_message, has_message


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One figure in words: ``name`` and ``formula`` of its metric, ``missing`` the reason where it has
    no value, ``slides`` the slides that use it, counted from 1 as the document orders them.
    """

    figure: Figure
    name: str
    formula: str = ""
    missing: str = ""
    slides: tuple[int, ...] = ()


def ledger_rows(
    figures: Iterable[Figure], document: Document | None, language: Language
) -> tuple[LedgerRow, ...]:
    """A row for each figure given and each that the document shows, sorted by identity."""
    slides = _slides(document)
    shown = () if document is None else figures_in(document.slides)
    found = {figure.id: figure for figure in (*figures, *shown)}
    return tuple(
        LedgerRow(
            figure,
            _words(figure, "", language) or figure.id.metric,
            _words(figure, ".formula", language),
            _reason(figure, language),
            slides.get(figure.id, ()),
        )
        for figure in sorted(found.values(), key=lambda f: str(f.id))
    )


def _slides(document: Document | None) -> Mapping[FigureId, tuple[int, ...]]:
    found: dict[FigureId, tuple[int, ...]] = {}
    for number, slide in enumerate(document.slides if document else (), 1):
        for figure in figures_in(slide):
            found[figure.id] = (*found.get(figure.id, ()), number)
    return found


def _words(figure: Figure, attribute: str, language: Language) -> str:
    """A text of the figure's metric, or of what story and composing count; else empty."""
    key = figure.id.metric.replace(".", "-").replace("_", "-")
    family = figure.id.metric.split(".")[0]
    for id in (f"metric-{key}", f"ledger-figure-{key}", f"ledger-figure-{family}"):
        if has_message(id + attribute, language):
            return format_message(id + attribute, {}, language)
    return ""


def _reason(figure: Figure, language: Language) -> str:
    if figure.known:
        return ""
    if figure.missing and has_message(figure.missing, language):
        return format_message(figure.missing, {}, language)
    return _words(figure, ".missing", language) or (figure.missing or "")
