"""Who may open what: every address and every role, complete by construction.

``LEVELS`` names each address with its level; an address without a row fails. Then each is asked for by
nobody, by each role, and by a CSM who does not own the account.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client, override_settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from pytest_django.plugin import DjangoDbBlocker
from tests.workspace.world import World, whole_world

from quarterdeck.workspace.access import Access
from quarterdeck.workspace.acts.sync import synchronise
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.models import Account, Role, User

pytestmark = pytest.mark.django_db

LEVELS: Mapping[Access, tuple[str, ...]] = {
    Access.OPEN: (
        "health",
        "language",
        "set-password",
        "sign-in",
        "sign-out",
    ),
    Access.LINK: (
        "customer-brand",
        "customer-code",
        "customer-commitment",
        "customer-document",
        "customer-enter",
        "customer-feedback",
        "customer-figure",
        "customer-file",
        "customer-input",
        "customer-leave",
        "customer-outcome",
        "customer-review",
        "customer-seen",
    ),
    Access.SEE: (
        "account",
        "account-commitments",
        "account-figures",
        "account-goals",
        "account-history",
        "account-known",
        "account-people",
        "account-requests",
        "account-risks",
        "account-value",
        "commitments",
        "commitments-account",
        "commitments-calendar",
        "commitments-column",
        "commitments-item",
        "commitments-item-calendar",
        "commitments-mine",
        "followup",
        "followup-debrief",
        "followup-recap",
        "followup-recap-file",
        "followup-recap-findings",
        "followup-record-report",
        "followup-records",
        "home",
        "portfolio-export",
        "prepare-brief",
        "prepare-calendar",
        "prepare-deck",
        "prepare-deck-file",
        "prepare-figures",
        "prepare-file",
        "prepare-files",
        "prepare-findings",
        "prepare-history",
        "prepare-known",
        "prepare-presented",
        "prepare-presented-file",
        "prepare-preview",
        "prepare-rule",
        "prepare-slide",
        "prepare-status",
        "prepare-verify",
        "prepare-words",
        "programme",
        "programme-export",
        "review",
        "run-audience",
        "run-audience-now",
        "run-host",
        "run-live",
        "run-parts",
        "run-picture",
        "run-ready",
        "run-state",
        "run-understand",
        "run-worker",
        "share",
    ),
    Access.CHANGE: (
        "account-keep",
        "account-place",
        "commitments-add",
        "commitments-confirm",
        "commitments-decide",
        "commitments-edit",
        "commitments-move",
        "commitments-reply",
        "commitments-state",
        "followup-attendance",
        "followup-close",
        "followup-debrief-write",
        "followup-decide",
        "followup-recap-again",
        "followup-recap-approve",
        "followup-recap-draft",
        "followup-recap-save",
        "followup-recap-send",
        "followup-recap-sent",
        "followup-record-remove",
        "followup-record-sides",
        "followup-record-upload",
        "prepare-allow",
        "prepare-asynchronous",
        "prepare-cancel",
        "prepare-deck-upload",
        "prepare-deck-withdraw",
        "prepare-figure",
        "prepare-freeze",
        "prepare-no-show",
        "prepare-reopen",
        "prepare-reschedule",
        "prepare-skip",
        "prepare-step-add",
        "prepare-step-owner",
        "prepare-step-remove",
        "prepare-step-tick",
        "prepare-word",
        "run-attendance",
        "run-commitment",
        "run-decide",
        "run-end",
        "run-ending",
        "run-guest",
        "run-keep",
        "run-note",
        "run-propose",
        "run-score",
        "run-section",
        "run-slide",
        "run-start",
        "share-answer",
        "share-new",
        "share-request",
        "share-revoke",
    ),
    Access.ADMINISTER: (
        "administration",
        "administration-audit",
        "administration-audit-export",
        "administration-brand",
        "administration-invite",
        "administration-languages",
        "administration-logo",
        "administration-models",
        "administration-password",
        "administration-person",
        "administration-put-logo",
        "administration-put-template",
        "administration-read",
        "administration-rule",
        "administration-rules",
        "administration-sources",
        "administration-words",
    ),
}


@dataclass(frozen=True, slots=True)
class Address:
    """A pattern of the address list: its name, the names of its parts, and the level of its view."""

    name: str
    parts: tuple[str, ...]
    level: Access | None


def addresses() -> list[Address]:
    return sorted(_walk(get_resolver().url_patterns), key=lambda a: a.name)


def _walk(
    patterns: list[URLPattern | URLResolver], above: tuple[str, ...] = ()
) -> Iterator[Address]:
    for one in patterns:
        parts = (*above, *one.pattern.converters)
        if isinstance(one, URLResolver):
            yield from _walk(one.url_patterns, parts)
        else:
            yield Address(one.name or "", parts, getattr(one.callback, "access", None))


def test_every_address_has_a_row_and_its_view_bears_that_level() -> None:
    expected = {name: level for level, names in LEVELS.items() for name in names}

    found = {address.name: address.level for address in addresses()}

    assert found == expected


def test_no_name_stands_for_two_addresses() -> None:
    names = [address.name for address in addresses()]

    assert sorted(set(names)) == names


@pytest.fixture(scope="module")
def own_project(workspace_origin: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy for all of this file: what an address changes is undone after each."""
    return Path(shutil.copytree(workspace_origin, tmp_path_factory.mktemp("access") / "project"))


