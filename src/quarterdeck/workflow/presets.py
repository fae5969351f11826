"""Mapping queries for the tables of well-known systems, as loaders land them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import duckdb

from quarterdeck import resources
from quarterdeck.core.canonical import TABLES, Table
from quarterdeck.core.nearest import nearest
from quarterdeck.core.tablefile import quoted
from quarterdeck.errors import ProjectError
from quarterdeck.warehouse.relations import Relation, count_rows, overlap
from quarterdeck.workflow.drafting import Draft, Undrafted
from quarterdeck.workflow.presettemplate import Filled, Template, fill, read_template


@dataclass(frozen=True, slots=True)
class Preset:
    """A system: whether its accounts are the accounts, how its tables' names vary, its templates."""

    system: str
    crm: bool
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    templates: tuple[tuple[str, Template], ...]

    def of_table(self, table: str) -> tuple[Template, ...]:
        return tuple(t for name, t in self.templates if name == table)


@dataclass(frozen=True, slots=True)
class Part:
    """What one system delivers to a table."""

    system: str
    filled: Filled
    relations: tuple[str, ...]
    notes: tuple[str, ...]


@cache
def presets() -> Mapping[str, Preset]:
    """All presets by system."""
    listed = tomllib.loads(resources.text("presets", "presets.toml"))
    return {system: _preset(system, entry) for system, entry in listed.items()}


def _preset(system: str, entry: Mapping[str, object]) -> Preset:
    templates = tuple(
        (name.split(".")[0], read_template(resources.text("presets", system, name)))
        for name in resources.names("presets", system)
    )
    prefixes: list[str] = entry["prefixes"]  # type: ignore[assignment]
    suffixes: list[str] = entry["suffixes"]  # type: ignore[assignment]
    return Preset(system, bool(entry["crm"]), tuple(prefixes), tuple(suffixes), templates)


def chosen_presets(names: Sequence[str]) -> tuple[Preset, ...]:
    """The presets of those names, the first CRM first; ProjectError for a name that is none."""
    known = presets()
    for name in names:
        if name not in known:
            guess = nearest(name, known)
            raise ProjectError(
                f"there is no preset {name!r}",
                where="--preset",
                next_step=f"write {guess}" if guess else f"use: {', '.join(known)}",
            )
    listed = [known[name] for name in dict.fromkeys(names)]
    return tuple(sorted(listed, key=lambda p: not p.crm))


class Landing:
    """Which relation holds a system's logical table, judged by name and by the columns it must have."""

    def __init__(self, preset: Preset, relations: Sequence[Relation] | None) -> None:
        self._preset = preset
        self._relations = relations
        self._found: dict[str, Relation | None] = {}

    def relation(self, table: str) -> str | None:
        """The relation of a logical table; without data, the name that it is expected to have."""
        if self._relations is None:
            return f"{self._preset.system}_{table}"
        if table not in self._found:
            self._found[table] = self._search(table)
        found = self._found[table]
        return quoted(found.name) if found is not None else None

    def name(self, table: str) -> str | None:
        """The relation's name without quotes; None where there is none or no data."""
        self.relation(table)
        found = self._found.get(table)
        return found.name if found is not None else None

    def has_column(self, table: str, column: str) -> bool:
        """Whether the table has the column; without data, whether it comes with the system."""
        if self._relations is None:
            return not column.endswith("_c")
        self.relation(table)
        found = self._found[table]
        return found is not None and found.column(column) is not None

    def _search(self, table: str) -> Relation | None:
        system = self._preset.system
        names = [f"{p}{table}{s}" for p in self._preset.prefixes for s in self._preset.suffixes]
        fitting = [
            r
            for r in self._relations or ()
            if any(r.name == n or r.name.endswith(f"{system}_{n}") for n in names)
            and self._is_ours(table, r)
        ]
        return min(fitting, key=lambda r: (system not in r.name, len(r.name), r.name), default=None)

    def _is_ours(self, table: str, relation: Relation) -> bool:
        """Two systems may have a table of one name: the one with the columns that ours must have."""
        needed = _SIGNATURES.get((self._preset.system, table), ())
        return all(relation.column(column) is not None for column in needed)


