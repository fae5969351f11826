"""The package's own data files: messages, width tables, templates, fonts, source presets."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

_ROOT = files("quarterdeck") / "data"


@cache
def text(*parts: str) -> str:
    """The text of a data file, ``text("messages", "en", "deck.ftl")``."""
    return _ROOT.joinpath(*parts).read_text(encoding="utf-8")


@cache
def content(*parts: str) -> bytes:
    """The bytes of a data file."""
    return _ROOT.joinpath(*parts).read_bytes()


def names(*parts: str) -> tuple[str, ...]:
    """The file names in a data folder, sorted."""
    return tuple(
        sorted(entry.name for entry in _ROOT.joinpath(*parts).iterdir() if entry.is_file())
    )


def path(*parts: str) -> Path:
    """A data file or folder as a path, for libraries that want one (an unpacked installation)."""
    with as_file(_ROOT.joinpath(*parts)) as found:
        return found
