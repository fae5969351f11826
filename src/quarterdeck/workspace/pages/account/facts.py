"""What is known of an account, part by part: goals and plan, people, requests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from quarterdeck.core import facts
from quarterdeck.core.account import Contact, ExecutiveLevel, StakeholderRole
from quarterdeck.core.calendar import FiscalCalendar, Quarter
from quarterdeck.core.message import Message
from quarterdeck.i18n import numbers
from quarterdeck.story import thresholds
from quarterdeck.story.attendees import sponsor
from quarterdeck.story.value import unit_text
from quarterdeck.workspace.access import Asked
from quarterdeck.workspace.canonical import local_text
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.models import Account, Goal, Milestone, ProductRequest, Stakeholder

MET = Decimal(1)
ROLES = [role.value for role in StakeholderRole]
LEVELS = [level.value for level in ExecutiveLevel]
REQUESTS = ("open", "", "planned", "shipped", "declined")
"""Requests in the order in which somebody still has to do something."""


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal as it stands. ``attainment`` is a share of the way from baseline to target (None: not
    measured), ``percent`` the same for a meter from 0 to 100; ``state`` a status in words of its own."""

    row: Goal
    attainment: Decimal | None
    state: str
    unit: Message | None

    @property
    def ref(self) -> str:
        return f"goal-{self.row.pk}"

    @property
    def percent(self) -> int:
        return int(max(Decimal(0), min(MET, self.attainment or Decimal(0))) * 100)


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone; ``state`` is done, late or open."""

    row: Milestone
    state: str

    @property
    def ref(self) -> str:
        return f"milestone-{self.row.pk}"


@dataclass(frozen=True, slots=True)
class PlanQuarter:
    """What the success plan holds for one quarter; ``name`` is empty for what has no day yet."""

    name: str
    now: bool
    goals: tuple[GoalRow, ...]
    steps: tuple[Step, ...]


def goals(asked: Asked, account: Account) -> dict[str, Any]:
    """Goals with their attainment, and the success plan by quarters."""
    today = desk().today()
    rows = [_goal(row, today) for row in Goal.objects.filter(account=account)]
    rows.sort(key=lambda g: (g.row.due_on is None, g.row.due_on or today, g.row.pk))
    found = Milestone.objects.filter(account=account).select_related("goal")
    steps = [_step(row, today) for row in found.order_by("due_on", "pk")]
    calendar = FiscalCalendar(desk().project.settings.fiscal_first_month)
    return {"goals": rows, "plan": tuple(_plan(rows, steps, calendar, today, asked))}


def _goal(row: Goal, today: date) -> GoalRow:
    """The goal by the core's own reckoning of attainment and of what was missed."""
    goal = facts.Goal(
        row.source_id,
        local_text(row.title),
        baseline=row.baseline,
        target=row.target,
        actual=row.actual,
        due_on=row.due_on,
    )
    return GoalRow(row, goal.attainment, _state(row, goal, today), unit_text(row.unit))


def _state(row: Goal, goal: facts.Goal, today: date) -> str:
    """What a person said became of it, else what the numbers say."""
    if row.status in ("proposed", "dropped", "reached", "missed"):
        return row.status
    if goal.attainment is not None and goal.attainment >= MET:
        return "reached"
    if goal.missed(today):
        return "missed"
    return "unmeasured" if row.due_on is not None and row.due_on < today else "agreed"


def _step(row: Milestone, today: date) -> Step:
    if row.done_on is not None:
        return Step(row, "done")
    return Step(row, "late" if row.due_on is not None and row.due_on < today else "open")


def _plan(
    goals: Iterable[GoalRow],
    steps: Iterable[Step],
    calendar: FiscalCalendar,
    today: date,
    asked: Asked,
) -> Iterator[PlanQuarter]:
    """Quarter by quarter, those with nothing in them left out, what has no day at the end."""
    held: dict[Quarter | None, tuple[list[GoalRow], list[Step]]] = {}
    for goal in goals:
        held.setdefault(_quarter(goal.row.due_on, calendar), ([], []))[0].append(goal)
    for step in steps:
        held.setdefault(_quarter(step.row.due_on, calendar), ([], []))[1].append(step)
    this = calendar.quarter_of(today)
    for quarter in sorted(held, key=lambda q: (q is None, str(q))):
        name = numbers.quarter(quarter, asked.language) if quarter is not None else ""
        due, steps_due = held[quarter]
        yield PlanQuarter(name, quarter == this, tuple(due), tuple(steps_due))


def _quarter(day: date | None, calendar: FiscalCalendar) -> Quarter | None:
    return calendar.quarter_of(day) if day is not None else None


@dataclass(frozen=True, slots=True)
class Person:
    """A stakeholder. ``left`` where they are gone by now; ``silent`` where the sponsor was not heard
    from for as long as the risk of losing them begins (thresholds ``SPONSOR_DECAYING``)."""

    row: Stakeholder
    left: bool
    silent: bool

    @property
    def ref(self) -> str:
        return f"stakeholder-{self.row.pk}"


def people(asked: Asked, account: Account) -> dict[str, Any]:
    """Stakeholders: those who decide first, those who left last; whether a sponsor is missing."""
    today = desk().today()
    rows = [_person(row, today) for row in Stakeholder.objects.filter(account=account)]
    rows.sort(key=_rank)
    return {
        "people": rows,
        "sponsor_missing": sponsor([_contact(p.row) for p in rows], today) is None,
    }


def _person(row: Stakeholder, today: date) -> Person:
    left = row.left_on is not None and row.left_on <= today
    days = (today - row.last_contact_on).days if row.last_contact_on is not None else None
    sponsors = row.role == StakeholderRole.EXECUTIVE_SPONSOR and not left
    silent = sponsors and days is not None and days >= thresholds.SPONSOR_DECAYING.value
    return Person(row, left, silent)


def _rank(person: Person) -> tuple[bool, int, int, str]:
    row = person.row
    role = ROLES.index(row.role) if row.role in ROLES else len(ROLES)
    level = LEVELS.index(row.level) if row.level in LEVELS else len(LEVELS)
    return person.left, role, level, row.name.casefold()


def _contact(row: Stakeholder) -> Contact:
    role = StakeholderRole(row.role) if row.role in ROLES else None
    return Contact(row.source_id, row.name, role=role, left_on=row.left_on)


@dataclass(frozen=True, slots=True)
class Wish:
    """A request to the product."""

    row: ProductRequest

    @property
    def ref(self) -> str:
        return f"request-{self.row.pk}"

    @property
    def state(self) -> str:
        return self.row.state or "open"


def requests(asked: Asked, account: Account) -> dict[str, Any]:
    """Requests to the product, those that wait for an answer first, the newest of each first."""
    rows = [Wish(row) for row in ProductRequest.objects.filter(account=account)]
    rows.sort(key=lambda w: (_place(w.row.state), -w.row.asked_on.toordinal(), w.row.pk))
    return {"requests": rows}


def _place(state: str) -> int:
    return REQUESTS.index(state) if state in REQUESTS else len(REQUESTS)
