"""The three languages, and text that a person wrote in one or more of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language of the product; the value is what users type and files carry."""

    EN = "en"
    ZH = "zh"
    RU = "ru"


@dataclass(frozen=True, slots=True)
class LocalText:
    """What a person or a source wrote: one text, and its versions by language where given."""

    default: str
    en: str | None = None
    zh: str | None = None
    ru: str | None = None

    def to(self, language: Language) -> str:
        """The version for ``language``, else the text as it was written."""
        return {Language.EN: self.en, Language.ZH: self.zh, Language.RU: self.ru}[
            language
        ] or self.default

    def __bool__(self) -> bool:
        return bool(self.default)
