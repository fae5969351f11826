"""The internal brief and the agenda, each on one page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.document import stories
from tests.document.stories import SETTINGS

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.document.audience import customer_view
from quarterdeck.document.blocks import Bullets, Document, Panel, SlideRole
from quarterdeck.document.brief import compose_agenda, compose_brief
from quarterdeck.document.prose import check_prose
from quarterdeck.document.walk import texts
from quarterdeck.errors import LeakError
from quarterdeck.i18n.messages import to_text
from quarterdeck.story.types import Story


def page(document: Document, language: Language = Language.EN) -> str:
    return "\n".join(to_text(t, language) for t in texts(document.slides))


def test_the_brief_is_one_internal_page_that_opens_with_the_landmines() -> None:
    brief = compose_brief(stories.rich(), SETTINGS)

    (slide,) = brief.slides
    first = slide.blocks[0].block
    assert slide.role is SlideRole.BRIEF
    assert isinstance(first, Panel)
    assert [to_text(line.text, Language.EN) for line in first.lines] == ["PLANTED-MINE ticket"]
    assert {p.block.audience for p in slide.blocks} == {Audience.INTERNAL}
    with pytest.raises(LeakError):
        customer_view(brief)


def test_the_brief_says_who_comes_what_is_due_and_how_the_account_stands() -> None:
    said = page(compose_brief(stories.rich(), SETTINGS))

    for line in (
        "Meeting Northwind Logistics on October 20, 2026: 1 landmine to know of",
        "PLANTED-WANTS throughput",
        "Renewal: March 1, 2027",
        "Last day to give notice: December 31, 2026",
        "ARR: $240,000",
        "Health score: 78, down 6",
        "Last review held: July 14, 2026",
        "Value delivered: $90,000",
        "Hours saved: 1,200 hours",
    ):
        assert line in said


def test_what_is_not_on_record_says_so() -> None:
    bare = stories.account(renewal_date=None, notice_days=None)
    story = replace(stories.thin(), plan=replace(stories.plan(customer=bare), last_held_on=None))

    said = page(compose_brief(replace(story, attendee_notes=()), SETTINGS))

    assert said.count("not on record") == 5
    assert "No attendee is on record" in said
    assert "No near notice day, missed goal, incident, open escalation" in said
    assert "nothing dangerous is known" in said


def test_notice_that_was_given_comes_before_the_renewal() -> None:
    leaving = stories.account(notice_given_on=date(2026, 9, 28))

    said = page(compose_brief(stories.rich(stories.plan(customer=leaving)), SETTINGS))

    assert said.index("Notice given: September 28, 2026") < said.index("Renewal: ")


def test_risks_come_gravest_first_with_their_play_and_the_lists_are_short() -> None:
    calm = replace(stories.RISK, id="r2", high_impact=False, high_likelihood=False)
    story = stories.rich(matrix=(calm, calm, calm, stories.RISK, stories.CHANCE))

    brief = compose_brief(story, SETTINGS)

    risks = next(
        p.block
        for p in brief.slides[0].blocks
        if isinstance(p.block, Bullets)
        and p.block.title
        and to_text(p.block.title, Language.EN) == "Risks"
    )
    assert len(risks.items) == 3
    assert [i.tone.value for i in risks.items] == ["warn", "plain", "plain"]
    assert risks.items[0].detail is not None
    assert to_text(risks.items[0].detail, Language.EN).startswith("Play: ")


def test_the_agenda_names_minutes_and_who_leads_and_may_go_to_the_customer() -> None:
    agenda = customer_view(compose_agenda(stories.rich(), SETTINGS))

    said = page(agenda)
    assert "October 20, 2026, 60 minutes" in said
    assert "65% of review and planning time looks ahead" in said
    assert "The other parts are not counted" in said
    assert "Value review\nWhat fell short, then results and return" in said
    assert "Priya Raman" in said
    assert "Northwind Logistics" in said


def test_a_review_without_a_meeting_has_an_agenda_that_says_so() -> None:
    said = page(compose_agenda(stories.automated(), SETTINGS))

    assert "At your own pace" in said
    assert "minutes" not in said.replace("Minutes", "")


@pytest.mark.parametrize("name", stories.ALL)
@pytest.mark.parametrize("language", Language)
def test_brief_and_agenda_hold_no_numbers_of_their_own(name: str, language: Language) -> None:
    story: Story = stories.ALL[name]

    check_prose(compose_brief(story, SETTINGS), language)
    check_prose(compose_agenda(story, SETTINGS), language)
