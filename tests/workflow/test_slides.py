"""A review's slides as pictures: which, in what order, for whom, and in words for who cannot see them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from tests.document import stories
from tests.document.stories import SETTINGS

from quarterdeck.core.engagement import Section
from quarterdeck.core.facts import Side
from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.message import Quoted
from quarterdeck.document.audience import customer_view
from quarterdeck.document.blocks import (
    Arrangement,
    Bullet,
    Bullets,
    Placed,
    Slide,
    SlideRole,
)
from quarterdeck.document.brief import compose_agenda, compose_brief
from quarterdeck.document.compose import compose
from quarterdeck.document.live import Agreed, Heard, with_agreed, with_heard
from quarterdeck.document.overlay import lay_over
from quarterdeck.errors import LeakError, RenderError
from quarterdeck.i18n.messages import to_text
from quarterdeck.story.overrides import InsertedSlide, Overrides
from quarterdeck.story.types import Story
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workflow.project import Project
from quarterdeck.workflow.slides import SlidePicture, slide_pictures

EN, CUSTOMER, INTERNAL = Language.EN, Audience.CUSTOMER, Audience.INTERNAL


def prepared(story: Story | None = None, overrides: Overrides | None = None) -> Prepared:
    story = story or stories.rich()
    document, _ = lay_over(compose(story, SETTINGS), overrides or Overrides())
    return Prepared(
        story=story,
        document=document,
        customer=customer_view(document),
        brief=compose_brief(story, SETTINGS),
        agenda=compose_agenda(story, SETTINGS),
        figures=story.figures,
        warnings=(),
    )


RICH = prepared()


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path, SETTINGS)


def by_role(pictures: tuple[SlidePicture, ...]) -> dict[SlideRole, SlidePicture]:
    return {picture.role: picture for picture in pictures}


def test_the_customer_sees_the_customers_slides_without_notes(project: Project) -> None:
    pictures = slide_pictures(project, RICH, EN, CUSTOMER)

    roles = [p.role for p in pictures]
    assert list(dict.fromkeys(roles)) == [s.role for s in RICH.customer.slides]
    assert not {SlideRole.RISKS, SlideRole.HEALTH, SlideRole.WITHHELD} & set(roles)
    assert [p.notes for p in pictures] == [()] * len(pictures)
    assert "PLANTED" not in "".join(p.text for p in pictures)
    assert all(p.svg.startswith(b"<svg ") for p in pictures)


def test_we_see_our_own_slides_and_what_to_say(project: Project) -> None:
    pictures = by_role(slide_pictures(project, RICH, EN, INTERNAL))

    assert SlideRole.RISKS in pictures
    say = to_text(RICH.document.slides[4].notes[0], EN)
    assert RICH.document.slides[4].role is SlideRole.ALIGNMENT
    assert say in pictures[SlideRole.ALIGNMENT].notes


def test_what_is_internal_never_becomes_a_customers_picture(project: Project) -> None:
    leaking = replace(RICH, customer=RICH.document)

    with pytest.raises(LeakError):
        slide_pictures(project, leaking, EN, CUSTOMER)
    with pytest.raises(LeakError):
        slide_pictures(project, leaking, EN, CUSTOMER, only={SlideRole.PLAN})


@pytest.mark.parametrize("language", Language)
def test_some_slides_alone_look_as_they_do_in_the_whole(
    project: Project, language: Language
) -> None:
    wanted = {SlideRole.ALIGNMENT, SlideRole.NEXT_STEPS}
    whole = slide_pictures(project, RICH, language, CUSTOMER)

    some = slide_pictures(project, RICH, language, CUSTOMER, only=wanted)

    assert some == tuple(p for p in whole if p.role in wanted)
    assert len(some) >= 2


def test_a_role_that_the_review_lacks_gives_no_picture(project: Project) -> None:
    assert slide_pictures(project, RICH, EN, CUSTOMER, only={SlideRole.ONE_PAGE}) == ()
    assert slide_pictures(project, RICH, EN, CUSTOMER, only=()) == ()


def test_a_long_slide_gives_several_pictures_of_one_role(project: Project) -> None:
    heard = [Heard(f"Point {n}: " + "returns before the peak season " * 6) for n in range(14)]
    live = replace(RICH, customer=with_heard(RICH.customer, heard))

    pictures = slide_pictures(project, live, EN, CUSTOMER, only={SlideRole.ALIGNMENT})

    assert len(pictures) > 1
    assert {p.role for p in pictures} == {SlideRole.ALIGNMENT}
    assert {p.section for p in pictures} == {Section.BUSINESS_CONTEXT}
    assert pictures[1].title.endswith("(continued)")
    together = "\n".join(p.text for p in pictures)
    assert [f"Point {n}:" in together for n in range(14)] == [True] * 14
    assert len({p.svg for p in pictures}) == len(pictures)


@pytest.mark.parametrize(
    ("role", "section"),
    [
        (SlideRole.TITLE, Section.OPENING),
        (SlideRole.AGENDA, Section.OPENING),
        (SlideRole.LAST_QUARTER, Section.VALUE_REVIEW),
        (SlideRole.RESULTS, Section.VALUE_REVIEW),
        (SlideRole.ALIGNMENT, Section.BUSINESS_CONTEXT),
        (SlideRole.PLAN, Section.STRATEGIC_DISCUSSION),
        (SlideRole.FEEDBACK, Section.STRATEGIC_DISCUSSION),
        (SlideRole.NEXT_STEPS, Section.ACTION_PLANNING),
        (SlideRole.METRICS, None),
        (SlideRole.RISKS, None),
    ],
)
def test_each_slide_belongs_to_a_section_of_the_agenda(
    project: Project, role: SlideRole, section: Section | None
) -> None:
    untimed = tuple(replace(s, section=None) for s in RICH.document.slides)
    review = replace(RICH, document=replace(RICH.document, slides=untimed))

    (picture, *_) = slide_pictures(project, review, EN, INTERNAL, only={role})

    assert picture.section is section
    assert picture.appendix == (section is None)


def test_a_digital_review_asks_for_news_with_its_feedback(project: Project) -> None:
    review = prepared(stories.digital())

    (picture,) = slide_pictures(project, review, EN, CUSTOMER, only={SlideRole.FEEDBACK})

    assert picture.section is Section.BUSINESS_CONTEXT


def test_an_inserted_slide_belongs_to_what_it_stands_after(project: Project) -> None:
    added = tuple(
        InsertedSlide(after, LocalText(title), (LocalText("A line"),), CUSTOMER)
        for after, title in (("results", "More value"), ("metrics", "More figures"))
    )
    review = prepared(overrides=Overrides(inserted=added))

    pictures = slide_pictures(project, review, EN, CUSTOMER, only={SlideRole.INSERTED})

    assert [(p.title, p.section) for p in pictures] == [
        ("More value", Section.VALUE_REVIEW),
        ("More figures", None),
    ]


def test_the_minutes_of_the_pictures_are_those_of_the_agenda(project: Project) -> None:
    pictures = slide_pictures(project, RICH, EN, CUSTOMER)

    spent = {p.role: p.minutes for p in pictures if p.minutes is not None}

    assert sum(spent.values()) == sum(
        i.minutes for i in RICH.plan.agenda if i.section is not Section.CLOSE
    )


@pytest.mark.parametrize("language", Language)
def test_a_reader_gets_every_word_of_a_slide_in_its_order(
    project: Project, language: Language
) -> None:
    steps = slide_pictures(project, RICH, language, CUSTOMER, only={SlideRole.NEXT_STEPS})[0]
    results = slide_pictures(project, RICH, language, CUSTOMER, only={SlideRole.RESULTS})[0]
    feedback = slide_pictures(project, RICH, language, CUSTOMER, only={SlideRole.FEEDBACK})[0]

    rows = [line for line in steps.text.splitlines() if " | " in line]
    first = stories.OUR_STEPS[0]
    assert any(r.startswith(f"{first.text.to(language)} | {first.owner} | ") for r in rows)
    assert steps.title in steps.text.splitlines()[:2]
    assert to_text(stories.HANDLING_CHART.alt, language) in results.text
    assert to_text(RICH.customer.footer, language) == results.text.splitlines()[-1]
    assert not [line for line in feedback.text.splitlines() if line.isdigit()]


def test_numbers_of_a_list_are_read(project: Project) -> None:
    lines = tuple(Bullet(Quoted(LocalText(t))) for t in ("first", "second"))
    block = Bullets(lines, numbered=True, audience=CUSTOMER)
    title = Quoted(LocalText("Steps"))
    slide = Slide(
        SlideRole.STRATEGY, title, Arrangement.FULL, (Placed(0, block),), audience=CUSTOMER
    )
    review = replace(RICH, customer=replace(RICH.customer, slides=(slide,)))

    (picture,) = slide_pictures(project, review, EN, CUSTOMER)

    assert picture.text.splitlines()[:3] == ["Steps", "1 first", "2 second"]


def test_what_is_agreed_in_the_room_shows_at_once(project: Project) -> None:
    line = Agreed(Side.CUSTOMER, LocalText("Name a sponsor"), "Dana Whitfield", None)
    document = with_agreed(
        RICH.customer, [line], vendor="Brightline Systems", customer="Northwind Logistics"
    )
    live = replace(RICH, customer=document)
    only = {SlideRole.NEXT_STEPS}

    (before,) = slide_pictures(project, RICH, EN, CUSTOMER, only=only)
    (after,) = slide_pictures(project, live, EN, CUSTOMER, only=only)

    assert "Name a sponsor | Dana Whitfield | by when?" in after.text.splitlines()
    assert after.title == "You take on 1 step: what should we take on?"
    assert after.svg != before.svg


def test_a_logo_that_is_not_there_is_named(tmp_path: Path) -> None:
    brand = msgspec.structs.replace(SETTINGS.brand, logo="missing.png")
    project = Project(tmp_path, msgspec.structs.replace(SETTINGS, brand=brand))

    with pytest.raises(RenderError, match=r"brand\.logo"):
        slide_pictures(project, RICH, EN, CUSTOMER, only={SlideRole.TITLE})
