"""Cells and names that no line break tears."""

from __future__ import annotations

from datetime import date

import pytest

from quarterdeck.core.language import Language
from quarterdeck.core.message import Name, Text, message
from quarterdeck.document.layout import chrome, table_widths, tables
from quarterdeck.document.page import Run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (message("deck-named", name=Name("Marcus Tovell")), True),
        (message("deck-day", day=date(2026, 11, 5)), True),
        (message("deck-named", name=Name("Recovery plan for late returns")), False),
        (message("deck-lead-joint"), False),
        (None, False),
    ],
)
def test_a_person_and_a_day_stand_whole(text: Text | None, expected: bool) -> None:
    assert tables.whole(text) is expected


def test_a_whole_chinese_day_needs_its_natural_width() -> None:
    found = table_widths.need("2026年11月5日", Language.ZH, 12, whole=True)

    assert found.least == found.natural


def test_a_cover_breaks_after_the_company_and_not_in_it() -> None:
    run = Run("Pinemarsh Outfitters, Inc.: Quarterly Business Review", Language.EN, 40, True)

    parts = chrome._apart(run, "Pinemarsh Outfitters, Inc.", 700)

    assert [p.text for p in parts] == ["Pinemarsh Outfitters, Inc.:", "Quarterly Business Review"]


def test_a_second_footer_leaves_out_the_names_both_begin_with() -> None:
    runs = [Run("V · A · data", Language.EN, 10), Run("V · A · 数据", Language.ZH, 10)]

    assert [run.text for run in chrome._said_once(runs)] == ["V · A · data", "数据"]
