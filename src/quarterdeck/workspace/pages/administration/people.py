"""Colleagues who sign in: inviting them, their roles, links to set a password."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.mail import send_mail
from django.db.models import Count
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quarterdeck.core.language import Language
from quarterdeck.workspace.access import Access, Asked, access
from quarterdeck.workspace.acts import people
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import ActError
from quarterdeck.workspace.models import Account, Role, User
from quarterdeck.workspace.pages.administration.saving import frame
from quarterdeck.workspace.templatetags.words import say

LIST = "workspace/administration/people.html"
ONE = "workspace/administration/person.html"
MOST_SUGGESTED = 20
log = logging.getLogger("quarterdeck.people")


@dataclass(frozen=True, slots=True)
class Line:
    """A colleague; ``state`` is active, invited (no password yet) or inactive."""

    user: User
    state: str
    accounts: int | None


@dataclass(frozen=True, slots=True)
class Link:
    """A link to set a password, shown this once; ``mailed`` whether the mail went out."""

    user: User
    address: str
    mailed: bool


@access(Access.ADMINISTER)
@require_safe
def listing(request: Asked) -> HttpResponse:
    """Everybody, and the form that invites; CSMs of the data who cannot sign in yet are proposed."""
    given = {name: request.GET.get(name, "")[:254] for name in ("email", "name")}
    return render(request, LIST, _list({"role": Role.CSM, **given}))


def _list(given: dict[str, Any], **more: Any) -> dict[str, Any]:
    users = list(User.objects.order_by("name", "pk"))
    owned = _owned()
    lines = [Line(user, _state(user), owned.get(user.email) or None) for user in users]
    known = {user.email for user in users}
    missing = [
        {"email": email, "name": name}
        for email, name in _named_csms()
        if email and email not in known
    ]
    return frame(
        "people",
        lines=lines,
        given=given,
        suggested=missing[:MOST_SUGGESTED],
        roles=Role.values,
        days=settings.PASSWORD_RESET_TIMEOUT // 86400,
        **more,
    )


def _owned() -> dict[str, int]:
    rows = Account.objects.filter(present=True).exclude(csm_email="").values("csm_email")
    return {row["csm_email"]: row["n"] for row in rows.annotate(n=Count("pk"))}


def _named_csms() -> list[tuple[str, str]]:
    rows = Account.objects.filter(present=True).exclude(csm_email="")
    return list(rows.values_list("csm_email", "csm_name").distinct().order_by("csm_name"))


def _state(user: User) -> str:
    if not user.is_active:
        return "inactive"
    return "active" if user.has_usable_password() else "invited"


@access(Access.ADMINISTER)
@require_POST
def invite(request: Asked) -> HttpResponse:
    """A new colleague; the link is shown once, here, and goes by mail."""
    given = {name: request.POST.get(name, "") for name in ("email", "name", "role", "language")}
    try:
        user = people.invite(acting(request.user), **given)
    except ActError as error:
        return render(request, LIST, _list(given, error=error), status=422)
    return render(request, LIST, _list({"role": Role.CSM}, link=_sent(request, user)))


def _sent(request: Asked, user: User) -> Link:
    """The link, and the mail that brings it in the colleague's language."""
    address = request.build_absolute_uri(people.password_link(user))
    vendor = desk().project.settings.vendor.name
    days = settings.PASSWORD_RESET_TIMEOUT // 86400
    subject = say("ws-invite-subject", user.speaks, vendor=" ".join(vendor.split()))
    text = say(
        "ws-invite-text",
        user.speaks,
        name=user.name,
        vendor=vendor,
        by=request.user.name,
        link=address,
        days=days,
    )
    try:
        send_mail(subject, text, None, [user.email])
    except OSError:  # smtplib's errors and those of the connection
        log.exception("the invitation of person %s could not be mailed", user.pk)
        return Link(user, address, mailed=False)
    return Link(user, address, mailed=True)


@access(Access.ADMINISTER)
@require_http_methods(["GET", "POST"])
def one(request: Asked, id: int) -> HttpResponse:
    """One colleague: name, role, language, and whether they may sign in."""
    user = _user(id)
    given: dict[str, Any] = {
        "name": user.name,
        "role": user.role,
        "language": user.language,
        "active": user.is_active,
    }
    if request.method == "GET":
        return render(request, ONE, _one(user, given))
    given = {name: request.POST.get(name, "") for name in ("name", "role", "language")}
    given["active"] = request.POST.get("active") == "on"
    try:
        people.change_user(acting(request.user), user, **given)
    except ActError as error:
        return render(request, ONE, _one(user, given, error=error), status=422)
    messages.success(request, say("ws-saved", request.language))
    return redirect("administration")


def _user(id: int) -> User:
    found = User.objects.filter(pk=id).first()
    if found is None:
        raise Http404
    return found


def _one(user: User, given: dict[str, Any], **more: Any) -> dict[str, Any]:
    return frame(
        "people",
        user_shown=user,
        state=_state(user),
        given=given,
        roles=Role.values,
        language_names=[one.value for one in Language],
        days=settings.PASSWORD_RESET_TIMEOUT // 86400,
        **more,
    )


@access(Access.ADMINISTER)
@require_POST
def password(request: Asked, id: int) -> HttpResponse:
    """Another link to set a password."""
    user = _user(id)
    people.new_link(acting(request.user), user)
    given = {
        "name": user.name,
        "role": user.role,
        "language": user.language,
        "active": user.is_active,
    }
    return render(request, ONE, _one(user, given, link=_sent(request, user)))
