"""The usage roll-up: who and what was active in which month, mergeable and small.

One row per account and user, and one per account and feature, carries a set of months as bits; one
row per account and month carries quantities. Months of any fiscal quarter are then a union of bits
and a sum of rows, however many million rows of usage lie behind them. The set of months is kept in
blocks of ten years, so that any stretch of years fits.

With a cache folder the complete months stand in one Parquet file and the as-of month, as far as it
has gone, in one of its own (``rollup_file``). A further quarter reads its own rows only.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import duckdb

from quarterdeck.core.calendar import add_months
from quarterdeck.warehouse import rollup_file
from quarterdeck.warehouse.rollup_file import Fingerprint, State

MONTHS_IN_BLOCK = 120
MONTH_OF = "((year(used_on) - 1) * 12 + month(used_on) - 1)"
DIGEST = "hash(unit_id, used_on, user_id, feature, coalesce(quantity, 1))"


def month_index(day: date) -> int:
    """Months from January of year 1 to the month of ``day``."""
    return (day.year - 1) * 12 + day.month - 1


def month_bits(first: int, last: int) -> dict[int, int]:
    """The months ``first`` to ``last`` (inclusive) as bits, by block."""
    bits: dict[int, int] = {}
    for index in range(first, last + 1):
        block, place = divmod(index, MONTHS_IN_BLOCK)
        bits[block] = bits.get(block, 0) | 1 << place
    return bits


def roll_up(
    connection: duckdb.DuckDBPyConnection,
    as_of: date,
    *,
    cache: Path | None = None,
    signature: str | None = None,
) -> None:
    """Fills ``prepared.rollup`` from ``canonical.usage``, up to and including ``as_of``.

    ``signature`` stands for the state of all that ``canonical.usage`` is made from (paths, sizes and
    times of the files, the source query, the mapping of accounts); where the cache has seen it, no
    row is read that was read before. Without one, months are compared by their fingerprints.
    """
    end = as_of + timedelta(days=1)
    if cache is None:
        _scan(connection, None, end)
        return
    month = end.replace(day=1)
    complete = cache / rollup_file.COMPLETE
    _refresh(connection, _Span(complete, None, month), signature)
    if month < end:
        _set_aside(connection, "rollup_complete")
        partial = cache / rollup_file.partial(as_of)
        _refresh(connection, _Span(partial, month, end), signature)
        _merge(connection, "rollup_complete", frozenset())


@dataclass(frozen=True, slots=True)
class _Span:
    """The days ``first`` (None: from the beginning) up to ``end`` and the file that keeps them."""

    file: Path
    first: date | None
    end: date


def _refresh(connection: duckdb.DuckDBPyConnection, span: _Span, signature: str | None) -> None:
    """Fills ``prepared.rollup`` for the span, from its file as far as that still holds."""
    state = rollup_file.load(connection, span.file)
    if state is None:
        _scan(connection, span.first, span.end, digest=True)
    elif signature is not None and state.signature == signature:
        if state.verified_until >= span.end:
            _cut(connection, span.end)
            return
        _renew(connection, state.verified_until, span.end, frozenset())
    else:
        _renew_changed(connection, span, state)
    rollup_file.save(connection, span.file, State(signature, span.end))


def _renew_changed(connection: duckdb.DuckDBPyConnection, span: _Span, state: State) -> None:
    """Reads the months again whose fingerprints are no longer those of the file."""
    _cut(connection, span.end)
    kept = rollup_file.fingerprints(connection)
    found = _fingerprints(connection, span.first, span.end)
    changed = frozenset(m for m in kept.keys() | found.keys() if kept.get(m) != found.get(m))
    if not changed:
        return
    first = _month_start(min(changed))
    end = min(_month_start(max(changed) + 1), span.end)
    _renew(connection, first, end, changed)


def _renew(
    connection: duckdb.DuckDBPyConnection, first: date, end: date, months: frozenset[int]
) -> None:
    """Replaces the months (empty: adds all from ``first`` up to ``end``) by what usage holds."""
    _set_aside(connection, "rollup_kept")
    _scan(connection, first, end, months=months, digest=True)
    _merge(connection, "rollup_kept", months)


def _month_start(index: int) -> date:
    return add_months(date(1, 1, 1), index)


def _where(first: date | None, end: date, months: Collection[int] = ()) -> str:
    parts = ["unit_id IS NOT NULL", f"used_on < DATE '{end}'"]
    if first is not None:
        parts.append(f"used_on >= DATE '{first}'")
    if months:
        parts.append(f"{MONTH_OF} IN ({', '.join(str(m) for m in sorted(months))})")
    return " AND ".join(parts)


def _fingerprints(
    connection: duckdb.DuckDBPyConnection, first: date | None, end: date
) -> dict[int, Fingerprint]:
    rows = connection.execute(
        f"SELECT {MONTH_OF} AS month, count(*), sum(coalesce(quantity, 1))::BIGINT, bit_xor({DIGEST}) "
        f"FROM canonical.usage WHERE {_where(first, end)} GROUP BY month"
    ).fetchall()
    return {month: Fingerprint(*rest) for month, *rest in rows}


def _scan(
    connection: duckdb.DuckDBPyConnection,
    first: date | None,
    end: date,
    *,
    months: Collection[int] = (),
    digest: bool = False,
) -> None:
    """Fills ``prepared.rollup`` from usage, one pass for each of its three kinds of rows.

    Three passes of few columns cost half of one pass over grouping sets, which would carry every
    aggregate through every set.
    """
    where = _where(first, end, months)
    digested = f"bit_xor({DIGEST})" if digest else "NULL::UBIGINT"
    connection.execute(f"""
        CREATE OR REPLACE TABLE prepared.rollup AS
        SELECT 'month' AS kind, unit_id AS account_id, NULL::VARCHAR AS name, NULL::BIGINT AS block,
          {MONTH_OF} AS month, NULL::HUGEINT AS months, sum(coalesce(quantity, 1))::BIGINT AS quantity,
          count(*) AS row_count, count(user_id) AS user_rows, count(feature) AS feature_rows,
          min(used_on) AS first_on, max(used_on) AS last_on, {digested} AS digest
        FROM canonical.usage WHERE {where}
        GROUP BY unit_id, month
    """)
    for block in _blocks(connection):
        for kind, column in (("user", "user_id"), ("feature", "feature")):
            connection.execute(
                f"INSERT INTO prepared.rollup BY NAME SELECT '{kind}' AS kind, "
                f"unit_id AS account_id, {column} AS name, {block} AS block, "
                f"bit_or(1::HUGEINT << ({MONTH_OF} - {block * MONTHS_IN_BLOCK})::INTEGER) AS months "
                f"FROM canonical.usage WHERE {where} AND {column} IS NOT NULL AND {_in_block(block)} "
                f"GROUP BY unit_id, {column}"
            )


def _blocks(connection: duckdb.DuckDBPyConnection) -> list[int]:
    rows = connection.execute(
        f"SELECT DISTINCT month // {MONTHS_IN_BLOCK} FROM prepared.rollup ORDER BY 1"
    ).fetchall()
    return [row[0] for row in rows]


def _in_block(block: int) -> str:
    first, end = (_month_start((block + more) * MONTHS_IN_BLOCK) for more in (0, 1))
    return f"used_on >= DATE '{first}' AND used_on < DATE '{end}'"


def _set_aside(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    """Gives the roll-up another name, in place of what a run that failed may have left there."""
    connection.execute(f"DROP TABLE IF EXISTS prepared.{name}")
    connection.execute(f"ALTER TABLE prepared.rollup RENAME TO {name}")


def _merge(connection: duckdb.DuckDBPyConnection, kept: str, replaced: Collection[int]) -> None:
    """Puts the rows of ``kept``, without the ``replaced`` months, together with the roll-up's."""
    _set_aside(connection, "rollup_new")
    connection.execute(
        f"CREATE OR REPLACE TABLE prepared.rollup AS {_folded(kept, 'rollup_new', replaced)}"
    )
    connection.execute(f"DROP TABLE prepared.{kept}")
    connection.execute("DROP TABLE prepared.rollup_new")


