"""Word documents as lines: headings, lists, tables and bold names as Markdown writes them.

One reader then reads both. Teams writes a transcript as paragraphs of name, time and text, with line
breaks between them; the lines of one paragraph share its number.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from posixpath import normpath

from quarterdeck.intake.bounds import (
    MEGABYTE,
    Package,
    PackageBounds,
    PartError,
    open_package,
)
from quarterdeck.intake.transcripts.bounds import EXPORT_AGAIN, check_lines, refused
from quarterdeck.intake.transcripts.lines import Line
from quarterdeck.intake.untrusted_xml import Element, parse_part

_BOUNDS = PackageBounds(entries=5_000, total=32 * MEGABYTE, markup=2_000_000)
"""A day of talk is 3 MB of XML."""

_RELATIONSHIPS = "_rels/.rels"
_MAIN = "word/document.xml"
_OTHERS = (
    ("ppt/presentation.xml", "a PowerPoint deck"),
    ("xl/workbook.xml", "an Excel workbook"),
    ("content.xml", "an OpenDocument file"),
)
_WRAPPERS = frozenset(("sdt", "sdtContent", "ins", "customXml", "smartTag", "moveTo"))
_LEFT_OUT = frozenset(("Fallback", "del", "moveFrom", "pPr", "rPr", "instrText", "delText"))
_LONGEST_NAME = 60


def read_paragraphs(path: Path) -> list[Line]:
    """The paragraphs of the document as lines, tables as rows; ReadError where it is none."""
    try:
        with open_package(path, _BOUNDS) as package:
            main = _main_part(path, package)
            root = parse_part(package, main)
            headings = _headings(package, main)
    except PartError as error:
        raise refused(path, f"is no Word document: {error.what}", EXPORT_AGAIN) from error
    body = next((child for child in root if _tag(child) == "body"), None)
    if body is None:
        raise refused(path, "is a Word document without a body", EXPORT_AGAIN)
    lines = list(_lines(body, headings))
    check_lines(path, len(lines))
    return lines


def _main_part(path: Path, package: Package) -> str:
    """The document's own part, as the package names it."""
    for part, kind in _OTHERS:
        if part in package:
            raise refused(path, f"is {kind}, not a transcript or minutes", EXPORT_AGAIN)
    if _RELATIONSHIPS in package:
        for relation in parse_part(package, _RELATIONSHIPS):
            if str(relation.get("Type", "")).endswith("/officeDocument"):
                return normpath(str(relation.get("Target", "")).lstrip("/"))
    if _MAIN not in package:
        raise refused(path, "is a zip archive, not a Word document", "unpack it first")
    return _MAIN


def _headings(package: Package, main: str) -> frozenset[str]:
    """Identifiers of the styles that are headings; in a localised Word only their names tell."""
    part = main.rpartition("/")[0] + "/styles.xml"
    if part not in package:
        return frozenset()
    return frozenset(
        str(_attribute(style, "styleId"))
        for style in parse_part(package, part)
        for name in style
        if _tag(name) == "name"
        and str(_attribute(name, "val")).lower().startswith(("heading ", "title"))
    )


def _tag(element: Element) -> str:
    """The local name; strict and transitional Word differ in their namespaces."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _attribute(element: Element, name: str) -> str:
    found = (value for key, value in element.attrib.items() if key.rpartition("}")[2] == name)
    return str(next(found, ""))


def _lines(body: Element, headings: frozenset[str]) -> Iterator[Line]:
    number = 0
    for block in _blocks(body):
        if _tag(block) == "tbl":
            for row in _rows(block):
                number += 1
                yield Line(number, row)
            continue
        number += 1
        for text in _paragraph(block, headings).split("\n"):
            yield Line(number, text)


def _blocks(element: Element) -> Iterator[Element]:
    """Paragraphs and tables in their order, out of whatever wraps them."""
    for child in element:
        tag = _tag(child)
        if tag in ("p", "tbl"):
            yield child
        elif tag in _WRAPPERS:
            yield from _blocks(child)


def _rows(table: Element) -> Iterator[str]:
    for row in table:
        if _tag(row) != "tr":
            continue
        cells = [_runs_text(cell).replace("\n", " ").replace("|", "/") for cell in _cells(row)]
        yield "| " + " | ".join(cells) + " |"


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if _tag(child) == "tc":
            yield child
        elif _tag(child) in _WRAPPERS:
            yield from _cells(child)


def _paragraph(paragraph: Element, headings: frozenset[str]) -> str:
    properties = next((child for child in paragraph if _tag(child) == "pPr"), None)
    text = _runs_text(paragraph)
    if properties is None or not text.strip():
        return _with_name(paragraph, text)
    marks = {_tag(child): child for child in properties}
    style = _attribute(marks["pStyle"], "val") if "pStyle" in marks else ""
    if style in headings or style.lower().startswith("heading") or "outlineLvl" in marks:
        return "# " + text.replace("\n", " ").strip()
    listed = "numPr" in marks or style.lower().startswith("list")
    return ("- " if listed else "") + _with_name(paragraph, text)


def _with_name(paragraph: Element, text: str) -> str:
    """A bold name before a colon is set apart as in Markdown."""
    bold = ""
    for run in paragraph:
        if _tag(run) != "r" or not _is_bold(run):
            break
        bold += _runs_text(run)
    name = bold.strip()
    if not name or len(name) > _LONGEST_NAME or "\n" in name or not text.lstrip().startswith(name):
        return text
    rest = text.lstrip()[len(name) :]
    if name[-1] in ":：" or rest.lstrip()[:1] in (":", "："):
        return f"**{name}**{rest}"
    return text


def _is_bold(run: Element) -> bool:
    for properties in run:
        if _tag(properties) == "rPr":
            return any(
                _tag(mark) == "b" and _attribute(mark, "val") not in ("0", "false")
                for mark in properties
            )
    return False


def _runs_text(element: Element) -> str:
    """The words below an element, with its line breaks; deleted text and field codes are none."""
    parts: list[str] = []
    waiting = [element]
    while waiting:
        current = waiting.pop()
        tag = _tag(current)
        if tag == "t":
            parts.append(current.text or "")
        elif tag in ("br", "cr"):
            parts.append("\n")
        elif tag == "tab":
            parts.append("\t")
        elif tag not in _LEFT_OUT:
            if tag == "p" and parts:
                parts.append("\n")
            waiting.extend(reversed(current))
    return "".join(parts)
