"""The recap: drafted from what was agreed, edited, approved by name, sent once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.policy import default
from smtplib import SMTPServerDisconnected
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.test import Client
from django.utils import timezone
from tests.workspace.followup.conftest import SPONSOR, promise

from quarterdeck.core.language import Language
from quarterdeck.errors import ConflictError
from quarterdeck.workspace.acts import debrief, recap_sending, recapping
from quarterdeck.workspace.acts.trail import Actor
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import ActError
from quarterdeck.workspace.models import Account, Commitment, Recap, Review, Trace

pytestmark = [pytest.mark.django_db, pytest.mark.store]


def drafted(actor: Actor, review: Review, desk: Desk) -> Recap:
    return recapping.draft(actor, review, desk, Language.EN, revision=0, dropping=False)


def approved(actor: Actor, review: Review, desk: Desk) -> Recap:
    made = drafted(actor, review, desk)
    return recapping.approve(actor, review, desk, made.revision)


def words(recap: Recap, **changed: Any) -> recapping.Words:
    now = recapping.Words(recap.subject, recap.text, tuple(map(tuple, recap.to)))
    return replace(now, **changed)


def test_the_draft_holds_what_was_agreed_and_goes_to_who_came_with_an_address(
    held: Review, actor: Actor, the_desk: Desk
) -> None:
    made = drafted(actor, held, the_desk)

    assert "Send the calculation sheet" in made.text
    assert "Confirm the hourly rate" in made.text
    assert made.to == [["Owen Prideaux", SPONSOR]]
    assert not made.edited


def test_nothing_said_nothing_found_nothing_rejected_and_nothing_of_the_debrief_is_in_the_recap(
    held: Review, actor: Actor, the_desk: Desk
) -> None:
    promise(held, "Send the plan", said="their sponsor is weak, zebra")
    promise(held, "Look at the second site, zebra", standing="found")
    promise(held, "Give a discount, zebra", standing="rejected")
    debrief.write(actor, held, {"renewal_signals": "budget was cut, zebra"}, 0)

    made = drafted(actor, held, the_desk)
    files = recap_sending.files_of(the_desk, held, made)

    assert "Send the plan" in made.text
    assert "zebra" not in made.text + made.subject + files.text
    assert b"zebra" not in files.eml


def test_an_internal_word_in_the_edited_text_stops_the_approval(
    held: Review, actor: Actor, the_desk: Desk
) -> None:
    made = drafted(actor, held, the_desk)
    edited = recapping.edit(
        actor, held, words(made, text=made.text + "\nWe see you as a churn risk.\n"), made.revision
    )

    with pytest.raises(ActError) as refused:
        recapping.approve(actor, held, the_desk, edited.revision)

    assert refused.value.said.id == "ws-follow-recap-stopped"
    assert Recap.objects.get(review=held).approved_at is None


def test_another_customers_name_in_the_edited_text_stops_the_approval(
    held: Review, actor: Actor, the_desk: Desk
) -> None:
    other = Account.objects.exclude(pk=held.account_id).order_by("pk").first()
    assert other is not None
    made = drafted(actor, held, the_desk)
    text = f"{made.text}\nWe did the same for {other.name}.\n"
    edited = recapping.edit(actor, held, words(made, text=text), made.revision)

    found = recapping.findings(the_desk, held, edited)

    assert "AUT102" in {finding.code for finding in found}
    with pytest.raises(ActError):
        recapping.approve(actor, held, the_desk, edited.revision)


def test_an_agreed_commitment_without_an_owner_stops_the_approval(
    held: Review, actor: Actor, the_desk: Desk
) -> None:
    promise(held, "Plan the second site", owner="")
    made = drafted(actor, held, the_desk)

    with pytest.raises(ActError):
        recapping.approve(actor, held, the_desk, made.revision)

    assert "FOL101" in {finding.code for finding in recapping.findings(the_desk, held, made)}


def test_any_later_edit_takes_the_approval_back(held: Review, actor: Actor, the_desk: Desk) -> None:
    ready = approved(actor, held, the_desk)
    assert ready.approved_by == actor.user

    edited = recapping.edit(actor, held, words(ready, subject="Other words"), ready.revision)

    assert edited.approved_at is None
    with pytest.raises(ActError):
        recap_sending.send(actor, held, the_desk, edited.revision)
    assert not mail.outbox


def test_two_editors_the_second_is_told_and_nothing_of_the_first_is_lost(
    held: Review, actor: Actor, the_desk: Desk
) -> None:
    made = drafted(actor, held, the_desk)
    recapping.edit(actor, held, words(made, subject="The first one's"), made.revision)

    with pytest.raises(ConflictError):
        recapping.edit(actor, held, words(made, subject="The second one's"), made.revision)

    assert Recap.objects.get(review=held).subject == "The first one's"


def test_a_new_draft_asks_before_it_drops_a_persons_words(
    held: Review, actor: Actor, the_desk: Desk
) -> None:
    made = drafted(actor, held, the_desk)
    edited = recapping.edit(actor, held, words(made, text="My own words."), made.revision)
    again: dict[str, Any] = {"revision": edited.revision}

    with pytest.raises(ActError) as refused:
        recapping.draft(actor, held, the_desk, Language.RU, dropping=False, **again)
    assert Recap.objects.get(review=held).text == "My own words.\n"
    fresh = recapping.draft(actor, held, the_desk, Language.RU, dropping=True, **again)

    assert refused.value.said.id == "ws-follow-recap-drops"
    assert fresh.language == "ru"
    assert "My own words" not in fresh.text


def test_it_is_sent_once_in_one_message_with_the_pdf(
    held: Review, actor: Actor, the_desk: Desk
) -> None:
    ready = approved(actor, held, the_desk)

    sent = recap_sending.send(actor, held, the_desk, ready.revision)
    with pytest.raises(ActError):
        recap_sending.send(actor, held, the_desk, ready.revision)

    assert sent.sent_at is not None
    [message] = mail.outbox
    assert message.to == [SPONSOR]
    assert message.body == ready.text
    [(name, content, kind)] = message.attachments
    assert name.endswith(".pdf")
    assert kind == "application/pdf"
    assert bytes(content).startswith(b"%PDF")
    assert Trace.objects.filter(act="recap.send", review_key=held.key).count() == 1
    held.refresh_from_db()
    assert held.phase == "follow-up"


def test_a_claimed_recap_is_not_sent_by_a_second_click(
    held: Review, actor: Actor, the_desk: Desk
) -> None:
    ready = approved(actor, held, the_desk)
    Recap.objects.filter(pk=ready.pk).update(claimed_at=timezone.now())

    with pytest.raises(ActError) as refused:
        recap_sending.send(actor, held, the_desk, ready.revision)

    assert refused.value.said.id == "ws-follow-recap-claimed"
    assert not mail.outbox


def test_after_a_kill_while_sending_a_person_says_whether_it_went_out(
    held: Review, actor: Actor, the_desk: Desk
) -> None:
    ready = approved(actor, held, the_desk)
    long_ago = timezone.now() - recap_sending.SENDING - timedelta(seconds=1)
    Recap.objects.filter(pk=ready.pk).update(claimed_at=long_ago)

    with pytest.raises(ActError):
        recap_sending.send(actor, held, the_desk, ready.revision)
    recap_sending.try_again(actor, held)
    recap_sending.send(actor, held, the_desk, ready.revision)

    assert len(mail.outbox) == 1


def test_a_mail_server_that_refuses_leaves_the_recap_to_be_sent_again(
    held: Review, actor: Actor, the_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(self: EmailMessage, fail_silently: bool = False) -> int:
        raise SMTPServerDisconnected("gone")

    ready = approved(actor, held, the_desk)
    with monkeypatch.context() as patched:
        patched.setattr(EmailMessage, "send", away)
        with pytest.raises(ActError) as refused:
            recap_sending.send(actor, held, the_desk, ready.revision)

    assert refused.value.said.id == "ws-follow-recap-unsent"
    recap_sending.send(actor, held, the_desk, ready.revision)
    assert len(mail.outbox) == 1


def test_the_files_hold_the_approved_text(
    browser: Client, held: Review, actor: Actor, the_desk: Desk
) -> None:
    made = drafted(actor, held, the_desk)
    text = "Dear Owen,\n\nthank you for the hour.\n"
    edited = recapping.edit(actor, held, words(made, text=text), made.revision)
    address = f"/reviews/{held.key}/follow-up/recap/file"
    before = browser.get(f"{address}/txt/")
    recapping.approve(actor, held, the_desk, edited.revision)

    plain, eml, pdf = (browser.get(f"{address}/{kind}/") for kind in ("txt", "eml", "pdf"))

    assert before.status_code == 422
    assert plain.content.decode() == text
    letter = message_from_bytes(eml.content, policy=default)
    assert SPONSOR in letter["To"]
    assert "thank you for the hour" in letter.get_body().get_content()
    assert pdf.content.startswith(b"%PDF")
    assert "attachment" in pdf["Content-Disposition"]


def test_a_person_who_sent_it_from_elsewhere_notes_the_day(
    held: Review, actor: Actor, the_desk: Desk
) -> None:
    approved(actor, held, the_desk)
    assert held.held_on is not None

    with pytest.raises(ActError):
        recap_sending.note_sent(actor, held, the_desk, held.held_on - timedelta(days=1))
    sent = recap_sending.note_sent(actor, held, the_desk, held.held_on)

    assert sent.sent_at is not None
    assert timezone.localdate(sent.sent_at) == held.held_on
    assert not mail.outbox


@pytest.mark.parametrize(
    ("typed", "pairs"),
    [
        ("li.wei@customer.example", (("li.wei@customer.example", "li.wei@customer.example"),)),
        ("Li Wei <li.wei@customer.example>", (("Li Wei", "li.wei@customer.example"),)),
        ("a@b.example, A@b.example\nc@d.example", (("a@b.example",) * 2, ("c@d.example",) * 2)),
        ("", ()),
    ],
)
def test_typed_recipients_are_read_each_once(typed: str, pairs: tuple[Any, ...]) -> None:
    assert recapping.typed_recipients(typed) == pairs


@pytest.mark.parametrize(
    "typed", ["nobody", "a@b", "x@y.example\r\nBcc: z", "a@b.example c@d.example", "<>"]
)
def test_what_is_no_address_is_refused_by_name(typed: str) -> None:
    with pytest.raises(ActError) as refused:
        recapping.typed_recipients(typed)

    assert refused.value.field == "others"


def test_the_story_in_the_browser(browser: Client, held: Review, the_desk: Desk) -> None:
    base = f"/reviews/{held.key}/follow-up/recap"
    browser.post(f"{base}/draft/", {"language": "en", "revision": "0"})
    recap = Recap.objects.get(review=held)
    form = {
        "revision": recap.revision,
        "subject": recap.subject,
        "text": recap.text + "\nChurn risk: high.\n",
        "others": "Li Wei <li.wei@customer.example>",
        "then": "approve",
    }

    stopped = browser.post(f"{base}/save/", form)
    findings = browser.get(f"{base}/findings/", headers={"HX-Request": "true"})
    now = Recap.objects.get(review=held)
    mended = {**form, "text": recap.text, "revision": now.revision}
    browser.post(f"{base}/save/", mended)
    ready = Recap.objects.get(review=held)
    sent = browser.post(f"{base}/send/", {"revision": ready.revision}, follow=True)

    assert stopped.status_code == 422
    assert "AUT101" in findings.content.decode()
    assert ready.approved_at is not None
    assert [m.to for m in mail.outbox] == [["li.wei@customer.example"]]
    assert "The recap went out on" in sent.content.decode()


def test_a_conflict_shows_both_texts_and_keeps_the_typed_one(
    browser: Client, held: Review, actor: Actor, the_desk: Desk
) -> None:
    made = drafted(actor, held, the_desk)
    recapping.edit(actor, held, words(made, text="Theirs stands here."), made.revision)

    answer = browser.post(
        f"/reviews/{held.key}/follow-up/recap/save/",
        {"revision": made.revision, "subject": made.subject, "text": "Mine stands here."},
    )

    assert answer.status_code == 409
    assert "Theirs stands here." in answer.content.decode()
    assert "Mine stands here." in answer.content.decode()


def test_a_wrong_address_keeps_what_was_typed(
    browser: Client, held: Review, actor: Actor, the_desk: Desk
) -> None:
    made = drafted(actor, held, the_desk)

    answer = browser.post(
        f"/reviews/{held.key}/follow-up/recap/save/",
        {"revision": made.revision, "subject": "S", "text": "Mine.", "others": "no address"},
    )

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "This is not an e-mail address: no address" in page
    assert "Mine." in page
    assert Recap.objects.get(review=held).text == made.text


def test_a_viewer_may_read_but_not_act_and_another_csm_finds_nothing(
    held: Review, actor: Actor, the_desk: Desk, signed_in: Callable[..., Client]
) -> None:
    drafted(actor, held, the_desk)
    Account.objects.filter(pk=held.account_id).update(csm_email="anna@vendor.example")
    viewer, other = signed_in("viewer"), signed_in("csm")
    base = f"/reviews/{held.key}/follow-up/recap"

    assert viewer.get(f"{base}/").status_code == 200
    assert viewer.post(f"{base}/approve/", {"revision": 1}).status_code == 403
    assert other.get(f"{base}/").status_code == 404
    assert other.post(f"{base}/send/", {"revision": 1}).status_code == 404


def test_opening_a_page_changes_nothing(browser: Client, held: Review) -> None:
    before = (Trace.objects.count(), Recap.objects.count(), Commitment.objects.count())

    for part in ("", "recap/", "records/", "debrief/"):
        assert browser.get(f"/reviews/{held.key}/follow-up/{part}").status_code == 200
    refused = browser.get(f"/reviews/{held.key}/follow-up/recap/send/")

    assert refused.status_code == 405
    assert (Trace.objects.count(), Recap.objects.count(), Commitment.objects.count()) == before


def test_nothing_can_be_drafted_before_the_review(
    review: Review, actor: Actor, the_desk: Desk
) -> None:
    with pytest.raises(ActError) as refused:
        drafted(actor, review, the_desk)

    assert refused.value.said.id == "ws-follow-not-yet"
