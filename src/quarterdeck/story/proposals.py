"""The base proposal: the next problem and the next capability, from what this account shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from quarterdeck.core.figure import Audience
from quarterdeck.core.message import Message, Quoted, Text, message
from quarterdeck.story import thresholds
from quarterdeck.story.goals import current_goals, missed_goals, proposed_goal
from quarterdeck.story.material import Material
from quarterdeck.story.opportunities import stated_needs
from quarterdeck.story.risks import open_escalations
from quarterdeck.story.roadmap import certainty_text, shareable_items
from quarterdeck.story.types import Proposal
from quarterdeck.story.value import amount, measured


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposal with the joint goal that follows from it and the first step that is ours."""

    proposal: Proposal
    joint_goal: Message
    our_step: Message
    next_goal: Message | None = None


OWN_GOAL = ("goal", "service", "owned", "answer")
"""Proposals whose own joint goal stands; a goal proposed already then comes after it."""


def base_draft(material: Material, offer: Proposal | None = None) -> Draft:
    """The first that applies: a missed goal, an escalation, a need that the product or the roadmap
    answers, low coverage, unused capability, the roadmap, the next goal, a result to carry over;
    and where nothing is known, agreeing what is measured.

    A need that the ``offer`` answers is not answered twice.
    """
    drafts = (draft for build in _BUILDERS if (draft := build(material)) is not None)
    apart = (d for d in drafts if offer is None or d.proposal.need != offer.need)
    found = next(apart, None) or _measure(material)
    goal = proposed_goal(material)
    if goal is None:
        return found
    joint = _goal_by(Quoted(goal.title), goal.due_on, material)
    if found.proposal.id in OWN_GOAL:
        return replace(found, next_goal=joint)
    return replace(found, joint_goal=joint)


def _goal_by(goal: Quoted, due: date | None, material: Material) -> Message:
    if due is None or due <= material.plan.held_on:
        return message("story-joint-goal", goal=goal, quarter=material.next_quarter)
    return message("story-joint-goal-by", goal=goal, day=due)


def _draft(
    id: str,
    material: Material,
    *,
    title: Message,
    need: Text,
    joint_goal: Message,
    benefit: Text | None = None,
    our_step: Message | None = None,
) -> Draft:
    """A draft whose step is ``story-plan-<id>.step`` and whose own first step ``.ours``."""
    proposal = Proposal(
        id=id,
        title=title,
        need=need,
        step=message(f"story-plan-{id}.step"),
        benefit=benefit or message(f"story-plan-{id}.benefit"),
        when=message("story-when", quarter=material.next_quarter),
        audience=Audience.CUSTOMER,
    )
    return Draft(proposal, joint_goal, our_step or message(f"story-plan-{id}.ours"))


def _missed_goal(material: Material) -> Draft | None:
    missed = missed_goals(material)
    if not missed:
        return None
    goal = Quoted(missed[0].title)
    share = material.said("goal.attainment", missed[0].id)
    need = (
        message("story-plan-goal.need-share", share=share)
        if share is not None and amount(share) > 0
        else message("story-plan-goal.need")
    )
    return _draft(
        "goal",
        material,
        title=message("story-plan-goal", goal=goal),
        need=need,
        joint_goal=message("story-joint-goal", goal=goal, quarter=material.next_quarter),
        our_step=message("story-plan-goal.ours", goal=goal),
    )


def _service(material: Material) -> Draft | None:
    escalated = open_escalations(material)
    if not escalated:
        return None
    keys = [t.id for t in escalated]
    count = material.counter.count("tickets.escalated.open", keys, audience=Audience.CUSTOMER)
    return _draft(
        "service",
        material,
        title=message("story-plan-service"),
        need=message("story-plan-service.need", count=count),
        joint_goal=message("story-joint-service"),
    )


def _owned_answer(material: Material) -> Draft | None:
    """A stated need that something they already own answers."""
    owned = sorted((m for m in material.facts.modules if m.owned), key=lambda m: m.id)
    for need in stated_needs(material):
        for module in owned:
            if _same(need.topic, module.topic):
                text = Quoted(need.text)
                return _draft(
                    "owned",
                    material,
                    title=message("story-plan-owned", module=Quoted(module.name)),
                    need=Quoted(need.text, need.said_by),
                    joint_goal=message("story-joint-need", need=text),
                    benefit=Quoted(module.benefit),
                    our_step=message("story-plan-owned.ours", module=Quoted(module.name)),
                )
    return None


