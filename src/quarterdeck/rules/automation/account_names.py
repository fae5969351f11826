"""Other accounts' names in a text: whole names, with or without their legal form, and no ordinary words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from quarterdeck import resources

HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[^\W_]+(?:[’'\-&][^\W_]+)*")
LEAST_HANZI = 3
LEAST_LETTERS = 4
"""A shorter name is met by chance: it counts only where all of it is in capitals."""


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to write an account's name. ``exact``: a single word, taken only with its own capitals."""

    account: str
    pattern: re.Pattern[str]
    exact: bool


class OtherAccounts:
    """The names of other accounts that can stand in these texts, found as whole words.

    What is part of the account's own name is no other's. A one-word name that the deck also uses as
    an ordinary word (in small letters) is never taken at the beginning of a line.
    """

    def __init__(self, names: Iterable[str], own: Collection[str], texts: Iterable[str]) -> None:
        written = tuple(texts)
        self._own = tuple(sorted({form for n in own for form in forms(n)}, key=len, reverse=True))
        whole = "\n".join(written)
        self._small = frozenset(w for w in _WORD.findall(whole) if w == w.lower())
        self._forms = tuple(self._candidates(names, whole))

    def _candidates(self, names: Iterable[str], whole: str) -> Iterator[_Form]:
        """Only names whose every word the deck has somewhere, so that ten thousand names cost little."""
        folded = whole.casefold()
        words = frozenset(_WORD.findall(folded))
        for name in dict.fromkeys(names):
            for form in forms(name):
                if not self._possible(form, words, folded) or self._is_own(form):
                    continue
                exact = " " not in form and not HAN.search(form)
                yield _Form(name, _pattern(form, exact=exact), exact)

    def _possible(self, form: str, words: frozenset[str], folded: str) -> bool:
        if HAN.search(form):
            return form.casefold() in folded
        wanted = _WORD.findall(form.casefold())
        return bool(wanted) and words.issuperset(wanted)

    def _is_own(self, form: str) -> bool:
        return any(form.casefold() in own.casefold() for own in self._own)

    def named_in(self, text: str) -> tuple[str, ...]:
        """The accounts named in the text, each once, in the order of the names."""
        rest = text
        for own in self._own:
            rest = re.sub(re.escape(own), "\n", rest, flags=re.IGNORECASE)
        found = [f.account for f in self._forms if self._stands(f, rest)]
        return tuple(dict.fromkeys(found))

    def _stands(self, form: _Form, text: str) -> bool:
        for match in form.pattern.finditer(text):
            ordinary = form.exact and match[0].casefold() in self._small | ordinary_words()
            if not ordinary or not _begins(text, match.start()):
                return True
        return False


@lru_cache(maxsize=65536)
def forms(name: str) -> tuple[str, ...]:
    """The name as it is and without its legal form, where what remains is telling."""
    whole = " ".join(name.split())
    short = _without_legal_form(whole)
    return tuple(f for f in dict.fromkeys((whole, short)) if _telling(f))


def _telling(form: str) -> bool:
    if HAN.search(form):
        return len(HAN.findall(form)) >= LEAST_HANZI
    letters = sum(1 for c in form if c.isalpha())
    return letters >= LEAST_LETTERS or (letters > 1 and form.isupper())


def _without_legal_form(name: str) -> str:
    legal = _legal_words()
    for ending in _chinese_forms():
        if name.endswith(ending) and len(name) > len(ending):
            return name.removesuffix(ending)
    words = re.sub(r"[«»“”\"„]", " ", name).split()
    while len(words) > 1 and _bare(words[-1]) in legal:
        words.pop()
    while len(words) > 1 and _bare(words[0]) in legal:
        words.pop(0)
    return " ".join(words).rstrip(",")


def _bare(word: str) -> str:
    return re.sub(r"[.,]", "", word.casefold())


def _pattern(form: str, *, exact: bool) -> re.Pattern[str]:
    plain = re.escape(form).replace(r"\ ", r"\s+")
    bounded = plain if HAN.search(form) else rf"(?<![\w-]){plain}(?![\w-])"
    return re.compile(bounded, 0 if exact else re.IGNORECASE)


def _begins(text: str, at: int) -> bool:
    """Whether a word stands where ordinary words have a capital too: first in a line or sentence."""
    before = text[:at].rstrip(' “"«„(')
    return not before or before[-1] in ".!?:;\n•–—-·|"


@cache
def _legal_words() -> frozenset[str]:
    return frozenset(resources.text("names", "legal-words.txt").split())


@cache
def _chinese_forms() -> tuple[str, ...]:
    text = resources.text("names", "chinese-legal-forms.txt")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return tuple(sorted({word for line in lines for word in line.split()}, key=len, reverse=True))


@cache
def ordinary_words() -> frozenset[str]:
    """Words that the package's own English and Russian texts use in small letters."""
    texts = (
        resources.text("messages", language, name)
        for language in ("en", "ru")
        for name in ("deck.ftl", "story.ftl", "metrics.ftl", "brief.ftl")
    )
    return frozenset(w for text in texts for w in _WORD.findall(text) if w == w.lower())
