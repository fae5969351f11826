"""Reminders: our side only, each once, whatever process sends them and whatever fails."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.core.mail.backends.locmem import EmailBackend
from django.db import OperationalError, connection
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from tests.workspace.commitments.promised import in_days, promised

from quarterdeck.workspace.acts.reminders import (
    CLAIM_HOLDS,
    DAYS_BEFORE,
    MOST_TRIES,
    OVERDUE_EVERY,
    reminder_day,
    send_due,
)
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.models import Account, Commitment, Reminder, Review, User

pytestmark = pytest.mark.store

DUE = date(2026, 10, 8)
HERE = "tests.workspace.commitments.test_reminders"


class Picky(EmailBackend):
    """A mail server that refuses one address."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        if any("refused@vendor.example" in one.to for one in email_messages):
            raise OSError("mailbox unavailable")
        return super().send_messages(email_messages)


class Killed(EmailBackend):
    """A process that ends while it sends."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        raise KeyboardInterrupt


@pytest.fixture
def account(review: Review) -> Account:
    """An account whose commitments are only those of the test."""
    Commitment.objects.all().delete()
    Account.objects.filter(pk=review.account_id).update(csm_email="csm@vendor.example")
    review.account.refresh_from_db()
    return review.account


def sent_to() -> list[str]:
    return sorted(one.to[0] for one in mail.outbox)


@given(st.integers(-900, 900))
def test_the_day_of_a_reminder_is_never_ahead_and_never_older_than_its_round(days: int) -> None:
    today = DUE + timedelta(days=days)

    found = reminder_day(DUE, today)

    if days < -max(DAYS_BEFORE):
        assert found is None
    else:
        assert found is not None
        assert found <= today
        assert (today - found).days < OVERDUE_EVERY
        assert reminder_day(DUE, found) == found


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (-8, None),
        (-7, -7),
        (-2, -7),
        (-1, -1),
        (0, -1),
        (1, 1),
        (7, 1),
        (8, 8),
        (15, 15),
    ],
)
def test_reminders_come_a_week_and_a_day_before_and_weekly_after(
    today: int, expected: int | None
) -> None:
    found = reminder_day(DUE, DUE + timedelta(days=today))

    assert found == (None if expected is None else DUE + timedelta(days=expected))


@pytest.mark.django_db
def test_the_owner_is_reminded_else_the_csm_and_the_customer_never(
    account: Account, the_desk: Desk
) -> None:
    promised(account, due_on=in_days(7), owner_email="robin@vendor.example")
    promised(account, due_on=in_days(1))
    promised(account, due_on=in_days(-3), side="customer", owner_email="mo@customer.example")

    count = send_due(the_desk)

    assert count == 3
    assert sent_to() == ["csm@vendor.example", "robin@vendor.example"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "quiet",
    [
        {"due_on": None},
        {"state": "complete"},
        {"state": "cancelled"},
        {"standing": "proposed"},
        {"standing": "found"},
        {"days": 8},
        {"days": 3, "agreed": 0},
    ],
)
def test_what_is_not_open_agreed_and_near_is_left_alone(
    account: Account, the_desk: Desk, quiet: dict[str, Any]
) -> None:
    due_on = in_days(quiet.pop("days", -1))
    agreed_on = in_days(quiet.pop("agreed", -60))
    promised(account, **{"due_on": due_on, "agreed_on": agreed_on, **quiet})

    assert send_due(the_desk) == 0
    assert mail.outbox == []


@pytest.mark.django_db
def test_each_is_sent_once_and_again_a_week_later(
    account: Account, the_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    promised(account, due_on=in_days(-1))
    today = the_desk.today()

    counts = [send_due(the_desk)]
    for days in (0, 6, 7):
        on = today + timedelta(days=days)
        monkeypatch.setattr(Desk, "today", lambda _, on=on: on)
        counts.append(send_due(the_desk))

    assert counts == [1, 0, 0, 1]


@pytest.mark.django_db
def test_a_mail_holds_all_of_a_person_in_their_language_with_links(
    account: Account, the_desk: Desk, settings: Any, person: Callable[..., User]
) -> None:
    settings.QUARTERDECK_URL = "https://reviews.vendor.example/"
    user = person("csm", "csm@vendor.example")
    User.objects.filter(pk=user.pk).update(language="ru")
    late = promised(account, {"default": "Send it", "ru": "Прислать план"}, due_on=in_days(-5))
    promised(account, "Name the trainers", due_on=in_days(1), side="customer", owner="Mo Lind")

    send_due(the_desk)

    (message,) = mail.outbox
    assert message.subject == "Требуют внимания 2 договорённости, просрочено: 1"
    assert "просрочено на 5 дней" in message.body
    assert message.body.index("Прислать план") < message.body.index("Name the trainers")
    assert f"https://reviews.vendor.example/commitments/{late.pk}/\n" in message.body
    assert "сторона клиента: Mo Lind" in message.body


@pytest.mark.django_db
def test_who_signs_in_no_more_is_not_written_to(
    account: Account, the_desk: Desk, person: Callable[..., User]
) -> None:
    gone = person("csm", "gone@vendor.example")
    User.objects.filter(pk=gone.pk).update(is_active=False)
    promised(account, due_on=in_days(-1), owner_email="gone@vendor.example")

    send_due(the_desk)

    assert sent_to() == ["csm@vendor.example"]


@pytest.mark.django_db
def test_one_address_that_fails_stops_no_other_and_is_tried_three_times(
    account: Account, the_desk: Desk, settings: Any
) -> None:
    settings.EMAIL_BACKEND = f"{HERE}.Picky"
    promised(account, due_on=in_days(-1), owner_email="refused@vendor.example")
    promised(account, due_on=in_days(-1), owner_email="robin@vendor.example")

    assert send_due(the_desk) == 1
    for _ in range(MOST_TRIES + 2):
        Reminder.objects.update(claimed_at=timezone.now() - CLAIM_HOLDS * 2)
        assert send_due(the_desk) == 0

    assert sent_to() == ["robin@vendor.example"]
    failed = Reminder.objects.get(to="refused@vendor.example")
    assert (failed.sent_at, failed.tries, failed.failed) == (
        None,
        MOST_TRIES,
        "mailbox unavailable",
    )


@pytest.mark.django_db
def test_what_was_claimed_and_not_sent_is_sent_after_a_quarter_of_an_hour(
    account: Account, the_desk: Desk, settings: Any
) -> None:
    working = settings.EMAIL_BACKEND
    promised(account, due_on=in_days(-1))
    settings.EMAIL_BACKEND = f"{HERE}.Killed"
    with pytest.raises(KeyboardInterrupt):
        send_due(the_desk)
    settings.EMAIL_BACKEND = working

    at_once = send_due(the_desk)
    Reminder.objects.update(claimed_at=timezone.now() - CLAIM_HOLDS - timedelta(seconds=1))
    later = send_due(the_desk)

    assert (at_once, later) == (0, 1)
    assert Reminder.objects.get().tries == 2


@pytest.mark.django_db
def test_what_is_done_between_two_tries_is_not_sent(
    account: Account, the_desk: Desk, settings: Any
) -> None:
    working, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, f"{HERE}.Killed"
    row = promised(account, due_on=in_days(-1))
    with pytest.raises(KeyboardInterrupt):
        send_due(the_desk)
    settings.EMAIL_BACKEND = working
    Reminder.objects.update(claimed_at=timezone.now() - CLAIM_HOLDS * 2)
    Commitment.objects.filter(pk=row.pk).update(state="complete")

    assert send_due(the_desk) == 0


@pytest.mark.django_db
def test_many_commitments_take_no_more_queries(
    account: Account, the_desk: Desk, django_assert_max_num_queries: Any
) -> None:
    for _ in range(30):
        promised(account, due_on=in_days(-1))

    with django_assert_max_num_queries(14):
        assert send_due(the_desk) == 30

    assert len(mail.outbox) == 1


@pytest.mark.django_db(transaction=True)
def test_processes_at_once_send_each_reminder_once(review: Review, the_desk: Desk) -> None:
    Commitment.objects.all().delete()
    for number in range(8):
        promised(review.account, due_on=in_days(-1), owner_email=f"robin{number}@vendor.example")
    together = threading.Barrier(4)

    def process() -> None:
        together.wait(10)
        for _ in range(200):  # as the jobs do: a round that the database refused is done again
            try:
                send_due(the_desk)
                break
            except OperationalError:
                time.sleep(0.02)
        connection.close()

    threads = [threading.Thread(target=process) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert sent_to() == sorted(f"robin{number}@vendor.example" for number in range(8))
    assert set(Reminder.objects.values_list("tries", flat=True)) == {1}
