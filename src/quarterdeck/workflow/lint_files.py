"""Files as subjects: anybody's decks, transcripts and minutes, each known by its suffix."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from quarterdeck.core.deck import Deck
from quarterdeck.core.facts import AccountFacts, Side
from quarterdeck.core.figure import Audience, FigureSet
from quarterdeck.core.judgement import Judge
from quarterdeck.core.language import Language
from quarterdeck.core.message import Message, Name, message
from quarterdeck.core.printable import printable
from quarterdeck.core.review import ReviewPlan
from quarterdeck.core.transcript import Record, Transcript
from quarterdeck.errors import ReadError
from quarterdeck.i18n.lexicons import LEXICONS, language_of
from quarterdeck.rules.report import SubjectKind
from quarterdeck.rules.subjects import DeckSet, HeldMeeting, PresentedDeck
from quarterdeck.workflow.lint_posed import Posed, counted

if TYPE_CHECKING:
    from quarterdeck.meeting.types import MeetingReading

MOST_NAMED = 5
"""Speakers named where their side is unknown."""

_NAMED = re.compile(r"\.(?P<audience>customer|internal)\.[^.]+$")


@dataclass(frozen=True, slots=True)
class KnownAccount:
    """What is known of the account that a file is judged for; ``others`` are other accounts' names."""

    facts: AccountFacts
    figures: FigureSet
    plan: ReviewPlan
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FileContext:
    """What a person said of the files, and what the project knows.

    ``held_on`` is the day of the meetings; ``sides`` the side of voices by name; ``audience`` whom
    decks are for.
    """

    as_of: date
    held_on: date | None = None
    sides: Mapping[str, Side] = field(default_factory=dict)
    audience: Audience | None = None
    account: KnownAccount | None = None
    internal_words: tuple[str, ...] = ()
    vendor_domain: str = ""
    judge: Judge = LEXICONS


