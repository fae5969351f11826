"""The slides as the room sees them: what was said laid over, nothing internal, little drawn again."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

import pytest
from tests.workspace.run.conftest import entry

from quarterdeck.core.engagement import Section
from quarterdeck.core.language import Language
from quarterdeck.document.blocks import SlideRole
from quarterdeck.workflow.review_edit import ProposalEdit
from quarterdeck.workspace.acts import capture
from quarterdeck.workspace.acts.capture import Reworded
from quarterdeck.workspace.acts.preparing import text_file
from quarterdeck.workspace.acts.trail import Actor
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.models import Commitment, NoteKind, Review, Run
from quarterdeck.workspace.pages.run import decks
from quarterdeck.workspace.pages.run.decks import Deck, deck_of, in_meeting

pytestmark = pytest.mark.django_db
EN = Language.EN


def digests(deck: Deck) -> dict[str, str]:
    return {page.role: page.digest for page in deck.pages}


def changed(before: Mapping[str, str], after: Mapping[str, str]) -> set[str]:
    return {role for role in after if before.get(role) != after[role]}


def text_of(deck: Deck, role: SlideRole) -> str:
    return "\n".join(p.picture.text for p in deck.pages if p.picture.role is role)


def test_what_the_customer_says_stands_on_its_slide_and_no_other_is_drawn_again(
    run: Run, review: Review, anna: Actor, the_desk: Desk
) -> None:
    before = digests(deck_of(review, EN))

    capture.write_note(
        anna, review, the_desk, NoteKind.HEARD, entry("Partners come first now", said_by="Li Wei")
    )
    after = deck_of(review, EN)

    assert changed(before, digests(after)) == {"alignment"}
    assert "Partners come first now" in text_of(after, SlideRole.ALIGNMENT)
    assert "Li Wei" in text_of(after, SlideRole.ALIGNMENT)


def test_only_what_was_decided_on_stands_on_the_slide_of_next_steps(
    run: Run, review: Review, anna: Actor, the_desk: Desk, captured: Callable[..., Commitment]
) -> None:
    agreed, open_ = captured("Send the price list"), captured("Check the contract quietly")
    capture.decide(anna, agreed, "agreed", the_desk.today())

    text = text_of(deck_of(review, EN), SlideRole.NEXT_STEPS)

    assert "Send the price list" in text
    assert open_.text["default"] not in text


def test_a_dropped_commitment_leaves_the_slide(
    run: Run, review: Review, anna: Actor, the_desk: Desk, captured: Callable[..., Commitment]
) -> None:
    row = captured("Send the price list")
    capture.decide(anna, row, "agreed", the_desk.today())
    capture.decide(anna, row, "rejected", the_desk.today())

    assert "Send the price list" not in text_of(deck_of(review, EN), SlideRole.NEXT_STEPS)


def test_the_rooms_number_and_answers_stand_on_the_slide_of_feedback(
    run: Run, review: Review, anna: Actor, the_desk: Desk
) -> None:
    before = digests(deck_of(review, EN))
    capture.give_score(anna, review, 8)
    capture.write_note(anna, review, the_desk, NoteKind.BETTER, entry("Call before you write"))

    after = deck_of(review, EN)

    assert changed(before, digests(after)) == {"feedback"}
    assert "Call before you write" in text_of(after, SlideRole.FEEDBACK)


def test_notes_and_parked_topics_are_on_no_slide(
    run: Run, review: Review, anna: Actor, the_desk: Desk
) -> None:
    before = digests(deck_of(review, EN))
    for kind in (NoteKind.NOTE, NoteKind.PARKING):
        capture.write_note(anna, review, the_desk, kind, entry("They may leave us"))

    assert digests(deck_of(review, EN)) == before


def test_a_reworded_proposal_changes_the_plan_and_no_other_slide(
    at_work: Desk, run: Run, review: Review, anna: Actor
) -> None:
    before = digests(deck_of(review, EN))
    edit = ProposalEdit("base", "title", EN, "One site before the others")

    capture.propose(anna, review, text_file(at_work, review), [Reworded(edit)])
    after = deck_of(review, EN)

    assert changed(before, digests(after)) == {"plan"}
    assert "One site before the others" in text_of(after, SlideRole.PLAN)


def test_the_figures_stay_those_with_which_the_meeting_began(
    run: Run, review: Review, anna: Actor, the_desk: Desk, captured: Callable[..., Commitment]
) -> None:
    began = in_meeting(review)
    row = captured("Send the price list", owner="Anna Weber", due_on=the_desk.today())
    capture.decide(anna, row, "agreed", the_desk.today())
    the_desk.changed()

    assert in_meeting(review) is began


@pytest.mark.parametrize("language", Language)
def test_every_slide_is_there_in_every_language_with_notes_for_the_host(
    run: Run, review: Review, language: Language
) -> None:
    deck = deck_of(review, language)
    main = [page for page in deck.pages if not page.picture.appendix]

    assert [page.number for page in deck.pages] == list(range(1, len(deck.pages) + 1))
    assert {page.role for page in main} >= {"alignment", "plan", "feedback", "next-steps"}
    assert all(page.notes for page in main)


def test_nothing_internal_is_in_any_picture_or_its_text(
    run: Run, review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared = in_meeting(review)
    internal = {slide.role.value for slide in prepared.document.slides} - {
        slide.role.value for slide in prepared.customer.slides
    }

    deck = deck_of(review, EN)

    words = "\n".join(p.picture.text + p.picture.svg.decode() for p in deck.pages).casefold()
    assert internal >= {"risks", "health"}
    assert not {page.role for page in deck.pages} & internal
    assert all(page.picture.notes == () for page in deck.pages)
    for told in ("health score", "churn", "renewal risk", "expansion", "say first, plainly"):
        assert told not in words


def test_a_slide_that_grows_moves_no_other_place(
    run: Run, review: Review, anna: Actor, the_desk: Desk
) -> None:
    steps = next(p.place for p in deck_of(review, EN).pages if p.role == "next-steps")
    for number in range(14):
        words = f"Point {number}: " + "a long answer of the customer about its year " * 8
        capture.write_note(anna, review, the_desk, NoteKind.HEARD, entry(words))

    deck = deck_of(review, EN)

    grown = [page for page in deck.pages if page.role == "alignment"]
    assert len(grown) > 1
    assert deck.at(steps).role == "next-steps"
    assert [p.number for p in deck.pages] == list(range(1, len(deck.pages) + 1))


def test_a_place_that_is_gone_shows_the_page_before_it(run: Run, review: Review) -> None:
    deck = deck_of(review, EN)

    assert deck.at(10**6) is deck.pages[-1]
    assert deck.at(deck.pages[3].place + 50) is deck.pages[3]
    assert (deck.before(deck.pages[0]), deck.after(deck.pages[-1])) == (None, None)


def test_sections_lead_to_their_slides(run: Run, review: Review) -> None:
    deck = deck_of(review, EN)

    found = {s: p.role for s in Section if (p := deck.first_of(s)) is not None}

    assert found[Section.OPENING] == "title"
    assert found[Section.BUSINESS_CONTEXT] == "alignment"
    assert found[Section.ACTION_PLANNING] == "next-steps"
    assert Section.CLOSE not in found


@pytest.mark.slow
def test_a_line_is_on_its_slide_within_300_ms(
    run: Run, review: Review, anna: Actor, the_desk: Desk
) -> None:
    deck_of(review, EN)
    took = []
    for number in range(7):
        capture.write_note(anna, review, the_desk, NoteKind.HEARD, entry(f"Point {number}"))
        began = time.process_time()
        deck_of(review, EN)
        took.append(time.process_time() - began)

    assert min(took) < 0.3, took


def test_few_decks_are_kept(run: Run, review: Review) -> None:
    for language in Language:
        deck_of(review, language)

    assert len(decks._drawn) <= decks.MOST_DECKS
