"""Reading anybody's deck into values, within bounds of time and memory.

The parts are read with lxml and not through python-pptx, which expands and parses the whole package
before it can be asked about sizes, refuses strict Open XML and knows no diagrams or comments. Nothing
is written, run or fetched.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from quarterdeck.core.deck import Deck
from quarterdeck.core.message import Message, Name, message
from quarterdeck.errors import ReadError
from quarterdeck.intake.decks.backing import Backings
from quarterdeck.intake.decks.boxes import emu
from quarterdeck.intake.decks.names import P, R
from quarterdeck.intake.decks.parts import Parts, open_parts
from quarterdeck.intake.decks.properties import (
    embedded,
    has_macros,
    outside_links,
    read_properties,
)
from quarterdeck.intake.decks.slides import SlideAsRead, read_slide
from quarterdeck.intake.decks.text import list_sizes
from quarterdeck.intake.untrusted_xml import Element

MOST_SLIDES = 1_000
"""A deck of more slides is a mistake or an attack; a convention of ours."""


def read_deck(path: Path) -> Deck:
    """The deck at ``path``: .pptx, .pptm, .ppsx, .potx, whatever its name ends in.

    What is there and cannot be read stands in ``Deck.skipped``. ReadError where the file is no deck
    (an old .ppt, another kind of file), is protected or damaged, or breaks the bounds of safe reading.
    """
    with open_parts(path) as parts:
        return _read(parts, path.name)


def _read(parts: Parts, name: str) -> Deck:
    root = parts.tree(parts.presentation)
    names, lost = _slide_parts(parts, root)
    read = tuple(_slides(parts, root, names))
    properties, unread = read_properties(parts)
    links, broken = outside_links(parts)
    return Deck(
        name,
        tuple(r.slide for r in read),
        properties,
        links,
        has_macros(parts),
        embedded(parts),
        tuple(comment for r in read for comment in r.comments),
        (
            *lost,
            *(skipped for r in read for skipped in r.skipped),
            *(_part(name) for name in (*unread, *broken)),
            *_beside(parts, names),
        ),
    )


def _slide_parts(parts: Parts, root: Element) -> tuple[list[str], list[Message]]:
    """The parts of the slides in the order shown, and what is said of a deck without any."""
    listed = root.findall(f"{P}sldIdLst/{P}sldId")
    if len(listed) > MOST_SLIDES:
        raise ReadError(
            f"has {len(listed)} slides; at most {MOST_SLIDES} are read",
            where=str(parts.package.path),
            next_step="split the deck",
        )
    found = [parts.relation(parts.presentation, s.get(f"{R}id")) for s in listed]
    names = [r.target if r is not None and not r.external else "" for r in found]
    return names, [] if names else [message("deck-read-no-slides")]


def _slides(parts: Parts, root: Element, names: list[str]) -> Iterator[SlideAsRead]:
    backings = Backings(parts, list_sizes(root.find(f"{P}defaultTextStyle")))
    size = root.find(f"{P}sldSz")
    height = emu(size.get("cy")) if size is not None else 0.0
    for number, name in enumerate(names, start=1):
        yield read_slide(parts, name, number, backings, height)


def _part(name: str) -> Message:
    return message("deck-read-part", name=Name(name or "_rels/.rels"))


_SLIDES = "ppt/slides/"


def _beside(parts: Parts, names: list[str]) -> Iterator[Message]:
    """Slides that are in the file and not in the presentation, and names that stand twice in the zip."""
    shown = {name.lower() for name in names}
    for name in parts.names:
        lower = name.lower()
        if lower.startswith(_SLIDES) and lower.endswith(".xml") and lower not in shown:
            yield message("deck-read-left-over", name=Name(name))
    for name in parts.package.doubled:
        yield message("deck-read-doubled", name=Name(name))
