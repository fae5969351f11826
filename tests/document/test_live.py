"""Slides 5, 7 and 8 as they stand in the room: what was heard, answered and agreed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.document import stories
from tests.document.pages import problems
from tests.document.stories import SETTINGS, words

from quarterdeck.core.facts import Side
from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.message import Quoted
from quarterdeck.document.as_deck import as_deck
from quarterdeck.document.audience import assert_customer, customer_view
from quarterdeck.document.blocks import (
    Document,
    Question,
    Scale,
    Slide,
    SlideRole,
    TableBlock,
    Tone,
)
from quarterdeck.document.compose import compose
from quarterdeck.document.layout import lay_out
from quarterdeck.document.live import Agreed, Heard, with_agreed, with_feedback, with_heard
from quarterdeck.document.page import LaidOut
from quarterdeck.document.prose import check_prose
from quarterdeck.errors import FigureError
from quarterdeck.i18n.messages import to_text

EN = Language.EN
OURS, THEIRS = Side.VENDOR, Side.CUSTOMER
VENDOR, CUSTOMER = "Brightline Systems", "Northwind Logistics"
COMPOSED = compose(stories.rich(), SETTINGS)
PLAN = Agreed(
    OURS,
    words("Plan the third warehouse", "制定第三个仓库的上线计划", "План для третьего склада"),
    "Priya Raman",
    date(2026, 11, 3),
)
SPONSOR = Agreed(THEIRS, LocalText("Name a sponsor"), "Dana Whitfield", date(2026, 10, 30))
LABELS = Agreed(OURS, LocalText("Carrier labels"), "Leo Hartmann", None, proposed=True)
SCANNERS = Agreed(THEIRS, LocalText("Order the scanners"), None, None, proposed=True)


def slide(document: Document, role: SlideRole) -> Slide:
    return next(s for s in document.slides if s.role is role)


def agreed(*lines: Agreed, document: Document = COMPOSED) -> Document:
    return with_agreed(document, lines, vendor=VENDOR, customer=CUSTOMER)


def said(document: Document, role: SlideRole, language: Language = EN) -> list[str]:
    """Every visible line of a slide, its title first."""
    alone = replace(document, slides=(slide(document, role),))
    return [line.text for line in as_deck(alone, language, "deck").slides[0].lines]


def laid(document: Document, role: SlideRole, language: Language = EN) -> LaidOut:
    alone = replace(document, slides=(slide(document, role),))
    return lay_out(alone, (language,), Audience.CUSTOMER, SETTINGS)


def assert_shown(document: Document, role: SlideRole) -> None:
    """The slide may reach the customer, and stands on its pages in every language."""
    assert_customer(customer_view(document))
    for language in Language:
        check_prose(document, language)
        found = laid(document, role, language)
        assert [fault for page in found.pages for fault in problems(page)] == []


# Slide 5


def test_what_the_customer_said_is_quoted_beside_the_question() -> None:
    document = with_heard(COMPOSED, [Heard("We open in Leeds in 2027", "Dana Whitfield")])

    lines = said(document, SlideRole.ALIGNMENT)

    assert lines.index("“We open in Leeds in 2027”") == lines.index("What we heard today") + 1
    assert "Dana Whitfield" in lines
    assert set(said(COMPOSED, SlideRole.ALIGNMENT)) <= set(lines)
    assert_shown(document, SlideRole.ALIGNMENT)


def test_a_question_that_is_answered_leaves_no_lines_to_write_on() -> None:
    document = with_heard(COMPOSED, [Heard("Peak season first")])

    asked = [p.block for p in slide(document, SlideRole.ALIGNMENT).blocks]

    assert [b.room for b in asked if isinstance(b, Question)] == [False]


def test_that_nothing_had_been_heard_is_not_said_once_something_was() -> None:
    thin = compose(stories.thin(), SETTINGS)
    before = "You have not told us your priorities yet: today we would like to listen."

    document = with_heard(thin, [Heard("Fewer returns")])

    assert before in said(thin, SlideRole.ALIGNMENT)
    assert before not in said(document, SlideRole.ALIGNMENT)


def test_quotes_keep_the_order_in_which_they_were_said() -> None:
    document = with_heard(COMPOSED, [Heard(f"point {letter}") for letter in "dacb"])

    lines = said(document, SlideRole.ALIGNMENT)

    assert [li for li in lines if "point" in li] == [f"“point {letter}”" for letter in "dacb"]


@pytest.mark.parametrize(
    "heard", [[], [Heard("")], [Heard("  \n ", "Dana")]], ids=["none", "empty", "blank"]
)
def test_without_words_the_slide_stays_as_it_was(heard: list[Heard]) -> None:
    assert with_heard(COMPOSED, heard) == COMPOSED


def test_a_review_without_the_slide_is_left_alone() -> None:
    one_page = compose(stories.automated(), SETTINGS)

    assert with_heard(one_page, [Heard("Anything")]) == one_page
    assert agreed(PLAN, document=one_page) == one_page
    assert with_feedback(one_page, 7, ["More"], ["Less"]) == one_page


LONG = {
    "en": "We have to settle returns before the peak season because they eat the margin. " * 6,
    "zh": "退货正在侵蚀我们的利润，所以旺季到来之前必须先把退货流程理顺。" * 7,
    "ru": "Возвраты нужно разобрать до высокого сезона, иначе они съедят всю прибыль. " * 6,
}


@pytest.mark.parametrize("written", LONG)
def test_a_long_quote_is_shown_whole(written: str) -> None:
    text = LONG[written].strip()
    document = with_heard(COMPOSED, [Heard(text, "Dana Whitfield") for _ in range(8)])

    found = [laid(document, SlideRole.ALIGNMENT, language) for language in Language]

    assert not [w for each in found for w in each.warnings if "cut" in w]
    assert_shown(document, SlideRole.ALIGNMENT)


# Slide 8


def test_once_anything_is_agreed_the_proposals_of_the_document_give_way() -> None:
    document = agreed(SPONSOR, PLAN)

    lines = said(document, SlideRole.NEXT_STEPS)

    assert "Finish the carrier’s labels" in said(COMPOSED, SlideRole.NEXT_STEPS)
    assert "Finish the carrier’s labels" not in lines
    assert lines[0] == "We agreed on 2 steps, each with an owner and a date"
    ours, theirs = (lines.index(f"{who}: agreed") for who in (f"We, {VENDOR}", f"You, {CUSTOMER}"))
    assert ours < lines.index("Plan the third warehouse") < theirs < lines.index("Name a sponsor")
    assert {"Dana Whitfield", "October 30, 2026", "Priya Raman", "November 3, 2026"} <= set(lines)
    assert_shown(document, SlideRole.NEXT_STEPS)


def test_what_is_still_proposed_stands_below_and_says_so() -> None:
    document = agreed(SPONSOR, LABELS, PLAN)

    lines = said(document, SlideRole.NEXT_STEPS)

    assert lines.index("Proposed, not agreed yet") < lines.index("Carrier labels")
    assert lines.index("Plan the third warehouse") < lines.index("Proposed, not agreed yet")
    assert lines[0].startswith("We agreed on 2 steps")


def test_an_owner_or_day_that_is_missing_is_asked_for() -> None:
    document = agreed(PLAN, replace(SPONSOR, owner=None), replace(SPONSOR, due_on=None))

    tables = [p.block for p in slide(document, SlideRole.NEXT_STEPS).blocks]
    theirs = next(t for t in reversed(tables) if isinstance(t, TableBlock))
    asked = [(to_text(c.text, EN), c.tone) for row in theirs.rows for c in row[1:] if c.text]

    assert ("who?", Tone.WARN) in asked
    assert ("by when?", Tone.WARN) in asked
    title = to_text(slide(document, SlideRole.NEXT_STEPS).title, EN)
    assert title == "We agreed on 3 steps; 2 still need an owner or a date"


@pytest.mark.parametrize(
    ("line", "title", "open_side"),
    [
        (PLAN, "We take on 1 step: what will you take on?", f"You, {CUSTOMER}: to be agreed"),
        (SPONSOR, "You take on 1 step: what should we take on?", f"We, {VENDOR}: to be agreed"),
    ],
)
def test_a_side_without_any_step_is_asked_for_one(line: Agreed, title: str, open_side: str) -> None:
    lines = said(agreed(line), SlideRole.NEXT_STEPS)

    assert lines[0] == title
    assert open_side in lines


def test_before_anything_is_agreed_new_proposals_join_those_of_the_document() -> None:
    known = Agreed(
        OURS, stories.OUR_STEPS[0].text, "Priya Raman", stories.OUR_STEPS[0].due_on, proposed=True
    )

    lines = said(agreed(known, LABELS, SCANNERS), SlideRole.NEXT_STEPS)

    assert lines[0] == "4 steps are proposed: which do we agree on?"
    assert lines.count("Plan the third warehouse") == 1
    assert {"Finish the carrier’s labels", "Carrier labels", "Order the scanners"} <= set(lines)
    assert {f"We, {VENDOR}: proposed", f"You, {CUSTOMER}: proposed"} <= set(lines)


def test_proposals_that_the_document_has_change_nothing() -> None:
    known = tuple(
        Agreed(OURS, step.text, step.owner, step.due_on, proposed=True)
        for step in stories.OUR_STEPS
    )

    assert agreed(*known) == COMPOSED
    assert agreed() == COMPOSED


def test_a_headline_in_a_persons_words_stays() -> None:
    own = Quoted(LocalText("Three things before the season"))
    slides = tuple(
        replace(s, title=own) if s.role is SlideRole.NEXT_STEPS else s for s in COMPOSED.slides
    )
    document = replace(COMPOSED, slides=slides)

    for lines in ((PLAN, SPONSOR), (LABELS,)):
        assert slide(agreed(*lines, document=document), SlideRole.NEXT_STEPS).title == own


@pytest.mark.parametrize("written", LONG)
def test_long_promises_are_shown_whole_on_as_many_pages_as_they_need(written: str) -> None:
    text = LONG[written][: 150 if written == "zh" else 300].strip()
    lines = [
        replace(line, text=LocalText(f"{text} {n}")) for n in range(5) for line in (PLAN, SPONSOR)
    ]
    document = agreed(*lines)

    for language in Language:
        found = laid(document, SlideRole.NEXT_STEPS, language)
        assert len(found.pages) > 1
        assert not [w for w in found.warnings if "cut" in w]
    assert_shown(document, SlideRole.NEXT_STEPS)


# Slide 7


def test_the_satisfaction_is_ticked_and_said_and_the_answers_are_quoted() -> None:
    document = with_feedback(COMPOSED, 8, ["Warn us earlier"], ["Bulk approval on 2 screens"])

    lines = said(document, SlideRole.FEEDBACK)
    (scale,) = (
        p.block for p in slide(document, SlideRole.FEEDBACK).blocks if isinstance(p.block, Scale)
    )

    assert scale.ticked == 8
    assert "Your satisfaction with working together: 8" in lines
    assert lines.index("“Warn us earlier”") == lines.index("What could we do better?") + 1
    missing = lines.index("What is missing from the product?")
    assert lines.index("“Bulk approval on 2 screens”") == missing + 1
    assert_shown(document, SlideRole.FEEDBACK)


@pytest.mark.parametrize("score", [1, 10])
def test_one_box_of_the_scale_is_filled(score: int) -> None:
    (page,) = laid(with_feedback(COMPOSED, score, [], []), SlideRole.FEEDBACK).pages

    ticks = [box for box in page.boxes if getattr(box, "name", "") == "Tick"]
    fills = [box.fill for box in ticks if hasattr(box, "fill")]

    assert len(fills) == 10
    assert [n for n, fill in enumerate(fills, 1) if fill != fills[score - 2]] == [score]


def test_a_question_without_an_answer_stays_open() -> None:
    document = with_feedback(COMPOSED, None, [" "], ["Bulk approval"])

    blocks = [p.block for p in slide(document, SlideRole.FEEDBACK).blocks]

    assert [to_text(b.text, EN) for b in blocks if isinstance(b, Question)] == [
        "What could we do better?"
    ]
    assert [b.ticked for b in blocks if isinstance(b, Scale)] == [None]


def test_without_any_answer_the_feedback_slide_stays_as_it_was() -> None:
    assert with_feedback(COMPOSED, None, [], []) == COMPOSED


@pytest.mark.parametrize("score", [0, 11, -3])
def test_a_score_off_the_scale_is_refused(score: int) -> None:
    with pytest.raises(FigureError, match="not on the scale") as refused:
        with_feedback(COMPOSED, score, [], [])

    assert refused.value.next_step == "give a number from 1 to 10"


# Together

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Co"]), min_size=1, max_size=200)
LINES = st.builds(
    Agreed,
    side=st.sampled_from(Side),
    text=st.builds(LocalText, TEXTS),
    owner=st.none() | st.just("Dana Whitfield"),
    due_on=st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    proposed=st.booleans(),
)


@settings(max_examples=12, deadline=None)
@given(
    heard=st.lists(st.builds(Heard, TEXTS, st.none() | st.just("Priya")), max_size=6),
    lines=st.lists(LINES, max_size=8),
    answers=st.lists(TEXTS, max_size=3),
    score=st.none() | st.integers(1, 10),
)
def test_whatever_is_typed_stands_on_its_pages_and_is_the_customers_to_read(
    heard: list[Heard], lines: Sequence[Agreed], answers: list[str], score: int | None
) -> None:
    document = with_heard(COMPOSED, heard)
    document = agreed(*lines, document=document)
    document = with_feedback(document, score, answers, answers)

    for role in (SlideRole.ALIGNMENT, SlideRole.FEEDBACK, SlideRole.NEXT_STEPS):
        assert_shown(document, role)
    untouched = {SlideRole.ALIGNMENT, SlideRole.FEEDBACK, SlideRole.NEXT_STEPS}
    assert [s for s in document.slides if s.role not in untouched] == [
        s for s in COMPOSED.slides if s.role not in untouched
    ]
