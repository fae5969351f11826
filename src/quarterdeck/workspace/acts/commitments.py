"""Commitments after the meeting: agreed by a person, moved, changed, and answered for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from quarterdeck.core.calendar import FIRST_DAY, LAST_DAY
from quarterdeck.core.commitment_moves import OPEN, Refusal, moved
from quarterdeck.core.facts import CommitmentState, Side
from quarterdeck.core.followup import Standing
from quarterdeck.core.language import Language
from quarterdeck.core.message import Name
from quarterdeck.core.printable import printable, visible
from quarterdeck.workspace.acts import kept
from quarterdeck.workspace.acts.capture import CAPTURED
from quarterdeck.workspace.acts.trail import Actor, trace
from quarterdeck.workspace.canonical import local_text
from quarterdeck.workspace.errors import changed_meanwhile, refused
from quarterdeck.workspace.models import Account, Answer, Commitment, Review

LONGEST_TEXT = 2000
LONGEST_NAME = 200
LONGEST_REASON = 1000
LONGEST_REPLY = 2000

UNDECIDED = (CAPTURED, Standing.FOUND.value, Standing.PROPOSED.value)
"""What nobody has confirmed yet; it stands on no board."""

DECISIONS = (Standing.AGREED, Standing.PROPOSED, Standing.REJECTED)

OPEN_STATES = tuple(state.value for state in OPEN)

UNANSWERED = Q(answer=Answer.QUESTIONED) & (Q(replied_at=None) | Q(replied_at__lt=F("answered_at")))
"""The customer's question waits for us."""

UNSAID: dict[str, object] = {
    "answer": Answer.NONE,
    "answer_note": "",
    "answered_by": "",
    "answered_at": None,
}
"""Nothing said of the commitment as it reads now."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a commitment says: what, whose side, who, by when; ``owner_email`` is for reminders."""

    text: str
    side: str
    owner: str = ""
    owner_email: str = ""
    due_on: date | None = None

    @property
    def fields(self) -> dict[str, object]:
        """The fields to keep, the text apart; ActError for what does not fit."""
        if self.side not in set(Side):
            raise refused("ws-bad-choice", field="side")
        return {
            "side": self.side,
            "owner": short(self.owner, LONGEST_NAME, "owner"),
            "owner_email": address(self.owner_email),
            "due_on": in_calendar(self.due_on, "due_on"),
        }

    @property
    def words(self) -> str:
        """What is to be done; ActError without words."""
        found = short(self.text, LONGEST_TEXT, "text")
        if not found:
            raise refused("ws-commitments-needs-words", field="text")
        return found


def short(text: str, most: int, field: str) -> str:
    """One line of at most so many characters; ActError where it is longer."""
    found = printable(text)
    if len(found) > most:
        raise refused("ws-commitments-too-long", field=field, most=Name(str(most)))
    return found


def address(text: str) -> str:
    """A mail address, or none; ActError for what is neither."""
    found = text.strip().lower()
    try:
        if found:
            validate_email(found)
    except ValidationError as error:
        raise refused("ws-user-bad-email", field="owner_email") from error
    return found


def in_calendar(day: date | None, field: str) -> date | None:
    """A day that every build can take in; ActError for one that no calendar of ours holds."""
    if day is not None and not FIRST_DAY <= day <= LAST_DAY:
        raise refused("ws-commitments-bad-day", field=field)
    return day


@transaction.atomic
def add(
    actor: Actor,
    account: Account,
    terms: Terms,
    today: date,
    *,
    agreed_by: str = "",
    review: Review | None = None,
) -> Commitment:
    """Keep a commitment that a person writes down: agreed where ``agreed_by`` says by whom, else proposed.

    ActError where it is agreed without owner or day, or where something does not fit.
    """
    by = short(agreed_by, LONGEST_NAME, "agreed_by")
    fields = terms.fields
    if by:
        _whole(str(fields["owner"]), terms.due_on)
    if review is not None and review.account_id != account.pk:
        raise refused("ws-bad-choice", field="review")
    row = Commitment(
        account=account,
        review=review,
        source_id=f"added-{uuid4()}",
        text={"default": terms.words},
        standing=(Standing.AGREED if by else Standing.PROPOSED).value,
        agreed_on=today if by else None,
        confirmed_by=by,
        created_by=actor.user,
        **fields,
    )
    return kept.add(actor, "commitment.add", row)


def _whole(owner: str, due_on: date | None) -> None:
    """Without an owner and a day it is no commitment (field-facts.md, Meeting)."""
    if not owner:
        raise refused("ws-commitments-needs-owner", field="owner")
    if due_on is None:
        raise refused("ws-commitments-needs-day", field="due_on")


