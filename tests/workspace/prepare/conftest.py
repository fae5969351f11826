"""A review to prepare, on a project of the test's own, and people who prepare it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from quarterdeck.workspace.acts.trail import Actor, acting
from quarterdeck.workspace.desk import Desk, desk
from quarterdeck.workspace.models import Review, User

HTMX = {"HX-Request": "true"}


@pytest.fixture
def at_work(own_project: Path) -> Desk:
    """The desk of the test's own project, whose files it may change."""
    return desk()


@pytest.fixture
def anna(person: Callable[..., User]) -> Actor:
    """A colleague who acts."""
    return acting(person("admin", "anna@vendor.example", "Anna Weber"))


@pytest.fixture
def boris(person: Callable[..., User]) -> Actor:
    """Another colleague who acts."""
    return acting(person("admin", "boris@vendor.example", "Boris Kern"))


@pytest.fixture
def browser(anna: Actor) -> Client:
    """Anna's browser."""
    client = Client()
    assert anna.user is not None
    client.force_login(anna.user)
    return client


@pytest.fixture
def address(review: Review) -> Callable[[str], str]:
    """The address of a part of the review."""
    return lambda part: f"/reviews/{review.key}/{part}"
