"""The minutes of each slide, from the plan's agenda sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quarterdeck.core.engagement import ReviewType, Section
from quarterdeck.core.review import ReviewPlan
from quarterdeck.document.blocks import Slide, SlideRole

SECTIONS = {
    SlideRole.TITLE: Section.OPENING,
    SlideRole.AGENDA: Section.OPENING,
    SlideRole.EXECUTIVE_SUMMARY: Section.VALUE_REVIEW,
    SlideRole.LAST_QUARTER: Section.VALUE_REVIEW,
    SlideRole.OUTCOMES: Section.VALUE_REVIEW,
    SlideRole.RESULTS: Section.VALUE_REVIEW,
    SlideRole.ALIGNMENT: Section.BUSINESS_CONTEXT,
    SlideRole.STRATEGY: Section.STRATEGIC_DISCUSSION,
    SlideRole.PLAN: Section.STRATEGIC_DISCUSSION,
    SlideRole.FEEDBACK: Section.STRATEGIC_DISCUSSION,
    SlideRole.NEXT_STEPS: Section.ACTION_PLANNING,
}
"""The agenda section that uses each slide (domain.md, Agenda); the close has no slide of its own."""

WEIGHTS = {
    SlideRole.TITLE: 1,
    SlideRole.AGENDA: 2,
    SlideRole.EXECUTIVE_SUMMARY: 2,
    SlideRole.LAST_QUARTER: 1,
    SlideRole.OUTCOMES: 2,
    SlideRole.RESULTS: 2,
    SlideRole.STRATEGY: 1,
    SlideRole.PLAN: 2,
    SlideRole.FEEDBACK: 1,
}
"""How a section's minutes are shared among its slides; 1 where not named."""


def section_of(role: SlideRole, review: ReviewType) -> Section | None:
    """A digital review asks for the customer's news on its feedback page."""
    if review is ReviewType.DIGITAL and role is SlideRole.FEEDBACK:
        return Section.BUSINESS_CONTEXT
    return SECTIONS.get(role)


def sections_shown(slides: Sequence[Slide], plan: ReviewPlan) -> tuple[Section | None, ...]:
    """The agenda section that uses each slide, in order, where a person's own slides count too.

    An inserted slide belongs to what it stands after. The appendix and our own pages have none.
    """
    found: list[Section | None] = []
    for slide in slides:
        if slide.appendix:
            found.append(None)
        elif slide.role is SlideRole.INSERTED:
            found.append(slide.section or (found[-1] if found else None))
        else:
            found.append(slide.section or section_of(slide.role, plan.id.type))
    return tuple(found)


def timed(slides: Sequence[Slide], plan: ReviewPlan) -> tuple[Slide, ...]:
    """The slides with section and whole minutes: a section's slides add up to its minutes."""
    placed = [_sectioned(s, plan.id.type) for s in slides]
    minutes: dict[int, float] = {}
    for item in plan.agenda:
        at = [i for i, s in enumerate(placed) if s.section is item.section]
        shares = apportioned(item.minutes, [WEIGHTS.get(placed[i].role, 1) for i in at])
        minutes.update(zip(at, shares, strict=True))
    return tuple(
        replace(s, minutes=float(minutes[i])) if i in minutes else s for i, s in enumerate(placed)
    )


def apportioned(total: int, weights: Sequence[int]) -> list[int]:
    """Whole parts of ``total`` by weight that add up to it (largest remainder; earlier first)."""
    if not weights:
        return []
    exact = [total * w / sum(weights) for w in weights]
    parts = [int(e) for e in exact]
    order = sorted(range(len(weights)), key=lambda i: (parts[i] - exact[i], i))
    for i in order[: total - sum(parts)]:
        parts[i] += 1
    return parts


def _sectioned(slide: Slide, review: ReviewType) -> Slide:
    if slide.appendix:
        return slide
    return replace(slide, section=section_of(slide.role, review))
