"""An intake workbook is written prefilled and read back with errors by sheet and cell."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from quarterdeck.core.account import Account, Segment
from quarterdeck.core.intake_form import SHEETS
from quarterdeck.core.language import Language
from quarterdeck.errors import IntakeError
from quarterdeck.i18n.messages import format_message
from quarterdeck.intake.workbook import read_intake
from quarterdeck.render.sheets.intake_form import write_intake

AS_OF = date(2026, 10, 8)
KNOWN = {
    "goals": [
        {
            "goal_id": "G1",
            "title": "Shorter order processing",
            "baseline": Decimal("100.0000"),
            "target": Decimal("0.75"),
            "due_on": date(2026, 9, 30),
        }
    ],
    "commitments": [{"commitment_id": "C1", "side": "vendor", "text": "Send the plan"}],
}


def account(language: Language = Language.EN) -> Account:
    return Account("A-1", "Acme", Segment.ENTERPRISE, "", language, "USD")


def written(folder: Path, language: Language = Language.EN) -> Path:
    path = folder / "intake.xlsx"
    path.write_bytes(write_intake(account(language), KNOWN, language, AS_OF))
    return path


def edited(path: Path, sheet: str, cells: dict[str, object]) -> Path:
    book = openpyxl.load_workbook(path)
    for cell, value in cells.items():
        book[sheet][cell] = value
    book.save(path)
    return path


@pytest.mark.parametrize("language", list(Language))
def test_an_untouched_workbook_adds_nothing_to_what_the_sources_say(
    tmp_path: Path, language: Language
) -> None:
    intake = read_intake(written(tmp_path, language))

    assert intake.account_id == "A-1"
    assert {table: list(rows) for table, rows in intake.rows.items()} == {
        s.table: [] for s in SHEETS
    }
    assert intake.unchanged == 2


def test_a_changed_row_takes_the_place_of_the_source_row_by_its_identifier(tmp_path: Path) -> None:
    path = edited(written(tmp_path), "Goals", {"E5": 80})

    (goal,) = read_intake(path).rows["goals"]

    assert goal["goal_id"] == "G1"
    assert goal["target"] == Decimal(80)
    assert goal["title"] == "Shorter order processing"


def test_a_new_row_gets_an_identifier_that_stays_the_same(tmp_path: Path) -> None:
    path = edited(written(tmp_path), "Goals", {"A6": "Fewer returns", "G6": date(2026, 12, 1)})

    first = read_intake(path).rows["goals"][0]
    again = read_intake(path).rows["goals"][0]

    assert first == again
    assert str(first["goal_id"]).startswith("intake-goals-")
    assert first["due_on"] == date(2026, 12, 1)


def test_words_are_understood_in_any_of_the_three_languages(tmp_path: Path) -> None:
    path = edited(
        written(tmp_path, Language.RU), "Обещания", {"A6": "客户方", "B6": "Согласовать бюджет"}
    )

    (promise,) = read_intake(path).rows["commitments"]

    assert promise["side"] == "customer"


def test_every_error_is_named_by_sheet_and_cell(tmp_path: Path) -> None:
    path = edited(
        written(tmp_path),
        "Outcomes",
        {
            "A5": "Hours saved",
            "B5": "Prestige",
            "C5": "soon",
            "D5": date(2026, 9, 30),
            "L5": "many",
        },
    )

    with pytest.raises(IntakeError) as caught:
        read_intake(path)

    text = str(caught.value)
    assert "Outcomes!B5: 'Prestige' is none of the words to choose from" in text
    assert "Outcomes!C5: not a date: 'soon'" in text
    assert "Outcomes!L5: not a number: 'many'" in text


def test_an_attribution_above_one_and_an_inverted_window_are_errors(tmp_path: Path) -> None:
    path = edited(
        written(tmp_path),
        "Outcomes",
        {"A5": "Hours", "B5": "Cost", "C5": date(2026, 9, 30), "D5": date(2026, 7, 1), "O5": 70},
    )

    with pytest.raises(IntakeError, match="attribution is a share between 0 and 1") as caught:
        read_intake(path)

    assert "period_end is not after period_start" in str(caught.value)


def test_a_missing_sheet_a_lost_account_cell_and_a_file_that_is_no_workbook_are_clear_errors(
    tmp_path: Path,
) -> None:
    path = written(tmp_path)
    book = openpyxl.load_workbook(path)
    del book["Goals"]
    book.save(path)
    with pytest.raises(IntakeError, match="sheet for goals is missing"):
        read_intake(path)

    path = edited(written(tmp_path), "Read me", {"B1": None})
    with pytest.raises(IntakeError, match="names the account is gone"):
        read_intake(path)

    path.write_bytes(b"not a workbook")
    with pytest.raises(IntakeError, match="not a readable workbook"):
        read_intake(path)


@pytest.mark.parametrize("language", list(Language))
def test_every_label_and_word_of_the_form_has_a_text(language: Language) -> None:
    for sheet in SHEETS:
        assert format_message(f"intake-{sheet.name}", {}, language)
        for name in sheet.columns:
            assert format_message(f"intake-column-{name.replace('_', '-')}", {}, language)
            for value in sheet.column(name).values:
                assert format_message(f"intake-word-{value}", {}, language)


def test_the_same_facts_give_the_same_bytes() -> None:
    first = write_intake(account(), KNOWN, Language.ZH, AS_OF)
    assert first == write_intake(account(), KNOWN, Language.ZH, AS_OF)
