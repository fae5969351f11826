"""Signing in, and setting a password by link."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from tests.workspace.conftest import PASSWORD

from quarterdeck.workspace.acts import people
from quarterdeck.workspace.models import Trace, User

pytestmark = pytest.mark.django_db


def test_a_person_signs_in_by_address_in_any_case_and_sees_the_portfolio(
    client: Client, person: Callable[..., User]
) -> None:
    person("csm", "anna@vendor.example")

    answer = client.post(
        "/sign-in/", {"email": "Anna@Vendor.example", "password": PASSWORD}, follow=True
    )

    assert answer.redirect_chain == [("/", 302)]
    assert answer.status_code == 200


def test_a_wrong_password_says_nothing_of_whether_the_person_exists(
    client: Client, person: Callable[..., User]
) -> None:
    person("csm", "anna@vendor.example")

    known = client.post("/sign-in/", {"email": "anna@vendor.example", "password": "wrong"})
    unknown = client.post("/sign-in/", {"email": "nobody@vendor.example", "password": "wrong"})

    assert known.status_code == unknown.status_code == 422
    assert "do not match" in known.content.decode()
    assert "do not match" in unknown.content.decode()


def test_after_ten_attempts_even_the_right_password_has_to_wait(
    client: Client, person: Callable[..., User]
) -> None:
    person("csm", "anna@vendor.example")
    for _ in range(10):
        client.post("/sign-in/", {"email": "anna@vendor.example", "password": "wrong"})

    answer = client.post("/sign-in/", {"email": "anna@vendor.example", "password": PASSWORD})

    assert answer.status_code == 429


@pytest.mark.parametrize(
    "where", ["https://evil.example/", "//evil.example", "javascript:alert(1)"]
)
def test_signing_in_never_leads_to_another_site(
    client: Client, person: Callable[..., User], where: str
) -> None:
    person("csm", "anna@vendor.example")

    answer = client.post(
        "/sign-in/", {"email": "anna@vendor.example", "password": PASSWORD, "next": where}
    )

    assert answer.headers["Location"] == "/"


def test_the_first_administrator_sets_a_password_by_the_link_once(client: Client) -> None:
    user = people.first_administrator("admin@localhost")
    assert user is not None
    link = people.password_link(user)

    opened = client.get(link)
    done = client.post(link, {"password": PASSWORD})
    again = client.get(link)

    assert (opened.status_code, done.status_code, again.status_code) == (200, 302, 410)
    assert people.first_administrator("admin@localhost") is None
    assert Trace.objects.filter(act="user.password", user=user).count() == 1


@pytest.mark.parametrize("password", ["", "short", "password123", "admin@localhost"])
def test_a_weak_password_is_refused_with_the_reason(client: Client, password: str) -> None:
    user = people.first_administrator("admin@localhost")
    assert user is not None

    answer = client.post(people.password_link(user), {"password": password})

    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    user.refresh_from_db()
    assert not user.has_usable_password()


@pytest.mark.parametrize("path", ["/set-password/x/y/", "/set-password/OTk5OTk5/abc-def/"])
def test_a_forged_link_is_refused(client: Client, path: str) -> None:
    assert client.get(path).status_code == 410
