"""Reading ``quarterdeck.toml``: its values, or one clear error with the line and the right name."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args, get_origin

import msgspec

from quarterdeck.core.nearest import nearest
from quarterdeck.core.settings import Settings
from quarterdeck.errors import SettingsError
from quarterdeck.intake.ranges import out_of_range
from quarterdeck.intake.toml_lines import Lines

KeyPath = tuple[str, ...]


def read_settings(path: Path) -> Settings:
    """The settings in the file at ``path``.

    Raises SettingsError, naming file and line, for TOML that does not parse, a key that does not
    exist (with the nearest that does), a value of the wrong type, and a value out of range.
    """
    text = _text(path)
    return settings_from(text, str(path))


def settings_from(text: str, place: str) -> Settings:
    """The settings in ``text``; ``place`` names the file in errors."""
    values = _parsed(text, place)
    lines = Lines.of(text)
    _refuse_unknown(values, Settings, (), lines, place)
    settings = _converted(values, lines, place)
    fault = out_of_range(settings)
    if fault is not None:
        raise SettingsError(
            fault.what, where=lines.place(place, fault.key), next_step=fault.next_step
        )
    return settings


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise SettingsError(
            f"cannot be read: {error.strerror}", where=str(path), next_step="check the path"
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError(
            f"is not UTF-8 text (byte {error.start})",
            where=str(path),
            next_step="save the file as UTF-8",
        ) from error


def _parsed(text: str, place: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.match(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)$", str(error))
        what, line = (found[1], found[2]) if found else (str(error), None)
        raise SettingsError(
            f"not valid TOML: {what}",
            where=f"{place}:{line or len(text.splitlines()) or 1}",
            next_step="correct this line (texts stand in quotes, lists in brackets)",
        ) from error


def _refuse_unknown(
    values: Mapping[str, Any], shape: type, key: KeyPath, lines: Lines, place: str
) -> None:
    fields = {f.encode_name: f.type for f in msgspec.structs.fields(shape)}
    for name, value in values.items():
        if name not in fields:
            _unknown(name, tuple(fields), (*key, name), lines, place)
        _refuse_below(value, fields[name], (*key, name), lines, place)


def _refuse_below(value: Any, annotation: Any, key: KeyPath, lines: Lines, place: str) -> None:
    if not isinstance(value, dict):
        return
    if isinstance(annotation, type) and issubclass(annotation, msgspec.Struct):
        _refuse_unknown(value, annotation, key, lines, place)
    elif get_origin(annotation) is dict:
        for name, entry in value.items():
            _refuse_below(entry, get_args(annotation)[1], (*key, name), lines, place)


def _unknown(name: str, known: tuple[str, ...], key: KeyPath, lines: Lines, place: str) -> None:
    guess = nearest(name, known)
    table = f"[{'.'.join(key[:-1])}]" if len(key) > 1 else "the top level"
    raise SettingsError(
        f"there is no setting {name!r} in {table}",
        where=lines.place(place, key),
        next_step=f"write {guess!r}" if guess else f"remove it; known are: {', '.join(known)}",
    )


def _converted(values: dict[str, Any], lines: Lines, place: str) -> Settings:
    try:
        return msgspec.convert(values, Settings)
    except msgspec.ValidationError as error:
        what, _, path = str(error).partition(" - at `$")
        key = _located(tuple(re.findall(r"\.([^.\[\]`]+)|\[(\.\.\.)\]", path)), values, str(error))
        raise SettingsError(
            _type_fault(what, key),
            where=lines.place(place, key),
            next_step=_type_advice(what, key),
        ) from error


def _located(steps: tuple[tuple[str, str], ...], values: Mapping[str, Any], fault: str) -> KeyPath:
    """The key path with the entries' own names, which msgspec leaves open as ``[...]``."""
    key: KeyPath = ()
    at: Any = values
    for name, _open in steps:
        step = name or _entry_at_fault(key, at, values, fault)
        if step is None:
            break
        key = (*key, step)
        at = at.get(step) if isinstance(at, dict) else None
    return key


def _entry_at_fault(
    key: KeyPath, entries: Any, values: Mapping[str, Any], fault: str
) -> str | None:
    """The entry of a table of tables that by itself still gives the same fault."""
    for name in entries if isinstance(entries, dict) else ():
        try:
            msgspec.convert(_only(values, key, name), Settings)
        except msgspec.ValidationError as error:
            if str(error) == fault:
                return str(name)
    return None


def _only(values: Any, key: KeyPath, name: str) -> Any:
    if not key:
        return {name: values[name]}
    return {**values, key[0]: _only(values[key[0]], key[1:], name)}


def _type_fault(what: str, key: KeyPath) -> str:
    missing = re.search(r"missing required field `(\w+)`", what)
    if missing:
        return (
            f"{'.'.join(key)}: {missing[1]!r} must be given"
            if key
            else f"[{missing[1]}] is missing"
        )
    return f"{'.'.join(key) or 'the file'}: {what[0].lower()}{what[1:]}"


def _type_advice(what: str, key: KeyPath) -> str:
    if "missing required field `vendor`" in what:
        return 'add the lines: [vendor] and name = "Your company"'
    if "missing required field" in what:
        return "add it"
    words = _allowed(Settings, key)
    return f"use one of: {', '.join(words)}" if words else "correct the value"


def _allowed(annotation: Any, key: KeyPath) -> tuple[str, ...]:
    """The words that the setting at ``key`` may hold, where it may only hold some words."""
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return tuple(annotation)
    if isinstance(annotation, type) and issubclass(annotation, msgspec.Struct) and key:
        fields = {f.encode_name: f.type for f in msgspec.structs.fields(annotation)}
        return _allowed(fields.get(key[0]), key[1:])
    if get_origin(annotation) is dict and key:
        return _allowed(get_args(annotation)[1], key[1:])
    return next((words for a in get_args(annotation) if (words := _allowed(a, key))), ())
