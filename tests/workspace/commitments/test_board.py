"""The boards: who sees what, filters, moves on the card, what waits to be confirmed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.workspace.commitments.promised import in_days, other_account, promised

from quarterdeck.workspace.models import Account, Commitment, Review
from quarterdeck.workspace.pages.commitments.asked import COLUMN

pytestmark = pytest.mark.django_db

SignedIn = Callable[..., Client]
PART = {"HX-Request": "true", "HX-Target": "commitments"}


@pytest.fixture
def account(review: Review) -> Account:
    """An account; there are no commitments but those of the test."""
    Commitment.objects.all().delete()
    return review.account


def text_of(answer: Any) -> str:
    found: str = answer.content.decode()
    return found


def column(page: str, state: str) -> str:
    """The cards of one state."""
    part = page.split(f'id="column-{state}"')[1]
    return part.split("</section>")[0]


def test_each_commitment_stands_in_the_column_of_its_state(
    signed_in: SignedIn, account: Account
) -> None:
    promised(account, "Send the plan")
    promised(account, "Train the shift", state="blocked", blocked_reason="No room")
    promised(account, "Never agreed", standing="found")

    page = text_of(signed_in().get("/commitments/"))

    assert "Send the plan" in column(page, "not-started")
    assert "Train the shift" in column(page, "blocked")
    assert "No room" in column(page, "blocked")
    assert "Never agreed" not in page


def test_a_csm_sees_own_accounts_only_and_another_s_are_not_found(
    signed_in: SignedIn, account: Account
) -> None:
    other = other_account(account)
    promised(account, "Send the plan")
    theirs = promised(other, "Secret of another")
    client = signed_in("csm", account)

    page = text_of(client.get("/commitments/"))
    gone = [
        client.get(f"/commitments/{theirs.pk}/"),
        client.get(f"/commitments/{theirs.pk}/commitment.ics"),
        client.get(f"/commitments/account/{other.pk}/"),
        client.get(f"/commitments/column/blocked/?on={other.pk}"),
        client.get(f"/commitments/calendar.ics?on={other.pk}"),
        client.post(f"/commitments/account/{other.pk}/add/", {"text": "x"}),
        *(
            client.post(f"/commitments/{theirs.pk}/{act}/", {"to": "complete", "revision": 1})
            for act in ("move", "state", "edit", "reply", "confirm", "decide")
        ),
    ]

    assert "Send the plan" in page
    assert "Secret of another" not in page
    assert {answer.status_code for answer in gone} == {404}
    theirs.refresh_from_db()
    assert theirs.state == "not-started"


def test_a_viewer_changes_nothing(signed_in: SignedIn, account: Account) -> None:
    row = promised(account, answer="questioned", answer_note="Why?", answered_at=timezone.now())
    client = signed_in("viewer")

    pages = [
        client.get(path)
        for path in ("/commitments/", f"/commitments/account/{account.pk}/", f"/commitments/{row.pk}/")
    ]  # fmt: skip
    posted = [
        client.post(f"/commitments/{row.pk}/{act}/", {"to": "complete", "revision": 1})
        for act in ("move", "state", "edit", "reply", "confirm", "decide")
    ] + [client.post(f"/commitments/account/{account.pk}/add/", {"text": "x"})]

    assert [page.status_code for page in pages] == [200, 200, 200]
    for page in pages:
        main = text_of(page).split("<main")[1]
        assert 'method="post"' not in main
    assert {answer.status_code for answer in posted} == {403}


def test_nothing_changes_by_get(signed_in: SignedIn, account: Account) -> None:
    row = promised(account)
    client = signed_in()

    for act in ("move", "state", "edit", "reply", "confirm", "decide"):
        assert client.get(f"/commitments/{row.pk}/{act}/").status_code == 405


@pytest.mark.parametrize("look", ["board", "list", "confirm"])
def test_thirty_take_as_many_queries_as_one(
    signed_in: SignedIn, account: Account, review: Review, look: str
) -> None:
    client = signed_in()

    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as found:
            assert client.get(f"/commitments/?look={look}").status_code == 200
            assert client.get(f"/commitments/account/{account.pk}/?look={look}").status_code == 200
        return len(found)

    standing = "captured" if look == "confirm" else "agreed"
    promised(account, review=review, standing=standing)
    queries()  # fills what is kept in the process
    one = queries()
    for number in range(30):
        promised(
            other_account(account) if number % 2 else account,
            review=review,
            standing=standing,
            state=("not-started", "blocked", "complete")[number % 3],
        )

    assert queries() == one


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=PLAN", "Send the plan"),
        ("q=отправить", "Отправить список"),
        ("q=СПИСОК", "Отправить список"),
        ("q=名单", "提供名单"),
        ("q=lind", "Name the trainers"),
        ("side=customer", "Name the trainers"),
        ("owner=Mo+Lind", "Name the trainers"),
        ("due=overdue", "Send the plan"),
        ("due=week", "Отправить список"),
        ("due=none", "提供名单"),
        ("answer=open", "Name the trainers"),
    ],
)
@pytest.mark.store
def test_filters_and_search_find_in_any_language(
    signed_in: SignedIn, account: Account, query: str, found: str
) -> None:
    texts = ["Send the plan", "Отправить список", "提供名单", "Name the trainers"]
    promised(account, texts[0], due_on=in_days(-3))
    promised(account, texts[1], due_on=in_days(3))
    promised(account, texts[2], due_on=None)
    promised(
        account, texts[3], side="customer", owner="Mo Lind", due_on=in_days(60),
        answer="questioned", answered_at=timezone.now(),
    )  # fmt: skip

    page = text_of(signed_in().get(f"/commitments/?{query}", headers=PART))

    assert [text for text in texts if text in page] == [found]


def test_unknown_choices_are_left_out(signed_in: SignedIn, account: Account) -> None:
    promised(account, "Send the plan")

    page = signed_in().get("/commitments/?due=soon&side=x&look=pie&page=-4&answer=9&state=odd")

    assert "Send the plan" in text_of(page)


def test_a_long_column_comes_in_pages(signed_in: SignedIn, account: Account) -> None:
    for number in range(COLUMN * 2 + 5):
        promised(account, f"Promise {number:02}.", due_on=in_days(number))
    client = signed_in()

    first = text_of(client.get("/commitments/"))
    pages = [
        text_of(client.get(f"/commitments/column/not-started/?page={page}", headers=PART))
        for page in (2, 3)
    ]

    shown = [sorted(set(re.findall(r"Promise (\d\d)\.", page))) for page in (first, *pages)]
    assert [len(part) for part in shown] == [COLUMN, COLUMN, 5]
    assert [name for part in shown for name in part] == [f"{n:02}" for n in range(COLUMN * 2 + 5)]
    assert "page=2" in first
    assert "page=4" not in pages[1]


def test_a_move_swaps_the_board_and_keeps_the_filters(
    signed_in: SignedIn, account: Account
) -> None:
    row = promised(account, "Send the plan")
    promised(account, "Filtered away")
    client = signed_in("csm", account)

    answer = client.post(
        f"/commitments/{row.pk}/move/",
        {"to": "in-progress", "revision": row.revision, "back": "q=plan"},
        headers=PART,
    )

    page = text_of(answer)
    assert "Send the plan" in column(page, "in-progress")
    assert "Filtered away" not in page
    assert "<html" not in page
    row.refresh_from_db()
    assert (row.state, row.changed_here) == ("in-progress", True)


def test_without_javascript_a_move_comes_back_to_the_board(
    signed_in: SignedIn, account: Account
) -> None:
    row = promised(account)

    answer = signed_in().post(
        f"/commitments/{row.pk}/move/",
        {"to": "complete", "revision": 1, "back": "q=plan&next=//evil.example", "on": account.pk},
    )

    assert answer.headers["Location"] == f"/commitments/account/{account.pk}/?q=plan"
    row.refresh_from_db()
    assert (row.state, row.completed_on) == ("complete", in_days(0))


def test_the_card_asks_for_the_reason_where_a_move_needs_one(
    signed_in: SignedIn, account: Account
) -> None:
    row = promised(account)
    client = signed_in()
    sent = {"to": "blocked", "revision": 1, "back": ""}

    asked = client.post(f"/commitments/{row.pk}/move/", sent, headers=PART)
    empty = client.post(f"/commitments/{row.pk}/move/", {**sent, "reason": " "}, headers=PART)
    told = client.post(f"/commitments/{row.pk}/move/", {**sent, "reason": "Legal"}, headers=PART)

    assert asked.headers["HX-Retarget"] == f"#commitment-{row.pk}"
    assert asked.status_code == 200
    assert 'name="reason"' in text_of(asked)
    assert empty.status_code == 422
    assert "Legal" in column(text_of(told), "blocked")
    row.refresh_from_db()
    assert (row.state, row.blocked_reason) == ("blocked", "Legal")


def test_a_card_that_somebody_moved_meanwhile_is_told_and_shown_as_it_is(
    signed_in: SignedIn, account: Account
) -> None:
    row = promised(account, "Send the plan", state="at-risk", revision=5)

    answer = signed_in().post(
        f"/commitments/{row.pk}/move/", {"to": "in-progress", "revision": 4}, headers=PART
    )

    assert answer.status_code == 409
    assert "Somebody else changed this" in text_of(answer)
    assert "Send the plan" in column(text_of(answer), "at-risk")


def test_a_move_that_is_not_allowed_is_refused(signed_in: SignedIn, account: Account) -> None:
    row = promised(account, state="blocked", blocked_reason="Legal")
    client = signed_in()

    on_card = client.post(
        f"/commitments/{row.pk}/move/", {"to": "complete", "revision": 1}, headers=PART
    )
    on_page = client.post(f"/commitments/{row.pk}/state/", {"to": "complete", "revision": 1})
    unknown = client.post(f"/commitments/{row.pk}/state/", {"to": "overdue", "revision": 1})

    assert {on_card.status_code, on_page.status_code, unknown.status_code} == {422}
    row.refresh_from_db()
    assert row.state == "blocked"


def test_what_waits_is_agreed_proposed_or_rejected_by_a_person(
    signed_in: SignedIn, account: Account
) -> None:
    rows = [
        promised(account, name, standing="captured", agreed_on=None)
        for name in ("First", "Second", "Third")
    ]
    client = signed_in("csm", account)

    for row, standing in zip(rows, ("agreed", "proposed", "rejected"), strict=True):
        answer = client.post(
            f"/commitments/{row.pk}/confirm/",
            {"standing": standing, "revision": 1, "back": "look=confirm", "on": account.pk},
            headers=PART,
        )
        assert answer.status_code == 200

    waiting = text_of(client.get(f"/commitments/account/{account.pk}/?look=confirm", headers=PART))
    board = text_of(client.get(f"/commitments/account/{account.pk}/", headers=PART))
    assert [name for name in ("First", "Second", "Third") if name in waiting] == ["Second"]
    assert [name for name in ("First", "Second", "Third") if name in board] == ["First"]
    rows[0].refresh_from_db()
    assert rows[0].confirmed_by == "Csm"


def test_the_customer_s_open_questions_stand_out_until_somebody_replies(
    signed_in: SignedIn, account: Account
) -> None:
    row = promised(
        account, answer="questioned", answer_note="Why so late?", answered_at=timezone.now()
    )
    client = signed_in()

    before = text_of(client.get("/commitments/"))
    client.post(f"/commitments/{row.pk}/reply/", {"reply": "Parts arrive in May", "revision": 1})
    after = text_of(client.get("/commitments/"))

    assert "The customer questions 1 commitment." in before
    assert "Why so late?" in before
    assert "commitment-questioned" in before
    assert "The customer questions" not in after
    assert "commitment-questioned" not in after
    assert "Parts arrive in May" in text_of(client.get(f"/commitments/{row.pk}/"))


def test_a_commitment_is_added_by_hand_with_who_agreed(
    signed_in: SignedIn, account: Account, review: Review
) -> None:
    client = signed_in("csm", account)
    form = {
        "text": "Open the test system", "side": "vendor", "owner": "Robin Hale",
        "due_on": in_days(9).isoformat(), "standing": "agreed", "review": review.key,
    }  # fmt: skip

    nobody = client.post(f"/commitments/account/{account.pk}/add/", form)
    done = client.post(
        f"/commitments/account/{account.pk}/add/", {**form, "agreed_by": "Mo Lind"}, follow=True
    )

    assert nobody.status_code == 422
    assert "Open the test system" in text_of(nobody)
    assert "Name who agreed" in text_of(nobody)
    assert "Open the test system" in column(text_of(done), "not-started")
    row = Commitment.objects.get()
    assert (row.confirmed_by, row.review, row.standing) == ("Mo Lind", review, "agreed")


def test_an_edit_of_what_was_changed_meanwhile_shows_both_and_loses_nothing(
    signed_in: SignedIn, account: Account
) -> None:
    row = promised(account, "Send the plan of theirs", revision=3)
    form = {"text": "Send my plan", "side": "vendor", "owner": "Robin", "due_on": "2026-12-01"}

    answer = signed_in().post(f"/commitments/{row.pk}/edit/", {**form, "revision": 2})

    page = text_of(answer)
    assert answer.status_code == 409
    assert "Send the plan of theirs" in page
    assert re.search(r"<textarea[^>]*>Send my plan</textarea>", page)
    assert 'name="revision" value="3"' in page


def test_a_bad_day_is_told_with_the_form_as_it_was(signed_in: SignedIn, account: Account) -> None:
    row = promised(account)
    form = {"text": "Kept text", "side": "vendor", "owner": "Robin", "due_on": "31.12.2026"}

    answer = signed_in().post(f"/commitments/{row.pk}/edit/", {**form, "revision": 1})

    assert answer.status_code == 422
    assert "Kept text" in text_of(answer)
    assert "31.12.2026" in text_of(answer)


@pytest.mark.parametrize("language", ["en", "zh", "ru"])
def test_every_page_speaks_every_language(
    signed_in: SignedIn, account: Account, review: Review, language: str
) -> None:
    row = promised(
        account, review=review, answer="questioned", answer_note="Why?", said="we will",
        answered_at=timezone.now(), due_on=in_days(-2),
    )  # fmt: skip
    waiting = promised(account, standing="found")
    client = signed_in("admin", language=language)
    client.post(f"/commitments/{row.pk}/state/", {"to": "at-risk", "revision": 1})

    for path in (
        "/commitments/",
        "/commitments/?look=list",
        "/commitments/?look=confirm",
        f"/commitments/account/{account.pk}/",
        f"/commitments/{row.pk}/",
        f"/commitments/{waiting.pk}/",
    ):
        answer = client.get(path)
        assert answer.status_code == 200
        assert "ws-commitments" not in text_of(answer).replace("ws-commitments.css", "")


def test_texts_of_others_are_shown_as_text(signed_in: SignedIn, account: Account) -> None:
    row = promised(
        account, "<script>alert(1)</script>", owner="<b>x", state="blocked",
        blocked_reason="<img src=x>", answer="questioned", answer_note="<i>",
        answered_at=timezone.now(),
    )  # fmt: skip
    client = signed_in()

    for path in ("/commitments/", "/commitments/?look=list", f"/commitments/{row.pk}/"):
        page = text_of(client.get(path))
        assert not re.search(r"<script>alert|<b>x|<img src=x>|<i>", page)
