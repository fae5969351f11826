"""The strict subset of SQL in which metrics are written, and the check that holds it.

What engines do differently without an error is not in it: division other than
``cast(a as double) / nullif(cast(b as double), 0)``, functions beyond a short list, quantiles, casts
that swallow errors, order and limits outside windows. SQLGlot is needed for the check alone; nothing
that runs imports this module.
"""

from __future__ import annotations

from collections.abc import Iterator

import sqlglot
from sqlglot import exp

DIALECT = "duckdb"

FUNCTIONS: tuple[type[exp.Expression], ...] = (
    exp.Sum,
    exp.Count,
    exp.Min,
    exp.Max,
    exp.Coalesce,
    exp.Nullif,
    exp.Cast,
    exp.Case,
    exp.If,
    exp.Least,
    exp.Greatest,
    exp.DateDiff,
    exp.Extract,
    exp.LastDay,
    exp.RowNumber,
    exp.Lower,
    exp.Trim,
    exp.Concat,
    exp.Pad,
    # Connectors are functions to SQLGlot.
    exp.And,
    exp.Or,
)
"""Every function that metric SQL may call."""

SCHEMAS = frozenset({"canonical", "prepared"})

FORBIDDEN: tuple[tuple[type[exp.Expression], str], ...] = (
    (exp.TryCast, "a cast that swallows errors"),
    (exp.IntDiv, "integer division"),
    (exp.Mod, "remainder"),
    (exp.Filter, "FILTER"),
    (exp.Qualify, "QUALIFY"),
    (exp.Limit, "LIMIT"),
    (exp.Star, "a star outside count(*)"),
    (exp.Lateral, "LATERAL"),
    (exp.Unnest, "UNNEST"),
    (exp.ILike, "ILIKE"),
    (exp.Interval, "interval arithmetic"),
)


def problems(sql: str) -> tuple[str, ...]:
    """What in the SQL is outside the subset, in words; empty where all is well."""
    statements = sqlglot.parse(sql, dialect=DIALECT)
    if len(statements) != 1 or not isinstance(statements[0], exp.Query):
        return ("not exactly one SELECT",)
    return tuple(dict.fromkeys(_problems(statements[0])))


def _problems(tree: exp.Expression) -> Iterator[str]:
    names = {cte.alias for cte in tree.find_all(exp.CTE)}
    for node in tree.walk():
        yield from _forbidden(node)
        if isinstance(node, exp.Div) and not _is_safe(node):
            yield f"a division that is not the safe ratio: {node.sql(DIALECT)}"
        if isinstance(node, exp.Func) and not isinstance(node, FUNCTIONS):
            yield f"the function {node.sql(DIALECT)}"
        if isinstance(node, exp.Table):
            yield from _foreign(node, names)
        if isinstance(node, exp.Order) and not isinstance(node.parent, exp.Window):
            yield "ORDER BY outside a window"


def _forbidden(node: exp.Expression) -> Iterator[str]:
    for kind, words in FORBIDDEN:
        if isinstance(node, kind) and not (
            isinstance(node, exp.Star) and isinstance(node.parent, exp.Count)
        ):
            yield f"{words}: {node.sql(DIALECT)}"
    if isinstance(node, exp.Distinct) and node.args.get("on") is not None:
        yield "DISTINCT ON"


def _is_safe(division: exp.Div) -> bool:
    """``cast(a as double) / nullif(cast(b as double), 0)``"""
    below = division.expression
    return (
        _is_double(division.this)
        and isinstance(below, exp.Nullif)
        and _is_double(below.this)
        and below.expression.sql(DIALECT) == "0"
    )


def _is_double(node: exp.Expression) -> bool:
    return isinstance(node, exp.Cast) and node.to.is_type("double")


def _foreign(table: exp.Table, names: set[str]) -> Iterator[str]:
    if table.db not in SCHEMAS and not (table.db == "" and table.name in names):
        yield f"the table {table.sql(DIALECT)}"
