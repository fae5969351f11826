"""The pages of a meeting: before, during, after; the audience's window; who may do what."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.workspace.run.conftest import HTMX, entry

from quarterdeck.core.engagement import SIXTY_MINUTES, Section
from quarterdeck.core.facts import Side
from quarterdeck.workspace.acts import capture, running
from quarterdeck.workspace.acts.trail import Actor
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.models import (
    Attendance,
    Commitment,
    Note,
    NoteKind,
    Phase,
    Review,
    Role,
    Run,
    User,
)

pytestmark = pytest.mark.django_db
Address = Callable[..., str]


def said(client: Client, path: str, status: int = 200) -> str:
    answer = client.get(path)
    assert answer.status_code == status
    return str(answer.content.decode())


def test_before_the_start_the_page_says_what_is_ready(
    browser: Client, address: Address, review: Review
) -> None:
    page, ready = said(browser, address()), said(browser, address("ready/"))

    assert "Not frozen yet" in page
    assert "Start the meeting" in page
    assert "Business context" in ready
    assert "/run/pictures/" in ready


def test_starting_leads_to_the_console(browser: Client, address: Address, review: Review) -> None:
    answer = browser.post(address("start/"), follow=True)

    review.refresh_from_db()
    assert answer.redirect_chain == [(address(), 302)]
    assert 'id="clock"' in answer.content.decode()
    assert review.phase == Phase.OPEN


@pytest.mark.parametrize("language", ["en", "zh", "ru"])
def test_the_console_is_there_in_every_language(
    run: Run, browser: Client, address: Address, anna: Actor, language: str
) -> None:
    User.objects.filter(pk=anna.user.pk).update(language=language)  # type: ignore[union-attr]

    page = said(browser, address())

    assert 'id="agenda"' in page
    assert page.count('data-number="') >= 8


def test_the_parts_bring_what_another_note_taker_wrote(
    run: Run, browser: Client, address: Address, review: Review, boris: Actor, the_desk: Desk
) -> None:
    capture.write_note(boris, review, the_desk, NoteKind.NOTE, entry("Shifts by hand"))

    parts = said(browser, address("parts/"))

    assert "Shifts by hand" in parts
    assert "Boris Kern" in parts
    assert parts.count('hx-swap-oob="true"') >= 12


def test_a_slide_is_shown_to_everybody_and_the_meeting_goes_on(
    run: Run, browser: Client, address: Address, review: Review
) -> None:
    answer = browser.post(address("slide/"), {"place": "300"}, headers=HTMX)

    now = browser.get(address("audience/now/")).json()
    run.refresh_from_db()
    assert answer.status_code == 204
    assert (run.slide, run.section) == (300, Section.VALUE_REVIEW)
    assert (now["state"], now["place"]) == ("shown", 300)


def test_without_a_script_a_move_comes_back_to_the_console(
    run: Run, browser: Client, address: Address
) -> None:
    answer = browser.post(address("section/"), {"section": "action-planning"})

    assert answer.headers["Location"] == address()
    run.refresh_from_db()
    assert run.section == Section.ACTION_PLANNING


@pytest.mark.parametrize("place", ["", "-1", "x", "9" * 30, "1e3"])
def test_a_place_that_is_none_is_refused(
    run: Run, browser: Client, address: Address, place: str
) -> None:
    assert browser.post(address("slide/"), {"place": place}, headers=HTMX).status_code == 422


def test_a_line_is_understood_while_it_is_typed_and_nothing_is_kept(
    run: Run, browser: Client, address: Address
) -> None:
    line = "customer: name a partner lead @Nadia Colby by 2026-12-01"

    read = browser.get(address("understand/"), {"line": line}).json()

    assert read == {
        "text": "name a partner lead",
        "side": "customer",
        "owner": "Nadia Colby",
        "due": "2026-12-01",
    }
    assert not Commitment.objects.filter(review=run.review).exists()


def test_a_captured_line_is_read_and_what_was_put_right_wins(
    run: Run, browser: Client, address: Address
) -> None:
    one = str(uuid4())
    sent = {
        "kind": "commitment",
        "client_id": one,
        "text": "we: send the list @Bob Stone by 2026-12-01",
        "owner": "Anna Weber",
    }

    answers = [browser.post(address("entries/"), sent, headers=HTMX).json() for _ in range(2)]

    row = Commitment.objects.get(client_id=one)
    assert answers == [{"kept": one}] * 2
    assert (row.text["default"], row.side, row.owner) == ("send the list", "vendor", "Anna Weber")
    assert (str(row.due_on), row.standing) == ("2026-12-01", "captured")


def test_a_form_without_a_script_keeps_a_line_too(
    run: Run, browser: Client, address: Address
) -> None:
    answer = browser.post(address("entries/"), {"kind": "parking", "text": "Contractors"})

    assert answer.status_code == 302
    assert Note.objects.get(review=run.review).kind == NoteKind.PARKING


@pytest.mark.parametrize(
    "sent",
    [
        {"kind": "note", "text": " "},
        {"kind": "gossip", "text": "x"},
        {"kind": "note", "text": "x", "client_id": "no"},
        {"kind": "commitment", "text": "x", "side": "both"},
        {"kind": "commitment", "text": "x", "due": "tomorrow"},
    ],
)
def test_what_does_not_fit_is_refused_with_words(
    run: Run, browser: Client, address: Address, sent: dict[str, str]
) -> None:
    answer = browser.post(address("entries/"), sent, headers=HTMX)

    assert answer.status_code == 422
    assert "notice" in answer.content.decode()


def test_who_edits_an_older_line_gets_both_versions_back(
    run: Run, browser: Client, address: Address, review: Review, boris: Actor, the_desk: Desk
) -> None:
    note = capture.write_note(boris, review, the_desk, NoteKind.NOTE, entry("first"))
    capture.change_note(boris, note, 1, the_desk, text="Boris's words", said_by="")

    answer = browser.post(
        address(f"notes/{note.pk}/"), {"revision": "1", "text": "Anna's words"}, headers=HTMX
    )

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Boris&#x27;s words" in page
    assert "Anna&#x27;s words" in page
    assert 'name="revision" value="2"' in page


def test_a_commitment_is_decided_on_with_one_click(
    captured: Callable[..., Commitment], browser: Client, address: Address
) -> None:
    row = captured()

    browser.post(address(f"commitments/{row.pk}/standing/"), {"standing": "agreed"}, headers=HTMX)

    row.refresh_from_db()
    assert row.standing == "agreed"


def test_proposals_are_reworded_on_the_plan(
    at_work: Desk, run: Run, browser: Client, address: Address, review: Review
) -> None:
    page = said(browser, address("parts/"))
    assert 'name="base.title"' in page

    answer = browser.post(
        address("proposals/"), {"base.title": "One site before the others"}, headers=HTMX
    )

    assert answer.status_code == 204
    assert "One site before the others" in said(browser, address("parts/"))


def test_ending_asks_for_a_reason_where_nothing_was_agreed(
    run: Run, browser: Client, address: Address, review: Review
) -> None:
    asked = browser.post(address("end/"), {"reason": ""})
    done = browser.post(address("end/"), {"reason": "The sponsor had to leave"}, follow=True)

    review.refresh_from_db()
    assert asked.status_code == 422
    assert 'aria-invalid="true"' in asked.content.decode()
    assert done.status_code == 200
    assert "The sponsor had to leave" in done.content.decode()
    assert review.phase == Phase.FOLLOW_UP


def test_looking_at_the_end_ends_nothing(
    run: Run, browser: Client, address: Address, review: Review
) -> None:
    said(browser, address("ending/"))

    run.refresh_from_db()
    assert run.ended_at is None


def test_the_parts_of_a_meeting_that_is_over_send_to_its_page(
    run: Run, browser: Client, address: Address, review: Review, anna: Actor, the_desk: Desk
) -> None:
    running.end(anna, review, the_desk, "none")

    answer = browser.get(address("parts/"))

    assert (answer.status_code, answer.headers["HX-Refresh"]) == (204, "true")


# The audience's window


def test_the_window_waits_until_the_meeting_starts_and_says_thanks_after_it(
    the_desk: Desk, browser: Client, address: Address, review: Review, anna: Actor
) -> None:
    waiting = said(browser, address("audience/"))
    running.start(anna, review, SIXTY_MINUTES)
    running.end(anna, review, the_desk, "none")
    over = browser.get(address("audience/now/")).json()

    assert 'data-state="waiting"' in waiting
    assert over == {"state": "over"}


def test_the_window_holds_nothing_of_ours(
    run: Run,
    browser: Client,
    address: Address,
    review: Review,
    anna: Actor,
    the_desk: Desk,
    captured: Callable[..., Commitment],
) -> None:
    planted = ("PLANTED-NOTE", "PLANTED-PARKED", "PLANTED-LINE")
    capture.write_note(anna, review, the_desk, NoteKind.NOTE, entry(planted[0]))
    capture.write_note(anna, review, the_desk, NoteKind.PARKING, entry(planted[1]))
    captured(planted[2])

    page = said(browser, address("audience/"))
    now = said(browser, address("audience/now/"))
    pictures = [said(browser, address(f"pictures/en/{place}.svg")) for place in range(0, 800, 100)]

    shown = page + now + "".join(pictures)
    for word in (*planted, "Anna Weber", "anna@vendor.example", "csrf", "What to say", 'href="/'):
        assert word not in shown.replace('href="/static/', "")
    assert page.count("<form") == page.count("<nav") == page.count("<a ") == 0


def test_a_picture_is_kept_by_browsers_only_under_the_address_of_its_content(
    run: Run, browser: Client, address: Address
) -> None:
    now = browser.get(address("audience/now/")).json()

    exact = browser.get(now["picture"])
    loose = browser.get(address("pictures/en/0.svg"))

    assert exact.headers["Content-Type"] == "image/svg+xml"
    assert "immutable" in exact.headers["Cache-Control"]
    assert "no-store" in loose.headers["Cache-Control"]
    assert "default-src 'none'" in exact.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "path", ["pictures/de/0.svg", "pictures/en/99999.svg", "pictures/en/50.svg"]
)
def test_a_picture_that_is_none_is_not_there(
    run: Run, browser: Client, address: Address, path: str
) -> None:
    assert browser.get(address(path)).status_code == 404


def test_the_worker_may_look_after_this_meeting_only(
    review: Review, browser: Client, address: Address
) -> None:
    answer = browser.get(address("sw.js"))

    assert answer.headers["Service-Worker-Allowed"] == address()
    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert b"quarterdeck-run" in answer.content


# Who may


def test_a_viewer_sees_the_console_and_can_change_nothing(
    run: Run, signed_in: Callable[..., Client], address: Address
) -> None:
    client = signed_in(Role.VIEWER)

    page = said(client, address())
    posts = [
        client.post(address(path)).status_code
        for path in (
            "slide/",
            "section/",
            "entries/",
            "score/",
            "guests/",
            "attendance/",
            "end/",
            "proposals/",
        )
    ]

    assert set(posts) == {403}
    assert 'id="capture"' not in page
    assert "data-keep" not in page


def test_a_csm_finds_only_meetings_of_their_own_accounts(
    run: Run, signed_in: Callable[..., Client], address: Address, review: Review
) -> None:
    client = signed_in(Role.CSM)

    found = {
        path: client.get(f"/reviews/{review.key}/run/{path}").status_code
        for path in (
            "",
            "parts/",
            "state/",
            "audience/",
            "audience/now/",
            "pictures/en/0.svg",
            "sw.js",
        )
    }
    live = client.get(f"/live/reviews/{review.key}/").status_code

    assert set(found.values()) == {404}
    assert live == 404


def test_where_events_cannot_be_held_open_the_browser_is_told_at_once(
    run: Run, browser: Client, review: Review
) -> None:
    assert browser.get(f"/live/reviews/{review.key}/").status_code == 204


def test_the_state_grows_with_every_line_and_every_move(
    run: Run, browser: Client, address: Address, review: Review, anna: Actor, the_desk: Desk
) -> None:
    def state() -> tuple[int, int]:
        found = browser.get(address("state/")).json()
        return found["pulse"], found["run"]

    first = state()
    capture.write_note(anna, review, the_desk, NoteKind.NOTE, entry("x"))
    second = state()
    running.show(anna, review, 100, [])
    third = state()

    assert first[0] < second[0]
    assert second[1] < third[1]


def test_a_line_of_another_review_cannot_be_reached_through_this_one(
    run: Run,
    browser: Client,
    address: Address,
    anna: Actor,
    the_desk: Desk,
    captured: Callable[..., Commitment],
) -> None:
    row = captured()
    other = Review.objects.exclude(pk=run.review_id).filter(type="qbr").first()
    assert other is not None

    answer = browser.post(
        f"/reviews/{other.key}/run/commitments/{row.pk}/standing/", {"standing": "agreed"}
    )

    assert answer.status_code == 404


def test_thirty_lines_cost_no_more_queries_than_one(
    run: Run,
    browser: Client,
    address: Address,
    review: Review,
    anna: Actor,
    the_desk: Desk,
    captured: Callable[..., Commitment],
) -> None:
    def add(number: int) -> None:
        captured(f"Step {number}")
        capture.write_note(anna, review, the_desk, NoteKind.NOTE, entry(f"Line {number}"))
        Attendance.objects.create(review=review, name=f"Guest {number}", side=Side.CUSTOMER)

    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            said(browser, address("parts/"))
        return len(asked)

    add(0)
    queries()
    one = queries()
    for number in range(1, 30):
        add(number)

    assert queries() <= one <= 20
