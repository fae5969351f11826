"""Generated prose holds no number but a figure's: checked on the formatted text itself."""

from __future__ import annotations

import re

from quarterdeck.core.language import Language
from quarterdeck.core.message import Message, Text
from quarterdeck.document.blocks import Document
from quarterdeck.document.walk import texts
from quarterdeck.errors import ProseError
from quarterdeck.i18n.messages import to_marked_text, unmarked

DIGIT = re.compile(r"\d")


def check_prose(document: Document, language: Language) -> None:
    """ProseError where a generated text has a digit that none of its arguments brought.

    Quoted human text, names, days and figures are arguments and stand apart; a message that is an
    argument of another is checked like any other.
    """
    for text in texts((document.title, document.footer)):
        _check(text, language, "title and footer")
    for number, slide in enumerate(document.slides, 1):
        for text in texts(slide):
            _check(text, language, f"slide {number} ({slide.role})")


def stray_digits(text: Text, language: Language) -> bool:
    """Whether a generated text has a digit of its own."""
    if not isinstance(text, Message):
        return False
    return DIGIT.search(unmarked(to_marked_text(text, language))) is not None


def _check(text: Text, language: Language, where: str) -> None:
    if isinstance(text, Message) and stray_digits(text, language):
        raise ProseError(
            f"the text {text.id!r} holds a number that no figure backs",
            where=f"{where}, {language.value}",
            next_step="pass the number as a figure, or reword the text without it",
        )
