"""The portfolio as a workbook: every page, numbers as numbers, nothing that a spreadsheet would run."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from django.test import Client
from tests.workspace.portfolio.conftest import Make, in_days, owned_by

from quarterdeck.workspace.models import Review, Role, User
from quarterdeck.workspace.pages.portfolio import listing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("only_ours")]

SignedIn = Callable[..., Client]


def rows(client: Client, query: str = "") -> list[tuple[Any, ...]]:
    """The cells of the workbook, header first."""
    response = client.get(f"/portfolio.xlsx{query}")
    assert response["Content-Disposition"].startswith("attachment;")
    sheet = openpyxl.load_workbook(io.BytesIO(response.content)).active
    return [tuple(cell.value for cell in row) for row in sheet.iter_rows()]


def test_numbers_are_numbers_and_days_are_days(
    signed_in: SignedIn,
    account: Make,
    review_of: Callable[..., Review],
    promise: Callable[..., Any],
) -> None:
    one = account("one", arr=Decimal("1240.50"), renewal_on=in_days(9), priority_risks=2)
    review_of(one)
    promise(one, 1, due_on=in_days(-3))

    header, row = rows(signed_in())

    told = dict(zip(header, row, strict=True))
    assert told["ARR"] == 1240.5
    assert told["Renewal"] == datetime.combine(in_days(9), datetime.min.time())
    assert (told["Priority risks"], told["Open commitments"], told["Overdue commitments"]) == (
        2,
        1,
        1,
    )
    assert told["Phase"] == "Prepare"
    assert told["Last review"] is None


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")'])
def test_no_cell_is_a_formula(signed_in: SignedIn, account: Make, name: str) -> None:
    account("one", name, csm_name=name)

    content = signed_in().get("/portfolio.xlsx").content

    sheet = zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml").decode()
    kinds = {
        cell.data_type for row in openpyxl.load_workbook(io.BytesIO(content)).active for cell in row
    }
    assert not re.search(r"<(f|hyperlink)\b", sheet)
    assert kinds <= {"s", "n", "d"}


def test_all_pages_are_in_it_in_the_order_asked_for(
    signed_in: SignedIn, account: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "AT_ONCE", 25)
    for number in range(60):
        account(f"{number:02}", arr=number)

    found = [row[0] for row in rows(signed_in(), "?sort=-arr&page=2")[1:]]

    assert found == [f"{number:02}" for number in reversed(range(60))]


def test_only_what_was_asked_for_and_may_be_seen(signed_in: SignedIn, account: Make) -> None:
    mine, also, other = (account(name) for name in ("mine", "also mine", "other"))
    client = signed_in(Role.CSM)
    owned_by(User.objects.get(role=Role.CSM), mine, also)

    assert [row[0] for row in rows(client)[1:]] == ["also mine", "mine"]
    assert [row[0] for row in rows(client, "?q=also")[1:]] == ["also mine"]
    assert other.name not in str(rows(client))


@pytest.mark.parametrize(
    ("language", "word"), [("en", "Account"), ("zh", "客户"), ("ru", "Клиент")]
)
def test_the_header_is_in_the_persons_language(
    signed_in: SignedIn, account: Make, language: str, word: str
) -> None:
    account("one")

    assert rows(signed_in(language=language))[0][0] == word
