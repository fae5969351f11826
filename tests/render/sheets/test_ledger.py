"""The ledger: typed cells, harmless text, exact values, nothing internal for the customer."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from tests.render import samples

from quarterdeck.core.figure import Audience, Coverage, Unit
from quarterdeck.core.language import Language
from quarterdeck.render.sheets import (
    LedgerRow,
    ledger_rows,
    write_figures_xlsx,
    write_ledger_json,
    write_ledger_xlsx,
)

VALUE = replace(
    samples.money("value.delivered", 90_000),
    coverage=Coverage(9, 10),
    numerator=Decimal("1200"),
    denominator=Decimal("0.0133"),
    overridden="agreed by phone",
)
ADOPTION = samples.figure("product_adoption", 0.7812, Unit.RATIO)
HEALTH = samples.figure("health", 62.5, Unit.SCORE, audience=Audience.INTERNAL)
MISSING = samples.figure("csat", None, Unit.SCORE)
ROWS = (
    LedgerRow(VALUE, "Value delivered", "=cmd|'/c calc'!A1", slides=(3, 7)),
    LedgerRow(ADOPTION, "+Adoption", "features used / features available"),
    LedgerRow(HEALTH, "Health", "@weights"),
    LedgerRow(MISSING, "-CSAT", missing="No survey in the window."),
)


def sheet(content: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(content)).active


def table(content: bytes) -> list[dict[str, Any]]:
    rows = list(sheet(content).iter_rows())
    heads = [str(cell.value) for cell in rows[0]]
    return [dict(zip(heads, row, strict=True)) for row in rows[1:]]


def test_values_are_numbers_in_the_format_of_their_unit() -> None:
    value, adoption, _, missing = table(write_ledger_xlsx(ROWS, Language.EN))
    assert value["Value"].value == 90_000
    assert value["Value"].number_format == "#,##0.00"
    assert value["Currency"].value == "USD"
    assert adoption["Value"].value == 0.7812
    assert adoption["Value"].number_format == "0.00%"
    assert missing["Value"].value is None
    assert missing["Why it is missing"].value == "No survey in the window."


def test_a_row_says_where_its_figure_comes_from() -> None:
    row = {k: c.value for k, c in table(write_ledger_xlsx(ROWS, Language.EN))[0].items()}
    assert row["Identity"] == "value.delivered@A17/window#2025-01-10"
    assert row["From"] == datetime(2024, 10, 1)
    assert row["Up to and including"] == datetime(2024, 12, 31)
    assert row["As of"] == datetime(2025, 1, 10)
    assert (row["Known"], row["Should be known"]) == (9, 10)
    assert row["Changed by hand because"] == "agreed by phone"
    assert row["On slides"] == "3, 7"
    assert row["For whom"] == "customer"


@pytest.mark.parametrize("language", list(Language))
def test_texts_are_never_formulas(language: Language) -> None:
    for writer in (
        write_ledger_xlsx(ROWS, language),
        write_figures_xlsx(ROWS, language, author="=1"),
    ):
        cells = [cell for row in sheet(writer).iter_rows() for cell in row]
        assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    texts = {
        cell.value for row in sheet(write_ledger_xlsx(ROWS, language)).iter_rows() for cell in row
    }
    assert {"=cmd|'/c calc'!A1", "+Adoption", "-CSAT", "@weights"} <= texts


def test_the_customers_workbook_holds_its_own_figures_only() -> None:
    content = write_figures_xlsx(ROWS, Language.EN, author="Harbour")
    names = [row["Figure"].value for row in table(content)]
    assert names == ["Value delivered", "+Adoption", "-CSAT"]
    assert table(content)[2]["Value"].value == "no data"
    with zipfile.ZipFile(BytesIO(content)) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
    for secret in (b"Health", b"62.5", b"agreed by phone", b"A17", b"operational", b"No survey"):
        assert secret not in everything


def test_a_figure_that_calls_itself_the_customers_but_is_not_declared_stays_out() -> None:
    row = LedgerRow(replace(HEALTH, audience=Audience.CUSTOMER), "Health")
    assert table(write_figures_xlsx([row], Language.EN, author="")) == []


def test_json_keeps_exact_values_and_says_what_is_missing() -> None:
    value, adoption, _, missing = json.loads(write_ledger_json(ROWS))
    assert value["value"] == "90000"
    assert value["currency"] == "USD"
    assert value["coverage"] == {"known": 9, "eligible": 10}
    assert value["slides"] == [3, 7]
    assert (value["start"], value["end"]) == ("2024-10-01", "2025-01-01")
    assert adoption["value"] == 0.7812
    assert missing["value"] is None
    assert missing["missing"] == "No survey in the window."


def test_long_and_unwritable_texts_are_kept_as_far_as_a_cell_can() -> None:
    row = LedgerRow(ADOPTION, "a\x00b\ud800c", "x" * 40_000)
    found = table(write_ledger_xlsx([row], Language.EN))[0]
    assert found["Figure"].value == "abc"
    assert len(found["How it is computed"].value) == 32_767


def test_equal_rows_give_equal_bytes() -> None:
    assert write_ledger_xlsx(ROWS, Language.ZH) == write_ledger_xlsx(ROWS, Language.ZH)
    assert write_ledger_json(ROWS) == write_ledger_json(ROWS)


def test_an_empty_ledger_is_a_sheet_with_heads() -> None:
    assert table(write_ledger_xlsx([], Language.RU)) == []
    assert sheet(write_ledger_xlsx([], Language.RU)).cell(1, 2).value == "Показатель"


def test_rows_are_named_by_their_metric_and_say_their_slides() -> None:
    document = samples.document()
    rows = {row.figure.id.metric: row for row in ledger_rows([HEALTH], document, Language.EN)}
    assert rows["hours_saved"].name == "Hours saved"
    assert rows["hours_saved"].formula
    assert rows["roi.net"].slides == (3,)
    assert rows["health"].slides == ()
    assert rows["csat"].missing
    ids = [str(row.figure.id) for row in ledger_rows([HEALTH], document, Language.EN)]
    assert ids == sorted(ids)


@pytest.mark.parametrize("language", list(Language))
def test_what_composing_counts_has_a_name(language: Language) -> None:
    from quarterdeck.document.audience import CUSTOMER_COUNTS

    figures = [samples.figure(metric, 1, Unit.COUNT) for metric in sorted(CUSTOMER_COUNTS)]
    assert not [r for r in ledger_rows(figures, None, language) if r.name == r.figure.id.metric]
