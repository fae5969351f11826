"""Types of columns: numbers of every locale, dates of every order, identifiers that stay text."""

from __future__ import annotations

import pytest

from quarterdeck.core.tablefile import FileColumn, ValueType
from quarterdeck.intake.values import Conventions, find_column, is_identifier


def column(
    *values: str, name: str = "x", decimal: str = "", dates: str = "", text: tuple[str, ...] = ()
) -> FileColumn:
    return find_column(name, values, Conventions(decimal, dates, text)).column


@pytest.mark.parametrize(
    "values, type, decimal, grouping",
    [
        (("1", "20", "-3"), ValueType.INTEGER, ".", ""),
        (("1", "2.5"), ValueType.NUMBER, ".", ""),
        (("1e5", "2"), ValueType.NUMBER, ".", ""),
        (("1,5", "20"), ValueType.NUMBER, ",", ""),
        (("1 234,5", "7"), ValueType.NUMBER, ",", " "),
        (("1\u00a0234\u00a0567,89",), ValueType.NUMBER, ",", "\u00a0"),
        (("1.234,50", "12,00"), ValueType.NUMBER, ",", "."),
        (("1,234.50", "12.00"), ValueType.NUMBER, ".", ","),
        (("$1,200", "$9,500,000"), ValueType.NUMBER, ".", "$,"),
        (("1 200,50 ₽",), ValueType.NUMBER, ",", " ₽"),
        (("¥120,000.00",), ValueType.NUMBER, ".", ",¥"),
        (("true", "False"), ValueType.BOOLEAN, ".", ""),
        (("007", "12"), ValueType.TEXT, ".", ""),
        (("12345678901234567890",), ValueType.TEXT, ".", ""),
        (("12", "a"), ValueType.TEXT, ".", ""),
        (("1.2.3",), ValueType.TEXT, ".", ""),
        (("+7 999 123",), ValueType.TEXT, ".", ""),
        (("", " "), ValueType.TEXT, ".", ""),
    ],
)
def test_numbers_are_told_from_texts(
    values: tuple[str, ...], type: ValueType, decimal: str, grouping: str
) -> None:
    found = column(*values)

    assert (found.type, found.decimal, found.grouping) == (type, decimal, grouping)


def test_one_comma_before_three_digits_follows_the_file() -> None:
    assert column("1,234", decimal=",").decimal == ","
    assert column("1,234", decimal=".").grouping == ","
    assert column("1.234", decimal=",").grouping == "."


@pytest.mark.parametrize(
    "values, type, formats",
    [
        (("2024-12-31",), ValueType.DATE, ()),
        (("2024-12-31 10:00:00", "2024-12-31"), ValueType.TIMESTAMP, ()),
        (("31.12.2024", "1.2.2024"), ValueType.DATE, ("%d.%m.%Y",)),
        (("01.02.2024",), ValueType.DATE, ("%d.%m.%Y",)),
        (("31/12/2024", "01/02/2024"), ValueType.DATE, ("%d/%m/%Y",)),
        (("12/31/2024", "01/02/2024"), ValueType.DATE, ("%m/%d/%Y",)),
        (("31.12.2024 15:30",), ValueType.TIMESTAMP, ("%d.%m.%Y %H:%M",)),
        (("12/31/2024 3:30 PM",), ValueType.TIMESTAMP, ("%m/%d/%Y %I:%M %p",)),
        (("2024/12/31",), ValueType.DATE, ("%Y/%m/%d",)),
        (("2024年12月31日",), ValueType.DATE, ("%Y年%m月%d日",)),
        (("31-Dec-2024",), ValueType.DATE, ("%d-%b-%Y",)),
        (("Dec 31, 2024",), ValueType.DATE, ("%b %d, %Y",)),
        (("31/12/99",), ValueType.DATE, ("%d/%m/%y",)),
        (("13/13/2024",), ValueType.TEXT, ()),
        (("13/01/2024", "01/13/2024"), ValueType.TEXT, ()),
        (("2024-13-01",), ValueType.TEXT, ()),
        (("31.12.2024", "soon"), ValueType.TEXT, ()),
    ],
)
def test_dates_are_read_in_the_order_that_their_values_prove(
    values: tuple[str, ...], type: ValueType, formats: tuple[str, ...]
) -> None:
    found = column(*values)

    assert (found.type, found.formats) == (type, formats)


def test_a_date_that_no_value_decides_is_ambiguous_until_someone_says() -> None:
    values = ("01/02/2024", "03/04/2024")

    assert find_column("x", values, Conventions()).ambiguous
    assert column(*values, dates="dmy").formats == ("%d/%m/%Y",)
    assert column(*values, dates="mdy").formats == ("%m/%d/%Y",)


def test_a_year_of_two_digits_may_come_first_and_is_asked_about() -> None:
    values = ("24/11/30", "25/01/15")

    assert find_column("x", values, Conventions()).ambiguous
    assert column(*values, dates="ymd").formats == ("%y/%m/%d",)


def test_offsets_from_utc_are_noticed() -> None:
    assert column("2024-12-31T10:00:00+03:00").zoned


def test_digits_of_a_date_without_separators_need_a_name_that_says_so() -> None:
    assert column("20241231", name="start_date").formats == ("%Y%m%d",)
    assert column("20241231", name="amount").type is ValueType.INTEGER


def test_words_for_nothing_do_not_make_a_number_text() -> None:
    found = column("12", "N/A", "NULL")

    assert (found.type, set(found.empties)) == (ValueType.INTEGER, {"N/A", "NULL"})


def test_settings_keep_a_column_as_text() -> None:
    assert column("12", name="plan", text=("plan",)).type is ValueType.TEXT


@pytest.mark.parametrize(
    "name, expected",
    [
        ("id", True), ("account_id", True), ("AccountId", True), ("userid", True),
        ("客户编号", True), ("客户ID", True), ("ИНН", True), ("Код клиента", True), ("zip", True),
        ("said", False), ("paid", False), ("valid", False), ("seats", False), ("amount", False),
    ],
)  # fmt: skip
def test_identifiers_are_known_by_their_names(name: str, expected: bool) -> None:
    assert is_identifier(name) is expected
