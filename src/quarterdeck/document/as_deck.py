"""Our own document read as a deck: what stands on its slides in one language, as anybody's deck is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from quarterdeck.core.chart import ChartSpec
from quarterdeck.core.deck import Deck, Line, LineKind, ReadChart, ReadSlide, ReadTable
from quarterdeck.core.engagement import Section, Tense
from quarterdeck.core.language import Language
from quarterdeck.core.message import Text
from quarterdeck.document.blocks import (
    Block,
    Bullet,
    Bullets,
    Card,
    Cards,
    Cell,
    Chart,
    Document,
    Matrix,
    Panel,
    Paragraph,
    Question,
    Scale,
    Slide,
    SlideRole,
    TableBlock,
)
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import format_message, to_text

MISSING = "—"
"""A cell whose figure is not known, as the layout sets it."""


def as_deck(document: Document, language: Language, name: str) -> Deck:
    """The document as a deck in one language, before layout splits a long slide over pages.

    Lines hold every visible text: the title first, then kicker and blocks in their order, a list's
    details one level below it, cards as figure, label and note, tables cell by cell; the footer last.
    Sizes are left to the theme. A slide's tense is that of its agenda section in the plan.
    """
    tenses = {item.section: item.tense for item in document.plan.agenda}
    footer = to_text(document.footer, language)
    slides = tuple(
        _slide(number, slide, language, tenses, footer)
        for number, slide in enumerate(document.slides, 1)
    )
    return Deck(name, slides, properties=(("title", to_text(document.title, language)),))


def _slide(
    number: int, slide: Slide, language: Language, tenses: Mapping[Section, Tense], footer: str
) -> ReadSlide:
    blocks = [placed.block for placed in slide.blocks]
    title = to_text(slide.title, language)
    return ReadSlide(
        number=number,
        title=title,
        lines=(Line(title, LineKind.TITLE), *_body(slide, blocks, language), *_foot(slide, footer)),
        charts=tuple(_chart(b.spec, language) for b in blocks if isinstance(b, Chart)),
        tables=tuple(_table(b, language) for b in blocks if isinstance(b, TableBlock) and b.rows),
        notes=tuple(to_text(note, language) for note in slide.notes),
        role=slide.role.value,
        tense=None if slide.section is None else tenses.get(slide.section),
        minutes=slide.minutes,
        appendix=slide.appendix,
    )


def _foot(slide: Slide, footer: str) -> tuple[Line, ...]:
    """The cover alone has no footer."""
    return () if slide.role is SlideRole.TITLE else (Line(footer, LineKind.FOOTER),)


def _body(slide: Slide, blocks: Iterable[Block], language: Language) -> Iterator[Line]:
    yield from _said(slide.kicker, language)
    for block in blocks:
        yield from _lines(block, language)


def _lines(block: Block, language: Language) -> Iterator[Line]:
    match block:
        case Bullets():
            yield from _bullets(block, language)
        case Panel():
            yield from _panel(block, language)
        case Cards():
            for card in block.cards:
                yield from _card(card, language)
        case Chart():
            yield from _chart_lines(block.spec, language)
        case TableBlock():
            yield from _table_lines(block, language)
        case Matrix():
            yield from _matrix(block, language)
        case Question():
            yield from _said(block.text, language)
            for prompt in block.prompts:
                yield from _said(prompt, language, level=1)
        case Scale():
            yield from _scale(block, language)
        case Paragraph():
            yield from _said(block.text, language)


def _said(
    text: Text | None, language: Language, *, kind: LineKind = LineKind.BODY, level: int = 0
) -> Iterator[Line]:
    words = "" if text is None else to_text(text, language)
    if words.strip():
        yield Line(words, kind, level=level)


def _bullets(block: Bullets, language: Language) -> Iterator[Line]:
    """Nothing of a list that has neither items nor a word for their absence: it is left out."""
    if not block.items and block.empty is None:
        return
    yield from _said(block.title, language)
    yield from _items(block.items, block.empty, language)


def _panel(block: Panel, language: Language) -> Iterator[Line]:
    yield from _said(block.title, language)
    yield from _said(block.tag, language)
    yield from _items(block.lines, block.empty, language)


def _items(items: Iterable[Bullet], empty: Text | None, language: Language) -> Iterator[Line]:
    shown = tuple(items)
    if not shown:
        yield from _said(empty, language)
    for item in shown:
        yield from _said(item.text, language)
        yield from _said(item.detail, language, level=1)
        yield from _said(item.tag, language, level=1)


def _card(card: Card, language: Language) -> Iterator[Line]:
    if card.figure.known:
        yield Line(numbers.compact(card.figure, language))
    elif card.missing is not None:
        yield from _said(card.missing, language)
    else:
        yield Line(format_message("layout-figure-missing", {}, language))
    yield from _said(card.label, language)
    yield from _said(card.note, language, level=1)


def _chart(spec: ChartSpec, language: Language) -> ReadChart:
    return ReadChart(
        kind=spec.kind.value,
        title=to_text(spec.title, language),
        categories=len(spec.categories),
        series=tuple(to_text(series.name, language) for series in spec.series),
    )


def _chart_lines(spec: ChartSpec, language: Language) -> Iterator[Line]:
    """What a chart says in words: title, categories, names of its series where there are several, source.

    Its values are drawn, not written; a chart without any says so in their place.
    """
    texts: list[Text] = [spec.title]
    if any(figure.known for series in spec.series for figure in series.figures):
        several = len(spec.series) > 1
        texts += [*spec.categories, *(series.name for series in spec.series if several)]
    for text in texts:
        yield from _said(text, language, kind=LineKind.CHART)
    if len(texts) == 1:
        yield Line(format_message("layout-chart-empty", {}, language), LineKind.CHART)
    yield from _said(spec.source, language, kind=LineKind.CHART)


def _table(block: TableBlock, language: Language) -> ReadTable:
    header = tuple(to_text(column, language) for column in block.columns)
    return ReadTable(
        (header, *(tuple(_cell(cell, language) for cell in row) for row in block.rows))
    )


def _cell(cell: Cell, language: Language) -> str:
    if cell.text is not None:
        return to_text(cell.text, language)
    if cell.figure is None:
        return ""
    return numbers.figure(cell.figure, language) if cell.figure.known else MISSING


def _table_lines(block: TableBlock, language: Language) -> Iterator[Line]:
    yield from _said(block.title, language)
    if not block.rows:
        yield from _said(block.empty, language)
        return
    for row in _table(block, language).rows:
        for words in row:
            if words.strip():
                yield Line(words, LineKind.TABLE)


def _matrix(block: Matrix, language: Language) -> Iterator[Line]:
    for item in block.items:
        yield from _said(item.title, language)
        yield from _said(item.play, language, level=1)


def _scale(block: Scale, language: Language) -> Iterator[Line]:
    """The ticks are boxes to mark and say nothing; the question and the ends' words do."""
    for text in (block.text, block.low_label, block.high_label):
        yield from _said(text, language)