def _roadmap_answer(material: Material) -> Draft | None:
    """A stated need that a capability on the shareable roadmap answers."""
    for need in stated_needs(material):
        for item in shareable_items(material):
            if _same(need.topic, item.topic):
                title = Quoted(item.title)
                return _draft(
                    "answer",
                    material,
                    title=message("story-plan-roadmap", item=title),
                    need=Quoted(need.text, need.said_by),
                    joint_goal=message("story-joint-need", need=Quoted(need.text)),
                    benefit=Quoted(item.benefit) if item.benefit else None,
                    our_step=message("story-plan-answer.ours", item=title),
                )
    return None


def _same(one: str | None, other: str | None) -> bool:
    return bool(one and other) and (one or "").strip().lower() == (other or "").strip().lower()


def _coverage(material: Material) -> Draft | None:
    coverage = material.said("user_coverage")
    if coverage is None or amount(coverage) >= thresholds.COVERAGE_HIGH.value:
        return None
    low = amount(coverage) < thresholds.COVERAGE_LOW.value
    target = material.counter.threshold(
        thresholds.COVERAGE_LOW if low else thresholds.COVERAGE_HIGH, audience=Audience.CUSTOMER
    )
    return _draft(
        "coverage",
        material,
        title=message("story-plan-coverage"),
        need=message("story-plan-coverage.need", coverage=coverage),
        joint_goal=message(
            "story-joint-coverage", now=coverage, target=target, quarter=material.next_quarter
        ),
    )


def _adoption(material: Material) -> Draft | None:
    adoption = material.said("product_adoption")
    if adoption is None or amount(adoption) >= thresholds.ADOPTION_LOW.value:
        return None
    target = material.counter.threshold(thresholds.ADOPTION_LOW, audience=Audience.CUSTOMER)
    return _draft(
        "adoption",
        material,
        title=message("story-plan-adoption"),
        need=message("story-plan-adoption.need", adoption=adoption),
        joint_goal=message(
            "story-joint-adoption", now=adoption, target=target, quarter=material.next_quarter
        ),
    )


def _next_goal(material: Material) -> Draft | None:
    goals = current_goals(material)
    if not goals:
        return None
    goal = Quoted(goals[0].title)
    return _draft(
        "next-goal",
        material,
        title=message("story-plan-next-goal", goal=goal),
        need=message("story-plan-next-goal.need"),
        joint_goal=_goal_by(goal, goals[0].due_on, material),
        our_step=message("story-plan-next-goal.ours", goal=goal),
    )


def _roadmap(material: Material) -> Draft | None:
    items = shareable_items(material)
    if not items:
        return None
    item = Quoted(items[0].title)
    certainty = certainty_text(items[0], material)
    return _draft(
        "roadmap",
        material,
        title=message("story-plan-roadmap", item=item),
        need=message("story-plan-roadmap.need", certainty=certainty),
        joint_goal=message("story-joint-roadmap", item=item),
        benefit=Quoted(items[0].benefit) if items[0].benefit else None,
        our_step=message("story-plan-roadmap.ours", item=item),
    )


def _carry_over(material: Material) -> Draft | None:
    improved = [m for m in measured(material) if m.improvement > 0]
    if not improved:
        return None
    outcome = improved[0].title
    return _draft(
        "outcome",
        material,
        title=message("story-plan-outcome"),
        need=message("story-plan-outcome.need", outcome=outcome),
        joint_goal=message("story-joint-outcome", outcome=outcome),
    )


def _measure(material: Material) -> Draft:
    return _draft(
        "measure",
        material,
        title=message("story-plan-measure"),
        need=message("story-plan-measure.need"),
        joint_goal=message("story-joint-measure", quarter=material.next_quarter),
    )


_BUILDERS: tuple[Callable[[Material], Draft | None], ...] = (
    _missed_goal,
    _service,
    _owned_answer,
    _roadmap_answer,
    _coverage,
    _adoption,
    _next_goal,
    _roadmap,
    _carry_over,
)
