"""What a review's document holds, by type of review and by what is known."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.document import stories
from tests.document.stories import SETTINGS

from quarterdeck.core.engagement import ReviewType, Section
from quarterdeck.core.facts import Evidence
from quarterdeck.core.figure import Audience, Unit, ValueLevel
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.message import Message, Month, Quoted, message
from quarterdeck.document.audience import customer_view
from quarterdeck.document.blocks import (
    Arrangement,
    Bullets,
    Cards,
    Chart,
    Document,
    Panel,
    Paragraph,
    Question,
    Scale,
    Slide,
    SlideRole,
    TableBlock,
    Tone,
)
from quarterdeck.document.compose import compose
from quarterdeck.document.prose import check_prose
from quarterdeck.document.walk import figures, texts
from quarterdeck.i18n.messages import to_text
from quarterdeck.story.types import Point, Story

MOST_WORDS = 12
MOST_CHARACTERS = 24
QBR_STORYLINE = [
    "title",
    "agenda",
    "last-quarter",
    "results",
    "alignment",
    "plan",
    "feedback",
    "next-steps",
]


def composed(story: Story) -> Document:
    return compose(story, SETTINGS)


def roles(document: Document, *, appendix: bool = True) -> list[str]:
    return [s.role.value for s in document.slides if appendix or not s.appendix]


def slide(document: Document, role: SlideRole) -> Slide:
    return next(s for s in document.slides if s.role is role)


def blocks(found: Slide, kind: type) -> list:
    return [p.block for p in found.blocks if isinstance(p.block, kind)]


def words(found: Slide, language: Language = Language.EN) -> str:
    return "\n".join(to_text(t, language) for t in texts((found.title, found.blocks)))


def title(document: Document, role: SlideRole, language: Language = Language.EN) -> str:
    return to_text(slide(document, role).title, language)


def test_a_qbr_tells_the_eight_slides_then_the_appendix() -> None:
    customer = customer_view(composed(stories.rich()))

    assert roles(customer) == [*QBR_STORYLINE, "metrics", "method", "definitions"]


def test_the_presenters_copy_ends_with_internal_slides() -> None:
    document = composed(stories.thin())

    internal = [s.role for s in document.slides if s.audience is Audience.INTERNAL]
    assert internal == [SlideRole.RISKS, SlideRole.WITHHELD]
    assert [s.role for s in document.slides[-2:]] == internal
    assert slide(composed(stories.rich()), SlideRole.HEALTH).audience is Audience.INTERNAL


@pytest.mark.parametrize("story", [stories.executive(), stories.executive(stories.thin())])
def test_an_executive_review_has_its_summary_first_and_no_usage_slides(story: Story) -> None:
    customer = customer_view(composed(story))

    assert roles(customer)[:2] == ["title", "executive-summary"]
    assert 8 <= len(customer.slides) <= 10
    assert not {"metrics", "definitions", "last-quarter"} & set(roles(customer))


def test_an_executive_review_shows_only_charts_of_the_top_two_value_levels() -> None:
    results = slide(composed(stories.executive()), SlideRole.RESULTS)

    levels = {f.level for c in blocks(results, Chart) for f in figures(c)}
    assert levels <= {ValueLevel.STRATEGIC, ValueLevel.OPERATIONAL}
    assert levels


def test_a_digital_review_is_short_and_an_automated_one_is_one_page() -> None:
    digital = customer_view(composed(stories.digital()))
    automated = customer_view(composed(stories.automated()))

    assert roles(digital) == ["title", "results", "plan", "feedback", "next-steps"]
    assert roles(automated) == ["one-page"]


def test_the_automated_page_says_value_what_comes_next_and_whom_to_write_to() -> None:
    page = composed(stories.automated()).slides[0]

    assert [len(blocks(page, kind)) for kind in (Cards, Chart, Panel)] == [1, 1, 1]
    assert "priya@brightline.example" in words(page)
    assert "Third warehouse" in words(page)


def test_the_results_title_carries_the_headline_figures() -> None:
    document = composed(stories.rich())

    assert title(document, SlideRole.RESULTS) == (
        "You saved 1,200 hours this quarter, a net ROI of 340%"
    )
    assert title(document, SlideRole.RESULTS, Language.ZH) == (
        "本季度节省1,200小时，净投资回报率340%"
    )
    russian = title(document, SlideRole.RESULTS, Language.RU).replace("\u00a0", " ")
    assert russian == "За квартал сэкономлено 1 200 часов, чистый ROI 340 %"


def test_a_negative_return_is_said_in_the_title() -> None:
    loss = stories.figure("roi.net", -0.2, Unit.RATIO)
    story = stories.rich(figures=(stories.VALUE, stories.HOURS, loss))

    assert "not yet enough to cover" in title(composed(story), SlideRole.RESULTS)


def test_low_coverage_marks_value_as_indicative_in_title_and_on_cards() -> None:
    half = stories.figure("value.coverage", 0.5, Unit.RATIO)
    story = stories.rich(figures=(stories.VALUE, stories.ROI, stories.HOURS, half))
    results = slide(composed(story), SlideRole.RESULTS)

    notes = [to_text(c.note, Language.EN) for c in blocks(results, Cards)[0].cards if c.note]
    assert "indicative" in title(composed(story), SlideRole.RESULTS)
    assert notes == [
        "Indicative: 50% of results have an agreed baseline",
        "(value − investment) ÷ investment; indicative",
        "value ÷ investment; indicative",
    ]


def test_too_low_a_coverage_shows_no_money_and_says_why() -> None:
    third = stories.figure("value.coverage", 0.3, Unit.RATIO)
    story = stories.rich(figures=(stories.HOURS, third), value_cards=(stories.card(stories.HOURS),))
    results = slide(composed(story), SlideRole.RESULTS)

    assert "only 30% of the results rest on a baseline you agreed" in words(results)
    assert not [f for f in figures(results.blocks) if f.unit is Unit.MONEY]


def test_both_definitions_of_return_stand_beside_their_numbers() -> None:
    results = slide(composed(stories.rich()), SlideRole.RESULTS)

    notes = {c.figure.id.metric: c.note for c in blocks(results, Cards)[0].cards}
    assert to_text(notes["roi.net"], Language.EN) == "(value − investment) ÷ investment"
    assert to_text(notes["roi.multiple"], Language.EN) == "value ÷ investment"


def test_a_time_on_a_card_has_its_unit() -> None:
    fast = stories.card(stories.RESOLUTION)
    compared = stories.card(stories.RESOLUTION, stories.RESOLUTION_BEFORE)
    story = stories.rich(value_cards=(stories.card(stories.HOURS), fast, compared))

    cards = blocks(slide(composed(story), SlideRole.RESULTS), Cards)[0].cards
    notes = [c.note and to_text(c.note, Language.EN) for c in cards]
    assert notes == [None, "in hours", "before: 8 hours"]


def test_shortfalls_are_said_before_the_value() -> None:
    results = slide(composed(stories.rich()), SlideRole.RESULTS)

    first = results.blocks[0].block
    assert isinstance(first, Paragraph)
    assert to_text(first.text, Language.EN).startswith("First, what fell short. Two of three")
    assert isinstance(results.blocks[1].block, Cards)


def test_a_review_without_a_page_on_last_quarter_says_every_shortfall_with_the_results() -> None:
    second = stories.point("The pilot slipped", "试点延期", "Пилот сдвинулся")
    third = stories.point("A training was moved", "培训改期", "Обучение перенесено")
    story = stories.rich(shortfalls=(stories.SHORTFALL, second, third))

    digital = words(slide(composed(stories.digital(story)), SlideRole.RESULTS))
    quarterly = words(slide(composed(story), SlideRole.RESULTS))
    assert "The pilot slipped" in digital
    assert "The pilot slipped" not in quarterly
    assert "and 2 more" in quarterly
    assert "The pilot slipped" in words(slide(composed(story), SlideRole.LAST_QUARTER))


def test_two_short_shortfalls_are_both_named_with_the_results() -> None:
    first = stories.point("The pilot slipped", "试点延期", "Пилот сдвинулся")
    second = stories.point("A training was moved", "培训改期", "Обучение перенесено")
    story = stories.rich(shortfalls=(first, second))

    said = words(slide(composed(story), SlideRole.RESULTS))

    assert "The pilot slipped; A training was moved" in said


def test_what_fell_short_stands_first_and_no_incident_is_said_to_have_been_done() -> None:
    incident = replace(stories.LAUNCH, id="E9", kind="incident", customer_told_on=stories.AS_OF)
    story = stories.rich(key_events=(stories.LAUNCH, incident))

    last = slide(composed(story), SlideRole.LAST_QUARTER)

    assert isinstance(last.blocks[0].block, Panel)
    done = next(b for b in blocks(last, Bullets) if b.title and _id(b.title) == "deck-last-events")
    assert len(done.items) == 1


@pytest.mark.parametrize(
    "shipped, planned, expected",
    [
        (True, False, "deck-feedback-title-acted"),
        (True, True, "deck-feedback-title-some"),
        (False, True, "deck-feedback-title-planned"),
    ],
)
def test_the_feedback_title_and_tones_say_what_has_shipped(
    shipped: bool, planned: bool, expected: str
) -> None:
    request = Quoted(LocalText("Bulk editing"))
    done = message("story-feedback-shipped", request=request, month=Month(stories.AS_OF))
    ahead = message("story-feedback-planned", request=request)
    texts = [text for text, held in ((done, shipped), (ahead, planned)) if held]
    points = tuple(Point(text, audience=Audience.CUSTOMER) for text in texts)

    page = slide(composed(stories.rich(feedback_in_action=points)), SlideRole.FEEDBACK)

    assert _id(page.title) == expected
    tones = [i.tone for b in blocks(page, Bullets) for i in b.items]
    assert tones == [Tone.GOOD] * shipped + [Tone.PLAIN] * planned


def test_missed_goals_and_broken_promises_come_first() -> None:
    last = slide(composed(stories.rich()), SlideRole.LAST_QUARTER)

    goals, promises = (
        next(b for b in blocks(last, Bullets) if b.title and _id(b.title) == name)
        for name in ("deck-last-goals", "deck-last-promises")
    )
    assert [_id(i.tag) for i in goals.items] == ["deck-goal-missed", "deck-goal-reached"]
    assert [_id(i.tag) for i in promises.items] == ["deck-promise-missed", "deck-promise-done"]


@pytest.mark.parametrize(
    "story, expected",
    [
        (stories.rich(), "1 of 2 goals reached: what fell short comes first"),
        (
            stories.rich(previous_goals=(stories.GOAL_MISSED,)),
            "The goal we set was not reached: we begin with that",
        ),
        (
            stories.rich(previous_goals=(stories.GOAL_REACHED,)),
            "The goal we set was reached; 1 promise of ours was late",
        ),
        (stories.kept(), "The goal we set was reached, and our promises were kept"),
        (
            stories.rich(previous_goals=(stories.GOAL_AHEAD,), kept_promises=()),
            "The goals we set are still under way",
        ),
        (
            replace(stories.thin(), shortfalls=(stories.SHORTFALL,)),
            "We had no written goal: let us set one today",
        ),
    ],
)
def test_the_title_of_last_quarter_follows_what_happened(story: Story, expected: str) -> None:
    assert title(composed(story), SlideRole.LAST_QUARTER) == expected


def test_an_incident_that_the_customer_was_not_told_of_stands_nowhere_in_the_deck() -> None:
    customer = customer_view(composed(stories.rich()))

    assert all("PLANTED-UNTOLD" not in words(s) for s in customer.slides)
    assert "Picking flow live" in words(slide(customer, SlideRole.LAST_QUARTER))


def test_without_value_the_main_slide_proposes_what_to_measure_and_shows_no_money() -> None:
    results = slide(composed(stories.thin()), SlideRole.RESULTS)
    table = blocks(results, TableBlock)[0]

    assert to_text(results.title, Language.EN) == (
        "First, let us agree what we measure, and from where"
    )
    assert [
        [to_text(c.text, Language.EN) if c.text else "" for c in row] for row in table.rows
    ] == [
        ["Share of licensed users who are active", "88%", ""],
        ["Hours per order", "to be measured", ""],
    ]
    assert blocks(results, Chart)
    assert not [f for f in figures(results) if f.unit is Unit.MONEY]


def test_without_any_data_the_main_slide_is_still_not_empty() -> None:
    results = slide(composed(stories.thin(data=False)), SlideRole.RESULTS)

    assert results.arrangement is Arrangement.FULL
    assert len(blocks(results, TableBlock)[0].rows) == 2
    assert title(composed(stories.thin(data=False)), SlideRole.RESULTS) == (
        "First, let us agree what we measure, and from where"
    )


def test_alignment_asks_before_it_shows() -> None:
    alignment = slide(composed(stories.rich()), SlideRole.ALIGNMENT)

    assert isinstance(alignment.blocks[0].block, Question)
    assert alignment.blocks[0].region == 0


def test_the_plan_is_all_proposed_and_has_an_option_only_where_one_stands() -> None:
    with_option = slide(composed(stories.rich()), SlideRole.PLAN)
    without = slide(composed(stories.rich(expansion=None)), SlideRole.PLAN)

    assert [_id(p.tag) for p in blocks(with_option, Panel)] == ["deck-tag-proposed"] * 3
    assert "Returns module" in words(with_option)
    assert "Returns module" not in words(without)
    assert len(blocks(without, Panel)) == 2


def test_feedback_has_a_scale_of_ten_two_questions_and_feedback_in_action() -> None:
    feedback = slide(composed(stories.rich()), SlideRole.FEEDBACK)

    scale = blocks(feedback, Scale)[0]
    assert (scale.low, scale.high) == (1, 10)
    assert len(blocks(feedback, Question)) == 2
    assert "dark labels" in words(feedback)


def test_low_satisfaction_is_named_in_the_feedback_title() -> None:
    rated = stories.figure("satisfaction", 7.5, Unit.SCORE)
    story = stories.rich(figures=(*stories.RICH, rated))

    assert title(composed(story), SlideRole.FEEDBACK) == (
        "You rated working with us 7.5: what would raise it?"
    )


def test_next_steps_name_ours_with_owner_and_day_and_leave_theirs_to_write_in() -> None:
    steps = slide(composed(stories.rich()), SlideRole.NEXT_STEPS)
    ours, yours = blocks(steps, TableBlock)

    assert [to_text(c.text, Language.EN) for c in ours.rows[0]] == [
        "Plan the third warehouse",
        "Priya Raman",
        "November 3, 2026",
    ]
    assert len(yours.rows) >= 3
    assert all(c.text is None and c.figure is None for row in yours.rows for c in row)


def test_the_metrics_table_shows_change_with_its_sign_and_only_what_is_open() -> None:
    metrics = slide(composed(stories.rich()), SlideRole.METRICS)
    table = blocks(metrics, TableBlock)[0]

    rows = [
        [to_text(c.text, Language.EN) if c.text else str(c.figure) for c in row[:4]]
        for row in table.rows
    ]
    assert rows == [
        ["User coverage", "88%", "79%", "+9 pp"],
        ["Time to resolution", "5 hours", "8 hours", "−38%"],
        ["Hours saved", "1,200 hours", "–", "–"],
    ]
    assert title(composed(stories.rich()), SlideRole.METRICS) == (
        "2 of the 2 key metrics with an earlier value improved"
    )


def test_the_method_names_baseline_rate_share_and_who_agreed() -> None:
    method = slide(composed(stories.rich()), SlideRole.METHOD)
    row = blocks(method, TableBlock)[0].rows[0]

    assert [to_text(c.text, Language.EN) for c in row if c.text] == [
        "Hours spent on manual orders",
        "3,000 hours",
        "1,800 hours",
        "–",
        "Dana Whitfield, June 20, 2026",
    ]
    assert [(f.id.metric, float(f.value or 0)) for f in (c.figure for c in row) if f] == [
        ("agreed.rate", 37.5),
        ("agreed.attribution", 0.6),
    ]


def test_the_money_of_each_outcome_stands_in_the_method_above_the_headline() -> None:
    money = stories.figure(
        "outcome.money", Decimal(90_000), Unit.MONEY, currency="USD", dimension="o1"
    )
    attested = replace(stories.OUTCOME, evidence=Evidence.ATTESTED, attribution=Decimal("0.9"))
    told = stories.rich(figures=(stories.VALUE, stories.HOURS, stories.ROI, money))
    story = replace(told, facts=replace(told.facts, outcomes=(attested,)))

    table = blocks(slide(composed(story), SlideRole.METHOD), TableBlock)[0]

    row, total = table.rows
    assert row[4].text is not None
    assert to_text(row[4].text, Language.EN) == "90%, attested by you"
    assert row[5].figure == money
    assert total[5].figure == stories.VALUE


def test_metrics_without_an_earlier_value_have_no_columns_for_it() -> None:
    alone = tuple(replace(m, previous=None) for m in stories.rich().key_metrics)

    page = slide(composed(stories.rich(key_metrics=alone)), SlideRole.METRICS)

    table = blocks(page, TableBlock)[0]
    assert [_id(c) for c in table.columns] == [
        "deck-metric",
        "deck-metric-now",
        "deck-metric-coverage",
    ]
    assert all(len(row) == len(table.columns) for row in table.rows)


def test_every_metric_on_the_pages_is_defined_once() -> None:
    document = composed(stories.rich())
    table = blocks(slide(document, SlideRole.DEFINITIONS), TableBlock)[0]

    names = [to_text(row[0].text, Language.EN) for row in table.rows if row[0].text]
    assert len(names) == len(set(names))
    assert {"Value delivered", "Hours saved", "User coverage"} <= set(names)
    assert "Account health score" not in names


def test_the_window_is_printed_with_its_months_and_its_quarter_where_it_is_one() -> None:
    quarter = words(composed(stories.rich()).slides[0])
    half = words(composed(stories.ALL["qbr-half"]).slides[0])

    assert "Q3 2026, July – September 2026" in quarter
    assert "April – September 2026" in half
    assert "Q3 2026" not in half


def test_the_footer_names_vendor_account_and_day() -> None:
    footer = to_text(composed(stories.rich()).footer, Language.EN)

    assert footer == "Brightline Systems · Northwind Logistics · data as of October 5, 2026"


def test_every_slide_has_notes_that_say_what_to_say_and_where_figures_come_from() -> None:
    document = composed(stories.rich())
    results = [to_text(n, Language.EN) for n in slide(document, SlideRole.RESULTS).notes]

    assert all(s.notes for s in document.slides)
    assert results[0].startswith("Say the headline figure")
    assert any(
        n.startswith(
            "Hours saved: 1,200 hours (data as of October 5, 2026; coverage 100%). Formula:"
        )
        for n in results
    )
    assert results[-1] == "Time for this page: 10 min."


def test_sections_and_minutes_come_from_the_agenda() -> None:
    document = composed(stories.rich())

    assert slide(document, SlideRole.ALIGNMENT).section is Section.BUSINESS_CONTEXT
    assert slide(document, SlideRole.ALIGNMENT).minutes == 10
    assert sum(s.minutes or 0 for s in document.slides) == 58  # the close has no slide


@pytest.mark.parametrize("name", stories.ALL)
@pytest.mark.parametrize("language", Language)
def test_every_title_is_short_enough(name: str, language: Language) -> None:
    for found in composed(stories.ALL[name]).slides[1:]:
        text = to_text(found.title, language)
        if language is Language.ZH:
            assert len(text) <= MOST_CHARACTERS, text
        else:
            assert len(text.split()) <= MOST_WORDS, text


@pytest.mark.parametrize("name", stories.ALL)
@pytest.mark.parametrize("language", Language)
def test_all_prose_is_free_of_numbers_of_its_own(name: str, language: Language) -> None:
    check_prose(composed(stories.ALL[name]), language)


@pytest.mark.parametrize("name", stories.ALL)
def test_regions_are_those_of_the_arrangement(name: str) -> None:
    regions = {
        Arrangement.COVER: 1,
        Arrangement.FULL: 1,
        Arrangement.SPLIT: 2,
        Arrangement.WIDE_LEFT: 2,
        Arrangement.THIRDS: 3,
        Arrangement.CARDS_SPLIT: 3,
        Arrangement.CARDS_CHARTS: 4,
    }
    for found in composed(stories.ALL[name]).slides:
        assert max(p.region for p in found.blocks) < regions[found.arrangement], found.role
        assert found.blocks[0].region == 0


@pytest.mark.parametrize("name", stories.ALL)
def test_the_same_story_gives_the_same_document(name: str) -> None:
    assert composed(stories.ALL[name]) == composed(stories.ALL[name])


def test_an_internal_headline_does_not_reach_the_cover() -> None:
    story = stories.rich(headline=Message("deck-internal-health-title", {"health": stories.HEALTH}))

    cover = customer_view(composed(story)).slides[0]
    assert "Health" not in words(cover)
    assert "1,200 hours" in words(cover)


def test_review_types_are_all_composed() -> None:
    composed_types = {s.plan.id.type for s in stories.ALL.values()}

    assert composed_types == set(ReviewType)


def _id(text: Message | Quoted | None) -> str:
    assert isinstance(text, Message)
    return text.id


def test_the_agenda_of_a_review_that_agrees_measures_promises_no_results() -> None:
    agenda = words(slide(composed(stories.thin()), SlideRole.AGENDA))

    assert "What we measure, and from where" in agenda
    assert "results and return" not in agenda


def test_a_page_on_last_quarter_is_left_out_where_nothing_is_known_of_it() -> None:
    silent = replace(
        stories.thin(data=False),
        previous_goals=(),
        kept_promises=(),
        key_events=(),
        shortfalls=(),
        summary=(),
    )

    assert SlideRole.LAST_QUARTER not in [s.role for s in composed(silent).slides]


def test_each_definition_stands_once() -> None:
    table = blocks(slide(composed(stories.rich()), SlideRole.DEFINITIONS), TableBlock)[0]
    names = [to_text(row[0].text, Language.EN) for row in table.rows if row[0].text]

    assert len(names) == len(set(names)) <= 10
