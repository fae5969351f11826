"""The slides as the room sees them: customer blocks only, with what was said and agreed laid over.

Once a meeting runs, its figures stay those with which it began: what is agreed in the room goes out to
builds at once, and must not change the deck behind the speaker's back. A slide is drawn again only when
its own words change.
"""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quarterdeck.core.engagement import Section
from quarterdeck.core.facts import Side
from quarterdeck.core.figure import Audience
from quarterdeck.core.followup import Standing
from quarterdeck.core.language import Language
from quarterdeck.document.blocks import Document, Slide, SlideRole
from quarterdeck.document.live import Agreed, Heard, with_agreed, with_feedback, with_heard
from quarterdeck.i18n.messages import to_text
from quarterdeck.story.agenda import sections_of
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workflow.slides import SlidePicture, slide_pictures
from quarterdeck.workspace.acts.capture import IN_THE_ROOM
from quarterdeck.workspace.acts.preparing import text_file
from quarterdeck.workspace.acts.running import run_of
from quarterdeck.workspace.canonical import local_text
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.models import Commitment, Feedback, Note, NoteKind, Review

MOST_DECKS = 12
MOST_MEETINGS = 8
PARTS = 100
"""A place is slide × PARTS + page of that slide, so that a slide that grows moves no other."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A page before the room. ``place`` stays its own while other slides change; ``number`` counts the
    pages; ``sections`` are the parts of the agenda that use it, the first where it is at home;
    ``digest`` tells one state of the picture from another."""

    place: int
    number: int
    picture: SlidePicture
    sections: tuple[Section, ...]
    notes: tuple[str, ...]
    digest: str

    @property
    def role(self) -> str:
        return self.picture.role.value


@dataclass(frozen=True, slots=True)
class Deck:
    """All pages in order."""

    pages: tuple[Shown, ...]

    def at(self, place: int) -> Shown:
        """The page at a place; where it is gone, the nearest before it, else the first."""
        before = [page for page in self.pages if page.place <= place]
        return before[-1] if before else self.pages[0]

    def after(self, page: Shown) -> Shown | None:
        """The page after; None behind the last."""
        return next((p for p in self.pages if p.place > page.place), None)

    def before(self, page: Shown) -> Shown | None:
        """The page before; None in front of the first."""
        return next((p for p in reversed(self.pages) if p.place < page.place), None)

    def first_of(self, section: Section) -> Shown | None:
        """The first page that a section of the agenda uses; None where it has none of its own."""
        own = [p for p in self.pages if p.sections[:1] == (section,)]
        using = [p for p in self.pages if section in p.sections]
        return next(iter((*own, *using)), None)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What was drawn last: the slides as they were, and the pictures of each."""

    slides: tuple[Slide, ...]
    pictures: tuple[tuple[SlidePicture, ...], ...]
    deck: Deck


_lock = threading.Lock()
_drawing: dict[tuple[int, Language], threading.Lock] = {}
_drawn: OrderedDict[tuple[int, Language], _Drawn] = OrderedDict()
_meetings: OrderedDict[tuple[int, str], tuple[Path, int, Prepared]] = OrderedDict()


def in_meeting(review: Review) -> Prepared:
    """The review as it stood when its meeting began, with what people changed in its words since."""
    run = run_of(review)
    if run is None:
        return desk().prepared(review)
    key = (review.pk, run.started_at.isoformat())
    with _lock:
        known = _meetings.get(key)
    if known is not None and _stamp(known[0]) == known[1]:
        return known[2]
    path = known[0] if known is not None else text_file(desk(), review)
    stamp, prepared = _stamp(path), desk().prepared(review)
    with _lock:
        _meetings[key] = (path, stamp, prepared)
        while len(_meetings) > MOST_MEETINGS:
            _meetings.popitem(last=False)
    return prepared


def _stamp(path: Path) -> int:
    return path.stat().st_mtime_ns if path.is_file() else 0


def deck_of(review: Review, language: Language) -> Deck:
    """The pages as they stand now; only slides whose words changed are drawn again."""
    prepared = in_meeting(review)
    said = replace(prepared, customer=live(review, prepared.customer))
    key = (review.pk, language)
    with _lock:
        drawing = _drawing.setdefault(key, threading.Lock())
    with drawing:
        known = _drawn.get(key)
        if known is not None and known.slides == said.customer.slides:
            return known.deck
        drawn = _draw(said, language, known)
        with _lock:
            _drawn[key] = drawn
            _drawn.move_to_end(key)
            while len(_drawn) > MOST_DECKS:
                _drawn.popitem(last=False)
        return drawn.deck


def picture_by_digest(review: Review, language: Language, place: int, digest: str) -> bytes | None:
    """A picture that is known by its digest, without a look at anything else; None where it is not."""
    with _lock:
        known = _drawn.get((review.pk, language))
    if known is None:
        return None
    found = (p for p in known.deck.pages if p.place == place and p.digest == digest)
    return next((page.picture.svg for page in found), None)


def live(review: Review, document: Document) -> Document:
    """The customer's document with what was said and agreed in the room laid over it."""
    lines = list(Note.objects.filter(review=review, removed=False))
    texts = {kind: [n for n in lines if n.kind == kind] for kind in NoteKind}
    score = (
        Feedback.objects.filter(review=review, by=IN_THE_ROOM)
        .values_list("score", flat=True)
        .first()
    )
    heard = [Heard(n.text, n.said_by or None) for n in texts[NoteKind.HEARD]]
    better = [n.text for n in texts[NoteKind.BETTER]]
    missing = [n.text for n in texts[NoteKind.MISSING]]
    found = with_heard(document, heard)
    if score is not None or better or missing:
        found = with_feedback(found, score, better, missing)
    agreed = _agreed(review)
    if not agreed:
        return found
    vendor = desk().project.settings.vendor.name
    return with_agreed(found, agreed, vendor=vendor, customer=review.account.name)


