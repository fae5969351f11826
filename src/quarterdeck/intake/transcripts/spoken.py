"""Transcripts as plain text: who and when at the head of a line or on a line above the words.

``[00:01:02] Ann: text``, ``Ann (00:01:02): text``, ``Ann  0:03`` or ``00:03 Ann`` above the text (Teams,
Otter, Tencent Meeting, Feishu), ``00:01:02`` alone, ``14:02:11 <ann> text``, and ``Ann: text`` without times.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

from quarterdeck.core.transcript import Cue, Record, Transcript
from quarterdeck.intake.transcripts.bounds import LONGEST_MARKED_LINE, check_cues
from quarterdeck.intake.transcripts.days import day_in
from quarterdeck.intake.transcripts.inline import without_markup
from quarterdeck.intake.transcripts.lines import Line
from quarterdeck.intake.transcripts.marks import MACHINE, labelled
from quarterdeck.intake.transcripts.meeting_facts import MeetingFacts
from quarterdeck.intake.transcripts.skipped import Skipped
from quarterdeck.intake.transcripts.times import CLOCK, TIME_OF_DAY, seconds
from quarterdeck.intake.transcripts.voices import (
    believed_names,
    could_be_name,
    looks_like_full_name,
    plain,
    prefix_of,
)

_HALF = r"(?:\s?(?P<half>[AaPp]\.?[Mm]\.?))?"
_TIME_FIRST = re.compile(
    rf"\s*(?:[-*•]\s+)?[\[(（【]?\s*(?P<time>{CLOCK}){_HALF}(?:\s*[-–—]+>?\s*{CLOCK})?\s*[\])）】]?"
    r"(?:\s*[-–—|:]\s+|\s+|\s*$|(?<=[\])）】]))(?P<rest>.*)"
)
_TIME_WITHIN = re.compile(
    rf"\s*(?P<name>[^:：\[(（【]{{1,80}}?)\s*[\[(（【]\s*(?P<time>{CLOCK}){_HALF}\s*[\])）】]\s*[:：]?"
    r"(?P<text>.*)"
)
_TIME_LAST = re.compile(
    rf"\s*(?P<name>\S.{{0,79}}?)(?:\s*[|,，·]\s*|\s+[-–—]?\s*)(?P<time>{CLOCK}){_HALF}\s*[:：]?\s*"
)
_ANY_TIME = re.compile(r"\d:\d")
_NICK = re.compile(r"<(?P<name>[^<>\s]{1,40})>\s+(?P<text>.*)")
_LEAST_HEADS = 2
_LEAST_SHARE = 0.15
_FAR = 200
"""Characters within which the time of a head stands."""

_SHORT = 100
"""Characters of a line that may be a program's own ("Ann started transcription")."""


@dataclass(frozen=True, slots=True)
class _Head:
    """The head of a line: when, who (``sure`` where the form itself says so) and what follows."""

    index: int
    at: float | None
    name: str | None
    text: str
    sure: bool = False
    half: bool = False


@dataclass(slots=True)
class _Turn:
    line: int
    name: str | None
    at: float | None
    lines: list[str] = field(default_factory=list)


def timed_heads(lines: Sequence[Line]) -> list[_Head]:
    """The lines that begin with, end in or enclose a time, as heads of what was said; none where they
    are too few for a transcript."""
    if not any(_ANY_TIME.search(line.text) for line in lines):
        return []
    texts = [" ".join(without_markup(line.text).split()) for line in lines]
    heads = _believed(texts, [h for h in map(_timed, range(len(texts)), texts) if h is not None])
    if any(not head.name and not head.text for head in heads):
        heads = _with_speakers(heads, dialogue_heads(lines)[0])
    written = sum(1 for text in texts if text.strip())
    if len(heads) >= _LEAST_HEADS and len(heads) >= _LEAST_SHARE * written:
        return heads
    return heads if len(heads) == 1 and written <= 3 and heads[0].index == 0 else []


def read_timed_text(
    path: Path, lines: Sequence[Line], heads: list[_Head], format: str, skipped: Skipped
) -> Transcript | None:
    """The transcript under these heads; None where nothing is said under any."""
    return _transcript(path, lines, _with_moments(heads, skipped), format, skipped)


def dialogue_heads(lines: Sequence[Line]) -> tuple[list[_Head], float]:
    """Heads of lines ``Ann: text`` without times, and their share of all paragraphs."""
    found: list[_Head | None] = []
    blank = True
    for index, line in enumerate(lines):
        if not line.text.strip():
            blank = True
            continue
        head = _named(index, without_markup(line.text))
        if head is not None or (blank and not line.text.startswith("#")):
            found.append(head)
        blank = False
    names = believed_names([head.name if head else None for head in found])
    heads = [head for head in found if head is not None and head.name in names]
    return heads, len(heads) / len(found) if found else 0.0


def read_dialogue(
    path: Path, lines: Sequence[Line], heads: list[_Head], format: str, skipped: Skipped
) -> Transcript | None:
    """The transcript under these heads; None where nothing is said under any."""
    return _transcript(path, lines, heads, format, skipped)


def _named(index: int, text: str) -> _Head | None:
    nick = _NICK.fullmatch(text.strip())
    if nick is not None:
        return _Head(index, None, nick["name"], nick["text"], sure=True)
    found = prefix_of(text[:LONGEST_MARKED_LINE])
    return None if found is None else _Head(index, None, found[0], _rest(text, found[1]))


