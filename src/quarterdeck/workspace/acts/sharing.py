"""Shared links to a review: made, revoked, found by their token, and how often they were looked at.

A token is 32 random bytes and is never kept: the database holds its SHA-256, the person who made the
link sees it once.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Count, Max, Q, QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from quarterdeck.core.message import Name
from quarterdeck.workspace.acts.trail import Actor, trace
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import LinkView, Review, ShareLink

TOKEN_BYTES = 32
DEFAULT_DAYS = 90
MOST_DAYS = 365
MOST_DOMAINS = 20
LONGEST_LABEL = 200
SAME_VISIT = timedelta(minutes=30)
"""Looks at a page within this time are one view: a convention of ours (web analytics' session)."""

_DOMAIN = re.compile(
    r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]"
)


@dataclass(frozen=True, slots=True)
class Made:
    """A new link with its token, which nobody can look up again."""

    link: ShareLink
    token: str


@transaction.atomic
def share(
    actor: Actor, review: Review, *, label: str, days: int, domains: str, tracking: bool
) -> Made:
    """A link to a review that works for ``days`` days; ``domains`` (separated by blanks or commas) restrict it.

    ActError where days or domains do not fit, or nobody signed in makes it.
    """
    if actor.user is None:
        raise refused("ws-share-nobody")
    if not 1 <= days <= MOST_DAYS:
        raise refused("ws-share-days-outside", field="days", most=Name(str(MOST_DAYS)))
    token = secrets.token_urlsafe(TOKEN_BYTES)
    link = ShareLink.objects.create(
        review=review,
        token_hash=hash_of(token),
        label=_line(label)[:LONGEST_LABEL],
        domains=list(read_domains(domains)),
        tracking=tracking,
        created_by=actor.user,
        expires_at=timezone.now() + timedelta(days=days),
    )
    after = {name: getattr(link, name) for name in ("label", "domains", "tracking", "expires_at")}
    trace(actor, "link.share", review=review, subject=link, after=after)
    return Made(link, token)


def read_domains(text: str) -> tuple[str, ...]:
    """The mail domains named in a line, in their ASCII form; ActError for what is none."""
    words = re.split(r"[\s,;，；、]+", text.strip())
    found = tuple(dict.fromkeys(_domain(word) for word in words if word))
    if len(found) > MOST_DOMAINS:
        raise refused("ws-share-domains-many", field="domains", most=Name(str(MOST_DOMAINS)))
    return found


def _domain(word: str) -> str:
    plain = ascii_domain(word.lstrip("@"))
    if not _DOMAIN.fullmatch(plain):
        raise refused("ws-share-domain-bad", field="domains", domain=Name(word[:100]))
    return plain


def ascii_domain(domain: str) -> str:
    """A domain as mail servers compare it; what cannot be one comes back in lower case."""
    plain = domain.strip().lower().rstrip(".")
    try:
        return plain.encode("idna").decode("ascii")
    except UnicodeError:
        return plain


@transaction.atomic
def revoke(actor: Actor, link: ShareLink) -> None:
    """The link stops working at once, for those who have it open too; revoked already, it stays so."""
    now = timezone.now()
    live = ShareLink.objects.filter(pk=link.pk, revoked_at=None)
    if live.update(revoked_at=now, revoked_by=actor.user):
        trace(actor, "link.revoke", review=link.review, subject=link, after={"revoked_at": now})


def links_of(review: Review) -> QuerySet[ShareLink]:
    """The review's links, newest first, each with ``days``, ``people`` and ``last`` of its views.

    ``days`` counts different days in the workspace's time zone, ``people`` different mail addresses.
    """
    return (
        ShareLink.objects.filter(review=review)
        .select_related("created_by", "revoked_by")
        .annotate(
            days=Count(TruncDate("views__at"), distinct=True),
            people=Count("views__email", distinct=True, filter=~Q(views__email="")),
            last=Max("views__at"),
        )
        .order_by("-created_at", "-pk")
    )


def state_of(link: ShareLink, now: datetime) -> str:
    """``live``, ``expired`` or ``revoked``."""
    if link.revoked_at is not None:
        return "revoked"
    return "live" if link.expires_at > now else "expired"


def live_link(token: str) -> ShareLink | None:
    """The link that a token opens, with its review and account; None for one unknown, expired or revoked."""
    found = ShareLink.objects.select_related("review__account").filter(token_hash=hash_of(token))
    return found.filter(revoked_at=None, expires_at__gt=timezone.now()).first()


def may_enter(link: ShareLink, email: str) -> bool:
    """Whether an address belongs to one of the domains a link is restricted to (no subdomains)."""
    return ascii_domain(email.rpartition("@")[2]) in link.domains


def count_view(link: ShareLink, email: str) -> None:
    """Somebody was there; nothing is kept where the link does not count views."""
    if not link.tracking:
        return
    since = timezone.now() - SAME_VISIT
    if not LinkView.objects.filter(link=link, email=email, at__gt=since).exists():
        LinkView.objects.create(link=link, email=email)


def hash_of(token: str) -> str:
    """What the database holds of a token. A random token of this length needs no salt."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _line(text: str) -> str:
    """A text on one line, without signs that cannot be printed."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
