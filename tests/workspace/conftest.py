"""The workspace over a small sample project, and people of each role in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from playwright.sync_api import expect
from pytest_django.plugin import DjangoDbBlocker

from quarterdeck.workspace.acts.sync import synchronise
from quarterdeck.workspace.desk import Desk, desk
from quarterdeck.workspace.models import Account, Review, Role, User

expect.set_options(timeout=30_000)  # a busy machine is slow, not wrong

PASSWORD = "three unrelated words"


@pytest.fixture(scope="session")
def workspace_origin(small_origin: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the small project of this process, whose figures are computed once; read only."""
    return Path(shutil.copytree(small_origin, tmp_path_factory.mktemp("workspace") / "project"))


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, workspace_origin: Path
) -> None:
    """Every test begins with the sample project's accounts and reviews."""
    from django.test import override_settings

    with django_db_blocker.unblock(), override_settings(QUARTERDECK_PROJECT=workspace_origin):
        unguarded()
        synchronise(desk())


def unguarded() -> None:
    """Without the triggers that keep the audit trail: tests over a real server empty all tables."""
    guards = import_module("quarterdeck.workspace.migrations.0002_never_changed")
    with connection.cursor() as cursor:
        for statement in guards.unguarding(connection.vendor):
            cursor.execute(statement)


@pytest.fixture(autouse=True)
def project_settings(settings: object, request: pytest.FixtureRequest) -> None:
    """The workspace looks at the sample project, or at the test's own copy where it asks for one."""
    own = "own_project" in request.fixturenames
    folder = request.getfixturevalue("own_project" if own else "workspace_origin")
    settings.QUARTERDECK_PROJECT = folder  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def stocked(request: pytest.FixtureRequest, project_settings: None) -> None:
    """The sample's accounts, also after a test over a real server has emptied all tables."""
    wants = {"db", "transactional_db", "live_server"} & set(request.fixturenames)
    if wants or request.node.get_closest_marker("django_db"):
        request.getfixturevalue("_django_db_helper")
        if not Account.objects.exists():
            synchronise(desk())


@pytest.fixture
def own_project(workspace_origin: Path, tmp_path: Path) -> Path:
    """A copy of the project to change: texts, frozen files, settings."""
    return Path(shutil.copytree(workspace_origin, tmp_path / "project"))


@pytest.fixture
def the_desk() -> Desk:
    """The desk of the project that this test looks at."""
    return desk()


@pytest.fixture
def person(db: None) -> Callable[..., User]:
    """Make a person of a role."""

    def make(role: str = Role.CSM, email: str = "", name: str = "") -> User:
        address = email or f"{role}@vendor.example"
        user = User.objects.create_user(email=address, name=name or role.title(), role=role)
        user.set_password(PASSWORD)
        user.save()
        return user

    return make


@pytest.fixture
def signed_in(person: Callable[..., User]) -> Callable[..., Client]:
    """A browser of a person of a role, who owns ``account`` where one is given."""

    def make(
        role: str = Role.ADMIN, account: Account | None = None, language: str = "en"
    ) -> Client:
        user = person(role)
        User.objects.filter(pk=user.pk).update(language=language)
        if account is not None:
            Account.objects.filter(pk=account.pk).update(csm_email=user.email)
        client = Client()
        client.force_login(user)
        return client

    return make


@pytest.fixture
def review(db: None) -> Review:
    """A quarterly review in preparation, of an account with value to show."""
    found = Review.objects.select_related("account").filter(type="qbr").order_by("key").first()
    assert found is not None
    return found
