"""Rows that people keep in the workspace reach every build, exactly and whole."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sample_projects import SMALL, Ran

from quarterdeck.core.calendar import FIRST_DAY, LAST_DAY
from quarterdeck.core.canonical import Column, ColumnType, table
from quarterdeck.core.facts import AccountFacts, CommitmentState
from quarterdeck.core.settings import Settings, VendorSettings
from quarterdeck.errors import ConflictError, ProjectError
from quarterdeck.warehouse.rows import account_rows
from quarterdeck.workflow.answers import open_answers
from quarterdeck.workflow.file_cache import inputs_signature, sources_signature
from quarterdeck.workflow.kept_rows import (
    KEPT_TABLES,
    KeptRows,
    kept_rows_file,
    read_kept_rows,
    write_kept_rows,
)
from quarterdeck.workflow.project import Project, open_project
from quarterdeck.workflow.session import open_plans, open_tables

ACCOUNT = SMALL[1]
AS_OF = date(2026, 10, 8)

PROMISE: Mapping[str, object] = {
    "commitment_id": "ws-1",
    "account_id": ACCOUNT,
    "side": "vendor",
    "text": "Train the second shift",
    "text_ru": "Обучить вторую смену",
    "owner": "Robin Hale",
    "due_on": date(2026, 9, 30),
    "state": "complete",
    "agreed_on": date(2026, 7, 9),
    "completed_on": date(2026, 9, 12),
}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "data").mkdir()
    return Project(tmp_path, Settings(VendorSettings("Vendor")))


def kept(version: int = 1, **tables: Mapping[str, object]) -> KeptRows:
    return KeptRows(version, {name: (row,) for name, row in tables.items()})


def cell(column: Column) -> st.SearchStrategy[object]:
    """Any value that a column may hold."""
    if column.values:
        return st.none() | st.sampled_from(column.values)
    day = st.dates(FIRST_DAY, LAST_DAY)
    amount = st.decimals(-(10**13), 10**13, places=4, allow_nan=False, allow_infinity=False)
    return st.none() | {
        ColumnType.TEXT: st.text(max_size=40),
        ColumnType.DATE: day,
        ColumnType.TIMESTAMP: st.datetimes(datetime(1900, 1, 1), datetime(2200, 12, 31)),
        ColumnType.INTEGER: st.integers(-(2**63), 2**63 - 1),
        ColumnType.DECIMAL: amount,
        ColumnType.RATE: amount,
        ColumnType.NUMBER: st.floats(allow_nan=False, allow_infinity=False),
        ColumnType.BOOLEAN: st.booleans(),
    }[column.type]  # fmt: skip


@st.composite
def kept_rows(draw: st.DrawFn) -> KeptRows:
    tables: dict[str, tuple[dict[str, object], ...]] = {}
    for name in draw(st.lists(st.sampled_from(KEPT_TABLES), unique=True, max_size=3)):
        canonical = table(name)
        others = {c.name: cell(c) for c in canonical.all_columns if c.name != canonical.key}
        ids = draw(st.lists(st.uuids().map(str), min_size=1, max_size=3, unique=True))
        rows = [draw(st.fixed_dictionaries({}, optional=others)) for _ in ids]
        tables[name] = tuple(
            {str(canonical.key): id, **row} for id, row in zip(ids, rows, strict=True)
        )
    return KeptRows(draw(st.integers(0, 2**40)), tables)


@given(rows=kept_rows())
@settings(max_examples=150)
def test_what_is_written_reads_back_exactly(
    tmp_path_factory: pytest.TempPathFactory, rows: KeptRows
) -> None:
    project = Project(tmp_path_factory.getbasetemp() / "kept", Settings(VendorSettings("Vendor")))
    kept_rows_file(project).unlink(missing_ok=True)

    write_kept_rows(project, rows)
    found = read_kept_rows(project)

    assert found == rows
    assert found is not None
    assert [[(n, type(v)) for n, v in row.items()] for t in rows.tables for row in found.tables[t]] == [
        [(n, type(v)) for n, v in row.items()] for t in rows.tables for row in rows.tables[t]
    ]  # fmt: skip


def test_without_a_workspace_there_are_no_rows(project: Project) -> None:
    assert read_kept_rows(project) is None


def test_older_rows_never_take_the_place_of_newer_ones(project: Project) -> None:
    newer = kept(7, commitments=PROMISE)
    write_kept_rows(project, newer)

    with pytest.raises(ConflictError) as caught:
        write_kept_rows(project, kept(6))

    assert caught.value.where == str(kept_rows_file(project))
    assert read_kept_rows(project) == newer
    write_kept_rows(project, kept(7))
    assert read_kept_rows(project) == kept(7)


@pytest.mark.parametrize(
    ("name", "row", "said"),
    [
        ("accounts", {"account_id": "A1"}, "accounts"),
        ("gaols", {"goal_id": "1"}, "gaols"),
        ("goals", {"title": "x"}, "goal_id"),
        ("goals", {"goal_id": " 1"}, "goal_id"),
        ("goals", {"goal_id": "1", "titel": "x"}, "titel"),
        ("goals", {"goal_id": "1", "status": "done"}, "done"),
        ("goals", {"goal_id": "1", "target": 4.5}, "no decimal"),
        ("goals", {"goal_id": "1", "target": Decimal("NaN")}, "NaN"),
        ("goals", {"goal_id": "1", "target": Decimal(10) ** 15}, "digits"),
        ("goals", {"goal_id": "1", "target": Decimal("1E-99999")}, "digits"),
        ("goals", {"goal_id": "1", "target": True}, "no decimal"),
        ("goals", {"goal_id": "1", "due_on": "2026-01-01"}, "no date"),
        ("goals", {"goal_id": "1", "due_on": datetime(2026, 1, 1)}, "no date"),
        ("goals", {"goal_id": "1", "due_on": date(1, 1, 1)}, "between"),
        ("goals", {"goal_id": "1", "title": "x" * 20_001}, "characters"),
        ("goals", {"goal_id": "1", "title": "\ud800"}, "half a character"),
        ("surveys", {"survey_id": "1", "score": float("inf")}, "no number"),
        ("events", {"event_id": "1", "people": 2**63}, "too large"),
    ],
)
def test_what_is_no_canonical_row_is_refused_by_name(
    project: Project, name: str, row: dict[str, object], said: str
) -> None:
    with pytest.raises(ProjectError) as caught:
        write_kept_rows(project, KeptRows(1, {name: (row,)}))

    assert said in caught.value.what
    assert not kept_rows_file(project).exists()


def test_two_rows_of_one_identifier_are_refused(project: Project) -> None:
    with pytest.raises(ProjectError, match="two rows have the identifier 'ws-1'"):
        write_kept_rows(project, KeptRows(1, {"commitments": (PROMISE, PROMISE)}))


GOOD = '{"format":1,"version":3,"tables":{"goals":[{"goal_id":"1"}]}}'


@pytest.mark.parametrize(
    "content",
    [
        "",
        GOOD[:-1],
        GOOD.replace("1", "2", 1),
        GOOD.replace('"version":3,', ""),
        GOOD.replace("goals", "usage"),
        GOOD.replace('"1"}', '"1","title":5}'),
        GOOD.replace('"1"}', '"1","due_on":"soon"}'),
        GOOD.replace('"1"}', '"1","target":"1e999999999"}'),
        GOOD.replace('"1"}', '"1","target":4.5}'),
        GOOD.replace('"1"}', '"1","target":4}'),
        GOOD.replace('"goal_id":"1"', '"title":"x"'),
        GOOD.replace('[{"goal_id":"1"}]', "[" * 100_000),
        "\x00",
    ],
)
def test_a_damaged_file_is_told_with_the_way_out_and_written_anew(
    project: Project, content: str
) -> None:
    path = kept_rows_file(project)
    path.parent.mkdir(parents=True)
    path.write_text(content, encoding="utf-8")

    with pytest.raises(ProjectError) as caught:
        read_kept_rows(project)
    assert caught.value.where == str(path)
    assert "quarterdeck serve" in caught.value.next_step
    assert inputs_signature(project)

    write_kept_rows(project, kept(3, commitments=PROMISE))
    assert read_kept_rows(project) == kept(3, commitments=PROMISE)


def test_a_new_version_of_the_same_rows_asks_for_no_new_answers(project: Project) -> None:
    none = inputs_signature(project)
    write_kept_rows(project, kept(1, commitments=PROMISE))
    first = inputs_signature(project)
    write_kept_rows(project, kept(2, commitments=PROMISE))
    same = inputs_signature(project)
    write_kept_rows(project, kept(3, commitments={**PROMISE, "state": "cancelled"}))
    other = inputs_signature(project)

    assert first == same
    assert len({none, first, other}) == 3


def test_people_at_work_do_not_have_usage_read_again(project: Project) -> None:
    before = sources_signature(project)

    write_kept_rows(project, kept(1, commitments=PROMISE))

    assert sources_signature(project) == before


WRITING = """
import sys
from pathlib import Path
from quarterdeck.core.settings import Settings, VendorSettings
from quarterdeck.workflow.kept_rows import KeptRows, write_kept_rows
from quarterdeck.workflow.project import Project

