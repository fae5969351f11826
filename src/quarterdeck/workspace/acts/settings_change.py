"""Changing the project's settings from the workspace: traced with before and after."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from django.db import transaction

from quarterdeck.workflow.brand_files import keep_logo, keep_template
from quarterdeck.workflow.project import SETTINGS_FILE
from quarterdeck.workflow.settings_edit import (
    SettingEdit,
    edit_settings,
    settings_values,
    value_at,
)
from quarterdeck.workspace.acts.trail import Actor, trace
from quarterdeck.workspace.desk import Desk


def settings_file(desk: Desk) -> Path:
    """Where the settings stand."""
    return desk.root / SETTINGS_FILE


def change_settings(
    actor: Actor, desk: Desk, edits: Sequence[SettingEdit], *, expected: str, reason: str = ""
) -> str:
    """Change settings in ``quarterdeck.toml`` as it was at version ``expected``; its new version.

    One trace for each setting that differs. ConflictError, SettingFaultError: see
    ``workflow.settings_edit``; nothing is written or traced then. The file is written last, so that
    no change goes without its trace.
    """
    path = settings_file(desk)
    _, before = settings_values(path)
    with transaction.atomic():
        for edit in edits:
            was, now = value_at(before, edit.key), _listed(edit.value)
            if was != now:
                name = ".".join(edit.key)
                trace(
                    actor,
                    "settings.change",
                    subject=name,
                    before={"value": was},
                    after={"value": now},
                    reason=reason,
                )
        version = edit_settings(path, edits, expected=expected)
    desk.changed()
    return version


def _listed(value: object) -> object:
    return list(value) if isinstance(value, (list, tuple)) else value


def put_logo(actor: Actor, desk: Desk, content: bytes | None, *, expected: str) -> None:
    """The vendor's logo on every document; None takes it away. ReadError, RenderError: no logo."""
    name = None if content is None else keep_logo(desk.project, content)
    change_settings(actor, desk, [SettingEdit(("brand", "logo"), name)], expected=expected)


def put_template(
    actor: Actor, desk: Desk, content: bytes | None, *, expected: str
) -> tuple[str, ...]:
    """The company's slide master; None takes it away. Returns what it lacks."""
    name, gaps = (None, ()) if content is None else keep_template(desk.project, content)
    change_settings(actor, desk, [SettingEdit(("brand", "template"), name)], expected=expected)
    return gaps