DECKS = (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm")
"""Endings of files that are read as decks."""

NO_DECKS = (".ppt", ".pps", ".odp", ".key", ".pdf")
"""Endings of files that were meant as decks: their reader says what to save them as."""


def record_suffixes() -> tuple[str, ...]:
    from quarterdeck.intake import transcripts

    return tuple(sorted(transcripts.READS))


def is_file_name(target: str) -> bool:
    """Whether a target can only be meant as a file: it is there, or its suffix is one that is read."""
    path = Path(target)
    if _is_there(path) or not path.suffix:
        return _is_there(path)
    return path.suffix.lower() in (*DECKS, *NO_DECKS, *record_suffixes())


def is_bare(target: str) -> bool:
    """Whether it is a name alone, which may be an account's, and no path."""
    return bool(target.strip()) and not any(sign in target for sign in ("/", "\\"))


def can_be_judged(target: str) -> bool:
    """Whether it is a file of some kind, known by its suffix, or a folder that holds one that is read."""
    path = Path(target)
    try:
        return bool(files_in(target)) if path.is_dir() else bool(path.suffix)
    except (OSError, ReadError):
        return False


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (
        OSError,
        ValueError,
    ):  # a name that no file can have, or a folder that may not be entered
        return False


def files_in(target: str) -> tuple[Path, ...]:
    """The file of a target; of a folder every file that can be read, sorted; ReadError for none."""
    path = Path(target)
    known = (*DECKS, *record_suffixes())
    try:
        if not path.is_dir():
            return (path,)
        found = tuple(
            p
            for p in sorted(path.iterdir())
            if p.is_file() and p.suffix.lower() in known and not p.name.startswith((".", "~"))
        )
    except OSError as error:
        raise ReadError(
            f"cannot be opened: {error.strerror}",
            where=target,
            next_step="check the name, and who may read it",
        ) from error
    if not found:
        raise ReadError(
            "the folder holds no file that can be judged",
            where=target,
            next_step=f"name files that end in {', '.join(known)}",
        )
    return found


def read_posed(path: Path, given: FileContext) -> Posed:
    """A file as a subject; ReadError, naming the file, where it cannot be read."""
    suffix = path.suffix.lower()
    if not _is_there(path):
        raise ReadError("no such file", where=str(path), next_step="check the path")
    if suffix in (*DECKS, *NO_DECKS):
        from quarterdeck.intake.decks import read_deck

        return _deck(path, read_deck(path), given)
    if suffix in record_suffixes():
        from quarterdeck.intake.transcripts import read_transcript

        return _record(path, read_transcript(path), given)
    known = ", ".join((*DECKS, *record_suffixes()))
    raise ReadError(
        f"files that end in {suffix!r} are not read" if suffix else "the file has no suffix",
        where=str(path),
        next_step=f"name a file that ends in one of: {known}",
    )


def _deck(path: Path, read: Deck, given: FileContext) -> Posed:
    deck, known = replace(read, name=path.as_posix()), given.account
    subject = PresentedDeck(
        deck=deck,
        language=deck_language(deck),
        audience=given.audience or _audience_named(path),
        facts=known.facts if known else None,
        figures=known.figures if known else None,
        plan=known.plan if known else None,
        others=known.others if known else (),
        internal_words=given.internal_words,
    )
    return Posed(
        name=deck.name,
        kind=SubjectKind.DECK,
        title=message("lint-title-file", name=Name(printable(deck.name))),
        read=_deck_read(deck, given.as_of),
        subject=subject,
        segment=known.facts.account.segment if known else None,
        skipped=deck.skipped,
        path=deck.name,
    )


def _deck_read(deck: Deck, as_of: date) -> Message:
    return message(
        "lint-read-deck",
        slides=counted("slides", len(deck.slides), as_of),
        charts=counted("charts", sum(len(s.charts) for s in deck.slides), as_of),
        tables=counted("tables", sum(len(s.tables) for s in deck.slides), as_of),
    )


def _audience_named(path: Path) -> Audience | None:
    """Whom a file of our own is for, as its name says it."""
    named = _NAMED.search(path.name)
    return Audience(named["audience"]) if named else None


def deck_language(deck: Deck) -> Language:
    """The language in which most of the deck's lines are written; English for one without text."""
    counts = Counter(
        language_of(line.text)
        for slide in deck.slides
        for line in slide.lines
        if any(c.isalpha() for c in line.text)
    )
    return max(Language, key=lambda language: counts[language])


def _without_side(reading: MeetingReading) -> Iterator[Message]:
    """What a reader must know: without sides, talk of ours and of theirs cannot be judged."""
    names = [speaker.name for speaker in reading.speakers if speaker.side is None]
    if reading.transcript.record is Record.SPOKEN and names:
        more = " …" if len(names) > MOST_NAMED else ""
        yield message("lint-sides-unknown", names=Name(", ".join(names[:MOST_NAMED]) + more))


def _record(path: Path, record: Transcript, given: FileContext) -> Posed:
    from quarterdeck.meeting.read import read_meeting

    name, known = path.as_posix(), given.account
    reading = read_meeting(
        record,
        held_on=given.held_on or record.held_on or given.as_of,
        facts=known.facts if known else None,
        plan=known.plan if known else None,
        given=given.sides,
        vendor_domain=given.vendor_domain,
        judge=given.judge,
    )
    minutes = record.record is Record.MINUTES
    return Posed(
        name=name,
        kind=SubjectKind.MINUTES if minutes else SubjectKind.TRANSCRIPT,
        title=message("lint-title-file", name=Name(printable(name))),
        read=message(
            "lint-read-minutes" if minutes else "lint-read-transcript",
            format=Name(record.format),
            cues=counted("cues", len(record.cues), given.as_of),
            speakers=counted("speakers", len(reading.speakers), given.as_of),
            day=reading.held_on,
        ),
        subject=HeldMeeting(reading, known.facts if known else None, known.plan if known else None),
        segment=known.facts.account.segment if known else None,
        skipped=(*record.skipped, *_without_side(reading)),
        path=name,
    )


def heard(posed: Iterable[Posed]) -> Iterator[tuple[MeetingReading, AccountFacts | None]]:
    """The records of meetings among the subjects."""
    for one in posed:
        if isinstance(one.subject, HeldMeeting):
            yield one.subject.reading, one.subject.facts


def together(posed: Sequence[Posed], as_of: date) -> Iterator[Posed]:
    """All decks of a run as one subject, where there are several; an account's document once."""
    decks = tuple(_decks(posed))
    if len(decks) < 2:
        return
    subjects = [subject for subject, _ in decks]
    yield Posed(
        name="decks",
        kind=SubjectKind.DECKS,
        title=message("lint-title-decks"),
        read=message("lint-read-decks", decks=counted("decks", len(decks), as_of)),
        subject=DeckSet(
            decks=tuple(s.deck for s in subjects),
            customers={s.deck.name: s.plan.account.name for s in subjects if s.plan is not None},
            segments={
                s.deck.name: s.plan.account.segment.value for s in subjects if s.plan is not None
            },
        ),
    )


def _decks(posed: Iterable[Posed]) -> Iterator[tuple[PresentedDeck, str]]:
    seen: set[str] = set()
    for one in posed:
        if isinstance(one.subject, PresentedDeck):
            own = one.path if one.kind is SubjectKind.DOCUMENT else one.name
            if own not in seen:
                seen.add(own)
                yield one.subject, own
