"""What was frozen and the audit trail can't be changed, not even past our own code."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.db import DatabaseError, connection, transaction

from quarterdeck.workspace.acts.trail import SYSTEM, trace
from quarterdeck.workspace.models import Presentation, Review, Trace, User

pytestmark = [pytest.mark.django_db, pytest.mark.store]


@pytest.fixture(autouse=True)
def guarded(db: None) -> None:
    """The triggers of the migration; other tests are free to empty their tables."""
    guards = import_module("quarterdeck.workspace.migrations.0002_never_changed")
    with connection.cursor() as cursor:
        for statement in guards.guarding(connection.vendor):
            cursor.execute(statement)


def test_a_trace_is_neither_changed_nor_deleted() -> None:
    kept = trace(SYSTEM, "account.look")

    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Trace.objects.filter(pk=kept.pk).update(actor="somebody else")
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Trace.objects.filter(pk=kept.pk).delete()

    assert Trace.objects.get(pk=kept.pk).actor == "system"


def test_a_presentation_is_neither_changed_nor_deleted(review: Review) -> None:
    user = User.objects.create_user(email="anna@vendor.example", name="Anna")
    kept = Presentation.objects.create(
        review=review,
        number=1,
        digest="d",
        as_of="2026-10-01",
        manifest={},
        by=user,
        at="2026-10-01T10:00:00Z",
    )

    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Presentation.objects.filter(pk=kept.pk).update(digest="another")
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        kept.delete()

    assert Presentation.objects.get(pk=kept.pk).digest == "d"
