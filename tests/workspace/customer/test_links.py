"""Shared links: made once, kept as a hash, listed, revoked; and who may do so."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.workspace.customer.tables import everything

from quarterdeck.workspace.acts import sharing
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.errors import ActError
from quarterdeck.workspace.models import LinkView, Review, ShareLink, Trace, User

pytestmark = [pytest.mark.django_db, pytest.mark.store]

NEW = {"label": "Sponsor", "days": "90", "who": "domains", "domains": "customer.example"}


def _share(review: Review, part: str = "") -> str:
    return f"/reviews/{review.key}/share/{part}"


def _made(answer_text: str) -> str:
    found = re.search(r'id="made" readonly value="http://testserver(/r/[^"]+/)"', answer_text)
    assert found is not None
    return found[1]


def test_a_new_link_is_shown_once_and_kept_as_a_hash(
    review: Review, signed_in: Callable[..., Client]
) -> None:
    browser = signed_in("csm", review.account)

    address = _made(browser.post(_share(review, "new/"), NEW).content.decode())

    token = address.split("/")[2]
    assert ShareLink.objects.get().token_hash == hashlib.sha256(token.encode()).hexdigest()
    assert len(token) == 43
    assert token not in everything()
    assert token not in browser.get(_share(review)).content.decode()


def test_tokens_differ_from_each_other(
    review: Review, link_to: Callable[..., tuple[ShareLink, str]]
) -> None:
    assert len({link_to(review)[1] for _ in range(20)}) == 20


def test_the_accounts_domain_is_suggested_and_ninety_days(
    review: Review, signed_in: Callable[..., Client]
) -> None:
    page = signed_in("csm", review.account).get(_share(review)).content.decode()

    assert review.account.domain
    assert f'value="{review.account.domain}"' in page
    assert 'name="days" type="number" min="1" max="365" required' in page
    assert 'value="90"' in page


@pytest.mark.parametrize(
    "fields, told",
    [
        ({"days": "0"}, "at most 365"),
        ({"days": "366"}, "at most 365"),
        ({"days": "many"}, "at most 365"),
        ({"days": "٣"}, "at most 365"),
        ({"domains": "no domain"}, "is not an e-mail domain"),
        ({"domains": "localhost"}, "is not an e-mail domain"),
        ({"domains": "customer.example, <b>x</b>"}, "is not an e-mail domain"),
        ({"domains": ""}, "at least one domain"),
        ({"domains": " ".join(f"d{n}.example" for n in range(21))}, "At most 20 domains"),
    ],
)
def test_what_does_not_fit_comes_back_with_what_was_written(
    review: Review, signed_in: Callable[..., Client], fields: dict[str, str], told: str
) -> None:
    answer = signed_in("csm", review.account).post(_share(review, "new/"), NEW | fields)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert told in page
    assert 'value="Sponsor"' in page
    assert not ShareLink.objects.exists()


@pytest.mark.parametrize(
    "written, kept",
    [
        ("@Customer.Example", ["customer.example"]),
        ("a.example, b.example；a.example", ["a.example", "b.example"]),
        ("пример.рф", ["xn--e1afmkfd.xn--p1ai"]),
        ("例子.公司", ["xn--fsqu00a.xn--55qx5d"]),
    ],
)
def test_domains_are_kept_as_mail_servers_compare_them(written: str, kept: list[str]) -> None:
    assert list(sharing.read_domains(written)) == kept


@pytest.mark.parametrize(
    "email, allowed",
    [
        ("li@customer.example", True),
        ("li@CUSTOMER.example", True),
        ("li@sub.customer.example", False),
        ("li@customer.example.evil.example", False),
        ("li@notcustomer.example", False),
        ("customer.example", True),
    ],
)
def test_only_the_very_domain_is_let_in(
    review: Review,
    link_to: Callable[..., tuple[ShareLink, str]],
    email: str,
    allowed: bool,
) -> None:
    link, _ = link_to(review, domains="customer.example")

    assert sharing.may_enter(link, email) is allowed


def test_revoking_is_traced_once_and_stops_the_link(
    review: Review,
    link_to: Callable[..., tuple[ShareLink, str]],
    signed_in: Callable[..., Client],
    client: Client,
) -> None:
    link, address = link_to(review)
    browser = signed_in("admin")

    for _ in range(2):
        browser.post(_share(review, f"links/{link.pk}/revoke/"))

    assert client.get(address).status_code == 404
    assert Trace.objects.filter(act="link.revoke", actor="Admin").count() == 1


def test_another_reviews_link_cannot_be_revoked_through_this_one(
    review: Review,
    other_review: Review,
    link_to: Callable[..., tuple[ShareLink, str]],
    signed_in: Callable[..., Client],
) -> None:
    link, _ = link_to(other_review)

    answer = signed_in("csm", review.account).post(_share(review, f"links/{link.pk}/revoke/"))

    assert answer.status_code == 404
    assert ShareLink.objects.get().revoked_at is None


def test_views_are_told_by_day_and_person(
    review: Review, link_to: Callable[..., tuple[ShareLink, str]]
) -> None:
    link, _ = link_to(review, domains="customer.example")
    now = timezone.now()
    for email, days in (("li@c.example", 0), ("li@c.example", 1), ("wu@c.example", 1)):
        view = LinkView.objects.create(link=link, email=email)
        LinkView.objects.filter(pk=view.pk).update(at=now - timedelta(days=days))

    listed = sharing.links_of(review).get()

    assert (listed.days, listed.people) == (2, 2)


def test_looking_again_within_the_hour_is_one_view(
    review: Review, link_to: Callable[..., tuple[ShareLink, str]]
) -> None:
    link, _ = link_to(review)

    for _ in range(3):
        sharing.count_view(link, "")

    assert LinkView.objects.count() == 1


def test_a_viewer_reads_and_makes_no_link(review: Review, signed_in: Callable[..., Client]) -> None:
    browser = signed_in("viewer")

    page, made = browser.get(_share(review)), browser.post(_share(review, "new/"), NEW)

    assert page.status_code == 200
    assert "share/new/" not in page.content.decode()
    assert made.status_code == 403


def test_another_csm_finds_no_such_review(review: Review, signed_in: Callable[..., Client]) -> None:
    browser = signed_in("csm")

    assert browser.get(_share(review)).status_code == 404
    assert browser.post(_share(review, "new/"), NEW).status_code == 404


def test_nobody_without_sign_in_makes_a_link(review: Review, client: Client) -> None:
    answer = client.post(_share(review, "new/"), NEW)

    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/sign-in/")
    assert not ShareLink.objects.exists()


def test_the_page_says_what_customers_see_before_a_freeze(
    review: Review, signed_in: Callable[..., Client]
) -> None:
    page = signed_in("admin").get(_share(review)).content.decode()

    assert "Customers see the input form and the agenda only." in page


def test_many_links_cost_no_more_queries_than_one(
    review: Review,
    link_to: Callable[..., tuple[ShareLink, str]],
    signed_in: Callable[..., Client],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    browser = signed_in("admin")
    link_to(review)
    with django_assert_max_num_queries(40) as one:
        browser.get(_share(review))
    for _ in range(29):
        link_to(review)

    with django_assert_max_num_queries(len(one.captured_queries)):
        browser.get(_share(review))


def test_the_life_of_a_link_is_bounded(review: Review, colleague: User) -> None:
    with pytest.raises(ActError):
        sharing.share(acting(colleague), review, label="", days=366, domains="", tracking=True)
