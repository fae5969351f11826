"""Numbers in a text: backed by a figure, and no more precise than anybody reads."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from quarterdeck.core.figure import Unit
from quarterdeck.core.finding import Place
from quarterdeck.core.message import Name, message
from quarterdeck.core.thresholds import convention
from quarterdeck.i18n.lexicons import found, language_of
from quarterdeck.rules.deck_lines import at, count, quote, statements, title_of
from quarterdeck.rules.figures_said import Backing, backing, written_texts
from quarterdeck.rules.presented import presented
from quarterdeck.rules.rounding import (
    DECIMALS_BELOW,
    DIGITS_MOST,
    rounded_digits,
    too_precise,
)
from quarterdeck.rules.subjects import PresentedDeck
from quarterdeck.rules.types import Context, Noticed
from quarterdeck.rules.written_numbers import WrittenNumber, numbers_in

NEARNESS = convention("rounding-nearness", "0.05", Unit.RATIO)

EXACT = Decimal("0.001")
"""How near a number must be to a figure to be that figure and no rounding of it."""

SMALL_COUNTS = convention("small-counts-most", "10", Unit.COUNT)


def unbacked(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """Numbers of a person's words, or of a deck changed outside, that no figure of the review gives."""
    said = tuple(_judged(subject)) if subject.figures is not None else ()
    if not any(numbers_in(text) for text, _ in said):
        return
    known = backing(subject)
    own = tuple(t for t in _own_texts(subject) if numbers_in(t))
    for text, place in said:
        yield from _unbacked_in(text, place, known, own, context)


def _judged(subject: PresentedDeck) -> Iterator[tuple[str, Place]]:
    """A person's words of our own document, whose other numbers are figures; every line of a foreign deck.

    Internal decks cite thresholds and weights beside figures, and reach no customer.
    """
    if subject.document is not None:
        for words in subject.own_words:
            yield words.text.to(subject.language), Place.named(words.place)
        return
    if not subject.for_customer:
        return
    for slide in subject.deck.slides:
        for statement in statements(slide):
            yield statement.text, at(slide)


def _own_texts(subject: PresentedDeck) -> tuple[str, ...]:
    return written_texts(subject.facts) if subject.facts is not None else ()


def claimed_numbers(text: str, own: tuple[str, ...], context: Context) -> tuple[WrittenNumber, ...]:
    """The numbers of a text that claim something: no small plain counts, none of a quoted text's own."""
    shown = text
    for quoted in own:
        if quoted in shown:
            shown = shown.replace(quoted, " " * len(quoted))
    return tuple(n for n in numbers_in(shown) if not _mere_count(n, shown, context))


def precise(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """Numbers a person typed into our review's text file; of a foreign deck those of its titles.

    What is exactly a figure of the review is its own headline, and stays.
    """
    if subject.document is not None:
        for words in subject.written:
            place = Place.named(words.place)
            yield from _precise_in(words.text.to(subject.language), place, None, context)
        return
    known = backing(subject) if subject.figures is not None else None
    for slide in presented(subject.deck, context):
        yield from _precise_in(title_of(slide), at(slide), known, context)


def _unbacked_in(
    text: str, place: Place, known: Backing, own: tuple[str, ...], context: Context
) -> Iterator[Noticed]:
    loose = [
        n
        for n in claimed_numbers(text, own, context)
        if not known.backs(n, context.value(NEARNESS))
    ]
    if loose:
        yield Noticed(
            place,
            message(
                "rule-met101",
                words=quote(text),
                number=Name(loose[0].text.strip()),
                numbers=count(context, "numbers.unbacked", len(loose)),
            ),
            count=len(loose),
            examples=tuple(n.text.strip() for n in loose),
        )


def _mere_count(number: WrittenNumber, text: str, context: Context) -> bool:
    """Whether a small whole number just counts things of the slide: "3 priorities", not "3 hours"."""
    if not number.plain or Decimal(number.digits) > context.value(SMALL_COUNTS):
        return False
    if text[: number.start].rstrip().endswith(("$", "€", "£", "¥", "₽")):
        return False
    after = text[number.end :].lstrip(" \u00a0-").lower()
    return not any(hit.start == 0 for hit in found("claim", after, language_of(text), label="unit"))


def _precise_in(
    text: str, place: Place, known: Backing | None, context: Context
) -> Iterator[Noticed]:
    language = language_of(text)
    digits, below = context.value(DIGITS_MOST), context.value(DECIMALS_BELOW)
    found_ = [
        n
        for n in numbers_in(text)
        if too_precise(n, language, digits, below) and not (known and known.backs(n, EXACT))
    ]
    if found_:
        first = found_[0]
        yield Noticed(
            place,
            message(
                "rule-met105",
                number=Name(first.text.strip()),
                rounded=Name(
                    first.text.replace(first.digits, rounded_digits(first.digits, language))
                ),
                most=context.shown(DIGITS_MOST),
            ),
            count=len(found_),
            examples=tuple(n.text.strip() for n in found_),
        )
