"""One language in one deck: slides and own words that were left in another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from quarterdeck.core.deck import ReadSlide
from quarterdeck.core.figure import Unit
from quarterdeck.core.finding import Place
from quarterdeck.core.language import Language
from quarterdeck.core.message import Name, message
from quarterdeck.core.thresholds import convention
from quarterdeck.i18n.lexicons import language_of
from quarterdeck.rules.deck_lines import at, count, quote, statements
from quarterdeck.rules.figures_said import written_texts
from quarterdeck.rules.subjects import PresentedDeck
from quarterdeck.rules.types import Context, Noticed

BILINGUAL = convention("bilingual-from", "0.20", Unit.RATIO)
WORDS_OF_SENTENCE = 4
HANZI_OF_SENTENCE = 6
SLIDES_LEAST = 4
"""Slides with sentences from which a deck has a main language."""

_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"|《[^》]*》|「[^」]*」")
_SMALL_WORD = re.compile(r"(?<!\w)[a-zа-яё][a-zа-яё’'-]*(?!\w)")
_HAN = re.compile(r"[\u3400-\u9fff]")


def mixed_languages(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """Of our own document a person's words in another language than the deck's; else whole slides."""
    if subject.document is not None:
        yield from _own_words(subject)
        return
    own = written_texts(subject.facts) if subject.facts is not None else ()
    spoken = [(slide, _languages(slide, own)) for slide in subject.deck.shown]
    told = [(slide, found) for slide, found in spoken if found]
    if len(told) < SLIDES_LEAST:
        return
    total = sum((found for _, found in told), Counter[Language]())
    main = max(total, key=lambda each: (total[each], each.value))
    foreign = [slide for slide, found in told if main not in found]
    share = 1 - total[main] / sum(total.values())
    if foreign and share < context.value(BILINGUAL):
        first = foreign[0]
        yield Noticed(
            at(first),
            message(
                "rule-aut107",
                line=quote(_sentence(first, main)),
                main=Name(main.value),
                slides=count(context, "slides.foreign", len(foreign)),
            ),
            count=len(foreign),
        )


def _own_words(subject: PresentedDeck) -> Iterator[Noticed]:
    for words in subject.own_words:
        text = words.text.to(subject.language)
        spoken = _spoken(text)
        if spoken is not None and spoken is not subject.language:
            yield Noticed(
                Place.named(words.place),
                message("rule-aut107-own", line=quote(text), main=Name(subject.language.value)),
            )


def _languages(slide: ReadSlide, own: tuple[str, ...]) -> Counter[Language]:
    """Sentences of the slide by language; what the customer wrote and what is quoted is not counted."""
    found: Counter[Language] = Counter()
    for statement in statements(slide):
        text = statement.text
        for quoted in own:
            if quoted in text:
                text = text.replace(quoted, " ")
        spoken = _spoken(text)
        if spoken is not None:
            found[spoken] += 1
    return found


def _spoken(text: str) -> Language | None:
    """The language of a sentence; None for names, figures and single words, which belong to no language."""
    plain = _QUOTED.sub(" ", text)
    language = language_of(plain)
    if language is Language.ZH:
        return language if len(_HAN.findall(plain)) >= HANZI_OF_SENTENCE else None
    return language if len(_SMALL_WORD.findall(plain)) >= WORDS_OF_SENTENCE else None


def _sentence(slide: ReadSlide, main: Language) -> str:
    said = [s.text for s in statements(slide)]
    return next((t for t in said if _spoken(t) not in (None, main)), said[0])
