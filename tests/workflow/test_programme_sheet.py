"""The programme as a workbook: numbers as numbers, evidence beside each colour, no formulas."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from tests.story.review_records import AS_OF, record, records

from quarterdeck.core.account import Segment
from quarterdeck.core.language import Language
from quarterdeck.core.review_health import HealthIndicator
from quarterdeck.i18n.messages import format_message
from quarterdeck.story.maturity import maturity
from quarterdeck.story.programme import Grouping, MeasureId, ReviewRecord, grouped, measures
from quarterdeck.workflow.programme_sheet import programme_sheet

REVIEWS = [*records(2), record(review="R3", first_response_on=None, satisfaction=6)]


def written(reviews: list[ReviewRecord], language: Language = Language.EN) -> bytes:
    groups = [
        measures(found, AS_OF, group=name)
        for name, found in grouped(reviews, Grouping.SEGMENT).items()
    ]
    sets = [measures(reviews, AS_OF), *groups]
    return programme_sheet(sets, reviews, maturity(reviews, AS_OF), language)


def table(content: bytes, sheet: int) -> list[dict[str, Any]]:
    book = openpyxl.load_workbook(BytesIO(content))
    rows = list(book.worksheets[sheet].iter_rows())
    heads = [str(cell.value) for cell in rows[0]]
    return [dict(zip(heads, row, strict=True)) for row in rows[1:]]


def test_measures_are_numbers_with_their_counts_for_all_and_for_each_group() -> None:
    rows = table(written(REVIEWS), 0)
    assert [row["Group"].value for row in rows[:: len(MeasureId)]] == ["All reviews", "enterprise"]
    satisfaction = rows[list(MeasureId).index(MeasureId.SATISFACTION)]
    assert satisfaction["Value"].value == 8
    assert (satisfaction["Numerator"].value, satisfaction["Out of"].value) == (24, 3)
    cadence = rows[0]
    assert (cadence["Value"].value, cadence["Value"].number_format) == (1, "0.00%")
    assert cadence["Target"].value == 0.9
    assert cadence["As of"].value == datetime(2026, 10, 8)


@pytest.mark.parametrize(
    "by, words",
    [
        (Grouping.CSM, ["Not assigned", "Anna"]),
        (Grouping.QUARTER, ["Not assigned", "Q3 2026"]),
        (Grouping.SEGMENT, ["mid-market"]),
    ],
)
def test_groups_are_named_in_words(by: Grouping, words: list[str]) -> None:
    reviews = [
        record(segment=Segment.MID_MARKET),
        record(segment=Segment.MID_MARKET, csm=None, due_on=None, held_on=None),
    ]
    sets = [measures(found, AS_OF, group=name) for name, found in grouped(reviews, by).items()]
    rows = table(programme_sheet(sets, [], maturity([], AS_OF), Language.EN), 0)
    assert [row["Group"].value for row in rows[:: len(MeasureId)]] == words


def test_a_value_without_enough_data_is_an_empty_cell_with_the_reason() -> None:
    row = table(written(records(2)), 0)[0]
    assert row["Value"].value is None
    assert row["Why there is no value"].value == "2 on record; a value is shown from 3"


def test_reviews_stand_with_each_indicator_and_its_evidence() -> None:
    row = table(written(REVIEWS), 1)[2]
    assert row["Held on"].value == datetime(2026, 7, 20)
    assert row["Follow-up response"].value == "red"
    assert row["Evidence: Follow-up response"].value.startswith("The recap went out on July 21")
    assert row["Satisfaction"].value == 6


def test_the_maturity_lists_every_condition_and_the_stage_reached() -> None:
    *conditions, last = table(written(REVIEWS), 2)
    assert {row["Met"].value for row in conditions} == {"yes"}
    assert len(conditions) == len(maturity(REVIEWS, AS_OF).conditions)
    assert last["Stage"].value == "Stage reached: transformational"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_texts_that_look_like_formulas_stay_text_even_when_edited(start: str) -> None:
    hostile = f"{start}cmd|'/c calc'!A1"
    content = written([record(account_name=hostile, csm=hostile, review=hostile)])
    row = table(content, 1)[0]
    for column in ("Account", "CSM", "Review"):
        cell = row[column]
        assert cell.data_type != "f"
        assert cell.quotePrefix
    parts = zipfile.ZipFile(BytesIO(content))
    assert not [n for n in parts.namelist() if b"<f>" in parts.read(n)]


@pytest.mark.parametrize("language", list(Language))
def test_the_workbook_speaks_each_language(language: Language) -> None:
    content = written(REVIEWS, language)
    book = openpyxl.load_workbook(BytesIO(content))
    assert book.sheetnames == [
        format_message(f"programme-sheet-{name}", {}, language)
        for name in ("title", "reviews", "maturity")
    ]
    heads = [str(cell.value) for cell in next(book.worksheets[1].iter_rows())]
    for indicator in HealthIndicator:
        assert format_message(f"meeting-indicator-{indicator}", {}, language) in heads


def test_an_empty_programme_is_a_workbook_too() -> None:
    *conditions, last = table(written([]), 2)
    assert {row["Met"].value for row in conditions} == {"no"}
    assert last["Stage"].value == "Stage reached: not started"


def test_the_same_input_gives_the_same_bytes() -> None:
    assert written(REVIEWS) == written(REVIEWS)


def test_days_of_reviews_without_a_day_are_empty() -> None:
    row = table(written([record(due_on=None, held_on=date(2026, 7, 1))]), 1)[0]
    assert row["Due"].value is None


def test_no_measures_are_refused() -> None:
    with pytest.raises(ValueError, match="no measures"):
        programme_sheet([], [], maturity([], AS_OF), Language.EN)
