"""The connection to the sources: when they were last read, what failed, and reading them again."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from quarterdeck.errors import QuarterdeckError
from quarterdeck.workspace.access import Access, Asked, access
from quarterdeck.workspace.acts import sync
from quarterdeck.workspace.acts.reading_again import read_again, reading
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import ActError, http_status
from quarterdeck.workspace.models import Account, Review
from quarterdeck.workspace.pages.administration.saving import failed, frame
from quarterdeck.workspace.templatetags.words import say

TEMPLATE = "workspace/administration/sources.html"


@access(Access.ADMINISTER)
@require_safe
def page(request: Asked) -> HttpResponse:
    """How far the workspace is in step with the project's data."""
    return render(request, TEMPLATE, _context())


def _context() -> dict[str, Any]:
    settings = desk().project.settings
    return frame(
        "sources",
        sync=sync.state(),
        reading=reading(),
        accounts=Account.objects.filter(present=True).count(),
        gone=Account.objects.filter(present=False).count(),
        reviews=Review.objects.count(),
        connection=settings.connection.partition(":")[0],
        folders=settings.data.folders,
    )


@access(Access.ADMINISTER)
@require_POST
def read(request: Asked) -> HttpResponse:
    """Read the sources now, and show what came of it."""
    try:
        synced = read_again(acting(request.user), desk())
    except QuarterdeckError as error:
        why = failed(error, request) if isinstance(error, ActError) else ""
        return render(request, TEMPLATE, {**_context(), "why": why}, status=http_status(error))
    told = say("ws-sources-read", request.language, accounts=synced.accounts, opened=synced.opened)
    messages.success(request, told)
    return redirect("administration-sources")
