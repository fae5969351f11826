"""The recap: drafted from what was agreed, put in a person's words, approved by name before it goes.

Nothing of our own side is handed to the draft: neither the words that were said nor who wrote them down.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from email.utils import getaddresses

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from quarterdeck.core.account import Contact
from quarterdeck.core.facts import CommitmentState, Side
from quarterdeck.core.finding import Finding
from quarterdeck.core.followup import FollowUp, FollowUpItem, Standing
from quarterdeck.core.language import Language
from quarterdeck.core.message import Name
from quarterdeck.core.printable import printable
from quarterdeck.errors import RenderError
from quarterdeck.rules.engine import stopping
from quarterdeck.workflow.recap_draft import RecapDraft, draft_recap, recap_findings
from quarterdeck.workflow.recap_text import LONGEST_TEXT, mailed
from quarterdeck.workspace.acts.standing import locked
from quarterdeck.workspace.acts.trail import Actor, changes, trace
from quarterdeck.workspace.canonical import local_text
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import changed_meanwhile, refused
from quarterdeck.workspace.models import Attendance, Commitment, Phase, Recap, Review

MOST_RECIPIENTS = 50
LONGEST_SUBJECT = 300

TOLD = (Standing.AGREED, Standing.PROPOSED)
"""What a recap tells of; what a machine found or a person refused stays with us."""


@dataclass(frozen=True, slots=True)
class Words:
    """The recap as a person left it: ``to`` are pairs of name and address."""

    subject: str
    text: str
    to: tuple[tuple[str, str], ...]


def followup_of(review: Review) -> FollowUp:
    """What was agreed and proposed in a review, as the core knows it.

    Words said, and the moments they were said at, stay here: they are for our side only.
    """
    rows = Commitment.objects.filter(review=review, standing__in=TOLD).order_by("pk")
    held = review.held_on or review.planned_on or timezone.localdate(review.created_at)
    return FollowUp(review.key, review.account_id, held, tuple(map(item_of, rows)))


def item_of(row: Commitment) -> FollowUpItem:
    """A kept commitment as an item of the follow-up, without the words said."""
    return FollowUpItem(
        id=row.source_id,
        text=local_text(row.text),
        standing=Standing(row.standing),
        side=Side(row.side) if row.side in set(Side) else None,
        owner=row.owner or None,
        due_on=row.due_on,
        state=CommitmentState(row.state),
        completed_on=row.completed_on,
        confirmed_by=row.confirmed_by or None,
        confirmed_on=row.agreed_on,
    )


def recap_of(review: Review) -> Recap | None:
    """The review's recap; None before it is drafted."""
    return Recap.objects.filter(review=review).select_related("approved_by").first()


def check_open(review: Review) -> None:
    """ActError where the review is not in its follow-up."""
    if review.phase == Phase.CLOSED:
        raise refused("ws-follow-closed", next="ws-follow-closed-next")
    if review.phase != Phase.FOLLOW_UP:
        raise refused("ws-follow-not-yet", next="ws-follow-not-yet-next")


def people_to_write(review: Review) -> list[Attendance]:
    """The customer's people of the review who have an address, those who came first."""
    found = Attendance.objects.filter(review=review, side=Side.CUSTOMER).exclude(email="")
    return sorted(found, key=lambda person: person.attended is False)


def first_recipients(review: Review) -> tuple[tuple[str, str], ...]:
    """Whom a first draft goes to: the customer's people with an address who are not known to have stayed away."""
    people = [p for p in people_to_write(review) if p.attended is not False]
    return once((p.name, p.email) for p in people)


def drafted(
    desk: Desk, review: Review, language: Language, to: Sequence[tuple[str, str]]
) -> RecapDraft:
    """The draft in a language as the commitments stand now, greeting those it goes to."""
    prepared = desk.prepared(review)
    with desk.session_of(review) as (session, _):
        return draft_recap(session, prepared, followup_of(review), language, to=contacts(to))


def contacts(to: Sequence[tuple[str, str]]) -> tuple[Contact, ...]:
    """Recipients as people of the customer's."""
    return tuple(Contact(id=address, name=name, email=address) for name, address in to)


def draft(
    actor: Actor, review: Review, desk: Desk, language: Language, *, revision: int, dropping: bool
) -> Recap:
    """Draft the recap, or draft it anew. ``revision`` is that of the recap shown, 0 for none.

    ActError where that would drop a person's words and nobody said so (``dropping``), and where it went
    out; ConflictError where somebody changed it since.
    """
    check_open(review)
    _check_drafting(recap_of(review), revision, dropping=dropping)
    now = recap_of(review)
    to = tuple(map(tuple, now.to)) if now is not None else first_recipients(review)
    made = drafted(desk, review, language, to)
    fields: dict[str, object] = {
        "language": language.value,
        "subject": made.subject[:LONGEST_SUBJECT],
        "text": made.text,
        "to": [list(one) for one in to],
        "edited": False,
    }
    with transaction.atomic():
        check_open(locked(review))
        there = Recap.objects.select_for_update().filter(review=review).first()
        _check_drafting(there, revision, dropping=dropping)
        return _put(actor, "recap.draft", review, there, fields)


