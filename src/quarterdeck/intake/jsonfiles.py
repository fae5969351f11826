"""JSON lines, and JSON files that hold one list of objects."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from quarterdeck.intake.delimited import UTF8, WHOLE_BYTES
from quarterdeck.intake.encodings import find_encoding
from quarterdeck.intake.tablefault import fault

READ_AS_LIST = 64 << 20


def read_objects(path: Path) -> tuple[list[dict[str, Any]], str]:
    """Objects of the file (all of a short one, else of its beginning), and its encoding."""
    size = path.stat().st_size
    if size == 0:
        raise fault(path, "is empty (0 bytes)", "export the file again, or remove it")
    with path.open("rb") as stream:
        raw = stream.read(WHOLE_BYTES)
    if size > WHOLE_BYTES:
        raw = raw[: raw.rfind(b"\n") + 1] or raw
    encoding = find_encoding(raw)
    if encoding is None or (encoding not in UTF8 and size > READ_AS_LIST):
        raise fault(path, "is not UTF-8", "export it as UTF-8, which JSON is by definition")
    text = raw.decode(encoding, errors="ignore" if size > WHOLE_BYTES else "strict")
    if text.lstrip().startswith("["):
        return _list(path, size, encoding), encoding
    return _lines(path, text), encoding


def _list(path: Path, size: int, encoding: str) -> list[dict[str, Any]]:
    if size > READ_AS_LIST:
        raise fault(
            path, "is one list of more than 64 MB", "export it as JSON lines, one object per line"
        )
    try:
        found = json.loads(path.read_bytes().decode(encoding))
    except json.JSONDecodeError as error:
        raise fault(
            path, f"is not JSON: {error.msg}", "export it again", line=error.lineno
        ) from error
    return [_object(path, entry, None) for entry in found]


def _lines(path: Path, text: str) -> list[dict[str, Any]]:
    objects = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            objects.append(_object(path, json.loads(line), number))
        except json.JSONDecodeError as error:
            raise fault(
                path,
                f"this line is not JSON: {error.msg}",
                "write one object per line",
                line=number,
            ) from error
    if not objects:
        raise fault(path, "holds no objects", "export the file again")
    return objects


def _object(path: Path, value: Any, line: int | None) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise fault(
            path, "holds a value that is not an object", "write one object per row", line=line
        )
    return value
