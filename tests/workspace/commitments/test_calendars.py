"""Commitments in calendar programs, read back by another library."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from tests.workspace.commitments.promised import in_days, promised

from quarterdeck.core.facts import CommitmentState
from quarterdeck.render.commitment_calendar import DueCommitment, Entry, write_commitments
from quarterdeck.workspace.models import Account, Commitment, Review, User

SignedIn = Callable[..., Client]


@pytest.fixture
def account(review: Review) -> Account:
    Commitment.objects.all().delete()
    return review.account


def due(summary: str = "Send it", **changes: Any) -> DueCommitment:
    fields: dict[str, Any] = {
        "id": "commitment-1",
        "summary": summary,
        "description": "Our side: Robin",
        "address": "https://vendor.example/commitments/1/",
        "due_on": date(2026, 11, 1),
        "state": CommitmentState.IN_PROGRESS,
        "revision": 3,
        "changed_on": date(2026, 10, 8),
        **changes,
    }
    return DueCommitment(**fields)


def read(content: bytes, kind: str) -> list[Any]:
    return list(Calendar.from_ical(content).walk(kind))


@given(st.text(max_size=200), st.sampled_from(Entry))
def test_any_text_is_folded_and_reads_back_whole(text: str, entry: Entry) -> None:
    plain = "".join(c for c in text if c.isprintable())

    content = write_commitments([due(plain)], entry, domain="vendor.example", name=plain)

    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    (found,) = read(content, "VEVENT" if entry is Entry.EVENT else "VTODO")
    assert str(found["SUMMARY"]) == plain


def test_an_event_is_the_whole_due_day_and_keeps_nobody_busy() -> None:
    (found,) = read(write_commitments([due()], Entry.EVENT, domain="v.example"), "VEVENT")

    assert found["DTSTART"].dt == date(2026, 11, 1)
    assert found["DTEND"].dt == date(2026, 11, 2)
    assert (found["TRANSP"], found["SEQUENCE"]) == ("TRANSPARENT", 2)
    assert found["URL"] == "https://vendor.example/commitments/1/"


@pytest.mark.parametrize("state", list(CommitmentState))
def test_a_task_says_its_state(state: CommitmentState) -> None:
    done = date(2026, 10, 30) if state is CommitmentState.COMPLETE else None
    one = due(state=state, completed_on=done)

    (found,) = read(write_commitments([one], Entry.TASK, domain="v.example"), "VTODO")

    assert found["DUE"].dt == date(2026, 11, 1)
    assert (found["STATUS"] == "COMPLETED") == (state is CommitmentState.COMPLETE)
    assert ("COMPLETED" in found) == (done is not None)


@pytest.mark.django_db
def test_one_commitment_is_downloaded_as_event_or_task(
    signed_in: SignedIn, account: Account, settings: Any
) -> None:
    settings.QUARTERDECK_URL = "https://reviews.vendor.example"
    row = promised(account, {"default": "Send it", "ru": "Прислать план; срочно, да"})
    client = signed_in(language="ru")

    event = client.get(f"/commitments/{row.pk}/commitment.ics")
    task = client.get(f"/commitments/{row.pk}/commitment.ics?as=task")

    assert event.headers["Content-Disposition"].startswith("attachment;")
    (found,) = read(event.content, "VEVENT")
    assert str(found["SUMMARY"]).startswith("Прислать план; срочно, да")
    assert str(found["UID"]).endswith("@reviews.vendor.example")
    assert len(read(task.content, "VTODO")) == 1


@pytest.mark.django_db
@pytest.mark.parametrize("lacking", [{"due_on": None}, {"standing": "proposed"}])
def test_what_has_no_day_or_is_not_agreed_is_in_no_calendar(
    signed_in: SignedIn, account: Account, lacking: dict[str, Any]
) -> None:
    row = promised(account, **lacking)

    assert signed_in().get(f"/commitments/{row.pk}/commitment.ics").status_code == 404


@pytest.mark.django_db
def test_my_calendar_holds_what_is_mine_and_open(signed_in: SignedIn, account: Account) -> None:
    client = signed_in("csm", account)
    me = User.objects.get(email="csm@vendor.example")
    promised(account, "By address", owner_email=me.email)
    promised(account, "By name", owner=me.name)
    promised(account, "Done", owner=me.name, state="complete", completed_on=in_days(0))
    promised(account, "A namesake's", owner=me.name, owner_email="other@vendor.example")
    promised(account, "The customer's", owner=me.name, side="customer")
    promised(account, "Another's")

    found = read(client.get("/commitments/mine.ics").content, "VEVENT")

    assert sorted(str(one["SUMMARY"]).split(" (")[0] for one in found) == ["By address", "By name"]


@pytest.mark.django_db
def test_a_board_s_calendar_follows_its_filters(signed_in: SignedIn, account: Account) -> None:
    promised(account, "Robin's")
    promised(account, "Mo's", owner="Mo Lind", side="customer")

    answer = signed_in().get(f"/commitments/calendar.ics?owner=Mo+Lind&on={account.pk}")

    (found,) = read(answer.content, "VEVENT")
    assert str(found["SUMMARY"]).startswith("Mo's")
