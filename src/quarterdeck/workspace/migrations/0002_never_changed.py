"""The database itself refuses to change or delete what was frozen, and the audit trail."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

GUARDED = tuple(
    (table, act)
    for table in ("workspace_trace", "workspace_presentation")
    for act in ("UPDATE", "DELETE")
)


def guarding(vendor: str) -> tuple[str, ...]:
    """The statements that make the triggers, on SQLite or PostgreSQL."""
    if vendor != "postgresql":
        return tuple(
            f"CREATE TRIGGER IF NOT EXISTS {table}_no_{act.lower()} BEFORE {act} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, 'a row of {table} is never changed'); END"
            for table, act in GUARDED
        )
    return (
        "CREATE OR REPLACE FUNCTION workspace_never_changed() RETURNS trigger LANGUAGE plpgsql "
        "AS $$ BEGIN RAISE EXCEPTION 'a row of this table is never changed'; END $$",
        *(
            f"CREATE OR REPLACE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION workspace_never_changed()"
            for table, act in GUARDED
        ),
    )


def unguarding(vendor: str) -> tuple[str, ...]:
    """The statements that take the triggers off again, to go back a version."""
    return tuple(
        f"DROP TRIGGER IF EXISTS {table}_no_{act.lower()}"
        + (f" ON {table}" if vendor == "postgresql" else "")
        for table, act in GUARDED
    )


def guard(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    for statement in guarding(editor.connection.vendor):
        editor.execute(statement)


def unguard(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    for statement in unguarding(editor.connection.vendor):
        editor.execute(statement)


class Migration(migrations.Migration):
    dependencies: ClassVar[list[tuple[str, str]]] = [("workspace", "0001_begin")]
    operations: ClassVar[list[migrations.RunPython]] = [migrations.RunPython(guard, unguard)]
