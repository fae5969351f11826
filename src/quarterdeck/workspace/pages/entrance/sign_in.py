"""Signing in and out, and setting a password by link."""

from __future__ import annotations

from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from quarterdeck.workspace import limits
from quarterdeck.workspace.access import Access, access
from quarterdeck.workspace.acts import people
from quarterdeck.workspace.models import User


@access(Access.OPEN)
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """The form; after too many attempts from one place, or on one address, it waits."""
    if request.user.is_authenticated:
        return redirect("home")
    if request.method == "GET":
        return _form(request)
    email = request.POST.get("email", "").strip().lower()
    if not _may_try(request, email):
        return _form(request, "ws-sign-in-too-often", status=429)
    user = authenticate(request, username=email, password=request.POST.get("password", ""))
    if not isinstance(user, User):
        return _form(request, "ws-sign-in-wrong", status=422)
    limits.forgive("sign-in-address", email)
    login(request, user)
    return HttpResponseRedirect(_next(request))


def _may_try(request: HttpRequest, email: str) -> bool:
    by_place = limits.allowed("sign-in-place", limits.address(request), limits.SIGN_IN_PLACE)
    return limits.allowed("sign-in-address", email, limits.SIGN_IN) and by_place


def _form(request: HttpRequest, error: str = "", *, status: int = 200) -> HttpResponse:
    seen = {
        "error": error,
        "email": request.POST.get("email", ""),
        "next": request.POST.get("next", request.GET.get("next", "")),
    }
    return render(request, "workspace/entrance/sign_in.html", seen, status=status)


def _next(request: HttpRequest) -> str:
    wanted = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(
        wanted, {request.get_host()}, require_https=request.is_secure()
    )
    return wanted if safe else "/"


@access(Access.OPEN)
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out; signed out already, it is the same."""
    logout(request)
    return redirect("sign-in")


@access(Access.OPEN)
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def set_password(request: HttpRequest, uid: str, token: str) -> HttpResponse:
    """Set a password by the link that was printed or mailed; opening the link changes nothing."""
    if not limits.allowed("set-password", limits.address(request), limits.LINK):
        return render(request, "workspace/entrance/link_spent.html", status=429)
    user = people.user_of_link(uid, token)
    if user is None:
        return render(request, "workspace/entrance/link_spent.html", status=410)
    if request.method == "GET":
        return render(request, "workspace/entrance/set_password.html", {"user_set": user})
    return _set(request, user)


def _set(request: HttpRequest, user: User) -> HttpResponse:
    password = request.POST.get("password", "")
    try:
        validate_password(password, user)
    except ValidationError as error:
        seen = {"user_set": user, "errors": error.messages}
        return render(request, "workspace/entrance/set_password.html", seen, status=422)
    people.set_password(user, password)
    login(request, user)
    return redirect("home")
