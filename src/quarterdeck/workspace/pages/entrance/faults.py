"""What is shown where an address does not exist, is not for this person, or something failed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from quarterdeck.workspace.middleware import asked_language


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _fault(request, 404)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _fault(request, 403)


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without the page's token: of a page that was open too long, or of another site."""
    return _fault(request, 403, "stale")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _fault(request, 400)


def failed(request: HttpRequest) -> HttpResponse:
    return _fault(request, 500)


def _fault(request: HttpRequest, status: int, name: str = "") -> HttpResponse:
    if not hasattr(request, "language"):
        request.language = asked_language(request)  # type: ignore[attr-defined]
    names = {400: "bad", 403: "forbidden", 404: "gone", 500: "failed"}
    seen = {"status": status, "name": name or names[status]}
    return render(request, "workspace/errors/fault.html", seen, status=status)
