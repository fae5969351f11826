"""A person's changes to ``quarterdeck.toml``, from a page as from an editor.

The file stays the one home of a project's settings, for the command line as for the workspace: a
change rewrites that statement of the file and no other, comments and order stay, and the result is
read back as settings before it takes the old file's place. Only what stands in ``EDITABLE`` is
changed here: connection, data folders and a judge's code are a matter for who may edit the project.
"""

from __future__ import annotations

import copy
import hashlib
import math
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from quarterdeck.core.printable import printable
from quarterdeck.core.settings import RuleSettings
from quarterdeck.errors import ConflictError, SettingsError
from quarterdeck.intake.settings import settings_from
from quarterdeck.intake.toml_lines import Lines
from quarterdeck.rules.catalogue import RULES
from quarterdeck.workflow.files import held, write_whole
from quarterdeck.workflow.toml_statements import rewritten

Key = tuple[str, ...]
Value = str | int | float | Sequence[str]
Plain = dict[str, Any]

ANY = "*"
EDITABLE: tuple[Key, ...] = (
    ("language",),
    ("brief_language",),
    ("fiscal_first_month",),
    ("hourly_cost",),
    ("brand", "logo"),
    ("brand", "template"),
    ("brand", "primary"),
    ("brand", "accent"),
    ("models", ANY, "arr_from"),
    ("models", ANY, "review"),
    ("models", ANY, "cadence_months"),
    ("models", ANY, "minutes"),
    ("models", ANY, "minutes_max"),
    ("models", ANY, "attendees"),
    ("rules", "select"),
    ("rules", "ignore"),
    ("rules", "severity", ANY),
    ("rules", "thresholds", ANY),
    ("rules", "internal_words"),
)
"""What may be changed; ``ANY`` stands for one name."""

BRAND_FOLDER = "brand"
LARGEST_FILE = 1_000_000
"""Bytes of a settings file that is edited; a long one has some tens of thousands."""

LONGEST_VALUE = 1_000
MOST_ENTRIES = 500


@dataclass(frozen=True, slots=True)
class SettingEdit:
    """One setting by its keys, as in ``("rules", "severity", "VAL101")``; None goes back to the default."""

    key: Key
    value: Value | None


class SettingFaultError(SettingsError):
    """A value that the settings do not allow; ``key`` names it as nearly as is known."""

    def __init__(self, what: str, *, key: Key, where: str, next_step: str = "") -> None:
        self.key = key
        super().__init__(what, where=where, next_step=next_step)


def settings_version(path: Path) -> str:
    """What tells one state of the file from another: a digest of its bytes. SettingsError without it."""
    return _version(_content(path))


def settings_values(path: Path) -> tuple[str, Plain]:
    """The version of the file, and what stands in it, without defaults."""
    content = _content(path)
    return _version(content), tomllib.loads(_text(path, content))


def value_at(values: Mapping[str, Any], key: Key) -> Any:
    """What stands under a key of the file; None where nothing does."""
    found: Any = values
    for name in key:
        found = found.get(name) if isinstance(found, Mapping) else None
    return found


def edit_settings(path: Path, edits: Sequence[SettingEdit], *, expected: str) -> str:
    """Lay the edits over the file at ``path``, in order and all or none; returns its new version.

    ``expected`` is the version that the person saw: ConflictError where the file is another by now.
    SettingFaultError names the setting whose value is not allowed; SettingsError a file that is damaged
    already. Nothing is written then, nor where nothing changes.
    """
    for edit in edits:
        _check(path, edit)
    with held(path):
        content = _content(path)
        if expected != _version(content):
            raise ConflictError(
                "somebody has changed the settings since you opened them; nothing was written",
                where=str(path),
                next_step="load them again, look at what changed, and make your change there",
            )
        changed = _changed(path, content, edits)
        if changed != content:
            write_whole(path, changed)
        return _version(changed)


