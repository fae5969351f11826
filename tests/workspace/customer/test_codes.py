"""Entering a restricted link by a code in the mail."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from tests.workspace.customer.tables import everything

from quarterdeck.workspace.acts import link_code
from quarterdeck.workspace.errors import ActError
from quarterdeck.workspace.models import (
    Attempts,
    LinkCode,
    LinkView,
    Presentation,
    Review,
    ShareLink,
    Trace,
)

pytestmark = [pytest.mark.django_db, pytest.mark.store]

LinkTo = Callable[..., tuple[ShareLink, str]]
LI = "li@customer.example"


def _no_mail() -> bool:
    time.sleep(0.2)
    return not mail.outbox


def _wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_the_code_in_the_mail_opens_the_review(
    review: Review, presented: Presentation, link_to: LinkTo, entered: Callable[..., Client]
) -> None:
    _, address = link_to(review, domains="customer.example")

    page = entered(address).get(address).content.decode()

    assert f"You are here as {LI}" in page
    assert review.account.name in page


def test_before_the_code_nothing_of_the_review_is_told(
    review: Review, presented: Presentation, link_to: LinkTo, client: Client
) -> None:
    _, address = link_to(review, domains="customer.example", label="Board")

    page = client.get(address).content.decode()

    for hidden in (review.account.name, review.quarter, review.account.csm_name, "Board"):
        assert hidden not in page


def test_the_answer_is_the_same_for_an_address_that_may_and_one_that_may_not(
    review: Review, link_to: LinkTo, client: Client, code_in_mail: Callable[[], str]
) -> None:
    _, address = link_to(review, domains="customer.example")

    may = client.post(f"{address}code/", {"email": LI}).content.decode()
    code_in_mail()
    sent = len(mail.outbox)
    may_not = client.post(f"{address}code/", {"email": "li@elsewhere.example"}).content.decode()
    time.sleep(0.2)

    assert len(mail.outbox) == sent == 1
    assert _plain(may, LI) == _plain(may_not, "li@elsewhere.example")
    assert LinkCode.objects.count() == 2


def _plain(page: str, email: str) -> str:
    from_token = page.split('name="csrfmiddlewaretoken" value="')
    rest = [part.split('"', 1)[-1] for part in from_token[1:]]
    return "".join([from_token[0], *rest]).replace(email, "@")


def test_guessing_for_an_address_that_may_not_never_opens(
    review: Review, link_to: LinkTo, client: Client
) -> None:
    _, address = link_to(review, domains="customer.example")
    email = "li@elsewhere.example"
    client.post(f"{address}code/", {"email": email})

    kept = LinkCode.objects.get(email=email)

    hashes = {link_code._hash(kept.link, email, f"{n:06}") for n in range(2000)}
    assert kept.code_hash not in hashes
    assert client.post(f"{address}enter/", {"email": email, "code": ""}).status_code == 422


def test_the_code_is_kept_as_a_hash_that_no_table_of_codes_finds(
    review: Review, link_to: LinkTo, client: Client, code_in_mail: Callable[[], str]
) -> None:
    import hashlib

    _, address = link_to(review, domains="customer.example")
    client.post(f"{address}code/", {"email": LI})

    code = code_in_mail()

    kept = LinkCode.objects.get().code_hash
    assert kept != hashlib.sha256(code.encode()).hexdigest()
    assert f'"{code}"' not in everything()


def test_a_code_works_once(
    review: Review, link_to: LinkTo, code_in_mail: Callable[[], str], entered: Callable[..., Client]
) -> None:
    _, address = link_to(review, domains="customer.example")
    entered(address)

    again = Client().post(f"{address}enter/", {"email": LI, "code": code_in_mail()})

    assert again.status_code == 422


def test_a_code_ends_after_fifteen_minutes(
    review: Review, link_to: LinkTo, client: Client, code_in_mail: Callable[[], str]
) -> None:
    _, address = link_to(review, domains="customer.example")
    client.post(f"{address}code/", {"email": LI})
    code = code_in_mail()
    kept = LinkCode.objects.get()
    assert timedelta(minutes=14) < kept.expires_at - timezone.now() <= timedelta(minutes=15)
    LinkCode.objects.update(expires_at=timezone.now())

    answer = client.post(f"{address}enter/", {"email": LI, "code": code})

    assert answer.status_code == 422


def test_a_new_code_ends_the_one_before(
    review: Review, link_to: LinkTo, client: Client, code_in_mail: Callable[[], str]
) -> None:
    _, address = link_to(review, domains="customer.example")
    client.post(f"{address}code/", {"email": LI})
    first = code_in_mail()
    mail.outbox.clear()
    client.post(f"{address}code/", {"email": LI})
    second = code_in_mail()

    answers = [
        client.post(f"{address}enter/", {"email": LI, "code": code}).status_code
        for code in dict.fromkeys((first, second))
    ]

    assert answers[-1] == 302
    assert answers[:-1] in ([422], [])


def test_after_five_wrong_tries_the_right_code_is_refused_too(
    review: Review, link_to: LinkTo, client: Client, code_in_mail: Callable[[], str]
) -> None:
    _, address = link_to(review, domains="customer.example")
    client.post(f"{address}code/", {"email": LI})
    code = code_in_mail()
    for _ in range(5):
        client.post(f"{address}enter/", {"email": LI, "code": _wrong(code)})

    answer = client.post(f"{address}enter/", {"email": LI, "code": code})

    assert answer.status_code == 422
    assert LinkCode.objects.get().attempts == 5


def test_new_codes_do_not_give_new_tries_within_the_quarter_of_an_hour(
    review: Review, link_to: LinkTo, client: Client, code_in_mail: Callable[[], str]
) -> None:
    _, address = link_to(review, domains="customer.example")
    client.post(f"{address}code/", {"email": LI})
    code = code_in_mail()
    for _ in range(5):
        client.post(f"{address}enter/", {"email": LI, "code": _wrong(code)})
    mail.outbox.clear()
    client.post(f"{address}code/", {"email": LI})

    answer = client.post(f"{address}enter/", {"email": LI, "code": code_in_mail()})

    assert answer.status_code == 422


def test_no_more_than_five_codes_an_hour_leave_for_one_address(
    review: Review, link_to: LinkTo, client: Client
) -> None:
    _, address = link_to(review, domains="customer.example")

    answers = {client.post(f"{address}code/", {"email": LI}).status_code for _ in range(8)}
    time.sleep(0.3)

    assert answers == {200}
    assert len(mail.outbox) == 5


def test_a_link_floods_no_company_with_mail(
    review: Review, link_to: LinkTo, client: Client
) -> None:
    link, _ = link_to(review, domains="customer.example")

    for n in range(45):
        link_code.ask_code(link, f"p{n}@customer.example", "Vendor")
    time.sleep(0.3)

    assert len(mail.outbox) == 40


@pytest.mark.parametrize(
    "language, words", [("zh", "验证码"), ("ru", "Ваш код"), ("en", "Your code")]
)
def test_the_mail_is_in_the_reviews_language_and_holds_no_address_to_forge(
    review: Review,
    link_to: LinkTo,
    code_in_mail: Callable[[], str],
    settings: object,
    language: str,
    words: str,
) -> None:
    settings.ALLOWED_HOSTS = ["*"]  # type: ignore[attr-defined]
    Review.objects.filter(pk=review.pk).update(language=language)
    _, address = link_to(review, domains="customer.example")

    Client(HTTP_HOST="evil.example").post(f"{address}code/", {"email": LI})

    code_in_mail()
    sent = mail.outbox[0]
    assert words in sent.body
    assert sent.to == [LI]
    for part in ("evil", "http", "/r/", address.split("/")[2]):
        assert part not in sent.body + sent.subject


def test_another_host_name_gets_no_answer(review: Review, link_to: LinkTo) -> None:
    _, address = link_to(review)

    assert Client(HTTP_HOST="evil.example").get(address).status_code == 400


@pytest.mark.parametrize(
    "email",
    [
        "",
        "li",
        "li@customer.example, eve@evil.example",
        "li@customer.example\nBcc: eve@evil.example",
        '"eve@evil.example"@customer.example',
        "eve%evil.example@customer.example",
        "@evil.example:li@customer.example",
        f"{'x' * 250}@customer.example",
    ],
)
def test_addresses_that_are_none_or_could_be_rerouted_get_nothing(
    review: Review, link_to: LinkTo, client: Client, email: str
) -> None:
    _, address = link_to(review, domains="customer.example")

    answer = client.post(f"{address}code/", {"email": email})

    assert answer.status_code == 422
    assert _no_mail()
    assert not LinkCode.objects.exists()


def test_who_entered_one_link_has_not_entered_another(
    review: Review,
    other_review: Review,
    presented: Presentation,
    link_to: LinkTo,
    entered: Callable[..., Client],
) -> None:
    _, first = link_to(review, domains="customer.example")
    _, second = link_to(review, domains="customer.example")
    _, third = link_to(other_review, domains="customer.example")
    browser = entered(first)

    pages = [browser.get(address).content.decode() for address in (second, third)]

    for page in pages:
        assert "Who is there?" in page
        assert review.account.name not in page


@pytest.mark.parametrize("ended", ["revoked_at", "expires_at"])
def test_an_open_browser_is_shut_out_at_once_when_the_link_ends(
    review: Review,
    presented: Presentation,
    link_to: LinkTo,
    entered: Callable[..., Client],
    ended: str,
) -> None:
    link, address = link_to(review, domains="customer.example")
    browser = entered(address)
    assert browser.get(f"{address}document/").status_code == 200

    ShareLink.objects.filter(pk=link.pk).update(**{ended: timezone.now()})

    for part in ("", "document/", "files/1/", "brand.css"):
        assert browser.get(f"{address}{part}").status_code == 404
    for part in ("input/", "feedback/", "figures/", "seen/", "code/", "enter/", "leave/"):
        assert browser.post(f"{address}{part}", {"priorities": "growth"}).status_code == 404


def test_leaving_forgets_who_was_there(
    review: Review, link_to: LinkTo, entered: Callable[..., Client]
) -> None:
    _, address = link_to(review, domains="customer.example")
    browser = entered(address)

    browser.post(f"{address}leave/")

    assert "Who is there?" in browser.get(address).content.decode()


def test_a_customers_browser_is_nobody_on_the_vendors_side(
    review: Review, link_to: LinkTo, entered: Callable[..., Client]
) -> None:
    _, address = link_to(review, domains="customer.example")

    answer = entered(address).get(f"/reviews/{review.key}/share/")

    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/sign-in/")


def test_a_colleagues_sign_in_opens_no_restricted_link(
    review: Review, presented: Presentation, link_to: LinkTo, signed_in: Callable[..., Client]
) -> None:
    _, address = link_to(review, domains="customer.example")
    browser = signed_in("admin")

    page, document = browser.get(address), browser.get(f"{address}document/")

    assert "Who is there?" in page.content.decode()
    assert document.status_code == 302


def test_entering_is_traced_and_counted_by_the_form_itself(
    review: Review, link_to: LinkTo, entered: Callable[..., Client]
) -> None:
    _, address = link_to(review, domains="customer.example")

    entered(address)

    assert Trace.objects.get(act="link.enter").actor == LI
    assert LinkView.objects.get().email == LI


def test_without_tracking_entering_leaves_nothing_of_who_it_was(
    review: Review, link_to: LinkTo, entered: Callable[..., Client]
) -> None:
    _, address = link_to(review, domains="customer.example", tracking=False)

    browser = entered(address)
    browser.post(f"{address}seen/")

    assert not LinkView.objects.exists()
    assert not LinkCode.objects.exists()
    assert LI not in everything()


def test_a_session_is_renewed_when_the_code_was_right(
    review: Review, link_to: LinkTo, code_in_mail: Callable[[], str]
) -> None:
    _, address = link_to(review)
    _, restricted = link_to(review, domains="customer.example")
    browser = Client()
    browser.post(f"{address}input/", {"name": "Li", "revision": "0", "priorities": "x"})
    planted = browser.session.session_key
    browser.post(f"{restricted}code/", {"email": LI})

    browser.post(f"{restricted}enter/", {"email": LI, "code": code_in_mail()})

    assert planted
    assert browser.session.session_key != planted


def test_tries_from_one_place_end_for_all_addresses(
    review: Review, link_to: LinkTo, client: Client
) -> None:
    _, address = link_to(review, domains="customer.example")

    answers = [
        client.post(f"{address}enter/", {"email": f"p{n}@customer.example", "code": "000000"})
        for n in range(61)
    ]

    assert answers[0].status_code == 422
    assert answers[-1].status_code == 429
    assert Attempts.objects.exists()


def test_an_address_reads_in_lower_case() -> None:
    assert link_code.read_address(" Li@Customer.Example ") == LI
    with pytest.raises(ActError):
        link_code.read_address("li@@customer.example")
