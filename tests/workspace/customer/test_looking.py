"""Opening addresses changes nothing: mail scanners open every one of them."""

from __future__ import annotations

import logging
from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client
from django.urls import URLPattern, get_resolver
from tests.workspace.customer.tables import digests, everything

from quarterdeck.workspace.models import LinkView, Presentation, Review, ShareLink
from quarterdeck.workspace.pages.customer import urls

pytestmark = [pytest.mark.django_db, pytest.mark.store]

LinkTo = Callable[..., tuple[ShareLink, str]]

CUSTOMER = tuple(p for p in urls.urlpatterns if str(p.pattern).startswith("r/"))
NUMBERS = {"pk": 1, "number": 1}


def _address(pattern: URLPattern, token: str) -> str:
    known = {"token": token, **NUMBERS}
    given = {name: known[name] for name in pattern.pattern.converters}
    return "/" + str(next(iter(get_resolver().reverse_dict.getlist(pattern.name)))[0][0][0] % given)


def _addresses(address: str) -> list[str]:
    token = address.split("/")[2]
    return [_address(pattern, token) for pattern in CUSTOMER]


def test_every_address_of_the_customers_is_known_here(review: Review, link_to: LinkTo) -> None:
    _, address = link_to(review)

    found = _addresses(address)

    assert len(found) == len(CUSTOMER) == 13
    assert all(one.startswith(address) for one in found)


@pytest.mark.parametrize("method", ["get", "head"])
@pytest.mark.parametrize("domains", ["", "customer.example"])
@pytest.mark.parametrize("frozen", [True, False])
def test_opening_any_address_changes_no_row(
    review: Review,
    link_to: LinkTo,
    request: pytest.FixtureRequest,
    method: str,
    domains: str,
    frozen: bool,
) -> None:
    if frozen:
        request.getfixturevalue("presented")
    _, address = link_to(review, domains=domains)
    before = digests()

    answers = [getattr(Client(), method)(one) for one in _addresses(address)]

    assert digests() == before
    assert not mail.outbox
    assert {answer.status_code for answer in answers} <= {200, 302, 404, 405}


def test_a_browser_that_entered_changes_nothing_by_looking(
    review: Review, presented: Presentation, link_to: LinkTo, entered: Callable[..., Client]
) -> None:
    _, address = link_to(review, domains="customer.example")
    browser = entered(address)
    before = digests()

    for one in _addresses(address):
        browser.get(one)

    assert digests() == before


def test_fetching_a_page_with_a_code_waiting_uses_no_code(
    review: Review, link_to: LinkTo, client: Client, code_in_mail: Callable[[], str]
) -> None:
    _, address = link_to(review, domains="customer.example")
    client.post(f"{address}code/", {"email": "li@customer.example"})
    code = code_in_mail()
    for one in _addresses(address):
        Client().get(f"{one}?email=li@customer.example&code={code}")

    answer = client.post(f"{address}enter/", {"email": "li@customer.example", "code": code})

    assert answer.status_code == 302


def test_a_view_counts_when_the_pages_script_says_so(
    review: Review, link_to: LinkTo, client: Client
) -> None:
    _, address = link_to(review)
    client.get(address)
    assert not LinkView.objects.exists()

    answer = client.post(f"{address}seen/")

    assert answer.status_code == 204
    assert LinkView.objects.count() == 1


def test_a_forged_view_without_the_pages_token_is_refused(review: Review, link_to: LinkTo) -> None:
    _, address = link_to(review)

    answer = Client(enforce_csrf_checks=True).post(f"{address}seen/")

    assert answer.status_code == 403
    assert not LinkView.objects.exists()


@pytest.mark.parametrize("pattern", list(CUSTOMER), ids=lambda p: str(p.name))
def test_every_form_is_held_to_the_pages_token(
    review: Review, link_to: LinkTo, pattern: URLPattern
) -> None:
    _, address = link_to(review)

    answer = Client(enforce_csrf_checks=True).post(_address(pattern, address.split("/")[2]))

    assert answer.status_code in (403, 405)


def test_a_restricted_link_counts_no_view_before_the_code(
    review: Review, link_to: LinkTo, client: Client
) -> None:
    _, address = link_to(review, domains="customer.example")

    answer = client.post(f"{address}seen/")

    assert answer.status_code == 403
    assert not LinkView.objects.exists()


