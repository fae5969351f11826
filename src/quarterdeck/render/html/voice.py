"""Texts of the document on the page, in one language or in two that keep level."""

from __future__ import annotations

from dataclasses import dataclass

from quarterdeck.core.figure import Figure
from quarterdeck.core.language import Language
from quarterdeck.core.message import Name, Text, message
from quarterdeck.document.theme import LANGUAGE_TAGS
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import to_text
from quarterdeck.render.html.markup import Attributes, Html, element, join, text


@dataclass(frozen=True, slots=True)
class Voice:
    """The languages of the page; the first is the page's own."""

    languages: tuple[Language, ...]

    @property
    def first(self) -> Language:
        return self.languages[0]

    @property
    def two(self) -> bool:
        return len(self.languages) > 1

    def plain(self, words: Text) -> str:
        """The text in the first language, for names and descriptions."""
        return to_text(words, self.first)

    def versions(self, words: Text) -> tuple[tuple[Language, str], ...]:
        """The text in each language, once where both read the same."""
        found: list[tuple[Language, str]] = []
        for language in self.languages:
            said = to_text(words, language)
            if all(said != other for _, other in found):
                found.append((language, said))
        return tuple(found)

    def say(self, words: Text, tag: str = "p", **attributes: str | None) -> Html:
        """An element with the text; with two languages it holds a span for each."""
        return element(tag, _attributes(attributes), self.inline(words))

    def inline(self, words: Text) -> Html:
        """The text to stand inside an element."""
        return self.spans(self.versions(words))

    def spans(self, versions: tuple[tuple[Language, str], ...]) -> Html:
        if not self.two:
            return text(versions[0][1])
        spans = (
            element("span", {"class": "v", "lang": LANGUAGE_TAGS[language]}, text(said))
            for language, said in versions
        )
        return element("span", {"class": "vs" if len(versions) > 1 else "vs one"}, *spans)

    def figure(self, figure: Figure, *, compact: bool = False) -> Html:
        """A figure as each language writes it; what is missing is said."""
        if not figure.known:
            return self.say(message("page-missing"), "span", class_="missing")
        show = numbers.compact if compact else numbers.figure
        found: list[tuple[Language, str]] = []
        for language in self.languages:
            shown = show(figure, language)
            if all(shown != other for _, other in found):
                found.append((language, shown))
        return self.spans(tuple(found))

    def own(self, id: str, tag: str = "span", **names: str) -> Html:
        """One of the page's own texts."""
        words = message(id, **{key: Name(value) for key, value in names.items()})
        return element(tag, None, self.inline(words))

    def own_text(self, id: str) -> str:
        return to_text(message(id), self.first)


def _attributes(given: Attributes) -> Attributes:
    """``class_`` is ``class``."""
    return {key.rstrip("_"): value for key, value in given.items()}


def quiet(*parts: Html | None) -> Html:
    """Read aloud, not shown."""
    return element("span", {"class": "quiet"}, join(*parts))
