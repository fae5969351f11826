"""What the document says of itself, and what it carries besides its slides."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from quarterdeck.intake.bounds import PartError
from quarterdeck.intake.decks.parts import Parts
from quarterdeck.intake.untrusted_xml import Element

_CORE = {
    "title": "title",
    "subject": "subject",
    "creator": "author",
    "keywords": "keywords",
    "description": "comments",
    "category": "category",
    "contentStatus": "contentStatus",
    "lastModifiedBy": "lastModifiedBy",
}
"""What Office shows for each element of the core properties (ISO/IEC 29500-2, 11)."""

_APP = {"Company": "company", "Manager": "manager", "HyperlinkBase": "hyperlinkBase"}
_LISTS = (
    ("docProps/core.xml", ("core-properties",), _CORE),
    ("docProps/app.xml", ("extended-properties", "extendedProperties"), _APP),
)
_CUSTOM = ("custom-properties", "customProperties")


def read_properties(parts: Parts) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """Name and value of each property that holds a word, and the names of parts that cannot be read."""
    found: list[tuple[str, str]] = []
    unread: list[str] = []
    for usual, kinds, names in _LISTS:
        for root in _trees(parts, kinds, usual, unread):
            found += _named(root, names)
    for root in _trees(parts, _CUSTOM, "docProps/custom.xml", unread):
        found += _own(root)
    return tuple(found), tuple(unread)


def _trees(
    parts: Parts, kinds: tuple[str, ...], usual: str, unread: list[str]
) -> Iterator[Element]:
    try:
        listed = [name for kind in kinds for name in parts.related("", kind)]
    except PartError:
        listed = []
    if not listed and usual in parts.package:
        listed = [usual]
    for name in dict.fromkeys(listed):
        try:
            yield parts.tree(name)
        except PartError:
            unread.append(name)


def _named(root: Element, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    for element in root:
        name = names.get(element.tag.rpartition("}")[2])
        value = " ".join("".join(element.itertext()).split())
        if name and value:
            yield name, value


def _own(root: Element) -> Iterator[tuple[str, str]]:
    """Properties that somebody named."""
    for element in root:
        value = " ".join("".join(element.itertext()).split())
        if value:
            yield element.get("name") or "", value


_MACROS = "vbaproject.bin"
_MACRO_TYPE = "vbaProject"
_HOLDING = ("embeddings", "activex", "externallinks")


def has_macros(parts: Parts) -> bool:
    """Whether code is in the file; it is never run."""
    return any(
        posixpath.basename(name).lower() == _MACROS or _MACRO_TYPE in parts.content_type(name)
        for name in parts.names
    )


def embedded(parts: Parts) -> tuple[str, ...]:
    """The names of files inside the file: workbooks, documents, objects and controls."""
    return tuple(
        sorted(
            posixpath.basename(name)
            for name in parts.names
            if posixpath.basename(posixpath.dirname(name)).lower() in _HOLDING
        )
    )


def outside_links(parts: Parts) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Targets outside the file, slides first, and the lists that cannot be read. Nothing is followed."""
    found: dict[str, None] = {}
    unread: list[str] = []
    for owner in sorted(
        _owners(parts), key=lambda name: ("/slides/" not in f"/{name}", _natural(name))
    ):
        try:
            found.update(dict.fromkeys(parts.outside(owner)))
        except PartError:
            unread.append(owner)
    return tuple(found), tuple(unread)


def _owners(parts: Parts) -> Iterator[str]:
    """The names of all parts that refer to others."""
    for name in parts.names:
        folder, file = posixpath.split(name)
        if file.endswith(".rels") and posixpath.basename(folder) == "_rels":
            yield posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))


def _natural(name: str) -> tuple[int, str]:
    """“slide2” before “slide10”."""
    return len(name), name
