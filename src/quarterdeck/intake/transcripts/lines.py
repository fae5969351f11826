"""From bytes to numbered lines of text, whatever the encoding and the line endings."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from quarterdeck.intake.encodings import MARKS, find_encoding
from quarterdeck.intake.transcripts.bounds import EXPORT_AGAIN, check_lines, refused
from quarterdeck.intake.transcripts.skipped import Skipped

_SAMPLE = 64 << 10
_BEFORE = 4 << 10
_END = re.compile(r"\r\n|\r|\n")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u200e\u200f\u2060\ufeff]")
_MOST_CONTROLS = 0.01

_KINDS = (
    (b"PK\x03\x04", "a zip archive"),
    (b"%PDF", "a PDF"),
    (b"\xd0\xcf\x11\xe0", "an Office file of the old kind (.doc, .ppt) or one with a password"),
    (b"{\\rtf", "rich text (RTF)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a recording (RIFF)"),
    (b"ID3", "a recording (MP3)"),
    (b"OggS", "a recording (Ogg)"),
    (b"fLaC", "a recording (FLAC)"),
    (b"\x1aE\xdf\xa3", "a recording (Matroska)"),
)
"""First bytes of files that are often given instead of their transcript."""


class Line(NamedTuple):
    """A line (or paragraph) with its number in the file, from 1."""

    number: int
    text: str


def text_of(path: Path, data: bytes, skipped: Skipped) -> str:
    """The text of the file; ReadError where it is none.

    A UTF-8 text with a few broken bytes is read with them replaced, and ``skipped`` says so.
    """
    _refuse_other_kinds(path, data)
    text = _decoded(path, data, skipped)
    if len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text):
        raise refused(path, "is not text but binary data", EXPORT_AGAIN)
    return _UNSEEN.sub("", text)


def lines_of(path: Path, text: str) -> list[Line]:
    """The lines of the text as an editor numbers them: ended by CR LF, LF or CR."""
    parts = _END.split(text)
    check_lines(path, len(parts))
    return [Line(number, part) for number, part in enumerate(parts, start=1)]


def _refuse_other_kinds(path: Path, data: bytes) -> None:
    kind = next((kind for first, kind in _KINDS if data.startswith(first)), None)
    if kind is None and data[4:8] == b"ftyp":
        kind = "a recording (MP4)"
    if kind is not None:
        raise refused(path, f"is {kind}, not a transcript", EXPORT_AGAIN)
    head = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype", b"<html", b"<?xml", b"<tt ")):
        raise refused(path, "is a web page or XML, not a transcript", EXPORT_AGAIN)


def _decoded(path: Path, data: bytes, skipped: Skipped) -> str:
    marked = next((name for mark, name in MARKS if data.startswith(mark)), None)
    encoding = marked or ("utf-8" if b"\0" not in data[:_SAMPLE] else None)
    try:
        return data.decode(encoding or find_encoding(data[:_SAMPLE]) or "ascii")
    except UnicodeDecodeError as error:
        return _after_fault(path, data, error, skipped)


def _after_fault(path: Path, data: bytes, error: UnicodeDecodeError, skipped: Skipped) -> str:
    """What is not UTF-8 from its first fault on: another encoding, or a fault in UTF-8."""
    before = data[: error.start]
    line = before.count(b"\n") + 1
    if error.encoding.startswith("utf") and not before.isascii():
        skipped.add("transcript-read-broken", line)
        return data.decode(error.encoding, errors="replace")
    sample = data[max(0, error.start - _BEFORE) : error.start + _SAMPLE]
    encoding = find_encoding(sample)
    if encoding is None or b"\0" in sample:
        raise refused(path, "is not text in an encoding that is known", EXPORT_AGAIN, line=line)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        skipped.add("transcript-read-broken", line)
        return data.decode(encoding, errors="replace")
