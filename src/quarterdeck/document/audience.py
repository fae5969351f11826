"""THE declared list of what may reach a customer; whatever is not declared here is internal.

Composing marks each block; ``customer_view`` is the wall: it drops what is internal and refuses a
document in which something marked for the customer holds an internal figure or text
(field-facts.md, Deck: health and engagement scores, NRR, GRR, ARR movements, churn risk, expansion
notes, sentiment, stakeholder roles and speaker notes never reach the customer's version).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quarterdeck.core.account import Account, Contact
from quarterdeck.core.figure import Audience, Figure
from quarterdeck.core.review import ReviewPlan
from quarterdeck.document.blocks import (
    Block,
    Bullets,
    Cards,
    Chart,
    Document,
    Panel,
    Paragraph,
    Question,
    Scale,
    Slide,
    SlideRole,
    TableBlock,
)
from quarterdeck.document.walk import figures, messages
from quarterdeck.errors import LeakError

CUSTOMER_METRICS: frozenset[str] = frozenset(
    {
        "fees",
        "investment",
        "users.active",
        "users.active.month",
        "users.licensed",
        "user_coverage",
        "features.used",
        "features.available",
        "product_adoption",
        "usage.volume",
        "usage.volume.month",
        "usage.by_feature",
        "time_to_value",
        "tickets.opened",
        "tickets.resolved",
        "tickets.escalated",
        "tickets.open",
        "csat",
        "first_response",
        "resolution",
        "satisfaction",
        "hours_saved",
        "value.delivered",
        "value.category",
        "value.coverage",
        "outcome.change",
        "outcome.money",
        "outcome.baseline",
        "outcome.actual",
        "roi.net",
        "roi.multiple",
        "payback",
        "goal.attainment",
        "goals.due",
        "goals.reached",
        "goal_attainment",
        "commitments.due",
        "commitments.done",
        "commitment_completion",
    }
)
"""Metrics of the catalogue that a customer may see (where the figure itself says customer too)."""

CUSTOMER_COUNTS: frozenset[str] = frozenset(
    {
        "plan.minutes",
        "plan.future_share",
        "goal.baseline",
        "goal.target",
        "goal.actual",
        "agreed.baseline",
        "agreed.actual",
        "agreed.rate",
        "agreed.attribution",
        "shown.goals",
        "shown.goals.reached",
        "shown.promises.late",
        "shown.shortfalls",
        "shown.steps",
        "shown.metrics",
        "shown.metrics.improved",
        "change.share",
        "change.points",
        "change.amount",
        "coverage.share",
        "payback.months",
        "goals.missed",
        "promises.ours.late",
        "features.unused",
        "users.idle",
        "tickets.escalated.open",
        "outcome.attribution",
        "outcome.rate",
        "outcomes.unagreed",
        "outcomes.agreed",
        "threshold.adoption-low",
        "threshold.coverage-high",
        "threshold.coverage-low",
    }
)
"""What story and composing count on a customer's pages (story.counting, document.counted)."""

CUSTOMER_ROLES: frozenset[SlideRole] = frozenset(
    {
        SlideRole.TITLE,
        SlideRole.AGENDA,
        SlideRole.EXECUTIVE_SUMMARY,
        SlideRole.LAST_QUARTER,
        SlideRole.RESULTS,
        SlideRole.OUTCOMES,
        SlideRole.ALIGNMENT,
        SlideRole.STRATEGY,
        SlideRole.PLAN,
        SlideRole.FEEDBACK,
        SlideRole.NEXT_STEPS,
        SlideRole.METRICS,
        SlideRole.METHOD,
        SlideRole.DEFINITIONS,
        SlideRole.INSERTED,
        SlideRole.ONE_PAGE,
        SlideRole.RECAP,
    }
)
"""Slides that may stand in a customer's file: no risks, no health, no brief."""

CUSTOMER_BLOCKS: tuple[type[Block], ...] = (
    Bullets,
    Cards,
    Chart,
    TableBlock,
    Question,
    Scale,
    Panel,
    Paragraph,
)
"""Kinds of blocks for a customer; the risk and opportunity matrix is not among them."""

INTERNAL_TEXTS: tuple[str, ...] = ("brief-", "deck-internal-", "deck-say-", "deck-note-")
"""Messages that speak to our side only, by the beginning of their id."""

