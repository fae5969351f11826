"""Reading the sources again at a person's word; one at a time over all processes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from quarterdeck.workspace.acts.sync import Synced, synchronise
from quarterdeck.workspace.acts.trail import Actor, trace
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import Attempts

CLAIM = "reading-the-sources"
ABANDONED_AFTER = timedelta(minutes=10)
"""A claim older than this is of a process that was killed."""


def read_again(actor: Actor, desk: Desk) -> Synced:
    """Take over what the sources say now; ActError while somebody else's reading is under way.

    What fails is kept for the administrator (``acts.sync``) and raised.
    """
    with _claimed():
        desk.changed()
        synced = synchronise(desk)
        after = {"accounts": synced.accounts, "opened": synced.opened}
        trace(actor, "sources.read", after=after)
    return synced


def reading() -> bool:
    """Whether a person's reading is under way."""
    since = timezone.now() - ABANDONED_AFTER
    return Attempts.objects.filter(key=CLAIM, since__gt=since).exists()


@contextmanager
def _claimed() -> Iterator[None]:
    now = timezone.now()
    with transaction.atomic():
        Attempts.objects.filter(key=CLAIM, since__lte=now - ABANDONED_AFTER).delete()
        _, made = Attempts.objects.get_or_create(key=CLAIM, defaults={"since": now, "count": 1})
    if not made:
        raise refused("ws-sources-busy", next="ws-sources-busy-next")
    try:
        yield
    finally:
        Attempts.objects.filter(key=CLAIM, since=now).delete()
