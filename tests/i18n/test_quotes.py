"""Quotation marks inside quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quarterdeck.core.language import Language
from quarterdeck.i18n.quotes import MARKS, nested


@pytest.mark.parametrize(
    "language, text, shown",
    [
        (Language.RU, "«Модуль «Расчёты»» готов", "«Модуль „Расчёты“» готов"),
        (Language.RU, "ООО «Двор» и «Сад»", "ООО «Двор» и «Сад»"),
        (Language.EN, "You said “call it “done””", "You said “call it ‘done’”"),
        (Language.ZH, "“使用“应付”模块”", "“使用‘应付’模块”"),
    ],
)
def test_inner_quotation_marks_differ_from_the_outer_ones(
    language: Language, text: str, shown: str
) -> None:
    assert nested(text, language) == shown


@given(st.sampled_from(list(Language)), st.text(alphabet="а“”‘’«»„ ", max_size=20))
def test_only_marks_change_and_never_twice(language: Language, text: str) -> None:
    once = nested(text, language)
    outside = str.maketrans("", "", "".join(MARKS[language]))
    assert once.translate(outside) == text.translate(outside)
