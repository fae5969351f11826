"""Support: tickets, satisfaction, how fast they were answered and solved.

Nothing is known of tickets before the first one in the data (of any account); after it, no rows
means that there were none.
"""

from __future__ import annotations

from quarterdeck.core.figure import Audience, Direction, Unit, ValueLevel
from quarterdeck.core.thresholds import (
    CSAT_FULL,
    CSAT_NONE,
    CSAT_WEIGHT,
    ESCALATED_NONE,
    ESCALATED_WEIGHT,
    RESOLUTION_FULL,
    RESOLUTION_NONE,
    RESOLUTION_WEIGHT,
)
from quarterdeck.metrics.declaration import Metric, Roll, Statement
from quarterdeck.metrics.phrases import known, ratio, row, scaled, together, weighted

_OPENED = "t.opened_at >= p.start_on and t.opened_at < p.end_on"
_RESOLVED = "t.resolved_at >= p.start_on and t.resolved_at < p.end_on"
_USABLE = "t.resolved_at >= t.opened_at"
_OPEN = "t.opened_at < p.end_on and (t.resolved_at is null or t.resolved_at >= p.end_on)"
_SCORED = (
    "coalesce(t.resolved_at, t.opened_at) >= p.start_on"
    " and coalesce(t.resolved_at, t.opened_at) < p.end_on"
)
_HOURS = ratio("date_diff('second', t.opened_at, t.resolved_at)", "3600")


def _count(condition: str) -> str:
    return f"sum(case when {condition} then 1 else 0 end)"


_TICKETS = f"""
  select p.account_id, p.period,
    {_count(_OPENED)} as opened,
    {_count(_RESOLVED)} as resolved,
    {_count(f"{_OPENED} and t.escalated")} as escalated,
    {_count(f"{_OPENED} and t.escalated is not null")} as escalation_known,
    {_count(_OPEN)} as still_open,
    {_count(f"{_OPENED} and t.first_response_minutes is not null")} as responses,
    sum(case when {_OPENED} then cast(t.first_response_minutes as decimal(18, 4)) end) as response_minutes,
    {_count(f"{_RESOLVED} and {_USABLE}")} as resolutions,
    sum(case when {_RESOLVED} and {_USABLE} then cast({_HOURS} as decimal(18, 4)) end) as resolution_hours,
    {_count(f"{_SCORED} and t.csat is not null")} as ticket_scores,
    sum(case when {_SCORED} then cast(t.csat as decimal(18, 4)) end) as ticket_score,
    {_count(_SCORED)} as scorable,
    min(p.end_on) as end_on
  from prepared.periods as p
  cross join prepared.reach as r
  left join canonical.tickets as t on t.unit_id = p.account_id and t.opened_at < p.end_on
  where p.end_on > r.tickets_from
  group by p.account_id, p.period
"""
_ANSWERS = """
  select p.account_id, p.period, sum(cast(s.score as decimal(18, 4))) as score, count(s.score) as answers
  from prepared.periods as p
  join canonical.surveys as s
    on s.unit_id = p.account_id and s.answered_on >= p.start_on and s.answered_on < p.end_on
  where s.kind = 'csat'
  group by p.account_id, p.period
"""
_SATISFACTION = """
  select p.account_id, p.period,
    coalesce(t.ticket_score, 0) + coalesce(a.score, 0) as score,
    coalesce(t.ticket_scores, 0) + coalesce(a.answers, 0) as scores,
    coalesce(t.scorable, 0) + coalesce(a.answers, 0) as eligible
  from prepared.periods as p
  left join tickets as t on t.account_id = p.account_id and t.period = p.period
  left join answers as a on a.account_id = p.account_id and a.period = p.period
  where p.kind <> 'now'
"""
_WITH = f"with tickets as ({_TICKETS}),\nanswers as ({_ANSWERS}),\nsatisfied as ({_SATISFACTION})"

_CSAT = scaled(ratio("c.score", "c.scores"), CSAT_NONE, CSAT_FULL)
_ESCALATED = scaled(ratio("t.escalated", "t.escalation_known"), ESCALATED_NONE, 0)
_RESOLUTION = scaled(ratio("t.resolution_hours", "t.resolutions"), RESOLUTION_NONE, RESOLUTION_FULL)
_SUM, _WEIGHTS = weighted(
    (
        ("satisfaction", CSAT_WEIGHT),
        ("escalation", ESCALATED_WEIGHT),
        ("resolution", RESOLUTION_WEIGHT),
    )
)
_HEALTH = f"""(
  select c.account_id, c.period, {_CSAT} as satisfaction, {_ESCALATED} as escalation,
    {_RESOLUTION} as resolution
  from satisfied as c
  left join tickets as t on t.account_id = c.account_id and t.period = c.period
) as scored"""
_PARTS_KNOWN = known("satisfaction", "escalation", "resolution")


def _mean(metric: str, total: str, count: str, eligible: str, source: str = "tickets") -> str:
    return row(
        metric,
        source,
        value=ratio(total, count),
        numerator=f"case when {count} > 0 then {total} end",
        denominator=f"case when {count} > 0 then {count} end",
        known=count,
        eligible=eligible,
        where=f"period <> 'now' and {eligible} > 0",
    )


