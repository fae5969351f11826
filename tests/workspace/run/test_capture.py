"""Writing down in the room: nothing twice, nothing lost, nothing written over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from tests.workspace.run.conftest import entry

from quarterdeck.core.facts import Side
from quarterdeck.core.language import Language
from quarterdeck.workflow.review_edit import ProposalEdit
from quarterdeck.workspace.acts import capture, kept, running
from quarterdeck.workspace.acts.capture import Action, Reworded
from quarterdeck.workspace.acts.preparing import ChangedTextError, text_file
from quarterdeck.workspace.acts.trail import Actor
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import ActError, ChangedMeanwhileError
from quarterdeck.workspace.models import (
    Account,
    Commitment,
    Feedback,
    Note,
    NoteKind,
    Review,
    Run,
    Trace,
)

pytestmark = [pytest.mark.django_db, pytest.mark.store]


def test_a_line_sent_again_leaves_one_and_its_first_words(
    run: Run, review: Review, anna: Actor, the_desk: Desk
) -> None:
    line = entry("Shifts are planned by hand")

    first = capture.write_note(anna, review, the_desk, NoteKind.NOTE, line)
    again = capture.write_note(anna, review, the_desk, NoteKind.NOTE, line)

    assert first.pk == again.pk
    assert Note.objects.filter(review=review).count() == 1
    assert Trace.objects.filter(act="note.add", review_key=review.key).count() == 1


def test_two_note_takers_lines_stand_in_the_order_they_were_written(
    run: Run, review: Review, anna: Actor, boris: Actor, the_desk: Desk
) -> None:
    late = entry("written first, sent last", waited=timedelta(minutes=4))
    capture.write_note(boris, review, the_desk, NoteKind.NOTE, entry("written second"))
    capture.write_note(anna, review, the_desk, NoteKind.NOTE, late)

    found = Note.objects.filter(review=review)

    assert [(n.text, n.author.name) for n in found] == [
        ("written first, sent last", "Anna Weber"),
        ("written second", "Boris Kern"),
    ]


def test_a_clock_that_is_wrong_does_not_put_a_line_into_the_future(
    run: Run, review: Review, anna: Actor, the_desk: Desk
) -> None:
    wrong = entry("from tomorrow", waited=-timedelta(days=1))
    note = capture.write_note(anna, review, the_desk, NoteKind.NOTE, wrong)

    assert note.written_at <= timezone.now()


def test_an_identifier_of_another_review_takes_no_line_away(
    run: Run, review: Review, anna: Actor, the_desk: Desk
) -> None:
    line = entry("mine")
    capture.write_note(anna, review, the_desk, NoteKind.NOTE, line)
    other = Review.objects.exclude(pk=review.pk).filter(type="qbr").first()
    assert other is not None
    Run.objects.create(
        review=other, started_at=timezone.now(), section="opening", section_since=timezone.now()
    )

    with pytest.raises(ActError):
        capture.write_note(anna, other, the_desk, NoteKind.NOTE, line)


@pytest.mark.parametrize("words", ["", "  \n ", "\x00\x07"])
def test_a_line_without_words_is_refused(
    run: Run, review: Review, anna: Actor, the_desk: Desk, words: str
) -> None:
    with pytest.raises(ActError):
        capture.write_note(anna, review, the_desk, NoteKind.NOTE, entry(words))


def test_before_the_meeting_nothing_is_written(review: Review, anna: Actor, the_desk: Desk) -> None:
    with pytest.raises(ActError):
        capture.write_note(anna, review, the_desk, NoteKind.NOTE, entry("early"))


def test_a_line_that_comes_after_the_end_is_kept(
    run: Run, review: Review, anna: Actor, the_desk: Desk
) -> None:
    running.end(anna, review, the_desk, "none")

    capture.write_note(anna, review, the_desk, NoteKind.NOTE, entry("sent late"))
    row = capture.capture(anna, review, entry("we: do it"), Action("do it", Side.VENDOR))

    assert Note.objects.filter(review=review, text="sent late").exists()
    assert row.standing == "proposed"


def test_who_changes_an_older_line_is_told_and_nothing_is_written(
    run: Run, review: Review, anna: Actor, boris: Actor, the_desk: Desk
) -> None:
    note = capture.write_note(anna, review, the_desk, NoteKind.NOTE, entry("first"))
    capture.change_note(anna, note, note.revision, the_desk, text="by Anna", said_by="")

    with pytest.raises(ChangedMeanwhileError) as conflict:
        capture.change_note(boris, note, note.revision, the_desk, text="by Boris", said_by="")

    assert isinstance(conflict.value.now, Note)
    assert conflict.value.now.text == "by Anna"
    note.refresh_from_db()
    assert note.text == "by Anna"


def test_a_removed_line_can_be_brought_back(
    run: Run, review: Review, anna: Actor, the_desk: Desk
) -> None:
    note = capture.write_note(anna, review, the_desk, NoteKind.NOTE, entry("first"))

    gone = capture.remove_note(anna, note, 1, the_desk, removed=True)
    back = capture.remove_note(anna, gone, 2, the_desk, removed=False)

    assert (gone.removed, back.removed, back.text) == (True, False, "first")


def test_the_room_has_one_score_which_can_be_corrected(
    run: Run, review: Review, anna: Actor
) -> None:
    capture.give_score(anna, review, 7)
    capture.give_score(anna, review, 9)

    answer = Feedback.objects.get(review=review)
    assert (answer.score, answer.in_the_room) == (9, True)


@pytest.mark.parametrize("score", [0, 11, -1])
def test_a_score_outside_the_scale_is_refused(
    run: Run, review: Review, anna: Actor, score: int
) -> None:
    with pytest.raises(ActError):
        capture.give_score(anna, review, score)


def test_the_two_open_answers_are_the_lines_as_they_stand(
    run: Run, review: Review, anna: Actor, the_desk: Desk
) -> None:
    first = capture.write_note(anna, review, the_desk, NoteKind.BETTER, entry("Answer faster"))
    capture.write_note(anna, review, the_desk, NoteKind.BETTER, entry("Call first"))
    capture.write_note(anna, review, the_desk, NoteKind.MISSING, entry("Bulk export"))
    capture.remove_note(anna, first, first.revision, the_desk, removed=True)

    answer = Feedback.objects.get(review=review)
    assert (answer.better, answer.missing) == ("Call first", "Bulk export")


def test_what_was_captured_counts_nowhere_until_somebody_says_agreed(
    run: Run, captured: Callable[..., Commitment], anna: Actor, the_desk: Desk
) -> None:
    row = captured(owner="Anna Weber", due_on=date(2026, 5, 12))
    captured_rows = kept.kept_rows().get("commitments", ())

    capture.decide(anna, row, "agreed", the_desk.today())

    ids = {r["commitment_id"] for r in kept.kept_rows()["commitments"]}
    assert row.source_id not in {r["commitment_id"] for r in captured_rows}
    assert row.source_id in ids
    row.refresh_from_db()
    assert (row.standing, row.agreed_on) == ("agreed", the_desk.today())


def test_a_decision_can_be_taken_back(
    captured: Callable[..., Commitment], anna: Actor, the_desk: Desk
) -> None:
    row = captured()
    capture.decide(anna, row, "agreed", the_desk.today())

    back = capture.decide(anna, row, "proposed", the_desk.today())

    assert (back.standing, back.agreed_on) == ("proposed", None)


def test_capturing_twice_leaves_one(run: Run, review: Review, anna: Actor) -> None:
    line, action = entry("we: send it"), Action("send it", Side.VENDOR)

    first = capture.capture(anna, review, line, action)
    again = capture.capture(anna, review, line, Action("something else", Side.CUSTOMER))

    assert (again.pk, again.text) == (first.pk, {"default": "send it"})


def test_owner_and_day_may_come_later(captured: Callable[..., Commitment], anna: Actor) -> None:
    row = captured()

    filled = capture.correct(
        anna, row, row.revision, Action("Send it", Side.CUSTOMER, "Li", date(2026, 5, 12))
    )

    assert (row.owner, row.due_on) == ("", None)
    assert (filled.owner, filled.due_on, filled.side) == ("Li", date(2026, 5, 12), Side.CUSTOMER)


def test_two_who_correct_one_commitment_are_both_heard(
    captured: Callable[..., Commitment], anna: Actor, boris: Actor
) -> None:
    row = captured()
    capture.correct(anna, row, row.revision, Action("By Anna", Side.VENDOR))

    with pytest.raises(ChangedMeanwhileError):
        capture.correct(boris, row, row.revision, Action("By Boris", Side.VENDOR))


def test_proposals_are_kept_in_the_reviews_text_file_also_when_it_is_there_already(
    at_work: Desk, run: Run, review: Review, anna: Actor
) -> None:
    path = text_file(at_work, review)
    for text in ("One site first", "Two sites first"):
        edit = ProposalEdit("base", "title", Language.EN, text)
        capture.propose(anna, review, path, [Reworded(edit)])

    assert "Two sites first" in path.read_text(encoding="utf-8")
    assert "One site first" not in path.read_text(encoding="utf-8")
    review.refresh_from_db()
    assert review.text_version


def test_who_saw_an_older_proposal_is_told_and_none_of_theirs_is_written(
    at_work: Desk, run: Run, review: Review, anna: Actor, boris: Actor
) -> None:
    path = text_file(at_work, review)
    title = ProposalEdit("base", "title", Language.EN, "By Anna")
    capture.propose(anna, review, path, [Reworded(title)])
    stale = Reworded(ProposalEdit("base", "title", Language.EN, "By Boris"), shown="older")
    other = Reworded(ProposalEdit("base", "need", Language.EN, "Also by Boris"))

    with pytest.raises(ChangedTextError):
        capture.propose(boris, review, path, [other, stale])

    assert "Boris" not in path.read_text(encoding="utf-8")


def test_another_accounts_people_cannot_be_reached_by_an_identifier(
    run: Run, review: Review, anna: Actor
) -> None:
    another = Account.objects.exclude(pk=review.account_id).first()
    assert another is not None
    elsewhere = Commitment.objects.create(
        account=another,
        client_id=uuid4(),
        source_id="elsewhere",
        side=Side.VENDOR,
        text={"default": "x"},
    )

    with pytest.raises(ActError):
        capture.capture(anna, review, entry("x", elsewhere.client_id), Action("x", Side.VENDOR))
