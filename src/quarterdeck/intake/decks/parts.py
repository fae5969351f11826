"""The parts of a deck's package, how they refer to each other, and what is refused at the door."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from quarterdeck.errors import ReadError
from quarterdeck.intake.bounds import Package, PartError, open_package
from quarterdeck.intake.decks.kinds import refuse_other_kinds
from quarterdeck.intake.decks.names import RELS, TYPES, P, transitional
from quarterdeck.intake.untrusted_xml import Element, parse_xml

MOST_SHAPES = 50_000
"""On all slides together: a thousand slides of fifty shapes; a convention of ours."""

CONTENT_TYPES = "[Content_Types].xml"
_USUAL_PRESENTATION = "ppt/presentation.xml"
_PRESENTATION = f"{P}presentation"


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to. ``kind`` is the last word of its type; ``target`` a part's name, or outside the file."""

    id: str
    kind: str
    target: str
    external: bool


@dataclass(slots=True)
class Parts:
    """The parts of a deck, each read on demand within the package's bounds."""

    package: Package
    presentation: str = ""
    """The name of the main part."""
    types: dict[str, str] = field(default_factory=dict)
    """Content types by part name, and by ending as ``*.ending``."""
    shapes: int = 0
    """Shapes read so far."""
    _relations: dict[str, tuple[Relation, ...]] = field(default_factory=dict)
    _by_id: dict[str, dict[str, Relation]] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        return self.package.names

    def tree(self, name: str) -> Element:
        """The root element; PartError where the part is missing, damaged or no XML."""
        return parse_xml(transitional(self.package.read(name)), name, str(self.package.path))

    def count_shape(self) -> None:
        """ReadError beyond the bound: a shape is the most work that a few bytes can ask for."""
        self.shapes += 1
        if self.shapes > MOST_SHAPES:
            raise ReadError(
                f"has more than {MOST_SHAPES} shapes on its slides, the most that are read",
                where=str(self.package.path),
                next_step="split the deck",
            )

    def relations(self, name: str) -> tuple[Relation, ...]:
        """What the part refers to, in the file's order; none where its list is missing.

        PartError where the list is damaged.
        """
        if name not in self._relations:
            self._relations[name] = found = tuple(self._read_relations(name))
            self._by_id[name] = {r.id: r for r in found}
        return self._relations[name]

    def _read_relations(self, name: str) -> Iterator[Relation]:
        folder, listed = posixpath.dirname(name), _list_of(name)
        if listed not in self.package:
            return
        for element in self.tree(listed).iter(f"{RELS}Relationship"):
            target = element.get("Target") or ""
            external = element.get("TargetMode") == "External"
            kind = (element.get("Type") or "").rpartition("/")[2]
            yield Relation(
                element.get("Id") or "",
                kind,
                target if external else _inside(folder, target),
                external,
            )

    def outside(self, name: str) -> tuple[str, ...]:
        """The targets outside the file that the part refers to. PartError where its list is damaged."""
        if name not in self._relations and _OUTSIDE not in self._listed(name):
            return ()
        return tuple(r.target for r in self.relations(name) if r.external and r.target)

    def _listed(self, name: str) -> bytes:
        """The list as it is written; one in UTF-16, or with letters as numbers, is always parsed."""
        content = self.package.read(_list_of(name))
        return _OUTSIDE if b"\0" in content[:4] or b"&#" in content else content

    def relation(self, name: str, id: str | None) -> Relation | None:
        """The relation of a part by its id."""
        self.relations(name)
        return self._by_id[name].get(id or "")

    def related(self, name: str, kind: str) -> tuple[str, ...]:
        """The names of the parts of one kind that a part refers to."""
        return tuple(r.target for r in self.relations(name) if r.kind == kind and not r.external)

    def content_type(self, name: str) -> str:
        ending = posixpath.splitext(name)[1].lower()
        return self.types.get(name.lower()) or self.types.get(f"*{ending}", "")


_OUTSIDE = b"External"


def _list_of(name: str) -> str:
    """The name of the part that lists what a part refers to."""
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _inside(folder: str, target: str) -> str:
    """A target as a part's name. What points outside the package names no part, and so is missing."""
    path = unquote(target).replace("\\", "/").partition("#")[0]
    joined = path if path.startswith("/") else posixpath.join("/", folder, path)
    return posixpath.normpath(joined).lstrip("/")


@contextmanager
def open_parts(path: Path) -> Iterator[Parts]:
    """The parts of the deck at ``path``; ReadError where it is no deck, or none that is safe to read."""
    refuse_other_kinds(path)
    with open_package(path) as package:
        parts = Parts(package)
        parts.types = _content_types(parts)
        parts.presentation = _presentation(parts)
        yield parts


def _content_types(parts: Parts) -> dict[str, str]:
    """Empty where they are missing or damaged: the parts themselves are then asked what they are."""
    try:
        root = parts.tree(CONTENT_TYPES)
    except PartError:
        return {}
    found: dict[str, str] = {}
    for element in root:
        kind = element.get("ContentType") or ""
        if element.tag == f"{TYPES}Default":
            found[f"*.{(element.get('Extension') or '').lower()}"] = kind
        elif element.tag == f"{TYPES}Override":
            found[(element.get("PartName") or "").lstrip("/").lower()] = kind
    return found


_OTHER_OFFICE = {
    "word/": "a Word document",
    "xl/": "an Excel workbook",
    "visio/": "a Visio drawing",
}


def _presentation(parts: Parts) -> str:
    """The name of the main part; ReadError where the package is no presentation."""
    try:
        named = parts.related("", "officeDocument")
    except PartError:
        named = ()
    for name in (*named, _USUAL_PRESENTATION):
        if name in parts.package and parts.tree(name).tag == _PRESENTATION:
            return name
    raise _no_deck(parts)


def _no_deck(parts: Parts) -> ReadError:
    where = str(parts.package.path)
    if any(name.lower() == "encryptedpackage" for name in parts.names):
        return ReadError(
            "is protected by a password",
            where=where,
            next_step="remove the password (File, Info) and save it",
        )
    for folder, what in _OTHER_OFFICE.items():
        if any(name.lower().startswith(folder) for name in parts.names):
            return ReadError(f"is {what}, not a deck", where=where, next_step="give the .pptx")
    if "index.apxl" in parts.package or any(n.lower().startswith("index/") for n in parts.names):
        return ReadError(
            "is a Keynote presentation",
            where=where,
            next_step="export it to PowerPoint (.pptx)",
        )
    if "mimetype" in parts.package and "content.xml" in parts.package:
        return ReadError(
            "is an OpenDocument file", where=where, next_step="save it as PowerPoint (.pptx)"
        )
    return ReadError(
        "is a zip package without a presentation in it",
        where=where,
        next_step="save it in PowerPoint as .pptx",
    )