def test_without_tracking_nothing_is_kept_and_the_page_says_so(
    review: Review, link_to: LinkTo, client: Client
) -> None:
    _, address = link_to(review, tracking=False)

    page = client.get(address).content.decode()
    client.post(f"{address}seen/")

    assert "Views of this page are not counted" in page
    assert "customer.js" not in page
    assert not LinkView.objects.exists()


def test_with_tracking_the_page_says_so(review: Review, link_to: LinkTo, client: Client) -> None:
    _, address = link_to(review)

    page = client.get(address).content.decode()

    assert "Views of this page are counted" in page
    assert "customer.js" in page


def test_a_colleagues_look_is_not_counted(
    review: Review, link_to: LinkTo, signed_in: Callable[..., Client]
) -> None:
    _, address = link_to(review)

    signed_in("admin").post(f"{address}seen/")

    assert not LinkView.objects.exists()


def test_links_that_do_not_work_look_all_the_same(
    review: Review, link_to: LinkTo, client: Client
) -> None:
    from django.utils import timezone

    expired, address_expired = link_to(review)
    revoked, address_revoked = link_to(review, domains="customer.example")
    ShareLink.objects.filter(pk=expired.pk).update(expires_at=timezone.now())
    ShareLink.objects.filter(pk=revoked.pk).update(revoked_at=timezone.now())
    unknown = f"/r/{'x' * 43}/"

    answers = [client.get(one) for one in (address_expired, address_revoked, unknown)]

    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1
    assert "This link does not open anything" in answers[0].content.decode()


def test_who_tries_many_links_has_to_wait(client: Client) -> None:
    answers = [client.get(f"/r/{n}/").status_code for n in range(61)]

    assert answers[:60] == [404] * 60
    assert answers[60] == 429


def test_no_browser_engine_or_other_site_learns_the_address(
    review: Review, presented: Presentation, link_to: LinkTo, client: Client
) -> None:
    _, address = link_to(review)

    for answer in (client.get(address), client.get(f"{address}document/"), client.get("/r/x/")):
        assert answer.headers["Cache-Control"] == "private, no-store"
        assert answer.headers["Referrer-Policy"] == "same-origin"
        assert "noindex" in answer.headers["X-Robots-Tag"]


def test_a_browser_sends_the_forms_of_this_policy_with_an_origin_that_is_taken(
    review: Review, link_to: LinkTo
) -> None:
    """Under "no-referrer" browsers would send ``Origin: null``, which the check refuses."""
    _, address = link_to(review)
    browser = Client(enforce_csrf_checks=True)
    browser.get(address)
    token = browser.cookies["csrftoken"].value

    def post(origin: str) -> int:
        return browser.post(
            f"{address}seen/", {"csrfmiddlewaretoken": token}, HTTP_ORIGIN=origin
        ).status_code

    assert post("http://testserver") == 204
    assert post("null") == 403


def test_the_token_stands_in_no_row_and_no_log(
    review: Review,
    presented: Presentation,
    link_to: LinkTo,
    entered: Callable[..., Client],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    link, address = link_to(review, domains="customer.example")
    token = address.split("/")[2]
    browser = entered(address)
    for one in _addresses(address):
        browser.get(one)
        browser.post(one, {"figure": "value.delivered", "text": "why?", "score": "x"})
        Client(enforce_csrf_checks=True).post(one)
    ShareLink.objects.filter(pk=link.pk).update(revoked_at=link.created_at)
    browser.get(address)

    assert caplog.records
    assert token not in caplog.text
    assert token not in everything()


@pytest.mark.parametrize(
    "language, words", [("zh", "本页内容"), ("ru", "На этой странице"), ("en", "On this page")]
)
def test_the_page_speaks_the_language_chosen_and_remembers_it(
    review: Review, link_to: LinkTo, client: Client, language: str, words: str
) -> None:
    _, address = link_to(review)
    client.get(f"{address}?language={language}")

    answer = client.get(address)

    assert words in answer.content.decode()
    assert answer.headers["Content-Language"][:2] == language


def test_the_page_first_speaks_the_reviews_language(
    review: Review, link_to: LinkTo, client: Client
) -> None:
    Review.objects.filter(pk=review.pk).update(language="ru")
    _, address = link_to(review)

    assert '<html lang="ru">' in client.get(address, HTTP_ACCEPT_LANGUAGE="zh").content.decode()
