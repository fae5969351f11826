"""Frozen truth: what was presented stays as it was; reopening makes a new version, with who and why."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable

import pytest
from django.db import IntegrityError
from django.test import Client
from pptx import Presentation as Deck

from quarterdeck.core.language import Language
from quarterdeck.workflow.frozen import HeldBackError
from quarterdeck.workflow.review_edit import HeadlineEdit
from quarterdeck.workspace.acts import edited_decks, freezing
from quarterdeck.workspace.acts.preparing import write
from quarterdeck.workspace.acts.standing import standing
from quarterdeck.workspace.acts.trail import SYSTEM, Actor
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import ActError
from quarterdeck.workspace.models import Presentation, Review, Trace

pytestmark = pytest.mark.django_db

EN = Language.EN


@pytest.mark.store
def test_freezing_keeps_every_file_with_its_hash_and_who_did_it(
    at_work: Desk, anna: Actor, review: Review
) -> None:
    row = freezing.freeze(anna, review, at_work)

    frozen = freezing.frozen_of(row)
    assert (row.number, row.by, row.reason) == (1, anna.user, "")
    assert {file.name.split("/")[0] for file in frozen.files} == {"customer", "internal"}
    assert frozen.figures
    assert freezing.altered(at_work, row) == ()
    assert Trace.objects.get(act="review.freeze").after["digest"] == row.digest  # type: ignore[index]
    assert review.checklist.get(template="freeze").done_by == "Anna Weber"


def test_what_is_frozen_cannot_be_changed_until_it_is_reopened_with_a_reason(
    at_work: Desk, anna: Actor, boris: Actor, review: Review
) -> None:
    first = freezing.freeze(anna, review, at_work)
    edit = HeadlineEdit("results", EN, "Said otherwise")

    for act in (
        lambda: write(anna, review, edit, at_work),
        lambda: freezing.freeze(anna, review, at_work),
        lambda: freezing.reopen(anna, review, " "),
    ):
        with pytest.raises(ActError):
            act()
    freezing.reopen(boris, review, "a figure was corrected")
    write(boris, review, edit, at_work)
    second = freezing.freeze(boris, review, at_work)

    assert (first.number, second.number) == (1, 2)
    assert second.reason == "a figure was corrected"
    assert first.digest != second.digest
    assert freezing.altered(at_work, first) == freezing.altered(at_work, second) == ()
    trace = Trace.objects.get(act="review.reopen")
    assert (trace.actor, trace.reason, trace.before) == (
        "Boris Kern",
        "a figure was corrected",
        {"number": 1},
    )


def test_reopened_without_a_change_the_next_freeze_is_a_version_of_its_own(
    at_work: Desk, anna: Actor, review: Review
) -> None:
    freezing.freeze(anna, review, at_work)
    freezing.reopen(anna, review, "asked to look again")

    second = freezing.freeze(anna, review, at_work)

    assert second.number == 2
    assert review.presentations.count() == 2


def test_a_run_that_died_before_the_row_is_completed_by_the_next(
    at_work: Desk, anna: Actor, review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*arguments: object, **fields: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(freezing, "_keep", die)
    with pytest.raises(KeyboardInterrupt):
        freezing.freeze(anna, review, at_work)
    monkeypatch.undo()
    assert not review.presentations.exists()

    row = freezing.freeze(anna, review, at_work)

    assert row.number == 1
    assert freezing.altered(at_work, row) == ()


def test_an_error_stops_the_freeze_and_nothing_is_kept(
    at_work: Desk, anna: Actor, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    write(anna, review, HeadlineEdit("results", EN, "You saved 987,654 hours"), at_work)

    with pytest.raises(HeldBackError):
        freezing.freeze(anna, review, at_work)
    answer = browser.post(address("freeze/"), {"language": "en"})

    assert answer.status_code == 422
    assert "finding-error" in answer.content.decode()
    assert "/findings/allow/" in answer.content.decode()
    assert not review.presentations.exists()


def test_allowing_what_stops_it_leads_back_and_lets_it_be_frozen(
    at_work: Desk, anna: Actor, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    write(anna, review, HeadlineEdit("results", EN, "You saved 987,654 hours"), at_work)
    page = browser.post(address("freeze/"), {"language": "en"}).content.decode()
    code = page.split('name="code" value="')[1].split('"')[0]

    allowed = browser.post(
        address("findings/allow/"),
        {"code": code, "reason": "counted by them", "back": "presented"},
    )
    frozen = browser.post(address("freeze/"), {"language": "en"})

    assert "/presented/" in allowed.headers["Location"]
    assert frozen.status_code == 302
    assert review.presentations.count() == 1


def test_words_changed_while_it_is_being_frozen_stop_it(
    at_work: Desk,
    anna: Actor,
    boris: Actor,
    review: Review,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store = freezing._store

    def slow(*arguments: object) -> object:
        frozen = store(*arguments)  # type: ignore[arg-type]
        write(boris, review, HeadlineEdit("results", EN, "Meanwhile"), at_work)
        return frozen

    monkeypatch.setattr(freezing, "_store", slow)
    with pytest.raises(ActError) as told:
        freezing.freeze(anna, review, at_work)

    assert told.value.said.id == "ws-changed-while-freezing"
    assert not review.presentations.exists()


def test_of_two_servers_the_second_is_refused_and_nothing_is_broken(
    at_work: Desk, anna: Actor, review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken(*arguments: object) -> None:
        raise IntegrityError

    monkeypatch.setattr(freezing, "_keep", taken)

    with pytest.raises(ActError) as told:
        freezing.freeze(anna, review, at_work)

    assert told.value.said.id == "ws-frozen-already"


def test_the_edited_deck_is_what_is_frozen_as_presented(
    at_work: Desk, anna: Actor, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    deck = bytes(browser.get(address("files/en/deck/")).content)
    edited_decks.upload(anna, review, at_work, "ours, edited.en.pptx", deck)

    row = freezing.freeze(anna, review, at_work)

    presented = [f for f in freezing.frozen_of(row).files if f.name.startswith("presented/")]
    assert [file.sha256 for file in presented] == [hashlib.sha256(deck).hexdigest()]


def test_a_closed_review_is_not_frozen(at_work: Desk, anna: Actor, review: Review) -> None:
    Review.objects.filter(pk=review.pk).update(phase="closed", status="cancelled")

    with pytest.raises(ActError):
        freezing.freeze(anna, review, at_work)


def test_only_a_person_freezes(at_work: Desk, review: Review) -> None:
    with pytest.raises(ActError):
        freezing.freeze(SYSTEM, review, at_work)


def test_the_page_lists_files_that_can_be_had_and_verified(
    at_work: Desk, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    browser.post(address("freeze/"), {"language": ["en", "ru"]})
    row = review.presentations.get()
    frozen = freezing.frozen_of(row)

    page = browser.get(address("presented/")).content.decode()
    whole = browser.get(address("presented/1/verify/")).content.decode()
    name = next(f.name for f in frozen.files if f.name.endswith(".en.customer.pptx"))
    deck = browser.get(address("presented/1/file/"), {"name": name})

    assert frozen.languages == ("en", "ru")
    assert all(file.sha256 in page for file in frozen.files)
    assert "are as they were frozen" in whole
    assert deck.headers["Content-Disposition"].startswith("attachment")
    assert len(Deck(io.BytesIO(deck.content)).slides) > 5
    assert browser.get(address("presented/1/file/"), {"name": "../x"}).status_code == 404
    assert browser.get(address("presented/2/verify/")).status_code == 404


def test_an_altered_file_is_found_and_not_handed_out(
    at_work: Desk, anna: Actor, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    row = freezing.freeze(anna, review, at_work)
    file = freezing.frozen_of(row).files[0]
    path = at_work.project.root / "frozen" / file.sha256[:2] / file.sha256
    path.chmod(0o644)
    path.write_bytes(b"altered")

    whole = browser.get(address("presented/1/verify/")).content.decode()
    had = browser.get(address("presented/1/file/"), {"name": file.name})

    assert freezing.altered(at_work, row) == (file.name,)
    assert "missing or altered" in whole
    assert had.status_code >= 400
    assert had.content != b"altered"


def test_how_a_review_stands_is_told_by_its_trail(
    at_work: Desk, anna: Actor, review: Review
) -> None:
    assert standing(review).presented is None

    freezing.freeze(anna, review, at_work)
    assert standing(review).frozen
    freezing.reopen(anna, review, "why")

    stands = standing(review)
    assert not stands.frozen
    assert stands.presented is not None
    assert stands.reopened is not None


def test_a_viewer_sees_what_was_presented_and_freezes_nothing(
    at_work: Desk,
    anna: Actor,
    signed_in: Callable[..., Client],
    review: Review,
    address: Callable[[str], str],
) -> None:
    viewer = signed_in("viewer")

    assert viewer.post(address("freeze/")).status_code == 403
    freezing.freeze(anna, review, at_work)

    page = viewer.get(address("presented/"))
    assert page.status_code == 200
    assert "/reopen/" not in page.content.decode()
    assert viewer.post(address("reopen/"), {"reason": "x"}).status_code == 403
    assert Presentation.objects.count() == 1