@transaction.atomic
def edit(
    actor: Actor, row: Commitment, revision: int, terms: Terms, language: Language
) -> Commitment:
    """Change what a commitment says; ``language`` is the one in which its text was shown.

    A text that was changed is the only one from then on, so that no older translation promises something
    else. What the customer said of the former terms no longer counts. ConflictError where somebody changed
    it since it was shown; ActError where an agreed one would lose its owner or its day.
    """
    fields = terms.fields
    words = terms.words
    same = words == printable(local_text(row.text).to(language))
    fields["text"] = row.text if same else {"default": words}
    if row.standing == Standing.AGREED:
        _whole(str(fields["owner"]), terms.due_on)
    promised = {name: value for name, value in fields.items() if name != "owner_email"}
    if all(getattr(row, name) == value for name, value in promised.items()):
        return _reminded_at(actor, row, revision, str(fields["owner_email"]))
    if row.answer != Answer.NONE:
        fields |= UNSAID
    return kept.change(actor, "commitment.change", row, revision, fields)


def _reminded_at(actor: Actor, row: Commitment, revision: int, email: str) -> Commitment:
    """Only where reminders go to: what the sources say of the commitment is still followed."""
    now = Commitment.objects.select_for_update().get(pk=row.pk)
    if now.owner_email == email:
        return now
    if now.revision != revision:
        raise changed_meanwhile(now)
    before, now.owner_email = now.owner_email, email
    now.revision += 1
    now.save(update_fields=["owner_email", "revision", "updated_at"])
    trace(
        actor,
        "commitment.change",
        account=now.account,
        review=now.review,
        subject=f"commitment:{now.source_id}",
        before={"owner_email": before},
        after={"owner_email": email},
    )
    return now


@transaction.atomic
def move(
    actor: Actor,
    row: Commitment,
    revision: int,
    target: str,
    today: date,
    *,
    completed_on: date | None = None,
    reason: str = "",
) -> Commitment:
    """Move an agreed commitment to another state (``core.commitment_moves``).

    ConflictError where somebody changed it since it was shown; ActError for a move that is not possible,
    or without the reason it asks for (``field`` is ``reason``).
    """
    if row.standing != Standing.AGREED:
        raise refused("ws-commitments-not-agreed", next="ws-commitments-not-agreed-next")
    if target not in set(CommitmentState):
        raise refused("ws-bad-choice", field="to")
    if row.state == target:
        return row
    if row.revision != revision:
        raise changed_meanwhile(row)
    why = short(reason, LONGEST_REASON, "reason")
    done = in_calendar(completed_on, "completed_on")
    source, to = CommitmentState(row.state), CommitmentState(target)
    found = moved(source, to, today, completed_on=done, reason=why)
    if isinstance(found, Refusal):
        raise refused(f"ws-commitments-{found}", field=_FIELDS[found])
    fields = {
        "state": found.state.value,
        "completed_on": found.completed_on,
        "blocked_reason": found.reason,
    }
    return kept.change(actor, "commitment.move", row, revision, fields, reason=found.reason)


_FIELDS = {
    Refusal.NOT_ALLOWED: "to",
    Refusal.NEEDS_REASON: "reason",
    Refusal.IN_FUTURE: "completed_on",
}


@transaction.atomic
def confirm(actor: Actor, row: Commitment, revision: int, standing: str, today: date) -> Commitment:
    """A person says of what was captured, found or proposed that it is agreed, proposed or rejected.

    Nobody's promise is made by a machine: what is agreed bears the name of who confirmed it. ConflictError
    where somebody changed it since it was shown; ActError for what is agreed already, or without owner or day.
    """
    if standing not in DECISIONS:
        raise refused("ws-bad-choice", field="standing")
    if actor.user is None:
        raise refused("ws-commitments-needs-person")
    if row.standing == standing:
        return row
    if row.revision != revision:
        raise changed_meanwhile(row)
    if row.standing == Standing.AGREED:
        raise refused("ws-commitments-agreed-already")
    agreed = standing == Standing.AGREED
    if agreed:
        _whole(row.owner, row.due_on)
    fields = {
        "standing": Standing(standing).value,
        "agreed_on": today if agreed else None,
        "confirmed_by": actor.name[:LONGEST_NAME] if agreed else "",
    }
    return kept.change(actor, f"commitment.{standing}", row, revision, fields)


@transaction.atomic
def reply(actor: Actor, row: Commitment, revision: int, text: str) -> Commitment:
    """Answer the customer's question with a note, leaving the commitment as it is.

    ConflictError where somebody changed it since it was shown; ActError without words or a question.
    """
    if row.answer != Answer.QUESTIONED:
        raise refused("ws-commitments-no-question")
    words = visible(text.replace("\r\n", "\n")).strip()
    if not words:
        raise refused("ws-commitments-needs-reply", field="reply")
    if len(words) > LONGEST_REPLY:
        raise refused("ws-commitments-too-long", field="reply", most=Name(str(LONGEST_REPLY)))
    fields = {
        "reply": words,
        "replied_by": actor.name[:LONGEST_NAME],
        "replied_at": timezone.now(),
    }
    return kept.change(actor, "commitment.reply", row, revision, fields)