def _check_drafting(now: Recap | None, revision: int, *, dropping: bool) -> None:
    if now is None:
        return
    _check_unsent(now)
    if now.revision != revision:
        raise changed_meanwhile(now)
    if now.edited and not dropping:
        raise refused("ws-follow-recap-drops", next="ws-follow-recap-drops-next")


def _check_unsent(now: Recap) -> None:
    if now.sent_at is not None:
        raise refused("ws-follow-recap-sent-already")
    if now.claimed_at is not None:
        raise refused("ws-follow-recap-claimed", next="ws-follow-recap-claimed-next")


@transaction.atomic
def edit(actor: Actor, review: Review, words: Words, revision: int) -> Recap:
    """Keep a person's words; an approval given before is taken back.

    ConflictError where somebody changed the recap since it was shown, and nothing is written; ActError for
    words that no mail can hold.
    """
    check_open(locked(review))
    now = _held(review)
    fields = _checked(words)
    _, after = changes(now, fields)
    if not after:
        return now
    _check_unsent(now)
    if now.revision != revision:
        raise changed_meanwhile(now)
    written = bool({"subject", "text"} & after.keys())
    return _put(actor, "recap.edit", review, now, {**fields, "edited": now.edited or written})


def _held(review: Review) -> Recap:
    now = Recap.objects.select_for_update().filter(review=review).first()
    if now is None:
        raise refused("ws-follow-recap-none")
    return now


def _put(
    actor: Actor, act: str, review: Review, now: Recap | None, fields: dict[str, object]
) -> Recap:
    """Write the recap one revision on, without any approval."""
    row = now or Recap(review=review, revision=0)
    before, after = changes(row, fields) if now is not None else (None, fields)
    for name, value in fields.items():
        setattr(row, name, value)
    row.revision += 1
    row.approved_by, row.approved_at = None, None
    row.save()
    trace(actor, act, review=review, subject=row, before=before, after=after)
    return row


def _checked(words: Words) -> dict[str, object]:
    subject = printable(words.subject)
    if not subject or len(subject) > LONGEST_SUBJECT:
        raise refused("ws-follow-recap-subject", field="subject")
    if len(words.text) > LONGEST_TEXT:
        raise refused("ws-follow-recap-long", field="text")
    try:
        text = mailed(words.text)
    except RenderError as error:
        raise refused("ws-follow-recap-empty", field="text") from error
    if len(words.to) > MOST_RECIPIENTS:
        raise refused("ws-follow-recap-many", field="to")
    return {"subject": subject, "text": text, "to": [list(one) for one in words.to]}


def typed_recipients(typed: str) -> tuple[tuple[str, str], ...]:
    """Addresses typed one a line or between commas, with or without names (RFC 5322).

    ActError names what is no address.
    """
    parts = typed.replace("\r", "\n").replace(";", ",").replace("，", ",").replace("\n", ",")
    pairs = []
    for part in filter(None, (printable(piece) for piece in parts.split(","))):
        name, address = getaddresses([part])[0]
        try:
            validate_email(address)
        except ValidationError as error:
            shown = Name(part[:80])
            raise refused("ws-follow-recap-address", field="others", what=shown) from error
        pairs.append((printable(name)[:200] or address, address[:254]))
    return once(pairs)


def once(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Each address once, under the first name that it comes with."""
    found: dict[str, tuple[str, str]] = {}
    for name, address in pairs:
        found.setdefault(address.lower(), (name, address))
    return tuple(found.values())


def findings(desk: Desk, review: Review, recap: Recap) -> tuple[Finding, ...]:
    """What the rules say of the recap as it stands: of its words, and of what was agreed."""
    prepared = desk.prepared(review)
    with desk.session_of(review) as (session, _):
        return recap_findings(
            session,
            prepared,
            followup_of(review),
            recap.text,
            Language(recap.language),
            subject=recap.subject,
        )


def check_findings(desk: Desk, review: Review, recap: Recap) -> None:
    """ActError where a finding that no person allowed stops the recap."""
    if stopping(findings(desk, review, recap)):
        raise refused("ws-follow-recap-stopped", next="ws-follow-recap-stopped-next")


def approve(actor: Actor, review: Review, desk: Desk, revision: int) -> Recap:
    """Let the recap go out as it stands at ``revision``; any later change takes this back.

    ConflictError where somebody changed it since it was shown; ActError while findings stop it.
    """
    check_open(review)
    shown = recap_of(review)
    if shown is not None and shown.revision == revision:
        check_findings(desk, review, shown)
    with transaction.atomic():
        check_open(locked(review))
        now = _held(review)
        _check_unsent(now)
        if now.revision != revision:
            raise changed_meanwhile(now)
        if now.approved_at is not None:
            return now
        now.approved_by, now.approved_at = actor.user, timezone.now()
        now.save(update_fields=["approved_by", "approved_at"])
        after = {"revision": now.revision, "to": now.to}
        trace(actor, "recap.approve", review=review, subject=now, after=after)
    return now


def changed_since(review: Review, recap: Recap) -> bool:
    """Whether what was agreed or proposed changed after the recap was approved."""
    if recap.approved_at is None:
        return False
    rows = Commitment.objects.filter(review=review, updated_at__gt=recap.approved_at)
    return rows.exclude(standing=Standing.FOUND).exists()
