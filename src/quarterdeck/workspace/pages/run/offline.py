"""The script that keeps the console at hand without a network."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from quarterdeck.workspace.access import Access, Asked, access, review_of


@access(Access.SEE)
@require_safe
def worker(request: Asked, key: str) -> HttpResponse:
    """The service worker of one review's run mode: it may look after that and nothing else."""
    review = review_of(request, key)
    response = HttpResponse(_script(), content_type="text/javascript; charset=utf-8")
    response.headers["Service-Worker-Allowed"] = reverse("run-host", args=[review.key])
    response.headers["Cache-Control"] = "private, no-cache"
    return response


@cache
def _script() -> bytes:
    found = finders.find("workspace/sw.js")
    return Path(str(found)).read_bytes()