INTERNAL_PARTS: tuple[str, ...] = (".missing",)
"""Parts of a message that tell us which data to supply; a customer reads "not measured yet"."""


def figure_may_pass(figure: Figure) -> bool:
    """Declared for the customer by the figure and by the list above."""
    declared = figure.id.metric in CUSTOMER_METRICS or figure.id.metric in CUSTOMER_COUNTS
    return declared and figure.audience is Audience.CUSTOMER


def offences(thing: object) -> Iterator[str]:
    """What in ``thing`` a customer may not read, in words."""
    for figure in figures(thing):
        if not figure_may_pass(figure):
            yield f"the internal figure {figure.id.metric}"
    for message in messages(thing):
        if message.id.startswith(INTERNAL_TEXTS) or message.id.endswith(INTERNAL_PARTS):
            yield f"the internal text {message.id}"


def may_pass(thing: object) -> bool:
    """Whether nothing in ``thing`` is internal."""
    return next(offences(thing), None) is None


def audience_of(thing: object) -> Audience:
    """The audience that what ``thing`` holds allows it."""
    return Audience.CUSTOMER if may_pass(thing) else Audience.INTERNAL


def assert_customer(document: Document) -> None:
    """LeakError, naming slide and cause, where the document holds anything not for the customer."""
    _refuse("the title and footer", (document.title, document.footer))
    for number, slide in enumerate(document.slides, 1):
        where = f"slide {number} ({slide.role})"
        if slide.audience is not Audience.CUSTOMER or slide.role not in CUSTOMER_ROLES:
            raise _leak(where, "the slide is internal")
        if slide.notes:
            raise _leak(where, "the presenter's notes are internal")
        _refuse(where, (slide.title, slide.kicker))
        for placed in slide.blocks:
            _assert_block(placed.block, where)
    _assert_plan(document.plan)


def customer_view(document: Document) -> Document:
    """The document for the customer: internal slides, blocks, notes and plan facts left out.

    LeakError where something marked for the customer holds what is internal.
    """
    slides = tuple(_customer_slide(s) for s in document.slides if _for_customer(s))
    view = replace(document, plan=customer_plan(document.plan), slides=slides)
    assert_customer(view)
    return view


def customer_plan(plan: ReviewPlan) -> ReviewPlan:
    """The plan without what a customer may not learn: ARR, segment's reason, roles, our reasons."""
    account = plan.account
    shown = Account(
        id=account.id,
        name=account.name,
        segment=account.segment,
        segment_reason="",
        language=account.language,
        currency=account.currency,
        csm_name=account.csm_name,
        csm_email=account.csm_email,
        logo=account.logo,
        timezone=account.timezone,
        fiscal_first_month=account.fiscal_first_month,
    )
    people = tuple(
        Contact(id=p.id, name=p.name, email=p.email, title=p.title) for p in plan.attendees
    )
    return replace(plan, account=shown, attendees=people, reasons=())


def _for_customer(slide: Slide) -> bool:
    return slide.audience is Audience.CUSTOMER and slide.role in CUSTOMER_ROLES


def _customer_slide(slide: Slide) -> Slide:
    kept = tuple(p for p in slide.blocks if p.block.audience is Audience.CUSTOMER)
    return replace(slide, blocks=kept, notes=())


def _assert_block(block: Block, where: str) -> None:
    if block.audience is not Audience.CUSTOMER or not isinstance(block, CUSTOMER_BLOCKS):
        raise _leak(where, f"a {type(block).__name__} that is internal")
    _refuse(where, block)


def _assert_plan(plan: ReviewPlan) -> None:
    internal = plan.account.arr is not None or plan.account.segment_reason or plan.reasons
    if internal or any(p.role or p.interests for p in plan.attendees):
        raise _leak("the plan", "ARR, reasons or stakeholder roles")


def _refuse(where: str, thing: object) -> None:
    cause = next(offences(thing), None)
    if cause is not None:
        raise _leak(where, cause)


def _leak(where: str, cause: str) -> LeakError:
    return LeakError(
        f"internal content would reach the customer: {cause}",
        where=where,
        next_step="leave it to the internal version, or declare it in document/audience.py",
    )
