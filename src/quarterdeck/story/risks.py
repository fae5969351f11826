"""Risks of the account, each with evidence, a likelihood, an impact and the play that answers it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from quarterdeck.core.facts import Invoice, Ticket
from quarterdeck.core.figure import Figure
from quarterdeck.core.message import Message, Name, Quoted, message
from quarterdeck.core.money import Money
from quarterdeck.core.thresholds import Threshold
from quarterdeck.story import thresholds
from quarterdeck.story.attendees import sponsor
from quarterdeck.story.due import decision_day, departed_executives
from quarterdeck.story.goals import missed_goals, unsaid_goals
from quarterdeck.story.material import Material
from quarterdeck.story.promises import our_overdue
from quarterdeck.story.trends import previous
from quarterdeck.story.types import MatrixItem, Point
from quarterdeck.story.value import amount

READ = (
    "csat",
    "health",
    "health.change",
    "nps",
    "satisfaction",
    "user_coverage",
    "users.active",
)
"""The metrics that risks are judged by; who judges thousands of accounts reads no others."""


def risks(material: Material) -> tuple[MatrixItem, ...]:
    """Every risk whose threshold is crossed, those of high impact and likelihood first."""
    found = [item for source in _SOURCES for item in source(material)]
    return tuple(sorted(found, key=lambda r: (not r.high_impact, not r.high_likelihood)))


def risk(
    id: str,
    *evidence: Message | Quoted,
    likely: bool,
    heavy: bool,
    figures: tuple[Figure, ...] = (),
) -> MatrixItem:
    """A risk with its title ``story-risk-<id>`` and play ``.play``; internal."""
    return MatrixItem(
        id=id,
        opportunity=False,
        title=message(f"story-risk-{id}"),
        high_likelihood=likely,
        high_impact=heavy,
        evidence=tuple(Point(text, figures) for text in evidence),
        play=message(f"story-risk-{id}.play"),
    )


def _renewal(material: Material) -> Iterator[MatrixItem]:
    account, as_of = material.account, material.as_of
    given = account.notice_given_on
    if given is not None and given <= as_of:
        yield risk("notice", message("story-evidence-notice", day=given), likely=True, heavy=True)
        return
    day = decision_day(account, as_of)
    if day is None or day > as_of + _days(thresholds.DECISION_AHEAD):
        return
    near = day <= as_of + _days(thresholds.DECISION_NEAR)
    opt_out = day == account.opt_out_date
    id = "story-evidence-opt-out" if opt_out else "story-evidence-renewal"
    yield risk("renewal", message(id, day=day), likely=near, heavy=True)


def _days(threshold: Threshold) -> timedelta:
    return timedelta(days=int(threshold.value))


def _use(material: Material) -> Iterator[MatrixItem]:
    now, before = material.seen("users.active"), previous(material, "users.active")
    if now is not None and before is not None and amount(before) > 0:
        fall = (amount(before) - amount(now)) / amount(before)
        if fall >= thresholds.USAGE_FALL.value:
            text = message("story-evidence-usage", before=before, now=now)
            heavy = fall >= 2 * thresholds.USAGE_FALL.value
            yield risk("usage", text, likely=True, heavy=heavy, figures=(before, now))
    coverage = material.seen("user_coverage")
    if coverage is not None and amount(coverage) < thresholds.LICENCES_IDLE.value:
        idle = 1 - amount(coverage)
        low = amount(coverage) < thresholds.COVERAGE_LOW.value
        heavy = idle >= Decimal(str(material.settings.high_impact_share))
        text = message("story-evidence-coverage", coverage=coverage)
        yield risk("coverage", text, likely=low, heavy=heavy, figures=(coverage,))


def _health(material: Material) -> Iterator[MatrixItem]:
    score, change = material.seen("health"), material.seen("health.change")
    if change is not None and amount(change) < -thresholds.HEALTH_DROP.value:
        text = message("story-evidence-health-change", change=change)
        yield risk("health-drop", text, likely=True, heavy=True, figures=(change,))
    elif score is not None and amount(score) < thresholds.HEALTH_LOW.value:
        text = message("story-evidence-health", score=score)
        yield risk("health-low", text, likely=True, heavy=True, figures=(score,))


def open_escalations(material: Material) -> tuple[Ticket, ...]:
    """Escalated tickets not resolved by the as-of day, the oldest first."""
    found = [t for t in material.facts.tickets if t.escalated and is_open(t, material)]
    return tuple(sorted(found, key=lambda t: (t.opened_at, t.id)))


def is_open(ticket: Ticket, material: Material) -> bool:
    """Whether the ticket was not resolved by the end of the as-of day."""
    return ticket.resolved_at is None or ticket.resolved_at.date() > material.as_of


def _service(material: Material) -> Iterator[MatrixItem]:
    escalated = open_escalations(material)
    if escalated:
        count = material.counter.count("tickets.escalated.open", [t.id for t in escalated])
        heavy = len(escalated) > 1 or any(t.priority == "critical" for t in escalated)
        text = message("story-evidence-escalated", count=count)
        yield risk("escalation", text, likely=True, heavy=heavy, figures=(count,))
    csat = material.seen("csat")
    if csat is not None and amount(csat) < thresholds.CSAT_LOW.value:
        text = message("story-evidence-csat", csat=csat)
        yield risk("csat", text, likely=True, heavy=False, figures=(csat,))


def satisfaction(material: Material) -> Figure | None:
    """Satisfaction with working together: of the window, else the last quarter that knows it."""
    known = [f for f in material.history("satisfaction") if f.known]
    return material.seen("satisfaction") or (known[-1] if known else None)


def _mood(material: Material) -> Iterator[MatrixItem]:
    score = satisfaction(material)
    if score is not None and amount(score) < thresholds.SATISFACTION_FLOOR.value:
        text = message("story-evidence-satisfaction", score=score)
        yield risk("satisfaction", text, likely=True, heavy=True, figures=(score,))
    nps = material.seen("nps")
    if nps is not None and amount(nps) < thresholds.NPS_LOW.value:
        text = message("story-evidence-nps", nps=nps)
        yield risk("nps", text, likely=True, heavy=False, figures=(nps,))
    concerns = [
        s for s in material.facts.statements if s.kind == "concern" and material.recent(s.said_on)
    ]
    newest = sorted(concerns, key=lambda s: (-s.said_on.toordinal(), s.id))
    if newest:
        text_of = Quoted(newest[0].text, newest[0].said_by)
        yield risk("concern", text_of, likely=len(newest) > 1, heavy=False)


def _sponsor(material: Material) -> Iterator[MatrixItem]:
    gone = departed_executives(material.facts, material.as_of)
    if gone and gone[0].left_on is not None:
        text = message("story-evidence-left", name=Name(gone[0].name), day=gone[0].left_on)
        yield risk("sponsor-left", text, likely=True, heavy=True)
        return
    if not material.facts.contacts or not material.plan.attendees:
        return
    person = sponsor(material.facts.contacts, material.as_of)
    if person is None:
        yield risk("sponsor-missing", message("story-evidence-no-sponsor"), likely=True, heavy=True)
    elif person.last_contact_on is not None:
        silent = (material.as_of - person.last_contact_on).days
        if silent >= thresholds.SPONSOR_DECAYING.value:
            text = message(
                "story-evidence-silent", name=Name(person.name), day=person.last_contact_on
            )
            likely = silent >= thresholds.SPONSOR_LOST.value
            yield risk("sponsor-silent", text, likely=likely, heavy=True)


def overdue_invoices(material: Material) -> tuple[Invoice, ...]:
    """Unpaid invoices past their day, the oldest first."""
    late = [i for i in material.facts.invoices if i.overdue(material.as_of)]
    return tuple(sorted(late, key=lambda i: (i.due_on, i.id)))


def overdue_amount(material: Material) -> Figure | None:
    """Their sum, where they are all in one currency."""
    late = overdue_invoices(material)
    if not late or len({i.amount.currency for i in late}) > 1:
        return None
    total = Money(sum((i.amount.amount for i in late), Decimal(0)), late[0].amount.currency)
    return material.counter.money("invoices.overdue.amount", total, [i.id for i in late])


def _invoices(material: Material) -> Iterator[MatrixItem]:
    late = overdue_invoices(material)
    if not late:
        return
    total, arr = overdue_amount(material), material.account.arr
    if total is None:
        count = material.counter.count("invoices.overdue", [i.id for i in late])
        text = message("story-evidence-invoices", count=count)
        yield risk("invoice", text, likely=True, heavy=False, figures=(count,))
        return
    share = Decimal(str(material.settings.high_impact_share))
    heavy = (
        arr is not None
        and arr.currency == total.currency
        and arr.amount > 0
        and amount(total) / arr.amount >= share
    )
    text = message("story-evidence-overdue", amount=total, day=late[0].due_on)
    yield risk("invoice", text, likely=True, heavy=heavy, figures=(total,))


def _broken(material: Material) -> Iterator[MatrixItem]:
    missed = missed_goals(material)
    if missed:
        texts = [message("story-evidence-goal", goal=Quoted(g.title)) for g in missed]
        unsaid = bool(unsaid_goals(material))
        yield risk("goal-unsaid" if unsaid else "goal", *texts, likely=True, heavy=unsaid)
    late = our_overdue(material)
    if late:
        texts = [message("story-evidence-promise", promise=Quoted(c.text)) for c in late]
        yield risk("promise", *texts, likely=True, heavy=False)


_SOURCES = (_renewal, _sponsor, _health, _mood, _use, _service, _broken, _invoices)
