"""quarterdeck init: drafts that run, guesses that are marked, nothing silently left out."""

from __future__ import annotations

import csv
from pathlib import Path

import duckdb
import pytest

from quarterdeck.core.tablefile import FileColumn, TableFile
from quarterdeck.errors import ProjectError, SourceError
from quarterdeck.intake.settings import read_settings
from quarterdeck.intake.tables import scan_settings
from quarterdeck.warehouse.files import register
from quarterdeck.workflow.init import init_project
from quarterdeck.workflow.initreport import InitReport

SHARED = Path(__file__).parents[2].parent / "shared" / "data"


def shared(name: str) -> Path:
    folder = SHARED / name
    if not folder.is_dir():
        pytest.skip(f"the real input {name} is not beside the repository")
    return folder


def project_rows(project: Path, table: str, select: str = "*") -> list[tuple[object, ...]]:
    """What a drafted query delivers, run as it is over the project's own data folders."""
    connection = duckdb.connect()
    files = scan_settings(project, read_settings(project / "quarterdeck.toml").data)
    register(connection, [f for f in files if f.fault is None], only=None)
    query = (project / "sources" / f"{table}.sql").read_text()
    return connection.execute(f"SELECT {select} FROM ({query})").fetchall()


def drafted(report: InitReport) -> list[str]:
    return [d.table for d in report.drafted]


def save(path: Path, rows: list[list[str]], encoding: str = "utf-8", delimiter: str = ",") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows(rows)


ENGLISH = [
    ["Customer", "ARR", "Renewal date"],
    ["Acme", "$120,000", "12/31/2025"],
    ["Beta", "$9,500", "3/1/2026"],
]
RUSSIAN = [
    ["Компания", "Годовая выручка", "Дата продления"],
    ["ООО Ромашка", "1200000,50", "31.12.2025"],
    ["АО Вектор", "95000,00", "15.03.2026"],
]
CHINESE = [
    ["客户名称", "年度经常性收入", "续约日期"],
    ["北京云海科技有限公司", "1200000", "2025-12-31"],
    ["上海星辰信息", "36000", "2026-03-01"],
]


@pytest.mark.parametrize(
    "rows, encoding, delimiter, arr, currency, language",
    [
        (ENGLISH, "utf-8", ",", 120_000, "USD", "en"),
        (RUSSIAN, "cp1251", ";", 1_200_000.5, "RUB", "ru"),
        (CHINESE, "gb18030", ",", 1_200_000, "CNY", "zh"),
    ],
)
def test_an_accounts_file_alone_is_enough(
    tmp_path: Path,
    rows: list[list[str]],
    encoding: str,
    delimiter: str,
    arr: float,
    currency: str,
    language: str,
) -> None:
    save(tmp_path / "data" / "export.csv", rows, encoding, delimiter)

    report = init_project(tmp_path / "acme", data=tmp_path / "data", vendor="Vendor")

    assert (drafted(report), report.edits_needed) == (["accounts"], ())
    found = project_rows(
        tmp_path / "acme", "accounts", "account_id, name, arr, strftime(renewal_date, '%Y-%m-%d')"
    )
    assert found[0] == (rows[1][0], rows[1][0], arr, "2025-12-31")
    settings = read_settings(tmp_path / "acme" / "quarterdeck.toml")
    assert (settings.currency, settings.language, settings.vendor.name) == (
        currency,
        language,
        "Vendor",
    )
    text = (tmp_path / "acme" / "sources" / "accounts.sql").read_text()
    assert "-- guess: there is no identifier" in text


def test_a_single_file_and_its_scale_are_understood(tmp_path: Path) -> None:
    rows = [["客户名称", "年度经常性收入（万元）", "续约日期"], ["甲公司", "120.5", "2025-12-31"]]
    save(tmp_path / "客户.csv", rows)

    init_project(tmp_path / "p", data=tmp_path / "客户.csv")

    assert project_rows(tmp_path / "p", "accounts", "arr") == [(1_205_000.0,)]


def test_the_folder_holds_what_a_project_needs_and_no_data(tmp_path: Path) -> None:
    save(tmp_path / "data" / "accounts.csv", ENGLISH)

    report = init_project(tmp_path / "acme", data=tmp_path / "data")

    files = sorted(
        p.relative_to(tmp_path / "acme").as_posix() for p in (tmp_path / "acme").rglob("*")
    )
    assert files == [
        ".gitignore",
        "keys.csv",
        "quarterdeck.toml",
        "sources",
        "sources/README.md",
        "sources/accounts.sql",
    ]
    assert report.folders == ("../data",)
    assert (tmp_path / "acme" / "keys.csv").read_text() == "system,foreign_id,account_id,note\n"
    assert "### subscriptions" in (tmp_path / "acme" / "sources" / "README.md").read_text()
    assert (
        "- `mrr` (decimal): Monthly recurring amount (needed)"
        in (tmp_path / "acme" / "sources" / "README.md").read_text()
    )


