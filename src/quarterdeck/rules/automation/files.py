"""What a customer's file carries beside its slides: notes, hidden slides, comments, links, objects, code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from quarterdeck.core.figure import Audience
from quarterdeck.core.finding import Place
from quarterdeck.core.message import message
from quarterdeck.rules.deck_lines import at, at_notes, count, quote
from quarterdeck.rules.subjects import PresentedDeck
from quarterdeck.rules.types import Context, Noticed

WEB = frozenset({"http", "https", "mailto", "tel"})
PRIVATE = re.compile(
    r"^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|.*\.(?:local|internal|corp|lan)$)"
)
"""Addresses that only answer inside a company's own network."""


def left_in_file(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """Notes where the file is said to be a customer's; hidden slides and comments in any but an internal one."""
    if not subject.for_customer:
        return
    if subject.audience is Audience.CUSTOMER:
        yield from _notes(subject, context)
    yield from _hidden(subject, context)
    if subject.deck.comments:
        comments = subject.deck.comments
        yield Noticed(
            Place.named("comments"),
            message(
                "rule-aut104-comments",
                comments=count(context, "comments", len(comments)),
                first=quote(comments[0]),
            ),
            count=len(comments),
        )


def _notes(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    noted = [s for s in subject.deck.slides if any(note.strip() for note in s.notes)]
    if noted:
        first = next(note for note in noted[0].notes if note.strip())
        yield Noticed(
            at_notes(noted[0]),
            message(
                "rule-aut104-notes",
                slides=count(context, "slides.noted", len(noted)),
                first=quote(first),
            ),
            count=len(noted),
        )


def _hidden(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    hidden = [s for s in subject.deck.slides if s.hidden]
    if hidden:
        yield Noticed(
            at(hidden[0]),
            message("rule-aut104-hidden", slides=count(context, "slides.hidden", len(hidden))),
            count=len(hidden),
            examples=tuple(s.title for s in hidden if s.title),
        )


def outside_or_code(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """Code; files inside that no chart accounts for; links that end on somebody's own disk or network."""
    deck = subject.deck
    if deck.macros:
        yield Noticed(Place(), message("rule-aut105-macros"))
    charts = sum(len(slide.charts) for slide in deck.slides)
    objects = len(deck.embedded) - charts
    if objects > 0:
        yield Noticed(
            Place(),
            message("rule-aut105-objects", objects=count(context, "objects", objects)),
            count=objects,
            examples=deck.embedded[-objects:],
        )
    private = tuple(link for link in deck.links if not _on_the_web(link))
    if private:
        yield Noticed(
            Place(),
            message(
                "rule-aut105-links",
                links=count(context, "links", len(private)),
                first=quote(private[0]),
            ),
            count=len(private),
            examples=private[:3],
        )


def _on_the_web(link: str) -> bool:
    """Whether the customer can follow it: a web or mail address with a public name."""
    try:
        parts = urlsplit(link.strip())
        host = (parts.hostname or "").lower()
    except ValueError:
        return False
    if parts.scheme.lower() not in WEB:
        return False
    if parts.scheme.lower() in ("mailto", "tel"):
        return True
    return "." in host and not PRIVATE.match(host)
