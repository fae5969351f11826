"""The usage roll-up and its files: reuse, change, as-of, faults."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import pytest
from tests.warehouse.canonical_tables import SETTINGS, empty, insert, quarter

from quarterdeck.warehouse import rollup_file
from quarterdeck.warehouse.figures import run_metrics
from quarterdeck.warehouse.rollup import MONTHS_IN_BLOCK, month_bits, month_index, roll_up

PERIODS = (
    quarter("2024-Q3", date(2024, 7, 1), date(2024, 10, 1)),
    quarter("2024-Q4", date(2024, 10, 1), date(2025, 1, 1)),
)
YEAR_END = date(2024, 12, 31)


class Usage:
    """Usage whose reads are counted: a view over rows, each read of which leaves its span."""

    def __init__(self, *rows: tuple[date, str, str, int]) -> None:
        self.connection = empty()
        insert(self.connection, "accounts", {"account_id": "A", "unit_id": "A", "name": "A"})
        self.add(*rows)

    def add(self, *rows: tuple[date, str, str, int]) -> None:
        for used_on, user, feature, quantity in rows:
            insert(
                self.connection,
                "usage",
                {"used_on": used_on, "user_id": user, "feature": feature, "quantity": quantity},
            )

    def figures(
        self, as_of: date, cache: Path | None, signature: str | None = None
    ) -> list[tuple[object, ...]]:
        run_metrics(self.connection, as_of, PERIODS, SETTINGS, cache=cache, signature=signature)
        return self.connection.execute(
            "SELECT * FROM prepared.figures ORDER BY metric, account_id, period, dimension"
        ).fetchall()


@pytest.fixture
def usage() -> Usage:
    return Usage(
        (date(2024, 7, 1), "ann", "x", 1),
        (date(2024, 9, 30), "bob", "y", 2),
        (date(2024, 10, 1), "ann", "x", 3),
        (date(2024, 12, 20), "cid", "z", 4),
    )


@pytest.mark.parametrize("as_of", [date(2024, 9, 30), date(2024, 12, 20), YEAR_END])
@pytest.mark.parametrize("signature", [None, "files"])
def test_figures_are_the_same_with_and_without_a_cache(
    usage: Usage, tmp_path: Path, as_of: date, signature: str | None
) -> None:
    direct = usage.figures(as_of, None)
    assert usage.figures(as_of, tmp_path, signature) == direct
    assert usage.figures(as_of, tmp_path, signature) == direct


def test_any_order_of_as_of_days_gives_the_same_figures(usage: Usage, tmp_path: Path) -> None:
    days = (YEAR_END, date(2024, 9, 30), date(2024, 12, 20), date(2024, 10, 1), YEAR_END)
    for day in days:
        assert usage.figures(day, tmp_path, "files") == usage.figures(day, None), day


def test_with_a_signature_seen_before_nothing_is_read_again(usage: Usage, tmp_path: Path) -> None:
    usage.figures(YEAR_END, tmp_path, "files")
    usage.connection.execute("DELETE FROM canonical.usage")
    roll_up(usage.connection, YEAR_END, cache=tmp_path, signature="files")
    months = usage.connection.execute(
        "SELECT sum(quantity) FROM prepared.rollup WHERE kind = 'month'"
    ).fetchone()
    assert months == (10,)


def test_a_further_quarter_reads_its_own_rows_only(usage: Usage, tmp_path: Path) -> None:
    usage.figures(date(2024, 9, 30), tmp_path, "files")
    usage.connection.execute("DELETE FROM canonical.usage WHERE used_on < DATE '2024-10-01'")
    roll_up(usage.connection, YEAR_END, cache=tmp_path, signature="files")
    users = usage.connection.execute(
        "SELECT name, months = $both FROM prepared.rollup WHERE kind = 'user' ORDER BY name",
        {
            "both": sum(
                month_bits(*2 * (month_index(date(2024, m, 1)),)).popitem()[1] for m in (7, 10)
            )
        },
    ).fetchall()
    assert users == [("ann", True), ("bob", False), ("cid", False)]


def test_a_changed_month_is_read_again_and_the_others_kept(usage: Usage, tmp_path: Path) -> None:
    usage.figures(YEAR_END, tmp_path, "before")
    usage.connection.execute(
        "UPDATE canonical.usage SET user_id = 'dan' WHERE used_on = DATE '2024-09-30'"
    )
    usage.add((date(2024, 11, 1), "eve", "w", 5))
    assert usage.figures(YEAR_END, tmp_path, "after") == usage.figures(YEAR_END, None)


def test_a_month_that_vanished_is_taken_out(usage: Usage, tmp_path: Path) -> None:
    usage.figures(YEAR_END, tmp_path)
    usage.connection.execute("DELETE FROM canonical.usage WHERE used_on = DATE '2024-10-01'")
    assert usage.figures(YEAR_END, tmp_path) == usage.figures(YEAR_END, None)


def test_a_swap_of_users_within_a_month_is_noticed(usage: Usage, tmp_path: Path) -> None:
    """Rows and quantity stay the same: only the digest tells."""
    usage.figures(YEAR_END, tmp_path)
    usage.connection.execute(
        "UPDATE canonical.usage SET user_id = 'ann' WHERE used_on = DATE '2024-12-20'"
    )
    assert usage.figures(YEAR_END, tmp_path) == usage.figures(YEAR_END, None)


def test_the_as_of_month_has_a_file_of_its_own(usage: Usage, tmp_path: Path) -> None:
    usage.figures(date(2024, 12, 20), tmp_path, "files")
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == sorted([rollup_file.COMPLETE, rollup_file.partial(date(2024, 12, 20))])


@pytest.mark.parametrize("content", [b"", b"PAR1 broken", b"PAR1" + bytes(100) + b"PAR1"])
def test_a_broken_file_counts_as_absent_and_is_replaced(
    usage: Usage, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / rollup_file.COMPLETE
    file.write_bytes(content)
    assert usage.figures(YEAR_END, tmp_path, "files") == usage.figures(YEAR_END, None)
    assert file.read_bytes() != content


def test_a_parquet_file_of_another_layout_counts_as_absent(usage: Usage, tmp_path: Path) -> None:
    file = tmp_path / rollup_file.COMPLETE
    duckdb.sql("SELECT 1 AS something_else").write_parquet(str(file))
    assert usage.figures(YEAR_END, tmp_path, "files") == usage.figures(YEAR_END, None)


def test_what_a_killed_process_left_is_not_read(usage: Usage, tmp_path: Path) -> None:
    left = tmp_path / f"{rollup_file.COMPLETE}.0123.tmp"
    left.write_bytes(b"half a file")
    assert usage.figures(YEAR_END, tmp_path, "files") == usage.figures(YEAR_END, None)
    assert left.exists()


def test_a_write_that_fails_costs_no_figure_and_leaves_the_old_file_alone(
    usage: Usage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage.figures(YEAR_END, tmp_path, "before")
    file = tmp_path / rollup_file.COMPLETE
    old = file.read_bytes()

    def full(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(rollup_file.os, "replace", full)
    assert usage.figures(YEAR_END, tmp_path, "after") == usage.figures(YEAR_END, None)
    assert file.read_bytes() == old
    assert list(tmp_path.iterdir()) == [file]


def test_years_far_apart_are_kept_apart(tmp_path: Path) -> None:
    usage = Usage((date(1999, 10, 1), "ann", "x", 1), (date(2024, 11, 1), "bob", "y", 1))
    assert usage.figures(YEAR_END, tmp_path, "files") == usage.figures(YEAR_END, None)
    counted = usage.connection.execute(
        "SELECT users, features FROM prepared.usage WHERE period = '2024-Q4'"
    ).fetchone()
    assert counted == (1, 1)


def test_bits_of_months_go_into_blocks() -> None:
    first = month_index(date(2020, 12, 1))
    assert month_bits(first, first + 1) == {
        first // MONTHS_IN_BLOCK: 1 << first % MONTHS_IN_BLOCK,
        (first + 1) // MONTHS_IN_BLOCK: 1 << (first + 1) % MONTHS_IN_BLOCK,
    }
