"""A review frozen as its customer sees it, links to it, and browsers that hold them."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from tests.workspace.customer.frozen_review import SharedReview, frozen_review

from quarterdeck.workspace.acts import sharing
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.models import Presentation, Review, ShareLink, User


@pytest.fixture(scope="session")
def frozen_project(
    workspace_origin: Path, tmp_path_factory: pytest.TempPathFactory
) -> SharedReview:
    """A copy of the sample project in which one quarterly review is frozen, in English and Chinese."""
    root = tmp_path_factory.mktemp("shared") / "project"
    shutil.copytree(workspace_origin, root)
    return frozen_review(root)


@pytest.fixture(autouse=True)
def shared_settings(settings: object, project_settings: None, frozen_project: SharedReview) -> None:
    """The workspace looks at the project with the frozen review."""
    settings.QUARTERDECK_PROJECT = frozen_project.root  # type: ignore[attr-defined]
    cache.clear()


@pytest.fixture
def review(db: None, frozen_project: SharedReview) -> Review:
    """The review that is frozen; without a presentation yet."""
    return Review.objects.select_related("account").get(key=frozen_project.frozen.review)


@pytest.fixture
def other_review(review: Review) -> Review:
    """A review of another account."""
    found = Review.objects.select_related("account").exclude(account=review.account).first()
    assert found is not None
    return found


@pytest.fixture
def colleague(person: Callable[..., User]) -> User:
    return person("csm", "anna@vendor.example", "Anna Weber")


@pytest.fixture
def presented(review: Review, colleague: User, frozen_project: SharedReview) -> Presentation:
    """The review is frozen."""
    frozen = frozen_project.frozen
    return Presentation.objects.create(
        review=review,
        number=frozen.version,
        digest=frozen.digest,
        as_of=frozen.as_of,
        manifest=msgspec.to_builtins(frozen),
        by=colleague,
        at=timezone.now(),
    )


@pytest.fixture
def link_to(colleague: User) -> Callable[..., tuple[ShareLink, str]]:
    """Make a link; its row and the address a customer opens."""

    def make(
        review: Review, *, domains: str = "", tracking: bool = True, label: str = "Sponsor"
    ) -> tuple[ShareLink, str]:
        made = sharing.share(
            acting(colleague), review, label=label, days=90, domains=domains, tracking=tracking
        )
        return made.link, f"/r/{made.token}/"

    return make


@pytest.fixture
def code_in_mail() -> Callable[[], str]:
    """The newest code that was mailed; mail leaves in the background."""

    def read() -> str:
        end = time.monotonic() + 5
        while not mail.outbox and time.monotonic() < end:
            time.sleep(0.01)
        found = re.search(r"\b\d{6}\b", mail.outbox[-1].body)
        assert found is not None
        return found[0]

    return read


@pytest.fixture
def entered(code_in_mail: Callable[[], str]) -> Callable[..., Client]:
    """A browser that entered a restricted link by a code."""

    def enter(address: str, email: str = "li@customer.example") -> Client:
        browser = Client()
        mail.outbox.clear()
        browser.post(f"{address}code/", {"email": email})
        answer = browser.post(f"{address}enter/", {"email": email, "code": code_in_mail()})
        assert answer.status_code == 302
        return browser

    return enter