_SIGNATURES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("zendesk", "ticket"): ("requester_id", "created_at"),
    ("zendesk", "user"): ("organization_id", "role"),
    ("zendesk", "organization"): ("name",),
    ("hubspot", "ticket"): ("property_createdate",),
    ("hubspot", "contact"): ("property_email",),
    ("hubspot", "company"): ("property_name",),
    ("hubspot", "deal"): ("deal_id",),
    ("salesforce", "account"): ("owner_id",),
    ("salesforce", "user"): ("username",),
    ("salesforce", "contact"): ("account_id", "last_name"),
    ("salesforce", "opportunity"): ("is_won",),
    ("salesforce", "event"): ("who_id",),
    ("salesforce", "task"): ("who_id",),
    ("salesforce", "case"): ("case_number",),
}


def preset_drafts(
    connection: duckdb.DuckDBPyConnection | None,
    chosen: Sequence[Preset],
    relations: Sequence[Relation] | None,
) -> list[Draft | Undrafted]:
    """A draft for every table that the systems deliver, in the tables' order."""
    landings = {p.system: Landing(p, relations) for p in chosen}
    drafts: list[Draft | Undrafted] = []
    for table in TABLES:
        parts: list[Part] = []
        for preset in chosen:
            for template in preset.of_table(table.name):
                found = _part(connection, table, preset, template, landings[preset.system], chosen)
                if isinstance(found, Undrafted):
                    drafts.append(found)
                elif found is not None:
                    parts.append(found)
            if table.name == "accounts" and parts:
                break
        if parts:
            drafts.append(_together(table, parts))
    return drafts


def _part(
    connection: duckdb.DuckDBPyConnection | None,
    table: Table,
    preset: Preset,
    template: Template,
    landing: Landing,
    chosen: Sequence[Preset],
) -> Part | Undrafted | None:
    combined = len(chosen) > 1
    prefix = f"{preset.system}:" if combined else ""
    account = "" if preset is chosen[0] else prefix
    filled = fill(
        template,
        relation=landing.relation,
        has_column=landing.has_column,
        prefixes=(account, prefix),
        combined=combined and not preset.crm,
    )
    main = landing.name(template.sources[0].tables[0]) or template.sources[0].tables[0]
    if filled is None:
        return None
    missing = [c.name for c in table.columns if c.required and c.name not in filled.columns]
    if missing:
        return Undrafted(table, main, f"nothing delivers {', '.join(missing)}")
    read = tuple(
        dict.fromkeys(n for s in template.sources for t in s.tables if (n := landing.name(t)))
    )
    notes = _notes(connection, template, landing) if connection is not None else ()
    return Part(preset.system, filled, read, notes)


def _notes(
    connection: duckdb.DuckDBPyConnection, template: Template, landing: Landing
) -> tuple[str, ...]:
    """The keys that meet and the rows left out, counted on the data as they are."""
    tables = {s.alias: s.tables[0] for s in template.sources if s.is_table}
    notes = []
    for meeting in template.meetings:
        child, parent = landing.name(tables[meeting.alias]), landing.name(meeting.table)
        if (
            child is None
            or parent is None
            or not landing.has_column(tables[meeting.alias], meeting.column)
        ):
            continue
        met = overlap(connection, child, meeting.column, parent, meeting.table_column)
        notes.append(
            f"{meeting.column} of {child}: {met.matched} of {met.of} values are in {parent}"
        )
    for left in template.left_out:
        name = landing.name(tables[left.alias])
        if name is None:
            continue
        try:
            left_rows = count_rows(connection, name, left.where)
        except duckdb.Error:  # the column of the condition is not there; then nothing is left out
            continue
        if left_rows:
            notes.append(
                f"{left_rows} of {count_rows(connection, name)} rows of {name} are left out: {left.why}"
            )
    return tuple(notes)


def _together(table: Table, parts: Sequence[Part]) -> Draft:
    head = [
        f"-- {table.name}: {table.doc}.",
        f"-- Preset {', '.join(dict.fromkeys(p.system for p in parts))}; it is yours to edit. What is guessed is marked below.",
        *(f"-- {note}." for p in parts for note in p.notes),
    ]
    if table.name == "subscriptions" and len({p.system for p in parts}) > 1:
        head.append(
            "-- guess: no contract stands in two of the systems; else it counts twice: remove one of the parts."
        )
    return Draft(
        table,
        "\n".join(head) + "\n" + "\nUNION ALL BY NAME\n".join(p.filled.text for p in parts) + "\n",
        tuple(dict.fromkeys(r for p in parts for r in p.relations)),
        tuple(dict.fromkeys(c for p in parts for c in p.filled.columns)),
        tuple(g for p in parts for g in p.filled.guesses),
        (),
        "; ".join(n for p in parts for n in p.notes),
    )
