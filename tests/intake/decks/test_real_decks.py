"""What is read from each real deck at hand, and which are refused; the decks themselves stay outside."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from quarterdeck.core.deck import Deck, LineKind
from quarterdeck.errors import ReadError
from quarterdeck.intake.decks import read_deck

DECKS = Path(__file__).parents[3].parent / "shared" / "data" / "pptx"
MOST_SECONDS = 5.0

pytestmark = pytest.mark.skipif(
    not DECKS.is_dir(), reason="the real decks are not beside the repository"
)


@dataclass(frozen=True, slots=True)
class Seen:
    """Counts of what is read from one deck; ``charts`` by kind, ``skipped`` the ends of message ids."""

    slides: int
    titles: int
    lines: int
    charts: Mapping[str, int] = field(default_factory=dict)
    tables: int = 0
    diagrams: int = 0
    notes: int = 0
    hidden: int = 0
    pictures: int = 0
    comments: int = 0
    links: int = 0
    embedded: int = 0
    macros: bool = False
    skipped: tuple[str, ...] = ()


REFUSED = {
    "docling/tests/data/ppt/sources/legacy_sample.ppt": "97-2003",
    "unstructured/fake-power-point.ppt": "97-2003",
}
"""Decks of the old, binary PowerPoint. One more file named .ppt is a .pptx in truth, and is read."""

READ: Mapping[str, Seen] = {
    "docling/docs/assets/docling_arch.pptx": Seen(1, 0, 26),
    "docling/docs/assets/docling_ecosystem.pptx": Seen(1, 0, 8, pictures=1),
    "docling/tests/data/pptx/sources/powerpoint_bad_text.pptx": Seen(1, 1, 1),
    "docling/tests/data/pptx/sources/powerpoint_comments.pptx": Seen(3, 3, 8, comments=4, links=1),
    "docling/tests/data/pptx/sources/powerpoint_issue_2663.pptx": Seen(1, 1, 9),
    "docling/tests/data/pptx/sources/powerpoint_malformed_pictures.pptx": Seen(3, 3, 3, pictures=3),
    "docling/tests/data/pptx/sources/powerpoint_sample.pptx": Seen(3, 2, 59, tables=1, notes=3),
    "docling/tests/data/pptx/sources/powerpoint_unrecognized_shape.pptx": Seen(3, 3, 12),
    "docling/tests/data/pptx/sources/powerpoint_with_image.pptx": Seen(1, 1, 3, pictures=2, links=1),
    "docling/tests/data/pptx/sources/pptx_chart.pptx": Seen(2, 2, 11, charts={"column": 2}, embedded=2),
    "markitdown/packages/markitdown/tests/test_files/test.pptx": Seen(6, 6, 39, charts={"column": 1}, tables=1, pictures=2, links=1),
    "markitdown/packages/markitdown-ocr/tests/ocr_test_data/pptx_complex_layout.pptx": Seen(1, 1, 2, pictures=1),
    "markitdown/packages/markitdown-ocr/tests/ocr_test_data/pptx_image_end.pptx": Seen(2, 2, 2, pictures=1),
    "markitdown/packages/markitdown-ocr/tests/ocr_test_data/pptx_image_middle.pptx": Seen(3, 3, 3, pictures=1),
    "markitdown/packages/markitdown-ocr/tests/ocr_test_data/pptx_image_start.pptx": Seen(1, 1, 1, pictures=1),
    "markitdown/packages/markitdown-ocr/tests/ocr_test_data/pptx_multiple_images.pptx": Seen(1, 0, 0, pictures=2, skipped=("only-pictures",)),
    "python-pptx/features/steps/test_files/act-props.pptm": Seen(5, 0, 20, pictures=2, links=4, embedded=1, macros=True, skipped=("object", "medium")),
    "python-pptx/features/steps/test_files/cht-chart-type.pptx": Seen(8, 0, 59, charts={"area": 6, "bar": 1, "column": 1, "line": 7, "other": 10, "pie": 2, "stacked": 4}, embedded=31),
    "python-pptx/features/steps/test_files/cht-charts.pptx": Seen(1, 0, 7, charts={"bar": 1}, embedded=1),
    "python-pptx/features/steps/test_files/cht-replace-data.pptx": Seen(7, 0, 27, charts={"bar": 1, "column": 1, "line": 1, "other": 2, "pie": 1, "stacked": 1}, embedded=7),
    "python-pptx/features/steps/test_files/ext-rels.pptx": Seen(1, 0, 1, links=1),
    "python-pptx/features/steps/test_files/minimal.pptx": Seen(0, 0, 0, skipped=("no-slides",)),
    "python-pptx/features/steps/test_files/ph-populated-placeholders.pptx": Seen(9, 1, 8, charts={"pie": 1}, tables=1, pictures=2, embedded=1, skipped=("only-pictures", "only-pictures")),
    "python-pptx/features/steps/test_files/prs-notes.pptx": Seen(1, 0, 0, notes=1),
    "python-pptx/features/steps/test_files/shp-access-chart.pptx": Seen(2, 0, 7, charts={"column": 1}, tables=1, embedded=1),
    "python-pptx/features/steps/test_files/shp-access-ole-object.pptx": Seen(1, 0, 0, pictures=1, embedded=1, skipped=("object", "only-pictures")),
    "python-pptx/features/steps/test_files/shp-embedded-pptx.pptx": Seen(1, 0, 0),
    "python-pptx/features/steps/test_files/shp-groupshape.pptx": Seen(1, 0, 0),
    "python-pptx/features/steps/test_files/shp-picture.pptx": Seen(2, 0, 0, pictures=4, skipped=("only-pictures", "only-pictures")),
    "python-pptx/features/steps/test_files/sld-notes.pptx": Seen(2, 0, 0, notes=1),
    "python-pptx/features/steps/test_files/tbl-cell.pptx": Seen(3, 0, 16, tables=4),
    "python-pptx/features/steps/test_files/txt-text.pptx": Seen(2, 0, 5, tables=1, links=1),
    "python-pptx/tests/test_files/minimal.pptx": Seen(0, 0, 0, skipped=("no-slides",)),
    "python-pptx/tests/test_files/missing_rels_item.pptx": Seen(1, 1, 2),
    "python-pptx/tests/test_files/no-core-props.pptx": Seen(1, 1, 2),
    "python-pptx/tests/test_files/no-slides.pptx": Seen(0, 0, 0, skipped=("no-slides",)),
    "python-pptx/tests/test_files/test.pptx": Seen(1, 1, 2),
    "python-pptx/tests/test_files/test_slides.pptx": Seen(1, 0, 8, tables=1, pictures=2),
    "unstructured/fake-power-point-malformed.pptx": Seen(1, 1, 2),
    "unstructured/fake-power-point-many-pages.pptx": Seen(2, 2, 2),
    "unstructured/fake-power-point-table.pptx": Seen(1, 1, 13, tables=1),
    "unstructured/fake-power-point.pptx": Seen(1, 1, 6),
    "unstructured/group-shapes-nested.pptx": Seen(1, 0, 10),
    "unstructured/language-docs/eng_spa_mult.ppt": Seen(6, 1, 6, notes=1),
    "unstructured/language-docs/eng_spa_mult.pptx": Seen(6, 1, 6),
    "unstructured/picture.pptx": Seen(1, 0, 0, pictures=1, skipped=("only-pictures",)),
    "unstructured/sample-presentation.pptx": Seen(4, 4, 35, tables=1),
    "unstructured/science-exploration-1p.pptx": Seen(1, 0, 13),
    "unstructured/simple.pptx": Seen(2, 2, 8),
    "unstructured/test-image-jpg-mime.pptx": Seen(1, 0, 0, pictures=1, skipped=("only-pictures",)),}  # fmt: skip


def _seen(deck: Deck) -> Seen:
    slides = deck.slides
    return Seen(
        len(slides),
        sum(s.title is not None for s in slides),
        sum(len(s.lines) for s in slides),
        Counter(c.kind for s in slides for c in s.charts),
        sum(len(s.tables) for s in slides),
        sum(x.kind is LineKind.DIAGRAM for s in slides for x in s.lines),
        sum(len(s.notes) for s in slides),
        sum(s.hidden for s in slides),
        sum(s.pictures for s in slides),
        len(deck.comments),
        len(deck.links),
        len(deck.embedded),
        deck.macros,
        tuple(message.id.removeprefix("deck-read-") for message in deck.skipped),
    )


def test_the_tables_name_every_deck() -> None:
    found = {str(p.relative_to(DECKS)) for p in DECKS.rglob("*.ppt*")}

    assert found == {*READ, *REFUSED}


@pytest.mark.parametrize("name", READ)
def test_the_deck_is_read_in_time_and_whole(name: str) -> None:
    started = time.perf_counter()

    deck = read_deck(DECKS / name)

    assert time.perf_counter() - started < MOST_SECONDS
    assert _seen(deck) == READ[name]


@pytest.mark.parametrize("name", REFUSED)
def test_old_decks_are_refused_with_the_way_out(name: str) -> None:
    started = time.perf_counter()

    with pytest.raises(ReadError, match=REFUSED[name]) as caught:
        read_deck(DECKS / name)

    assert time.perf_counter() - started < MOST_SECONDS
    assert "save it as .pptx" in caught.value.next_step


@pytest.mark.parametrize("name", READ)
def test_the_words_are_those_that_python_pptx_finds(name: str) -> None:
    """Two readers, written apart, agree on every paragraph of shapes, tables and notes."""
    deck = read_deck(DECKS / name)
    slides = list(Presentation(str(DECKS / name)).slides)

    for read, slide in zip(deck.slides, slides, strict=True):
        lines = [x.text for x in read.lines if x.kind not in (LineKind.CHART, LineKind.DIAGRAM)]
        assert sorted(map(_plain, lines)) == sorted(_words(slide.shapes))
        assert [_plain(note) for note in read.notes] == _notes(slide)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _said(frame: Any) -> Iterator[str]:
    yield from (text for p in frame.paragraphs if (text := _plain(p.text)))


def _words(shapes: Any) -> Iterator[str]:
    for shape in shapes:
        if hasattr(shape, "shapes"):
            yield from _words(shape.shapes)
        elif shape.has_text_frame:
            yield from _said(shape.text_frame)
        elif getattr(shape, "has_table", False):
            for row in shape.table.rows:
                for cell in row.cells:
                    yield from _said(cell.text_frame)


def _notes(slide: Any) -> list[str]:
    frame = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
    return list(_said(frame)) if frame is not None else []
