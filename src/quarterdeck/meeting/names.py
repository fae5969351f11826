"""Names as a record writes them, compared with the names of people who are known.

Nothing is guessed: no first name alone, no initials, no transliteration between scripts.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PARTING = re.compile(
    r"[|｜()（）\[\]【】<>「」/;；]|\s[-–—]\s?|\s?[–—]\s|(?<=[一-鿿])[-–—]|[-–—](?=[一-鿿])"
)
_COMMA = re.compile(r"[,，]")
_TOKEN = re.compile(r"[^\W_]+")
_HAN_NAME = re.compile(r"[\u3400-\u9fff·]{2,}")
_HAN_GAP = re.compile(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")


def plain(text: str) -> str:
    """Letters to compare by: small, full-width and accents undone, ё as е."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in folded if not unicodedata.combining(c))


def compact(text: str) -> str:
    """Letters and digits only, to compare the names of companies."""
    return "".join(_TOKEN.findall(plain(text)))


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[str, ...]:
    """The words of a name in no order; a family name before a comma is as good as after."""
    return tuple(sorted(_TOKEN.findall(plain(text))))


@dataclass(frozen=True)
class Label:
    """A speaker or attendee as the record writes it: “Doe, Jane (Acme) <jane@acme.example>”."""

    text: str

    @cached_property
    def emails(self) -> tuple[str, ...]:
        return tuple(found.casefold() for found in _EMAIL.findall(self.text))

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """What stands between brackets, bars and dashes, without e-mail addresses."""
        pieces = _PARTING.split(_EMAIL.sub(" | ", self.text))
        return tuple(piece.strip() for piece in pieces if piece.strip())

    @cached_property
    def names(self) -> tuple[tuple[str, ...], ...]:
        """Every part that may be a person's name, as its words; also one without spaces in Chinese."""
        closed = (_HAN_GAP.sub("", part) for part in self.parts)
        found = (tokens(part) for part in (*self.parts, *closed))
        return tuple(dict.fromkeys(name for name in found if name))

    @cached_property
    def companies(self) -> frozenset[str]:
        """Every part that may name a company, after a comma too; a room's label may be one."""
        pieces = [p for part in self.parts for p in (part, *_COMMA.split(part))]
        return frozenset(compact(p) for p in pieces) - {""}

    def is_named(self, person: str) -> bool:
        """Whether a part is the person's full name, in either order, perhaps with a middle name."""
        forms = {tokens(person), tokens(_HAN_GAP.sub("", person))} - {()}
        return any(_same(name, form) for name in self.names for form in forms)


def mailbox(address: str) -> str:
    """What stands before the @, as a name: “jane.doe@acme.example” is “jane doe”."""
    return re.sub(r"[._+-]+", " ", address.partition("@")[0])


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Equal, or the fuller holds the shorter and that is a full name by itself."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    full = len(short) > 1 or (len(short) == 1 and bool(_HAN_NAME.fullmatch(short[0])))
    return full and not Counter(short) - Counter(long)