def _version(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise SettingsError(
                f"has more than {LARGEST_FILE:,} bytes",
                where=str(path),
                next_step="change the file by hand",
            )
        return path.read_bytes()
    except OSError as error:
        raise SettingsError(
            f"cannot be read: {error.strerror}", where=str(path), next_step="check the path"
        ) from error


def _text(path: Path, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SettingsError(
            f"is not UTF-8 text (byte {error.start})",
            where=str(path),
            next_step="save the file as UTF-8",
        ) from error


def _changed(path: Path, content: bytes, edits: Sequence[SettingEdit]) -> bytes:
    text = _text(path, content)
    settings_from(
        text, str(path)
    )  # who edits is told of a damaged file, not of what follows from it
    present = tomllib.loads(text)
    wanted = copy.deepcopy(present)
    for edit in edits:
        _put(wanted, edit.key, _plain(edit.value))
    if wanted == present:
        return content
    try:
        new = rewritten(text, wanted)
    except ValueError as error:
        raise SettingsError(
            str(error), where=str(path), next_step="make this change in the file itself"
        ) from error
    _read_back(path, new, edits)
    mark = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
    return mark + new.encode()


def _plain(value: Value | None) -> Any:
    if isinstance(value, str):
        return printable(value)
    if value is None or isinstance(value, (int, float)):
        return value
    return list(dict.fromkeys(printable(entry) for entry in value))


def _put(settings: Plain, key: Key, value: Any) -> None:
    """Sets a value by its keys; None takes it away with the tables it leaves empty."""
    *outer, last = key
    tables: list[tuple[Plain, str]] = []
    table = settings
    for name in outer:
        if value is None and name not in table:
            return
        tables.append((table, name))
        table = table.setdefault(name, {})
    if value is None:
        table.pop(last, None)
    else:
        table[last] = value
    for holder, name in reversed(tables):
        if not holder[name]:
            del holder[name]


def _read_back(path: Path, text: str, edits: Sequence[SettingEdit]) -> None:
    """The new text as settings; a fault is told with the key on whose line it stands."""
    try:
        settings_from(text, str(path))
    except SettingsError as error:
        line = (error.where or "").rpartition(":")[2]
        on_line = [k for k, number in Lines.of(text).by_key.items() if str(number) == line]
        edited = [edit.key for edit in edits if edit.key in on_line]
        key = (edited or sorted(on_line, key=len, reverse=True) or [()])[0]
        raise SettingFaultError(
            error.what, key=key, where=error.where or str(path), next_step=error.next_step or ""
        ) from error


def _check(path: Path, edit: SettingEdit) -> None:
    """Refuses a setting that is not changed here, and what no settings file should hold."""
    named = all(printable(name) == name for name in edit.key)
    if not named or not any(_stands_for(pattern, edit.key) for pattern in EDITABLE):
        _refuse(path, edit, "cannot be changed from here", "change it in the file itself")
    if isinstance(edit.value, float) and not math.isfinite(edit.value):
        _refuse(path, edit, "is no number", "write a number")
    texts = _texts(edit.value)
    if len(texts) > MOST_ENTRIES or any(len(text) > LONGEST_VALUE for text in texts):
        _refuse(path, edit, "is too long", "make it shorter")
    if edit.key in (("brand", "logo"), ("brand", "template")):
        for name in texts:
            _check_place(path, edit, name)


def _texts(value: Value | None) -> Sequence[str]:
    if isinstance(value, str):
        return (value,)
    return () if value is None or isinstance(value, (int, float)) else tuple(value)


def _check_place(path: Path, edit: SettingEdit, name: str) -> None:
    """A file of the brand stands in the project's own folder for them, and nowhere else."""
    place = PurePosixPath(name)
    if place.parts[:1] != (BRAND_FOLDER,) or len(place.parts) != 2 or ".." in place.parts:
        _refuse(path, edit, f"is not a file in {BRAND_FOLDER}/", "upload the file")


def _refuse(path: Path, edit: SettingEdit, what: str, next_step: str) -> None:
    raise SettingFaultError(
        f"{'.'.join(edit.key)} {what}", key=edit.key, where=str(path), next_step=next_step
    )


def _stands_for(pattern: Key, key: Key) -> bool:
    return len(pattern) == len(key) and all(
        p in (ANY, k) and bool(k) for p, k in zip(pattern, key, strict=True)
    )


def rule_runs(rules: RuleSettings, code: str) -> bool:
    """Whether a rule judges: chosen by ``select`` (all where it is empty) and not by ``ignore``."""
    return (not rules.select or _begins(rules.select, code)) and not _begins(rules.ignore, code)


def switching(rules: RuleSettings, code: str, *, on: bool) -> tuple[SettingEdit, ...]:
    """The edits after which the rule ``code`` judges, or does not, and every other rule as before.

    An entry for a whole area that must no longer hold for this rule is written out as its other rules.
    """
    if rule_runs(rules, code) == on:
        return ()
    if not on:
        return (SettingEdit(("rules", "ignore"), [*rules.ignore, code]),)
    edits = []
    if _begins(rules.ignore, code):
        ignore = _without(rules.ignore, code)
        edits.append(SettingEdit(("rules", "ignore"), ignore or None))
    if rules.select and not _begins(rules.select, code):
        edits.append(SettingEdit(("rules", "select"), [*rules.select, code]))
    return tuple(edits)


def _begins(words: Iterable[str], code: str) -> bool:
    return any(code.startswith(word.strip().upper()) for word in words)


def _without(words: Sequence[str], code: str) -> list[str]:
    kept: list[str] = []
    for word in words:
        if _begins((word,), code):
            others = (rule.code for rule in RULES if _begins((word,), rule.code))
            kept += (other for other in others if other != code)
        else:
            kept.append(word)
    return list(dict.fromkeys(kept))
