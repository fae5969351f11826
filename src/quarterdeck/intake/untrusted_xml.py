"""XML that anybody may have written: no entities, no DOCTYPE, no network, no bottomless trees."""

from __future__ import annotations

from typing import Any

from lxml import etree

from quarterdeck.errors import ReadError
from quarterdeck.intake.bounds import Package, PartError

Element = Any
"""An ``lxml`` element; the library ships no types."""


def parse_part(package: Package, name: str) -> Element:
    """The root element of a package's XML part.

    PartError where the part is missing, damaged or not well-formed; ReadError where it declares a
    DOCTYPE, which Office never writes and which is how XML reads files or grows without end.
    """
    return parse_xml(package.read(name), name, str(package.path))


def parse_xml(content: bytes, name: str, where: str) -> Element:
    """As ``parse_part``, of bytes: ``name`` is the part, ``where`` the file."""
    if _has_doctype(content):
        raise _declares(name, where)
    try:
        root = etree.fromstring(content, _parser())
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise PartError(
            f"the part {name} is not well-formed XML",
            where=where,
            next_step="open the file in the program that made it and save it once more",
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _declares(name, where)
    return root


def _has_doctype(content: bytes) -> bool:
    """Looked for before parsing; UTF-16 writes ASCII with a zero beside each letter."""
    wide = b"\0" in content[:4]
    return b"<!DOCTYPE" in (content.replace(b"\0", b"") if wide else content)


def _parser() -> Any:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _declares(name: str, where: str) -> ReadError:
    return ReadError(
        f"the part {name} declares a DOCTYPE, which no honest file of Office does",
        where=where,
        next_step="do not open it; ask its sender for a fresh export",
    )
