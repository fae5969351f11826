"""What a person types, read in their language."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quarterdeck.core.language import Language
from quarterdeck.workspace.acts import typed
from quarterdeck.workspace.acts.account_facts import reworded

AMOUNTS = st.decimals(min_value=-(10**11), max_value=10**11, places=typed.DECIMALS, allow_nan=False)
LANGUAGES = st.sampled_from(Language)


@given(AMOUNTS, LANGUAGES)
def test_a_number_is_read_as_it_is_shown(amount: Decimal, language: Language) -> None:
    assert typed.number(typed.shown_number(amount, language), language) == amount


@given(AMOUNTS.filter(lambda a: a == round(a, 2)), LANGUAGES)
def test_a_share_is_read_as_it_is_shown(amount: Decimal, language: Language) -> None:
    fraction = (amount / 10**12).quantize(Decimal("0.0001"))

    assert typed.share(typed.shown_share(fraction, language), language) == fraction


@given(st.text(max_size=60), LANGUAGES)
def test_no_text_breaks_the_reading_and_what_is_read_is_within_bounds(
    text: str, language: Language
) -> None:
    found = typed.number(text, language)

    assert found is None or (found.is_finite() and abs(found) < typed.MOST)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1,234.5", Language.EN, "1234.5"),
        ("1 234,5", Language.RU, "1234.5"),
        ("1\u202f234,5", Language.RU, "1234.5"),
        ("１，２３４．５", Language.ZH, "1234.5"),
        ("−1 000", Language.RU, "-1000"),
        (" 42 ", Language.EN, "42"),
    ],
)
def test_numbers_as_people_write_them(text: str, language: Language, value: str) -> None:
    assert typed.number(text, language) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("12,5", Language.EN),
        ("1.234,5", Language.EN),
        ("1 2", Language.RU),
        ("1e5", Language.EN),
        ("NaN", Language.EN),
        ("1000000000000", Language.EN),
        ("0.00001", Language.EN),
        ("--1", Language.EN),
        ("", Language.RU),
    ],
)
def test_what_could_be_read_two_ways_or_not_kept_is_refused(text: str, language: Language) -> None:
    assert typed.number(text, language) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, {"default": "new", "en": "new"}),
        ({"default": "old"}, {"default": "new", "en": "new"}),
        ({"default": "old", "en": "old"}, {"default": "new", "en": "new"}),
        ({"default": "旧", "zh": "旧"}, {"default": "旧", "zh": "旧", "en": "new"}),
        (
            {"default": "old", "en": "old", "ru": "стар"},
            {"default": "new", "en": "new", "ru": "стар"},
        ),
    ],
)
def test_a_text_is_changed_in_one_language_and_kept_in_the_others(
    before: dict[str, str] | None, after: dict[str, str]
) -> None:
    assert reworded(before, Language.EN, "new") == after
