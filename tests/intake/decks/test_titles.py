"""Titles: from their placeholder, else from a text that plainly stands above all others."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.intake.decks.making import (
    TITLE_ONLY,
    blank_slide,
    content,
    presentation,
    read,
    write,
)

from quarterdeck.core.deck import LineKind, ReadSlide

Box = tuple[str, tuple[float, float], float]


def _slide(tmp_path: Path, *boxes: Box) -> ReadSlide:
    deck = presentation()
    shapes = blank_slide(deck).shapes
    for text, at, size in boxes:
        write(shapes, text, at, size)
    return read(content(deck), tmp_path).slides[0]


def test_the_title_placeholder_is_the_title_and_comes_first(tmp_path: Path) -> None:
    deck = presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
    slide.shapes.title.text = "We saved 1,200 hours"
    write(slide.shapes, "Something larger above", (1, 0.1), 60)

    found = read(content(deck), tmp_path).slides[0]

    assert found.title == "We saved 1,200 hours"
    assert [(x.text, x.kind) for x in found.lines] == [
        ("We saved 1,200 hours", LineKind.TITLE),
        ("Something larger above", LineKind.BODY),
    ]


def test_a_title_of_two_languages_keeps_them_apart(tmp_path: Path) -> None:
    deck = presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
    slide.shapes.title.text = "Results\n成果"

    assert read(content(deck), tmp_path).slides[0].title == "Results\n成果"


def test_an_empty_placeholder_leaves_the_title_to_the_largest_text_on_top(tmp_path: Path) -> None:
    deck = presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
    write(slide.shapes, "Our plan for spring", (1, 0.5), 32)
    write(slide.shapes, "Three steps", (1, 3), 18)

    assert read(content(deck), tmp_path).slides[0].title == "Our plan for spring"


@pytest.mark.parametrize("text", ["Results of the quarter", "本季度成果回顾", "Итоги квартала"])
def test_the_largest_text_on_top_is_the_title(tmp_path: Path, text: str) -> None:
    slide = _slide(tmp_path, ("Body", (1, 3), 18), (text, (1, 0.5), 32))

    assert slide.title == text
    assert slide.lines[0].kind is LineKind.TITLE


def test_the_first_lines_of_a_text_may_be_its_title(tmp_path: Path) -> None:
    deck = presentation()
    frame = write(blank_slide(deck).shapes, "Key results", (1, 0.5), 30).text_frame
    frame.add_paragraph().text = "Fewer errors"

    slide = read(content(deck), tmp_path).slides[0]

    assert (slide.title, [x.text for x in slide.body]) == ("Key results", ["Fewer errors"])


@pytest.mark.parametrize(
    "boxes",
    [
        pytest.param([("One", (1, 0.5), 20.0), ("Other", (1, 3), 18.0)], id="hardly larger"),
        pytest.param([("Above it", (1, 0.2), 12.0), ("Large", (1, 1.5), 32.0)], id="below another"),
        pytest.param([("Far down the page", (1, 5), 32.0), ("Text", (5, 5), 12.0)], id="far down"),
        pytest.param([("98 %", (1, 0.5), 60.0), ("of calls", (1, 3), 14.0)], id="a figure"),
        pytest.param([("A small remark", (1, 0.5), 12.0)], id="small and alone"),
        pytest.param([("word " * 40, (1, 0.5), 32.0), ("x", (1, 3), 12.0)], id="a paragraph"),
        pytest.param([("Left", (1, 0.5), 32.0), ("Right", (5, 0.5), 32.0)], id="two alike"),
    ],
)
def test_where_no_text_plainly_is_the_title_there_is_none(tmp_path: Path, boxes: list[Box]) -> None:
    slide = _slide(tmp_path, *boxes)

    assert slide.title is None
    assert all(x.kind is LineKind.BODY for x in slide.lines)


def test_a_lone_large_text_on_top_is_the_title(tmp_path: Path) -> None:
    assert _slide(tmp_path, ("Thank you all", (1, 0.5), 40)).title == "Thank you all"
