"""Real exports are described, not refused; what cannot be read says where and why."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from quarterdeck.core.settings import FileOptions
from quarterdeck.core.tablefile import FileFault, FileFormat, TableFile, ValueType
from quarterdeck.errors import SourceError
from quarterdeck.intake.tables import scan


def write(folder: Path, name: str, content: str | bytes, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def only(folder: Path, options: dict[str, FileOptions] | None = None, dates: str = "") -> TableFile:
    (file,) = scan(folder, ["."], options or {}, dates=dates)
    return file


def fault(folder: Path) -> FileFault:
    found = only(folder).fault
    assert found is not None
    return found


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    rows = [["id", "name", "note"], ["1", "Acme", "a"], ["2", "Beta", "b"]]
    write(tmp_path, "a.csv", "\n".join(delimiter.join(row) for row in rows))

    file = only(tmp_path)

    assert (file.delimiter, [c.name for c in file.columns]) == (delimiter, ["id", "name", "note"])


def test_commas_in_numbers_are_no_delimiters(tmp_path: Path) -> None:
    write(tmp_path, "a.csv", "name;arr;share\nA;1,5;2,25\nB;3,0;1,75\n")

    file = only(tmp_path)

    assert (file.delimiter, file.decimal) == (";", ",")
    assert [c.type for c in file.columns[1:]] == [ValueType.NUMBER] * 2


def test_a_sign_of_currency_does_not_make_groups_of_three_decimal(tmp_path: Path) -> None:
    write(tmp_path, "a.csv", 'name,arr\nA,"$120,000"\nB,"$9,500"\n')

    column = only(tmp_path).column("arr")

    assert (column.decimal, column.grouping) == (".", "$,")


def test_excel_may_state_the_delimiter(tmp_path: Path) -> None:
    write(tmp_path, "a.csv", "sep=;\nname;n\nA;1\n")

    file = only(tmp_path)

    assert (file.delimiter, file.clean, [c.name for c in file.columns]) == (
        ";",
        False,
        ["name", "n"],
    )


def test_lines_above_the_header_are_left_out_and_said(tmp_path: Path) -> None:
    write(tmp_path, "a.csv", "Report of accounts,,\n\nid,name,arr\n1,A,5\n2,B,6\n")

    file = only(tmp_path)

    assert (file.header_line, file.column("arr").type) == (3, ValueType.INTEGER)
    assert "Report of accounts" in file.notes[0]


def test_one_column_of_dates_decides_for_the_others_of_its_file(tmp_path: Path) -> None:
    write(tmp_path, "a.csv", "id,opened,closed\n1,01/02/2024,31/03/2024\n")

    assert only(tmp_path).column("opened").formats == ("%d/%m/%Y",)


def test_dates_that_nothing_decides_name_the_setting(tmp_path: Path) -> None:
    write(tmp_path, "a.csv", "id,opened\n1,01/02/2024\n")

    found = fault(tmp_path)

    assert "'opened'" in found.what
    assert "01/02/2024" in found.what
    assert '[data] dates = "dmy"' in found.next_step
    assert only(tmp_path, dates="mdy").fault is None
    assert only(tmp_path, {"a.csv": FileOptions(dates="dmy")}).column("opened").formats == (
        "%d/%m/%Y",
    )


@pytest.mark.parametrize(
    "content, what, line",
    [
        (b"", "0 bytes", None),
        (b"\n\n", "no rows at all", None),
        (b"id,name\n", "column names but no rows", 1),
        (b"id,name,ID\n1,a,2\n", "two columns are called 'ID'", 1),
        (b"id,name\n1,a\n2,b,c\n", "3 cells, the header has 2", 3),
        (b'id,name\n1,"a\nb"\n2,b,c\n', "3 cells, the header has 2", 4),
        (b"id,name\n1,a\n2,\0b\n", "NUL", 3),
        (bytes(range(128, 256)) * 4, "no encoding that we recognise", None),
    ],
)
def test_a_damaged_file_says_what_and_where(
    tmp_path: Path, content: bytes, what: str, line: int | None
) -> None:
    path = write(tmp_path, "a.csv", content)

    found = fault(tmp_path)

    assert what in found.what
    assert found.where == (f"{path}:{line}" if line else str(path))
    assert found.next_step


def test_a_damaged_file_stops_no_other(tmp_path: Path) -> None:
    write(tmp_path, "bad.csv", "")
    write(tmp_path, "good.csv", "id,n\na,1\n")

    assert [f.fault is None for f in scan(tmp_path, ["."], {})] == [False, True]


def test_short_rows_are_filled_up_and_counted(tmp_path: Path) -> None:
    write(tmp_path, "a.csv", "id,n,m\na,1,2\nb\nc,3\n")

    file = only(tmp_path)

    assert not file.clean
    assert "2 row(s) are shorter" in file.notes[0]
    assert "first in line 3" in file.notes[0]


def test_relations_are_named_by_file_folder_and_sheet(tmp_path: Path) -> None:
    write(tmp_path, "Tickets 2024.csv", "id,n\na,1\n")
    write(tmp_path, "zendesk/ticket.csv", "id,n\na,1\n")
    write(tmp_path, "клиенты.csv", "id,n\na,1\n")
    write(tmp_path, ".hidden.csv", "id,n\na,1\n")

    assert [f.name for f in scan(tmp_path, ["."], {})] == [
        "tickets_2024",
        "zendesk_ticket",
        "клиенты",
    ]


def test_two_tables_of_one_name_are_refused_with_both_files(tmp_path: Path) -> None:
    write(tmp_path, "a b.csv", "id,n\na,1\n")
    write(tmp_path, "a-b.csv", "id,n\na,1\n")

    with pytest.raises(SourceError, match="both be called 'a_b'") as caught:
        scan(tmp_path, ["."], {})
    assert 'name = "..."' in caught.value.next_step
    renamed = scan(tmp_path, ["."], {"a b.csv": FileOptions(name="other")})
    assert [f.name for f in renamed] == ["a_b", "other"]


def test_options_for_a_file_that_is_not_there_are_refused(tmp_path: Path) -> None:
    write(tmp_path, "tickets.csv", "id,n\na,1\n")

    with pytest.raises(SourceError, match="not there") as caught:
        scan(tmp_path, ["."], {"ticket.csv": FileOptions(dates="dmy")})
    assert "tickets" in caught.value.next_step


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such data folder") as caught:
        scan(tmp_path, ["data"], {})
    assert caught.value.where == str(tmp_path / "data")


def workbook(path: Path) -> None:
    book = openpyxl.Workbook()
    first = book.active
    first.title = "Accounts"
    for row in (
        ["Q4 report", None, None],
        ["Name", "Code", "ARR"],
        ["A", "007", 1200],
        ["B", "12", 1.5],
    ):
        first.append(row)
    second = book.create_sheet("Tickets")
    second.append(["id", "opened"])
    second.append(["t1", "2024-05-01"])
    book.create_sheet("Empty")
    hidden = book.create_sheet("Hidden")
    hidden.append(["x", "y"])
    hidden.append([1, 2])
    hidden.sheet_state = "hidden"
    book.save(path)


def test_every_visible_sheet_with_rows_is_a_table(tmp_path: Path) -> None:
    workbook(tmp_path / "Book.xlsx")

    files = scan(tmp_path, ["."], {})

    assert [f.name for f in files] == ["book__accounts", "book__tickets"]
    accounts = files[0]
    assert (accounts.format, accounts.header_line) == (FileFormat.SHEET, 2)
    assert [c.type for c in accounts.columns] == [ValueType.TEXT, ValueType.TEXT, ValueType.NUMBER]


def test_a_setting_picks_one_sheet(tmp_path: Path) -> None:
    workbook(tmp_path / "Book.xlsx")

    assert only(tmp_path, {"Book.xlsx": FileOptions(sheet="Tickets")}).name == "book"
    wrong = only(tmp_path, {"Book.xlsx": FileOptions(sheet="Ticket")}).fault
    assert wrong is not None
    assert "no sheet 'Ticket'" in wrong.what
    assert "Tickets" in wrong.next_step


def test_a_file_that_is_no_workbook_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path, "a.xlsx", "not a zip")

    assert "not a workbook" in fault(tmp_path).what


def test_json_lines_are_described(tmp_path: Path) -> None:
    lines = [{"id": "007", "on": "31.12.2024", "n": 1}, {"id": "8", "x": {"y": 1}}]
    write(tmp_path, "a.jsonl", "\n".join(json.dumps(line) for line in lines))

    file = only(tmp_path)

    assert [(c.name, c.type) for c in file.columns] == [
        ("id", ValueType.TEXT),
        ("on", ValueType.DATE),
        ("n", ValueType.INTEGER),
        ("x", ValueType.TEXT),
    ]


@pytest.mark.parametrize(
    "name, content, where",
    [
        ("a.jsonl", '{"a": 1}\n{"a": \n', "a.jsonl:2"),
        ("a.jsonl", '{"a": 1}\n[1]\n', "a.jsonl:2"),
        ("a.json", '[{"a": 1},\n {"a"}]', "a.json:2"),
        ("a.parquet", "PAR1 cut off", "a.parquet"),
    ],
)
def test_damaged_json_and_parquet_name_the_place(
    tmp_path: Path, name: str, content: str, where: str
) -> None:
    write(tmp_path, name, content)

    assert fault(tmp_path).where.endswith(where)


def test_long_files_are_sampled_throughout(tmp_path: Path) -> None:
    rows = [f"{n:07d},0{n % 9 + 1}/02/2024" for n in range(150_000)]
    rows[100_000:101_000] = [row.replace("/02/", "/17/") for row in rows[100_000:101_000]]
    middle = len(rows) // 2
    rows[middle:] = [row[:8] + "12/25/2024" for row in rows[middle:]]
    write(tmp_path, "a.csv", "no,day\n" + "\n".join(rows) + "\n")

    file = only(tmp_path)

    assert file.path.stat().st_size > 2 << 20
    assert (file.column("day").formats, file.column("no").type) == (("%m/%d/%Y",), ValueType.TEXT)
