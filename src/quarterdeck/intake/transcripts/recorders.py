"""JSON of recorders: a list of what was said, under field names that are declared here.

Known are ``sentences`` (Fireflies: ``speaker_name, text, start_time, end_time``, seconds), ``segments``
(Whisper, Podcasting 2.0: ``speaker, text|body, start|startTime, end|endTime``, seconds), ``utterances``
(AssemblyAI: ``speaker, text, start, end``, whole milliseconds) and ``results.utterances`` (Deepgram:
``speaker, transcript, start, end``, seconds), ``meeting_transcripts`` (QMSum: ``speaker, content``), and
``transcript`` or a bare list of ``speaker, text, start, end`` in seconds. Times may be written as numbers, as
text with a number, or as 00:01:02; names ending in ``_ms`` (``start_ms``) are milliseconds anywhere.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import msgspec

from quarterdeck.core.transcript import Cue, Record, Transcript
from quarterdeck.intake.transcripts.bounds import check_cues, refused
from quarterdeck.intake.transcripts.days import day_in
from quarterdeck.intake.transcripts.entry_lines import entry_lines
from quarterdeck.intake.transcripts.meeting_facts import MeetingFacts
from quarterdeck.intake.transcripts.skipped import Skipped
from quarterdeck.intake.transcripts.times import seconds
from quarterdeck.intake.transcripts.voices import plain

_SPEAKER = ("speaker_name", "speakerName", "speaker", "speaker_label", "speaker_id", "participant")
_TEXT = ("text", "content", "transcript", "body", "raw_text", "spokenText")
_START = ("start_time", "startTime", "start", "timestamp")
_END = ("end_time", "endTime", "end")
_NAME_OF = ("name", "display_name", "displayName", "label")
_DATE = ("date", "dateString", "meeting_date", "started_at", "created_at", "startDateTime")
_ATTENDEES = ("meeting_attendees", "attendees", "participants")
_EMAIL = ("displayName", "name", "email")
_MILLISECONDS = 0.001
_MOST_PARTS = 1_000_000
"""Two hours of talk, each word an object of its own, have 20,000."""

_LATEST = 7 * 24 * 3600
_LOOKS_LIKE_JSON = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*\{)")
_KNOWN = (
    "known are lists named sentences, segments, utterances, meeting_transcripts or transcript, "
    "or a bare list, of objects with speaker and text (and start and end)"
)


@dataclass(frozen=True, slots=True)
class _Shape:
    """Where the list stands in the file, and how long one unit of ``start`` and ``end`` is, in seconds."""

    keys: tuple[str, ...]
    unit: float = 1.0


_SHAPES = (
    _Shape(("sentences",)),
    _Shape(("transcript", "sentences")),
    _Shape(("data", "transcript", "sentences")),
    _Shape(("meeting_transcripts",)),
    _Shape(("utterances",), _MILLISECONDS),
    _Shape(("results", "utterances")),
    _Shape(("segments",)),
    _Shape(("transcript",)),
    _Shape(("transcript", "segments")),
    _Shape(()),
)


def is_json(text: str) -> bool:
    """Whether the text begins as an object, or a list of them, does in JSON."""
    return _LOOKS_LIKE_JSON.match(text) is not None


def read_recorder(path: Path, text: str, skipped: Skipped) -> Transcript:
    """The cues of a recorder's JSON; ReadError where it is none, or of a shape that is not known."""
    whole = _decoded(path, text)
    shape, entries = _entries(path, whole)
    check_cues(path, len(entries))
    lines = entry_lines(text, entries, _TEXT)
    unit = _unit(shape, entries)
    cues = tuple(_cues(entries, lines, unit, skipped))
    if not cues:
        raise refused(path, "holds no cue: every entry is without text", "export it again")
    facts = _facts(whole)
    return Transcript(
        path.name,
        "recorder-json",
        Record.SPOKEN,
        cues,
        facts.attendees,
        facts.held_on,
        skipped.messages,
    )


def _decoded(path: Path, text: str) -> Any:
    if text.count("{") + text.count("[") > _MOST_PARTS:
        raise refused(
            path,
            f"is JSON of more than {_MOST_PARTS:,} objects and lists",
            "export it without the times of single words",
        )
    try:
        return msgspec.json.decode(text)
    except RecursionError as error:
        raise refused(path, "is JSON nested too deeply to be a transcript", _KNOWN) from error
    except (msgspec.DecodeError, UnicodeEncodeError) as error:
        return _lines_of_json(path, text, error)


