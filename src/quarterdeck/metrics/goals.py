"""Goals and commitments: what was due, and what became of it."""

from __future__ import annotations

from quarterdeck.core.figure import Audience, Direction, Unit, ValueLevel
from quarterdeck.metrics.declaration import Metric, Roll, Statement
from quarterdeck.metrics.phrases import ratio, row, together

_ATTAINMENT = ratio("g.actual - g.baseline", "g.target - g.baseline")
_AGREED = "coalesce(g.status, 'agreed') not in ('proposed', 'dropped')"

_JUDGED = f"""
  select p.account_id, p.period, p.kind, p.start_on, p.end_on, g.goal_id, g.due_on,
    {_ATTAINMENT} as attainment, g.actual - g.baseline as covered, g.target - g.baseline as way,
    case when g.due_on >= p.start_on and g.due_on < p.end_on then 1 else 0 end as is_due,
    case when {_ATTAINMENT} is not null then case when {_ATTAINMENT} >= 1 then 1 else 0 end
      when g.status = 'reached' then 1 when g.status = 'missed' then 0 end as reached
  from prepared.periods as p
  join canonical.goals as g on g.unit_id = p.account_id
  where p.kind <> 'now' and {_AGREED}
"""
_DUE = """
  select account_id, period, sum(is_due) as due,
    sum(case when is_due = 1 then reached end) as reached,
    count(case when is_due = 1 then reached end) as known
  from judged
  group by account_id, period
"""

GOALS = Statement(
    "goals.goals",
    f"with judged as ({_JUDGED}),\ndue_goals as ({_DUE})\n"
    + together(
        row(
            "goal.attainment",
            "judged",
            value="attainment",
            numerator="case when attainment is not null then covered end",
            denominator="case when attainment is not null then way end",
            known="case when attainment is null then 0 else 1 end",
            eligible="1",
            dimension="goal_id",
            where="is_due = 1 or (kind = 'window' and (due_on is null or due_on >= end_on))",
        ),
        row("goals.due", "due_goals", value="due", known="due", eligible="due"),
        row(
            "goals.reached",
            "due_goals",
            value="case when due = 0 then 0 else reached end",
            known="known",
            eligible="due",
        ),
        row(
            "goal_attainment",
            "due_goals",
            value=ratio("reached", "known"),
            numerator="reached",
            denominator="case when known > 0 then known end",
            known="known",
            eligible="due",
        ),
    ),
)

_DONE = "c.state = 'complete' and coalesce(c.completed_on, r.as_of) <= r.as_of"
_IS_DUE = "coalesce(c.state, '') <> 'cancelled' and c.due_on >= p.start_on and c.due_on < p.end_on"
_COMMITMENTS = f"""
  select p.account_id, p.period, s.side,
    sum(case when {_IS_DUE} then 1 else 0 end) as due,
    sum(case when {_IS_DUE} and {_DONE} then 1 else 0 end) as done
  from prepared.periods as p
  cross join prepared.run as r
  join canonical.commitments as c on c.unit_id = p.account_id
  join (select 'vendor' as side, 'vendor' as covers union all select 'customer' as side, 'customer' as covers
    union all select 'all' as side, 'vendor' as covers union all select 'all' as side, 'customer' as covers) as s
    on s.covers = c.side
  where p.kind <> 'now'
  group by p.account_id, p.period, s.side
"""

COMMITMENTS = Statement(
    "goals.commitments",
    f"with kept as ({_COMMITMENTS})\n"
    + together(
        row("commitments.due", "kept", value="due", known="due", eligible="due", dimension="side"),
        row(
            "commitments.done", "kept", value="done", known="due", eligible="due", dimension="side"
        ),
        row(
            "commitment_completion",
            "kept",
            value=ratio("done", "due"),
            numerator="case when due > 0 then done end",
            denominator="case when due > 0 then due end",
            known="due",
            eligible="due",
            dimension="side",
        ),
    ),
)


