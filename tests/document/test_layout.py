from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.document import samples
from tests.document.pages import problems
from tests.document.samples import DOCUMENTS, LANGUAGES, SETTINGS, document, figure, said, slide

from quarterdeck.core.figure import Audience, Unit
from quarterdeck.core.language import Language
from quarterdeck.core.message import Quoted, message
from quarterdeck.document.blocks import (
    Arrangement,
    Block,
    Bullet,
    Bullets,
    Card,
    Cards,
    Cell,
    Chart,
    Document,
    Panel,
    Paragraph,
    Placed,
    Question,
    Scale,
    Slide,
    SlideRole,
    TableBlock,
    Tone,
)
from quarterdeck.document.layout import lay_out
from quarterdeck.document.page import (
    Align,
    ChartBox,
    LaidOut,
    LogoBox,
    Slot,
    TableBox,
    TextBox,
)

INTERNAL, CUSTOMER = Audience.INTERNAL, Audience.CUSTOMER
EN = (Language.EN,)
BOTH = (Language.EN, Language.ZH)


def laid(found: Document, languages: tuple[Language, ...] = EN) -> LaidOut:
    return lay_out(found, languages, INTERNAL, SETTINGS)


def all_text(found: LaidOut) -> str:
    boxes = [box for page in found.pages for box in page.boxes]
    lines = [line for box in boxes if isinstance(box, TextBox) for line in box.lines]
    cells = [c for box in boxes if isinstance(box, TableBox) for row in box.rows for c in row]
    lines += [line for cell in cells for line in cell]
    return "\n".join(run.text for line in lines for run in line.runs)


@pytest.mark.parametrize("languages", LANGUAGES, ids="+".join)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_overflows_or_overlaps(name: str, languages: tuple[Language, ...]) -> None:
    found = laid(DOCUMENTS[name], languages)

    assert [fault for page in found.pages for fault in problems(page)] == []


def test_a_rich_document_keeps_one_page_for_each_slide() -> None:
    found = laid(samples.RICH)

    assert [page.role for page in found.pages] == [s.role for s in samples.RICH.slides]
    assert [page.number for page in found.pages] == list(range(1, len(found.pages) + 1))
    assert found.warnings == ()


def test_a_long_list_goes_on_over_further_slides_in_order_and_whole() -> None:
    items = tuple(Bullet(said(f"Entry {n:03}")) for n in range(90))
    slides = slide(SlideRole.AGENDA, said("List"), Arrangement.FULL, (0, Bullets(items)))

    found = laid(document(slides))

    texts = [line for line in all_text(found).splitlines() if line.startswith("Entry")]
    assert texts == [f"Entry {n:03}" for n in range(90)]
    assert found.pages[1].title == "List (continued)"
    assert any("split over" in warning for warning in found.warnings)


def test_numbers_of_a_list_run_on_over_slides() -> None:
    items = tuple(Bullet(said(f"Entry {n}")) for n in range(60))
    block = Bullets(items, numbered=True)

    found = laid(document(slide(SlideRole.AGENDA, said("List"), Arrangement.FULL, (0, block))))

    boxes = [b for p in found.pages for b in p.boxes if isinstance(b, TextBox)]
    markers = [line.marker for box in boxes for line in box.lines if line.marker]
    assert markers == [str(n + 1) for n in range(60)]


def test_a_long_table_repeats_its_header_and_loses_no_row() -> None:
    rows = tuple((Cell(said(f"Row {n}")), Cell(said("x"))) for n in range(60))
    table = TableBlock((said("Head"), said("Other")), rows, (2, 1))

    found = laid(document(slide(SlideRole.METRICS, said("T"), Arrangement.FULL, (0, table))))

    tables = [b for p in found.pages for b in p.boxes if isinstance(b, TableBox)]
    assert len(tables) > 1
    assert all(t.rows[0][0][0].runs[0].text == "Head" for t in tables)
    shown = [row[0][0].runs[0].text for t in tables for row in t.rows[1:]]
    assert shown == [f"Row {n}" for n in range(60)]


def test_a_cut_text_is_named_with_its_slide() -> None:
    found = laid(document(replace(samples.ALIGNMENT, title=said("word " * 60))))

    assert found.warnings[0].startswith('slide 1 (alignment): cut "word word')
    assert "…" in all_text(found)