def _cut(connection: duckdb.DuckDBPyConnection, end: date) -> None:
    """Takes away what lies on or after ``end``, the first day of a month or past all rows."""
    last = connection.execute(
        "SELECT max(month) FROM prepared.rollup WHERE kind = 'month'"
    ).fetchone()
    first_out = month_index(end - timedelta(days=1)) + 1
    if last is None or last[0] is None or last[0] < first_out:
        return
    _set_aside(connection, "rollup_kept")
    connection.execute(
        "CREATE TABLE prepared.rollup AS SELECT * FROM prepared.rollup_kept WHERE false"
    )
    _merge(connection, "rollup_kept", range(first_out, last[0] + 1))


def _folded(kept: str, new: str, replaced: Collection[int]) -> str:
    columns = "kind, account_id, name, block, month, months, quantity, row_count, user_rows, feature_rows, first_on, last_on, digest"
    out: dict[int, int] = {}
    for index in replaced:
        block, place = divmod(index, MONTHS_IN_BLOCK)
        out[block] = out.get(block, 0) | 1 << place
    cases = " ".join(f"WHEN {block} THEN {bits}" for block, bits in sorted(out.items()))
    mask = f"months & ~(CASE block {cases} ELSE 0 END)::HUGEINT" if cases else "months"
    months = ", ".join(str(m) for m in sorted(replaced)) or "-1"
    return f"""
        SELECT kind, account_id, name, block, NULL::BIGINT AS month, bit_or(months) AS months,
          NULL::BIGINT AS quantity, NULL::BIGINT AS row_count, NULL::BIGINT AS user_rows,
          NULL::BIGINT AS feature_rows, NULL::DATE AS first_on, NULL::DATE AS last_on,
          NULL::UBIGINT AS digest
        FROM (
          SELECT kind, account_id, name, block, {mask} AS months FROM prepared.{kept} WHERE kind <> 'month'
          UNION ALL
          SELECT kind, account_id, name, block, months FROM prepared.{new} WHERE kind <> 'month'
        )
        GROUP BY kind, account_id, name, block HAVING bit_or(months) <> 0
        UNION ALL
        SELECT {columns} FROM prepared.{kept} WHERE kind = 'month' AND month NOT IN ({months})
        UNION ALL
        SELECT {columns} FROM prepared.{new} WHERE kind = 'month'
    """
