"""Entering a restricted link by a code, leaving it, and the note that somebody was there."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from quarterdeck.workspace.access import Access, access
from quarterdeck.workspace.acts import link_code, sharing
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import ActError
from quarterdeck.workspace.pages.customer.door import (
    ENTERED,
    NAMES,
    Visit,
    ask_address,
    entered,
    remember,
    shared,
)


@access(Access.LINK)
@require_POST
@shared
def send(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Mail a code, or not: what is said is the same."""
    if visit.entered:
        return redirect(visit.to("customer-review"))
    try:
        email = link_code.read_address(request.POST.get("email", ""))
    except ActError as error:
        return ask_address(request, visit, error=error, status=422)
    link_code.ask_code(visit.link, email, desk().project.settings.vendor.name)
    return _ask_code(request, visit, email)


@access(Access.LINK)
@sensitive_post_parameters("code")
@require_POST
@shared
def enter(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Use a code; from then on this browser sees the review, as long as the link works."""
    if visit.entered:
        return redirect(visit.to("customer-review"))
    try:
        email = link_code.read_address(request.POST.get("email", ""))
    except ActError as error:
        return ask_address(request, visit, error=error, status=422)
    if not link_code.enter(visit.link, email, request.POST.get("code", "")[:40]):
        return _ask_code(request, visit, email, wrong=True)
    request.session.cycle_key()
    remember(request, ENTERED, visit.link, email)
    sharing.count_view(visit.link, email)
    return redirect(visit.to("customer-review"))


def _ask_code(
    request: HttpRequest, visit: Visit, email: str, *, wrong: bool = False
) -> HttpResponse:
    seen = {
        "visit": visit,
        "vendor": desk().project.settings.vendor.name,
        "email": email,
        "wrong": wrong,
        "minutes": int(link_code.VALID.total_seconds()) // 60,
    }
    return render(request, "workspace/customer/code.html", seen, status=422 if wrong else 200)


@access(Access.LINK)
@require_POST
@shared
def leave(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Forget in this browser who looked, as on a computer that several people use."""
    for where in (ENTERED, NAMES):
        remember(request, where, visit.link, "")
    return redirect(visit.to("customer-review"))


@access(Access.LINK)
@require_POST
@shared
@entered
def seen(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The page's own script says that a person has it before them; a colleague's look is not counted."""
    if not request.user.is_authenticated:
        sharing.count_view(visit.link, visit.visitor.email)
    return HttpResponse(status=204)
