"""Zoom's chat files: ``00:04:36<tab>Ann:<tab>text`` of the cloud, ``10:04:36 From Ann to Everyone:`` of the app."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from quarterdeck.core.transcript import Cue, Record, Transcript
from quarterdeck.intake.transcripts.bounds import EXPORT_AGAIN, check_cues, refused
from quarterdeck.intake.transcripts.lines import Line
from quarterdeck.intake.transcripts.marks import MACHINE, REPLY, labelled
from quarterdeck.intake.transcripts.skipped import Skipped
from quarterdeck.intake.transcripts.times import TIME_OF_DAY, seconds
from quarterdeck.intake.transcripts.voices import plain

_CLOUD = re.compile(r"(?P<time>\d{1,2}:\d{2}:\d{2})\t\s*(?P<name>[^\t]{1,120}?)\s*:\t(?P<text>.*)")
_APP = re.compile(
    r"(?P<time>\d{1,2}:\d{2}:\d{2})\s+From\s+(?P<name>\S(?:.{0,118}?\S)?)"
    r"(?:\s+[Tt]o\s+(?P<to>\S(?:.{0,118}?\S)?))?\s*:(?:\s+(?P<text>.*)|\s*)"
)
_LEAST_SHARE = 0.2
"""Messages run over lines, but not all over so many."""


@dataclass(slots=True)
class _Said:
    line: int
    at: float | None
    name: str
    lines: list[str] = field(default_factory=list)


def is_chat(lines: list[Line]) -> bool:
    """Whether the lines are a chat: the first that is not blank begins a message, as do many more."""
    written = [line.text for line in lines if line.text.strip()]
    if not written or _begins(written[0]) is None:
        return False
    return sum(_begins(text) is not None for text in written) >= _LEAST_SHARE * len(written)


def read_chat(path: Path, lines: list[Line], skipped: Skipped) -> Transcript:
    """The messages as cues without ends. Reactions are counted as skipped, quotes of others dropped."""
    said = _relative(_messages(lines), skipped)
    cues: list[Cue] = []
    reactions = 0
    for message in said:
        text = plain("\n".join(_without_quote(message.lines)))
        if labelled(MACHINE, text):
            reactions += 1
        elif text:
            cues.append(Cue(text, message.line, message.name, message.at))
    skipped.count("transcript-read-reactions", reactions)
    check_cues(path, len(cues))
    if not cues:
        raise refused(path, "is a chat without a single message", EXPORT_AGAIN)
    return Transcript(path.name, "zoom-chat", Record.SPOKEN, tuple(cues), skipped=skipped.messages)


def _begins(text: str) -> re.Match[str] | None:
    return _CLOUD.match(text) or _APP.match(text)


def _messages(lines: list[Line]) -> list[_Said]:
    said: list[_Said] = []
    for line in lines:
        head = _begins(line.text)
        if head is not None:
            first = head["text"] or ""
            said.append(_Said(line.number, seconds(head["time"]), head["name"], [first]))
        elif said:
            said[-1].lines.append(line.text)
    return said


def _relative(said: list[_Said], skipped: Skipped) -> list[_Said]:
    """Times of day are no moments of a recording."""
    first = next((message.at for message in said if message.at is not None), None)
    if first is None or first < TIME_OF_DAY:
        return said
    skipped.say("transcript-read-time-of-day")
    return [replace(message, at=None) for message in said]


def _without_quote(lines: list[str]) -> list[str]:
    """Without the line that quotes what is replied to."""
    written = [line for line in lines if line.strip()]
    if len(written) > 1 and labelled(REPLY, written[0]):
        return written[1:]
    return written
