"""Our own document read as a deck: nothing that is shown is lost, in any language."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.document import samples, stories
from tests.document.stories import SETTINGS

from quarterdeck.core.deck import Deck, LineKind, ReadSlide
from quarterdeck.core.engagement import Tense
from quarterdeck.core.language import Language
from quarterdeck.core.message import Quoted
from quarterdeck.document.as_deck import as_deck
from quarterdeck.document.audience import customer_view
from quarterdeck.document.blocks import Bullets, Cards, Chart, Document, Panel, TableBlock
from quarterdeck.document.compose import compose
from quarterdeck.document.walk import texts
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import to_text

ALL = tuple(Language)


def composed() -> Document:
    return compose(stories.rich(), SETTINGS)


def by_role(deck: Deck, role: str) -> ReadSlide:
    return next(s for s in deck.slides if s.role == role)


def shown_texts(document: Document, language: Language) -> set[str]:
    """Every text of titles and blocks, alternative texts and left-out lists apart."""
    found: set[str] = set()
    for slide in document.slides:
        kept = [p.block for p in slide.blocks]
        kept = [b for b in kept if not (isinstance(b, Bullets) and not b.items and not b.empty)]
        for thing in (slide.title, slide.kicker, *kept):
            for text in texts(_visible(thing)):
                found.add(to_text(text, language))
    return {text for text in found if text.strip()}


def _visible(thing: object) -> object:
    if isinstance(thing, Bullets):
        return thing.items or thing.empty
    if isinstance(thing, TableBlock):
        return (thing.columns, thing.rows) if thing.rows else thing.empty
    if isinstance(thing, Chart):
        return (thing.spec.title, thing.spec.source)
    if isinstance(thing, Cards):
        return tuple((c.label, c.note, None if c.figure.known else c.missing) for c in thing.cards)
    if isinstance(thing, Panel):
        return (thing.title, thing.tag, thing.lines or thing.empty)
    return thing


@pytest.mark.parametrize("language", ALL)
@pytest.mark.parametrize(
    "document",
    [composed(), samples.document(samples.COVER, samples.AGENDA, samples.EVENTS, samples.RESULTS)],
)
def test_every_text_of_every_block_stands_in_the_lines(
    document: Document, language: Language
) -> None:
    deck = as_deck(document, language, "review")

    lines = {line.text for slide in deck.slides for line in slide.lines}
    assert shown_texts(document, language) <= lines


@pytest.mark.parametrize("language", ALL)
def test_titles_stand_first_and_numbers_count_from_one(language: Language) -> None:
    deck = as_deck(composed(), language, "review")

    assert [s.number for s in deck.slides] == list(range(1, len(deck.slides) + 1))
    for slide in deck.slides:
        assert slide.lines[0].kind is LineKind.TITLE
        assert slide.lines[0].text == slide.title
        assert all(line.kind is not LineKind.TITLE for line in slide.lines[1:])


@pytest.mark.parametrize("language", ALL)
def test_a_card_is_its_figure_as_printed_with_label_and_note(language: Language) -> None:
    document = samples.document(samples.RESULTS)

    lines = [line.text for line in as_deck(document, language, "review").slides[0].lines]

    card = samples.CARDS.cards[1]
    at = lines.index(numbers.compact(card.figure, language))
    assert card.note is not None
    assert lines[at + 1 : at + 3] == [to_text(card.label, language), to_text(card.note, language)]


def test_charts_keep_kind_title_and_counts() -> None:
    slide = as_deck(samples.document(samples.RESULTS), Language.EN, "review").slides[0]

    assert [(c.kind, c.categories, c.series) for c in slide.charts] == [
        ("column", 4, ("Hours saved",)),
        ("line", 4, ("Before", "Now")),
        ("doughnut", 3, ("Value",)),
    ]
    assert slide.charts[0].title == "Hours saved tripled since the first quarter"
    said = [line.text for line in slide.lines if line.kind is LineKind.CHART]
    assert {"Before", "Now", "Cost", "Quality", "Risk"} <= set(said)


def test_a_slide_looks_where_its_agenda_section_looks() -> None:
    deck = as_deck(composed(), Language.EN, "review")

    assert by_role(deck, "results").tense is Tense.PAST
    assert by_role(deck, "alignment").tense is Tense.PRESENT
    assert by_role(deck, "plan").tense is Tense.FUTURE
    assert all(s.tense is None for s in deck.slides if s.appendix)


def test_minutes_and_appendix_come_over() -> None:
    document = composed()

    deck = as_deck(document, Language.RU, "review")

    assert [(s.minutes, s.appendix) for s in deck.slides] == [
        (s.minutes, s.appendix) for s in document.slides
    ]
    assert any(s.minutes for s in deck.slides)


@pytest.mark.parametrize("language", ALL)
def test_notes_are_the_presenters_and_leave_with_the_customers_view(language: Language) -> None:
    document = composed()

    inside = as_deck(document, language, "review")
    outside = as_deck(customer_view(document), language, "review")

    assert any(s.notes for s in inside.slides)
    assert not any(s.notes for s in outside.slides)


def test_a_table_is_read_by_rows_with_its_header() -> None:
    deck = as_deck(composed(), Language.EN, "review")
    tables = [(s, t) for s in deck.slides for t in s.tables]

    assert tables
    for slide, table in tables:
        assert len({len(row) for row in table.rows}) == 1
        cells = {line.text for line in slide.lines if line.kind is LineKind.TABLE}
        assert {c for row in table.rows for c in row if c.strip()} <= cells


def test_what_a_person_wrote_is_read_in_the_language_asked_for() -> None:
    document = samples.document(samples.COVER)
    title = document.slides[0].title
    assert isinstance(title, Quoted)

    read = {language: as_deck(document, language, "x").slides[0].title for language in ALL}

    assert read == {language: title.text.to(language) for language in ALL}


def test_the_footer_stands_on_every_slide_but_the_cover() -> None:
    document = replace(composed())

    deck = as_deck(document, Language.ZH, "review")

    footers = [[x.text for x in s.lines if x.kind is LineKind.FOOTER] for s in deck.slides]
    assert footers[0] == []
    assert all(f == [to_text(document.footer, Language.ZH)] for f in footers[1:])
