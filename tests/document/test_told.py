"""Documents of stories as they are really told, from facts and figures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.document import stories
from tests.document.stories import SETTINGS

from quarterdeck.core.calendar import Period
from quarterdeck.core.engagement import AgendaItem, ReviewType
from quarterdeck.core.facts import AccountFacts
from quarterdeck.core.figure import Audience, Figure, FigureSet, Unit
from quarterdeck.core.language import Language
from quarterdeck.document.audience import customer_view
from quarterdeck.document.blocks import SlideRole
from quarterdeck.document.brief import compose_brief
from quarterdeck.document.compose import compose
from quarterdeck.document.layout import lay_out
from quarterdeck.document.prose import check_prose
from quarterdeck.document.walk import texts
from quarterdeck.i18n.messages import to_text
from quarterdeck.story.tell import tell
from quarterdeck.story.types import Story, StoryMode

FORMS: dict[ReviewType, tuple[Period, tuple[AgendaItem, ...]]] = {
    ReviewType.QBR: (stories.WINDOW, stories.SIXTY_MINUTES),
    ReviewType.EBR: (stories.WINDOW, stories.SIXTY_MINUTES),
    ReviewType.DIGITAL: (stories.YEAR, stories.DIGITAL_AGENDA),
    ReviewType.AUTOMATED: (stories.YEAR, ()),
}
MEASURED = (
    stories.figure("outcome.money", Decimal(27_000), Unit.MONEY, dimension="o1", currency="USD"),
    stories.figure("outcome.baseline", 3000.0, Unit.QUANTITY, dimension="o1"),
    stories.figure("outcome.actual", 1800.0, Unit.QUANTITY, dimension="o1"),
    stories.figure("goal.attainment", 0.59, Unit.RATIO, dimension="g2"),
    stories.figure("satisfaction", 7.5, Unit.SCORE),
)
USED = (*stories.USERS, stories.USER_COVERAGE, stories.RESOLUTION, stories.RESOLUTION_BEFORE)


def facts(review: ReviewType) -> AccountFacts:
    window, agenda = FORMS[review]
    return AccountFacts(
        stories.plan(review, window, agenda).account,
        stories.AS_OF,
        stories.PEOPLE,
        goals=(stories.GOAL_REACHED, stories.GOAL_MISSED, stories.GOAL_AHEAD),
        outcomes=(stories.OUTCOME,),
        events=(stories.LAUNCH, stories.SECRET_INCIDENT),
        commitments=(stories.PROMISE_KEPT.commitment, stories.PROMISE_BROKEN.commitment),
    )


def told(review: ReviewType, known: str) -> Story:
    window, agenda = FORMS[review]
    plan = stories.plan(review, window, agenda)
    bare = AccountFacts(plan.account, stories.AS_OF)
    material: dict[str, tuple[AccountFacts, tuple[Figure, ...]]] = {
        "much": (facts(review), (*stories.RICH, *MEASURED)),
        "usage": (bare, USED),
        "nothing": (bare, ()),
    }
    found, shown = material[known]
    return tell(plan, found, FigureSet(shown), SETTINGS)


ALL = [(review, known) for review in ReviewType for known in ("much", "usage", "nothing")]


@pytest.mark.parametrize("review, known", ALL)
def test_what_is_told_can_be_shown_to_the_customer_in_every_language(
    review: ReviewType, known: str
) -> None:
    document = compose(told(review, known), SETTINGS)
    view = customer_view(document)

    for language in Language:
        check_prose(document, language)
        words = " ".join(to_text(t, language) for t in texts(view.slides))
        assert "PLANTED" not in words
        assert "240" not in words  # ARR


@pytest.mark.parametrize("review, known", ALL)
def test_no_slide_is_empty(review: ReviewType, known: str) -> None:
    view = customer_view(compose(told(review, known), SETTINGS))

    for slide in view.slides:
        assert slide.blocks, slide.role
        assert list(texts(slide.blocks)), slide.role


@pytest.mark.parametrize("known", ["much", "usage", "nothing"])
def test_an_automated_review_and_the_brief_stay_on_one_page(known: str) -> None:
    story = told(ReviewType.AUTOMATED, known)

    for language in Language:
        page = customer_view(compose(story, SETTINGS))
        assert len(lay_out(page, [language], Audience.CUSTOMER, SETTINGS).pages) == 1
        brief = compose_brief(told(ReviewType.QBR, known), SETTINGS)
        assert len(lay_out(brief, [language], Audience.INTERNAL, SETTINGS).pages) == 1


@pytest.mark.parametrize("language", Language)
def test_the_eight_slides_of_a_rich_account_need_no_continuation(language: Language) -> None:
    view = customer_view(compose(told(ReviewType.QBR, "much"), SETTINGS))

    laid = lay_out(view, [language], Audience.CUSTOMER, SETTINGS)
    assert len(laid.pages) == len(view.slides)


def test_the_mode_decides_what_the_main_slide_says() -> None:
    titles = {}
    for known in ("much", "usage", "nothing"):
        story = told(ReviewType.QBR, known)
        slides = compose(story, SETTINGS).slides
        results = next(s for s in slides if s.role is SlideRole.RESULTS)
        titles[known] = (story.mode, to_text(results.title, Language.EN))

    assert titles == {
        "much": (StoryMode.VALUE, "You saved 1,200 hours this quarter, a net ROI of 340%"),
        "usage": (
            StoryMode.AGREE,
            "First, let us agree what we measure, and from where",
        ),
        "nothing": (StoryMode.AGREE, "First, let us agree what we measure, and from where"),
    }