def _tickets(metric: str, count: str, where: str = "period <> 'now'") -> str:
    return row(metric, "tickets", value=count, known=count, eligible=count, where=where)


SUPPORT = Statement(
    "support.tickets",
    f"{_WITH}\n"
    + together(
        _tickets("tickets.opened", "opened"),
        _tickets("tickets.resolved", "resolved"),
        _tickets("tickets.open", "still_open", where="true"),
        row(
            "tickets.escalated",
            "tickets",
            value="case when opened = 0 or escalation_known > 0 then escalated end",
            known="escalation_known",
            eligible="opened",
            where="period <> 'now'",
        ),
        _mean("first_response", "response_minutes", "responses", "opened"),
        _mean("resolution", "resolution_hours", "resolutions", "resolved"),
        _mean("csat", "score", "scores", "eligible", "satisfied"),
        row(
            "support_health",
            _HEALTH,
            value=ratio(_SUM, _WEIGHTS),
            numerator=f"case when {_PARTS_KNOWN} > 0 then {_SUM} end",
            denominator=f"case when {_PARTS_KNOWN} > 0 then {_WEIGHTS} end",
            known=_PARTS_KNOWN,
            eligible="3",
            where=f"{_PARTS_KNOWN} > 0",
        ),
    ),
)

_FROM_TICKETS = """
from canonical.tickets as t
cross join prepared.figure as p
where t.unit_id = p.account_id
"""


def _ticket_rows(amount: str, used: str, reason: str, among: str) -> str:
    """Tickets ``among`` which the figure looks; those not ``used`` are out for ``reason``."""
    return f"""
select 'tickets' as source_table, t.ticket_id as row_key, {amount} as amount,
  coalesce({used}, false) as used,
  case when coalesce({used}, false) then '' else {reason} end as reason
{_FROM_TICKETS} and ({among})
"""


ROWS_OPENED = _ticket_rows("1", "true", "''", _OPENED)
ROWS_RESOLVED = _ticket_rows("1", "true", "''", _RESOLVED)
ROWS_ESCALATED = _ticket_rows(
    "1",
    "t.escalated",
    "case when t.escalated is null then 'metric-reason-escalation-unknown' else 'metric-reason-not-escalated' end",
    _OPENED,
)
ROWS_OPEN = _ticket_rows("1", _OPEN, "'metric-reason-closed'", f"({_OPEN}) or ({_RESOLVED})")
ROWS_RESPONSE = _ticket_rows(
    "t.first_response_minutes",
    "t.first_response_minutes is not null",
    "'metric-reason-no-first-response'",
    _OPENED,
)
ROWS_RESOLUTION = _ticket_rows(_HOURS, _USABLE, "'metric-reason-resolved-before-opened'", _RESOLVED)
ROWS_CSAT = (
    _ticket_rows("t.csat", "t.csat is not null", "'metric-reason-no-score'", _SCORED)
    + """
union all
select 'surveys' as source_table, s.survey_id as row_key, s.score as amount,
  s.score is not null as used,
  case when s.score is null then 'metric-reason-no-score' else '' end as reason
from canonical.surveys as s
cross join prepared.figure as p
where s.unit_id = p.account_id and s.kind = 'csat'
  and s.answered_on >= p.start_on and s.answered_on < p.end_on
"""
)


def _metric(
    id: str,
    unit: Unit,
    rows: str,
    *,
    roll: Roll = Roll.SUM,
    direction: Direction = Direction.DOWN,
    audience: Audience = Audience.CUSTOMER,
    tables: tuple[str, ...] = ("tickets",),
    kinds: tuple[str, ...] = ("quarter", "window"),
) -> Metric:
    return Metric(
        id,
        unit,
        ValueLevel.BASE,
        direction,
        SUPPORT.name,
        tables,
        rows,
        audience,
        roll,
        kinds=kinds,
    )


METRICS: tuple[Metric, ...] = (
    _metric("tickets.opened", Unit.COUNT, ROWS_OPENED, direction=Direction.NEUTRAL),
    _metric("tickets.resolved", Unit.COUNT, ROWS_RESOLVED, direction=Direction.NEUTRAL),
    _metric("tickets.escalated", Unit.COUNT, ROWS_ESCALATED),
    _metric("tickets.open", Unit.COUNT, ROWS_OPEN, kinds=("quarter", "window", "now")),
    _metric(
        "csat",
        Unit.SCORE,
        ROWS_CSAT,
        roll=Roll.RATIO,
        direction=Direction.UP,
        tables=("tickets", "surveys"),
    ),
    _metric("first_response", Unit.MINUTES, ROWS_RESPONSE, roll=Roll.RATIO),
    _metric("resolution", Unit.HOURS, ROWS_RESOLUTION, roll=Roll.RATIO),
    _metric(
        "support_health",
        Unit.SCORE,
        f"{ROWS_CSAT}union all{ROWS_ESCALATED}union all{ROWS_RESOLUTION}",
        roll=Roll.MEAN,
        direction=Direction.UP,
        audience=Audience.INTERNAL,
        tables=("tickets", "surveys"),
    ),
)
STATEMENTS: tuple[Statement, ...] = (SUPPORT,)
