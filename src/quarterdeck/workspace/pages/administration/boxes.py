"""Fields of a form: what was read from a person, what is shown again, and what was wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from django.http import QueryDict

from quarterdeck.core.language import Language
from quarterdeck.workspace.templatetags.words import say

LONGEST_NUMBER = 20


@dataclass(frozen=True, slots=True)
class Box:
    """One field. ``value`` is a text, or the chosen values of a group of ticks.

    ``kind``: text, number, select, area, ticks. ``foreign`` marks an error told in English only.
    ``now`` is what is saved by now, where somebody else changed it meanwhile.
    """

    name: str
    label: str
    value: str | tuple[str, ...] = ""
    kind: str = "text"
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    unit: str = ""
    error: str = ""
    foreign: bool = False
    now: str = ""

    @property
    def described(self) -> str:
        """The ids of what describes the field, for a screen reader."""
        told = ((self.hint, "h"), (self.error, "e"), (self.now, "n"))
        return " ".join(f"{self.name}-{end}" for text, end in told if text)


class Given:
    """A posted form, read without trust; what does not fit is noted in ``errors`` by field."""

    def __init__(self, posted: QueryDict, language: Language) -> None:
        self.posted = posted
        self.language = language
        self.errors: dict[str, str] = {}

    def text(self, name: str) -> str:
        return self.posted.get(name, "").strip()

    def refuse(self, name: str, id: str, **args: object) -> None:
        """Note what is wrong with a field, in the person's language."""
        self.errors.setdefault(name, say(id, self.language, **args))

    def choice(self, name: str, known: Iterable[str]) -> str | None:
        value = self.text(name)
        if value in set(known):
            return value
        self.refuse(name, "ws-bad-choice")
        return None

    def ticks(self, name: str, known: Sequence[str]) -> tuple[str, ...]:
        """The ticked ones in the order of ``known``; what is unknown is left out."""
        given = set(self.posted.getlist(name))
        return tuple(value for value in known if value in given)

    def whole(self, name: str, least: int, most: int) -> int | None:
        """A whole number within bounds; None, noted, otherwise."""
        value = self.number(name)
        if value is None or value != value.to_integral_value() or not least <= value <= most:
            self.refuse(name, "ws-admin-whole-between", least=least, most=most)
            return None
        return int(value)

    def number(self, name: str) -> Decimal | None:
        """A number as people of any of our languages write it; None where it is none."""
        text = "".join(self.text(name).split()).replace(",", ".")
        try:
            value = Decimal(text) if text and len(text) <= LONGEST_NUMBER else None
        except InvalidOperation:
            return None
        return value if value is not None and value.is_finite() else None


def shown_again(
    boxes: Iterable[Box], given: Given, saved: Callable[[str], str] | None = None
) -> tuple[Box, ...]:
    """The fields with what the person wrote and what was wrong; ``saved`` tells what stands by now."""
    return tuple(_again(box, given, saved) for box in boxes)


def _again(box: Box, given: Given, saved: Callable[[str], str] | None) -> Box:
    value: str | tuple[str, ...] = given.posted.get(box.name, "")[:2000]
    if box.kind == "ticks":
        value = tuple(given.posted.getlist(box.name))
    now = saved(box.name) if saved is not None and value != box.value else ""
    return replace(box, value=value, error=given.errors.get(box.name, ""), now=now)


def plain(value: Decimal | float | None) -> str:
    """A number as a field holds it: no grouping, no needless zeros."""
    if value is None:
        return ""
    text = format(Decimal(str(value)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
