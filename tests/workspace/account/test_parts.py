"""The account's parts: what is written there, by whom, and what two people at once are told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from quarterdeck.workspace.acts import sync
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.models import (
    Account,
    Goal,
    MatrixEntry,
    Milestone,
    Outcome,
    ProductRequest,
    Review,
    Stakeholder,
    Trace,
    User,
)

pytestmark = [pytest.mark.django_db, pytest.mark.store]

PARTS = (
    "",
    "figures/",
    "goals/",
    "people/",
    "value/",
    "risks/",
    "requests/",
    "commitments/",
    "history/",
)
GOAL = {"title": "Halve the lead time", "baseline": "1,200.5", "target": "600", "revision": "0"}
HOSTILE = '<script>alert("x")</script>\u202e{{ 7 }}'


@pytest.fixture
def account(review: Review) -> Account:
    return review.account


def goal_of(account: Account) -> Goal:
    return Goal.objects.create(
        account=account, source_id="g-own", title={"default": "Cut errors", "en": "Cut errors"}
    )


def form_of(goal: Goal, **typed: str) -> dict[str, str]:
    return {"key": str(goal.pk), "revision": str(goal.revision), "title": "Cut errors", **typed}


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", ["en", "zh", "ru"])
def test_every_part_is_shown_in_every_language(
    signed_in: Callable[..., Client], account: Account, part: str, language: str
) -> None:
    answer = signed_in("csm", account, language).get(f"/accounts/{account.pk}/{part}")

    assert answer.status_code == 200
    assert account.name in answer.content.decode()


@pytest.mark.parametrize("part", [*PARTS, "known/?figure=arr"])
def test_another_csm_finds_nothing(
    signed_in: Callable[..., Client], account: Account, part: str
) -> None:
    Account.objects.filter(pk=account.pk).update(csm_email="somebody@vendor.example")

    assert signed_in("csm").get(f"/accounts/{account.pk}/{part}").status_code == 404


@pytest.mark.parametrize(
    ("path", "form"),
    [("keep/goal/", GOAL), ("risks/place/", {"key": "risk-renewal", "close": "1"})],
)
def test_who_may_not_change_changes_nothing(
    signed_in: Callable[..., Client], account: Account, path: str, form: dict[str, str]
) -> None:
    before = Trace.objects.count()
    viewer = signed_in("viewer").post(f"/accounts/{account.pk}/{path}", form)
    Account.objects.filter(pk=account.pk).update(csm_email="somebody@vendor.example")
    other = signed_in("csm").post(f"/accounts/{account.pk}/{path}", form)

    assert (viewer.status_code, other.status_code) == (403, 404)
    assert Trace.objects.count() == before


def test_a_viewer_sees_no_way_to_change_anything(
    signed_in: Callable[..., Client], account: Account
) -> None:
    page = signed_in("viewer").get(f"/accounts/{account.pk}/goals/?add=goal").content.decode()

    assert "/keep/" not in page


def test_a_goal_is_added_with_its_numbers_exact_and_a_trace(
    signed_in: Callable[..., Client], account: Account
) -> None:
    answer = signed_in("csm", account).post(f"/accounts/{account.pk}/keep/goal/", GOAL)

    goal = Goal.objects.get(account=account, title__default=GOAL["title"])
    assert answer.status_code == 303
    assert str(goal.baseline.normalize()) == "1200.5"
    assert goal.changed_here
    assert Trace.objects.filter(act="goal.add", account_id=account.pk).count() == 1


def test_a_number_is_read_as_the_language_of_the_page_writes_it(
    signed_in: Callable[..., Client], account: Account
) -> None:
    form = {**GOAL, "baseline": "1 200,5"}
    answer = signed_in("csm", account, "ru").post(f"/accounts/{account.pk}/keep/goal/", form)

    assert answer.status_code == 303
    assert Goal.objects.get(title__default=GOAL["title"]).baseline * 2 == 2401


def test_all_faults_of_a_form_are_told_and_what_was_typed_is_kept(
    signed_in: Callable[..., Client], account: Account
) -> None:
    form = {**GOAL, "baseline": "12,5", "due_on": "tomorrow", "status": "done"}
    answer = signed_in("csm", account).post(f"/accounts/{account.pk}/keep/goal/", form)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert page.count('aria-invalid="true"') == 3
    assert 'value="12,5"' in page
    assert not Goal.objects.filter(title__default=GOAL["title"]).exists()


def test_the_second_of_two_people_is_told_and_nothing_is_lost(
    signed_in: Callable[..., Client], account: Account, person: Callable[..., User]
) -> None:
    goal = goal_of(account)
    first = Client()
    first.force_login(person("admin", "boris@vendor.example", "Boris"))
    second = signed_in("csm", account)
    path = f"/accounts/{account.pk}/keep/goal/"

    first.post(path, form_of(goal, target="10"))
    told = second.post(path, form_of(goal, target="20"))

    goal.refresh_from_db()
    page = told.content.decode()
    assert told.status_code == 409
    assert goal.target == 10
    assert "Boris changed this" in page
    assert '<input type="hidden" name="revision" value="2">' in page
    assert 'value="20"' in page

    again = second.post(path, form_of(goal, target="20"))
    goal.refresh_from_db()
    assert (again.status_code, goal.target, goal.revision) == (303, 20, 3)


def test_what_was_changed_here_is_not_overwritten_from_the_sources(
    signed_in: Callable[..., Client],
) -> None:
    goal = Goal.objects.filter(origin="sources").select_related("account").first()
    assert goal is not None
    client = signed_in("csm", goal.account)
    form = {"key": str(goal.pk), "revision": "1", "title": "Ours now"}
    assert client.post(f"/accounts/{goal.account_id}/keep/goal/", form).status_code == 303

    sync.synchronise(desk())

    goal.refresh_from_db()
    assert goal.title["en"] == "Ours now"


@pytest.mark.parametrize(
    ("kind", "part", "form"),
    [
        ("goal", "goals", {"title": HOSTILE}),
        ("milestone", "goals", {"title": HOSTILE, "side": "vendor", "owner": HOSTILE}),
        ("stakeholder", "people", {"name": HOSTILE, "title": HOSTILE, "interests": HOSTILE}),
        ("request", "requests", {"title": HOSTILE, "asked_on": "2024-01-02", "asked_by": HOSTILE}),
        (
            "outcome",
            "value",
            {
                "title": HOSTILE,
                "category": "cost",
                "period_start": "2024-01-01",
                "period_end": "2024-03-31",
                "unit": HOSTILE[:50],
            },
        ),
        (
            "item",
            "risks",
            {
                "title": HOSTILE,
                "opportunity": "risk",
                "high_impact": "high",
                "high_likelihood": "low",
                "play": HOSTILE,
            },
        ),
    ],
)
def test_hostile_texts_are_shown_as_texts(
    signed_in: Callable[..., Client],
    account: Account,
    kind: str,
    part: str,
    form: dict[str, str],
) -> None:
    client = signed_in("csm", account)
    kept = client.post(f"/accounts/{account.pk}/keep/{kind}/", form)
    page = client.get(f"/accounts/{account.pk}/{part}/").content.decode()
    trail = client.get(f"/accounts/{account.pk}/history/").content.decode()

    assert kept.status_code == 303
    assert "alert(&quot;x&quot;)" in page
    assert "<script>alert" not in page + trail
    assert "\u202e" not in page + trail


def test_another_accounts_goal_cannot_be_reached(
    signed_in: Callable[..., Client], account: Account
) -> None:
    other = Goal.objects.exclude(account=account).first()
    assert other is not None
    client = signed_in("csm", account)

    edited = client.post(f"/accounts/{account.pk}/keep/goal/", form_of(other, title="Mine"))
    shown = client.get(f"/accounts/{account.pk}/goals/?edit=goal-{other.pk}")
    linked = client.post(
        f"/accounts/{account.pk}/keep/milestone/",
        {"title": "Step", "side": "vendor", "goal": f"{other.source_id}-elsewhere"},
    )

    assert (edited.status_code, shown.status_code, linked.status_code) == (404, 404, 422)


def test_money_is_not_counted_without_an_agreed_baseline(
    signed_in: Callable[..., Client], account: Account
) -> None:
    client = signed_in("csm", account)
    form = {
        "title": "Hours saved",
        "category": "cost",
        "period_start": "2024-01-01",
        "period_end": "2024-03-31",
        "baseline": "100",
        "baseline_agreed_by": "Li Wei",
        "attribution": "97",
    }
    refused = client.post(f"/accounts/{account.pk}/keep/outcome/", form)
    half = client.post(f"/accounts/{account.pk}/keep/outcome/", {**form, "attribution": "60"})
    form |= {"attribution": "60", "baseline_agreed_by": "", "rate": "75"}
    kept = client.post(f"/accounts/{account.pk}/keep/outcome/", form)

    outcome = Outcome.objects.get(title__default="Hours saved")
    page = client.get(f"/accounts/{account.pk}/value/").content.decode()
    assert (refused.status_code, half.status_code, kept.status_code) == (422, 422, 303)
    assert outcome.attribution * 10 == 6
    assert (str(outcome.period_end), outcome.rate_currency) == ("2024-04-01", account.currency)
    row = page.split(f'id="outcome-{outcome.pk}"')[1].split("</tr>")[0]
    assert "Not agreed: no money" in row
    assert "next refresh" in row


def test_a_missing_sponsor_stands_as_a_row_until_one_is_named(
    signed_in: Callable[..., Client], account: Account
) -> None:
    Stakeholder.objects.filter(account=account).update(role="champion")
    client = signed_in("csm", account)
    before = client.get(f"/accounts/{account.pk}/people/").content.decode()
    client.post(
        f"/accounts/{account.pk}/keep/stakeholder/",
        {"name": "Li Wei", "role": "executive-sponsor", "level": "c-suite"},
    )
    after = client.get(f"/accounts/{account.pk}/people/").content.decode()

    assert "person-missing" in before
    assert "person-missing" not in after


@pytest.fixture
def found_key(signed_in: Callable[..., Client]) -> tuple[Client, Account, str]:
    """An account for which the product finds something, and its first item."""
    client = signed_in("admin")
    for account in Account.objects.order_by("pk"):
        page = client.get(f"/accounts/{account.pk}/risks/").content.decode()
        if 'name="key" value="risk-' in page:
            return client, account, page.split('name="key" value="')[1].split('"')[0]
    raise AssertionError("no account of the sample has a risk")


def test_a_found_risk_is_moved_only_with_a_reason_closed_and_taken_up_again(
    found_key: tuple[Client, Account, str],
) -> None:
    client, account, key = found_key
    path = f"/accounts/{account.pk}/risks/place/"
    moved = {"key": key, "impact": "low", "likelihood": "low", "revision": "0"}

    silent = client.post(path, moved)
    kept = client.post(path, {**moved, "reason": "Renewed by word of mouth"})
    stale = client.post(path, {**moved, "reason": "Not seen", "impact": "high"})
    entry = MatrixEntry.objects.get(account=account, computed=key)
    close = {"key": key, "close": "1", "revision": str(entry.revision), "reason": "Signed"}
    closed = client.post(path, close)
    entry.refresh_from_db()
    shut = entry.closed_on
    taken = client.post(path, {"key": key, "reopen": "1", "revision": str(entry.revision)})

    entry.refresh_from_db()
    codes = [a.status_code for a in (silent, kept, stale, closed, taken)]
    assert codes == [422, 303, 409, 303, 303]
    assert shut == desk().today()
    assert entry.closed_on is None
    assert not entry.high_impact
    acts = set(Trace.objects.filter(account_id=account.pk).values_list("act", flat=True))
    assert {"item.move", "item.close", "item.reopen"} <= acts


def test_a_figure_is_explained(signed_in: Callable[..., Client], account: Account) -> None:
    client = signed_in("csm", account)
    shown = client.get(f"/accounts/{account.pk}/known/?figure=arr").content.decode()
    unknown = client.get(f"/accounts/{account.pk}/known/?figure=nonsense")

    assert "<pre" in shown
    assert "select" in shown.lower()
    assert 400 <= unknown.status_code <= 500


@pytest.mark.parametrize("part", PARTS)
def test_thirty_rows_take_as_many_queries_as_one(
    signed_in: Callable[..., Client],
    account: Account,
    part: str,
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client, path = signed_in("csm", account), f"/accounts/{account.pk}/{part}"
    add_rows(client, account, 1)
    client.get(path)
    with CaptureQueriesContext(connection) as one:
        client.get(path)
    add_rows(client, account, 30)
    with CaptureQueriesContext(connection) as thirty:
        client.get(path)

    assert len(thirty) == len(one) <= 25


def add_rows(client: Client, account: Account, count: int) -> None:
    """As many more of everything that an account keeps."""
    have = Milestone.objects.filter(account=account).count()
    for n in range(have, have + count):
        goal = Goal.objects.create(account=account, source_id=f"n{n}", title={"default": "G"})
        Milestone.objects.create(
            account=account, source_id=f"n{n}", title="M", side="vendor", goal=goal
        )
        Stakeholder.objects.create(account=account, source_id=f"n{n}", name="N")
        ProductRequest.objects.create(
            account=account, source_id=f"n{n}", title={"default": "R"}, asked_on="2024-01-01"
        )
        Outcome.objects.create(
            account=account,
            source_id=f"n{n}",
            title={"default": "O"},
            category="cost",
            period_start="2024-01-01",
            period_end="2024-04-01",
        )
        MatrixEntry.objects.create(account=account, source_id=f"n{n}", title="I")
