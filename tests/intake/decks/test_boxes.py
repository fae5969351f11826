"""The order in which a reader meets boxes on a page."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from quarterdeck.intake.decks.boxes import Box, in_reading_order

Item = tuple[str, Box | None]


def _order(*items: Item) -> str:
    return "".join(name for name, _ in in_reading_order(items, lambda item: item[1]))


def test_rows_are_read_from_the_top_and_from_the_left() -> None:
    grid = [
        ("d", Box(20, 20, 10, 10)),
        ("b", Box(20, 0, 10, 10)),
        ("c", Box(0, 20, 10, 10)),
        ("a", Box(0, 0, 10, 10)),
    ]

    assert _order(*grid) in ("abcd", "acbd")


def test_the_order_of_making_tells_rows_from_columns() -> None:
    a, b = ("a", Box(0, 0, 10, 10)), ("b", Box(20, 0, 10, 10))
    c, d = ("c", Box(0, 20, 10, 10)), ("d", Box(20, 20, 10, 10))

    assert _order(a, b, c, d) == "abcd"
    assert _order(a, c, b, d) == "acbd"


def test_a_column_is_read_whole_even_where_its_boxes_line_up_with_the_next() -> None:
    panel = [(f"{n}", Box(0, 20 + 10 * n, 40, 8)) for n in range(3)]
    other = [(f"{n + 3}", Box(60, 20 + 10 * n, 40, 8)) for n in range(3)]

    assert _order(*panel, *other) == "012345"


def test_what_spans_the_page_parts_what_is_above_from_what_is_below() -> None:
    items = [
        ("e", Box(55, 60, 45, 20)),
        ("d", Box(0, 60, 45, 20)),
        ("c", Box(0, 40, 100, 10)),
        ("b", Box(55, 10, 45, 20)),
        ("a", Box(0, 10, 45, 20)),
    ]

    assert _order(*items) == "abcde"


def test_boxes_that_overlap_a_little_still_stand_apart() -> None:
    assert _order(("b", Box(0, 9.6, 50, 10)), ("a", Box(5, 0, 50, 10))) == "ab"


def test_an_item_without_a_place_stays_behind_the_one_it_follows() -> None:
    items: list[Item] = [("b", Box(0, 50, 10, 10)), ("x", None), ("a", Box(0, 0, 10, 10))]

    assert _order(*items) == "abx"


lengths = st.integers(0, 400).map(float)
boxes = st.builds(Box, lengths, lengths, lengths, lengths)


@given(st.lists(st.one_of(st.none(), boxes), max_size=40))
def test_no_item_is_lost_or_doubled(found: list[Box | None]) -> None:
    items = list(enumerate(found))

    assert sorted(n for n, _ in in_reading_order(items, lambda item: item[1])) == list(
        range(len(found))
    )


@given(st.lists(boxes, min_size=2, max_size=12))
def test_a_box_that_lies_wholly_above_another_of_its_column_is_read_first(found: list[Box]) -> None:
    column = [Box(10, box.top, 50, 5) for box in found]

    tops = [box.top for box in in_reading_order(column, lambda box: box)]

    assert tops == sorted(tops)


def test_a_page_of_a_thousand_boxes_is_ordered_at_once() -> None:
    chance = random.Random(1)
    items = [Box(chance.random(), chance.random(), 0.5, 0.01) for _ in range(2_000)]

    assert len(in_reading_order(items, lambda box: box)) == 2_000
