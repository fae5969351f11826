"""The door to a shared link: who may come in, in which language, and what is said to those who may not."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation

from quarterdeck.core.language import Language
from quarterdeck.errors import QuarterdeckError
from quarterdeck.workspace import limits
from quarterdeck.workspace.access import View
from quarterdeck.workspace.acts import sharing
from quarterdeck.workspace.acts.visitor import Visitor
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import http_status
from quarterdeck.workspace.middleware import DJANGO_LANGUAGES, asked_language
from quarterdeck.workspace.models import Review, ShareLink

ENTERED, NAMES = "shared-entered", "shared-names"
"""Where a browser's session holds, by link, the address that was verified and the name that was typed.
Neither is anything on the vendor's side, and a colleague's sign-in is nothing here."""

LANGUAGE_COOKIE = "quarterdeck-shared-language"
COOKIE_PATH = "/r/"
A_YEAR = 365 * 24 * 3600
log = logging.getLogger("quarterdeck.workspace")


@dataclass(frozen=True, slots=True)
class Visit:
    """A request with a token that opens a link."""

    token: str
    visitor: Visitor

    @property
    def link(self) -> ShareLink:
        return self.visitor.link

    @property
    def review(self) -> Review:
        return self.visitor.review

    @property
    def entered(self) -> bool:
        """Whether they may see the review: a restricted link asks for a verified address first."""
        return not self.link.domains or bool(self.visitor.email)

    def to(self, name: str, *args: object) -> str:
        """An address of this link."""
        return reverse(name, args=[self.token, *args])


def shared(view: View) -> View:
    """Give a view the visit instead of the token. What is unknown, expired or revoked looks the same."""

    @wraps(view)
    def opened(request: Any, /, token: str, **kwargs: Any) -> HttpResponseBase:
        link = sharing.live_link(token)
        if link is None:
            return closed(_gone(request))
        visit = Visit(token, _visitor(request, link))
        language = _language(request, visit)
        with speaking(request, language):
            response = _seen(request, visit, view, kwargs)
            response.headers.setdefault("Content-Language", DJANGO_LANGUAGES[language])
        _keep_language(request, response)
        return closed(response)

    return opened


def entered(view: View) -> View:
    """Only for those who may see the review; below ``shared``."""

    @wraps(view)
    def inside(request: Any, visit: Visit, /, **kwargs: Any) -> HttpResponseBase:
        if visit.entered:
            return view(request, visit, **kwargs)
        if request.method in ("GET", "HEAD"):
            return redirect(visit.to("customer-review"))
        return ask_address(request, visit, status=403)

    return inside


def _visitor(request: HttpRequest, link: ShareLink) -> Visitor:
    key = str(link.pk)
    email = request.session.get(ENTERED, {}).get(key, "") if link.domains else ""
    if email and not sharing.may_enter(link, email):
        email = ""
    return Visitor(link, email, request.session.get(NAMES, {}).get(key, ""))


def remember(request: HttpRequest, where: str, link: ShareLink, value: str) -> None:
    """Keep something of a link in the browser's session; an empty value forgets it."""
    kept = {k: v for k, v in request.session.get(where, {}).items() if k != str(link.pk)}
    request.session[where] = {**kept, str(link.pk): value} if value else kept


def _seen(
    request: HttpRequest, visit: Visit, view: View, kwargs: dict[str, Any]
) -> HttpResponseBase:
    if request.method == "POST" and not _may_post(request, visit):
        return too_often(request, visit)
    try:
        return view(request, visit, **kwargs)
    except Http404:
        return _no_page(request, 404)
    except QuarterdeckError as error:
        return _told(request, visit, error)


def _told(request: HttpRequest, visit: Visit, error: QuarterdeckError) -> HttpResponse:
    """A calm page; what went wrong names files and folders, and is for our own log."""
    log.error("link %s: %s", visit.link.pk, error, exc_info=error)
    status = http_status(error)
    return render(request, "workspace/customer/told.html", {"visit": visit}, status=status)


def _may_post(request: HttpRequest, visit: Visit) -> bool:
    key = f"{visit.link.pk}/{limits.address(request)}"
    return limits.allowed("link-answer", key, limits.ANSWER)


def too_often(request: HttpRequest, visit: Visit | None) -> HttpResponse:
    """The page that asks to wait."""
    return render(request, "workspace/customer/too_often.html", {"visit": visit}, status=429)


def _gone(request: HttpRequest) -> HttpResponse:
    """One page for every link that does not work; who tries many is asked to wait."""
    chosen = request.COOKIES.get(LANGUAGE_COOKIE, "")
    language = Language(chosen) if chosen in set(Language) else asked_language(request)
    with speaking(request, language):
        if not limits.allowed("link", limits.address(request), limits.LINK):
            return too_often(request, None)
        return _no_page(request, 404)


def _no_page(request: HttpRequest, status: int) -> HttpResponse:
    return render(request, "workspace/customer/gone.html", status=status)


def ask_address(
    request: HttpRequest, visit: Visit, *, error: QuarterdeckError | None = None, status: int = 200
) -> HttpResponse:
    """The form that asks for a mail address; it names the vendor and nothing of the review."""
    seen = {
        "visit": visit,
        "vendor": desk().project.settings.vendor.name,
        "email": request.POST.get("email", "")[:254],
        "error": error,
    }
    return render(request, "workspace/customer/address.html", seen, status=status)


@contextmanager
def speaking(request: HttpRequest, language: Language) -> Iterator[None]:
    """The page's language, whatever a colleague's own is."""
    request.language = language  # type: ignore[attr-defined]
    with translation.override(DJANGO_LANGUAGES[language]):
        yield


def _language(request: HttpRequest, visit: Visit) -> Language:
    """The language asked for now, else before, else the review's."""
    asked = (request.GET.get("language", ""), request.COOKIES.get(LANGUAGE_COOKIE, ""))
    found = next((code for code in asked if code in set(Language)), visit.review.language)
    return Language(found)


def _keep_language(request: HttpRequest, response: HttpResponseBase) -> None:
    wanted = request.GET.get("language", "")
    if wanted in set(Language):
        response.set_cookie(
            LANGUAGE_COOKIE,
            wanted,
            max_age=A_YEAR,
            path=COOKIE_PATH,
            httponly=True,
            samesite="Lax",
            secure=request.is_secure(),
        )


def closed(response: HttpResponseBase) -> HttpResponseBase:
    """Nothing of these pages is kept by a browser, found by a search engine, or told to other sites.

    ``same-origin`` and not ``no-referrer``: with that, browsers send forms with ``Origin: null``, which
    the check against forged requests rejects. To other sites neither says anything.
    """
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response.headers["Referrer-Policy"] = "same-origin"
    return response
