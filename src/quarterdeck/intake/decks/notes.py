"""The presenter's notes and the reviewers' comments."""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.intake.decks.backing import FOOTERS, kind_of, placeholder_of
from quarterdeck.intake.decks.names import A, P
from quarterdeck.intake.decks.text import lines, paragraph_text
from quarterdeck.intake.untrusted_xml import Element

_NOT_WRITTEN = FOOTERS | {"sldImg"}


def read_notes(root: Element) -> tuple[str, ...]:
    """The paragraphs of a notes page, without its header, footer and numbers."""
    return tuple(
        line.text
        for shape in root.iter(f"{P}sp")
        if not _is_furniture(shape)
        for line in lines(shape.find(f"{P}txBody"))
    )


def _is_furniture(shape: Element) -> bool:
    placeholder = placeholder_of(shape)
    return placeholder is not None and kind_of(placeholder) in _NOT_WRITTEN


def read_comments(root: Element) -> tuple[str, ...]:
    """The remarks of a comments part, of the old kind (``p:cm``) and the new, answers included."""
    return tuple(text for text in _remarks(root) if text)


def _remarks(root: Element) -> Iterator[str]:
    for element in root.iter():
        name = element.tag.rpartition("}")[2]
        if name == "text":
            yield " ".join((element.text or "").split())
        elif name == "txBody":
            yield "\n".join(t for p in element.iterfind(f"{A}p") if (t := paragraph_text(p)))
