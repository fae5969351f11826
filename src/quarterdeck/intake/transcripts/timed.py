"""Captions: WebVTT, SubRip, and what Teams, Zoom and the Graph API make of WebVTT.

A scanner of our own instead of a library: it keeps the lines' numbers, says what it leaves out, and
reads the faults that tools write (no header, short times, commas, no blank line between cues). After
https://www.w3.org/TR/webvtt1/#file-parsing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import msgspec

from quarterdeck.core.transcript import Cue, Record, Transcript
from quarterdeck.intake.transcripts.bounds import EXPORT_AGAIN, check_cues, refused
from quarterdeck.intake.transcripts.lines import Line
from quarterdeck.intake.transcripts.skipped import Skipped
from quarterdeck.intake.transcripts.times import like_a_time, seconds
from quarterdeck.intake.transcripts.voices import (
    believed_names,
    could_be_name,
    plain,
    prefix_of,
    split_names,
    split_voices,
)

_ARROW = "-->"
_NO_CUE = ("NOTE", "STYLE", "REGION")
_TEAMS_ID = re.compile(r"[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}/\d+-\d+")
_WEBEX_ID = re.compile(r'\d+ "([^"]{1,80})" \(\d+\)')
_SHORT_TIME = re.compile(r"\d:\d{1,2}:\d(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class _Block:
    """A cue as it stands: its identifier, line of times, and the lines below."""

    ident: str
    number: int
    times: str
    payload: str


@dataclass(frozen=True, slots=True)
class _Part:
    """What one voice says in a cue. ``line`` is that of the cue's first words."""

    line: int
    start: float
    end: float
    voices: list[tuple[str | None, str]]


def is_timed(lines: list[Line]) -> bool:
    """Whether the lines are captions: a WEBVTT header, or a line with two times and an arrow."""
    return _has_header(lines) or any(_times(line.text) is not None for line in lines)


def read_timed(
    path: Path, lines: list[Line], skipped: Skipped, format: str | None = None
) -> Transcript:
    """The captions as a transcript; ReadError where not one cue can be read.

    ``format`` is given for captions out of a document, which have the name on a line of its own.
    """
    webvtt = _has_header(lines) or not (format or _with_commas(lines))
    blocks = list(_blocks(lines, webvtt, skipped))
    check_cues(path, len(blocks))
    held_on, parts = _parts(blocks, skipped)
    if not parts:
        raise refused(path, "holds no cue that can be read" + _why(blocks), EXPORT_AGAIN)
    if format:
        parts = _named_above(parts)
    names = _names(parts)
    cues = tuple(cue for part in parts for cue in _cues(part, names))
    format = format or _format(blocks, webvtt, len(names) > 0, held_on)
    return Transcript(
        path.name, format, Record.SPOKEN, cues, held_on=held_on, skipped=skipped.messages
    )


def _with_commas(lines: list[Line]) -> bool:
    """SubRip writes 00:00:01,500."""
    return any("," in line.text for line in lines if _times(line.text) is not None)


def _has_header(lines: list[Line]) -> bool:
    first = lines[0].text if lines else ""
    return first.startswith("WEBVTT") and not first[6:7].strip()


def _why(blocks: list[_Block]) -> str:
    if not blocks:
        return ": no line has two times with --> between them"
    return (
        f": the first times, “{blocks[0].times.strip()[:60]}” in line {blocks[0].number}, are none"
    )


def _times(text: str) -> tuple[float, float] | None:
    """Start and end of a line of times; None where it is none, or they are faulty."""
    if _ARROW not in text:
        return None
    left, _, right = text.partition(_ARROW)
    begin, finish = left.split()[-1:], right.split()[:1]
    if not begin or not finish:
        return None
    start, end = seconds(begin[0]), seconds(finish[0])
    return None if start is None or end is None else (start, end)


def _is_times_line(text: str) -> bool:
    """Whether the line is meant to hold times, well or badly; an arrow in speech is none."""
    if _ARROW not in text:
        return False
    left, _, right = text.partition(_ARROW)
    return like_a_time(left[-40:]) or like_a_time(right[:40])


def _blocks(lines: list[Line], webvtt: bool, skipped: Skipped) -> Iterator[_Block]:
    at = [i for i, line in enumerate(lines) if _is_times_line(line.text)]
    begin = _after_header(lines) if webvtt else 0
    firsts = [_first_of(lines, i, at[k - 1] if k else begin - 1) for k, i in enumerate(at)]
    _outside(lines[begin : firsts[0] if firsts else len(lines)], webvtt, skipped)
    for k, i in enumerate(at):
        end = firsts[k + 1] if k + 1 < len(at) else len(lines)
        ident = lines[firsts[k]].text.strip() if firsts[k] < i else ""
        payload = _payload(lines[i + 1 : end], webvtt, skipped)
        yield _Block(ident, lines[i].number, lines[i].text, payload)


def _after_header(lines: list[Line]) -> int:
    """The index after the header block: WEBVTT and the lines below it, up to a blank one."""
    if not _has_header(lines):
        return 0
    for i, line in enumerate(lines):
        if not line.text.strip() or _is_times_line(line.text):
            return i
    return len(lines)


