"""Who may open what: a level for each page, and the objects that a person sees.

Every view bears its level (``view.access``); a test holds a table of all addresses and roles against it.
Objects are only ever fetched through the functions here, which answer "not found" for what a person
may not see, so that no address tells of another's account.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Any, Protocol

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django_htmx.middleware import HtmxDetails

from quarterdeck.core.language import Language
from quarterdeck.workspace.models import Account, Review, Role, User


class Access(StrEnum):
    """OPEN: anybody (sign-in, health). LINK: who holds a shared link's token; the view checks it.
    SEE: every signed-in person, own objects. CHANGE: CSMs for their accounts, and administrators.
    ADMINISTER: administrators."""

    OPEN = "open"
    LINK = "link"
    SEE = "see"
    CHANGE = "change"
    ADMINISTER = "administer"


class Asked(HttpRequest):
    """A request as it reaches our views, after the middleware."""

    htmx: HtmxDetails
    language: Language
    user: User  # behind SEE and above somebody is signed in


class View(Protocol):
    def __call__(self, request: Any, /, *args: Any, **kwargs: Any) -> HttpResponseBase: ...


ROLES = {
    Access.SEE: frozenset(Role),
    Access.CHANGE: frozenset({Role.ADMIN, Role.CSM}),
    Access.ADMINISTER: frozenset({Role.ADMIN}),
}


def access(level: Access) -> Callable[[View], View]:
    """Give a view its level, and hold it there: sign-in first, then the role."""

    def guarded(view: View) -> View:
        @wraps(view)
        def checked(request: Any, /, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if level in ROLES:
                if not request.user.is_authenticated:
                    return redirect_to_login(request.get_full_path())
                if request.user.role not in ROLES[level]:
                    raise PermissionDenied
            return view(request, *args, **kwargs)

        checked.access = level  # type: ignore[attr-defined]
        return checked

    return guarded


def seen_accounts(user: User) -> QuerySet[Account]:
    """The accounts a person sees: a CSM's own (by mail address, or by name where the sources have no
    address), all for others."""
    if user.role != Role.CSM:
        return Account.objects.all()
    by_name = Q(csm_email="", csm_name=user.name)
    return Account.objects.filter(Q(csm_email=user.email) | by_name)


def seen_reviews(user: User) -> QuerySet[Review]:
    """The reviews of the accounts that a person sees, each with its account."""
    found = Review.objects.select_related("account")
    return found if user.role != Role.CSM else found.filter(account__in=seen_accounts(user))


def account_of(request: Asked, id: str) -> Account:
    """The account by id; 404 where there is none that this person sees."""
    found = seen_accounts(request.user).filter(pk=id).first()
    if found is None:
        raise Http404
    return found


def review_of(request: Asked, key: str) -> Review:
    """The review by its key, with its account; 404 where there is none that this person sees."""
    found = seen_reviews(request.user).filter(key=key).first()
    if found is None:
        raise Http404
    return found
