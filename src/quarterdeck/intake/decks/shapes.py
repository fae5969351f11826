"""The shapes of a slide as pieces in reading order: text, tables, charts, diagrams and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from quarterdeck.core.deck import Line, LineKind, ReadChart, ReadTable
from quarterdeck.core.message import Message, Name, message
from quarterdeck.intake.bounds import PartError
from quarterdeck.intake.decks.backing import FOOTERS, TITLES, Backing, kind_of, placeholder_of
from quarterdeck.intake.decks.boxes import Box, Measure, in_reading_order, own_box
from quarterdeck.intake.decks.charts import drawn_words, read_chart
from quarterdeck.intake.decks.diagrams import drawn_lines, read_diagram
from quarterdeck.intake.decks.names import CX, DGM, MC, A, C, P, R
from quarterdeck.intake.decks.parts import Parts
from quarterdeck.intake.decks.tables import read_table
from quarterdeck.intake.decks.text import lines
from quarterdeck.intake.untrusted_xml import Element

_DEEPEST_GROUP = 32
_TRUE = ("1", "true", "on")


@dataclass(frozen=True, slots=True)
class Piece:
    """What one shape shows. ``kind`` is its placeholder's, "" for any other shape."""

    box: Box | None = None
    kind: str = ""
    lines: tuple[Line, ...] = ()
    chart: ReadChart | None = None
    table: ReadTable | None = None
    pictures: int = 0


@dataclass(frozen=True, slots=True)
class Cluster:
    """The pieces of a group, which are read together."""

    box: Box | None
    pieces: tuple[Piece, ...]


@dataclass(slots=True)
class ShapeReader:
    """Reads the shapes of one slide; ``skipped`` gathers what cannot be read."""

    parts: Parts
    slide: str
    """The name of the slide's part."""
    place: Message
    backing: Backing
    skipped: list[Message] = field(default_factory=list)

    def read(self, tree: Element) -> tuple[Piece, ...]:
        """The pieces of a shape tree in reading order, those of groups together."""
        return tuple(self._ordered(tree, Measure(), 0))

    def skip(self, id: str, **names: Name) -> None:
        """Note what is there and could not be read."""
        self.skipped.append(message(id, place=self.place, **names))

    def _ordered(self, tree: Element, measure: Measure, depth: int) -> list[Piece]:
        found = [each for each in self._children(tree, measure, depth) if _shows_anything(each)]
        held = in_reading_order(found, lambda each: each.box)
        return [p for each in held for p in (each.pieces if isinstance(each, Cluster) else (each,))]

    def _children(self, tree: Element, measure: Measure, depth: int) -> Iterator[Piece | Cluster]:
        for shape in tree:
            self.parts.count_shape()
            if shape.tag == _ALTERNATIVE:
                yield from self._children(_chosen(shape), measure, depth)
            elif shape.tag in _KNOWN:
                if _is_hidden(shape):
                    self.skip("deck-read-hidden-object", name=_name(shape))
                else:
                    yield from self._shape(shape, measure, depth)
            elif shape.tag not in _FURNITURE:
                self.skip("deck-read-unknown-object", name=Name(shape.tag.rpartition("}")[2]))

    def _shape(self, shape: Element, measure: Measure, depth: int) -> Iterator[Piece | Cluster]:
        if shape.tag == _GROUP:
            yield self._group(shape, measure, depth)
        elif shape.tag == _FRAME:
            yield self._frame(shape, self._box(shape, measure))
        elif shape.tag == _PICTURE:
            yield self._picture(shape, self._box(shape, measure))
        elif shape.tag == _INK:
            self.skip("deck-read-ink")
        else:
            yield self._text(shape, self._box(shape, measure))

    def _group(self, group: Element, measure: Measure, depth: int) -> Cluster:
        """Beyond any depth that a person groups to, children are read in the file's order."""
        own = own_box(group)
        box = measure.on_slide(own) if own is not None else None
        if depth < _DEEPEST_GROUP:
            pieces = self._ordered(group, measure.within(group), depth + 1)
        else:
            pieces = [self._text(shape, None) for shape in group.iter(_SHAPE)]
            self.skip("deck-read-deep-group", name=_name(group))
        return Cluster(box or _around(pieces), tuple(pieces))

    def _box(self, shape: Element, measure: Measure) -> Box | None:
        own = own_box(shape)
        if own is not None:
            return measure.on_slide(own)
        placeholder = placeholder_of(shape)
        return self.backing.box(placeholder) if placeholder is not None else None

    def _text(self, shape: Element, box: Box | None) -> Piece:
        placeholder = placeholder_of(shape)
        kind = kind_of(placeholder) if placeholder is not None else ""
        held = tuple(
            lines(shape.find(f"{P}txBody"), line_kind(kind), self.backing.inherited(placeholder))
        )
        return Piece(box, kind, held)

    def _picture(self, shape: Element, box: Box | None) -> Piece:
        properties = shape.find(f"{P}nvPicPr/{P}nvPr")
        if properties is not None and any(_is_medium(child) for child in properties):
            self.skip("deck-read-medium", name=_name(shape))
        return Piece(box, pictures=1)

    def _frame(self, frame: Element, box: Box | None) -> Piece:
        """A graphic frame: a table, chart, diagram or object."""
        data = frame.find(f"{A}graphic/{A}graphicData")
        for child in data if data is not None else ():
            if child.tag == _TABLE:
                table, words = read_table(child, self.backing.inherited(None))
                return Piece(box, lines=words, table=table)
            if child.tag in _CHARTS:
                return self._chart(child.get(_ID), box)
            if child.tag == _DIAGRAM:
                return Piece(box, lines=self._diagram(child))
            if child.tag in (_OBJECT, _ALTERNATIVE):
                return self._object(child, frame, box)
        self.skip("deck-read-unknown-object", name=_name(frame))
        return Piece(box)

    def _chart(self, id: str | None, box: Box | None) -> Piece:
        try:
            found = self.parts.relation(self.slide, id)
            if found is None or found.external:
                raise PartError("no part")
            chart, words = read_chart(self.parts.tree(found.target))
            drawn = self._drawn_over(found.target)
        except PartError:
            self.skip("deck-read-chart")
            return Piece(box, chart=ReadChart("other"))
        return Piece(box, lines=words + drawn, chart=chart)

    def _drawn_over(self, chart: str) -> tuple[Line, ...]:
        names = self.parts.related(chart, "chartUserShapes")
        return tuple(line for name in names for line in drawn_words(self.parts.tree(name)))

    def _diagram(self, reference: Element) -> tuple[Line, ...]:
        drawing = self._drawing(reference.get(f"{R}dm"))
        try:
            found = self.parts.relation(self.slide, reference.get(f"{R}dm"))
            if found is None or found.external:
                raise PartError("no part")
            return read_diagram(self.parts.tree(found.target), drawing)
        except PartError:
            if drawing is not None:
                return drawn_lines(drawing)
            self.skip("deck-read-diagram")
            return ()

    def _drawing(self, data: str | None) -> Element | None:
        """How PowerPoint drew the diagram: its number is that of the data part."""
        try:
            drawings = self.parts.related(self.slide, "diagramDrawing")
            found = self.parts.relation(self.slide, data)
            number = _number(found.target) if found is not None else ""
            same = [name for name in drawings if _number(name) == number] or drawings[:1]
            return self.parts.tree(same[0]) if same else None
        except PartError:
            return None

    def _object(self, holder: Element, frame: Element, box: Box | None) -> Piece:
        """An embedded object shows a picture of itself; what it holds stays closed."""
        found = next(holder.iter(_OBJECT), None)
        program = (found.get("progId") or found.get("name")) if found is not None else None
        self.skip("deck-read-object", name=Name(program) if program else _name(frame))
        return Piece(box, pictures=1)


