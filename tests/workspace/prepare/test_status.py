"""What becomes of a review: allowed moves, counted, with a reason, and always with a trace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, time, timedelta

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quarterdeck.workspace.acts import status
from quarterdeck.workspace.acts.kept import kept_rows
from quarterdeck.workspace.acts.trail import Actor
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import ActError
from quarterdeck.workspace.models import Phase, Review, Status, Sync, Trace

pytestmark = pytest.mark.django_db

REASON = "their CFO is travelling"


@contextmanager
def undone() -> Iterator[None]:
    """What happens inside is taken back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.mark.store
def test_another_day_is_counted_and_traced_with_the_reason(
    the_desk: Desk, anna: Actor, review: Review
) -> None:
    day = the_desk.today() + timedelta(days=30)

    moved = status.reschedule(anna, review, the_desk, day, time(15, 30), REASON)

    assert (moved.planned_on, moved.planned_at, moved.rescheduled) == (day, time(15, 30), 1)
    trace = Trace.objects.get(act="review.reschedule")
    assert (trace.reason, trace.actor) == (REASON, "Anna Weber")
    assert trace.after is not None
    assert trace.after["planned_on"] == day.isoformat()


def test_agreeing_the_hour_for_the_first_time_is_not_counted(
    the_desk: Desk, anna: Actor, review: Review
) -> None:
    assert review.planned_on is not None
    agreed = status.reschedule(anna, review, the_desk, review.planned_on, time(10), "")
    assert agreed.rescheduled == 0

    moved = status.reschedule(anna, review, the_desk, review.planned_on, time(11), REASON)
    assert moved.rescheduled == 1


@pytest.mark.store
@pytest.mark.parametrize(
    ("act", "becomes"), [(status.cancel, Status.CANCELLED), (status.skip, Status.SKIPPED)]
)
def test_a_review_that_will_not_take_place_is_closed_with_the_reason(
    the_desk: Desk,
    anna: Actor,
    review: Review,
    act: Callable[[Actor, Review, Desk, str], Review],
    becomes: Status,
) -> None:
    closed = act(anna, review, the_desk, REASON)

    assert (closed.status, closed.phase, closed.reason) == (becomes, Phase.CLOSED, REASON)
    assert closed.closed_on == the_desk.today()


@pytest.mark.store
def test_a_no_show_is_told_to_builds_and_may_be_given_another_day(
    the_desk: Desk, anna: Actor, review: Review
) -> None:
    Review.objects.filter(pk=review.pk).update(planned_on=the_desk.today())
    before = Sync.objects.get(pk=1).changes

    missed = status.no_show(anna, review, the_desk)

    told = {row["interaction_id"]: row for row in kept_rows()["interactions"]}
    assert missed.status == Status.NO_SHOW
    assert told[f"workspace/{review.key}"]["status"] == "no-show"
    assert Sync.objects.get(pk=1).changes == before + 1
    again = status.reschedule(
        anna, review, the_desk, the_desk.today() + timedelta(days=7), None, REASON
    )
    assert (again.phase, again.status, again.closed_on) == (Phase.PREPARE, Status.PLANNED, None)


def test_nobody_is_missed_before_the_day(the_desk: Desk, anna: Actor, review: Review) -> None:
    Review.objects.filter(pk=review.pk).update(planned_on=the_desk.today() + timedelta(days=1))

    with pytest.raises(ActError) as told:
        status.no_show(anna, review, the_desk)

    assert told.value.said.id == "ws-no-show-early"


@pytest.mark.store
def test_completed_in_writing_it_goes_on_to_the_follow_up(
    the_desk: Desk, anna: Actor, review: Review
) -> None:
    done = status.complete_asynchronously(anna, review, the_desk, the_desk.today(), "by mail")

    assert (done.phase, done.status) == (Phase.FOLLOW_UP, Status.ASYNCHRONOUS)
    assert done.held_on == the_desk.today()
    told = {row["interaction_id"]: row for row in kept_rows()["interactions"]}
    assert told[f"workspace/{review.key}"]["status"] == "held"


@pytest.mark.parametrize("reason", ["", "   ", "\x00\u202e"])
def test_nothing_ends_without_a_reason(
    the_desk: Desk, anna: Actor, review: Review, reason: str
) -> None:
    for act in (status.cancel, status.skip):
        with pytest.raises(ActError) as told:
            act(anna, review, the_desk, reason)
        assert told.value.field == "reason"
    assert not Trace.objects.filter(act__in=("review.cancel", "review.skip")).exists()


