"""The review programme as a workbook: its measures, every review with its indicators, the maturity."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

import xlsxwriter

from quarterdeck.core.account import Segment
from quarterdeck.core.calendar import Quarter
from quarterdeck.core.figure import Unit
from quarterdeck.core.language import Language
from quarterdeck.core.message import Message, message
from quarterdeck.core.review_health import HealthIndicator, IndicatorReading
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import format_message, to_text
from quarterdeck.render.sheets.cells import WORKBOOK_OPTIONS, Formats, Value, write_cell
from quarterdeck.story.maturity import Condition, Maturity
from quarterdeck.story.programme import Measure, ProgrammeMeasures
from quarterdeck.story.review_record import ReviewRecord

SHEET_NAME = 31
"""The longest name that a worksheet may have."""

_SEGMENTS = frozenset(segment.value for segment in Segment)

Cell = tuple[Value, Unit | None]


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A review with its five indicators, in the order of ``HealthIndicator``."""

    record: ReviewRecord
    readings: tuple[IndicatorReading, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a column, and its width in characters."""

    text: str
    width: float


def write_programme_xlsx(
    measures: Sequence[ProgrammeMeasures],
    reviews: Sequence[ReviewRow],
    maturity: Maturity,
    language: Language,
) -> bytes:
    """Three sheets: a row for each measure of each set, for each review, for each condition.

    Numbers are numbers, days are days; no text becomes a formula. The same input gives the same bytes.
    ``measures`` holds at least one set.
    """
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, WORKBOOK_OPTIONS)
    as_of = measures[0].as_of
    title = _words("programme-sheet-title", language)
    created = datetime(as_of.year, as_of.month, as_of.day)
    book.set_properties({"title": title, "created": created})
    formats = Formats(book)
    _sheet(book, formats, title, _measure_heads(language), _measure_rows(measures, language))
    name = _words("programme-sheet-reviews", language)
    _sheet(book, formats, name, _review_heads(language), _review_rows(reviews, language))
    name = _words("programme-sheet-maturity", language)
    _sheet(book, formats, name, _maturity_heads(language), _maturity_rows(maturity, language))
    book.close()
    return out.getvalue()


def _sheet(
    book: Any,
    formats: Formats,
    name: str,
    heads: Sequence[Heading],
    rows: Iterator[Sequence[Cell]],
) -> None:
    sheet = book.add_worksheet(name[:SHEET_NAME])
    for index, head in enumerate(heads):
        sheet.set_column(index, index, head.width)
        sheet.write_string(0, index, head.text, formats.head)
    last = 0
    for last, row in enumerate(rows, 1):
        for index, (value, unit) in enumerate(row):
            write_cell(sheet, formats, (last, index), value, unit)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, last, len(heads) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


@cache
def _words(id: str, language: Language) -> str:
    """A text without arguments; thousands of rows repeat a few of them."""
    return format_message(id, {}, language)


def _heads(
    columns: Sequence[tuple[str, float]], language: Language, prefix: str = "programme-column-"
) -> list[Heading]:
    return [Heading(_words(f"{prefix}{id}", language), width) for id, width in columns]


_MEASURE_COLUMNS = (
    ("group", 20.0),
    ("measure", 34.0),
    ("value", 11.0),
    ("target", 11.0),
    ("numerator", 11.0),
    ("count", 11.0),
    ("known", 10.0),
    ("eligible", 14.0),
    ("definition", 72.0),
    ("reason", 36.0),
    ("as-of", 13.0),
)


def _measure_heads(language: Language) -> list[Heading]:
    return _heads(_MEASURE_COLUMNS, language)


def _measure_rows(
    measures: Sequence[ProgrammeMeasures], language: Language
) -> Iterator[Sequence[Cell]]:
    for found in measures:
        group = _group(found.group, language)
        for measure in found.measures:
            yield _measure_row(measure, group, found.as_of, language)


def _group(group: str | None, language: Language) -> str:
    """A group in words: a segment or quarter by its name, a person as written."""
    if not group:
        return _words("programme-group-all" if group is None else "programme-group-none", language)
    if group in _SEGMENTS:
        return _words(f"list-segment-{group}", language)
    try:
        return numbers.quarter(Quarter.parse(group), language)
    except ValueError:
        return group


def _measure_row(measure: Measure, group: str, as_of: date, language: Language) -> list[Cell]:
    figure, coverage, target = measure.figure, measure.figure.coverage, measure.target
    return [
        (group, None),
        (to_text(measure.name, language), None),
        (figure.value, figure.unit),
        (None if target is None else target.value, figure.unit),
        (figure.numerator, Unit.COUNT),
        (figure.denominator, Unit.COUNT),
        (None if coverage is None else coverage.known, Unit.COUNT),
        (None if coverage is None else coverage.eligible, Unit.COUNT),
        (to_text(measure.definition, language), None),
        ("" if measure.reason is None else to_text(measure.reason, language), None),
        (as_of, None),
    ]


_Read = Callable[[ReviewRecord, Language], Value]


def _review_column(id: str, width: float, read: _Read) -> tuple[str, float, _Read]:
    return id, width, read


_BEFORE = (
    _review_column("account", 30, lambda r, _: r.account_name),
    _review_column("review", 34, lambda r, _: r.review),
    _review_column("segment", 14, lambda r, lang: _words(f"list-segment-{r.segment}", lang)),
    _review_column("csm", 20, lambda r, _: r.csm),
    _review_column("type", 16, lambda r, lang: _words(f"list-review-{r.type}", lang)),
    _review_column("due", 12, lambda r, _: r.due_on),
    _review_column("held", 12, lambda r, _: r.held_on),
    _review_column("status", 18, lambda r, lang: _words(f"programme-status-{r.status}", lang)),
    _review_column("rescheduled", 13, lambda r, _: r.rescheduled),
)
_AFTER = (
    _review_column("satisfaction", 13, lambda r, _: r.satisfaction),
    _review_column("actions-due", 13, lambda r, _: r.commitments_due),
    _review_column("actions-done", 13, lambda r, _: r.commitments_done),
    _review_column("recap", 12, lambda r, _: r.recap_sent_on),
    _review_column("response", 14, lambda r, _: r.first_response_on),
)
_COLOUR_WIDTH, _EVIDENCE_WIDTH = 15.0, 44.0


def _review_heads(language: Language) -> list[Heading]:
    heads = _heads([(id, width) for id, width, _ in _BEFORE], language)
    for indicator in HealthIndicator:
        name = message(f"meeting-indicator-{indicator}")
        evidence = message("programme-column-evidence", indicator=name)
        heads.append(Heading(to_text(name, language), _COLOUR_WIDTH))
        heads.append(Heading(to_text(evidence, language), _EVIDENCE_WIDTH))
    return heads + _heads([(id, width) for id, width, _ in _AFTER], language)


def _review_rows(reviews: Sequence[ReviewRow], language: Language) -> Iterator[Sequence[Cell]]:
    for row in reviews:
        cells: list[Cell] = [(read(row.record, language), None) for _, _, read in _BEFORE]
        for reading in row.readings:
            colour = reading.colour or "none"
            cells.append((_words(f"meeting-colour-{colour}", language), None))
            evidence = "\n".join(_said(e.text, language) for e in reading.evidence)
            cells.append((evidence, None))
        cells += [(read(row.record, language), None) for _, _, read in _AFTER]
        yield cells


def _said(text: Message, language: Language) -> str:
    return to_text(text, language) if text.args else _words(text.id, language)


_MATURITY_COLUMNS = (
    ("stage", 22.0),
    ("condition", 64.0),
    ("measured", 12.0),
    ("needed", 12.0),
    ("numerator", 11.0),
    ("count", 11.0),
    ("met", 12.0),
)


def _maturity_heads(language: Language) -> list[Heading]:
    return _heads(_MATURITY_COLUMNS, language)


def _maturity_rows(maturity: Maturity, language: Language) -> Iterator[Sequence[Cell]]:
    """The conditions of all stages, then the stage reached and by which rule."""
    for condition in maturity.conditions:
        yield _condition_row(condition, language)
    stage = message(f"maturity-stage-{maturity.stage or 'none'}")
    reached = to_text(message("programme-stage-reached", stage=stage), language)
    yield [(reached, None), (_words("maturity-method", language), None)]


def _condition_row(condition: Condition, language: Language) -> list[Cell]:
    figure = condition.figure
    met = "programme-met" if condition.met else "programme-not-met"
    return [
        (to_text(condition.stage.label, language), None),
        (to_text(condition.name, language), None),
        (figure.value, figure.unit),
        (condition.least.value, condition.least.unit),
        (figure.numerator, Unit.COUNT),
        (figure.denominator, Unit.COUNT),
        (_words(met, language), None),
    ]