def _lines_of_json(path: Path, text: str, first: Exception) -> list[Any]:
    """JSON lines: one object on each."""
    rows = [row for row in text.splitlines() if row.strip()]
    if len(rows) < 2 or not all(row.lstrip().startswith("{") for row in rows[:10]):
        raise refused(path, f"is not valid JSON: {first}", "export it again") from first
    try:
        return [msgspec.json.decode(row) for row in rows]
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError) as error:
        raise refused(path, f"is not valid JSON: {first}", "export it again") from error


def _entries(path: Path, whole: Any) -> tuple[_Shape, list[Any]]:
    for shape in _SHAPES:
        found = whole
        for key in shape.keys:
            found = found.get(key) if isinstance(found, Mapping) else None
        if isinstance(found, list) and any(_is_entry(entry) for entry in found):
            return shape, found
    keys = ", ".join(str(key)[:40] for key in list(whole)[:8]) if isinstance(whole, Mapping) else ""
    what = "is JSON of a shape that is not known" + (f" (its keys: {keys})" if keys else "")
    raise refused(path, what, _KNOWN)


def _is_entry(entry: Any) -> bool:
    return isinstance(entry, Mapping) and isinstance(_first(entry, _TEXT), str)


def _first(entry: Mapping[str, Any], keys: Sequence[str]) -> Any:
    return next((entry[key] for key in keys if entry.get(key) is not None), None)


def _unit(shape: _Shape, entries: list[Any]) -> float:
    """Milliseconds are whole; a list of milliseconds with fractions holds seconds."""
    if shape.unit == 1.0:
        return 1.0
    moments = [
        entry.get(key)
        for entry in entries
        if isinstance(entry, Mapping)
        for key in ("start", "end")
    ]
    fractions = any(isinstance(m, float) and not m.is_integer() for m in moments)
    return 1.0 if fractions else shape.unit


def _cues(entries: list[Any], lines: Sequence[int], unit: float, skipped: Skipped) -> Iterator[Cue]:
    empty = 0
    for entry, line in zip(entries, lines, strict=True):
        if not isinstance(entry, Mapping):
            skipped.add("transcript-read-entry", line)
            continue
        words = _first(entry, _TEXT)
        text = plain(words) if isinstance(words, str) else ""
        if not text:
            empty += 1
            continue
        start, end = _moment(entry, _START, unit), _moment(entry, _END, unit)
        if start is not None and end is not None and end < start:
            skipped.add("transcript-read-untimed", line)
            start = end = None
        yield Cue(text, line, _speaker(entry), start, end)
    skipped.count("transcript-read-empty", empty)


def _speaker(entry: Mapping[str, Any]) -> str | None:
    found = _first(entry, _SPEAKER)
    if isinstance(found, Mapping):
        found = _first(found, _NAME_OF)
    if isinstance(found, bool) or not isinstance(found, str | int):
        return None
    return " ".join(str(found).split())[:120] or None


def _moment(entry: Mapping[str, Any], keys: Sequence[str], unit: float) -> float | None:
    """Seconds from the start, None where there are none."""
    for key in keys:
        exact = entry.get(f"{key}_ms")
        found, scale = (exact, _MILLISECONDS) if exact is not None else (entry.get(key), unit)
        number = _number(found)
        if number is not None:
            value = number if isinstance(found, str) and ":" in found else number * scale
            return value if 0 <= value <= _LATEST else None
    return None


def _number(found: Any) -> float | None:
    if isinstance(found, bool) or not isinstance(found, int | float | str):
        return None
    if isinstance(found, str) and ":" in found:
        return seconds(found)
    try:
        number = float(found)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _facts(whole: Any) -> MeetingFacts:
    """Attendees and day, at the top of the file or beside the list."""
    facts = MeetingFacts()
    for level in _levels(whole):
        facts.held_on = facts.held_on or _held_on(_first(level, _DATE))
        people = _first(level, _ATTENDEES)
        for person in people if isinstance(people, list) else ():
            name = _first(person, _EMAIL) if isinstance(person, Mapping) else person
            if isinstance(name, str):
                facts.add_names(name)
    return facts


def _levels(whole: Any) -> Iterator[Mapping[str, Any]]:
    for key in ("", "data", "transcript"):
        whole = whole.get(key) if key and isinstance(whole, Mapping) and key in whole else whole
        if isinstance(whole, Mapping):
            yield whole


def _held_on(found: Any) -> date | None:
    """A day in words, or as milliseconds since 1970 (UTC)."""
    if isinstance(found, str):
        return day_in(found)
    number = _number(found)
    if number is None or not 1e11 < number < 1e13:
        return None
    return datetime.fromtimestamp(number / 1000, UTC).date()
