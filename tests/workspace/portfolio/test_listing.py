"""The portfolio's list: what a person finds, in which order, and how it reads."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from tests.workspace.portfolio.conftest import Make, in_days, owned_by

from quarterdeck.workspace.models import Account, Phase, Review, Role, Status, Sync, User

pytestmark = [pytest.mark.django_db, pytest.mark.store, pytest.mark.usefixtures("only_ours")]

SignedIn = Callable[..., Client]


def names(client: Client, query: str = "") -> list[str]:
    """The accounts of a page, in order."""
    return [row.account.name for row in client.get(f"/{query}").context["rows"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?sort=name", ["ACME", "álfa", "Beta", "Гамма"]),
        ("?sort=-name", ["Гамма", "Beta", "álfa", "ACME"]),
        ("?sort=arr", ["Гамма", "ACME", "álfa", "Beta"]),
        ("?sort=-arr", ["ACME", "Гамма", "álfa", "Beta"]),
        ("?sort=renewal_on", ["álfa", "Beta", "ACME", "Гамма"]),
        ("?sort=-renewal_on", ["Beta", "álfa", "ACME", "Гамма"]),
        ("?sort=-risk", ["Beta", "ACME", "álfa", "Гамма"]),
    ],
)
def test_accounts_stand_in_the_order_asked_for_and_missing_values_last(
    signed_in: SignedIn, account: Make, query: str, expected: list[str]
) -> None:
    account("1", "ACME", arr=900, priority_risks=1)
    account("2", "álfa", renewal_on=in_days(3), priority_risks=0)
    account("3", "Beta", renewal_on=in_days(9), priority_risks=4)
    account("4", "Гамма", arr=100)

    found = names(signed_in(), query)

    if (
        "name" in query
    ):  # a database's own order of letters differs; the case of a letter never counts
        assert [n for n in found if n.isascii()] == [n for n in expected if n.isascii()]
        assert sorted(found) == sorted(expected)
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("норд", ["Нордлихт Логистика"]),
        ("НОРДЛИХТ", ["Нордлихт Логистика"]),
        ("логистика  норд", ["Нордлихт Логистика"]),
        ("华东", ["华东物流（上海）"]),
        ("物流 华东", ["华东物流（上海）"]),
        ("straße", ["Straße & Söhne"]),
        ("STRASSE", ["Straße & Söhne"]),
        ("acc-77", ["Нордлихт Логистика"]),
        ("100%", ["100% Pure"]),
        ("_", []),
        ("nobody", []),
    ],
)
def test_search_finds_in_any_script_without_regard_to_case(
    signed_in: SignedIn, account: Make, words: str, expected: list[str]
) -> None:
    account("ACC-77", "Нордлихт Логистика")
    account("ACC-78", "华东物流（上海）")
    account("ACC-79", "Straße & Söhne")
    account("ACC-80", "100% Pure")

    response = signed_in().get("/", {"q": words})

    assert [row.account.name for row in response.context["rows"]] == expected


def test_each_filter_narrows_and_they_add_up(
    signed_in: SignedIn, account: Make, review_of: Callable[..., Review]
) -> None:
    soon = account(
        "a", csm_name="Anna", segment="strategic", renewal_on=in_days(20), priority_risks=2
    )
    later = account(
        "b", csm_name="Anna", segment="tech-touch", renewal_on=in_days(80), priority_risks=0
    )
    account("c", csm_name="Boris", segment="tech-touch", renewal_on=in_days(-5))
    review_of(soon, phase=Phase.PLAN)
    review_of(later)
    client = signed_in()

    assert names(client, "?csm=Anna") == ["a", "b"]
    assert names(client, "?segment=tech-touch&sort=name") == ["b", "c"]
    assert names(client, "?phase=plan") == ["a"]
    assert names(client, "?risk=some") == ["a"]
    assert names(client, "?risk=none") == ["b"]
    assert names(client, "?renewal=30") == ["a"]
    assert names(client, "?renewal=90&sort=name") == ["a", "b"]
    assert names(client, "?csm=Anna&segment=tech-touch&renewal=90") == ["b"]
    assert names(client, "?csm=Boris&risk=some") == []


def test_closed_are_accounts_without_a_review_under_way(
    signed_in: SignedIn, account: Make, review_of: Callable[..., Review]
) -> None:
    done, next_begun = account("done"), account("next begun")
    for one in (done, next_begun):
        review_of(one, f"old-{one.pk}", phase=Phase.CLOSED, planned_on=in_days(-90))
    review_of(next_begun)

    assert names(signed_in(), "?phase=closed") == ["done"]


def test_a_row_shows_the_review_in_the_phase_asked_for(
    signed_in: SignedIn, account: Make, review_of: Callable[..., Review]
) -> None:
    one = account("one")
    review_of(one, "earlier", phase=Phase.FOLLOW_UP, planned_on=in_days(-60))
    review_of(one, "later", phase=Phase.PREPARE, planned_on=in_days(30))
    review_of(one, "undated", phase=Phase.PREPARE, planned_on=None)
    client = signed_in()

    shown = [client.get(f"/{q}").context["rows"][0].review.key for q in ("", "?phase=follow-up")]

    assert shown == ["later", "earlier"]


def test_tiles_count_the_reviews_that_their_lists_hold(
    signed_in: SignedIn, account: Make, review_of: Callable[..., Review]
) -> None:
    rows = [account(str(number)) for number in range(5)]
    review_of(rows[0], due_on=in_days(0), planned_on=in_days(5))
    review_of(rows[1], due_on=in_days(-200), planned_on=in_days(-200))
    review_of(
        rows[2], due_on=in_days(-200), planned_on=None, status=Status.HELD, held_on=in_days(0)
    )
    review_of(rows[3], due_on=in_days(-400), planned_on=None, status=Status.SKIPPED)
    client = signed_in()

    tiles = {name: (count, url) for name, count, url in client.get("/").context["tiles"]}

    assert {name: count for name, (count, _) in tiles.items()} == {
        "due": 1,
        "overdue": 1,
        "planned": 1,
        "held": 1,
    }
    listed = {name: names(client, url) for name, (_, url) in tiles.items()}
    assert listed == {"due": ["0"], "overdue": ["1"], "planned": ["0"], "held": ["2"]}


def test_a_tile_lists_what_it_counts_whatever_is_filtered_now(
    signed_in: SignedIn, account: Make, review_of: Callable[..., Review]
) -> None:
    review_of(account("a", csm_name="Anna"))
    account("b", csm_name="Boris")

    tiles = signed_in().get("/?csm=Boris&sort=-arr").context["tiles"]

    assert all("csm" not in url and "sort=-arr" in url for _, _, url in tiles)
    assert {name: count for name, count, _ in tiles}["due"] == 1


def test_a_csm_sees_and_counts_only_their_own(
    signed_in: SignedIn, account: Make, review_of: Callable[..., Review]
) -> None:
    mine, other = account("mine", csm_name="Anna"), account("other", csm_name="Boris")
    review_of(mine)
    review_of(other)
    client = signed_in(Role.CSM)
    owned_by(User.objects.get(role=Role.CSM), mine)

    page = client.get("/")

    assert [row.account.pk for row in page.context["rows"]] == ["mine"]
    assert {name: count for name, count, _ in page.context["tiles"]}["due"] == 1
    assert page.context["filters"]["csm"] == ["Anna"]
    assert "other" not in page.content.decode()
    assert names(client, "?q=other") == []
    assert names(client, "?csm=Boris") == []


def test_where_the_sources_have_no_address_a_csm_is_known_by_name(
    signed_in: SignedIn, account: Make
) -> None:
    account("by name", csm_name="Csm", csm_email="")
    account("same name, other address", csm_name="Csm", csm_email="somebody@vendor.example")

    assert names(signed_in(Role.CSM)) == ["by name"]


def test_pages_hold_every_account_once(signed_in: SignedIn, account: Make) -> None:
    for number in range(120):
        account(f"{number:03}", arr=number % 7)
    client = signed_in()

    pages = [names(client, f"?sort=arr&page={number}") for number in (1, 2, 3)]

    assert [len(page) for page in pages] == [50, 50, 20]
    assert len({name for page in pages for name in page}) == 120


@pytest.mark.parametrize(
    "query",
    [
        {"page": "-1"},
        {"page": "0"},
        {"page": "1e9"},
        {"page": "999999"},
        {"page": "9" * 400},
        {"page": "²"},
        {"page": ""},
        {"sort": "drop table workspace_account"},
        {"sort": "--arr"},
        {"sort": "csm_email"},
        {"sort": "account__reviews__phase"},
        {"q": "a" * 100_000},
        {"q": "' OR 1=1 --"},
        {"q": "\x00\x1b\u202e"},
        {"q": " ".join("abcdefgh" * 40)},
        {"q": "\ud800".encode("utf-8", "surrogatepass")},
        {"csm": "\x00"},
        {"segment": "'; --"},
        {"phase": "nonsense"},
        {"review": "nonsense"},
        {"risk": "2"},
        {"renewal": "-1"},
        {"unknown": "x"},
    ],
)
def test_no_address_breaks_the_list_or_its_export(
    signed_in: SignedIn, account: Make, query: dict[str, Any]
) -> None:
    account("there")
    client = signed_in()

    for address in ("/", "/portfolio.xlsx"):
        assert client.get(address, query).status_code == 200


def test_what_was_searched_for_is_shown_as_text(signed_in: SignedIn, account: Make) -> None:
    account("<script>alert(1)</script>")

    page = signed_in().get("/", {"q": '"><script>'}).content.decode()

    assert "<script>alert" not in page
    assert '"><script>' not in page


@pytest.mark.parametrize("role", [Role.ADMIN, Role.CSM])
def test_the_number_of_queries_does_not_grow_with_the_rows(
    signed_in: SignedIn,
    account: Make,
    review_of: Callable[..., Review],
    promise: Callable[..., object],
    django_assert_max_num_queries: Any,
    role: str,
) -> None:
    client = signed_in(role)
    person = User.objects.get(role=role)
    counts = []
    for number in range(300):
        one = account(f"{number:03}")
        review_of(one)
        promise(one)
        if number + 1 in (1, 30, 300):
            owned_by(person, *Account.objects.filter(present=True))
            with django_assert_max_num_queries(9) as asked:
                assert len(names(client)) == min(number + 1, 50)
            counts.append(len(asked))

    assert len(set(counts)) == 1


def test_commitments_are_counted_by_what_is_agreed_and_open(
    signed_in: SignedIn, account: Make, promise: Callable[..., object]
) -> None:
    one = account("one")
    promise(one, 1)
    promise(one, 2, due_on=in_days(-1), state="blocked")
    promise(one, 3, due_on=in_days(-1), state="complete")
    promise(one, 4, standing="proposed")
    promise(one, 5, due_on=None)

    row = signed_in().get("/").context["rows"][0]

    assert (row.open, row.overdue) == (3, 1)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Export to Excel", "2 accounts", "within 30 days", "–")),
        ("zh", ("导出 Excel", "2 家客户", "30 天内")),
        ("ru", ("Выгрузить в Excel", "2 клиента", "в течение 30")),
    ],
)
def test_the_page_speaks_the_persons_language(
    signed_in: SignedIn, account: Make, language: str, words: tuple[str, ...]
) -> None:
    account("a", csm_name="Anna", renewal_on=in_days(3))
    account("b")

    page = signed_in(language=language).get("/").content.decode()

    assert [word for word in words if word not in page] == []
    assert not re.search(r"ws-[a-z]+-[a-z]", re.sub(r"<[^>]+>", "", page))


def test_htmx_gets_the_list_alone(signed_in: SignedIn, account: Make) -> None:
    account("a")

    part = signed_in().get("/?q=a", headers={"HX-Request": "true"}).content.decode()

    assert "<html" not in part
    assert "<table" in part


def test_before_the_first_reading_the_page_says_so_and_looks_again(signed_in: SignedIn) -> None:
    Sync.objects.update(at=None)
    client = signed_in()

    page = client.get("/").content.decode()

    assert "for the first time" in page
    assert "hx-trigger" in page


def test_without_an_account_the_page_says_what_to_do(signed_in: SignedIn) -> None:
    page = signed_in(Role.CSM).get("/").content.decode()

    assert "No accounts are assigned to you yet" in page
    assert "<table" not in page


def test_where_nothing_is_found_the_filters_can_be_cleared(
    signed_in: SignedIn, account: Make
) -> None:
    account("a")

    page = signed_in().get("/?q=zzz").content.decode()

    assert "No account fits these filters" in page
    assert "Clear filters" in page


@pytest.mark.parametrize(("role", "told"), [(Role.ADMIN, True), (Role.CSM, False)])
def test_only_administrators_read_why_sources_failed(
    signed_in: SignedIn, account: Make, role: str, told: bool
) -> None:
    Sync.objects.update(failed="accounts.sql, line 3: no such column")

    page = signed_in(role).get("/").content.decode()

    assert ("no such column" in page) is told