def _first_of(lines: list[Line], i: int, before: int) -> int:
    """The index of a cue's first line: its identifier, where it has one, else its times.

    ``before`` is the last line that cannot be it. Without a blank line above, only a number is taken
    for an identifier.
    """
    above = i - 1
    if above <= before or not lines[above].text.strip():
        return i
    alone = above - 1 <= before or not lines[above - 1].text.strip()
    words = lines[above].text.strip()
    if above - 1 == before and before >= 0 and _is_times_line(lines[before].text):
        return i
    return above if alone or words.isdecimal() else i


def _payload(lines: list[Line], webvtt: bool, skipped: Skipped) -> str:
    """The words below the times. In WebVTT they end at a blank line, in SubRip with the cue."""
    if not webvtt:
        return "\n".join(line.text for line in lines if line.text.strip())
    end = next((i for i, line in enumerate(lines) if not line.text.strip()), len(lines))
    _outside(lines[end:], webvtt, skipped)
    return "\n".join(line.text for line in lines[:end])


def _outside(lines: list[Line], webvtt: bool, skipped: Skipped) -> None:
    """Notes and styles are dropped; any other text outside a cue is said to be left out."""
    blank, comment = True, False
    for line in lines:
        words = line.text.strip()
        if words and blank:
            comment = webvtt and words.split()[0].rstrip(":") in _NO_CUE
            if not comment:
                skipped.add("transcript-read-outside", line.number, words)
        blank = not words


def _parts(blocks: list[_Block], skipped: Skipped) -> tuple[date | None, list[_Part]]:
    parts: list[_Part] = []
    held_on, empty = None, 0
    for block in blocks:
        times = _times(block.times)
        if times is None or times[1] < times[0]:
            kind = "transcript-read-time" if times is None else "transcript-read-backwards"
            skipped.add(kind, block.number, block.times.strip())
            continue
        said = _said(block.payload)
        voices, day = said if said is not None else (_voices(block), None)
        held_on = held_on or day
        if any(plain(text) for _, text in voices):
            parts.append(_Part(block.number + 1, times[0], times[1], voices))
        else:
            empty += 1
    skipped.count("transcript-read-empty", empty)
    return held_on, parts


def _voices(block: _Block) -> list[tuple[str | None, str]]:
    """The voices of a cue; a name may also stand before the times ("Ann  0:01 --> 0:05"), or in the
    identifier as Webex writes it (``12 "Ann Lee" (3456)``)."""
    voices = split_voices(block.payload)
    if len(voices) > 1 or voices[0][0] is not None:
        return voices
    webex = _WEBEX_ID.fullmatch(block.ident)
    name = webex[1] if webex else " ".join(block.times.partition(_ARROW)[0].split()[:-1])
    return [(name, voices[0][1])] if name and could_be_name(name) else voices


class _Spoken(msgspec.Struct):
    """A cue of the Graph API's metadata content."""

    spoken_text: str = msgspec.field(name="spokenText")
    speaker: str | None = msgspec.field(name="speakerName", default=None)
    started: str = msgspec.field(name="startDateTime", default="")


_METADATA = msgspec.json.Decoder(_Spoken)


def _said(payload: str) -> tuple[list[tuple[str | None, str]], date | None] | None:
    """Words and day of a cue that is an object of metadata; None where it is not one."""
    if not payload.lstrip().startswith("{"):
        return None
    try:
        said = _METADATA.decode(payload)
    except (msgspec.DecodeError, RecursionError):
        return None
    try:
        day = date.fromisoformat(said.started[:10])
    except ValueError:
        day = None
    return [(said.speaker or None, said.spoken_text)], day


def _names(parts: list[_Part]) -> frozenset[str]:
    """The names before a colon that are speakers; nobody where the file has voices."""
    if any(voice is not None for part in parts for voice, _ in part.voices):
        return frozenset()
    found = [prefix_of(part.voices[0][1].lstrip().partition("\n")[0]) for part in parts]
    return believed_names([f[0] if f else None for f in found])


def _named_above(parts: list[_Part]) -> list[_Part]:
    """Cues whose first line is a name that holds over the whole file, and their words below it."""
    split = [part.voices[0][1].strip().partition("\n") for part in parts]
    firsts = [first.strip() if rest and could_be_name(first) else None for first, _, rest in split]
    names = believed_names(firsts)
    return [
        replace(part, voices=[(first, rest)]) if first in names and len(part.voices) == 1 else part
        for part, first, (_, _, rest) in zip(parts, firsts, split, strict=True)
    ]


def _cues(part: _Part, names: frozenset[str]) -> Iterator[Cue]:
    """One cue for each voice. Voices of one cue share its time by the length of their words."""
    voices = part.voices
    if names:
        voices = [said for _, text in voices for said in split_names(text, names)]
    said = [(voice, plain(text)) for voice, text in voices]
    said = [(voice, text) for voice, text in said if text]
    whole = sum(len(text) for _, text in said)
    start, past = part.start, 0
    for voice, text in said:
        past += len(text)
        end = part.start + (part.end - part.start) * past / whole if past < whole else part.end
        yield Cue(text, part.line, voice, start, end)
        start = end


def _format(blocks: list[_Block], webvtt: bool, named: bool, held_on: date | None) -> str:
    if not webvtt:
        return "srt"
    if held_on is not None or _SHORT_TIME.match(blocks[0].times.strip()):
        return "graph"
    if any(_TEAMS_ID.fullmatch(block.ident) for block in blocks[:10]):
        return "teams"
    return "zoom" if named else "webvtt"
