"""The portfolio: every account a person sees, its reviews and its dates."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quarterdeck.workspace.access import Access, Asked, access, seen_accounts


@access(Access.SEE)
@require_safe
def home(request: Asked) -> HttpResponse:
    """The list of accounts."""
    seen = {"part": "portfolio", "accounts": seen_accounts(request.user)[:50]}
    return render(request, "workspace/portfolio/listing.html", seen)
