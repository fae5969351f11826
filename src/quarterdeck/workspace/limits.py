"""How often something may be tried: counted in the database, so that all processes count together."""

from __future__ import annotations

import hashlib
from datetime import timedelta

from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from quarterdeck.workspace.models import Attempts

SIGN_IN = (10, timedelta(minutes=10))
SIGN_IN_PLACE = (60, timedelta(minutes=10))
LINK = (60, timedelta(minutes=1))
CODE_MAIL = (5, timedelta(hours=1))
CODE_TRY = (5, timedelta(minutes=15))
ANSWER = (60, timedelta(minutes=10))
"""(most, within): conventions of ours; OWASP names no numbers."""


def allowed(scope: str, key: str, limit: tuple[int, timedelta]) -> bool:
    """Count one attempt; whether it is still within the limit of its window."""
    most, within = limit
    hashed = hashlib.sha256(f"{scope}\x1f{key}".encode()).hexdigest()
    now = timezone.now()
    with transaction.atomic():
        row, _ = Attempts.objects.select_for_update().get_or_create(
            key=hashed, defaults={"since": now}
        )
        if now - row.since > within:
            row.count, row.since = 0, now
        row.count += 1
        row.save()
    return row.count <= most


def forgive(scope: str, key: str) -> None:
    """Forget the attempts: this one succeeded."""
    hashed = hashlib.sha256(f"{scope}\x1f{key}".encode()).hexdigest()
    Attempts.objects.filter(key=hashed).delete()


def address(request: HttpRequest) -> str:
    """Where a request comes from, as far as the connection itself says."""
    return str(request.META.get("REMOTE_ADDR", ""))
