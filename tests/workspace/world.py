"""One account with work of every kind, and people with and without a right to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from quarterdeck import resources
from quarterdeck.core.figure import Audience
from quarterdeck.workflow.frozen_store import Content, keep_file
from quarterdeck.workspace.acts import records, sharing
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.models import (
    Account,
    EditedDeck,
    Feedback,
    FigureQuestion,
    MeetingRecord,
    Outcome,
    Phase,
    Review,
    Role,
    Status,
    User,
)
from quarterdeck.workspace.sample import work_of

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


@dataclass(frozen=True, slots=True)
class World:
    """``review`` is under way, of the account that ``owner`` looks after; ``token`` opens a shared link.

    ``values`` are parts of addresses by the address's name and the part's, or by the part's alone;
    ``common`` the addresses with parts that belong to no account; ``asks_for_more`` those that answer
    a bare request with what is missing.
    """

    review: Review
    administrator: User
    owner: User
    viewer: User
    stranger: User
    token: str
    values: dict[str, Any]
    common: frozenset[str] = frozenset({"prepare-rule", "commitments-column"})
    asks_for_more: frozenset[str] = frozenset(
        {
            "account-known",
            "account-place",
            "followup-recap-file",
            "followup-recap-findings",
            "prepare-known",
            "prepare-presented-file",
        }
    )

    def parts(self, name: str, parts: tuple[str, ...]) -> dict[str, Any]:
        """The values for the parts of an address."""
        return {part: self.values.get(f"{name}/{part}", self.values.get(part)) for part in parts}

    def with_token(self, token: str) -> World:
        return replace(self, token=token, values={**self.values, "token": token})


def whole_world() -> World:
    """A world on the test's own project, made by the same acts as people use."""
    review = Review.objects.select_related("account").get(account="ACC-2001")
    people = {
        name: User.objects.create_user(email=f"{name}@vendor.example", name=name.title(), role=role)
        for name, role in (
            ("administrator", Role.ADMIN),
            ("owner", Role.CSM),
            ("viewer", Role.VIEWER),
            ("stranger", Role.CSM),
        )
    }
    Account.objects.update(csm_email=people["stranger"].email)
    Account.objects.filter(pk=review.account_id).update(csm_email=people["owner"].email)
    review.account.refresh_from_db()
    work_of(desk(), review, acting(people["owner"]), "running")
    _more(review, people["owner"])
    made = sharing.share(
        acting(people["owner"]), review, label="world", days=9, domains="", tracking=True
    )
    review.refresh_from_db()
    return World(review=review, token=made.token, values=_values(review, made), **people)


def _more(review: Review, owner: User) -> None:
    """What a meeting under way does not have yet: an edited deck, a record, answers of the customer."""
    kept = keep_file(desk().project, Content("edited.pptx", Audience.INTERNAL, PPTX, b"deck"))
    EditedDeck.objects.create(
        review=review, name="edited.pptx", sha256=kept.sha256, size=4, report={}, by=owner
    )
    _record(review, owner)
    Feedback.objects.create(review=review, score=8, missing="An export", by="Owen")
    FigureQuestion.objects.create(review=review, figure="arr", shown="1", text="Why?", by="Owen")


def _record(review: Review, owner: User) -> None:
    """A record as it is uploaded after the meeting; the meeting then goes on."""
    now = {"phase": review.phase, "status": review.status, "held_on": review.held_on}
    Review.objects.filter(pk=review.pk).update(
        phase=Phase.FOLLOW_UP, status=Status.HELD, held_on=desk().today()
    )
    review.refresh_from_db()
    call = resources.content("demo", "records", "ACC-2001.vtt")
    records.upload(acting(owner), review, desk(), "call.vtt", call)
    Review.objects.filter(pk=review.pk).update(**now)
    review.refresh_from_db()


def _values(review: Review, made: sharing.Made) -> dict[str, Any]:
    commitment = review.commitments.first()
    note = review.notes.first()
    step = review.checklist.first()
    outcome = Outcome.objects.filter(account=review.account).first()
    assert commitment is not None
    assert note is not None
    assert step is not None
    assert outcome is not None
    return {
        "key": review.key,
        "id": review.account_id,
        "token": made.token,
        "language": "en",
        "code": "MET101",
        "uid": "MQ",
        "set-password/token": "abc-def",
        "item": step.pk,
        "prepare-word/item": "headline-alignment",
        "prepare-slide/shown": "customer",
        "kind": "deck",
        "number": 1,
        "place": 0,
        "run-note/number": note.pk,
        "run-commitment/number": commitment.pk,
        "run-decide/number": commitment.pk,
        "share-revoke/pk": made.link.pk,
        "customer-commitment/pk": commitment.pk,
        "customer-outcome/pk": outcome.pk,
        "deck": EditedDeck.objects.get(review=review).pk,
        "share-answer/pk": FigureQuestion.objects.get(review=review).pk,
        "share-request/pk": Feedback.objects.get(review=review, by="Owen").pk,
        "followup-decide/pk": commitment.pk,
        "followup-record-report/pk": MeetingRecord.objects.get(review=review).pk,
        "followup-record-sides/pk": MeetingRecord.objects.get(review=review).pk,
        "followup-record-remove/pk": MeetingRecord.objects.get(review=review).pk,
        "followup-recap-file/kind": "pdf",
        "account-keep/kind": "goal",
        "state": "not-started",
        **{
            f"commitments-{act}/id": commitment.pk
            for act in (
                "item",
                "item-calendar",
                "move",
                "confirm",
                "edit",
                "state",
                "reply",
                "decide",
            )
        },
        "administration-person/id": User.objects.get(name="Viewer").pk,
        "administration-password/id": User.objects.get(name="Viewer").pk,
    }
