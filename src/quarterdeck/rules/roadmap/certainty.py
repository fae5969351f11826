"""Checks on how sure a deck sounds of what is to come, and on what it must not name at all."""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.deck import LineKind, ReadSlide
from quarterdeck.core.facts import AccountFacts, Certainty, RoadmapItem
from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.language import LocalText
from quarterdeck.core.message import Quoted, message
from quarterdeck.rules.mentions import every_text, names, telling, versions
from quarterdeck.rules.subjects import PresentedDeck
from quarterdeck.rules.types import Context, Noticed

UNCOMMITTED = (
    Certainty.PLANNED,
    Certainty.ROADMAPPED,
    Certainty.EXPLORING,
    Certainty.NOT_PLANNED,
)
"""What may be named with a quarter or a half at the most (field-facts.md, Roadmap)."""

LOOSE = (Certainty.ROADMAPPED, Certainty.EXPLORING, Certainty.NOT_PLANNED)
"""What may not be promised at all, with or without a day."""


def firm_dates(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """A line gives a day or month, or promises, for something that is not committed.

    Uncommitted is what the line itself hedges or, where the account's data are there, an item of
    the roadmap that the line names.
    """
    if not subject.for_customer:
        return
    items = [i for i in _items(subject.facts) if i.certainty in UNCOMMITTED and telling(i.title)]
    for slide in subject.deck.shown:
        ahead = is_roadmap(slide, context)
        for line in _statements(slide):
            found = _too_firm(line, items, ahead, context)
            if found is not None:
                yield Noticed(Place(PlaceKind.SLIDE, number=slide.number), found.message)


def _too_firm(
    line: str, items: list[RoadmapItem], on_roadmap: bool, context: Context
) -> Noticed | None:
    labels = context.labels("certainty", line)
    delivering = on_roadmap or bool(labels & {"delivery", "firm"})
    item = next((i for i in items if names(line, i.title)), None)
    quoted = Quoted(LocalText(line))
    if item is not None and "day" in labels and delivering:
        return Noticed(Place(), message(f"rule-roa101-{item.certainty}", line=quoted))
    if item is not None and item.certainty in LOOSE and "firm" in labels:
        return Noticed(Place(), message("rule-roa101-promise", line=quoted))
    if {"exploring", "day"} <= labels and delivering:
        return Noticed(Place(), message("rule-roa101", line=quoted))
    return None


def is_roadmap(slide: ReadSlide, context: Context) -> bool:
    """Whether the slide's title announces what is to come in the product."""
    return slide.title is not None and "roadmap" in context.labels("certainty", slide.title)


def _statements(slide: ReadSlide) -> Iterator[str]:
    """Lines of the slide, and the rows of its tables each as one line."""
    for line in slide.lines:
        if line.kind not in (LineKind.TABLE, LineKind.FOOTER, LineKind.CHART):
            yield line.text
    for table in slide.tables:
        for row in table.rows:
            yield " | ".join(cell for cell in row if cell)


def _items(facts: AccountFacts | None) -> tuple[RoadmapItem, ...]:
    return facts.roadmap if facts is not None else ()


def unshareable_items(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """The title of a roadmap item that no customer may see stands in a customer's deck.

    Everywhere in the file: hidden slides, appendix, notes, tables, charts, comments, properties.
    A title that is also the customer's own wish, or otherwise known to the customer, is left alone.
    """
    if not subject.for_customer or subject.facts is None:
        return
    known = _known_to_customer(subject.facts)
    secret = [
        i
        for i in subject.facts.roadmap
        if not i.shareable and telling(i.title) and not versions(i.title) & known
    ]
    for item in secret:
        places = list(_places(subject, item))
        if places:
            yield Noticed(
                places[0], message("rule-roa102", title=Quoted(item.title)), count=len(places)
            )


def _known_to_customer(facts: AccountFacts) -> frozenset[str]:
    """Titles that the customer has from elsewhere: its requests, what it may see, what it owns."""
    titles = (
        *(r.title for r in facts.requests),
        *(i.title for i in facts.roadmap if i.shareable),
        *(m.name for m in facts.modules),
        *(e.title for e in facts.events),
        *(g.title for g in facts.goals),
        *(c.text for c in facts.commitments),
    )
    return frozenset(version for title in titles for version in versions(title))


def _places(subject: PresentedDeck, item: RoadmapItem) -> Iterator[Place]:
    for slide in subject.deck.slides:
        if any(names(text, item.title) for text in every_text(slide)):
            noted = any(names(text, item.title) for text in slide.notes)
            kind = PlaceKind.NOTES if noted else PlaceKind.SLIDE
            yield Place(kind, number=slide.number)
    for name, value in subject.deck.properties:
        if names(value, item.title):
            yield Place.named(name)
    if any(names(remark, item.title) for remark in subject.deck.comments):
        yield Place()
