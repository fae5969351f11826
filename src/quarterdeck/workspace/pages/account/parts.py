"""The pages of an account's parts in which something is written."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from quarterdeck.workspace.access import Access, Asked, access, account_of
from quarterdeck.workspace.pages.account.writing import show


@access(Access.SEE)
@require_safe
def goals(request: Asked, id: str) -> HttpResponse:
    """Goals and the success plan."""
    return show(request, account_of(request, id), "goals")


@access(Access.SEE)
@require_safe
def people(request: Asked, id: str) -> HttpResponse:
    """Stakeholders."""
    return show(request, account_of(request, id), "people")


@access(Access.SEE)
@require_safe
def value(request: Asked, id: str) -> HttpResponse:
    """The value ledger."""
    return show(request, account_of(request, id), "value")


@access(Access.SEE)
@require_safe
def risks(request: Asked, id: str) -> HttpResponse:
    """The risk and opportunity matrix."""
    return show(request, account_of(request, id), "risks")


@access(Access.SEE)
@require_safe
def requests(request: Asked, id: str) -> HttpResponse:
    """Requests to the product."""
    return show(request, account_of(request, id), "requests")
