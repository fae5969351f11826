"""What a person changes by hand is laid over figures and story, and leaves a trace."""

from __future__ import annotations

from decimal import Decimal

from tests.story.telling import RICH_LINES, figures, rich_facts, text, told

from quarterdeck.core.figure import Figure, FigureSet
from quarterdeck.core.language import Language
from quarterdeck.core.message import Quoted
from quarterdeck.i18n.messages import to_text
from quarterdeck.story.overrides import (
    HEADLINE,
    FigureOverride,
    InsertedSlide,
    Overrides,
    ProposalText,
    apply_to_figures,
    apply_to_story,
    unknown_figures,
)
from quarterdeck.story.types import StoryMode

FIGURES = figures(*RICH_LINES)


def of(changed: FigureSet, metric: str, period: str = "window", dimension: str = "") -> Figure:
    found = changed.get(metric, period, dimension)
    assert found is not None
    return found


def test_no_overrides_change_nothing() -> None:
    assert list(apply_to_figures(FIGURES, Overrides())) == list(FIGURES)


def test_a_figure_left_out_is_missing_with_its_reason_in_every_period() -> None:
    changed = apply_to_figures(FIGURES, Overrides((FigureOverride("csat", "survey was faulty"),)))
    for period in ("window", "2024-Q4", "2024-Q3"):
        left = of(changed, "csat", period)
        assert (left.value, left.missing) == (None, "story-left-out")
        assert left.overridden == "survey was faulty"


def test_one_period_can_be_left_out_alone() -> None:
    changed = apply_to_figures(FIGURES, Overrides((FigureOverride("csat/2024-Q3", "faulty"),)))
    assert [of(changed, "csat", p).known for p in ("window", "2024-Q3")] == [True, False]


def test_a_replaced_figure_carries_the_reason() -> None:
    change = (FigureOverride("user_coverage", "count of January", Decimal("0.7")),)
    changed = of(apply_to_figures(FIGURES, Overrides(change)), "user_coverage")
    assert (changed.value, changed.overridden) == (Decimal("0.7"), "count of January")


def test_return_on_investment_follows_a_replaced_value() -> None:
    change = (FigureOverride("value.delivered", "corrected", Decimal(61365)),)
    changed = apply_to_figures(FIGURES, Overrides(change))
    assert [of(changed, m).value for m in ("roi.net", "roi.multiple")] == [2, 3]
    assert of(changed, "roi.net").overridden == "corrected"


def test_return_on_investment_is_missing_without_its_value() -> None:
    changed = apply_to_figures(FIGURES, Overrides((FigureOverride("value.delivered", "disputed"),)))
    assert [of(changed, m).known for m in ("roi.net", "roi.multiple")] == [False, False]


def test_a_return_that_a_person_set_stays() -> None:
    change = (
        FigureOverride("value.delivered", "x", Decimal(1)),
        FigureOverride("roi.net", "agreed with the CFO", Decimal(2)),
    )
    changed = apply_to_figures(FIGURES, Overrides(change))
    assert of(changed, "roi.net").value == 2


def test_names_that_fit_no_figure_are_told_and_change_nothing() -> None:
    wrong = Overrides(
        (
            FigureOverride("cast", "x"),
            FigureOverride("csat", "a whole metric"),
            FigureOverride("csat/2019-Q1", "x", Decimal(1)),
        )
    )
    assert unknown_figures(FIGURES, wrong) == ("cast", "csat/2019-Q1")


def test_a_story_told_without_its_value_holds_no_trace_of_it() -> None:
    names = ("value.delivered", "value.category", "outcome.money", "outcome.baseline")
    bare = Overrides(tuple(FigureOverride(name, "x") for name in names))
    story = told(rich_facts(), apply_to_figures(FIGURES, bare))
    assert story.mode is StoryMode.AGREE
    assert {f.unit for c in story.charts for s in c.series for f in s.figures}.isdisjoint({"money"})


def test_headline_proposal_goal_and_questions_are_a_persons_words() -> None:
    story = told(rich_facts(), FIGURES)
    changed = apply_to_story(
        story,
        Overrides(
            headlines={HEADLINE: text("Our best quarter"), "plan": text("What comes next")},
            proposals={
                "base": ProposalText(title=text("Start with returns")),
                "joint-goal": ProposalText(title=text("Returns in a day")),
            },
            questions=(text("Who decides?"),),
        ),
    )
    assert changed.headline == Quoted(text("Our best quarter"))
    assert changed.base_proposal.title == Quoted(text("Start with returns"))
    assert changed.base_proposal.step == story.base_proposal.step
    assert changed.joint_goal == Quoted(text("Returns in a day"))
    assert [to_text(q, Language.RU) for q in changed.questions] == ["Who decides?"]


def test_an_expansion_can_be_dropped_but_never_forced() -> None:
    offered = told(rich_facts(), FIGURES)
    withheld = told(rich_facts(statements=()), FIGURES)
    words = ProposalText(title=text("Buy this"))
    assert apply_to_story(offered, Overrides(expansion=False)).expansion is None
    assert apply_to_story(withheld, Overrides(proposals={"expansion": words})).expansion is None
    kept = apply_to_story(offered, Overrides(proposals={"expansion": words})).expansion
    assert kept is not None
    assert kept.title == Quoted(text("Buy this"))


def test_slides_are_ordered_dropped_and_inserted_by_role() -> None:
    slide = InsertedSlide("results", text("A visit to the plant"))
    overrides = Overrides(
        order=("plan", "title"), dropped=frozenset({"feedback"}), inserted=(slide,)
    )
    roles = ("title", "agenda", "results", "plan", "feedback")
    assert overrides.sequence(roles) == ("plan", "title", "agenda", "results")
    assert overrides.inserted_after("results") == (slide,)
    assert overrides.headline("plan") is None
