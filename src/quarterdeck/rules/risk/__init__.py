"""Rules of the area risk: bad news told first, risks answered, concerns heard, nobody blamed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from quarterdeck.core.engagement import ReviewType
from quarterdeck.core.facts import AccountFacts, Event, Goal, Invoice, Ticket
from quarterdeck.core.figure import Unit
from quarterdeck.core.finding import Place, PlaceKind, Severity
from quarterdeck.core.language import LocalText
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Message, Quoted, message
from quarterdeck.core.thresholds import convention
from quarterdeck.rules.risk import words
from quarterdeck.rules.subjects import AccountData, HeldMeeting, PlannedReview, PresentedDeck
from quarterdeck.rules.types import Area, Context, Covers, Noticed, Rule
from quarterdeck.story.goals import is_missed
from quarterdeck.story.material import Material
from quarterdeck.story.risks import satisfaction
from quarterdeck.story.thresholds import SATISFACTION_FLOOR
from quarterdeck.story.types import MatrixItem, Quadrant

INVOICE_OPEN_DAYS = convention("invoice-open-days", "30", Unit.DAYS)


def _material(subject: PlannedReview | AccountData, context: Context) -> Material:
    return Material(subject.plan, subject.facts, subject.figures, context.settings)


def _row(table: str, key: str) -> Place:
    return Place(PlaceKind.ROW, name=table, key=key)


def _surprises(subject: PlannedReview, context: Context) -> Iterator[Noticed]:
    """Incidents of the last year and missed goals that the customer would first hear of in the meeting."""
    material = _material(subject, context)
    held = subject.plan.held_on
    for event in _recent_incidents(material):
        if not _told_before(event.customer_told_on, held):
            yield Noticed(_row("events", event.id), _untold_event(event, held))
    for goal in subject.facts.goals:
        if is_missed(goal, material) and not _told_before(goal.told_on, held):
            yield Noticed(_row("goals", goal.id), _untold_goal(goal, held))


def _recent_incidents(material: Material) -> tuple[Event, ...]:
    found = [
        e for e in material.facts.events if e.kind == "incident" and material.recent(e.happened_on)
    ]
    return tuple(sorted(found, key=lambda e: (e.happened_on, e.id)))


def _told_before(told: date | None, held: date) -> bool:
    return told is not None and told < held


def _untold_event(event: Event, held: date) -> Message:
    title, day = Quoted(event.title), event.happened_on
    if event.customer_told_on is None:
        return message("rule-ris101", event=title, day=day, held=held)
    return message("rule-ris101-late", event=title, day=day, held=held, told=event.customer_told_on)


def _untold_goal(goal: Goal, held: date) -> Message:
    if goal.told_on is None:
        return message("rule-ris101-goal", goal=Quoted(goal.title), held=held)
    return message("rule-ris101-goal-late", goal=Quoted(goal.title), held=held, told=goal.told_on)


def _low_satisfaction(subject: PlannedReview, context: Context) -> Iterator[Noticed]:
    """A low score that is not among the risks, and so has no play."""
    score = satisfaction(_material(subject, context))
    if score is None or score.value is None or score.value >= context.value(SATISFACTION_FLOOR):
        return
    if all(item.id != "satisfaction" for item in subject.story.matrix):
        floor = context.shown(SATISFACTION_FLOOR)
        yield Noticed(Place(), message("rule-ris102", score=score, floor=floor))


def open_cases(facts: AccountFacts, as_of: date) -> tuple[Ticket, ...]:
    """Escalated or critical tickets that were not resolved by the end of the day, the oldest first."""
    found = [
        t
        for t in facts.tickets
        if (t.escalated or t.priority == "critical")
        and t.opened_at.date() <= as_of
        and (t.resolved_at is None or t.resolved_at.date() > as_of)
    ]
    return tuple(sorted(found, key=lambda t: (t.opened_at, t.id)))


def _unsaid_escalation(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """Escalated or critical tickets are open, and no line of the deck speaks of support."""
    if subject.facts is None or not subject.for_customer:
        return
    as_of = subject.plan.as_of if subject.plan is not None else subject.facts.as_of
    cases = open_cases(subject.facts, as_of)
    lines = [line.text for slide in subject.deck.shown for line in slide.lines]
    if not cases or not lines or any(_speaks_of(cases, line, context) for line in lines):
        return
    count = measured("tickets.open.grave", len(cases), as_of=context.as_of)
    oldest = Quoted(LocalText(cases[0].subject))
    yield Noticed(
        Place(),
        message("rule-ris103", count=count, ticket=oldest),
        count=len(cases),
        examples=tuple(t.id for t in cases),
    )


def _speaks_of(cases: Iterable[Ticket], line: str, context: Context) -> bool:
    folded = line.casefold()
    named = any(t.subject and t.subject.casefold() in folded for t in cases)
    return named or "support" in context.labels("topic", line)


def _risk_unanswered(subject: PlannedReview, context: Context) -> Iterator[Noticed]:
    """Priority risks while no step of ours has both a person and a day.

    The company's own name, set where an account has no CSM, is nobody.
    """
    if subject.plan.id.type is ReviewType.AUTOMATED:
        return
    pressing = [item for item in subject.story.matrix if _is_pressing(item)]
    company = context.settings.vendor.name
    owned = any(
        step.owner and step.owner != company and step.due_on for step in subject.story.our_steps
    )
    if pressing and not owned:
        count = measured("risks.priority", len(pressing), as_of=context.as_of)
        yield Noticed(
            Place(),
            message("rule-ris105", count=count, risk=pressing[0].title),
            count=len(pressing),
            examples=tuple(item.id for item in pressing),
        )


def _is_pressing(item: MatrixItem) -> bool:
    return not item.opportunity and item.quadrant is Quadrant.PRIORITY


def _terms_open(subject: AccountData, context: Context) -> Iterator[Noticed]:
    """A notice given or an old unpaid invoice before a review whose agenda has no item for terms."""
    plan, facts = subject.plan, subject.facts
    if not plan.agenda:
        return
    notice = facts.account.notice_given_on
    if notice is not None and notice <= plan.as_of:
        place = _row("accounts", facts.account.id)
        yield Noticed(place, message("rule-ris107-notice", day=notice, held=plan.held_on))
    late = _long_overdue(subject, context)
    if late:
        days = (plan.as_of - late[0].due_on).days
        shown = measured("invoice.overdue.days", days, Unit.DAYS, as_of=context.as_of)
        limit = context.shown(INVOICE_OPEN_DAYS)
        yield Noticed(
            _row("invoices", late[0].id),
            message("rule-ris107", days=shown, limit=limit, held=plan.held_on),
            count=len(late),
            examples=tuple(i.id for i in late[:5]),
        )


def _long_overdue(subject: AccountData, context: Context) -> tuple[Invoice, ...]:
    """Unpaid invoices overdue beyond the threshold, the oldest first."""
    last = subject.plan.as_of - timedelta(days=int(context.value(INVOICE_OPEN_DAYS)))
    found = [i for i in subject.facts.invoices if i.paid_on is None and i.due_on < last]
    return tuple(sorted(found, key=lambda i: (i.due_on, i.id)))


RULES: tuple[Rule, ...] = (
    Rule(
        "RIS101",
        "surprise-bad-news",
        Area.RISK,
        Severity.WARNING,
        PlannedReview,
        _surprises,
        covers=(Covers.SURPRISE_BAD_NEWS,),
    ),
    Rule(
        "RIS102",
        "low-satisfaction-without-an-answer",
        Area.RISK,
        Severity.WARNING,
        PlannedReview,
        _low_satisfaction,
        thresholds=(SATISFACTION_FLOOR,),
    ),
    Rule(
        "RIS103",
        "open-escalations-unsaid",
        Area.RISK,
        Severity.WARNING,
        PresentedDeck,
        _unsaid_escalation,
    ),
    Rule("RIS104", "blame", Area.RISK, Severity.WARNING, (HeldMeeting, PresentedDeck), words.blame),
    Rule(
        "RIS105",
        "priority-risks-without-an-owner",
        Area.RISK,
        Severity.WARNING,
        PlannedReview,
        _risk_unanswered,
    ),
    Rule(
        "RIS106",
        "concerns-passed-over",
        Area.RISK,
        Severity.WARNING,
        HeldMeeting,
        words.passed_over,
        thresholds=(words.PASSED_OVER_WORDS,),
    ),
    Rule(
        "RIS107",
        "open-terms-brought-into-the-review",
        Area.RISK,
        Severity.NOTE,
        AccountData,
        _terms_open,
        thresholds=(INVOICE_OPEN_DAYS,),
    ),
    Rule("RIS108", "risks-without-an-escalation-path", Area.RISK, Severity.NOTE, None, None),
)
