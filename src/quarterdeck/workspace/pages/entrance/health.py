"""Whether the workspace works, for those who watch it."""

from __future__ import annotations

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from quarterdeck.workspace.access import Access, access


@access(Access.OPEN)
@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """``ok`` where the database answers; else the page that says it is away (503)."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")
