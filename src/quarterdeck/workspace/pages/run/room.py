"""What the host's console shows: agenda with clocks, slides, lines, people, what to see to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from quarterdeck.core.engagement import AgendaItem, Section
from quarterdeck.core.facts import Side
from quarterdeck.core.followup import Standing
from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import to_text
from quarterdeck.story.agenda import scale, total_minutes
from quarterdeck.story.types import Point, Story
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workspace.access import ROLES, Access, Asked
from quarterdeck.workspace.acts.attention import attention
from quarterdeck.workspace.acts.capture import CAPTURED, IN_THE_ROOM
from quarterdeck.workspace.acts.pace import Cut, Pace, pace, was_held
from quarterdeck.workspace.acts.running import spent
from quarterdeck.workspace.models import (
    Attendance,
    Commitment,
    Feedback,
    Note,
    NoteKind,
    Review,
    Run,
)
from quarterdeck.workspace.pages.run.decks import Deck, Shown, deck_of, in_meeting
from quarterdeck.workspace.pages.run.proposals import proposals

SCALE = range(1, 11)


@dataclass(frozen=True, slots=True)
class Part:
    """A line of the agenda. ``key`` is the digit that goes there; seconds where not said otherwise."""

    key: int
    section: Section
    owner: str
    minutes: int
    spent: float
    state: str
    cut: Cut | None
    skips: tuple[int, ...]

    @property
    def over(self) -> bool:
        return self.spent > self.minutes * 60

    @property
    def skip_count(self) -> int:
        return len(self.skips)

    @property
    def skip_words(self) -> str:
        """The numbers of the slides to do without, as a list."""
        return ", ".join(map(str, self.skips))

    @property
    def left_minutes(self) -> int:
        """Minutes that a shortened section still gets, at least one."""
        return max(1, int(self.cut.left // 60)) if self.cut is not None else self.minutes


def agenda_of(review: Review, prepared: Prepared) -> tuple[AgendaItem, ...]:
    """The plan's agenda, scaled anew where people gave the meeting another length."""
    plan = prepared.plan
    return plan.agenda if plan.minutes == review.minutes else scale(review.minutes)


def slide_language(request: Asked, review: Review) -> Language:
    """The language of the slides: as asked for in the address, else the review's."""
    wanted = request.GET.get("slides", "")
    return Language(wanted) if wanted in set(Language) else Language(review.language)


def may_change(request: Asked) -> bool:
    """Whether this person may do more than look."""
    return request.user.role in ROLES[Access.CHANGE]


def console(request: Asked, review: Review, run: Run) -> dict[str, Any]:
    """All that the host's page and its parts show, in a constant number of queries."""
    prepared, language = in_meeting(review), slide_language(request, review)
    agenda, deck, now = agenda_of(review, prepared), deck_of(review, language), timezone.now()
    stands = _pace(run, agenda, now)
    page = deck.at(run.slide)
    people = list(Attendance.objects.filter(review=review))
    lines, commitments = _lines(review), _commitments(review)
    score = Feedback.objects.filter(review=review, by=IN_THE_ROOM).values_list("score", flat=True)
    given = score.first()
    return {
        "review": review,
        "run": run,
        "may_change": may_change(request),
        "slides": language,
        "shows_in": tuple(Language),
        "minutes": total_minutes(agenda),
        "pace": stands,
        "late_minutes": int(stands.late // 60),
        "beyond_minutes": -int(-stands.beyond // 60),
        "agenda": _parts(run, agenda, stands, deck, page, now),
        "deck": deck,
        "page": page,
        "next": deck.after(page),
        "back": deck.before(page),
        "pages": deck.pages,
        "main_count": sum(not p.picture.appendix for p in deck.pages),
        "lines": lines,
        "feedback_lines": [
            (kind, lines[kind]) for kind in (NoteKind.BETTER.value, NoteKind.MISSING.value)
        ],
        "commitments": commitments,
        "people": people,
        "expected": [p for p in people if p.expected and p.side == Side.CUSTOMER],
        "names": sorted({p.name for p in people}),
        "score": given,
        "scale": SCALE,
        "needs": attention(
            Section(run.section), people, commitments, heard=len(lines["heard"]), score=given
        ),
        "mines": landmines(prepared.story, request.language),
        "questions": [to_text(q, request.language) for q in prepared.story.expected_questions],
        "proposals": proposals(review, prepared, language),
        "server_now": now,
        "sides": tuple(Side),
    }


def _pace(run: Run, agenda: Sequence[AgendaItem], now: datetime) -> Pace:
    return pace(agenda, spent(run, now), Section(run.section))


def _parts(
    run: Run, agenda: Sequence[AgendaItem], stands: Pace, deck: Deck, page: Shown, now: datetime
) -> tuple[Part, ...]:
    times, cuts = spent(run, now), {cut.section: cut for cut in stands.cuts}
    return tuple(
        Part(
            key=number,
            section=item.section,
            owner=item.owner.value,
            minutes=item.minutes,
            spent=times.get(item.section, 0.0),
            state=_state(item.section, run, times),
            cut=cuts.get(item.section),
            skips=_skips(cuts.get(item.section), deck, page),
        )
        for number, item in enumerate(agenda, 1)
    )


def _state(section: Section, run: Run, times: Mapping[Section, float]) -> str:
    if section == run.section and run.ended_at is None:
        return "now"
    return "done" if was_held(times.get(section, 0.0)) else "todo"


def _skips(cut: Cut | None, deck: Deck, page: Shown) -> tuple[int, ...]:
    """The numbers of the slides to do without: of those still to come, the one that is missed least;
    all of a section that is left out."""
    if cut is None:
        return ()
    ahead = [p for p in deck.pages if p.place > page.place and p.sections[:1] == (cut.section,)]
    if cut.dropped:
        return tuple(p.number for p in ahead)
    least = next((role for role in cut.skips if role in {p.role for p in ahead}), None)
    return tuple(p.number for p in ahead if p.role == least)


def _lines(review: Review) -> dict[str, list[Note]]:
    """The lines by kind, in the order in which they were written."""
    lines = Note.objects.filter(review=review, removed=False).select_related("author")
    found: dict[str, list[Note]] = {kind.value: [] for kind in NoteKind}
    for line in lines:
        found[line.kind].append(line)
    return found


def _commitments(review: Review) -> list[Commitment]:
    """What was captured here and not dropped, what is undecided first."""
    rows = Commitment.objects.filter(review=review).exclude(standing=Standing.REJECTED)
    return sorted(rows.order_by("pk"), key=lambda row: row.standing != CAPTURED)


def landmines(story: Story, language: Language) -> list[str]:
    """What could blow up in the room, in words; for our side only."""
    return [_said(point, language) for point in story.landmines]


def _said(point: Point, language: Language) -> str:
    return to_text(point.text, language)
