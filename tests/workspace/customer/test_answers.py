"""What the customer answers, and what the team makes of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from quarterdeck.core.printable import visible
from quarterdeck.workspace.acts import answers
from quarterdeck.workspace.acts.kept import kept_rows
from quarterdeck.workspace.acts.visitor import written
from quarterdeck.workspace.errors import ActError
from quarterdeck.workspace.models import (
    Commitment,
    CustomerInput,
    Feedback,
    FigureQuestion,
    Outcome,
    OutcomeAnswer,
    Presentation,
    ProductRequest,
    Review,
    ShareLink,
    Status,
    Trace,
)

pytestmark = [pytest.mark.django_db, pytest.mark.store]

LinkTo = Callable[..., tuple[ShareLink, str]]
FIVE = {question: f"answer on {question}" for question in answers.QUESTIONS}


@pytest.fixture
def address(review: Review, link_to: LinkTo) -> str:
    """A link that everybody may open."""
    return link_to(review)[1]


def _held(review: Review) -> None:
    Review.objects.filter(pk=review.pk).update(
        status=Status.HELD, phase="follow-up", held_on=timezone.localdate()
    )


# The five questions


def test_the_five_answers_are_kept_with_who_wrote_them(
    review: Review, address: str, client: Client
) -> None:
    answer = client.post(f"{address}input/", {"name": "Li Wei", "revision": "0", **FIVE})

    kept = CustomerInput.objects.get()
    assert answer.status_code == 302
    assert (kept.answers, kept.by, kept.revision) == (FIVE, "Li Wei", 1)
    assert Trace.objects.get(act="customer.input").actor == "Li Wei · Sponsor"


def test_the_second_of_two_colleagues_is_told_and_loses_nothing(
    review: Review, address: str
) -> None:
    first, second = Client(), Client()
    first.post(f"{address}input/", {"name": "Li", "revision": "0", "priorities": "growth"})

    answer = second.post(f"{address}input/", {"name": "Wu", "revision": "0", "priorities": "cost"})

    page = answer.content.decode()
    assert answer.status_code == 409
    assert CustomerInput.objects.get().answers == {"priorities": "growth"}
    assert ">cost</textarea>" in page
    assert "growth" in page
    assert 'name="revision" value="1"' in page


def test_what_was_brought_together_is_saved_over_both(review: Review, address: str) -> None:
    Client().post(f"{address}input/", {"name": "Li", "revision": "0", "priorities": "growth"})
    both = {"name": "Wu", "revision": "1", "priorities": "growth and cost"}

    answer = Client().post(f"{address}input/", both)

    kept = CustomerInput.objects.get()
    assert answer.status_code == 302
    assert (kept.answers, kept.by) == ({"priorities": "growth and cost"}, "Wu")
    assert Trace.objects.filter(act="customer.input").last().before == {
        "answers": {"priorities": "growth"}
    }


@pytest.mark.parametrize(
    "fields, told",
    [
        ({}, "Answer at least one question."),
        ({"priorities": "x" * 4001}, "longer than 4000 characters"),
        ({"priorities": "x", "name": ""}, "Enter your name"),
        ({"priorities": "x", "name": "boss@customer.example"}, "Enter your name"),
        ({"priorities": "x", "name": "n" * 201}, "Enter your name"),
    ],
)
def test_what_cannot_be_saved_comes_back_with_the_reason(
    review: Review, address: str, client: Client, fields: dict[str, str], told: str
) -> None:
    answer = client.post(f"{address}input/", {"name": "Li", "revision": "0", **fields})

    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert not CustomerInput.objects.exists()


def test_the_form_closes_once_the_review_took_place(
    review: Review, address: str, client: Client
) -> None:
    _held(review)

    answer = client.post(f"{address}input/", {"name": "Li", "revision": "0", **FIVE})

    assert answer.status_code == 422
    assert "can no longer be changed" in answer.content.decode()
    assert not CustomerInput.objects.exists()


@pytest.mark.parametrize(
    "count, prepared", [(0, "none"), (1, "minimal"), (2, "minimal"), (3, "ready"), (5, "ready")]
)
def test_preparation_follows_from_how_much_was_answered(
    review: Review, count: int, prepared: str
) -> None:
    given_answers = dict(list(FIVE.items())[:count])
    if count:
        CustomerInput.objects.create(review=review, answers=given_answers, by="Li")

    assert answers.prepared_by_customer(review) == prepared


@given(st.text(max_size=4200))
def test_what_is_kept_is_bounded_and_can_be_shown_everywhere(text: str) -> None:
    try:
        found = written(text, answers.LONGEST_ANSWER, "better")
    except ActError:
        assert len(text) > answers.LONGEST_ANSWER
    else:
        assert len(found) <= answers.LONGEST_ANSWER
        assert "\x00" not in found
        assert visible(found) == found


def test_markup_of_a_customer_is_shown_as_text(
    review: Review, address: str, client: Client, signed_in: Callable[..., Client]
) -> None:
    script = "<script>alert(1)</script>"
    client.post(f"{address}input/", {"name": script, "revision": "0", "priorities": script})

    for page in (client.get(address), signed_in("admin").get(f"/reviews/{review.key}/share/")):
        assert script not in page.content.decode()


# Satisfaction


def test_feedback_is_kept_and_goes_on_to_the_figures(
    review: Review, address: str, client: Client
) -> None:
    _held(review)

    answer = client.post(
        f"{address}feedback/",
        {"name": "Li", "score": "7", "better": "answer faster", "missing": "an API"},
    )

    kept = Feedback.objects.get()
    assert answer.status_code == 302
    assert (kept.score, kept.better, kept.missing, kept.by) == (7, "answer faster", "an API", "Li")
    surveys = kept_rows()["surveys"]
    assert [(row["kind"], row["score"]) for row in surveys] == [("satisfaction", 7)]


@pytest.mark.parametrize("score", ["", "0", "11", "-1", "7.5", "seven", "٧", "9" * 5000])
def test_a_score_off_the_scale_is_refused(
    review: Review, address: str, client: Client, score: str
) -> None:
    _held(review)

    answer = client.post(f"{address}feedback/", {"name": "Li", "score": score, "better": "keep me"})

    assert answer.status_code == 422
    assert "keep me" in answer.content.decode()
    assert not Feedback.objects.exists()


def test_feedback_waits_for_the_review(review: Review, address: str, client: Client) -> None:
    answer = client.post(f"{address}feedback/", {"name": "Li", "score": "7"})

    assert answer.status_code == 422
    assert not Feedback.objects.exists()


def test_a_review_that_is_read_takes_feedback_once_it_is_there(
    review: Review, presented: Presentation, address: str, client: Client
) -> None:
    Review.objects.filter(pk=review.pk).update(type="digital")

    answer = client.post(f"{address}feedback/", {"name": "Li", "score": "9"})

    assert answer.status_code == 302


def test_a_person_who_answers_again_replaces_the_first(
    review: Review, address: str, client: Client
) -> None:
    _held(review)
    for score in ("3", "8"):
        client.post(f"{address}feedback/", {"name": "Li", "score": score})

    assert Feedback.objects.get().score == 8


def test_a_verified_person_sees_their_own_feedback_and_no_others(
    review: Review, link_to: LinkTo, entered: Callable[..., Client]
) -> None:
    _, restricted = link_to(review, domains="customer.example")
    browser = entered(restricted)
    _held(review)
    Feedback.objects.create(review=review, score=2, better="others words", by="wu@customer.example")

    browser.post(f"{restricted}feedback/", {"score": "9", "better": "own words"})

    page = browser.get(restricted).content.decode()
    assert "own words" in page
    assert 'value="9" required checked' in page
    assert "others words" not in page


def test_feedback_is_summed_up(review: Review) -> None:
    for by, score, better in (("a", 9, "x"), ("b", 4, ""), ("c", None, "y")):
        Feedback.objects.create(review=review, by=by, score=score, better=better)

    found = answers.feedback_summary(review)

    assert (found.answers, found.scores, found.mean, found.lowest) == (3, 2, Decimal("6.5"), 4)
    assert found.better == ("x", "y")


def test_without_a_score_there_is_no_mean(review: Review) -> None:
    Feedback.objects.create(review=review, by="a", better="x")

    found = answers.feedback_summary(review)

    assert (found.mean, found.lowest) == (None, None)


def test_what_is_missing_becomes_a_request_once_the_team_takes_it(
    review: Review, signed_in: Callable[..., Client]
) -> None:
    row = Feedback.objects.create(review=review, by="li@customer.example", missing="an API")
    browser = signed_in("admin")
    assert not ProductRequest.objects.filter(origin="workspace").exists()

    for title in ("API for orders", "again"):
        browser.post(f"/reviews/{review.key}/share/feedback/{row.pk}/request/", {"title": title})

    request = ProductRequest.objects.get(source_id=answers.request_id(row))
    assert request.title == {"default": "API for orders"}
    assert (request.asked_by, request.state) == ("li@customer.example", "open")
    assert request.source_id in {r["request_id"] for r in kept_rows()["requests"]}


# Commitments


@pytest.fixture
def promise(review: Review) -> Commitment:
    return Commitment.objects.create(
        account=review.account,
        review=review,
        source_id="p",
        side="customer",
        text={"default": "Name the key users"},
        owner="Wu Fang",
        due_on=timezone.localdate() + timedelta(days=9),
        standing="proposed",
    )


def test_silence_accepts_nothing(
    review: Review, promise: Commitment, address: str, client: Client
) -> None:
    client.get(address)
    client.post(f"{address}seen/")

    promise.refresh_from_db()
    assert (promise.answer, promise.standing) == ("none", "proposed")


def test_accepting_a_whole_proposal_agrees_it(
    review: Review, promise: Commitment, address: str, client: Client
) -> None:
    answer = client.post(
        f"{address}commitments/{promise.pk}/",
        {"name": "Li", "revision": promise.revision, "answer": "accepted"},
    )

    promise.refresh_from_db()
    assert answer.status_code == 302
    assert (promise.answer, promise.answered_by, promise.standing) == ("accepted", "Li", "agreed")
    assert promise.agreed_on is not None
    assert Trace.objects.filter(act="commitment.answer", actor="Li · Sponsor").exists()


@pytest.mark.parametrize("lacking", [{"owner": ""}, {"due_on": None}])
def test_accepting_a_proposal_without_owner_or_day_leaves_it_a_proposal(
    review: Review, promise: Commitment, address: str, client: Client, lacking: dict[str, object]
) -> None:
    Commitment.objects.filter(pk=promise.pk).update(**lacking)

    client.post(
        f"{address}commitments/{promise.pk}/",
        {"name": "Li", "revision": promise.revision, "answer": "accepted"},
    )

    promise.refresh_from_db()
    assert (promise.answer, promise.standing) == ("accepted", "proposed")


def test_nobody_accepts_what_was_changed_since_they_read_it(
    review: Review, promise: Commitment, address: str, client: Client
) -> None:
    shown = promise.revision
    Commitment.objects.filter(pk=promise.pk).update(
        text={"default": "Pay the invoice"}, revision=shown + 1
    )

    answer = client.post(
        f"{address}commitments/{promise.pk}/",
        {"name": "Li", "revision": shown, "answer": "accepted"},
    )

    promise.refresh_from_db()
    assert answer.status_code == 409
    assert "Pay the invoice" in answer.content.decode()
    assert promise.answer == "none"


def test_a_question_needs_words_and_stands_on_both_pages(
    review: Review,
    promise: Commitment,
    address: str,
    client: Client,
    signed_in: Callable[..., Client],
) -> None:
    fields = {"name": "Li", "revision": promise.revision, "answer": "questioned"}
    empty = client.post(f"{address}commitments/{promise.pk}/", fields)

    client.post(f"{address}commitments/{promise.pk}/", fields | {"note": "Which users?"})

    assert empty.status_code == 422
    promise.refresh_from_db()
    assert (promise.answer, promise.standing) == ("questioned", "proposed")
    for page in (client.get(address), signed_in("admin").get(f"/reviews/{review.key}/share/")):
        assert "Which users?" in page.content.decode()


@pytest.mark.parametrize("answer", ["", "none", "agreed", "ACCEPTED"])
def test_other_answers_are_refused(
    review: Review, promise: Commitment, address: str, client: Client, answer: str
) -> None:
    told = client.post(
        f"{address}commitments/{promise.pk}/",
        {"name": "Li", "revision": promise.revision, "answer": answer},
    )

    assert told.status_code == 422
    promise.refresh_from_db()
    assert promise.answer == "none"


# Outcomes


@pytest.fixture
def outcome(review: Review, presented: Presentation) -> Outcome:
    """An outcome that the frozen review shows, and nobody has confirmed."""
    from quarterdeck.workspace.acts.agreement import outcomes_of
    from quarterdeck.workspace.acts.presented import shown

    found = outcomes_of(review, shown(review)).first()
    assert found is not None
    Outcome.objects.filter(pk=found.pk).update(confirmed_by="")
    return found


def test_a_confirmed_outcome_bears_the_customers_name(
    review: Review, outcome: Outcome, link_to: LinkTo, entered: Callable[..., Client]
) -> None:
    _, restricted = link_to(review, domains="customer.example")

    entered(restricted).post(f"{restricted}outcomes/{outcome.pk}/", {"answer": "yes"})

    outcome.refresh_from_db()
    assert outcome.confirmed_by == "li@customer.example"
    assert outcome.changed_here
    assert OutcomeAnswer.objects.get().confirmed


def test_a_confirmation_can_be_taken_back_with_a_reason(
    review: Review, outcome: Outcome, address: str, client: Client
) -> None:
    client.post(f"{address}outcomes/{outcome.pk}/", {"name": "Li", "answer": "yes"})
    bare = client.post(f"{address}outcomes/{outcome.pk}/", {"name": "Li", "answer": "no"})

    client.post(f"{address}outcomes/{outcome.pk}/", {"answer": "no", "note": "counted twice"})

    outcome.refresh_from_db()
    assert bare.status_code == 422
    assert outcome.confirmed_by == ""
    assert OutcomeAnswer.objects.order_by("pk").last().note == "counted twice"


def test_a_doubt_takes_no_confirmation_away_that_was_given_elsewhere(
    review: Review, outcome: Outcome, address: str, client: Client
) -> None:
    Outcome.objects.filter(pk=outcome.pk).update(confirmed_by="The CFO")

    client.post(f"{address}outcomes/{outcome.pk}/", {"name": "Li", "answer": "no", "note": "why"})

    outcome.refresh_from_db()
    assert outcome.confirmed_by == "The CFO"


# Figures


def test_a_questioned_figure_stays_flagged_on_both_pages_until_it_is_answered(
    review: Review,
    presented: Presentation,
    address: str,
    client: Client,
    signed_in: Callable[..., Client],
) -> None:
    team = signed_in("admin")
    share = f"/reviews/{review.key}/share/"
    client.post(
        f"{address}figures/", {"name": "Li", "figure": "value.delivered", "text": "How counted?"}
    )
    question = answers.open_questions(review).get()
    flagged = [page.content.decode() for page in (client.get(address), team.get(share))]

    team.post(f"{share}questions/{question.pk}/", {"answer": "By hours times rate."})

    after = [page.content.decode() for page in (client.get(address), team.get(share))]
    for page in flagged:
        assert "How counted?" in page
        assert ">Questioned<" in page
    for page in after:
        assert ">Questioned<" not in page
        assert "By hours times rate." in page
    assert not answers.open_questions(review).exists()
    assert question.shown in after[0]


def test_an_answer_is_not_given_twice_nor_empty(
    review: Review, presented: Presentation, signed_in: Callable[..., Client]
) -> None:
    row = FigureQuestion.objects.create(
        review=review, figure="roi.net", shown="1", text="?", by="Li"
    )
    browser, where = signed_in("admin"), f"/reviews/{review.key}/share/questions/{row.pk}/"

    answers_given = [browser.post(where, {"answer": text}).status_code for text in ("", "a", "b")]

    row.refresh_from_db()
    assert answers_given == [422, 302, 422]
    assert row.answer == "a"


def test_open_questions_are_bounded(
    review: Review, presented: Presentation, address: str, client: Client
) -> None:
    FigureQuestion.objects.bulk_create(
        FigureQuestion(review=review, figure="roi.net", shown="1", text="?", by="Li")
        for _ in range(answers.MOST_OPEN_QUESTIONS)
    )

    answer = client.post(
        f"{address}figures/", {"name": "Li", "figure": "value.delivered", "text": "one more"}
    )

    assert answer.status_code == 422
    assert answers.open_questions(review).count() == answers.MOST_OPEN_QUESTIONS


def test_forms_from_one_place_have_to_wait_after_sixty(
    review: Review, address: str, client: Client
) -> None:
    told = [client.post(f"{address}input/", {}).status_code for _ in range(61)]

    assert told[0] == 422
    assert told[-1] == 429


# Who answered


def test_a_verified_answer_names_the_address_whatever_the_form_says(
    review: Review, link_to: LinkTo, entered: Callable[..., Client]
) -> None:
    _, restricted = link_to(review, domains="customer.example")

    entered(restricted).post(
        f"{restricted}input/", {"name": "Somebody else", "revision": "0", "priorities": "x"}
    )

    assert CustomerInput.objects.get().by == "li@customer.example"


def test_an_answer_through_an_open_link_is_said_to_be_unverified(
    review: Review, address: str, client: Client
) -> None:
    client.post(f"{address}input/", {"name": "Li Wei", "revision": "0", "priorities": "x"})

    assert "Li Wei (not verified)" in client.get(address).content.decode()


def test_the_first_response_is_the_first_answer_after_the_review(review: Review) -> None:
    today = timezone.localdate()
    Review.objects.filter(pk=review.pk).update(status=Status.HELD, held_on=today)
    review.refresh_from_db()
    assert answers.first_response(review) is None
    early = FigureQuestion.objects.create(review=review, figure="x", shown="", text="?", by="Li")
    FigureQuestion.objects.filter(pk=early.pk).update(at=timezone.now() - timedelta(days=3))
    assert answers.first_response(review) is None

    Feedback.objects.create(review=review, by="Li", score=9)

    assert answers.first_response(review) == today


def test_the_room_s_own_feedback_is_no_response(review: Review) -> None:
    Review.objects.filter(pk=review.pk).update(status=Status.HELD, held_on=timezone.localdate())
    review.refresh_from_db()
    Feedback.objects.create(review=review, by="", score=9, in_the_room=True)

    assert answers.first_response(review) is None
