"""What sounds like a commitment in one sentence: who is to do what, by when, in which words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from quarterdeck.core.judgement import Judge
from quarterdeck.core.language import Language
from quarterdeck.core.transcript import Cue, Record
from quarterdeck.i18n.lexicons import Found, carries, found, language_of
from quarterdeck.meeting.commitments.due import Due, due_in, vague_day
from quarterdeck.meeting.commitments.people import Named, People
from quarterdeck.meeting.words import Sentence, sentences

LEXICON = "commitment"
_CLAUSE_HAN = re.compile(r"[，,；;：:、]")
_FIELD_ENDS = re.compile(r"[.。;；|(（`]")
_LONGEST_TOPIC = 12


class Kind(StrEnum):
    """How it was said; but for RECORDED the labels of lexicon ``commitment``, the surest first."""

    RECORDED = "recorded"
    TAKING = "taking"
    """Taking on what was just spoken of: "put that action on me"."""
    ASSIGNMENT = "assignment"
    PROMISE = "promise"
    FORETOLD = "foretold"
    """Said of somebody: "Anna will send the list". Of somebody unknown only with a day: it may be a thing."""
    REQUEST = "request"
    OFFER = "offer"
    WISH = "wish"
    BARE = "bare"
    """A promise without its subject, as a scribe writes it: "will send the list"."""


_SPOKEN = tuple(kind for kind in Kind if kind is not Kind.RECORDED)
_SURE_OF_DEED = frozenset((Kind.RECORDED, Kind.PROMISE, Kind.OFFER, Kind.REQUEST))
"""Their patterns look at the deed themselves; of the others it is asked whether it is one."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One candidate. ``task`` is the deed in the speaker's words, ``clause`` all that it is judged by.

    ``together`` says that the owner spoke for the own side ("we will"), ``accepted`` that the owner said
    yes to a request; ``addressed`` is the person whom a request names.
    """

    kind: Kind
    cue: Cue
    number: int
    words: str
    clause: str
    task: str
    language: Language
    owner: str | None = None
    vague_owner: str | None = None
    together: bool = False
    accepted: bool = False
    addressed: str | None = None
    due: Due | None = None
    vague_day: str | None = None
    hedge: str | None = None
    reply: str | None = None
    """The words by which somebody took on what was asked for."""
    context: str | None = None
    """What was said before, where the deed names nothing by itself ("I'll do that")."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """What is known while a record is heard: its people, day, kind, and who judges words."""

    people: People
    held_on: date
    record: Record
    judge: Judge


def hear(cue: Cue, number: int, hearing: Hearing) -> Iterator[Heard]:
    """Every candidate in the cue, in its order. Most speech holds no sign of one and is not looked at twice."""
    if not _has_sign(cue.text, language_of(cue.text), hearing):
        return
    said = sentences(cue.text)
    for sentence in said:
        if len(said) == 1 or _has_sign(sentence.text, sentence.language, hearing):
            yield from _in_sentence(sentence, cue, number, hearing)


def _topic(before: str, mark: Found, language: Language) -> str:
    """What a Chinese sentence names before the one who does it: “会议纪要|我|今天发出来”."""
    if language is not Language.ZH or mark.label != Kind.PROMISE or not before:
        return ""
    topic = _CLAUSE_HAN.split(before)[-1].strip()
    filler = found(LEXICON, topic, language, label="joint")
    return "" if filler or not 2 <= len(topic) <= _LONGEST_TOPIC else topic


def _has_sign(text: str, language: Language, hearing: Hearing) -> bool:
    if carries(LEXICON, text, language, "sign"):
        return True
    scribed = hearing.record is Record.MINUTES
    return scribed and carries(LEXICON, text, language, "sign-scribed")


def _in_sentence(sentence: Sentence, cue: Cue, number: int, hearing: Hearing) -> tuple[Heard, ...]:
    text, language = sentence.text, sentence.language
    shown = hearing.people.in_capitals(text) if language is Language.EN else text
    marks = list(_marks(shown, language, hearing))
    labels = hearing.judge.labels(LEXICON, shown, language) if marks else frozenset()
    marks = _clauses(shown, [mark for mark in marks if mark.label in labels], language)
    heard: list[Heard] = []
    for i, mark in enumerate(marks):
        start = marks[i - 1].end if i else 0
        end = marks[i + 1].start if i + 1 < len(marks) else len(text)
        task = _topic(shown[start : mark.start], mark, language) + shown[mark.end : end]
        if mark.label == Kind.TAKING:
            task = ""
        one = Heard(Kind(mark.label), cue, number, text, shown[start:end], task, language)
        if _is_deed(one, hearing):
            dated = _dated(one, mark, hearing)
            heard += _owned(dated, mark, shown[start : mark.start], hearing)
    return tuple(heard)


def _marks(text: str, language: Language, hearing: Hearing) -> Iterator[Found]:
    for kind in _SPOKEN:
        if kind is not Kind.BARE or hearing.record is Record.MINUTES:
            for mark in found(LEXICON, text, language, label=kind.value):
                end = hearing.people.name_ends(text, mark.start, mark.end)
                yield replace(mark, words=text[mark.start : end], end=end)


def _clauses(text: str, marks: list[Found], language: Language) -> list[Found]:
    """The marks that open a clause of their own, without those that another covers."""
    order = {kind.value: place for place, kind in enumerate(_SPOKEN)}
    marks.sort(key=lambda mark: (mark.start, order[mark.label], -mark.end))
    kept: list[Found] = []
    for mark in marks:
        before = text[: mark.start]
        free = not kept or (
            mark.start >= kept[-1].end
            and _joined(before, language)
            and not _goes_on(kept[-1], mark, language)
        )
        if free and not found(LEXICON, before[-40:], language, label="subordinate"):
            kept.append(mark)
    return kept


def _goes_on(last: Found, mark: Found, language: Language) -> bool:
    """Whether the same person only goes on, without being named again ("and send it to you")."""
    named = ("self", "we", "person", "vague")
    return mark.label == last.label == Kind.PROMISE and not any(
        found("owner", mark.words, language, label=label) for label in named
    )


def _joined(before: str, language: Language) -> bool:
    return bool(found(LEXICON, before[-40:], language, label="joint"))


def _dated(heard: Heard, mark: Found, hearing: Hearing) -> Heard:
    """The candidate with the day it sets, the nearest to the deed first, and its hedge."""
    near = (heard.task, mark.words + heard.task, heard.clause)
    dues = (due_in(text, hearing.held_on, heard.language) for text in near)
    due = next((one for one in dues if one), None)
    hedges = found(LEXICON, heard.clause, heard.language, label="hedge")
    judged = "hedge" in hearing.judge.labels(LEXICON, heard.clause, heard.language)
    return replace(
        heard,
        due=due,
        vague_day=None if due else vague_day(heard.clause, heard.language),
        hedge=(hedges[0].words if hedges else heard.clause) if judged else None,
    )


def _owned(heard: Heard, mark: Found, before: str, hearing: Hearing) -> Iterator[Heard]:
    """The candidate with its owner, if it has one who may do it."""
    people, speaker = hearing.people, heard.cue.speaker
    match heard.kind:
        case Kind.ASSIGNMENT:
            task, words = named_after(heard.task, heard.language)
            named = people.named(f"{mark.words} {words}", heard.language)
            if words:
                heard = replace(heard, task=task)
            if named.person or named.vague:
                yield replace(heard, owner=named.person, vague_owner=named.vague)
        case Kind.FORETOLD:
            named = people.named(mark.words, heard.language)
            if named.known or named.vague or (named.person and heard.due):
                yield replace(heard, owner=named.person, vague_owner=named.vague)
        case Kind.PROMISE | Kind.OFFER:
            together = bool(found("owner", _subject(mark, heard), heard.language, label="we"))
            if together and not (heard.due or _does(heard, hearing)):
                return
            yield replace(heard, owner=speaker, together=together)
        case Kind.TAKING if speaker:
            yield replace(heard, owner=speaker)
        case Kind.BARE:
            yield replace(heard, owner=speaker)
        case Kind.REQUEST:
            named = people.named(before, heard.language) if before.strip() else Named()
            yield replace(heard, addressed=named.person if named.known else None)
        case Kind.WISH:
            yield heard


def named_after(text: str, language: Language) -> tuple[str, str]:
    """A text and what stands in its field of the owner ("… Owner: Anna"): ("…", "Anna")."""
    hits = found("owner", text, language, label="field")
    if not hits:
        return text, ""
    field = _FIELD_ENDS.split(text[hits[0].end :])[0]
    mentioned = hits[0].words.strip() == "@"
    return text[: hits[0].start], field.split()[0] if mentioned and field.split() else field


def _subject(mark: Found, heard: Heard) -> str:
    """The words that tell who acts: those of the mark, and in Russian the verb after them."""
    verb = heard.task.split(maxsplit=1)[:1] if heard.language is Language.RU else []
    return " ".join([mark.words.strip(), *verb]).strip()


def _is_deed(heard: Heard, hearing: Hearing) -> bool:
    if heard.kind is Kind.TAKING:
        return True
    if not any(sign.isalnum() for sign in heard.task):
        return False
    return heard.kind in _SURE_OF_DEED or _does(heard, hearing)


def _does(heard: Heard, hearing: Hearing) -> bool:
    task = heard.task.strip()
    return "deliver" in hearing.judge.labels(LEXICON, task, heard.language)
