"""Running the meeting: start, where the room is, who came, and its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from quarterdeck.core.engagement import AgendaItem, Section
from quarterdeck.core.facts import Side
from quarterdeck.core.followup import Standing
from quarterdeck.core.printable import printable
from quarterdeck.workspace.acts.capture import CAPTURED, take_requests
from quarterdeck.workspace.acts.kept import mark_changed
from quarterdeck.workspace.acts.trail import Actor, trace
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import Attendance, Commitment, Phase, Review, Run, Status

PHASES: Mapping[Section, Phase] = {
    Section.OPENING: Phase.OPEN,
    Section.BUSINESS_CONTEXT: Phase.REVIEW,
    Section.VALUE_REVIEW: Phase.REVIEW,
    Section.STRATEGIC_DISCUSSION: Phase.PLAN,
    Section.ACTION_PLANNING: Phase.COMMIT,
    Section.CLOSE: Phase.COMMIT,
}
"""The phase of the review in each section of its agenda (domain.md, Flow)."""


def run_of(review: Review) -> Run | None:
    """The meeting of a review; None before it starts."""
    return Run.objects.filter(review=review).first()


@transaction.atomic
def start(actor: Actor, review: Review, agenda: Sequence[AgendaItem]) -> Run:
    """Start the meeting with the first section of its agenda; started already, it goes on.

    ActError for a review that is over or does not take place, and for one without a meeting.
    """
    now = Review.objects.select_for_update().get(pk=review.pk)
    running = run_of(now)
    if running is not None and running.ended_at is None:
        return running
    if running is not None or now.status != Status.PLANNED or now.phase != Phase.PREPARE:
        raise refused("ws-run-not-now", next="ws-run-not-now-next")
    if not agenda:
        raise refused("ws-run-no-meeting", next="ws-run-no-meeting-next")
    at = timezone.now()
    first = agenda[0].section
    run = Run.objects.create(review=now, started_at=at, section=first, section_since=at)
    Review.objects.filter(pk=now.pk).update(phase=PHASES[first])
    trace(actor, "run.start", review=now, after={"phase": PHASES[first], "section": first})
    return run


@transaction.atomic
def show(actor: Actor, review: Review, place: int, sections: Sequence[Section]) -> Run:
    """Bring a slide before the room. ``sections`` are those of the agenda that use it: where the
    meeting is in none of them, it goes on to the first."""
    run = _running(review)
    moved = run.slide != place
    run.slide = place
    if sections and run.section not in sections:
        _enter(actor, run, sections[0])
    elif moved:
        run.revision += 1
        run.save(update_fields=["slide", "revision"])
    return run


@transaction.atomic
def enter(
    actor: Actor,
    review: Review,
    section: Section,
    agenda: Sequence[AgendaItem],
    place: int | None = None,
) -> Run:
    """Go on to a section of the agenda, and to the slide at ``place`` where one is given.

    ActError for a section that this agenda does not have.
    """
    if section not in {item.section for item in agenda}:
        raise refused("ws-bad-choice", field="section")
    run = _running(review)
    if place is not None:
        run.slide = place
    _enter(actor, run, section)
    return run


def _running(review: Review) -> Run:
    """The meeting, held for a change; ActError before its start and after its end."""
    run = Run.objects.select_for_update().filter(review=review).first()
    if run is None:
        raise refused("ws-run-not-started", next="ws-run-not-started-next")
    if run.ended_at is not None:
        raise refused("ws-run-over", next="ws-run-over-next")
    run.review = review
    return run


def _enter(actor: Actor, run: Run, section: Section) -> None:
    before = run.section
    if before != section:
        now = timezone.now()
        run.spent = _written(spent(run, now))
        run.section, run.section_since = section, now
    run.revision += 1
    run.save()
    if before != section:
        Review.objects.filter(pk=run.review_id).update(phase=PHASES[section])
        trace(
            actor,
            "run.section",
            review=run.review,
            before={"section": before, "phase": PHASES[Section(before)]},
            after={"section": section, "phase": PHASES[section]},
        )


def spent(run: Run, now: datetime) -> dict[Section, float]:
    """Seconds that each section took until ``now``, the current one included."""
    found = {Section(name): float(seconds) for name, seconds in run.spent.items()}
    if run.ended_at is None:
        since = max(0.0, (now - run.section_since).total_seconds())
        current = Section(run.section)
        found[current] = found.get(current, 0.0) + since
    return found


def _written(seconds: Mapping[Section, float]) -> dict[str, float]:
    return {section.value: round(found, 1) for section, found in seconds.items()}


@transaction.atomic
def note_attendance(actor: Actor, person: Attendance, attended: bool | None) -> None:
    """Somebody came, did not come, or it is open again."""
    before, person.attended = person.attended, attended
    if before == attended:
        return
    person.save(update_fields=["attended"])
    trace(
        actor,
        "run.attendance",
        review=person.review,
        subject=person.name,
        before={"attended": before},
        after={"attended": attended},
    )


@transaction.atomic
def add_guest(
    actor: Actor, review: Review, name: str, side: str, delegate_for: str = ""
) -> Attendance:
    """Somebody came who was not expected, perhaps in another's place, who is then absent.

    Who is listed already is marked as there. ActError without a name or with an unknown side.
    """
    name, delegate_for = printable(name)[:200], printable(delegate_for)[:200]
    if not name:
        raise refused("ws-run-guest-needs-name", field="name")
    if side not in set(Side):
        raise refused("ws-bad-choice", field="side")
    guest, new = Attendance.objects.get_or_create(
        review=review,
        name=name,
        side=side,
        defaults={"expected": False, "attended": True, "delegate_for": delegate_for},
    )
    if not new:
        guest.attended, guest.delegate_for = True, delegate_for or guest.delegate_for
        guest.save(update_fields=["attended", "delegate_for"])
    after = {"attended": True, "side": side, "delegate_for": delegate_for}
    trace(actor, "run.guest", review=review, subject=name, after=after)
    _stands_in(actor, review, delegate_for)
    return guest


def _stands_in(actor: Actor, review: Review, replaced: str) -> None:
    for person in Attendance.objects.filter(review=review, name=replaced, attended=None):
        person.review = review
        note_attendance(actor, person, False)


def agreed_here(review: Review) -> int:
    """How many commitments were agreed in this review."""
    return Commitment.objects.filter(review=review, standing=Standing.AGREED).count()


@transaction.atomic
def end(actor: Actor, review: Review, desk: Desk, reason: str = "") -> Run:
    """End the meeting: held today, on to the follow-up.

    What nobody decided on stays a proposal, and what the customer misses becomes a request. ActError
    without an agreed commitment and without a reason for that: no review closes without commitments.
    """
    Review.objects.select_for_update().get(pk=review.pk)
    run = _running(review)
    reason = printable(reason)[:1000]
    if not agreed_here(review) and not reason:
        raise refused("ws-run-end-needs-reason", field="reason")
    now = timezone.now()
    run.spent = _written(spent(run, now))
    run.ended_at, run.revision = now, run.revision + 1
    run.save()
    Commitment.objects.filter(review=review, standing=CAPTURED).update(standing=Standing.PROPOSED)
    take_requests(actor, review, desk)
    _held(actor, review, desk, reason)
    mark_changed()
    return run


def _held(actor: Actor, review: Review, desk: Desk, reason: str) -> None:
    before = {"phase": review.phase, "status": review.status}
    after = {"phase": Phase.FOLLOW_UP, "status": Status.HELD, "held_on": desk.today()}
    kept = {"reason": reason} if reason else {}
    Review.objects.filter(pk=review.pk).update(**after, **kept)
    review.refresh_from_db(fields=["phase", "status", "held_on", "reason"])
    trace(actor, "run.end", review=review, before=before, after=after, reason=reason)
