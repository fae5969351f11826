"""Encodings are found by trial, not by statistics."""

from __future__ import annotations

import pytest

from quarterdeck.intake.encodings import find_encoding

RUSSIAN = 'Компания;Годовая выручка\nООО "Ромашка";1200000,50\nАО "Вектор";95000\n'
CHINESE = "客户名称,年度经常性收入,续约日期\n北京云海科技有限公司,120000,2024-12-31\n"


@pytest.mark.parametrize(
    "text, written, found",
    [
        ("name,arr\nAcme,1\n", "ascii", "utf-8"),
        (RUSSIAN, "utf-8", "utf-8"),
        (RUSSIAN, "utf-8-sig", "utf-8-sig"),
        (RUSSIAN, "utf-16", "utf-16"),
        (RUSSIAN, "utf-16-le", "utf-16-le"),
        (RUSSIAN, "utf-16-be", "utf-16-be"),
        (RUSSIAN, "cp1251", "cp1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (RUSSIAN, "cp866", "cp866"),
        ("КОМПАНИЯ,ИНН\nООО,1\n", "cp1251", "cp1251"),
        ("id,имя\n1,Ёлкин\n", "cp1251", "cp1251"),
        ("№;«Клиент» — имя\n", "cp1251", "cp1251"),
        (CHINESE, "utf-8", "utf-8"),
        (CHINESE, "gb18030", "gb18030"),
        (CHINESE, "gbk", "gb18030"),
        ("名称,a\n", "gb18030", "gb18030"),
        ("name,city\nMüller,Köln\nGarçon,Orléans\n", "cp1252", "cp1252"),
    ],
)
def test_the_encoding_of_a_text_is_found(text: str, written: str, found: str) -> None:
    assert find_encoding(text.encode(written)) == found


def test_a_sample_may_end_in_the_middle_of_a_character() -> None:
    assert find_encoding(RUSSIAN.encode()[:1]) == "utf-8"
    assert find_encoding(CHINESE.encode("gb18030")[:-4]) == "gb18030"


def test_bytes_that_are_no_text_have_no_encoding() -> None:
    assert find_encoding(bytes(range(128, 256)) * 4) is None
