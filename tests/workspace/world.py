"""One account with work of every kind, and people with and without a right to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from quarterdeck.workspace.acts import sharing
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.models import Account, Outcome, Review, Role, User
from quarterdeck.workspace.sample import work_of


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
    common: frozenset[str] = frozenset({"prepare-rule"})
    asks_for_more: frozenset[str] = frozenset()

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
    made = sharing.share(
        acting(people["owner"]), review, label="world", days=9, domains="", tracking=True
    )
    review.refresh_from_db()
    return World(review=review, token=made.token, values=_values(review, made), **people)


def _values(review: Review, made: sharing.Made) -> dict[str, Any]:
    commitment = review.commitments.first()
    note = review.notes.first()
    step = review.checklist.first()
    outcome = Outcome.objects.filter(account=review.account).first()
    assert commitment and note and step and outcome
    return {
        "key": review.key,
        "id": review.account_id,
        "token": made.token,
        "language": "en",
        "code": "MET101",
        "uid": "MQ",
        "set-password/token": "abc-def",
        "item": step.pk,
        "prepare-word/item": "headline",
        "prepare-slide/shown": "customer",
        "kind": "pptx",
        "number": 1,
        "place": 0,
        "run-note/number": note.pk,
        "run-commitment/number": commitment.pk,
        "run-decide/number": commitment.pk,
        "share-revoke/pk": made.link.pk,
        "customer-commitment/pk": commitment.pk,
        "customer-outcome/pk": outcome.pk,
    }