def test_a_guessed_vendor_is_named_as_an_edit(tmp_path: Path) -> None:
    save(tmp_path / "data" / "accounts.csv", ENGLISH)

    report = init_project(tmp_path / "blue-river", data=tmp_path / "data")

    edit = report.edits_advised[0]
    line = (tmp_path / "blue-river" / edit.file).read_text().splitlines()[edit.line - 1]
    assert line.startswith('name = "Blue River"')


def test_a_target_that_is_not_empty_stays_as_it_is(tmp_path: Path) -> None:
    save(tmp_path / "data" / "accounts.csv", ENGLISH)
    save(tmp_path / "acme" / "mine.csv", ENGLISH)

    with pytest.raises(ProjectError, match="not empty"):
        init_project(tmp_path / "acme", data=tmp_path / "data")

    assert [p.name for p in (tmp_path / "acme").iterdir()] == ["mine.csv"]


def test_nothing_is_left_behind_by_a_failure(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()

    with pytest.raises(SourceError, match="holds no data files"):
        init_project(tmp_path / "acme", data=tmp_path / "data")
    with pytest.raises(SourceError, match="no such file or folder"):
        init_project(tmp_path / "acme", data=tmp_path / "none")
    with pytest.raises(ProjectError, match="no preset 'salesfroce'") as caught:
        init_project(tmp_path / "acme", data=None, presets=["salesfroce"])

    assert caught.value.next_step == "write salesforce"
    assert [p.name for p in tmp_path.iterdir()] == ["data"]


AMBIGUOUS = [["Customer", "ARR", "Renewal"], ["Acme", "5", "01/02/2025"]]


def test_ambiguous_dates_stop_unless_something_decides(tmp_path: Path) -> None:
    save(tmp_path / "data" / "accounts.csv", AMBIGUOUS)

    with pytest.raises(SourceError, match="day/month or month/day") as caught:
        init_project(tmp_path / "acme", data=tmp_path / "data")

    assert "--dates dmy" in caught.value.next_step
    init_project(tmp_path / "dmy", data=tmp_path / "data", dates="dmy")
    assert project_rows(tmp_path / "dmy", "accounts", "month(renewal_date)") == [(2,)]


def test_a_person_is_asked_and_the_answer_is_kept_for_the_file(tmp_path: Path) -> None:
    save(tmp_path / "data" / "sub" / "accounts.csv", AMBIGUOUS)
    asked: list[tuple[str, str]] = []

    def ask(file: TableFile, column: FileColumn) -> str:
        asked.append((file.name, column.name))
        return "mdy"

    init_project(tmp_path / "acme", data=tmp_path / "data", ask=ask)

    assert asked == [("sub_accounts", "Renewal")]
    settings = read_settings(tmp_path / "acme" / "quarterdeck.toml")
    assert settings.data.files["sub/accounts.csv"].dates == "mdy"
    assert project_rows(tmp_path / "acme", "accounts", "month(renewal_date)") == [(1,)]


def test_a_file_that_cannot_be_read_is_reported_and_stops_nothing(tmp_path: Path) -> None:
    save(tmp_path / "data" / "accounts.csv", ENGLISH)
    (tmp_path / "data" / "tickets.csv").touch()

    report = init_project(tmp_path / "acme", data=tmp_path / "data")

    assert [f.what for f in report.unreadable] == ["is empty (0 bytes)"]
    assert drafted(report) == ["accounts"]


def test_without_accounts_they_are_made_of_the_identifiers_elsewhere(tmp_path: Path) -> None:
    rows = [["subscription_id", "account_id", "start_date", "mrr"], ["s1", "a1", "2024-01-01", "5"]]
    save(tmp_path / "data" / "subscriptions.csv", rows)

    report = init_project(tmp_path / "acme", data=tmp_path / "data")

    assert drafted(report) == ["accounts", "subscriptions"]
    assert project_rows(tmp_path / "acme", "accounts") == [("a1", "a1")]


def test_with_no_accounts_at_all_the_edit_is_named(tmp_path: Path) -> None:
    save(tmp_path / "data" / "colours.csv", [["colour", "shade"], ["red", "dark"]])

    report = init_project(tmp_path / "acme", data=tmp_path / "data")

    assert [(e.file, e.line) for e in report.edits_needed] == [("sources/accounts.sql", 1)]
    assert "no canonical table fits" in report.unused[0].why


ACCOUNTS = [["account_id", "name"], ["a1", "Acme"], ["a2", "Beta"]]


def test_files_of_the_same_columns_are_taken_together(tmp_path: Path) -> None:
    header = ["ticket_id", "account_id", "created_at"]
    save(tmp_path / "data" / "accounts.csv", ACCOUNTS)
    save(tmp_path / "data" / "tickets_2023.csv", [header, ["t1", "a1", "2023-05-01"]])
    save(tmp_path / "data" / "tickets_2024.csv", [header, ["t2", "a2", "2024-05-01"]])

    init_project(tmp_path / "acme", data=tmp_path / "data")

    assert project_rows(tmp_path / "acme", "tickets", "ticket_id") == [("t1",), ("t2",)]


def test_an_account_is_found_through_its_name_or_any_column_whose_values_meet(
    tmp_path: Path,
) -> None:
    save(tmp_path / "data" / "accounts.csv", ACCOUNTS)
    save(
        tmp_path / "data" / "tickets.csv",
        [
            ["ticket_id", "company", "created_at"],
            ["t1", "Acme", "2024-05-01"],
            ["t2", "?", "2024-06-01"],
        ],
    )
    save(
        tmp_path / "data" / "invoices.csv",
        [
            ["invoice_id", "debtor", "issued_on", "due_on", "amount"],
            ["i", "a2", "2024-05-01", "2024-06-01", "5"],
        ],
    )

    report = init_project(tmp_path / "acme", data=tmp_path / "data")

    assert project_rows(tmp_path / "acme", "tickets", "ticket_id, account_id") == [
        ("t1", "a1"),
        ("t2", None),
    ]
    assert project_rows(tmp_path / "acme", "invoices", "account_id") == [("a2",)]
    guesses = {d.table: [g for _, g in d.guesses] for d in report.drafted}
    assert "1 of 2 values meet" in guesses["tickets"][0]
    assert "debtor is taken for the account: 1 of 1" in guesses["invoices"][0]


def test_a_join_over_a_key_that_repeats_does_not_multiply_rows(tmp_path: Path) -> None:
    save(tmp_path / "data" / "accounts.csv", ACCOUNTS)
    subscriptions = [["subscription_id", "account_id", "start_date", "mrr"]]
    subscriptions += [["s1", "a1", "2024-01-01", "5"], ["s1", "a2", "2024-02-01", "6"]]
    save(tmp_path / "data" / "subscriptions.csv", subscriptions)
    usage = [
        ["usage_id", "subscription_id", "usage_date"],
        ["u1", "s1", "2024-03-01"],
        ["u1", "s1", "2024-03-02"],
    ]
    save(tmp_path / "data" / "usage.csv", usage)

    report = init_project(tmp_path / "acme", data=tmp_path / "data")

    assert project_rows(tmp_path / "acme", "usage", "usage_id, account_id") == [("u1", "a1")] * 2
    assert any("several rows" in g for d in report.drafted for _, g in d.guesses)


def test_words_and_flags_of_exports_become_ours(tmp_path: Path) -> None:
    save(
        tmp_path / "data" / "accounts.csv",
        [["Код клиента", "Клиент"], ["1", "Ромашка"], ["2", "Вектор"]],
    )
    header = ["Номер обращения", "Код клиента", "Дата создания", "Приоритет", "Эскалация", "Оценка"]
    rows = [
        header,
        ["11", "1", "01.05.2024", "Срочный", "да", "5"],
        ["12", "2", "13.05.2024", "странный", "нет", "3"],
    ]
    save(tmp_path / "data" / "обращения.csv", rows)

    init_project(tmp_path / "acme", data=tmp_path / "data")

    assert project_rows(tmp_path / "acme", "tickets", "account_id, priority, escalated, csat") == [
        ("1", "critical", True, 5),
        ("2", "странный", False, 3),
    ]


def test_a_score_of_another_scale_is_not_taken_for_csat(tmp_path: Path) -> None:
    save(tmp_path / "data" / "accounts.csv", ACCOUNTS)
    rows = [["ticket_id", "account_id", "created_at", "satisfaction_score"]]
    save(tmp_path / "data" / "tickets.csv", [*rows, ["t1", "a1", "2024-05-01", "87"]])

    report = init_project(tmp_path / "acme", data=tmp_path / "data")

    assert project_rows(tmp_path / "acme", "tickets", "csat") == [(None,)]
    assert any("runs from 87 to 87" in g for d in report.drafted for _, g in d.guesses)


@pytest.mark.slow
def test_ravenstack_is_drafted_to_its_reference_figures(tmp_path: Path) -> None:
    report = init_project(tmp_path / "acme", data=shared("ravenstack"))

    assert (report.edits_needed, [(d.table, d.rows) for d in report.drafted]) == (
        (),
        [("accounts", 500), ("subscriptions", 5_000), ("usage", 25_000), ("tickets", 2_000)],
    )
    active = (
        "start_date <= DATE '2024-12-31' AND (end_date IS NULL OR end_date > DATE '2024-12-31')"
    )
    mrr = f"CAST(sum(mrr) FILTER ({active}) AS BIGINT)"
    assert project_rows(tmp_path / "acme", "subscriptions", mrr) == [(10_159_608,)]
    usage = "count(*), count(*) - count(DISTINCT usage_id), count(account_id)"
    assert project_rows(tmp_path / "acme", "usage", usage) == [(25_000, 21, 25_000)]
    priorities = project_rows(tmp_path / "acme", "tickets", "DISTINCT priority")
    assert sorted(priorities) == [("critical",), ("high",), ("low",), ("normal",)]
    (unused,) = report.unused
    assert (unused.relation, "churn is computed from subscriptions" in unused.why) == (
        "ravenstack_churn_events",
        True,
    )


@pytest.mark.slow
def test_presets_combine_three_systems_and_count_what_does_not_meet(tmp_path: Path) -> None:
    names = ["zendesk", "salesforce", "hubspot"]

    report = init_project(tmp_path / "acme", data=shared("fivetran"), presets=names)

    assert report.edits_needed == ()
    rows = {d.table: d.rows for d in report.drafted}
    assert rows == {
        "accounts": 1,
        "contacts": 13,
        "subscriptions": 0,
        "tickets": 33,
        "interactions": 122,
    }
    met = {d.table: d.met for d in report.drafted}
    assert "9 of 10 rows of salesforce_sf_account_data are left out: deleted" in met["accounts"]
    assert "account_id of salesforce_sf_opportunity_data: 0 of 6" in met["subscriptions"]
    assert "organization_id of zendesk_ticket_data: 0 of 9" in met["tickets"]
    systems = "DISTINCT split_part(ticket_id, ':', 1) AS system"
    found = project_rows(tmp_path / "acme", "tickets", systems)
    assert sorted(found) == [("hubspot",), ("zendesk",)]


@pytest.mark.parametrize(
    "system, tables",
    [
        ("salesforce", ["accounts", "contacts", "subscriptions", "interactions"]),
        ("zendesk", ["accounts", "contacts", "tickets"]),
        ("hubspot", ["accounts", "subscriptions", "tickets", "interactions"]),
    ],
)
def test_each_preset_runs_alone_with_plain_identifiers(
    tmp_path: Path, system: str, tables: list[str]
) -> None:
    report = init_project(tmp_path / "acme", data=shared(f"fivetran/{system}"), presets=[system])

    assert (drafted(report), report.edits_needed) == (tables, ())
    assert all(":" not in str(row[0]) for row in project_rows(tmp_path / "acme", "accounts"))


def test_a_preset_takes_the_columns_that_the_data_have(tmp_path: Path) -> None:
    accounts = [
        ["id", "name", "owner_id", "arr_c", "renewal_date_c"],
        ["001", "Acme", "u1", "1200", "2025-12-31"],
    ]
    save(tmp_path / "data" / "account.csv", accounts)
    deals = [["id", "account_id", "amount", "close_date", "is_won", "name"]]
    save(
        tmp_path / "data" / "opportunity.csv",
        [*deals, ["006", "001", "1200", "2025-01-01", "true", "Deal"]],
    )

    report = init_project(tmp_path / "acme", data=tmp_path / "data", presets=["salesforce"])

    found = project_rows(
        tmp_path / "acme", "accounts", "account_id, name, arr, month(renewal_date)"
    )
    assert found == [("001", "Acme", 1200, 12)]
    subscriptions = "account_id, mrr, strftime(end_date, '%Y-%m-%d')"
    assert project_rows(tmp_path / "acme", "subscriptions", subscriptions) == [
        ("001", 100.0, "2026-01-01")
    ]
    assert (
        "1 of 1 values are in account" in {d.table: d.met for d in report.drafted}["subscriptions"]
    )


def test_without_data_a_preset_gives_queries_over_the_usual_names(tmp_path: Path) -> None:
    report = init_project(tmp_path / "acme", data=None, presets=["salesforce"])

    assert (drafted(report), report.folders) == (
        ["accounts", "contacts", "subscriptions", "tickets", "interactions"],
        ("data",),
    )
    assert "FROM salesforce_account AS a" in (tmp_path / "acme/sources/accounts.sql").read_text()