_SHAPE, _GROUP, _FRAME = f"{P}sp", f"{P}grpSp", f"{P}graphicFrame"
_PICTURE, _INK, _LINE = f"{P}pic", f"{P}contentPart", f"{P}cxnSp"
_KNOWN = frozenset({_SHAPE, _GROUP, _FRAME, _PICTURE, _INK, _LINE})
_FURNITURE = frozenset({f"{P}nvGrpSpPr", f"{P}grpSpPr", f"{P}extLst"})
_ALTERNATIVE, _CHOICE, _FALLBACK = f"{MC}AlternateContent", f"{MC}Choice", f"{MC}Fallback"
_TABLE, _DIAGRAM, _OBJECT = f"{A}tbl", f"{DGM}relIds", f"{P}oleObj"
_CHARTS = frozenset({f"{C}chart", f"{CX}chart"})
_READABLE = frozenset({_TABLE, _DIAGRAM, _OBJECT, *_CHARTS})
_ID = f"{R}id"
_MEDIA = ("videoFile", "audioFile", "quickTimeFile", "wavAudioFile", "audioCd")


def _shows_anything(each: Piece | Cluster) -> bool:
    """Shapes without words, such as the ground of a card, would only hide the gaps between words."""
    if isinstance(each, Cluster):
        return bool(each.pieces)
    return bool(each.lines or each.chart or each.table or each.pictures)


def line_kind(placeholder: str) -> LineKind:
    """What the text of a placeholder is."""
    if placeholder in TITLES:
        return LineKind.TITLE
    return LineKind.FOOTER if placeholder in FOOTERS else LineKind.BODY


def _chosen(alternatives: Element) -> Element:
    """The first choice that is of a kind that can be read, else what is meant for older programs."""
    options = [o for o in alternatives if o.tag in (_CHOICE, _FALLBACK)]
    readable = (o for o in options if len(o) and all(_is_readable(child) for child in o))
    return next(readable, options[-1] if options else ())


def _is_readable(shape: Element) -> bool:
    if shape.tag == _FRAME:
        return any(child.tag in _READABLE for child in shape.iter())
    return shape.tag in _KNOWN and shape.tag != _INK


def _is_medium(element: Element) -> bool:
    return element.tag.rpartition("}")[2] in _MEDIA


def _properties(shape: Element) -> Element | None:
    """The ``p:cNvPr`` that names a shape and may hide it."""
    for child in shape:
        if child.tag.endswith("Pr"):
            return child.find(f"{P}cNvPr")
    return None


def _is_hidden(shape: Element) -> bool:
    found = _properties(shape)
    return found is not None and found.get("hidden") in _TRUE


def _name(shape: Element) -> Name:
    found = _properties(shape)
    return Name((found.get("name") if found is not None else "") or shape.tag.rpartition("}")[2])


def _number(name: str) -> str:
    """The digits of a part's name: “7” of “ppt/diagrams/data7.xml”."""
    return "".join(c for c in name.rpartition("/")[2] if c.isdigit())


def _around(pieces: list[Piece]) -> Box | None:
    """The box around boxes, for a group that names none of its own."""
    boxes = [p.box for p in pieces if p.box is not None]
    if not boxes:
        return None
    left, top = min(b.left for b in boxes), min(b.top for b in boxes)
    right, bottom = max(b.right for b in boxes), max(b.bottom for b in boxes)
    return Box(left, top, right - left, bottom - top)
