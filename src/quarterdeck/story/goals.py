"""Goals: those of the window under review, those ahead, reached, missed, and missed unsaid."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from quarterdeck.core.facts import Goal
from quarterdeck.story.material import Material

CLOSED = ("reached", "missed", "dropped")


def previous_goals(material: Material) -> tuple[Goal, ...]:
    """Goals that came due in the window, and those missed earlier and never told; by due day."""
    return _by_day(
        g
        for g in material.facts.goals
        if g.status not in ("dropped", "proposed") and _under_review(g, material)
    )


def current_goals(material: Material) -> tuple[Goal, ...]:
    """Agreed goals that are still ahead, by due day; those without one last."""
    return _by_day(
        g
        for g in material.facts.goals
        if g.status not in (*CLOSED, "proposed")
        and (g.due_on is None or g.due_on >= material.window.end)
    )


def proposed_goal(material: Material) -> Goal | None:
    """The goal already proposed for the time ahead, the next due."""
    proposed = [g for g in material.facts.goals if g.status == "proposed"]
    return next(iter(_by_day(proposed)), None)


def missed_goals(material: Material) -> tuple[Goal, ...]:
    """Goals under review that fell short: measured so, or with that status."""
    return tuple(g for g in previous_goals(material) if is_missed(g, material))


def reached_goals(material: Material) -> tuple[Goal, ...]:
    """Goals under review that were reached."""
    return tuple(g for g in previous_goals(material) if _is_reached(g))


def unsaid_goals(material: Material) -> tuple[Goal, ...]:
    """Missed goals, of whatever age, of which the customer has not been told."""
    return _by_day(
        g for g in material.facts.goals if is_missed(g, material) and not told(g, material)
    )


def is_missed(goal: Goal, material: Material) -> bool:
    """Whether the goal is due and fell short."""
    if goal.status in ("reached", "dropped", "proposed"):
        return False
    due = goal.due_on is None or goal.due_on <= material.as_of
    return goal.missed(material.as_of) or (goal.status == "missed" and due)


def told(goal: Goal, material: Material) -> bool:
    """Whether the customer was told of the shortfall by the as-of day."""
    return goal.told_on is not None and goal.told_on <= material.as_of


def _is_reached(goal: Goal) -> bool:
    attainment = goal.attainment
    return goal.status == "reached" or (
        goal.status != "missed" and attainment is not None and attainment >= 1
    )


def _under_review(goal: Goal, material: Material) -> bool:
    if goal.due_on is not None and goal.due_on in material.window:
        return True
    return is_missed(goal, material) and not told(goal, material)


def _by_day(goals: Iterable[Goal]) -> tuple[Goal, ...]:
    return tuple(sorted(goals, key=lambda g: (g.due_on or date.max, g.id)))