def _goal_rows(used: str, reason: str, amount: str = "1") -> str:
    """Goals due in the figure's period; those not agreed are out, and those not ``used``."""
    return f"""
select 'goals' as source_table, goal_id as row_key, {amount} as amount,
  agreed = 1 and coalesce({used}, false) as used,
  case when status = 'proposed' then 'metric-reason-proposed'
    when status = 'dropped' then 'metric-reason-dropped'
    when coalesce({used}, false) then '' else {reason} end as reason
from (
  select g.goal_id, g.status, f.dimension, {_ATTAINMENT} as attainment,
    case when {_AGREED} then 1 else 0 end as agreed
  from canonical.goals as g
  cross join prepared.figure as f
  where g.unit_id = f.account_id
    and ((g.due_on >= f.start_on and g.due_on < f.end_on) or g.goal_id = f.dimension)
) as looked_at
"""


_REACHED = "attainment >= 1 or (attainment is null and status = 'reached')"
ROWS_DUE = _goal_rows("true", "''")
ROWS_REACHED = _goal_rows(
    _REACHED,
    "case when attainment is null and coalesce(status, '') <> 'missed' then 'metric-reason-goal-not-measured' else 'metric-reason-goal-missed' end",
)
ROWS_ATTAINMENT = _goal_rows(
    "attainment is not null and goal_id = dimension",
    "case when goal_id <> dimension then 'metric-reason-other-goal' else 'metric-reason-goal-not-measured' end",
    "attainment",
)


def _commitment_rows(used: str, reason: str) -> str:
    return f"""
select 'commitments' as source_table, c.commitment_id as row_key, 1 as amount,
  coalesce(c.state, '') <> 'cancelled' and coalesce({used}, false) as used,
  case when c.state = 'cancelled' then 'metric-reason-cancelled'
    when coalesce({used}, false) then '' else {reason} end as reason
from canonical.commitments as c
cross join prepared.run as r
cross join prepared.figure as f
where c.unit_id = f.account_id and c.due_on >= f.start_on and c.due_on < f.end_on
  and (f.dimension = 'all' or f.dimension = c.side)
"""


ROWS_COMMITMENTS_DUE = _commitment_rows("true", "''")
ROWS_COMMITMENTS_DONE = _commitment_rows(_DONE, "'metric-reason-not-done'")


def _metric(
    id: str,
    unit: Unit,
    statement: Statement,
    rows: str,
    *,
    level: ValueLevel = ValueLevel.STRATEGIC,
    direction: Direction = Direction.UP,
    roll: Roll = Roll.SUM,
    dimensioned: bool = False,
) -> Metric:
    table = "goals" if statement is GOALS else "commitments"
    return Metric(
        id,
        unit,
        level,
        direction,
        statement.name,
        (table,),
        rows,
        Audience.CUSTOMER,
        roll,
        dimensioned,
    )


def _commitment(id: str, unit: Unit, rows: str, direction: Direction, roll: Roll) -> Metric:
    return _metric(
        id,
        unit,
        COMMITMENTS,
        rows,
        level=ValueLevel.OPERATIONAL,
        direction=direction,
        roll=roll,
        dimensioned=True,
    )


METRICS: tuple[Metric, ...] = (
    _metric(
        "goal.attainment", Unit.RATIO, GOALS, ROWS_ATTAINMENT, roll=Roll.NONE, dimensioned=True
    ),
    _metric("goals.due", Unit.COUNT, GOALS, ROWS_DUE, direction=Direction.NEUTRAL),
    _metric("goals.reached", Unit.COUNT, GOALS, ROWS_REACHED),
    _metric("goal_attainment", Unit.RATIO, GOALS, ROWS_REACHED, roll=Roll.RATIO),
    _commitment("commitments.due", Unit.COUNT, ROWS_COMMITMENTS_DUE, Direction.NEUTRAL, Roll.SUM),
    _commitment("commitments.done", Unit.COUNT, ROWS_COMMITMENTS_DONE, Direction.UP, Roll.SUM),
    _commitment(
        "commitment_completion", Unit.RATIO, ROWS_COMMITMENTS_DONE, Direction.UP, Roll.RATIO
    ),
)
STATEMENTS: tuple[Statement, ...] = (GOALS, COMMITMENTS)
