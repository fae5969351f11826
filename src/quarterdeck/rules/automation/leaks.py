"""What a customer's file must not hold: our own words about the customer, and other customers' names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from quarterdeck.core.deck import Deck, ReadSlide
from quarterdeck.core.figure import Audience
from quarterdeck.core.finding import Place
from quarterdeck.core.message import Name, message
from quarterdeck.i18n.lexicons import found, language_of
from quarterdeck.rules.automation.account_names import OtherAccounts
from quarterdeck.rules.deck_lines import at, at_notes, count, plain, quote
from quarterdeck.rules.figures_said import written_texts
from quarterdeck.rules.subjects import PresentedDeck
from quarterdeck.rules.types import Context, Noticed

HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Readable:
    """A text that whoever opens the file can read, and where it stands."""

    text: str
    place: Place


def readable(deck: Deck) -> Iterator[Readable]:
    """Everything that can be read in the file: slides, hidden ones too, notes, comments, properties."""
    for slide in deck.slides:
        for text in _visible(slide):
            yield Readable(plain(text), at(slide))
        for text in slide.notes:
            yield Readable(plain(text), at_notes(slide))
    for text in deck.comments:
        yield Readable(plain(text), Place.named("comments"))
    for name, text in deck.properties:
        yield Readable(plain(text), Place.named(name))


def _visible(slide: ReadSlide) -> tuple[str, ...]:
    """Lines, cells, and names of charts and their series, each once."""
    charts = (part for c in slide.charts for part in (c.title or "", *c.series))
    cells = (cell for table in slide.tables for row in table.rows for cell in row)
    every = (*(line.text for line in slide.lines), *cells, *charts)
    return tuple(text for text in dict.fromkeys(every) if text.strip())


def internal_content(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """Internal words by place, once for each place. Words the customer's own texts brought are theirs.

    Of a deck whose audience nobody named only unmistakable words count.
    """
    if not subject.for_customer:
        return
    label = "internal" if subject.audience is Audience.CUSTOMER else "strong"
    items = tuple(readable(subject.deck))
    own = _own_texts(subject, items)
    by_place: dict[Place, list[tuple[str, str]]] = {}
    for item in items:
        text = _without(item.text, own)
        words = [*_lexicon_words(text, label, context), *_own_words(text, subject.internal_words)]
        by_place.setdefault(item.place, []).extend((word, item.text) for word in words)
    for place, hits in by_place.items():
        if hits:
            word, text = hits[0]
            yield Noticed(
                place,
                message("rule-aut101", word=quote(word), line=quote(text)),
                count=len(hits),
                examples=tuple(dict.fromkeys(word for word, _ in hits)),
            )


def _own_texts(subject: PresentedDeck, items: Iterable[Readable]) -> tuple[str, ...]:
    """The customer's own texts that the deck quotes, longest first."""
    if subject.facts is None:
        return ()
    whole = "\n".join(item.text for item in items)
    quoted = [t for t in written_texts(subject.facts) if len(t) > 1 and t in whole]
    return tuple(sorted(quoted, key=len, reverse=True))


def _without(text: str, own: Iterable[str]) -> str:
    for quoted in own:
        text = text.replace(quoted, " ")
    return text


def _lexicon_words(text: str, label: str, context: Context) -> list[str]:
    wanted = {label, "strong"}
    carried = context.labels("internal", text) & wanted
    hits = [hit for name in sorted(carried) for hit in found("internal", text, label=name)]
    hits.sort(key=lambda hit: (hit.start, -hit.end))
    words: list[str] = []
    reached = 0
    for hit in hits:
        if hit.end > reached:
            words.append(hit.words)
            reached = hit.end
    return words or ([text] if carried else [])


def _own_words(text: str, words: tuple[str, ...]) -> list[str]:
    return [word for word in words if word.strip() and _whole(word).search(text)]


@lru_cache(maxsize=1024)
def _whole(word: str) -> re.Pattern[str]:
    """A word or phrase as a whole, in any case; in Chinese wherever it stands."""
    plain = re.escape(word.strip()).replace(r"\ ", r"\s+")
    pattern = plain if HAN.search(word) else rf"(?<!\w){plain}(?!\w)"
    return re.compile(pattern, re.IGNORECASE)


def other_accounts(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """Names of other customers, once for each name and place, wherever in the file they stand."""
    if not subject.others or not subject.for_customer:
        return
    texts = tuple(readable(subject.deck))
    own = _own_names(subject)
    others = OtherAccounts(subject.others, own, [t.text for t in texts])
    told: dict[tuple[str, Place], int] = {}
    for item in texts:
        for name in others.named_in(item.text):
            told[(name, item.place)] = told.get((name, item.place), 0) + 1
    for (name, place), times in told.items():
        yield Noticed(
            place,
            message("rule-aut102", name=Name(name), times=count(context, "names", times)),
            count=times,
            examples=(name,),
        )


def _own_names(subject: PresentedDeck) -> tuple[str, ...]:
    found_ = [subject.facts.account.name] if subject.facts is not None else []
    if subject.plan is not None:
        found_.append(subject.plan.account.name)
    return tuple(dict.fromkeys(found_))


def placeholders(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """What a template left to be filled in, once for each slide or note."""
    by_place: dict[Place, list[tuple[str, str]]] = {}
    for item in readable(subject.deck):
        for words in _placeholder_words(item.text, context):
            by_place.setdefault(item.place, []).append((words, item.text))
    for place, hits in by_place.items():
        yield Noticed(
            place,
            message("rule-aut103", words=quote(hits[0][0]), line=quote(hits[0][1])),
            count=len(hits),
            examples=tuple(dict.fromkeys(words for words, _ in hits)),
        )


def _placeholder_words(text: str, context: Context) -> list[str]:
    if "placeholder" not in context.labels("claim", text, language_of(text)):
        return []
    return [hit.words for hit in found("claim", text, label="placeholder")] or [text]
