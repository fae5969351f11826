"""Language of the screen, and errors as pages people can act on."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from quarterdeck.core.language import Language
from quarterdeck.errors import QuarterdeckError
from quarterdeck.workspace.errors import http_status

log = logging.getLogger("quarterdeck.workspace")

Handler = Callable[[HttpRequest], HttpResponse]

DJANGO_LANGUAGES = {Language.EN: "en", Language.ZH: "zh-hans", Language.RU: "ru"}
LANGUAGE_COOKIE = "quarterdeck-language"


def spoken_language(answer: Handler) -> Handler:
    """The language of a signed-in person, else of the cookie, else what the browser asks for."""

    def speak(request: HttpRequest) -> HttpResponse:
        language = _language(request)
        request.language = language  # type: ignore[attr-defined]
        with translation.override(DJANGO_LANGUAGES[language]):
            response = answer(request)
        response.headers.setdefault("Content-Language", DJANGO_LANGUAGES[language])
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    return speak


def _language(request: HttpRequest) -> Language:
    if request.user.is_authenticated:
        return request.user.speaks
    chosen = request.COOKIES.get(LANGUAGE_COOKIE, "")
    if chosen in set(Language):
        return Language(chosen)
    return asked_language(request)


def asked_language(request: HttpRequest) -> Language:
    """The first language of ours that the browser asks for; English where there is none."""
    for part in request.headers.get("Accept-Language", "").split(","):
        code = part.split(";")[0].strip()[:2].lower()
        if code in set(Language):
            return Language(code)
    return Language.EN


def plain_errors(answer: Handler) -> Handler:
    """Errors of ours become a page that says what, where and what to do next; a database that is
    away becomes a page that says so and tries again."""

    class PlainErrors:
        def __call__(self, request: HttpRequest) -> HttpResponse:
            try:
                return answer(request)
            except (OperationalError, InterfaceError):  # before a view: sessions, sign-in
                return _unavailable(request)

        def process_exception(
            self, request: HttpRequest, exception: Exception
        ) -> HttpResponse | None:
            if isinstance(exception, QuarterdeckError):
                return _told(request, exception)
            if isinstance(exception, (OperationalError, InterfaceError)):
                return _unavailable(request)
            return None

    return PlainErrors()


def _told(request: HttpRequest, error: QuarterdeckError) -> HttpResponse:
    status = http_status(error)
    if status >= 500:
        log.error("%s: %s", request.path, error, exc_info=error)
    if getattr(request, "htmx", False):
        return render(request, "workspace/errors/part.html", {"error": error}, status=status)
    return render(request, "workspace/errors/told.html", {"error": error}, status=status)


def _unavailable(request: HttpRequest) -> HttpResponse:
    if not hasattr(request, "language"):
        request.language = asked_language(request)  # type: ignore[attr-defined]
    response = render(request, "workspace/errors/503.html", status=503)
    response.headers["Retry-After"] = "5"
    return response