project = Project(Path(sys.argv[1]), Settings(VendorSettings("Vendor")))
print("ready", flush=True)
for version in range(1, 100_000):
    rows = tuple({"goal_id": f"{n}", "title": f"{version}"} for n in range(2000))
    write_kept_rows(project, KeptRows(version, {"goals": rows}))
"""


@pytest.mark.parametrize("after", [0.05, 0.13, 0.29])
def test_a_killed_writer_leaves_whole_rows_of_one_version(project: Project, after: float) -> None:
    write_kept_rows(project, KeptRows(0, {"goals": ({"goal_id": "0", "title": "0"},)}))
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITING, str(project.root)], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    writer.stdout.readline()
    time.sleep(after)
    os.kill(writer.pid, signal.SIGKILL)
    writer.communicate()

    found = read_kept_rows(project)
    assert found is not None
    assert {row["title"] for row in found.tables["goals"]} == {str(found.version)}


# In builds


def facts_of(folder: Path, account: str = ACCOUNT) -> AccountFacts:
    with open_plans(open_project(folder), AS_OF) as session:
        return session.facts[account]


def test_a_row_of_the_workspace_is_a_fact_with_its_origin(small: Path) -> None:
    write_kept_rows(open_project(small), kept(1, commitments=PROMISE))

    (found,) = (c for c in facts_of(small).commitments if c.id == "ws-1")

    assert (found.origin, found.state, found.owner) == (
        "workspace", CommitmentState.COMPLETE, "Robin Hale",
    )  # fmt: skip
    assert (found.text.default, found.text.ru) == ("Train the second shift", "Обучить вторую смену")
    assert found.completed_on == date(2026, 9, 12)


def test_the_workspace_wins_over_sources_and_leaves_what_it_does_not_name(small: Path) -> None:
    before = facts_of(small).goals[0]
    row = {"goal_id": before.id, "actual": Decimal("123.4567"), "told_on": None}
    write_kept_rows(open_project(small), kept(1, goals=row))

    after = facts_of(small).goals[0]

    assert (after.id, after.title, after.target, after.due_on) == (
        before.id, before.title, before.target, before.due_on,
    )  # fmt: skip
    assert (after.origin, after.actual, after.told_on) == ("workspace", Decimal("123.4567"), None)
    with open_tables(open_project(small), AS_OF) as session:
        assert session.loaded is not None
        said = [f for f in session.loaded.findings if f.code == "SRC106"]
        assert [(f.message.id, f.examples) for f in said] == [
            ("source-superseded-in-workspace", (before.id,))
        ]
        rows = account_rows(session.connection, "goals", ACCOUNT)
        assert len([r for r in rows if r["goal_id"] == before.id]) == 1


def test_the_workspace_wins_over_what_a_followup_says(small: Path) -> None:
    (small / "followup").mkdir()
    review = "2026-Q3--acc-2001--qbr-v1"
    (small / "followup" / f"{review}.toml").write_text(
        f'review = "{review}"\naccount = "{ACCOUNT}"\nheld_on = 2026-07-09\n[[items]]\nid = "a"\n'
        'text = "Send the sheet"\nside = "vendor"\nowner = "Ann"\nstanding = "agreed"\n'
        'confirmed_by = "Mo"\n'
    )
    id = f"{review}/a"
    write_kept_rows(
        open_project(small), kept(1, commitments={"commitment_id": id, "state": "cancelled"})
    )

    found = [c for c in facts_of(small).commitments if c.id == id]

    assert [(c.text.default, c.owner, c.state, c.origin) for c in found] == [
        ("Send the sheet", "Ann", CommitmentState.CANCELLED, "workspace")
    ]


def test_a_row_that_no_source_delivers_any_more_is_reported_and_costs_no_review(
    small: Path,
) -> None:
    write_kept_rows(
        open_project(small), kept(1, commitments={"commitment_id": "gone", "state": "blocked"})
    )

    with open_plans(open_project(small), AS_OF) as session:
        assert session.loaded is not None
        reported = {f.place.name for f in session.loaded.findings if f.code == "SRC103"}
        ids = {c.id for f in session.facts.values() for c in f.commitments}

    assert "workspace/commitments.side" in reported
    assert "gone" not in ids


def test_kept_answers_are_computed_anew_when_the_workspace_changes(small: Path) -> None:
    project = open_project(small)

    def answered() -> tuple[bool, set[str]]:
        with open_answers(project, AS_OF) as session:
            commitments = session.facts[ACCOUNT].commitments
            return session.loaded is None, {c.id for c in commitments}

    answered()
    assert answered()[0]
    write_kept_rows(project, kept(1, commitments=PROMISE))
    from_kept, ids = answered()

    assert not from_kept
    assert "ws-1" in ids
    assert answered() == (True, ids)


def test_a_damaged_file_stops_the_build_and_says_so(
    small: Path, quarterdeck: Callable[..., Ran]
) -> None:
    path = kept_rows_file(open_project(small))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"format": 9}), encoding="utf-8")

    ran = quarterdeck("build", ACCOUNT, "--project", small, "--format", "html")

    assert ran.code == ProjectError.exit_code
    assert "rows.json" in ran.err
    assert "quarterdeck serve" in ran.err
    assert not list((small / "build").glob("*"))


@pytest.mark.slow
def test_a_promise_of_the_workspace_stands_on_the_next_reviews_third_slide(
    small: Path, quarterdeck: Callable[..., Ran]
) -> None:
    write_kept_rows(
        open_project(small),
        kept(1, commitments={**PROMISE, "agreed_on": date(2026, 10, 8), "state": "in-progress",
                             "due_on": date(2026, 12, 11), "completed_on": None}),
    )  # fmt: skip

    built = quarterdeck(
        "build", ACCOUNT, "--project", small, "--quarter", "2026-Q4", "--as-of", "2027-01-08",
        "--format", "html", "--lang", "en,ru",
    )  # fmt: skip

    def third(language: str) -> str:
        page = next((small / "build").glob(f"2026-Q4*/customer/*.{language}.*.html"))
        return page.read_text(encoding="utf-8").split("<section")[2]

    assert built.code == 0
    assert "Train the second shift" in third("en")
    assert "Обучить вторую смену" in third("ru")


@pytest.mark.slow
def test_a_new_intake_workbook_keeps_what_the_workspace_laid_over_a_person_s_row(
    small: Path, quarterdeck: Callable[..., Ran]
) -> None:
    project = open_project(small)
    goal = facts_of(small).goals[0]
    write_kept_rows(project, kept(1, goals={"goal_id": goal.id, "actual": Decimal(77)}))
    quarterdeck("intake", ACCOUNT, "--project", small)

    kept_rows_file(project).unlink()

    assert facts_of(small).goals[0].actual == Decimal(77)
    assert facts_of(small).goals[0].origin == "intake"