def test_figures_in_tables_are_set_right_and_missing_ones_are_a_dash() -> None:
    found = laid(document(samples.METRICS))

    table = next(b for b in found.pages[0].boxes if isinstance(b, TableBox))
    response = table.rows[3]
    assert [line.align for line in response[1]] == [Align.RIGHT]
    assert response[2][0].runs[0].text == "—"


def test_the_customer_sees_no_internal_slide_block_or_note() -> None:
    secret = Panel(said("Churn risk"), (Bullet(said("Renewal in danger")),))
    results = replace(
        samples.EVENTS, blocks=(*samples.EVENTS.blocks, Placed(1, secret)), notes=(said("Say"),)
    )

    found = lay_out(document(results, samples.MATRIX), EN, CUSTOMER, SETTINGS)

    assert [page.role for page in found.pages] == [SlideRole.LAST_QUARTER]
    assert found.pages[0].notes == ()
    assert "Churn risk" not in all_text(found)
    assert found.warnings == (
        "slide 1 (last-quarter): left out for the customer: Panel",
        "slide 2 (risks): left out for the customer",
    )


def test_the_presenter_has_the_notes_in_every_language() -> None:
    found = laid(document(samples.RESULTS), BOTH)

    assert found.pages[0].notes == ("Pause after the number. It is theirs.", "说完数字后停顿。")


def test_two_languages_stand_side_by_side_and_level_in_a_wide_region() -> None:
    found = laid(document(samples.ALIGNMENT), BOTH)

    question = [b for b in found.pages[0].boxes if isinstance(b, TextBox) and b.name == "Question"]
    assert [b.lines[0].runs[0].language for b in question] == [Language.EN, Language.ZH]
    assert question[0].frame.y == question[1].frame.y
    assert question[0].frame.x < question[1].frame.x


def test_a_card_states_both_languages_and_the_second_one_s_own_figure() -> None:
    found = laid(document(samples.RESULTS), BOTH)

    assert "已实现价值 US$90,000" in all_text(found)


def test_an_empty_list_shows_its_text_and_one_without_is_left_out() -> None:
    two = slide(
        SlideRole.PLAN,
        said("T"),
        Arrangement.SPLIT,
        (0, Bullets((), empty=said("Nothing yet"))),
        (1, Bullets(())),
    )

    found = laid(document(two))

    boxes = [b for b in found.pages[0].boxes if isinstance(b, TextBox) and b.name == "Empty"]
    assert len(boxes) == 1
    assert boxes[0].frame.width > 800


def test_a_chart_without_figures_says_so() -> None:
    missing = tuple(replace(f, value=None) for f in samples.HOURS.series[0].figures)
    spec = replace(samples.HOURS, series=(replace(samples.HOURS.series[0], figures=missing),))

    found = laid(document(slide(SlideRole.RESULTS, said("T"), Arrangement.FULL, (0, Chart(spec)))))

    assert not any(isinstance(b, ChartBox) for b in found.pages[0].boxes)
    assert "No figures for this chart yet" in all_text(found)


def test_plots_side_by_side_stand_level() -> None:
    found = laid(document(samples.RESULTS))

    plots = [b.frame for b in found.pages[0].boxes if isinstance(b, ChartBox)]
    assert len(plots) == 3
    assert len({(p.y, p.height) for p in plots}) == 1


def test_frames_side_by_side_end_level() -> None:
    found = laid(document(samples.PROPOSAL))

    panels = [b.frame for b in found.pages[0].boxes if isinstance(b, TextBox) and b.name == "Panel"]
    assert len({round(p.y + p.height, 3) for p in panels}) == 1


def test_the_cover_has_both_logos_and_neither_footer_nor_number() -> None:
    boxes = laid(document(samples.COVER)).pages[0].boxes

    assert [b.name for b in boxes if isinstance(b, LogoBox)] == [
        "Harbourline Software",
        "Northwind Foods",
    ]
    assert {b.slot for b in boxes if isinstance(b, TextBox)} == {Slot.TITLE, Slot.SUBTITLE}


def test_every_other_page_has_a_title_a_footer_and_its_number() -> None:
    for page in laid(samples.RICH).pages[1:]:
        slots = {b.slot for b in page.boxes if isinstance(b, TextBox)}
        assert {Slot.TITLE, Slot.FOOTER, Slot.SLIDE_NUMBER} <= slots


