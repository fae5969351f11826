"""Starting, moving and ending a meeting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from tests.workspace.run.conftest import entry

from quarterdeck.core.engagement import SIXTY_MINUTES, Section
from quarterdeck.core.facts import Side
from quarterdeck.workspace.acts import capture, running
from quarterdeck.workspace.acts.trail import Actor
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import ActError
from quarterdeck.workspace.models import (
    Attendance,
    Commitment,
    NoteKind,
    Phase,
    ProductRequest,
    Review,
    Run,
    Status,
    Sync,
    Trace,
)

pytestmark = [pytest.mark.django_db, pytest.mark.store]


def test_a_started_meeting_is_in_its_first_section_and_phase(run: Run, review: Review) -> None:
    assert (run.section, run.ended_at, review.phase) == (Section.OPENING, None, Phase.OPEN)


def test_starting_twice_goes_on_with_the_same_meeting(
    run: Run, review: Review, boris: Actor
) -> None:
    again = running.start(boris, review, SIXTY_MINUTES)

    assert (again.pk, again.started_at) == (run.pk, run.started_at)
    assert Trace.objects.filter(act="run.start", review_key=review.key).count() == 1


@pytest.mark.parametrize("status", [Status.CANCELLED, Status.SKIPPED, Status.NO_SHOW, Status.HELD])
def test_a_review_that_does_not_take_place_is_not_started(
    review: Review, anna: Actor, status: str
) -> None:
    Review.objects.filter(pk=review.pk).update(status=status)

    with pytest.raises(ActError):
        running.start(anna, review, SIXTY_MINUTES)


def test_a_review_without_a_meeting_is_not_started(review: Review, anna: Actor) -> None:
    with pytest.raises(ActError):
        running.start(anna, review, ())

    assert not Run.objects.filter(review=review).exists()


PHASES = [
    (Section.OPENING, Phase.OPEN),
    (Section.BUSINESS_CONTEXT, Phase.REVIEW),
    (Section.VALUE_REVIEW, Phase.REVIEW),
    (Section.STRATEGIC_DISCUSSION, Phase.PLAN),
    (Section.ACTION_PLANNING, Phase.COMMIT),
    (Section.CLOSE, Phase.COMMIT),
]


@pytest.mark.parametrize(("section", "phase"), PHASES)
def test_the_phase_follows_the_section(
    run: Run, review: Review, anna: Actor, section: Section, phase: Phase
) -> None:
    running.enter(anna, review, section, SIXTY_MINUTES)

    review.refresh_from_db()
    assert review.phase == phase


def test_time_is_booked_to_the_section_that_was_left(run: Run, review: Review, anna: Actor) -> None:
    Run.objects.filter(pk=run.pk).update(section_since=timezone.now() - timedelta(minutes=7))

    moved = running.enter(anna, review, Section.VALUE_REVIEW, SIXTY_MINUTES)

    spent = running.spent(moved, moved.section_since + timedelta(seconds=30))
    assert spent[Section.OPENING] == pytest.approx(420, abs=5)
    assert spent[Section.VALUE_REVIEW] == 30


def test_a_section_entered_again_goes_on_with_its_time(
    run: Run, review: Review, anna: Actor
) -> None:
    Run.objects.filter(pk=run.pk).update(section_since=timezone.now() - timedelta(minutes=3))
    running.enter(anna, review, Section.VALUE_REVIEW, SIXTY_MINUTES)

    back = running.enter(anna, review, Section.OPENING, SIXTY_MINUTES)

    assert running.spent(back, back.section_since)[Section.OPENING] == pytest.approx(180, abs=5)


def test_a_slide_takes_the_meeting_to_the_section_that_uses_it(
    run: Run, review: Review, anna: Actor
) -> None:
    moved = running.show(anna, review, 300, [Section.VALUE_REVIEW])

    assert (moved.slide, moved.section) == (300, Section.VALUE_REVIEW)


def test_a_slide_that_the_section_uses_too_leaves_the_section(
    run: Run, review: Review, anna: Actor
) -> None:
    running.enter(anna, review, Section.STRATEGIC_DISCUSSION, SIXTY_MINUTES)

    moved = running.show(
        anna, review, 400, [Section.BUSINESS_CONTEXT, Section.STRATEGIC_DISCUSSION]
    )

    assert moved.section == Section.STRATEGIC_DISCUSSION


def test_every_move_is_a_new_revision_and_showing_the_same_again_is_none(
    run: Run, review: Review, anna: Actor
) -> None:
    first = running.show(anna, review, 100, []).revision
    same = running.show(anna, review, 100, []).revision

    assert (first, same) == (run.revision + 1, run.revision + 1)


def test_a_section_that_the_agenda_lacks_is_refused(run: Run, review: Review, anna: Actor) -> None:
    with pytest.raises(ActError):
        running.enter(anna, review, Section.CLOSE, SIXTY_MINUTES[:3])


def test_before_the_start_nothing_moves(review: Review, anna: Actor) -> None:
    with pytest.raises(ActError):
        running.show(anna, review, 1, [])


def test_a_guest_in_anothers_place_marks_that_person_absent(
    run: Run, review: Review, anna: Actor
) -> None:
    sponsor = Attendance.objects.create(review=review, name="Nadia Colby", side=Side.CUSTOMER)

    guest = running.add_guest(anna, review, "Vera Novak", Side.CUSTOMER, "Nadia Colby")

    sponsor.refresh_from_db()
    assert (guest.expected, guest.attended, guest.delegate_for) == (False, True, "Nadia Colby")
    assert sponsor.attended is False


def test_who_came_is_not_overruled_by_a_delegate(run: Run, review: Review, anna: Actor) -> None:
    sponsor = Attendance.objects.create(
        review=review, name="Nadia Colby", side=Side.CUSTOMER, attended=True
    )

    running.add_guest(anna, review, "Vera Novak", Side.CUSTOMER, "Nadia Colby")

    sponsor.refresh_from_db()
    assert sponsor.attended is True


def test_adding_the_same_guest_twice_leaves_one(run: Run, review: Review, anna: Actor) -> None:
    for _ in range(2):
        running.add_guest(anna, review, "Vera Novak", Side.CUSTOMER)

    assert Attendance.objects.filter(review=review, name="Vera Novak").count() == 1


def test_no_meeting_ends_without_a_commitment_or_a_reason(
    run: Run, review: Review, anna: Actor, the_desk: Desk, captured: Callable[..., Commitment]
) -> None:
    captured()

    with pytest.raises(ActError) as refusal:
        running.end(anna, review, the_desk)

    assert refusal.value.field == "reason"
    review.refresh_from_db()
    assert (review.phase, review.status) == (Phase.OPEN, Status.PLANNED)


def test_the_end_holds_the_review_and_goes_on_to_the_follow_up(
    run: Run, review: Review, anna: Actor, the_desk: Desk, captured: Callable[..., Commitment]
) -> None:
    capture.decide(anna, captured(), "agreed", the_desk.today())
    open_line = captured("Look into it")
    before = Sync.objects.get(pk=1).changes

    ended = running.end(anna, review, the_desk)

    review.refresh_from_db()
    open_line.refresh_from_db()
    assert (review.phase, review.status, review.held_on) == (
        Phase.FOLLOW_UP,
        Status.HELD,
        the_desk.today(),
    )
    assert ended.ended_at is not None
    assert open_line.standing == "proposed"
    assert Sync.objects.get(pk=1).changes > before


def test_a_reason_stands_in_for_a_commitment_and_stays_on_record(
    run: Run, review: Review, anna: Actor, the_desk: Desk
) -> None:
    running.end(anna, review, the_desk, "The sponsor had to leave")

    review.refresh_from_db()
    assert review.reason == "The sponsor had to leave"
    assert Trace.objects.get(act="run.end", review_key=review.key).reason == review.reason


def test_what_the_customer_misses_becomes_one_request_at_the_end(
    run: Run, review: Review, anna: Actor, the_desk: Desk
) -> None:
    kept = capture.write_note(
        anna, review, the_desk, NoteKind.MISSING, entry("Bulk export", said_by="Li")
    )
    gone = capture.write_note(anna, review, the_desk, NoteKind.MISSING, entry("Dark mode"))
    capture.remove_note(anna, gone, gone.revision, the_desk, removed=True)

    running.end(anna, review, the_desk, "none")
    late = capture.write_note(anna, review, the_desk, NoteKind.MISSING, entry("A later thought"))

    sources = (f"note-{n.client_id}" for n in (kept, gone, late))
    found = [ProductRequest.objects.filter(source_id=source).count() for source in sources]
    assert found == [1, 0, 1]
    request = ProductRequest.objects.get(source_id=f"note-{kept.client_id}")
    assert (request.title, request.asked_by, request.state) == (
        {"default": "Bulk export"},
        "Li",
        "open",
    )


def test_after_the_end_nothing_moves_and_it_does_not_start_again(
    run: Run, review: Review, anna: Actor, the_desk: Desk
) -> None:
    running.end(anna, review, the_desk, "none")

    with pytest.raises(ActError):
        running.show(anna, review, 100, [])
    with pytest.raises(ActError):
        running.end(anna, review, the_desk, "again")
    with pytest.raises(ActError):
        running.start(anna, review, SIXTY_MINUTES)
