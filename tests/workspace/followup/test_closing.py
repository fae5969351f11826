"""Debrief, attendance, health of the review, and its close."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.workspace.followup.conftest import promise

from quarterdeck.core.account import ExecutiveLevel
from quarterdeck.core.figure import FigureId
from quarterdeck.core.language import Language
from quarterdeck.core.review_health import Colour, HealthIndicator
from quarterdeck.errors import ConflictError
from quarterdeck.story.indicators import review_indicators
from quarterdeck.story.review_record import Engagement, Preparation
from quarterdeck.workspace.acts import closing, debrief, recap_sending, recapping
from quarterdeck.workspace.acts.closing import Task
from quarterdeck.workspace.acts.trail import Actor
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import ActError
from quarterdeck.workspace.models import (
    Attendance,
    Commitment,
    CustomerInput,
    Debrief,
    Feedback,
    FigureQuestion,
    MeetingRecord,
    Outcome,
    Presentation,
    Recap,
    Review,
    Trace,
    User,
)
from quarterdeck.workspace.programme_records import review_records

pytestmark = [pytest.mark.django_db, pytest.mark.store]


def test_the_second_who_writes_a_debrief_is_told_and_the_first_stays(
    browser: Client, held: Review, actor: Actor
) -> None:
    debrief.write(actor, held, {"went_well": "The ledger held"}, 0)

    answer = browser.post(
        f"/reviews/{held.key}/follow-up/debrief/write/", {"revision": 0, "went_well": "Mine"}
    )

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "The ledger held" in page
    assert "Mine" in page
    assert Debrief.objects.get(review=held).went_well == "The ledger held"


def test_a_debrief_of_an_older_revision_is_refused(held: Review, actor: Actor) -> None:
    first = debrief.write(actor, held, {"went_well": "One"}, 0)
    debrief.write(actor, held, {"went_well": "Two"}, first.revision)

    with pytest.raises(ConflictError):
        debrief.write(actor, held, {"went_well": "Three"}, first.revision)


def test_an_empty_debrief_is_none(held: Review, actor: Actor) -> None:
    with pytest.raises(ActError):
        debrief.write(actor, held, {"went_well": " \r\n"}, 0)


def test_who_came_and_how_is_noted_on_the_page(browser: Client, held: Review) -> None:
    person = Attendance.objects.get(review=held)

    browser.post(
        f"/reviews/{held.key}/follow-up/attendance/",
        {f"came-{person.pk}": "no", "customer_prepared": "ready", "engagement": "polite"},
    )

    person.refresh_from_db()
    held.refresh_from_db()
    assert person.attended is False
    assert (held.customer_prepared, held.engagement) == ("ready", "polite")
    assert Trace.objects.filter(act="review.customer", review_key=held.key).count() == 1


def test_what_is_not_a_choice_is_refused(browser: Client, held: Review) -> None:
    answer = browser.post(
        f"/reviews/{held.key}/follow-up/attendance/", {"customer_prepared": "splendid"}
    )

    assert answer.status_code == 422
    held.refresh_from_db()
    assert held.customer_prepared == ""


def tasks(review: Review) -> dict[Task, closing.Left]:
    return {one.task: one for one in closing.left(review)}


def test_the_checklist_says_what_is_left(held: Review, actor: Actor) -> None:
    promise(held, "Nobody's", owner="")
    promise(held, "Heard", standing="found")
    promise(held, "Written down", standing="captured")
    FigureQuestion.objects.create(review=held, figure="nrr", shown="112 %", text="How?")

    found = tasks(held)

    assert (found[Task.DECIDE].count, found[Task.COMPLETE].count) == (2, 1)
    assert found[Task.QUESTIONS].count == 1
    assert found[Task.RECAP].stage == "none"
    assert not any(found[t].done for t in (Task.RECORD, Task.DEBRIEF, Task.ATTENDANCE))
    debrief.write(actor, held, {"went_well": "All"}, 0)
    assert tasks(held)[Task.DEBRIEF].done


def test_it_closes_with_commitments_and_a_recap_without_a_reason(
    held: Review, actor: Actor, the_desk: Desk
) -> None:
    made = recapping.draft(actor, held, the_desk, Language.EN, revision=0, dropping=False)
    recapping.approve(actor, held, the_desk, made.revision)
    recap_sending.send(actor, held, the_desk, made.revision)

    closed = closing.close(actor, held, the_desk, "")

    assert (closed.phase, closed.closed_on) == ("closed", the_desk.today())
    assert len(mail.outbox) == 1
    assert Trace.objects.get(act="review.close").after["phase"] == "closed"  # type: ignore[index]
    with pytest.raises(ActError):
        recapping.draft(actor, held, the_desk, Language.RU, revision=1, dropping=True)


@pytest.mark.parametrize("lacks", ["recap", "commitments"])
def test_it_does_not_close_without_recap_or_commitments_unless_somebody_says_why(
    held: Review, actor: Actor, the_desk: Desk, lacks: str
) -> None:
    if lacks == "commitments":
        Commitment.objects.filter(review=held).update(standing="rejected")
        made = Recap(review=held, language="en", subject="S", text="T", sent_at=timezone.now())
        made.save()

    with pytest.raises(ActError) as refused:
        closing.close(actor, held, the_desk, " ")
    closed = closing.close(actor, held, the_desk, "They answered by telephone")

    assert refused.value.field == "reason"
    assert (closed.phase, closed.reason) == ("closed", "They answered by telephone")


def test_it_does_not_close_while_something_waits_for_a_decision(
    browser: Client, held: Review
) -> None:
    promise(held, "Heard", standing="found")

    answer = browser.post(f"/reviews/{held.key}/follow-up/close/", {"reason": "enough"})

    assert answer.status_code == 422
    held.refresh_from_db()
    assert held.phase == "follow-up"


def test_the_record_of_a_review_holds_what_people_noted(held: Review, the_desk: Desk) -> None:
    Review.objects.filter(pk=held.pk).update(customer_prepared="minimal", engagement="active")
    promise(held, "Done", due_on=held.held_on, state="complete")
    promise(held, "Late", due_on=held.held_on)
    promise(held, "Off", due_on=held.held_on, state="cancelled")
    Feedback.objects.create(review=held, score=8, by="a@b.example")
    Feedback.objects.create(review=held, score=9, by="in-the-room", in_the_room=True)

    [found] = review_records([Review.objects.select_related("account").get(pk=held.pk)])

    assert (found.customer_prepared, found.engagement) == (
        Preparation.MINIMAL,
        Engagement.ACTIVE,
    )
    assert (found.commitments_due, found.commitments_done) == (2, 1)
    assert (found.sponsor_expected, found.sponsor_attended) == (True, True)
    assert found.attended_levels == (ExecutiveLevel.C_SUITE,)
    assert found.satisfaction == 9
    assert found.first_response_on == timezone.localdate()
    colours = {one.indicator: one.colour for one in review_indicators(found, the_desk.today())}
    assert colours[HealthIndicator.EXECUTIVE_ATTENDANCE] is Colour.GREEN
    assert colours[HealthIndicator.CUSTOMER_PREPARATION] is Colour.YELLOW


def test_what_nobody_noted_is_unknown_and_never_no(held: Review) -> None:
    Attendance.objects.filter(review=held).update(attended=None)

    [found] = review_records([held])

    assert found.sponsor_attended is None
    assert found.delegate_attended is None
    assert found.customer_prepared is None
    assert found.engagement is None
    assert found.satisfaction is None
    assert found.recap_sent_on is None
    assert not found.usage_only


def test_the_input_form_and_the_record_speak_where_no_person_did(
    held: Review, colleague: User
) -> None:
    CustomerInput.objects.create(review=held, answers={"priorities": "Growth"})
    indicators = [{"indicator": "engagement", "colour": "red", "evidence": []}]
    MeetingRecord.objects.create(
        review=held,
        name="call.vtt",
        sha256="0" * 64,
        page="",
        by=colleague,
        reading={"indicators": indicators, "items": {}},
    )

    [found] = review_records([held])

    assert found.customer_prepared is Preparation.MINIMAL
    assert found.engagement is Engagement.DISTRACTED


def manifest(*figures: str) -> dict[str, Any]:
    shown = [{"id": id, "value": "1", "audience": "customer"} for id in figures]
    return {"figures": shown}


def test_what_was_presented_tells_value_from_mere_use(held: Review, colleague: User) -> None:
    outcome = Outcome.objects.filter(account=held.account).first()
    assert outcome is not None
    Outcome.objects.filter(pk=outcome.pk).update(baseline_agreed_by="Owen Prideaux")
    assert held.held_on is not None
    of = (held.account_id, "2026-Q3", held.held_on)
    ids = [
        str(FigureId("outcome.actual", *of, outcome.source_id)),
        str(FigureId("users.active", *of)),
    ]
    for number, shown in enumerate((ids[1:], ids), 1):
        Presentation.objects.create(
            review=held,
            number=number,
            digest=f"{number}" * 64,
            as_of=held.held_on,
            manifest=manifest(*shown),
            by=colleague,
            at=timezone.now(),
        )
        [found] = review_records([held])
        assert found.usage_only is (number == 1)
        assert found.outcome_shown is found.baseline_agreed is (number == 2)


def test_the_number_of_queries_does_not_grow_with_the_reviews(held: Review) -> None:
    def queries(reviews: list[Review]) -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            review_records(reviews)
        return len(seen)

    many = list(Review.objects.select_related("account"))[:30]
    assert len(many) > 3

    assert queries(many[:1]) == queries(many)


def test_the_page_asks_the_database_no_oftener_for_thirty_promises(
    browser: Client, held: Review, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    address = f"/reviews/{held.key}/follow-up/"
    with CaptureQueriesContext(connection) as few:
        browser.get(address)
    for number in range(30):
        promise(held, f"Step {number}", standing="found" if number % 2 else "agreed")

    with CaptureQueriesContext(connection) as many:
        assert browser.get(address).status_code == 200

    assert len(many) <= len(few) + 1


@pytest.mark.parametrize("language", ["en", "zh", "ru"])
@pytest.mark.parametrize("part", ["", "recap/", "records/", "debrief/"])
def test_every_page_is_there_in_every_language_and_phase(
    browser: Client, held: Review, colleague: User, language: str, part: str
) -> None:
    User.objects.filter(pk=colleague.pk).update(language=language)
    address = f"/reviews/{held.key}/follow-up/{part}"

    for phase, status in (
        ("follow-up", "held"),
        ("follow-up", "asynchronous"),
        ("closed", "held"),
        ("closed", "skipped"),
        ("prepare", "planned"),
    ):
        closed_on = held.held_on if phase == "closed" else None
        Review.objects.filter(pk=held.pk).update(phase=phase, status=status, closed_on=closed_on)
        answer = browser.get(address)
        assert answer.status_code == 200
        assert answer.content.decode().count("<h1") == 1


def test_an_answer_before_the_review_is_no_response_to_it(held: Review) -> None:
    assert held.held_on is not None
    Review.objects.filter(pk=held.pk).update(held_on=timezone.localdate() + timedelta(days=3))
    held.refresh_from_db()
    Feedback.objects.create(review=held, score=8, by="a@b.example")

    [found] = review_records([held])

    assert found.first_response_on is None
