"""Decks made for the tests: by python-pptx, and by hand where it makes none."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.util import Pt

from quarterdeck.core.deck import Deck
from quarterdeck.intake.decks import read_deck

TITLE_SLIDE, TITLE_AND_CONTENT, TITLE_ONLY, BLANK = 0, 1, 5, 6
"""Layouts of python-pptx's own template: 10 by 7.5 inches, titles at 44 points."""


def presentation() -> Any:
    return Presentation()


def blank_slide(deck: Any) -> Any:
    return deck.slides.add_slide(deck.slide_layouts[BLANK])


def write(shapes: Any, text: str, inches: tuple[float, float], size: float | None = None) -> Any:
    """A text box of 3 by 0.5 inches at ``inches`` from the top left corner."""
    left, top = (int(part * 914_400) for part in inches)
    box = shapes.add_textbox(left, top, 3 * 914_400, int(0.5 * 914_400))
    box.text_frame.text = text
    if size is not None:
        for paragraph in box.text_frame.paragraphs:
            for run in paragraph.runs:
                run.font.size = Pt(size)
    return box


def content(deck: Any) -> bytes:
    buffer = BytesIO()
    deck.save(buffer)
    return buffer.getvalue()


def parts(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, part in files.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def changed(package: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The package with one part changed."""
    files = parts(package)
    files[name] = change(files[name])
    return zipped(files)


def with_parts(package: bytes, **more: bytes) -> bytes:
    return zipped({**parts(package), **more})


def related(package: bytes, owner: str, id: str, kind: str, target: str, mode: str = "") -> bytes:
    """The package with one more relation of the part ``owner`` ("ppt/slides/slide1.xml")."""
    folder, _, file = owner.rpartition("/")
    listed = f"{folder}/_rels/{file}.rels"
    relation = f'<Relationship Id="{id}" Type="{kind}" Target="{target}"{mode}/>'
    end = b"</Relationships>"
    return changed(package, listed, lambda part: part.replace(end, relation.encode() + end))


def read(package: bytes, folder: Path, name: str = "deck.pptx") -> Deck:
    path = folder / name
    path.write_bytes(package)
    return read_deck(path)


def texts(deck: Deck, slide: int = 1) -> list[str]:
    """The lines of a slide, counted from 1."""
    return [line.text for line in deck.slides[slide - 1].lines]


def skipped(deck: Deck) -> list[str]:
    return [message.id for message in deck.skipped]
