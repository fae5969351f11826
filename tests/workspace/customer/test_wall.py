"""The wall: nothing internal and nothing of another account in anything that a customer is sent."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from django.test import Client
from django.utils import timezone
from tests.workspace.customer.frozen_review import SharedReview
from tests.workspace.customer.full_review import MARK, SHOWN_TO_CUSTOMERS, fill, plant

from quarterdeck.core.figure import Audience
from quarterdeck.workspace.acts.trail import acting, trace
from quarterdeck.workspace.models import (
    Account,
    Commitment,
    FigureQuestion,
    Outcome,
    OutcomeAnswer,
    Phase,
    Presentation,
    Review,
    ShareLink,
    Status,
    User,
)

pytestmark = [pytest.mark.django_db, pytest.mark.store]

LinkTo = Callable[..., tuple[ShareLink, str]]

STATES = (
    (Phase.PREPARE, Status.PLANNED),
    (Phase.OPEN, Status.PLANNED),
    (Phase.REVIEW, Status.PLANNED),
    (Phase.PLAN, Status.PLANNED),
    (Phase.COMMIT, Status.PLANNED),
    (Phase.FOLLOW_UP, Status.HELD),
    (Phase.FOLLOW_UP, Status.ASYNCHRONOUS),
    (Phase.CLOSED, Status.HELD),
    (Phase.CLOSED, Status.NO_SHOW),
    (Phase.CLOSED, Status.CANCELLED),
    (Phase.CLOSED, Status.SKIPPED),
)

FORMS = ("input/", "feedback/", "figures/", "code/", "enter/", "seen/")


def _answers(browser: Client, address: str) -> Iterator[str]:
    """Everything that a customer can be sent: pages, files, forms that come back."""
    for part in ("", "document/", "brand.css", *(f"files/{n}/" for n in range(16))):
        yield _text(browser.get(f"{address}{part}"))
    for language in ("zh", "ru", "en"):
        yield _text(browser.get(f"{address}?language={language}"))
    numbers = [row.pk for row in Commitment.objects.all()]
    outcomes = [row.pk for row in Outcome.objects.all()[:8]]
    forms = [
        *FORMS,
        *(f"commitments/{pk}/" for pk in numbers),
        *(f"outcomes/{pk}/" for pk in outcomes),
    ]
    for part in forms:
        yield _text(
            browser.post(f"{address}{part}", {"name": "Li", "revision": "77", "answer": "no"})
        )


def _text(answer: object) -> str:
    content: bytes = answer.content  # type: ignore[attr-defined]
    headers = "\n".join(f"{k}: {v}" for k, v in answer.headers.items())  # type: ignore[attr-defined]
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            content = b"\n".join(package.read(name) for name in package.namelist())
    return f"{headers}\n{content.decode('utf-8', 'replace')}"


def _planted(texts: Iterator[str]) -> set[str]:
    return {place for text in texts for place in re.findall(rf"{MARK}([A-Za-z]+\.[a-z_]+)", text)}


@pytest.fixture
def planted(review: Review, colleague: User, link_to: LinkTo, frozen_project: SharedReview) -> str:
    """A link to a review in a database that is full of planted words; not frozen yet."""
    _, address = link_to(review)
    fill(review, colleague)
    trace(acting(colleague), f"{MARK}Trace.act", review=review, reason=f"{MARK}Trace.reason")
    plant()
    return address


def _freeze(review: Review, by: User, frozen_project: SharedReview) -> None:
    frozen = frozen_project.frozen
    Presentation.objects.create(
        review=review,
        number=frozen.version,
        digest=frozen.digest,
        as_of=frozen.as_of,
        manifest=msgspec.to_builtins(frozen),
        by=by,
        at=timezone.now(),
        reason=f"{MARK}Presentation.reason",
    )


def test_every_kind_of_row_is_planted(
    review: Review,
    colleague: User,
    link_to: LinkTo,
    frozen_project: SharedReview,
) -> None:
    """A new table without a row here fails, so that the wall is tried with it."""
    link_to(review)
    fill(review, colleague)
    trace(acting(colleague), "x", review=review)
    _freeze(review, colleague, frozen_project)

    assert plant() == set()


@pytest.mark.parametrize("state", STATES, ids=lambda state: f"{state[0]}-{state[1]}")
@pytest.mark.parametrize("frozen", [False, True], ids=["not frozen", "frozen"])
def test_nothing_internal_reaches_the_customer_in_any_state(
    review: Review,
    colleague: User,
    planted: str,
    frozen_project: SharedReview,
    state: tuple[str, str],
    frozen: bool,
) -> None:
    if frozen:
        _freeze(review, colleague, frozen_project)
    Review.objects.filter(pk=review.pk).update(
        phase=state[0], status=state[1], held_on=review.planned_on
    )

    found = _planted(_answers(Client(), planted))

    assert found - SHOWN_TO_CUSTOMERS == set()
    assert "Commitment.text" in found


def test_the_door_of_a_restricted_link_tells_nothing_at_all(
    review: Review, colleague: User, planted: str, link_to: LinkTo, frozen_project: SharedReview
) -> None:
    _freeze(review, colleague, frozen_project)
    link, address = link_to(review, domains="customer.example")

    assert link.domains
    assert _planted(_answers(Client(), address)) == set()


def test_what_was_neither_agreed_nor_proposed_is_not_shown(
    review: Review, presented: Presentation, link_to: LinkTo, client: Client
) -> None:
    for standing in ("found", "captured", "rejected", "agreed", "proposed"):
        Commitment.objects.create(
            account=review.account,
            review=review,
            source_id=standing,
            side="vendor",
            text={"default": f"{standing} thing"},
            standing=standing,
        )
    _, address = link_to(review)

    page = client.get(address).content.decode()

    assert set(re.findall(r"(\w+) thing", page)) == {"agreed", "proposed"}


def test_no_other_accounts_name_is_told(
    review: Review, presented: Presentation, link_to: LinkTo, client: Client
) -> None:
    _, address = link_to(review)
    others = set(Account.objects.exclude(pk=review.account_id).values_list("name", flat=True))

    texts = "\n".join(_answers(client, address))

    assert len(others) > 3
    assert {name for name in others if name in texts} == set()


def test_only_the_customers_files_can_be_taken(
    review: Review,
    presented: Presentation,
    link_to: LinkTo,
    client: Client,
    frozen_project: SharedReview,
) -> None:
    _, address = link_to(review)
    files = frozen_project.frozen.files

    given = {
        n for n in range(len(files) + 3) if client.get(f"{address}files/{n}/").status_code == 200
    }

    wanted = {
        n
        for n, file in enumerate(files)
        if file.audience is Audience.CUSTOMER and not file.name.endswith(".html")
    }
    assert given == wanted
    assert {Path(files[n].name).suffix for n in given} == {".pptx", ".pdf", ".xlsx"}
    assert any(file.audience is Audience.INTERNAL for file in files)


def test_no_internal_figure_stands_on_the_page_or_can_be_questioned(
    review: Review,
    presented: Presentation,
    link_to: LinkTo,
    client: Client,
    frozen_project: SharedReview,
) -> None:
    _, address = link_to(review)
    internal = [f for f in frozen_project.frozen.figures if f.audience is Audience.INTERNAL]
    tried = [f for f in internal if "/" not in f.key][:40]
    assert {"arr", "health"} <= {f.key for f in tried}

    page = client.get(address).content.decode()
    for figure in tried:
        answer = client.post(
            f"{address}figures/", {"name": "Li", "figure": figure.key, "text": "why?", "any": "1"}
        )
        assert answer.status_code == 422

    assert not FigureQuestion.objects.exists()
    for figure in internal:
        assert f'value="{figure.key}"' not in page


def test_a_manifest_that_says_customer_of_an_internal_metric_is_not_believed(
    review: Review, colleague: User, link_to: LinkTo, client: Client, frozen_project: SharedReview
) -> None:
    manifest = msgspec.to_builtins(frozen_project.frozen)
    for figure in manifest["figures"]:
        figure["audience"] = "customer"
        figure["name"] = {"en": "name of " + figure["key"]}
    for file in manifest["files"]:
        file["audience"] = "customer"
    Presentation.objects.create(
        review=review,
        number=9,
        digest="lies",
        as_of=frozen_project.frozen.as_of,
        manifest=manifest,
        by=colleague,
        at=timezone.now(),
    )
    _, address = link_to(review)

    page = client.get(address).content.decode()

    for metric in ("arr", "health", "nrr.account"):
        assert f"name of {metric}<" not in page
        assert f"name of {metric} " not in page
    names = "\n".join(
        client.get(f"{address}files/{n}/").headers.get("Content-Disposition", "")
        for n in range(len(manifest["files"]))
    )
    assert "json" not in names


def test_the_page_leads_nowhere_but_to_its_own_link(
    review: Review, presented: Presentation, link_to: LinkTo, client: Client
) -> None:
    _, address = link_to(review)

    page = client.get(address).content.decode()

    leads = set(re.findall(r'(?:href|action|src)="([^"#]+)', page))
    assert {one for one in leads if not one.startswith((address, "/static/"))} == set()


@pytest.mark.parametrize("kind", ["commitments", "outcomes"])
def test_numbers_of_another_review_open_nothing_through_this_link(
    review: Review,
    other_review: Review,
    presented: Presentation,
    link_to: LinkTo,
    client: Client,
    kind: str,
) -> None:
    _, address = link_to(review)
    commitment = Commitment.objects.create(
        account=other_review.account,
        review=other_review,
        source_id="c",
        side="customer",
        text={"default": "theirs"},
    )
    outcome = Outcome.objects.filter(account=other_review.account).first()
    assert outcome is not None
    pk = commitment.pk if kind == "commitments" else outcome.pk
    revision = commitment.revision

    answer = client.post(
        f"{address}{kind}/{pk}/",
        {
            "name": "Li",
            "revision": revision,
            "answer": "accepted" if kind == "commitments" else "yes",
        },
    )

    assert answer.status_code == 404
    assert "theirs" not in answer.content.decode()
    commitment.refresh_from_db()
    assert commitment.answer == "none"
    assert not OutcomeAnswer.objects.exists()


def test_an_outcome_of_the_account_that_the_review_did_not_show_cannot_be_answered(
    review: Review, presented: Presentation, link_to: LinkTo, client: Client
) -> None:
    _, address = link_to(review)
    hidden = Outcome.objects.create(
        account=review.account,
        source_id="hidden",
        title={"default": "not shown"},
        category="cost",
        period_start=review.planned_on,
        period_end=review.planned_on,
    )

    answer = client.post(f"{address}outcomes/{hidden.pk}/", {"name": "Li", "answer": "yes"})

    assert answer.status_code == 404
    assert "not shown" not in client.get(address).content.decode()


def test_nobody_of_the_vendor_is_named_but_the_csm(
    review: Review,
    presented: Presentation,
    colleague: User,
    link_to: LinkTo,
    client: Client,
    signed_in: Callable[..., Client],
) -> None:
    _, address = link_to(review)
    client.post(f"{address}figures/", {"name": "Li", "figure": "value.delivered", "text": "why?"})
    question = FigureQuestion.objects.get()
    signed_in("admin").post(
        f"/reviews/{review.key}/share/questions/{question.pk}/", {"answer": "See the appendix."}
    )

    page = client.get(address).content.decode()

    assert "See the appendix." in page
    assert colleague.name not in page
    assert "Admin" not in page
    assert review.account.csm_name in page
