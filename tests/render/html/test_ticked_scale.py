"""A scale that was answered shows its answer on the page too."""

from __future__ import annotations

import re

import pytest
from tests.document import stories
from tests.document.stories import SETTINGS

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.document.audience import customer_view
from quarterdeck.document.compose import compose
from quarterdeck.document.live import with_feedback
from quarterdeck.render.brand import Brand
from quarterdeck.render.html.write import write_html

COMPOSED = customer_view(compose(stories.rich(), SETTINGS))


@pytest.mark.parametrize(("score", "marked"), [(8, ["8"]), (1, ["1"]), (None, [])])
def test_the_answer_is_marked_among_the_numbers(score: int | None, marked: list[str]) -> None:
    document = with_feedback(COMPOSED, score, [], [])

    page = write_html(document, (Language.EN,), Audience.CUSTOMER, Brand("Harbour", "Northwind"))

    assert re.findall(rb'<li class="?ticked"?>(\d+)', page) == [m.encode() for m in marked]
