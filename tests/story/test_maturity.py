"""The maturity of a programme: stages by declared conditions, never lowered by knowing more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.story.review_records import AS_OF, any_record, record, records

from quarterdeck.core.language import Language
from quarterdeck.core.review import ReviewStatus
from quarterdeck.i18n.messages import has_message, to_text
from quarterdeck.story.maturity import THRESHOLDS, Maturity, MaturityStage, maturity
from quarterdeck.story.programme import Preparation, ReviewRecord

STAGES = [None, *MaturityStage]


def reached(reviews: list[ReviewRecord]) -> MaturityStage | None:
    return maturity(reviews, AS_OF).stage


def rank(stage: MaturityStage | None) -> int:
    return STAGES.index(stage)


def missing(found: Maturity) -> list[str]:
    return [c.id for c in found.missing]


def test_a_programme_begins_with_its_first_review() -> None:
    assert reached([]) is None
    assert reached([record(status=ReviewStatus.PLANNED, held_on=None)]) is None
    assert reached(records(1)) is MaturityStage.BASIC


def test_good_reviews_reach_the_last_stage() -> None:
    found = maturity(records(3), AS_OF)
    assert (found.stage, found.next, found.missing) == (MaturityStage.TRANSFORMATIONAL, None, ())


@pytest.mark.parametrize(
    "changes, stage, lacking",
    [
        ({"held_on": date(2026, 10, 1)}, MaturityStage.BASIC, ["cadence"]),
        ({"outcome_shown": False}, MaturityStage.STANDARD, ["outcomes"]),
        ({"baseline_agreed": False}, MaturityStage.STANDARD, ["baselines"]),
        ({"usage_only": True}, MaturityStage.STANDARD, ["beyond-usage"]),
        ({"commitments_done": 1}, MaturityStage.STANDARD, ["actions"]),
        ({"commitments_done": 3}, MaturityStage.STRATEGIC, ["actions"]),
        ({"co_planned": False}, MaturityStage.STRATEGIC, ["co-planned"]),
        ({"customer_prepared": Preparation.MINIMAL}, MaturityStage.STRATEGIC, ["preparation"]),
        (
            {"sponsor_expected": False, "expected_levels": ()},
            MaturityStage.STRATEGIC,
            ["attendance"],
        ),
    ],
)
def test_each_condition_holds_its_stage_back_and_is_named(
    changes: dict[str, Any], stage: MaturityStage, lacking: list[str]
) -> None:
    found = maturity(records(3, **changes), AS_OF)
    assert (found.stage, missing(found)) == (stage, lacking)


def test_conditions_of_the_next_stage_say_what_was_measured_and_what_is_needed() -> None:
    reviews = [*records(2, outcome_shown=False), *records(2)]
    found = maturity(reviews, AS_OF)
    assert [to_text(c.text, Language.EN) for c in found.missing] == [
        "Reviews that showed a measured outcome: 50%, at least 60% needed"
    ]
    assert {c.id for c in found.met} == {"baselines", "beyond-usage", "actions"}


def test_a_share_on_the_threshold_is_enough() -> None:
    reviews = [*records(3), *records(2, outcome_shown=False)]
    assert reached(reviews) is MaturityStage.TRANSFORMATIONAL


@pytest.mark.parametrize("language", list(Language))
def test_every_stage_condition_and_threshold_has_its_words(language: Language) -> None:
    for found in (maturity([], AS_OF), maturity(records(3), AS_OF)):
        assert all(to_text(c.text, language) for c in found.conditions)
        assert all(to_text(c.stage.label, language) for c in found.conditions)
    assert all(has_message(f"metric-threshold-{t.id}", language) for t in THRESHOLDS)
    assert all(has_message(f"maturity-stage-{s or 'none'}-says", language) for s in STAGES)


LEARNED = st.fixed_dictionaries(
    {},
    optional={
        "sponsor_attended": st.booleans(),
        "delegate_attended": st.booleans(),
        "customer_prepared": st.sampled_from(Preparation),
        "satisfaction": st.integers(1, 10),
        "first_response_on": st.just(date(2026, 8, 1)),
        "recap_sent_on": st.just(date(2026, 8, 1)),
    },
)


@given(st.lists(st.tuples(any_record(), LEARNED), max_size=12))
def test_learning_what_was_unknown_never_lowers_the_stage(
    found: list[tuple[ReviewRecord, dict[str, Any]]],
) -> None:
    before = [review for review, _ in found]
    after = [
        replace(review, **{k: v for k, v in learned.items() if getattr(review, k) is None})
        for review, learned in found
    ]
    assert rank(reached(after)) >= rank(reached(before))


BETTER = st.fixed_dictionaries(
    {},
    optional={
        "sponsor_attended": st.just(True),
        "customer_prepared": st.just(Preparation.READY),
        "outcome_shown": st.just(True),
        "baseline_agreed": st.just(True),
        "co_planned": st.just(True),
        "usage_only": st.just(False),
    },
)


@given(st.lists(st.tuples(any_record(), BETTER), max_size=12), st.booleans())
def test_a_better_review_never_lowers_the_stage(
    found: list[tuple[ReviewRecord, dict[str, Any]]], all_done: bool
) -> None:
    before = [review for review, _ in found]
    after = [
        replace(
            review,
            commitments_done=review.commitments_due if all_done else review.commitments_done,
            **better,
        )
        for review, better in found
    ]
    assert rank(reached(after)) >= rank(reached(before))


@given(st.lists(any_record(), max_size=12))
def test_one_more_good_review_never_lowers_the_stage(reviews: list[ReviewRecord]) -> None:
    assert rank(reached([*reviews, record()])) >= rank(reached(reviews))


@given(st.lists(any_record(), max_size=12))
def test_the_stage_is_the_last_whose_conditions_and_all_before_are_met(
    reviews: list[ReviewRecord],
) -> None:
    found = maturity(reviews, AS_OF)
    met = [stage for stage in MaturityStage if all(c.met for c in found.of(stage))]
    assert list(MaturityStage)[: rank(found.stage)] == met[: rank(found.stage)]
    assert (found.next is None) == (found.stage is MaturityStage.TRANSFORMATIONAL)
    assert found.next is None or not all(c.met for c in found.of(found.next))