@pytest.fixture(scope="module")
def world(
    own_project: Path, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[World]:
    """One world for all of this file, in a transaction that is rolled back behind the last test."""
    with (
        django_db_blocker.unblock(),
        override_settings(QUARTERDECK_PROJECT=own_project),
        transaction.atomic(),
    ):
        if not Account.objects.exists():
            synchronise(desk())
        found = whole_world()
        with django_db_blocker.block():
            yield found
        transaction.set_rollback(True)


def statuses(client: Client, world: World, level: Access) -> dict[str, int]:
    """What each address of a level answers; what it changed is undone before the next."""
    found: dict[str, int] = {}
    for address in addresses():
        if address.level is level:
            path = reverse(address.name, kwargs=world.parts(address.name, address.parts))
            with transaction.atomic():
                answer = client.get(path)
                if answer.status_code == 405:
                    answer = client.post(path)
                if answer.streaming:
                    answer.close()
                found[address.name] = answer.status_code
                transaction.set_rollback(True)
    return found


def refused(found: Mapping[str, int], world: World) -> dict[str, int]:
    """What answers with an error, but for those that ask for more than an address."""
    return {n: s for n, s in found.items() if s >= 400 and n not in world.asks_for_more}


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.mark.parametrize("level", [Access.SEE, Access.CHANGE, Access.ADMINISTER])
def test_nobody_is_led_to_the_sign_in(world: World, level: Access) -> None:
    found = statuses(Client(), world, level)

    assert {name: status for name, status in found.items() if status != 302} == {}


@pytest.mark.parametrize("level", [Access.CHANGE, Access.ADMINISTER])
def test_a_viewer_changes_nothing(world: World, level: Access) -> None:
    found = statuses(signed_in(world.viewer), world, level)

    assert {name: status for name, status in found.items() if status != 403} == {}


def test_a_csm_does_not_administer(world: World) -> None:
    found = statuses(signed_in(world.owner), world, Access.ADMINISTER)

    assert {name: status for name, status in found.items() if status != 403} == {}


@pytest.mark.parametrize("level", [Access.SEE, Access.CHANGE])
def test_another_csm_finds_nothing_of_the_account(world: World, level: Access) -> None:
    found = statuses(signed_in(world.stranger), world, level)

    of_account = {a.name for a in addresses() if a.parts and a.name not in world.common}
    assert {n: s for n, s in found.items() if n in of_account and s != 404} == {}


@pytest.mark.slow
@pytest.mark.parametrize("who", ["owner", "viewer", "administrator"])
def test_who_may_see_finds_every_page(world: World, who: str) -> None:
    found = statuses(signed_in(getattr(world, who)), world, Access.SEE)

    assert refused(found, world) == {}
    assert {n: s for n, s in found.items() if s == 403 or s >= 500} == {}


@pytest.mark.slow
@pytest.mark.parametrize("who", ["owner", "administrator"])
def test_who_may_change_is_let_in(world: World, who: str) -> None:
    found = statuses(signed_in(getattr(world, who)), world, Access.CHANGE)

    assert {n: s for n, s in refused(found, world).items() if s == 404} == {}
    assert {n: s for n, s in found.items() if s == 403 or s >= 500} == {}


@pytest.mark.slow
def test_an_administrator_administers(world: World) -> None:
    found = statuses(signed_in(world.administrator), world, Access.ADMINISTER)

    assert {n: s for n, s in found.items() if s in (403, 404) or s >= 500} == {}


@pytest.mark.parametrize("role", list(Role))
def test_signing_in_opens_nothing_more_at_a_customers_link(world: World, role: str) -> None:
    user = {Role.ADMIN: world.administrator, Role.CSM: world.owner, Role.VIEWER: world.viewer}[
        Role(role)
    ]

    assert statuses(signed_in(user), world, Access.LINK) == statuses(Client(), world, Access.LINK)


def test_a_customers_link_opens_nothing_of_ours(world: World) -> None:
    client = Client()
    client.get(reverse("customer-review", args=[world.token]))

    assert set(statuses(client, world, Access.SEE).values()) == {302}


def test_an_unknown_token_opens_nothing(world: World) -> None:
    found = statuses(Client(), world.with_token("x" * 43), Access.LINK)

    assert {n: s for n, s in found.items() if s not in (404, 410, 429)} == {}
