"""The expansion proposal: only where it answers a need the customer stated, and nothing is owed."""

from __future__ import annotations

from quarterdeck.core.facts import Module, Statement
from quarterdeck.core.figure import Audience
from quarterdeck.core.message import Message, Quoted, message
from quarterdeck.story import thresholds
from quarterdeck.story.goals import unsaid_goals
from quarterdeck.story.material import Material
from quarterdeck.story.opportunities import answered_need, stated_needs
from quarterdeck.story.risks import open_escalations, satisfaction
from quarterdeck.story.types import Proposal
from quarterdeck.story.value import amount


def expansion(material: Material) -> tuple[Proposal | None, tuple[Message, ...]]:
    """The proposal, or None with every reason for which it is withheld."""
    answer = answered_need(material)
    reasons = (*_no_need(material), *_owed(material))
    if answer is None or reasons:
        return None, reasons
    return _proposal(*answer), ()


def _proposal(need: Statement, module: Module) -> Proposal:
    name = Quoted(module.name)
    return Proposal(
        id="expansion",
        title=message("story-expansion", module=name),
        need=Quoted(need.text, need.said_by),
        step=message("story-expansion.step", module=name),
        benefit=Quoted(module.benefit),
        when=message("story-expansion.when"),
        audience=Audience.CUSTOMER,
    )


def _no_need(material: Material) -> tuple[Message, ...]:
    if answered_need(material) is not None:
        return ()
    stated = bool(stated_needs(material))
    return (message("story-withheld-no-module" if stated else "story-withheld-no-need"),)


def _owed(material: Material) -> tuple[Message, ...]:
    """What must be settled before anything more is offered."""
    found = [
        message("story-withheld-goal", goal=Quoted(goal.title)) for goal in unsaid_goals(material)
    ]
    escalated = open_escalations(material)
    if escalated:
        count = material.counter.count("tickets.escalated.open", [t.id for t in escalated])
        found.append(message("story-withheld-escalation", count=count))
    score = satisfaction(material)
    if score is not None and amount(score) < thresholds.SATISFACTION_FLOOR.value:
        floor = material.counter.threshold(thresholds.SATISFACTION_FLOOR)
        found.append(message("story-withheld-satisfaction", score=score, floor=floor))
    return tuple(found)
