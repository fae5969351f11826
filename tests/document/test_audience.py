"""The wall: what reaches the customer is declared; whatever is planted beside it stays inside."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.document import stories
from tests.document.stories import SETTINGS

from quarterdeck.core.figure import Audience, Figure, Unit
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.message import Message, Name, Quoted, message
from quarterdeck.core.money import Money
from quarterdeck.document.audience import (
    CUSTOMER_COUNTS,
    CUSTOMER_METRICS,
    assert_customer,
    customer_view,
    may_pass,
)
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
    Matrix,
    Panel,
    Paragraph,
    Placed,
    Question,
    Scale,
    Slide,
    SlideRole,
    TableBlock,
)
from quarterdeck.document.compose import compose
from quarterdeck.document.walk import figures, texts, values
from quarterdeck.errors import LeakError
from quarterdeck.i18n.messages import to_text

CUSTOMER = Audience.CUSTOMER
SECRET = message("deck-internal-health-title", health=stories.HEALTH)
NESTED = message("deck-results-shortfall", point=message("deck-figure", figure=stories.HEALTH))
PLAIN = message("deck-wins")
LINE = Bullet(PLAIN)
SECRET_CHART = replace(
    stories.USERS_CHART,
    series=(replace(stories.USERS_CHART.series[0], figures=(stories.HEALTH,) * 3),),
)

LEAKS: list[Block] = [
    Paragraph(SECRET, audience=CUSTOMER),
    Paragraph(NESTED, audience=CUSTOMER),
    Bullets((Bullet(PLAIN, detail=SECRET),), audience=CUSTOMER),
    Bullets((LINE,), title=SECRET, audience=CUSTOMER),
    Bullets((LINE,), empty=SECRET, audience=CUSTOMER),
    Panel(PLAIN, (Bullet(PLAIN, tag=SECRET),), audience=CUSTOMER),
    Cards((Card(stories.HEALTH, PLAIN),), audience=CUSTOMER),
    Cards((Card(stories.VALUE, PLAIN, note=SECRET),), audience=CUSTOMER),
    TableBlock((PLAIN,), ((Cell(figure=stories.ARR),),), (1,), audience=CUSTOMER),
    TableBlock((SECRET,), (), (1,), audience=CUSTOMER),
    Chart(SECRET_CHART, audience=CUSTOMER),
    Chart(replace(stories.USERS_CHART, target=stories.HEALTH), audience=CUSTOMER),
    Chart(replace(stories.USERS_CHART, source=SECRET), audience=CUSTOMER),
    Question(PLAIN, prompts=(SECRET,), audience=CUSTOMER),
    Scale(PLAIN, 1, 10, PLAIN, SECRET, audience=CUSTOMER),
    Matrix((stories.RISK,), audience=CUSTOMER),
    Paragraph(message("brief-landmines"), audience=CUSTOMER),
    Paragraph(message("metric-csat.missing"), audience=CUSTOMER),
]


def document_with(block: Block, **changes: object) -> Document:
    base = compose(stories.rich(), SETTINGS)
    slide = Slide(
        SlideRole.RESULTS, PLAIN, Arrangement.FULL, (Placed(0, block),), audience=CUSTOMER
    )
    return replace(base, slides=(replace(slide, **changes),))  # type: ignore[arg-type]


@pytest.mark.parametrize("block", LEAKS, ids=lambda b: type(b).__name__)
def test_a_block_marked_for_the_customer_that_holds_internal_content_is_refused(
    block: Block,
) -> None:
    with pytest.raises(LeakError, match="slide 1"):
        customer_view(document_with(block))


def test_an_internal_title_or_kicker_is_refused() -> None:
    safe = Paragraph(PLAIN, audience=CUSTOMER)

    for changes in ({"title": SECRET}, {"kicker": SECRET}):
        with pytest.raises(LeakError):
            customer_view(document_with(safe, **changes))


def test_internal_blocks_slides_and_notes_are_left_out() -> None:
    inside = document_with(Paragraph(PLAIN))
    assert customer_view(inside).slides[0].blocks == ()

    for changes in ({"audience": Audience.INTERNAL}, {"role": SlideRole.RISKS}):
        assert customer_view(document_with(Paragraph(PLAIN), **changes)).slides == ()

    view = customer_view(compose(stories.rich(), SETTINGS))
    assert all(not s.notes for s in view.slides)


def test_a_document_with_internal_parts_is_not_taken_for_the_customers() -> None:
    with pytest.raises(LeakError):
        assert_customer(compose(stories.rich(), SETTINGS))


@pytest.mark.parametrize("name", stories.ALL)
def test_the_customers_document_holds_declared_figures_only(name: str) -> None:
    view = customer_view(compose(stories.ALL[name], SETTINGS))

    shown = figures((view.title, view.footer, view.slides))
    assert {f.id.metric for f in shown} <= CUSTOMER_METRICS | CUSTOMER_COUNTS
    assert {f.audience for f in shown} <= {CUSTOMER}
    assert shown or name == "automated-empty"


@pytest.mark.parametrize("name", stories.ALL)
@pytest.mark.parametrize("language", Language)
def test_planted_internal_facts_are_nowhere_in_the_customers_document(
    name: str, language: Language
) -> None:
    planted = replace(
        stories.ALL[name],
        shortfalls=(
            *stories.ALL[name].shortfalls,
            replace(stories.SHORTFALL, text=_plant(), audience=Audience.INTERNAL),
        ),
        wins=(replace(stories.SHORTFALL, text=_plant(), audience=Audience.INTERNAL),),
        priorities=(replace(stories.SHORTFALL, text=_plant(), audience=Audience.INTERNAL),),
        roadmap=(replace(stories.SHORTFALL, text=_plant(), audience=Audience.INTERNAL),),
        expansion=replace(stories.EXPANSION, title=_plant(), audience=Audience.INTERNAL),
        value_cards=(stories.card(stories.HEALTH), *stories.ALL[name].value_cards),
        key_metrics=(stories.card(stories.ARR), *stories.ALL[name].key_metrics),
        charts=(SECRET_CHART, *stories.ALL[name].charts),
    )

    view = customer_view(compose(planted, SETTINGS))

    everything = " ".join(
        to_text(t, language) for t in texts((view.title, view.footer, view.slides))
    )
    assert "PLANTED" not in everything
    assert not [f for f in figures(view.slides) if f.audience is not CUSTOMER]


def test_the_customers_plan_has_no_arr_reasons_or_roles() -> None:
    plan = customer_view(compose(stories.rich(), SETTINGS)).plan

    assert plan.account.arr is None
    assert plan.account.segment_reason == ""
    assert plan.account.renewal_date is None
    assert plan.reasons == ()
    assert [p.name for p in plan.attendees] == ["Dana Whitfield", "Marcus Oyelaran"]
    assert not [p for p in plan.attendees if p.role or p.interests or p.level]
    assert Money(Decimal(240_000), "USD") not in list(values(plan))


def test_a_figure_passes_only_if_it_and_the_list_both_say_so() -> None:
    undeclared = stories.figure("nrr.account", 1.2, Unit.RATIO)
    hidden = stories.figure("csat", 4.1, Unit.SCORE, audience=Audience.INTERNAL)

    assert not may_pass(undeclared)
    assert not may_pass(hidden)
    assert may_pass(stories.VALUE)


@pytest.mark.parametrize(
    "metric",
    ["arr", "nrr.account", "grr.account", "health", "engagement_score", "nps", "support_health"],
)
def test_what_the_field_calls_internal_is_not_on_the_list(metric: str) -> None:
    assert metric not in CUSTOMER_METRICS


def test_the_list_agrees_with_the_catalogue() -> None:
    catalogue = pytest.importorskip("quarterdeck.metrics.catalogue")

    declared = {m.id for m in catalogue.METRICS if m.audience is CUSTOMER}
    assert declared == set(CUSTOMER_METRICS)


def _plant() -> Quoted:
    return Quoted(LocalText("PLANTED"))


def _figure(text: Message) -> list[Figure]:
    return list(figures(text))


def test_figures_are_found_in_arguments_of_arguments() -> None:
    deep = message("deck-results-shortfall", point=NESTED)

    assert _figure(deep) == [stories.HEALTH]
    assert _figure(message("deck-named", name=Name("3M"))) == []