def _rest(text: str, cut: str) -> str:
    """The words after a name, whole where the line is longer than was looked through."""
    return cut if len(text) <= LONGEST_MARKED_LINE else cut + text[LONGEST_MARKED_LINE:]


def _timed(index: int, text: str) -> _Head | None:
    if _ANY_TIME.search(text, 0, _FAR) is None or len(text) > LONGEST_MARKED_LINE:
        return None
    first = _TIME_FIRST.fullmatch(text)
    if first is not None:
        at = seconds(first["time"])
        return None if at is None else _after_time(index, at, first)
    within = _TIME_WITHIN.fullmatch(text)
    if within is not None and could_be_name(within["name"]):
        at = seconds(within["time"])
        if at is not None:
            name = " ".join(within["name"].split())
            return _Head(index, at, name, within["text"].strip(), half=bool(within["half"]))
    last = _TIME_LAST.fullmatch(text) if len(text) <= _SHORT else None
    if last is not None and could_be_name(last["name"]) and day_in(text) is None:
        at = seconds(last["time"])
        if at is not None:
            name = " ".join(last["name"].split())
            return _Head(index, at, name, "", half=bool(last["half"]))
    return None


def _after_time(index: int, at: float, match: re.Match[str]) -> _Head:
    rest, half = match["rest"].strip(), bool(match["half"])
    named = _named(index, rest)
    if named is not None:
        return replace(named, at=at, half=half)
    if rest and len(rest) <= _SHORT and could_be_name(rest):
        return _Head(index, at, rest, "", half=half)
    return _Head(index, at, None, rest, sure=True, half=half)


def _believed(texts: list[str], heads: list[_Head]) -> list[_Head]:
    """The heads whose names hold over the whole file.

    A name with a time and nothing else may be the words themselves ("At 11:00"). It needs words
    below; and only a name that comes back, or looks like a full name, may stand right below another.
    One that is not believed is text (before a time at the line's end: no head at all).
    """
    written = [index for index, text in enumerate(texts) if text]
    below = dict(pairwise(written))
    above = {lower: upper for upper, lower in pairwise(written)}
    named = [head.name for head in heads if not head.sure and head.name is not None]
    names, strong = believed_names(named), _strong(named)
    firm = {head.index for head in heads if head.sure or head.text or head.name in strong}
    believed: list[_Head] = []
    bare: set[int] = set()
    for head in heads:
        has_words = head.text or _has_words(below.get(head.index), firm)
        free = head.name in strong or above.get(head.index) not in bare
        if head.sure or (head.name in names and has_words and free):
            believed.append(head)
            if not head.text:
                bare.add(head.index)
        elif (first := _TIME_FIRST.fullmatch(texts[head.index])) is not None:
            believed.append(replace(head, name=None, text=first["rest"].strip()))
    return believed


def _with_speakers(heads: list[_Head], talk: list[_Head]) -> list[_Head]:
    """Times alone on their lines, and speakers below them: the time is that of the first of these."""
    if not talk:
        return heads
    timed = {head.index for head in heads}
    merged: list[_Head] = []
    for head in sorted([*heads, *(t for t in talk if t.index not in timed)], key=_index):
        above = merged[-1] if merged else None
        alone = above is not None and not above.name and not above.text
        at = above.at if above is not None and alone and head.at is None else head.at
        merged.append(replace(head, at=at))
    return merged


def _index(head: _Head) -> int:
    return head.index


def _has_words(below: int | None, firm: set[int]) -> bool:
    return below is not None and below not in firm


def _strong(names: list[str]) -> frozenset[str]:
    """Names that come back, or look like a full name."""
    counts = Counter(names)
    return frozenset(n for n, count in counts.items() if count > 1 or looks_like_full_name(n))


def _with_moments(heads: list[_Head], skipped: Skipped) -> list[_Head]:
    """Times of day are no moments of a recording, and are left out."""
    moments = [head.at for head in heads if head.at is not None]
    if moments and (moments[0] >= TIME_OF_DAY or any(head.half for head in heads)):
        skipped.say("transcript-read-time-of-day")
        return [replace(head, at=None) for head in heads]
    return heads


def _transcript(
    path: Path, lines: Sequence[Line], heads: list[_Head], format: str, skipped: Skipped
) -> Transcript | None:
    facts = MeetingFacts()
    first = heads[0].index if heads else len(lines)
    facts.read_header([line.text for line in lines[:first]])
    turns, machine = _turns(lines, heads)
    cues = [Cue(text, t.line, t.name, t.at) for t in turns if (text := plain("\n".join(t.lines)))]
    check_cues(path, len(cues))
    skipped.count("transcript-read-machine", machine)
    skipped.count("transcript-read-header", facts.unread)
    if not cues:
        return None
    return Transcript(
        path.name,
        format,
        Record.SPOKEN,
        tuple(cues),
        facts.attendees,
        facts.held_on,
        skipped.messages,
    )


def _turns(lines: Sequence[Line], heads: list[_Head]) -> tuple[list[_Turn], int]:
    """What stands under each head; a time alone on its line is passed on to the next speaker."""
    by_index = {head.index: head for head in heads}
    turns: list[_Turn] = []
    machine = 0
    for index in range(heads[0].index if heads else 0, len(lines)):
        head, line = by_index.get(index), lines[index]
        if head is not None:
            turns.append(_Turn(line.number, head.name, head.at, [head.text]))
        elif len(line.text) <= _SHORT and labelled(MACHINE, line.text.strip()):
            machine += 1
        elif turns:
            turns[-1].lines.append(without_markup(line.text))
    return turns, machine
