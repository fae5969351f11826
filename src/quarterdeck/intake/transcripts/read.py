"""Any record of a meeting, by what stands in it: its dialect is found out by content first.

READ are WebVTT (Teams, Zoom, Graph API too), SubRip, Zoom's chat, Word (Teams' transcripts and
minutes), recorders' JSON, plain text and Markdown. Nothing in a file is executed or fetched.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from quarterdeck.core.printable import printable, visible
from quarterdeck.core.transcript import Cue, Transcript
from quarterdeck.intake.transcripts.bounds import (
    EXPORT_AGAIN,
    MOST_WRITTEN_LINES,
    check_lines,
    check_speech,
    is_zip,
    read_text_bytes,
    refused,
)
from quarterdeck.intake.transcripts.chat import is_chat, read_chat
from quarterdeck.intake.transcripts.inline import without_markup
from quarterdeck.intake.transcripts.lines import Line, lines_of, text_of
from quarterdeck.intake.transcripts.markdown import Item, Role, items_of
from quarterdeck.intake.transcripts.marks import MARKED, MINUTES, SPOKEN, marks_of
from quarterdeck.intake.transcripts.meeting_facts import LABELLED
from quarterdeck.intake.transcripts.minutes import read_minutes
from quarterdeck.intake.transcripts.recorders import is_json, read_recorder
from quarterdeck.intake.transcripts.skipped import Skipped
from quarterdeck.intake.transcripts.spoken import (
    dialogue_heads,
    read_dialogue,
    read_timed_text,
    timed_heads,
)
from quarterdeck.intake.transcripts.timed import is_timed, read_timed
from quarterdeck.intake.transcripts.word import read_paragraphs

READS = frozenset((".vtt", ".srt", ".docx", ".json", ".txt", ".md", ".markdown"))
"""Suffixes of the files that are read. Content decides what a file is, the suffix only where it cannot."""

_CAPTIONS = frozenset((".vtt", ".srt"))
_MARKDOWN = frozenset((".md", ".markdown", ".docx"))
_MOSTLY = 0.7
_LEAST_ITEMS = 2


def read_transcript(path: Path) -> Transcript:
    """The record at ``path``: who said what, when or on which line.

    Cues stand in the file's order; what could not be read is said in ``skipped``. Times are seconds
    from the start of the recording; a time of day is none. Two voices in one cue share its time by
    the length of their words. Lines count from 1 as an editor shows them; in Word paragraphs are
    counted, in JSON of a single line entries.

    ReadError: no such file, a recording or other binary file, beyond the bounds (20 MB of text, days of
    talk), an encoding or JSON shape that is not known, or not a single cue.
    """
    record = check_speech(path, _read(path))
    cues = tuple(cue for cue in map(_readable, record.cues) if cue.text)
    if not cues:
        raise refused(path, "holds no cue: nothing in it can be read", EXPORT_AGAIN)
    attendees = tuple(filter(None, map(_name, record.attendees)))
    return replace(record, name=printable(record.name), cues=cues, attendees=attendees)


def _name(text: str) -> str:
    """A person's name on one line, with single blanks: how it is written twice must be the same name."""
    return " ".join(printable(text).split())


def _readable(cue: Cue) -> Cue:
    """The cue without the characters that steer a terminal or turn a line around."""
    texts = (cue.text, cue.speaker or "", cue.heading or "")
    if all(visible(text) == text for text in texts) and _name(texts[1]) == texts[1]:
        return cue
    return replace(
        cue,
        text=visible(cue.text).strip(),
        speaker=_name(cue.speaker or "") or None,
        heading=visible(cue.heading or "").strip() or None,
    )


def _read(path: Path) -> Transcript:
    skipped = Skipped()
    if is_zip(path):
        return _word(path, skipped)
    text = text_of(path, read_text_bytes(path), skipped)
    if is_json(text):
        return read_recorder(path, text, skipped)
    lines = lines_of(path, text)
    if is_timed(lines):
        return read_timed(path, lines, skipped)
    if is_chat(lines):
        return read_chat(path, lines, skipped)
    if path.suffix.lower() == ".json":
        return read_recorder(path, text, skipped)
    return _text(path, lines, skipped)


def _word(path: Path, skipped: Skipped) -> Transcript:
    """A Word document: captions in it, a transcript as Teams writes it, or minutes."""
    lines = read_paragraphs(path)
    if is_timed(lines):
        return read_timed(path, lines, skipped, "teams-docx")
    return _text(path, lines, skipped, spoken="teams-docx", written="docx")


def _text(
    path: Path,
    lines: Sequence[Line],
    skipped: Skipped,
    *,
    spoken: str = "text",
    written: str = "",
) -> Transcript:
    """A transcript with times or names at the head of its lines, else minutes."""
    suffix = path.suffix.lower()
    check_lines(path, sum(1 for line in lines if line.text.strip()), MOST_WRITTEN_LINES)
    if heads := timed_heads(lines):
        found = read_timed_text(path, lines, heads, spoken, skipped)
        if found is not None:
            return found
    items = items_of(lines, markdown=suffix in _MARKDOWN)
    talk, share = dialogue_heads(lines)
    if talk and _is_spoken(items, share):
        found = read_dialogue(path, lines, talk, written or "text", skipped)
        if found is not None:
            return found
    if suffix in _CAPTIONS:
        raise refused(
            path, "holds no cue: no line has two times with --> between them", EXPORT_AGAIN
        )
    return read_minutes(path, items, written or _written_as(suffix, items), skipped)


def _is_spoken(items: Sequence[Item], share: float) -> bool:
    """Whether a text in which names head the lines was spoken, and not written down by a scribe.

    A title says so; else nearly all must be talk, without marks, lists or a scribe's “…”.
    """
    titles = frozenset[str]().union(*(marks_of(without_markup(item.text)) for item in items[:5]))
    if MINUTES in titles:
        return False
    if SPOKEN in titles:
        return True
    roles = [item.role for item in items]
    listed = sum(role in (Role.ITEM, Role.ROW, Role.MORE) for role in roles)
    marked = any(
        marks_of(head[1]) & MARKED
        for item in items
        if (head := LABELLED.fullmatch(without_markup(item.text)[:200])) is not None
    )
    return (
        share >= _MOSTLY and listed < _LEAST_ITEMS and roles.count(Role.HEADING) <= 1 and not marked
    )


def _written_as(suffix: str, items: Sequence[Item]) -> str:
    marked = any("**" in item.text for item in items)
    return "markdown" if suffix in (".md", ".markdown") or marked else "text"
