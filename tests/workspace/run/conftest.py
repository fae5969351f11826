"""A meeting under way, on a project of the test's own, and the people who write in it."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
from django.test import Client

from quarterdeck.core.engagement import SIXTY_MINUTES
from quarterdeck.core.facts import Side
from quarterdeck.workspace.acts import capture, running
from quarterdeck.workspace.acts.capture import Action, Entry
from quarterdeck.workspace.acts.trail import Actor, acting
from quarterdeck.workspace.desk import Desk, desk
from quarterdeck.workspace.models import Commitment, Review, Run, User

HTMX = {"HX-Request": "true"}


@pytest.fixture
def at_work(own_project: object) -> Desk:
    """The desk of the test's own project, whose files it may change."""
    return desk()


@pytest.fixture
def anna(person: Callable[..., User]) -> Actor:
    """The host."""
    return acting(person("admin", "anna@vendor.example", "Anna Weber"))


@pytest.fixture
def boris(person: Callable[..., User]) -> Actor:
    """The second note-taker."""
    return acting(person("admin", "boris@vendor.example", "Boris Kern"))


@pytest.fixture
def run(review: Review, anna: Actor) -> Run:
    """The meeting of ``review``, just started."""
    found = running.start(anna, review, SIXTY_MINUTES)
    review.refresh_from_db()
    return found


@pytest.fixture
def browser(anna: Actor) -> Client:
    """Anna's browser."""
    client = Client()
    assert anna.user is not None
    client.force_login(anna.user)
    return client


@pytest.fixture
def address(review: Review) -> Callable[..., str]:
    """The address of a part of the meeting."""

    def of(part: str = "") -> str:
        return f"/reviews/{review.key}/run/{part}"

    return of


def entry(text: str, client_id: UUID | None = None, **more: object) -> Entry:
    """A line as a browser sends it."""
    return Entry(client_id or uuid4(), text, **more)  # type: ignore[arg-type]


@pytest.fixture
def captured(run: Run, review: Review, anna: Actor) -> Callable[..., Commitment]:
    """Capture a commitment."""

    def make(text: str = "Send the plan", side: str = Side.VENDOR, **more: object) -> Commitment:
        action = Action(text, side, **more)  # type: ignore[arg-type]
        return capture.capture(anna, review, entry(text), action)

    return make
