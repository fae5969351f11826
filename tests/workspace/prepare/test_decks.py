"""A deck edited in PowerPoint: checked, kept, taken back."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pptx import Presentation as Deck

from quarterdeck.workspace.acts import edited_decks, freezing
from quarterdeck.workspace.acts.trail import Actor
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.models import Review, Trace

pytestmark = pytest.mark.django_db


@pytest.fixture
def ours(at_work: Desk, browser: Client, address: Callable[[str], str]) -> bytes:
    """Our own deck, as a person downloads it to edit it."""
    return bytes(browser.get(address("files/en/deck/")).content)


def edited(deck: bytes, was: str, now: str) -> bytes:
    """The deck with a text of its slides replaced, as a person would."""
    found, changed = Deck(io.BytesIO(deck)), 0
    for slide in found.slides:
        for shape in slide.shapes:
            if not shape.has_text_frame:
                continue
            for paragraph in shape.text_frame.paragraphs:
                whole = "".join(run.text for run in paragraph.runs)
                if was in whole:
                    paragraph.runs[0].text = whole.replace(was, now)
                    for run in paragraph.runs[1:]:
                        run.text = ""
                    changed += 1
    assert changed
    content = io.BytesIO()
    found.save(content)
    return content.getvalue()


def file(content: bytes, name: str = "edited.en.pptx") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def hours(deck: bytes) -> str:
    """The hours saved, as the deck's headline writes them."""
    texts = [
        shape.text_frame.text
        for slide in Deck(io.BytesIO(deck)).slides
        for shape in slide.shapes
        if shape.has_text_frame
    ]
    headline = next(text for text in texts if text.startswith("You saved "))
    return headline.removeprefix("You saved ").partition(" ")[0]


def test_our_own_deck_matches_its_figures(
    at_work: Desk, browser: Client, review: Review, address: Callable[[str], str], ours: bytes
) -> None:
    answer = browser.post(address("deck/upload/"), {"deck": file(ours)})

    deck = review.edited_decks.get()
    assert answer.status_code == 302
    assert deck.report["counts"]["contradicts"] == deck.report["counts"]["unmatched"] == 0
    assert deck.report["counts"]["agrees"] > 10
    assert deck.report["changes"] == []
    assert freezing.deck_content(at_work, deck) == ours
    assert Trace.objects.get(act="deck.upload").after["sha256"] == deck.sha256  # type: ignore[index]


def test_a_number_that_was_changed_is_told_with_the_figure_it_contradicts(
    at_work: Desk, browser: Client, review: Review, address: Callable[[str], str], ours: bytes
) -> None:
    saved = hours(ours)

    browser.post(address("deck/upload/"), {"deck": file(edited(ours, saved, "9,999"))})

    told = review.edited_decks.get().report["numbers"]["contradicts"]
    assert "9,999" in {one["number"] for one in told}
    page = browser.get(address("deck/")).content.decode()
    assert "Numbers that contradict" in page
    assert "9,999" in page
    assert saved in page


def test_the_newest_deck_that_is_not_withdrawn_is_presented(
    at_work: Desk, browser: Client, review: Review, address: Callable[[str], str], ours: bytes
) -> None:
    browser.post(address("deck/upload/"), {"deck": file(ours, "first.en.pptx")})
    browser.post(address("deck/upload/"), {"deck": file(ours, "second.en.pptx")})
    first, second = review.edited_decks.order_by("id")

    assert freezing.newest_deck(review) == second
    browser.post(address(f"deck/{second.pk}/withdraw/"))
    assert freezing.newest_deck(review) == first
    browser.post(address(f"deck/{first.pk}/withdraw/"))
    assert freezing.newest_deck(review) is None
    assert browser.get(address(f"deck/{first.pk}/file/")).content == ours


@pytest.mark.parametrize(
    "content",
    [b"", b"not a deck", b"PK\x03\x04" + b"\x00" * 100, b"<html><script>alert(1)</script></html>"],
)
def test_what_is_no_deck_is_refused_in_words(
    at_work: Desk, browser: Client, review: Review, address: Callable[[str], str], content: bytes
) -> None:
    answer = browser.post(address("deck/upload/"), {"deck": file(content)})

    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    assert not review.edited_decks.exists()


def test_a_deck_that_is_too_large_is_not_even_read(
    at_work: Desk,
    browser: Client,
    review: Review,
    address: Callable[[str], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(edited_decks, "LARGEST_DECK", 1000)

    answer = browser.post(address("deck/upload/"), {"deck": file(b"x" * 1001)})

    assert answer.status_code == 422
    assert "too large" in answer.content.decode()
    assert not (at_work.project.root / "frozen").exists()


def test_a_hostile_name_is_shown_as_a_name(
    at_work: Desk, browser: Client, review: Review, address: Callable[[str], str], ours: bytes
) -> None:
    name = '<img src=x onerror=alert(1)>"' + "x" * 300 + ".en.pptx"

    browser.post(address("deck/upload/"), {"deck": file(ours, name)})

    page = browser.get(address("deck/")).content.decode()
    assert "<img src=x" not in page
    assert len(review.edited_decks.get().name) <= 80


def test_a_deck_of_another_review_is_not_to_be_found(
    at_work: Desk, anna: Actor, browser: Client, review: Review, ours: bytes
) -> None:
    deck = edited_decks.upload(anna, review, at_work, "edited.en.pptx", ours)
    other = Review.objects.exclude(pk=review.pk).first()
    assert other is not None

    assert browser.get(f"/reviews/{other.key}/deck/{deck.pk}/file/").status_code == 404
    assert browser.post(f"/reviews/{other.key}/deck/{deck.pk}/withdraw/").status_code == 404


def test_a_viewer_uploads_nothing(
    at_work: Desk, signed_in: Callable[..., Client], review: Review, address: Callable[[str], str]
) -> None:
    answer = signed_in("viewer").post(address("deck/upload/"), {"deck": file(b"x")})

    assert answer.status_code == 403
    assert not review.edited_decks.exists()