def test_a_scale_is_ticked_from_its_low_to_its_high_end() -> None:
    boxes = laid(document(samples.FEEDBACK)).pages[0].boxes

    ticks = [b for b in boxes if isinstance(b, TextBox) and b.name == "Tick"]
    assert [b.lines[0].runs[0].text for b in ticks] == [str(n) for n in range(1, 11)]


def test_the_same_document_gives_the_same_pages() -> None:
    assert laid(samples.RICH, BOTH) == laid(samples.RICH, BOTH)


def test_a_deck_is_laid_out_in_a_blink() -> None:
    laid(samples.RICH)
    best = min(_seconds() for _ in range(5))

    assert best < 0.12


def _seconds() -> float:
    begin = time.perf_counter()
    laid(samples.RICH)
    return time.perf_counter() - begin


WORDS = st.lists(
    st.sampled_from(
        [
            "value", "returns", "supplier", "Rechtsschutzversicherungsgesellschaft", "ценность",
            "соответствующего", "1,200", "节省工时", "（净额）", "，", "https://example.com/a/very/long/path",
        ]
    ),
    min_size=1,
    max_size=40,
)  # fmt: skip


@st.composite
def texts(draw: st.DrawFn) -> Quoted:
    return said(*(" ".join(draw(WORDS)) for _ in range(3)))


def optional(strategy: st.SearchStrategy[Quoted]) -> st.SearchStrategy[Quoted | None]:
    return st.none() | strategy


BULLETS = st.builds(
    Bullet, texts(), detail=optional(texts()), tag=optional(texts()), tone=st.sampled_from(Tone)
)
CARDS = st.builds(
    Card,
    st.builds(
        figure,
        st.just("m"),
        st.none() | st.integers(-(10**12), 10**12),
        st.sampled_from((Unit.MONEY, Unit.COUNT, Unit.DAYS, Unit.SCORE)),
    ),
    texts(),
    note=optional(texts()),
    missing=optional(texts()),
)
TABLES = st.integers(1, 6).flatmap(
    lambda width: st.builds(
        TableBlock,
        st.tuples(*[texts()] * width),
        st.lists(st.tuples(*[st.builds(Cell, texts())] * width), max_size=12).map(tuple),
        st.tuples(*[st.sampled_from((1.0, 2.0, 3.0))] * width),
        title=optional(texts()),
        empty=optional(texts()),
    )
)
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(
        Bullets,
        st.lists(BULLETS, max_size=9).map(tuple),
        title=optional(texts()),
        empty=optional(texts()),
        numbered=st.booleans(),
    ),
    st.builds(
        Panel,
        texts(),
        st.lists(BULLETS, max_size=7).map(tuple),
        tag=optional(texts()),
        empty=optional(texts()),
    ),
    st.builds(Cards, st.lists(CARDS, max_size=7).map(tuple)),
    st.builds(Chart, st.builds(lambda title: replace(samples.HOURS, title=title), texts())),
    st.builds(Question, texts(), st.lists(texts(), max_size=4).map(tuple)),
    st.builds(Scale, texts(), st.just(1), st.just(10), texts(), texts()),
    st.builds(Paragraph, texts(), large=st.booleans()),
    TABLES,
)
SLIDES = st.builds(
    Slide,
    st.sampled_from((SlideRole.RESULTS, SlideRole.PLAN, SlideRole.BRIEF)),
    texts(),
    st.sampled_from(Arrangement),
    st.lists(st.builds(Placed, st.integers(0, 3), BLOCKS), max_size=6).map(tuple),
    kicker=optional(texts()),
)


@pytest.mark.slow
@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(SLIDES, st.sampled_from(LANGUAGES))
def test_no_document_overflows_in_any_language(
    found: Slide, languages: tuple[Language, ...]
) -> None:
    pages = laid(document(found), languages).pages

    assert [fault for page in pages for fault in problems(page)] == []


def test_a_message_reads_in_the_language_of_the_page() -> None:
    made = slide(
        SlideRole.PLAN,
        said("T"),
        Arrangement.FULL,
        (0, Bullets((Bullet(message("layout-opportunity")),))),
    )

    assert "Возможность" in all_text(laid(document(made), (Language.RU,)))
