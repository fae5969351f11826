"""Commitments are agreed by people, move as declared, and keep why and when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.workspace.commitments.promised import in_days, other_account, promised

from quarterdeck.core.commitment_moves import MOVES, needs_reason
from quarterdeck.core.facts import CommitmentState
from quarterdeck.core.language import Language
from quarterdeck.errors import ConflictError
from quarterdeck.workspace.acts import commitments, kept
from quarterdeck.workspace.acts.commitments import Terms
from quarterdeck.workspace.acts.sync import synchronise
from quarterdeck.workspace.acts.trail import SYSTEM, Actor, acting
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import ActError
from quarterdeck.workspace.models import Account, Commitment, Review, Trace, User

pytestmark = [pytest.mark.django_db, pytest.mark.store]

TODAY = date(2026, 10, 8)
TERMS = Terms("Send the SSO plan", "vendor", "Robin Hale", "", date(2026, 11, 1))


@pytest.fixture
def actor(person: Callable[..., User]) -> Actor:
    return acting(person("csm", name="Anna Weber"))


@pytest.fixture
def account(review: Review) -> Account:
    return review.account


def test_what_a_person_adds_as_agreed_says_by_whom_and_goes_to_builds(
    actor: Actor, account: Account
) -> None:
    row = commitments.add(actor, account, TERMS, TODAY, agreed_by="Mo Lind")

    assert (row.standing, row.confirmed_by, row.agreed_on) == ("agreed", "Mo Lind", TODAY)
    assert row.source_id in {r["commitment_id"] for r in kept.kept_rows()["commitments"]}


def test_without_somebody_who_agreed_it_is_a_proposal_and_stays_out_of_builds(
    actor: Actor, account: Account
) -> None:
    row = commitments.add(actor, account, TERMS, TODAY)

    assert (row.standing, row.confirmed_by, row.agreed_on) == ("proposed", "", None)
    assert "commitments" not in kept.kept_rows()


@pytest.mark.parametrize(
    ("terms", "field"),
    [
        (Terms(" ", "vendor", "Robin", "", TODAY), "text"),
        (Terms("x" * 2001, "vendor", "Robin", "", TODAY), "text"),
        (Terms("Send", "both", "Robin", "", TODAY), "side"),
        (Terms("Send", "vendor", "", "", TODAY), "owner"),
        (Terms("Send", "vendor", "Robin", "", None), "due_on"),
        (Terms("Send", "vendor", "Robin", "", date(1, 1, 1)), "due_on"),
        (Terms("Send", "vendor", "Robin", "a@b\nBcc: c@d.e", TODAY), "owner_email"),
    ],
)
def test_what_is_no_commitment_is_refused_by_its_field(
    actor: Actor, account: Account, terms: Terms, field: str
) -> None:
    with pytest.raises(ActError) as caught:
        commitments.add(actor, account, terms, TODAY, agreed_by="Mo")

    assert caught.value.field == field
    assert not Commitment.objects.filter(changed_here=True).exists()


def test_a_review_of_another_account_is_refused(actor: Actor, review: Review) -> None:
    with pytest.raises(ActError):
        commitments.add(actor, other_account(review.account), TERMS, TODAY, review=review)


def test_a_machine_confirms_nothing(account: Account) -> None:
    row = promised(account, standing="found", agreed_on=None)

    with pytest.raises(ActError):
        commitments.confirm(SYSTEM, row, row.revision, "agreed", TODAY)

    row.refresh_from_db()
    assert row.standing == "found"


@pytest.mark.parametrize("standing", ["captured", "found", "proposed", "rejected"])
def test_a_person_confirms_with_their_name_and_the_day(
    actor: Actor, account: Account, standing: str
) -> None:
    row = promised(account, standing=standing, agreed_on=None)

    now = commitments.confirm(actor, row, row.revision, "agreed", TODAY)

    assert (now.standing, now.confirmed_by, now.agreed_on) == ("agreed", "Anna Weber", TODAY)


@pytest.mark.parametrize("lacking", [{"owner": ""}, {"due_on": None}])
def test_without_owner_or_day_nothing_is_agreed(
    actor: Actor, account: Account, lacking: dict[str, object]
) -> None:
    row = promised(account, standing="captured", agreed_on=None, **lacking)

    with pytest.raises(ActError) as caught:
        commitments.confirm(actor, row, row.revision, "agreed", TODAY)

    assert caught.value.field in lacking


def test_what_is_agreed_is_not_unsaid(actor: Actor, account: Account) -> None:
    row = promised(account)

    with pytest.raises(ActError):
        commitments.confirm(actor, row, row.revision, "rejected", TODAY)


def test_what_is_not_agreed_does_not_move(actor: Actor, account: Account) -> None:
    row = promised(account, standing="proposed")

    with pytest.raises(ActError):
        commitments.move(actor, row, row.revision, "in-progress", TODAY)


def test_a_move_that_somebody_else_made_before_is_told(actor: Actor, account: Account) -> None:
    row = promised(account)
    seen = row.revision
    commitments.move(actor, row, seen, "in-progress", TODAY)
    row.refresh_from_db()

    with pytest.raises(ConflictError):
        commitments.move(actor, row, seen, "cancelled", TODAY, reason="no use")

    row.refresh_from_db()
    assert row.state == "in-progress"


def test_a_changed_text_leaves_no_translation_that_promises_something_else(
    actor: Actor, account: Account
) -> None:
    row = promised(account, text={"default": "Send it", "en": "Send it", "ru": "Прислать"})

    kept_text = commitments.edit(
        actor, row, row.revision, Terms("Прислать", "vendor", "Robin", "", TODAY), Language.RU
    )
    changed = commitments.edit(
        actor,
        kept_text,
        kept_text.revision,
        Terms("Прислать план", "vendor", "Robin", "", TODAY),
        Language.RU,
    )

    assert kept_text.text == {"default": "Send it", "en": "Send it", "ru": "Прислать"}
    assert changed.text == {"default": "Прислать план"}


def test_an_acceptance_holds_only_for_the_terms_that_were_accepted(
    actor: Actor, account: Account
) -> None:
    row = promised(account, answer="accepted", answered_by="mo@customer.example")
    same = Terms(row.text["default"], "vendor", row.owner, "robin@vendor.example", row.due_on)

    addressed = commitments.edit(actor, row, row.revision, same, Language.EN)
    later = commitments.edit(
        actor,
        addressed,
        addressed.revision,
        Terms(row.text["default"], "vendor", row.owner, "robin@vendor.example", in_days(90)),
        Language.EN,
    )

    assert addressed.answer == "accepted"
    assert (later.answer, later.answered_by) == ("none", "")
    trace = Trace.objects.filter(subject=f"commitment:{row.source_id}").latest("id")
    assert trace.before is not None
    assert trace.before["answer"] == "accepted"


def test_a_mail_address_for_reminders_leaves_the_rest_to_the_sources(
    actor: Actor, account: Account
) -> None:
    row = promised(account)
    terms = Terms(row.text["default"], "vendor", row.owner, "Robin@vendor.example", row.due_on)

    commitments.edit(actor, row, row.revision, terms, Language.EN)

    row.refresh_from_db()
    assert (row.owner_email, row.changed_here, row.revision) == ("robin@vendor.example", False, 2)


def test_an_agreed_one_keeps_its_owner_and_its_day(actor: Actor, account: Account) -> None:
    row = promised(account)

    with pytest.raises(ActError):
        commitments.edit(
            actor, row, row.revision, Terms("Send", "vendor", "", "", TODAY), Language.EN
        )


def test_a_question_is_answered_once_there_is_one(actor: Actor, account: Account) -> None:
    asked = promised(account, answer="questioned", answer_note="Why so late?")
    quiet = promised(account)

    now = commitments.reply(actor, asked, asked.revision, "The vendor ships in May.\r\nSee plan.")
    with pytest.raises(ActError):
        commitments.reply(actor, quiet, quiet.revision, "Hello")
    with pytest.raises(ActError):
        commitments.reply(actor, now, now.revision, " \n ")

    assert (now.reply, now.replied_by, now.answer) == (
        "The vendor ships in May.\nSee plan.",
        "Anna Weber",
        "questioned",
    )


def test_what_was_moved_here_is_not_overwritten_from_the_sources(
    actor: Actor, the_desk: Desk, own_project: object
) -> None:
    row = Commitment.objects.filter(state="not-started", standing="agreed").first()
    if row is None:
        row = Commitment.objects.filter(standing="agreed").exclude(state="cancelled").first()
    assert row is not None
    target = MOVES[CommitmentState(row.state)][0].value
    commitments.move(actor, row, row.revision, target, the_desk.today(), reason="as told")

    synchronise(the_desk)

    row.refresh_from_db()
    assert row.state == target


steps = st.lists(
    st.tuples(
        st.sampled_from(CommitmentState),
        st.none() | st.integers(0, 30),
        st.sampled_from(["", "waiting for legal", "customer asked"]),
    ),
    max_size=6,
)


@given(steps=steps)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_sequence_of_moves_loses_when_or_why(
    person: Callable[..., User],
    review: Review,
    steps: list[tuple[CommitmentState, int | None, str]],
) -> None:
    user = User.objects.filter(email="csm@vendor.example").first() or person("csm")
    row = promised(review.account)
    told: list[tuple[str, str, str]] = []

    for target, days, reason in steps:
        source, was_done = CommitmentState(row.state), row.completed_on
        day = None if days is None else TODAY - timedelta(days=days)
        try:
            now = commitments.move(
                acting(user), row, row.revision, target, TODAY, completed_on=day, reason=reason
            )
        except ActError:
            row.refresh_from_db()
            assert (row.state, row.completed_on) == (source, was_done)
            continue
        row = now
        assert (row.completed_on is not None) == (row.state == "complete")
        if row.state != source:
            assert row.blocked_reason or not needs_reason(source, target)
            told.append((source.value, row.state, reason))

    traces = Trace.objects.filter(subject=f"commitment:{row.source_id}").order_by("id")
    assert [((t.before or {})["state"], (t.after or {})["state"], t.reason) for t in traces] == told
    for trace in traces:
        if (trace.before or {})["state"] == "complete":
            assert trace.before is not None
            assert trace.before["completed_on"]
