"""In which encoding a text file is written: marks first, then UTF-8, then what reads as words.

Deterministic trials instead of statistics: the exports we meet are UTF-8, UTF-16, the Cyrillic code
pages, GB18030 and Windows-1252.
"""

from __future__ import annotations

import codecs
import re

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CYRILLIC = ("cp1251", "koi8-r", "cp866")
_FREQUENT = frozenset("оеаинтсрвл")
_CYRILLIC_WORD = re.compile(r"[А-Яа-яЁё]+")
_REGULAR = re.compile(r"[А-ЯЁ]?[а-яё]*|[А-ЯЁ]+")
_OTHER_SIGNS = frozenset("«»„“”‘’–—…№§°·•©®™€₽£\u00a0")
_LEAST_PLAUSIBLE = 0.9
_LEAST_COMMON_HANZI = 0.5


def find_encoding(sample: bytes) -> str | None:
    """The encoding of the text that begins with ``sample``; None where none fits.

    The sample may end in the middle of a character.
    """
    for mark, name in MARKS:
        if sample.startswith(mark):
            return name
    if (wide := _wide_without_mark(sample)) is not None:
        return wide
    if _decoded(sample, "utf-8") is not None:
        return "utf-8"
    return _cyrillic(sample) or _chinese(sample) or _western(sample)


def _decoded(sample: bytes, encoding: str) -> str | None:
    try:
        return codecs.getincrementaldecoder(encoding)("strict").decode(sample, final=False)
    except UnicodeDecodeError:
        return None


def _wide_without_mark(sample: bytes) -> str | None:
    """UTF-16 shows as a zero in every second byte wherever the text is ASCII."""
    half = len(sample) // 2
    if half == 0:
        return None
    if sample[1::2].count(0) > 0.3 * half and sample[0::2].count(0) < 0.05 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.3 * half and sample[1::2].count(0) < 0.05 * half:
        return "utf-16-be"
    return None


def _cyrillic(sample: bytes) -> str | None:
    scored = [(_russian(text), name) for name in CYRILLIC if (text := _decoded(sample, name))]
    best = max(scored, key=lambda s: s[0], default=(0.0, ""))
    return best[1] if best[0] >= _LEAST_PLAUSIBLE else None


def _russian(text: str) -> float:
    """How well the text reads as Russian: share of its non-ASCII characters in regular words,
    with a little for frequent letters, which tells the code pages apart."""
    foreign = [c for c in text if ord(c) > 127]
    if not foreign:
        return 0.0
    words = _CYRILLIC_WORD.findall(text)
    regular = sum(len(w) for w in words if _REGULAR.fullmatch(w))
    mixed = sum(len(w) for w in re.findall(r"(?<=[A-Za-z])[А-Яа-яЁё]|[А-Яа-яЁё](?=[A-Za-z])", text))
    signs = sum(c in _OTHER_SIGNS for c in foreign)
    frequent = sum(c in _FREQUENT for w in words for c in w.lower())
    return (regular + signs - 2 * mixed) / len(foreign) + 0.2 * frequent / len(foreign) - 0.05


def _chinese(sample: bytes) -> str | None:
    text = _decoded(sample, "gb18030")
    if text is None:
        return None
    foreign = [c for c in text if ord(c) > 127]
    common = sum(_is_common_hanzi(c) for c in foreign)
    return "gb18030" if common >= _LEAST_COMMON_HANZI * len(foreign) else None


def _is_common_hanzi(char: str) -> bool:
    """In the first level of GB 2312 (the 3,755 usual characters) or its punctuation."""
    try:
        code = char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return 0xB0 <= code[0] <= 0xD7 or 0xA1 <= code[0] <= 0xA3


def _western(sample: bytes) -> str | None:
    text = _decoded(sample, "cp1252")
    if text is None:
        return None
    foreign = [c for c in text if ord(c) > 127]
    letters = sum(c.isalpha() or c in _OTHER_SIGNS for c in foreign)
    return "cp1252" if letters >= _LEAST_PLAUSIBLE * len(foreign) else None
