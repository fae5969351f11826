"""What is sent is bounded before it is written anywhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from quarterdeck.workspace import uploads
from quarterdeck.workspace.models import EditedDeck, Review

pytestmark = pytest.mark.django_db


def test_a_request_beyond_the_bound_is_refused_before_any_view_reads_it(
    signed_in: Callable[..., Client], review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "MOST_BYTES", 1000)
    deck = SimpleUploadedFile("deck.pptx", b"x" * 2000)

    answer = signed_in("admin").post(
        reverse("prepare-deck-upload", args=[review.key]), {"deck": deck}
    )

    assert answer.status_code == 400
    assert not EditedDeck.objects.exists()


def test_what_is_within_the_bound_reaches_its_reader(
    signed_in: Callable[..., Client], review: Review
) -> None:
    deck = SimpleUploadedFile("deck.pptx", b"no deck at all")

    answer = signed_in("admin").post(
        reverse("prepare-deck-upload", args=[review.key]), {"deck": deck}
    )

    assert answer.status_code == 422
