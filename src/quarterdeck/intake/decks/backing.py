"""What a slide takes from its layout and master: places and sizes of placeholders, and their own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from quarterdeck.core.deck import Line, LineKind
from quarterdeck.intake.bounds import PartError
from quarterdeck.intake.decks.boxes import Box, own_box
from quarterdeck.intake.decks.names import A, P
from quarterdeck.intake.decks.parts import Parts
from quarterdeck.intake.decks.text import Inherited, lines, list_sizes
from quarterdeck.intake.untrusted_xml import Element

TITLES = frozenset({"title", "ctrTitle"})
FOOTERS = frozenset({"ftr", "dt", "sldNum", "hdr"})
_FALSE = ("0", "false", "off")

Sizes = Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Held:
    """A placeholder as a layout or master has it."""

    kind: str
    box: Box | None
    sizes: Sizes


@dataclass(frozen=True, slots=True)
class Backing:
    """One layout with its master.

    ``words`` are texts that stand on every slide of the layout without being its own, such as a
    notice of copyright. ``layout`` is keyed by a placeholder's index, ``families`` (the first of
    each) and ``master`` by the kind that it takes after.
    """

    layout: Mapping[str, Held] = field(default_factory=dict)
    families: Mapping[str, Held] = field(default_factory=dict)
    master: Mapping[str, Held] = field(default_factory=dict)
    styles: Mapping[str, Sizes] = field(default_factory=dict)
    default: Sizes = field(default_factory=dict)
    words: tuple[Line, ...] = ()

    def box(self, placeholder: Element) -> Box | None:
        """Where the layout, else the master puts it."""
        return next((h.box for h in self._above(placeholder) if h.box is not None), None)

    def inherited(self, placeholder: Element | None) -> Inherited:
        """The sizes by level that text takes, in a placeholder or (None) in any other shape."""
        if placeholder is None:
            return self.default.get
        kind = _family(kind_of(placeholder))
        style = "title" if kind == "title" else "body" if kind == "body" else "other"
        chain = [h.sizes for h in self._above(placeholder)] + [self.styles.get(style, {})]
        return partial(_first, chain)

    def _above(self, placeholder: Element) -> list[Held]:
        family = _family(kind_of(placeholder))
        held = self.layout.get(placeholder.get("idx") or "0")
        if held is None or _family(held.kind) != family:
            held = self.families.get(family)
        master = self.master.get(family)
        return [h for h in (held, master) if h is not None]


def _first(chain: list[Sizes], level: int) -> float | None:
    return next((sizes[level] for sizes in chain if level in sizes), None)


def placeholder_of(shape: Element) -> Element | None:
    """The ``p:ph`` of a shape, picture or frame, None where it fills no placeholder."""
    for child in shape:
        if child.tag.endswith("Pr"):
            return child.find(f"{P}nvPr/{P}ph")
    return None


def kind_of(placeholder: Element) -> str:
    """The kind as the file names it; "obj" is what a placeholder is that names none."""
    return placeholder.get("type") or "obj"


def _family(kind: str) -> str:
    """The kind of the master's placeholder that a kind takes after."""
    if kind in TITLES:
        return "title"
    return kind if kind in FOOTERS else "body"


@dataclass(slots=True)
class Backings:
    """The layouts and masters of a deck, each read once."""

    parts: Parts
    default: Sizes
    """Sizes by level of text in no placeholder, as the presentation sets them."""
    _layouts: dict[str, Backing] = field(default_factory=dict)
    _masters: dict[str, Backing] = field(default_factory=dict)

    def of(self, slide: str) -> Backing:
        """What the slide stands on; nothing where its layout is missing or damaged."""
        try:
            name = next(iter(self.parts.related(slide, "slideLayout")), None)
        except PartError:
            name = None
        if name is None:
            return Backing(default=self.default)
        if name not in self._layouts:
            self._layouts[name] = self._layout(name)
        return self._layouts[name]

    def _layout(self, name: str) -> Backing:
        try:
            root = self.parts.tree(name)
            above = next(iter(self.parts.related(name, "slideMaster")), None)
        except PartError:
            return Backing(default=self.default)
        master = self._master(above)
        words = () if root.get("showMasterSp") in _FALSE else master.words
        found = [(ph.get("idx") or "0", _held(ph, shape)) for ph, shape in _placeholders(root)]
        families = {_family(held.kind): held for _, held in reversed(found)}
        words += _words(root, self.default)
        return Backing(dict(found), families, master.master, master.styles, self.default, words)

    def _master(self, name: str | None) -> Backing:
        if name is None:
            return Backing()
        if name not in self._masters:
            try:
                self._masters[name] = self._read_master(name)
            except PartError:
                self._masters[name] = Backing()
        return self._masters[name]

    def _read_master(self, name: str) -> Backing:
        root = self.parts.tree(name)
        held = {_family(kind_of(ph)): _held(ph, shape) for ph, shape in _placeholders(root)}
        styles = {
            style: list_sizes(root.find(f"{P}txStyles/{P}{style}Style"))
            for style in ("title", "body", "other")
        }
        return Backing(master=held, styles=styles, words=_words(root, self.default))


def _held(placeholder: Element, shape: Element) -> Held:
    style = shape.find(f"{P}txBody/{A}lstStyle")
    return Held(kind_of(placeholder), own_box(shape), list_sizes(style))


def _placeholders(root: Element) -> list[tuple[Element, Element]]:
    shapes = (shape for tag in ("sp", "pic", "graphicFrame") for shape in root.iter(f"{P}{tag}"))
    return [(ph, shape) for shape in shapes if (ph := placeholder_of(shape)) is not None]


def _words(root: Element, sizes: Sizes) -> tuple[Line, ...]:
    """The text of a layout's or master's shapes that are no placeholders."""
    return tuple(
        line
        for shape in root.iter(f"{P}sp")
        if placeholder_of(shape) is None
        for line in lines(shape.find(f"{P}txBody"), LineKind.FOOTER, sizes.get)
    )
