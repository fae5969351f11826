"""Our own decks, read back: what was laid out is what is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from tests.document import samples as documents
from tests.document.samples import LANGUAGES, SETTINGS
from tests.intake.decks.making import read
from tests.render.pptx.decks import BRAND, deck, logo
from tests.render.samples import all_charts, said, slide
from tests.sample_projects import run_command

from quarterdeck.core.chart import ChartKind
from quarterdeck.core.deck import LineKind, ReadSlide
from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.document.blocks import Arrangement, Chart, Document, SlideRole
from quarterdeck.document.layout import lay_out
from quarterdeck.document.page import Box, ChartBox, Line, LogoBox, Page, Slot, TableBox, TextBox
from quarterdeck.intake.decks import read_deck

LOGOS = replace(BRAND, vendor_logo=logo(), customer_logo=logo())
"""Without logos a monogram of letters is drawn in their place."""

READ_AS = {kind: kind.value for kind in ChartKind} | {ChartKind.WATERFALL: "stacked"}
"""A bridge is drawn as stacked columns, the lowest of them unseen."""


def _said(line: Line) -> str:
    return " ".join("".join(run.text for run in line.runs).split())


def _words(lines: Sequence[Line]) -> list[str]:
    return [text for line in lines if (text := _said(line))]


def _box_words(box: Box) -> list[str]:
    match box:
        case TextBox():
            return _words(box.lines)
        case TableBox():
            return [text for row in box.rows for cell in row for text in _words(cell)]
        case _:
            return []


def _one_space(text: str) -> str:
    return " ".join(text.split())


def _check(found: ReadSlide, page: Page, *, notes: bool) -> None:
    titles = [b for b in page.boxes if isinstance(b, TextBox) and b.slot is Slot.TITLE]
    assert found.title is not None
    assert [_one_space(t) for t in found.title.split("\n")] == _words(titles[0].lines)
    charts = [b.spec for b in page.boxes if isinstance(b, ChartBox)]
    assert sorted(c.kind for c in found.charts) == sorted(READ_AS[c.kind] for c in charts)
    logos = [b for b in page.boxes if isinstance(b, LogoBox)]
    assert found.pictures == len(logos)
    tables = [b for b in page.boxes if isinstance(b, TableBox)]
    assert [
        [[_one_space(cell) for cell in row] for row in table.rows] for table in found.tables
    ] == [[[" ".join(_words(cell)) for cell in row] for row in table.rows] for table in tables]
    written = sorted(text for box in page.boxes for text in _box_words(box))
    lines = [line for line in found.lines if line.kind is not LineKind.CHART]
    assert sorted(_one_space(line.text) for line in lines) == written
    assert [_one_space(n) for n in found.notes] == (
        [_one_space(n) for n in page.notes] if notes else []
    )
    assert all(line.size is not None for line in lines)
    assert not found.hidden


CASES = [
    *(("rich", languages, audience) for languages in LANGUAGES for audience in Audience),
    ("thin", LANGUAGES[0], Audience.CUSTOMER),
    ("extreme", LANGUAGES[0], Audience.INTERNAL),
]


@pytest.mark.parametrize("name, languages, audience", CASES)
def test_every_text_chart_table_and_note_is_read_back(
    tmp_path: Path, name: str, languages: tuple[Language, ...], audience: Audience
) -> None:
    document = documents.DOCUMENTS[name]
    pages = lay_out(document, languages, audience, SETTINGS).pages

    found = read(deck(document, languages, audience=audience, brand=LOGOS), tmp_path)

    assert len(found.slides) == len(pages)
    assert found.skipped == ()
    for one, page in zip(found.slides, pages, strict=True):
        _check(one, page, notes=audience is Audience.INTERNAL)


def _charted() -> Document:
    return documents.document(
        *(
            slide(SlideRole.RESULTS, said("One chart"), Arrangement.FULL, (0, Chart(spec)))
            for spec in all_charts()
        )
    )


def test_every_kind_of_chart_is_read_with_its_series_and_categories(tmp_path: Path) -> None:
    document = _charted()

    found = read(deck(document), tmp_path)

    charts = [chart for one in found.slides for chart in one.charts]
    specs = all_charts()
    assert [c.kind for c in charts] == [READ_AS[spec.kind] for spec in specs]
    assert [c.categories for c in charts] == [len(spec.categories) for spec in specs]
    plain = [n for n, s in enumerate(specs) if s.kind is not ChartKind.WATERFALL]
    assert all(len(charts[n].series) >= len(specs[n].series) for n in plain)
    assert len(found.embedded) == len(specs)


def test_a_review_of_the_demo_is_read_back_whole(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = run_command(
        capsys, "build", "ACC-2001", "--lang", "en+zh", "--format", "pptx", "--project", small
    )
    assert ran.code == 0, ran.err
    built = sorted(small.rglob("*acc-2001*.pptx"))
    assert built

    for path in built:
        found = read_deck(path)
        assert found.skipped == ()
        assert found.links == ()
        assert not found.macros
        assert len(found.slides) >= 8
        assert all(s.title and len(s.title.split("\n")) > 1 for s in found.slides)
        assert any(s.charts for s in found.slides)
        assert any(s.tables for s in found.slides)
