"""Quotation marks inside quotation marks."""

from __future__ import annotations

from quarterdeck.core.language import Language

MARKS = {
    Language.EN: ("“", "”", "‘", "’"),
    Language.ZH: ("“", "”", "‘", "’"),
    Language.RU: ("«", "»", "„", "“"),
}
"""Opening and closing marks, outer and inner, by language."""


def nested(text: str, language: Language) -> str:
    """The text with outer marks inside outer marks turned into inner ones: «Модуль „Расчёты“»."""
    opening, closing, inner_opening, inner_closing = MARKS[language]
    if text.count(opening) < 2:
        return text
    depth = 0
    found: list[str] = []
    for character in text:
        if character == opening:
            depth += 1
            found.append(inner_opening if depth > 1 else character)
        elif character == closing and depth:
            found.append(inner_closing if depth > 1 else character)
            depth -= 1
        else:
            found.append(character)
    return "".join(found)
