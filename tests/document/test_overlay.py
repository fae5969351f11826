"""A person's changes to the slides, laid over the composed document."""

from __future__ import annotations

import pytest
from tests.document import stories
from tests.document.stories import SETTINGS

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language, LocalText
from quarterdeck.document.audience import customer_view
from quarterdeck.document.blocks import Document, SlideRole
from quarterdeck.document.compose import compose
from quarterdeck.document.overlay import lay_over
from quarterdeck.document.prose import check_prose
from quarterdeck.document.walk import texts
from quarterdeck.i18n.messages import to_text
from quarterdeck.story.overrides import (
    HEADLINE,
    InsertedSlide,
    Overrides,
    ProposalText,
    apply_to_story,
)

OWN = LocalText("We grew 40 % together", zh="我们共同增长")


def laid(overrides: Overrides, document: Document | None = None) -> tuple[Document, list[str]]:
    found, warnings = lay_over(document or compose(stories.rich(), SETTINGS), overrides)
    return found, list(warnings)


def roles(document: Document) -> list[str]:
    return [s.role.value for s in document.slides]


def words(document: Document, role: SlideRole) -> str:
    slide = next(s for s in document.slides if s.role is role)
    return "\n".join(to_text(t, Language.EN) for t in texts((slide.title, slide.blocks)))


def test_without_changes_the_document_stays_as_it_is() -> None:
    document = compose(stories.rich(), SETTINGS)

    assert lay_over(document, Overrides()) == (document, ())


def test_a_headline_replaces_the_title_by_language_and_may_hold_numbers() -> None:
    document, warnings = laid(Overrides(headlines={"results": OWN}))

    title = next(s for s in document.slides if s.role is SlideRole.RESULTS).title
    assert to_text(title, Language.EN) == "We grew 40 % together"
    assert to_text(title, Language.ZH) == "我们共同增长"
    assert warnings == []
    check_prose(document, Language.EN)


def test_what_has_no_place_is_warned_of_and_changes_nothing_else() -> None:
    thin = compose(stories.thin(), SETTINGS)
    overrides = Overrides(
        headlines={"method": OWN, HEADLINE: OWN},
        dropped=frozenset({"method"}),
        order=("method",),
    )

    document, warnings = laid(overrides, thin)

    assert document == thin
    assert [w.split(":")[0] for w in warnings] == ["headline", "dropped", "order"]
    assert all("'method'" in w for w in warnings)


def test_dropped_slides_go_and_their_minutes_are_shared_anew() -> None:
    document, warnings = laid(Overrides(dropped=frozenset({"feedback", "definitions"})))

    plan = next(s for s in document.slides if s.role is SlideRole.PLAN)
    assert not {"feedback", "definitions"} & set(roles(document))
    assert plan.minutes == 20
    assert to_text(plan.notes[-1], Language.EN) == "Time for this page: 20 min."
    assert warnings == []


def test_not_every_slide_can_be_dropped() -> None:
    automated = compose(stories.automated(), SETTINGS)

    document, warnings = laid(Overrides(dropped=frozenset(roles(automated))), automated)

    assert document == automated
    assert "no slide would be left" in warnings[0]


def test_slides_stand_in_the_order_asked_for() -> None:
    document, _ = laid(Overrides(order=("title", "alignment", "last-quarter")))

    assert roles(document)[:5] == ["title", "alignment", "last-quarter", "agenda", "results"]


def test_inserted_slides_follow_theirs_in_the_order_written() -> None:
    first = InsertedSlide("results", LocalText("First"), (LocalText("One line"),))
    second = InsertedSlide("results", LocalText("Second"))

    document, _ = laid(Overrides(inserted=(first, second), order=("title", "results")))

    assert roles(document)[1:4] == ["results", "inserted", "inserted"]
    titles = [to_text(s.title, Language.EN) for s in document.slides[2:4]]
    assert titles == ["First", "Second"]


def test_an_inserted_slide_that_lost_its_neighbour_stands_at_the_end_with_a_warning() -> None:
    added = InsertedSlide("feedback", LocalText("Alone"))

    document, warnings = laid(Overrides(inserted=(added,), dropped=frozenset({"feedback"})))

    assert roles(document)[-1] == "inserted"
    assert "Alone" in warnings[0]


@pytest.mark.parametrize("audience", Audience)
def test_an_inserted_slide_reaches_the_customer_only_where_a_person_said_so(
    audience: Audience,
) -> None:
    document, _ = laid(Overrides(inserted=(InsertedSlide("plan", OWN, (OWN,), audience),)))

    shown = "inserted" in roles(customer_view(document))
    assert shown is (audience is Audience.CUSTOMER)


def test_a_persons_proposal_is_said_wherever_the_document_says_it() -> None:
    own = Overrides(
        proposals={
            "base": ProposalText(title=LocalText("Own focus"), step=LocalText("Own step")),
            "joint-goal": ProposalText(title=LocalText("Own goal")),
        },
        questions=(LocalText("What keeps you up at night?"),),
        expansion=False,
    )

    document = compose(apply_to_story(stories.executive(), own), SETTINGS)

    assert "Focus: Own focus" in words(document, SlideRole.PLAN)
    assert "What: Own step" in words(document, SlideRole.PLAN)
    assert "Returns module" not in words(document, SlideRole.PLAN)
    assert "Approve the focus: Own focus" in words(document, SlideRole.EXECUTIVE_SUMMARY)
    assert "Own goal" in words(document, SlideRole.EXECUTIVE_SUMMARY)
    assert "What keeps you up at night?" in words(document, SlideRole.ALIGNMENT)
