"""Claims of money, return and cause, and whether a deck says what they rest on."""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.deck import Deck, ReadSlide
from quarterdeck.core.message import message
from quarterdeck.i18n.lexicons import found
from quarterdeck.rules.deck_lines import (
    Statement,
    at,
    count,
    quote,
    says,
    statements,
)
from quarterdeck.rules.presented import presented
from quarterdeck.rules.subjects import PresentedDeck
from quarterdeck.rules.types import Context, Noticed


def money_alone(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    yield from _unsupported(subject.deck, "money", "baseline", "rule-val102", context)


def return_alone(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    yield from _unsupported(subject.deck, "roi", "roi-definition", "rule-val103", context)


def causes(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """Causal claims on slides that name no method; the story's own method pages are not searched."""
    for slide in presented(subject.deck, context):
        said = statements(slide)
        texts = [*(s.text for s in said), *slide.notes]
        if any("method" in context.labels("claim", text) for text in texts):
            continue
        for statement in said:
            if "cause" in context.labels("claim", statement.text):
                hits = found("claim", statement.text, label="cause")
                words = hits[0].words if hits else statement.text
                yield Noticed(
                    at(slide),
                    message("rule-val108", claim=quote(statement.text), words=quote(words)),
                    examples=(words,),
                )


def _unsupported(
    deck: Deck, claim: str, support: str, id: str, context: Context
) -> Iterator[Noticed]:
    """The first claim of a kind in a deck that nowhere says what it rests on."""
    claims = _claims(deck, claim, context)
    if not claims or says(deck, support, context):
        return
    slide, first = claims[0]
    yield Noticed(
        at(slide),
        message(id, words=quote(first.text), claims=count(context, f"claims.{claim}", len(claims))),
        count=len(claims),
        examples=tuple(s.text for _, s in claims[:3]),
    )


def _claims(deck: Deck, label: str, context: Context) -> list[tuple[ReadSlide, Statement]]:
    return [
        (slide, s)
        for slide in presented(deck, context)
        for s in statements(slide)
        if label in context.labels("claim", s.text)
    ]
