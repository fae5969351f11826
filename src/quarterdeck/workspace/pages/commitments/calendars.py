"""Commitments for a calendar program: one, one's own, or those that a board is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Q, QuerySet
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from quarterdeck.core.facts import CommitmentState, Side
from quarterdeck.core.followup import Standing
from quarterdeck.core.language import Language
from quarterdeck.render.commitment_calendar import DueCommitment, Entry, write_commitments
from quarterdeck.workspace.access import Access, access, account_of, seen_accounts
from quarterdeck.workspace.access import Asked as Request
from quarterdeck.workspace.acts.commitments import OPEN_STATES
from quarterdeck.workspace.acts.reminders import commitment_address
from quarterdeck.workspace.canonical import local_text
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.documents import download_response
from quarterdeck.workspace.models import Commitment, User
from quarterdeck.workspace.pages.commitments.asked import Asked, agreed, in_order
from quarterdeck.workspace.pages.commitments.given import commitment_of
from quarterdeck.workspace.templatetags.words import say

MEDIA_TYPE = "text/calendar; charset=utf-8"
MOST = 2000
"""Entries of one file; calendar programs choke on many more."""


@access(Access.SEE)
@require_safe
def one(request: Request, id: int) -> HttpResponse:
    """One agreed commitment with a due day, as an event or, with ``as=task``, as a task."""
    row = commitment_of(request, id)
    if row.due_on is None or row.standing != Standing.AGREED:
        raise Http404
    entry = Entry.TASK if request.GET.get("as") == "task" else Entry.EVENT
    content = _calendar([row], entry, request.language)
    return download_response(content, f"commitment-{row.due_on}.ics", MEDIA_TYPE)


@access(Access.SEE)
@require_safe
def mine(request: Request) -> HttpResponse:
    """The open commitments of the person who asks."""
    rows = _open(agreed(seen_accounts(request.user), Asked({}), desk().today()))
    return _download(request, rows.filter(owned_by(request.user)), request.user.name)


@access(Access.SEE)
@require_safe
def chosen(request: Request) -> HttpResponse:
    """The open commitments that a board is asked for."""
    id = request.GET.get("on", "")
    asked = Asked.parse(request.GET, account_of(request, id) if id else None)
    rows = _open(agreed(seen_accounts(request.user), asked, desk().today()))
    return _download(request, rows, asked.chosen.get("owner", ""))


def owned_by(user: User) -> Q:
    """What a person owns: by mail address, or by name where a commitment has no address."""
    by_name = Q(owner_email="", owner=user.name)
    return Q(side=Side.VENDOR) & (Q(owner_email=user.email) | by_name)


def _open(rows: QuerySet[Commitment]) -> QuerySet[Commitment]:
    return in_order(rows.filter(state__in=OPEN_STATES).exclude(due_on=None))


def _download(request: Request, rows: QuerySet[Commitment], of: str) -> HttpResponse:
    entry = Entry.TASK if request.GET.get("as") == "task" else Entry.EVENT
    heading = say("ws-nav-commitments", request.language)
    name = f"{heading} · {of}" if of else heading
    content = _calendar(rows[:MOST], entry, request.language, name)
    return download_response(content, "commitments.ics", MEDIA_TYPE)


def _calendar(
    rows: Iterable[Commitment], entry: Entry, language: Language, name: str = ""
) -> bytes:
    domain = urlsplit(settings.QUARTERDECK_URL).hostname or "quarterdeck"
    return write_commitments(_entries(rows, language), entry, domain=domain, name=name)


def _entries(rows: Iterable[Commitment], language: Language) -> Iterator[DueCommitment]:
    for row in rows:
        if row.due_on is not None:
            yield DueCommitment(
                id=f"commitment-{row.pk}",
                summary=f"{local_text(row.text).to(language)} ({row.account.name})",
                description=_description(row, language),
                address=commitment_address(row),
                due_on=row.due_on,
                state=CommitmentState(row.state),
                revision=row.revision,
                changed_on=timezone.localdate(row.updated_at),
                completed_on=row.completed_on,
            )


def _description(row: Commitment, language: Language) -> str:
    side = say(f"ws-commitments-side-{row.side}", language)
    owner = row.owner or say("ws-commitments-no-owner", language)
    state = say(f"ws-commitments-state-{row.state}", language)
    return "\n".join((f"{side}: {owner}", state, commitment_address(row)))
