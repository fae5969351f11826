"""What forms of this part send, read without trust; and the commitment an address names."""

from __future__ import annotations

from datetime import date

from django.http import Http404, QueryDict

from quarterdeck.workspace.access import Asked, account_of, seen_accounts
from quarterdeck.workspace.acts.commitments import Terms
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import Commitment
from quarterdeck.workspace.pages.commitments.asked import Asked as Board


def commitment_of(request: Asked, id: int) -> Commitment:
    """The commitment with its account and review; 404 where there is none that this person sees."""
    found = (
        Commitment.objects.filter(pk=id, account__in=seen_accounts(request.user))
        .select_related("account", "review")
        .first()
    )
    if found is None:
        raise Http404
    return found


def board_of_form(request: Asked) -> Board:
    """The board that a form was sent from."""
    id = request.POST.get("on", "")
    back = QueryDict(request.POST.get("back", "")[:2000])
    return Board.parse(back, account_of(request, id) if id else None)


def terms(given: QueryDict) -> Terms:
    """What a form says of a commitment; ActError for a day that is none."""
    return Terms(
        given.get("text", ""),
        given.get("side", ""),
        given.get("owner", ""),
        given.get("owner_email", ""),
        day(given, "due_on"),
    )


def day(given: QueryDict, field: str) -> date | None:
    """A day, or none; ActError for what is neither."""
    written = given.get(field, "").strip()
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise refused("ws-commitments-bad-day", field=field) from error


def revision(given: QueryDict) -> int:
    """The revision that the form was shown; none that ever stood where it says none."""
    written = given.get("revision", "")
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 10 else 0
