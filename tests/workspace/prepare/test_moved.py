"""Where data has moved under a person's words, the page says so in the reader's language."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.test import Client
from tests.workspace.prepare.conftest import HTMX

from quarterdeck.core.language import Language
from quarterdeck.workflow.review_edit import FigureEdit, HeadlineEdit
from quarterdeck.workspace.acts.preparing import write
from quarterdeck.workspace.acts.trail import Actor
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.models import Review, User

pytestmark = pytest.mark.django_db


def test_a_headline_over_a_figure_that_moved_is_told(
    at_work: Desk, anna: Actor, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    assert anna.user is not None
    write(anna, review, HeadlineEdit("results", Language.EN, "A good quarter"), at_work)
    browser.get(address("preview/"), headers=HTMX)  # the words were laid over these figures
    write(anna, review, FigureEdit("value.delivered", "half agreed", Decimal(100_000)), at_work)

    told = {}
    for language in Language:
        User.objects.filter(pk=anna.user.pk).update(language=language.value)
        told[language] = browser.get(address("findings/"), headers=HTMX).content.decode()

    assert "Data has moved under your words" in told[Language.EN]
    assert "Headline “Results and ROI”: “Value delivered” was $" in told[Language.EN]
    assert "数据在您撰写之后发生了变化" in told[Language.ZH]
    assert "Данные изменились после ваших правок" in told[Language.RU]
    assert not any("written when" in page for page in told.values())
