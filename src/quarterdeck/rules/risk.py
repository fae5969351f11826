"""Rules of the area risk: bad news told first, risks answered, concerns heard, nobody blamed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from quarterdeck.core.deck import LineKind
from quarterdeck.core.engagement import ReviewType
from quarterdeck.core.facts import AccountFacts, Event, Goal, Side, Ticket
from quarterdeck.core.figure import Unit
from quarterdeck.core.finding import Place, PlaceKind, Severity
from quarterdeck.core.language import LocalText
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Message, Quoted, message
from quarterdeck.core.thresholds import convention
from quarterdeck.core.transcript import Record
from quarterdeck.meeting.types import Turn
from quarterdeck.meeting.words import sentences
from quarterdeck.rules.moment import place_of
from quarterdeck.rules.subjects import AccountData, HeldMeeting, PlannedReview, PresentedDeck
from quarterdeck.rules.types import Area, Context, Covers, Noticed, Rule
from quarterdeck.story.goals import is_missed
from quarterdeck.story.material import Material
from quarterdeck.story.risks import satisfaction
from quarterdeck.story.thresholds import SATISFACTION_FLOOR
from quarterdeck.story.types import MatrixItem, Quadrant

PASSED_OVER_WORDS = convention("passed-over-words", "12", Unit.COUNT)
INVOICE_OPEN_DAYS = convention("invoice-open-days", "30", Unit.DAYS)

BLAMED = (LineKind.TITLE, LineKind.BODY, LineKind.TABLE, LineKind.DIAGRAM)


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


def _blame(subject: HeldMeeting | PresentedDeck, context: Context) -> Iterator[Noticed]:
    if isinstance(subject, HeldMeeting):
        yield from _blame_said(subject, context)
    else:
        yield from _blame_written(subject, context)


def _blame_said(subject: HeldMeeting, context: Context) -> Iterator[Noticed]:
    if subject.reading.transcript.record is not Record.SPOKEN:
        return
    for turn in subject.reading.turns:
        if turn.side is Side.VENDOR:
            for sentence in sentences(turn.text):
                if "blame" in context.labels("blame", sentence.text):
                    yield Noticed(place_of(turn), _quoting("rule-ris104-said", sentence.text))


def _blame_written(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    if not subject.for_customer:
        return
    for slide in subject.deck.shown:
        for line in slide.lines:
            if line.kind in BLAMED and "blame" in context.labels("blame", line.text):
                place = Place(PlaceKind.SLIDE, number=slide.number)
                yield Noticed(place, _quoting("rule-ris104", line.text))


def _quoting(id: str, words: str) -> Message:
    return message(id, words=Quoted(LocalText(words.strip())))


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


def _passed_over(subject: HeldMeeting, context: Context) -> Iterator[Noticed]:
    """A concern after which we change the subject within a few words, with no answer, question or note."""
    reading = subject.reading
    if reading.transcript.record is not Record.SPOKEN:
        return
    turns = [t for t in reading.turns if t.side is not None]
    for said, answer in pairwise(turns):
        if said.side is not Side.CUSTOMER or answer.side is not Side.VENDOR:
            continue
        concern = _last_concern(said, context)
        if concern and _changes_subject(answer.text, context):
            yield Noticed(place_of(answer), _quoting("rule-ris106", concern))


def _last_concern(turn: Turn, context: Context) -> str | None:
    """The concern that the turn ends on: one that the customer has left again is no longer open."""
    ending = [s.text for s in sentences(turn.text)[-2:]]
    voiced = [s for s in ending if "concern" in context.labels("mood", s)]
    return voiced[-1] if voiced else None


def _changes_subject(answer: str, context: Context) -> bool:
    """Whether it moves on at once: what stands before is short and neither asks nor promises."""
    before = 0
    for sentence in sentences(answer):
        if "moving-on" in context.labels("passing", sentence.text):
            return True
        before += sentence.words
        if before > context.value(PASSED_OVER_WORDS) or _takes_up(sentence.text, context):
            return False
    return False


def _takes_up(sentence: str, context: Context) -> bool:
    asks = "question" in context.labels("question", sentence)
    return asks or "promise" in context.labels("commitment", sentence)


def _terms_open(subject: AccountData, context: Context) -> Iterator[Noticed]:
    """A notice given or an old unpaid invoice before a review whose agenda has no item for terms."""
    plan, facts = subject.plan, subject.facts
    if not plan.agenda:
        return
    notice = facts.account.notice_given_on
    if notice is not None and notice <= plan.as_of:
        place = _row("accounts", facts.account.id)
        yield Noticed(place, message("rule-ris107-notice", day=notice, held=plan.held_on))
    most = int(context.value(INVOICE_OPEN_DAYS))
    late = [i for i in facts.invoices if i.overdue(plan.as_of)]
    for invoice in sorted(late, key=lambda i: (i.due_on, i.id)):
        days = (plan.as_of - invoice.due_on).days
        if days > most:
            shown = measured("invoice.overdue.days", days, Unit.DAYS, as_of=context.as_of)
            limit = context.shown(INVOICE_OPEN_DAYS)
            text = message("rule-ris107", days=shown, limit=limit, held=plan.held_on)
            yield Noticed(_row("invoices", invoice.id), text)


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
    Rule("RIS104", "blame", Area.RISK, Severity.WARNING, (HeldMeeting, PresentedDeck), _blame),
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
        _passed_over,
        thresholds=(PASSED_OVER_WORDS,),
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
)
