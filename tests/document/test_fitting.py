"""How much a slide holds, and the brief on one page whatever happened."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.document import stories
from tests.document.stories import SETTINGS

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.document.blocks import Arrangement, Bullet, Bullets, Slide, SlideRole
from quarterdeck.document.brief import compose_brief
from quarterdeck.document.fitting import fitted, on_one_page
from quarterdeck.document.layout import lay_out
from quarterdeck.document.placing import regions

STORY = stories.rich()


def listing(items: int) -> Slide:
    line = stories.said("A line that says something " * 4, "一句说明 " * 8, "Строка с текстом " * 6)
    list_ = Bullets(tuple(Bullet(line) for _ in range(items)), audience=Audience.CUSTOMER)
    title = stories.said("Title", "标题", "Заголовок")
    return Slide(SlideRole.PLAN, title, Arrangement.FULL, regions([list_]))


def test_the_fullest_slide_that_stands_on_one_page_is_taken() -> None:
    sizes = (60, 40, 3, 2)

    chosen = fitted(lambda less: listing(sizes[less]), STORY.plan, SETTINGS)

    assert chosen == listing(3)
    assert on_one_page(listing(3), STORY.plan, SETTINGS)
    assert not on_one_page(listing(60), STORY.plan, SETTINGS)


def test_where_nothing_fits_the_barest_is_taken() -> None:
    assert fitted(lambda less: listing(90 - less), STORY.plan, SETTINGS) == listing(87)


@pytest.mark.parametrize("language", Language)
def test_a_brief_of_many_landmines_stays_on_one_page_and_says_how_many_more(
    language: Language,
) -> None:
    story = replace(STORY, landmines=STORY.landmines * 20)

    brief = compose_brief(story, SETTINGS)
    laid = lay_out(brief, (language,), Audience.INTERNAL, SETTINGS)

    assert len(laid.pages) == 1
    assert "brief-more" in str(brief)