def _agreed(review: Review) -> list[Agreed]:
    """What stands on the slide: agreed, or proposed by a person; what was only captured does not."""
    shown = (Standing.AGREED, Standing.PROPOSED)
    return [
        Agreed(
            Side(row.side),
            local_text(row.text),
            row.owner or None,
            row.due_on,
            proposed=row.standing == Standing.PROPOSED,
        )
        for row in Commitment.objects.filter(review=review, standing__in=shown).order_by("pk")
    ]


def _draw(prepared: Prepared, language: Language, known: _Drawn | None) -> _Drawn:
    slides = prepared.customer.slides
    changed = _changed(slides, known)
    only = None if changed is None else {slides[i].role for i in changed}
    pictures = _by_slide(slides, prepared, language, only, known)
    if only is not None and known is not None and _counts(pictures) != _counts(known.pictures):
        pictures = _by_slide(slides, prepared, language, None, None)  # page numbers have moved
    return _Drawn(slides, pictures, _deck(slides, pictures, prepared, language))


def _changed(slides: Sequence[Slide], known: _Drawn | None) -> list[int] | None:
    """The slides whose words changed; None where all are to be drawn."""
    if known is None or [s.role for s in slides] != [s.role for s in known.slides]:
        return None
    return [i for i, (new, old) in enumerate(zip(slides, known.slides, strict=True)) if new != old]


def _by_slide(
    slides: Sequence[Slide],
    prepared: Prepared,
    language: Language,
    only: set[SlideRole] | None,
    known: _Drawn | None,
) -> tuple[tuple[SlidePicture, ...], ...]:
    """The pictures of each slide; those not drawn now are the known ones. Slides of one role that stand
    together share their pages, which the first of them holds."""
    drawn = slide_pictures(desk().project, prepared, language, Audience.CUSTOMER, only=only)
    waiting = list(drawn)
    found: list[tuple[SlidePicture, ...]] = []
    for number, slide in enumerate(slides):
        if only is not None and known is not None and slide.role not in only:
            found.append(known.pictures[number])
            continue
        mine: list[SlidePicture] = []
        while waiting and waiting[0].role is slide.role:
            mine.append(waiting.pop(0))
        found.append(tuple(mine))
    return tuple(found)


def _counts(pictures: Sequence[Sequence[SlidePicture]]) -> list[int]:
    return [len(found) for found in pictures]


def _deck(
    slides: Sequence[Slide],
    pictures: Sequence[Sequence[SlidePicture]],
    prepared: Prepared,
    language: Language,
) -> Deck:
    pages: list[Shown] = []
    for number, (slide, found) in enumerate(zip(slides, pictures, strict=True)):
        notes = _notes(slide, prepared, language)
        pages += [
            Shown(
                place=number * PARTS + part,
                number=len(pages) + part + 1,
                picture=picture,
                sections=_sections(picture),
                notes=notes,
                digest=hashlib.sha256(picture.svg).hexdigest()[:16],
            )
            for part, picture in enumerate(found)
        ]
    return Deck(tuple(pages))


def _sections(picture: SlidePicture) -> tuple[Section, ...]:
    """The section where the slide is at home, then others that use it."""
    home = (picture.section,) if picture.section is not None else ()
    return tuple(dict.fromkeys((*home, *(sections_of(picture.role) if home else ()))))


def _notes(slide: Slide, prepared: Prepared, language: Language) -> tuple[str, ...]:
    """The presenter's notes of the same slide in our own document."""
    same = [s for s in prepared.document.slides if s.role is slide.role]
    if not same:
        return ()
    mine = next((s for s in same if s.title == slide.title), same[0])
    return tuple(to_text(note, language) for note in mine.notes)
