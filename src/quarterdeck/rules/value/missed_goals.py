"""Missed goals that a customer's deck should speak of, and whether it does."""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.deck import Deck, ReadSlide
from quarterdeck.core.facts import AccountFacts, Goal
from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.review import ReviewPlan
from quarterdeck.rules.mentions import names, speaks_of
from quarterdeck.rules.subjects import PresentedDeck

VALUE_ROLES = frozenset({"results", "one-page"})
"""The slides that show the value; a shortfall is said on them at the latest."""

CLOSED = frozenset({"reached", "dropped", "proposed"})


def unsaid(subject: PresentedDeck) -> Iterator[tuple[Goal, Place]]:
    """Goals under review that fell short and are not spoken of where they have to be.

    In our own document the goal's title must stand on a slide up to the one that shows the value.
    In a foreign deck some visible slide has to mention it, in whatever words of its title.
    """
    plan, facts = subject.plan, subject.facts
    if plan is None or facts is None or not subject.for_customer:
        return
    slides = _searched(subject)
    place = _place(subject)
    for goal in missed_goals(facts, plan):
        if not any(_mentions(slide, goal, own=subject.document is not None) for slide in slides):
            yield goal, place


def missed_goals(facts: AccountFacts, plan: ReviewPlan) -> tuple[Goal, ...]:
    """Goals due in the review's window, or missed before and never told, that fell short; by day."""
    missed = [g for g in facts.goals if _is_missed(g, plan) and _under_review(g, plan)]
    return tuple(sorted(missed, key=lambda g: (g.due_on or plan.as_of, g.id)))


def _is_missed(goal: Goal, plan: ReviewPlan) -> bool:
    if goal.status in CLOSED:
        return False
    due = goal.due_on is None or goal.due_on <= plan.as_of
    return goal.missed(plan.as_of) or (goal.status == "missed" and due)


def _under_review(goal: Goal, plan: ReviewPlan) -> bool:
    told = goal.told_on is not None and goal.told_on <= plan.as_of
    return (goal.due_on is not None and goal.due_on in plan.window) or not told


def _searched(subject: PresentedDeck) -> tuple[ReadSlide, ...]:
    shown = subject.deck.shown
    if subject.document is None:
        return shown
    values = [n for n, slide in enumerate(shown) if slide.role in VALUE_ROLES]
    return shown[: values[0] + 1] if values else shown


def _place(subject: PresentedDeck) -> Place:
    value = _value_slide(subject.deck)
    return Place() if value is None else Place(PlaceKind.SLIDE, number=value.number)


def _value_slide(deck: Deck) -> ReadSlide | None:
    return next((s for s in deck.shown if s.role in VALUE_ROLES), None)


def _mentions(slide: ReadSlide, goal: Goal, *, own: bool) -> bool:
    return names(slide.text, goal.title) if own else speaks_of(slide.text, goal.title)
