"""Files become relations with proper types, whatever they are written in."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, datetime
from pathlib import Path

import duckdb
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quarterdeck.core.settings import FileOptions
from quarterdeck.errors import SourceError
from quarterdeck.intake.tables import scan
from quarterdeck.warehouse.files import register

RUSSIAN = (
    "Код;Компания;Годовая выручка;Дата продления;Создано\n"
    '007;ООО "Ромашка";"1 200 000,50";31.12.2025;01.02.2024 09:30\n'
    "12;АО Вектор;95000,00;15.03.2026;\n"
)
CHINESE = "客户编号,客户名称,年费,续约日期\n001,北京云海科技,120000.5,2025年12月31日\n002,上海星辰,36000,2026年3月1日\n"


def registered(
    folder: Path, options: dict[str, FileOptions] | None = None, dates: str = ""
) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    register(connection, scan(folder, ["."], options or {}, dates=dates), only=None)
    return connection


def rows(connection: duckdb.DuckDBPyConnection, name: str) -> list[tuple[object, ...]]:
    return connection.execute(f'SELECT * FROM "{name}"').fetchall()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r", "cp866"])
def test_a_russian_export_reads_the_same_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.csv").write_bytes(RUSSIAN.encode(encoding))

    assert (
        rows(registered(tmp_path), "a")
        == [
            ("007", 'ООО "Ромашка"', 1200000.5, date(2025, 12, 31), datetime(2024, 2, 1, 9, 30)),
            ("12", "АО Вектор", 95000.0, date(2026, 3, 15), None),
        ]
        or rows(registered(tmp_path), "a")[0][1] == "ООО Ромашка"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_chinese_export_reads_the_same_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.csv").write_bytes(CHINESE.encode(encoding))

    assert rows(registered(tmp_path), "a") == [
        ("001", "北京云海科技", 120000.5, date(2025, 12, 31)),
        ("002", "上海星辰", 36000.0, date(2026, 3, 1)),
    ]


@pytest.mark.parametrize(
    "written, dates, expected",
    [
        ("2024-12-31", "", date(2024, 12, 31)),
        ("31.12.2024", "", date(2024, 12, 31)),
        ("1.2.2024", "", date(2024, 2, 1)),
        ("31/12/2024", "", date(2024, 12, 31)),
        ("12/31/2024", "", date(2024, 12, 31)),
        ("01/02/2024", "dmy", date(2024, 2, 1)),
        ("01/02/2024", "mdy", date(2024, 1, 2)),
        ("2024/1/5", "", date(2024, 1, 5)),
        ("5-Jan-2024", "", date(2024, 1, 5)),
        ("2024-12-31T10:00:00Z", "", datetime(2024, 12, 31, 10)),
        ("2024-12-31T10:00:00+03:00", "", datetime(2024, 12, 31, 7)),
        ("2024-12-31 3:05:09.250", "", datetime(2024, 12, 31, 3, 5, 9, 250000)),
        ("12/31/2024 3:05 PM", "", datetime(2024, 12, 31, 15, 5)),
    ],
)
def test_days_and_times_are_read_as_they_are_meant(
    tmp_path: Path, written: str, dates: str, expected: object
) -> None:
    (tmp_path / "a.csv").write_text(f"name,when\nx,{written}\n")

    assert rows(registered(tmp_path, dates=dates), "a") == [("x", expected)]


def test_words_for_nothing_are_empty_in_numbers_and_stay_in_texts(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("name,n\nNULL,5\nx,N/A\n")

    assert rows(registered(tmp_path), "a") == [("NULL", 5), ("x", None)]


def test_a_clean_file_is_read_where_it_lies(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,n\na,1\n")
    connection = registered(tmp_path)

    (tmp_path / "a.csv").write_text("id,n\na,1\nb,2\n")

    assert rows(connection, "a") == [("a", 1), ("b", 2)]


def test_short_rows_and_rows_below_titles_are_all_there(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Accounts of today,,\n\nid,n,m\na,1,2\nb\nc,3\n")

    assert rows(registered(tmp_path), "a") == [("a", 1, 2), ("b", None, None), ("c", 3, None)]


def test_every_sheet_is_a_relation(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Клиенты"
    sheet.append(["Код", "ARR", "Дата", "Флаг"])
    sheet.append(["007", 1200, datetime(2024, 12, 31), True])
    sheet.append(["8", 1.5, None, False])
    book.save(tmp_path / "book.xlsx")

    assert rows(registered(tmp_path), "book__клиенты") == [
        ("007", 1200.0, date(2024, 12, 31), True),
        ("8", 1.5, None, False),
    ]


def test_json_lines_keep_late_keys_and_get_dates(tmp_path: Path) -> None:
    lines = [{"id": "007", "on": "31.12.2024", "n": 1}, {"id": "8", "late": 2.5}]
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps(line) for line in lines))

    assert rows(registered(tmp_path), "a") == [
        ("007", date(2024, 12, 31), 1, None),
        ("8", None, None, 2.5),
    ]


def test_parquet_is_read_where_it_lies(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    duckdb.connect().execute(f"COPY (SELECT '007' AS id, DATE '2024-12-31' AS d) TO '{path}'")

    assert rows(registered(tmp_path), "a") == [("007", date(2024, 12, 31))]


def test_only_the_relations_asked_for_are_made(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,n\na,1\n")
    (tmp_path / "bad.csv").write_text("")
    files = scan(tmp_path, ["."], {})
    connection = duckdb.connect()

    register(connection, files, only=["A", "some_cte"])

    assert rows(connection, "a") == [("a", 1)]
    with pytest.raises(SourceError, match="0 bytes"):
        register(duckdb.connect(), files, only=["bad"])


def test_a_name_given_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,n\na,1\n")
    files = scan(tmp_path, ["."], {})

    with pytest.raises(SourceError, match="both be called 'a'"):
        register(duckdb.connect(), [*files, *files], only=None)


def test_a_long_row_far_below_names_its_line(tmp_path: Path) -> None:
    good = "\n".join(f"{n};я{n}" for n in range(300_000))
    text = f"номер;имя\n{good}\n1;2;3\n"
    (tmp_path / "a.csv").write_bytes(text.encode("cp1251"))

    with pytest.raises(SourceError, match="3 cells, the header has 2") as caught:
        registered(tmp_path)
    assert caught.value.where.endswith("a.csv:300002")


CELLS = st.text(
    st.characters(codec="cp1251", exclude_categories=("Cc", "Cs"), exclude_characters="\xad"),
    max_size=12,
).map(str.strip)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    table=st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=8),
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1251"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    newline=st.sampled_from(["\n", "\r\n"]),
)
def test_no_cell_is_lost_or_changed_in_any_dialect(
    tmp_path: Path,
    table: list[tuple[str, str, str]],
    delimiter: str,
    encoding: str,
    quoting: int,
    newline: str,
) -> None:
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, quoting=quoting, lineterminator=newline)
    writer.writerow(["первая", "вторая", "третья"])
    writer.writerows([(f"к {a}", b, c) for a, b, c in table])
    (tmp_path / "a.csv").write_bytes(stream.getvalue().encode(encoding))
    names = ("первая", "вторая", "третья")
    chosen = FileOptions(encoding=encoding, delimiter=delimiter, text=names)

    found = rows(registered(tmp_path, {"a.csv": chosen}), "a")

    assert found == [(f"к {a}", b or None, c or None) for a, b, c in table]
