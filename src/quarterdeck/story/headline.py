"""The message of the review in one sentence, with one figure at most."""

from __future__ import annotations

from quarterdeck.core.message import Message, Name, message
from quarterdeck.story.goals import missed_goals
from quarterdeck.story.material import Material
from quarterdeck.story.trends import moved, previous, trend
from quarterdeck.story.types import StoryMode
from quarterdeck.story.value import amount, below_investment, measured


def headline(material: Material, mode: StoryMode) -> Message:
    """The strongest thing that is true; a missed goal is never left out of it."""
    return _value(material) if mode is StoryMode.VALUE else _agree(material)


def _value(material: Material) -> Message:
    short = bool(missed_goals(material))
    delivered, hours = material.said("value.delivered"), material.said("hours_saved")
    suffix = "-shortfall" if short else ""
    if delivered is not None and amount(delivered) > 0 and below_investment(material):
        return message("story-headline-below" + suffix, value=delivered)
    if delivered is not None and amount(delivered) > 0:
        return message("story-headline-value" + suffix, value=delivered)
    if hours is not None and amount(hours) > 0:
        return message("story-headline-hours" + suffix, hours=hours)
    improved = [m for m in measured(material) if m.improvement > 0]
    if improved:
        return message("story-headline-outcome" + suffix, outcome=improved[0].title)
    return message("story-headline-behind")


def _agree(material: Material) -> Message:
    """Operational trends at best; where there is nothing to show, the invitation to agree."""
    if missed_goals(material):
        return message("story-headline-agree-shortfall")
    coverage = material.said("user_coverage")
    if coverage is not None and amount(coverage) > 0:
        return message(f"story-headline-agree-coverage{_direction(material)}", coverage=coverage)
    users = material.said("users.active")
    if users is not None and amount(users) > 0:
        return message("story-headline-agree-users", users=users)
    return message("story-headline-agree", account=Name(material.account.name))


def _direction(material: Material) -> str:
    now, before = material.said("user_coverage"), previous(material, "user_coverage")
    if now is None or before is None or trend(material, "user_coverage") is None:
        return ""
    return {"rose": "-rose", "fell": "-fell", "steady": ""}[moved(before, now)]
