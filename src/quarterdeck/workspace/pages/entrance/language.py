"""Choosing the language of the screen."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from quarterdeck.core.language import Language
from quarterdeck.workspace.access import Access, access
from quarterdeck.workspace.middleware import LANGUAGE_COOKIE
from quarterdeck.workspace.models import User

A_YEAR = 365 * 24 * 3600


@access(Access.OPEN)
@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Keep the language: for a signed-in person with the person, for all in a cookie."""
    wanted, back = request.POST.get("language", ""), request.POST.get("next", "/")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()})
    response = HttpResponseRedirect(back if safe else "/")
    if wanted in set(Language):
        if request.user.is_authenticated:
            User.objects.filter(pk=request.user.pk).update(language=wanted)
        response.set_cookie(LANGUAGE_COOKIE, wanted, max_age=A_YEAR, httponly=True, samesite="Lax")
    return response
