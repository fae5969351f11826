"""One slide as read: title, lines in reading order, charts, tables, notes and comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quarterdeck.core.deck import Line, LineKind, ReadSlide
from quarterdeck.core.message import Message, Name, message
from quarterdeck.intake.bounds import PartError
from quarterdeck.intake.decks.backing import FOOTERS, Backings
from quarterdeck.intake.decks.names import P
from quarterdeck.intake.decks.notes import read_comments, read_notes
from quarterdeck.intake.decks.parts import Parts
from quarterdeck.intake.decks.shapes import Piece, ShapeReader
from quarterdeck.intake.decks.titles import Title, find_title
from quarterdeck.intake.untrusted_xml import Element

_FALSE = ("0", "false", "off")


@dataclass(frozen=True, slots=True)
class SlideAsRead:
    """A slide with what the deck keeps of it: reviewers' comments, and what could not be read."""

    slide: ReadSlide
    comments: tuple[str, ...] = ()
    skipped: tuple[Message, ...] = ()


def read_slide(
    parts: Parts, name: str, number: int, backings: Backings, height: float
) -> SlideAsRead:
    """The slide in the part ``name``; a slide that cannot be read stands empty, and says so."""
    place = message("place-slide", number=Name(str(number)))
    reader = ShapeReader(parts, name, place, backings.of(name))
    try:
        root = parts.tree(name)
        pieces = _pieces(reader, root)
    except PartError:
        reader.skip("deck-read-slide")
        return SlideAsRead(ReadSlide(number), skipped=tuple(reader.skipped))
    slide = _slide(number, root, pieces, reader, height)
    slide = replace(slide, notes=_notes(reader))
    if slide.pictures and not slide.body and slide.title is None:
        reader.skip("deck-read-only-pictures")
    return SlideAsRead(slide, _comments(reader), tuple(reader.skipped))


def _pieces(reader: ShapeReader, root: Element) -> tuple[Piece, ...]:
    tree = root.find(f"{P}cSld/{P}spTree")
    if tree is None:
        raise PartError("no shape tree")
    return reader.read(tree)


def _slide(
    number: int, root: Element, pieces: Sequence[Piece], reader: ShapeReader, height: float
) -> ReadSlide:
    title = find_title(pieces, height)
    shows_master = root.get("showMasterSp") not in _FALSE
    return ReadSlide(
        number,
        title.text if title is not None else None,
        tuple(_lines(title, pieces, reader.backing.words if shows_master else ())),
        tuple(p.chart for p in pieces if p.chart is not None),
        tuple(p.table for p in pieces if p.table is not None),
        pictures=sum(p.pictures for p in pieces),
        hidden=root.get("show") in _FALSE,
    )


def _lines(title: Title | None, pieces: Sequence[Piece], words: tuple[Line, ...]) -> Iterator[Line]:
    """The title, what the slide shows in reading order, its footers, and its layout's words."""
    held = title.lines if title is not None else ()
    yield from (replace(line, kind=LineKind.TITLE) for line in held)
    footers: list[Line] = []
    for piece in pieces:
        rest = piece.lines[len(held) :] if title and piece is title.piece else piece.lines
        if piece.kind in FOOTERS:
            footers += rest
        else:
            yield from rest
    yield from footers
    yield from words


def _notes(reader: ShapeReader) -> tuple[str, ...]:
    try:
        names = reader.parts.related(reader.slide, "notesSlide")
        return tuple(text for name in names for text in read_notes(reader.parts.tree(name)))
    except PartError:
        reader.skip("deck-read-notes")
        return ()


def _comments(reader: ShapeReader) -> tuple[str, ...]:
    try:
        names = reader.parts.related(reader.slide, "comments")
        return tuple(text for name in names for text in read_comments(reader.parts.tree(name)))
    except PartError:
        reader.skip("deck-read-comments")
        return ()