def test_a_review_under_way_is_neither_moved_nor_cancelled(
    the_desk: Desk, anna: Actor, review: Review
) -> None:
    Review.objects.filter(pk=review.pk).update(phase=Phase.REVIEW)
    day = the_desk.today() + timedelta(days=7)

    for act in (
        lambda: status.reschedule(anna, review, the_desk, day, None, REASON),
        lambda: status.cancel(anna, review, the_desk, REASON),
        lambda: status.no_show(anna, review, the_desk),
        lambda: status.complete_asynchronously(anna, review, the_desk, the_desk.today(), REASON),
    ):
        with pytest.raises(ActError):
            act()


ACTS = ("reschedule", "cancel", "skip", "no-show", "asynchronous")


def attempt(actor: Actor, review: Review, desk: Desk, act: str, days: int, reason: str) -> None:
    day = desk.today() + timedelta(days=days)
    match act:
        case "reschedule":
            status.reschedule(actor, review, desk, day, None, reason)
        case "cancel":
            status.cancel(actor, review, desk, reason)
        case "skip":
            status.skip(actor, review, desk, reason)
        case "no-show":
            status.no_show(actor, review, desk, reason)
        case _:
            status.complete_asynchronously(actor, review, desk, day, reason)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(ACTS),
        st.integers(-3, 3),
        st.sampled_from(["", REASON]),
        st.sampled_from(["", "open", "plan", "follow-up"]),
    ),
    max_size=8,
)


@pytest.mark.store
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_no_path_changes_how_a_review_stands_without_a_trace(
    the_desk: Desk,
    anna: Actor,
    review: Review,
    steps: list[tuple[str, int, str, str]],
) -> None:
    with undone():
        for act, days, reason, phase in steps:
            if phase:  # the meeting goes on its own way
                Review.objects.filter(pk=review.pk, status="planned").update(phase=phase)
            before = Review.objects.get(pk=review.pk)
            traces = Trace.objects.filter(review_key=review.key).count()
            try:
                attempt(anna, review, the_desk, act, days, reason)
            except ActError:
                changed = False
            else:
                changed = True
            after = Review.objects.get(pk=review.pk)
            stood = (before.phase, before.status, before.planned_on, before.held_on)
            stands = (after.phase, after.status, after.planned_on, after.held_on)
            added = Trace.objects.filter(review_key=review.key).count() - traces
            assert added == changed
            assert changed or stands == stood
            assert after.rescheduled - before.rescheduled == (changed and act == "reschedule")
            if before.phase == Phase.CLOSED and after.phase != Phase.CLOSED:
                last = Trace.objects.filter(review_key=review.key).latest("id")
                assert (last.act, last.reason) == ("review.reschedule", REASON)
            gone = after.status in ("cancelled", "skipped", "no-show")
            assert (after.phase == Phase.CLOSED) == gone


def test_the_page_offers_what_is_possible_and_keeps_what_was_typed(
    browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    page = browser.get(address("status/")).content.decode()
    refused = browser.post(
        address("status/reschedule/"), {"day": "2020-01-01", "at": "10:00", "reason": REASON}
    )

    assert "/status/cancel/" in page
    assert "/status/no-show/" not in page  # the day has not come
    assert refused.status_code == 422
    assert REASON in refused.content.decode()
    assert "from today on" in refused.content.decode()


@pytest.mark.parametrize(
    ("day", "at"), [("", ""), ("31.12.2026", ""), ("2026-13-01", ""), ("2027-01-01", "25:00")]
)
def test_what_is_no_day_or_hour_is_refused(
    browser: Client, review: Review, address: Callable[[str], str], day: str, at: str
) -> None:
    answer = browser.post(address("status/reschedule/"), {"day": day, "at": at, "reason": REASON})

    assert answer.status_code == 422
    review.refresh_from_db()
    assert review.rescheduled == 0


def test_moved_on_the_page_it_is_shown_as_moved(
    the_desk: Desk, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    day = the_desk.today() + timedelta(days=40)

    answer = browser.post(
        address("status/reschedule/"), {"day": day.isoformat(), "at": "14:15", "reason": REASON}
    )
    page = browser.get(address("")).content.decode()

    assert answer.status_code == 302
    assert f'datetime="{day.isoformat()}"' in page
    assert "14:15" in page
    assert "rescheduled 1 time" in page


def test_a_review_in_the_far_future_is_a_slip_of_the_pen(
    the_desk: Desk, anna: Actor, review: Review
) -> None:
    with pytest.raises(ActError):
        status.reschedule(anna, review, the_desk, date(2206, 10, 22), None, REASON)
