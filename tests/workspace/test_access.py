"""Who may open what: every address and every role, complete by construction.

``LEVELS`` names each address with its level; an address without a row fails. Then each is asked for by
nobody, by each role, and by a CSM who does not own the account.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from tests.workspace.world import World, whole_world

from quarterdeck.workspace.access import Access
from quarterdeck.workspace.models import Role, User

pytestmark = pytest.mark.django_db

LEVELS: Mapping[Access, tuple[str, ...]] = {
    Access.OPEN: ("sign-in", "sign-out", "set-password", "language", "health"),
    Access.LINK: (),
    Access.SEE: ("home", "portfolio-export"),
    Access.CHANGE: (),
    Access.ADMINISTER: (),
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


@pytest.fixture
def world(own_project: Path) -> World:
    return whole_world()


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

    assert {n: s for n, s in found.items() if s >= 400 and n not in world.asks_for_more} == {}


@pytest.mark.slow
@pytest.mark.parametrize("who", ["owner", "administrator"])
def test_who_may_change_is_let_in(world: World, who: str) -> None:
    found = statuses(signed_in(getattr(world, who)), world, Access.CHANGE)

    assert {n: s for n, s in found.items() if s in (403, 404) or s >= 500} == {}


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
