"""Value delivered, impact, return on investment: only what the customer agreed to count.

Money needs an agreed baseline, money per unit and attribution (field-facts.md, Value). Below the
least coverage there is no total; one outcome that was agreed in full keeps its own amount.
"""

from __future__ import annotations

from quarterdeck.core.figure import Audience, Direction, Unit, ValueLevel
from quarterdeck.core.thresholds import VALUE_COVERAGE_LEAST
from quarterdeck.metrics.declaration import Metric, Roll, Statement
from quarterdeck.metrics.phrases import overlap, ratio, row, together
from quarterdeck.metrics.revenue import ROWS_INVESTMENT

HOUR_UNITS = (
    "hours",
    "hour",
    "h",
    "hrs",
    "часы",
    "часов",
    "час",
    "ч",
    "小时",
    "工时",
)
"""Units that count hours, in lower case."""

_IN_HOURS = "lower(trim(unit)) in (" + ", ".join(f"'{unit}'" for unit in HOUR_UNITS) + ")"
_DAYS_IN_YEAR = 365

_TOTALS = """
  select account_id, period, currency,
    sum(case when category <> 'strategic' then 1 else 0 end) as eligible,
    sum(agreed) as agreed,
    count(money) as valued,
    sum(money) as money
  from prepared.outcome_periods
  group by account_id, period, currency
"""
_ENOUGH = f"{ratio('agreed', 'eligible')} >= {VALUE_COVERAGE_LEAST}"
_LOW = f"case when {ratio('agreed', 'eligible')} < {VALUE_COVERAGE_LEAST} then 'metric-reason-low-coverage' end"
_RETURN = f"""
  select t.account_id, t.period, t.currency, t.eligible, t.agreed, t.valued,
    case when {ratio("t.agreed", "t.eligible")} >= {VALUE_COVERAGE_LEAST} then t.money end as money,
    case when i.fees_known = i.fees_eligible and i.own_known = i.own_eligible and i.fees + i.own > 0
      then i.fees + i.own end as investment,
    date_diff('day', p.start_on, p.end_on) as days
  from totals as t
  join prepared.periods as p on p.account_id = t.account_id and p.period = t.period
  left join prepared.investment as i on i.account_id = t.account_id and i.period = t.period
"""

DELIVERED = Statement(
    "value.delivered",
    f"with totals as ({_TOTALS}),\n"
    f"categories as (\n"
    f"  select o.account_id, o.period, o.currency, o.category, t.agreed, t.eligible,\n"
    f"    count(o.money) as valued, count(*) as outcomes, sum(o.money) as money\n"
    f"  from prepared.outcome_periods as o\n"
    f"  join totals as t on t.account_id = o.account_id and t.period = o.period\n"
    f"  where o.category <> 'strategic'\n"
    f"  group by o.account_id, o.period, o.currency, o.category, t.agreed, t.eligible\n"
    f")\n"
    + together(
        row(
            "value.delivered",
            "totals",
            value=f"case when {_ENOUGH} then money end",
            known="valued",
            eligible="eligible",
            currency="currency",
            reason=_LOW,
        ),
        row(
            "value.category",
            "categories",
            value=f"case when {_ENOUGH} then money end",
            known="valued",
            eligible="outcomes",
            dimension="category",
            currency="currency",
            reason=_LOW,
        ),
        row(
            "outcome.money",
            "prepared.outcome_periods",
            value="money",
            known="case when money is null then 0 else 1 end",
            eligible="1",
            dimension="outcome_id",
            currency="currency",
            reason="reason",
        ),
    ),
    money=True,
)

_IMPACT = """
  select account_id, period, outcome_id, unit, weight,
    per_month * cast(coalesce(weight, 1) as double) as impact
  from prepared.outcome_periods
  where per_month is not null
"""
MEASURED = Statement(
    "value.measured",
    f"with totals as ({_TOTALS}),\n"
    + f"impacts as ({_IMPACT})\n"
    + together(
        row(
            "value.coverage",
            "totals",
            value=ratio("agreed", "eligible"),
            numerator="agreed",
            denominator="eligible",
            known="agreed",
            eligible="eligible",
            where="eligible > 0",
        ),
        row(
            "hours_saved",
            f"""(
  select account_id, period, sum(improvement) as hours, count(improvement) as measured, count(*) as outcomes
  from prepared.outcome_periods
  where {_IN_HOURS}
  group by account_id, period
) as in_hours""",
            value="hours",
            known="measured",
            eligible="outcomes",
        ),
        row(
            "outcome.change",
            "prepared.outcome_periods",
            value="improvement",
            known="case when improvement is null then 0 else 1 end",
            eligible="1",
            dimension="outcome_id",
            reason="case when baseline is null then 'metric-reason-no-baseline' when actual is null then 'metric-reason-no-actual' end",
        ),
        row(
            "outcome.baseline",
            "prepared.outcome_periods",
            value="baseline",
            known="case when baseline is null then 0 else 1 end",
            eligible="1",
            dimension="outcome_id",
        ),
        row(
            "outcome.actual",
            "prepared.outcome_periods",
            value="actual",
            known="case when actual is null then 0 else 1 end",
            eligible="1",
            dimension="outcome_id",
        ),
        row(
            "value.impact",
            "impacts",
            value="impact",
            known="case when weight is null then 0 else 1 end",
            eligible="1",
            dimension="outcome_id",
        ),
        row(
            "value.impact",
            """(
  select account_id, period, sum(cast(impact as decimal(38, 8))) as impact, count(weight) as weighted, count(*) as outcomes,
    count(distinct coalesce(lower(trim(unit)), '')) as units
  from impacts
  group by account_id, period
) as summed""",
            value="case when units = 1 then impact end",
            known="weighted",
            eligible="outcomes",
            reason="case when units > 1 then 'metric-reason-units-differ' end",
        ),
    ),
)


def _return(metric: str, numerator: str, denominator: str, condition: str = "true") -> str:
    both = f"money is not null and investment is not null and {condition}"
    return row(
        metric,
        "returned",
        value=f"case when {both} then {ratio(numerator, denominator)} end",
        numerator=f"case when {both} then {numerator} end",
        denominator=f"case when {both} then {denominator} end",
        known="valued",
        eligible="eligible",
        currency="currency",
        reason=_LOW,
    )


RETURN = Statement(
    "value.return",
    f"with totals as ({_TOTALS}),\nreturned as ({_RETURN})\n"
    + together(
        _return("roi.net", "(money - investment)", "investment"),
        _return("roi.multiple", "money", "investment"),
        # Both sides cover the same window, so the days of the window cancel out.
        _return("payback", f"(investment * {_DAYS_IN_YEAR})", "money", "money > 0"),
    ),
)

_SHARED = overlap("o.start_on", "o.end_on", "f.start_on", "f.end_on")


def _outcome_rows(amount: str, used: str, reason: str) -> str:
    """Outcomes of the figure's period with ``amount``; those not over yet are out too."""
    return f"""
select 'outcomes' as source_table, o.outcome_id as row_key, {amount} as amount,
  coalesce({used}, false) as used,
  case when coalesce({used}, false) then '' else {reason} end as reason
from prepared.outcome_periods as o
cross join prepared.figure as f
where o.account_id = f.account_id and o.period = f.period
union all
select 'outcomes' as source_table, c.outcome_id as row_key, null as amount, false as used,
  'metric-reason-not-finished' as reason
from canonical.outcomes as c
cross join prepared.figure as f
cross join prepared.run as r
where c.unit_id = f.account_id and c.period_end > r.as_of_end
  and c.period_start < f.end_on and c.period_end > f.start_on
"""


_THIS = "(f.dimension = '' or f.dimension = o.outcome_id)"
_OTHER = "'metric-reason-other-outcome'"
ROWS_MONEY = _outcome_rows("o.money", "o.money is not null", "o.reason")
ROWS_CATEGORY = _outcome_rows(
    "o.money",
    "o.money is not null and o.category = f.dimension",
    "case when o.category <> f.dimension then 'metric-reason-other-category' else o.reason end",
)
ROWS_HOURS = _outcome_rows(
    "o.improvement",
    f"o.improvement is not null and {_IN_HOURS.replace('unit', 'o.unit')}",
    "case when o.improvement is null then 'metric-reason-not-measured' else 'metric-reason-other-unit' end",
)


def _one(amount: str, absent: str) -> str:
    """The outcome that the figure's dimension names (all, without one)."""
    return _outcome_rows(
        amount,
        f"{amount} is not null and {_THIS}",
        f"case when not {_THIS} then {_OTHER} else {absent} end",
    )


ROWS_ONE_MONEY = _one("o.money", "o.reason")
ROWS_CHANGE = _one("o.improvement", "'metric-reason-not-measured'")
ROWS_BASELINE = _one("o.baseline", "'metric-reason-no-baseline'")
ROWS_ACTUAL = _one("o.actual", "'metric-reason-no-actual'")
ROWS_IMPACT = _one("o.per_month", "'metric-reason-not-measured'")
ROWS_COVERAGE = _outcome_rows("1", "o.agreed = 1 and o.category <> 'strategic'", "o.reason")
ROWS_RETURN = f"{ROWS_MONEY}union all{ROWS_INVESTMENT}"


def _metric(
    id: str,
    unit: Unit,
    statement: Statement,
    rows: str,
    *,
    level: ValueLevel = ValueLevel.OPERATIONAL,
    direction: Direction = Direction.UP,
    roll: Roll = Roll.NONE,
    dimensioned: bool = False,
    audience: Audience = Audience.CUSTOMER,
    tables: tuple[str, ...] = ("outcomes", "rates"),
) -> Metric:
    return Metric(
        id,
        unit,
        level,
        direction,
        statement.name,
        tables,
        rows,
        audience,
        roll,
        dimensioned,
    )


def _achieved(id: str, unit: Unit, direction: Direction = Direction.UP) -> Metric:
    return _metric(
        id,
        unit,
        RETURN,
        ROWS_RETURN,
        level=ValueLevel.STRATEGIC,
        direction=direction,
        roll=Roll.RATIO,
        tables=("outcomes", "subscriptions", "investments", "rates"),
    )


METRICS: tuple[Metric, ...] = (
    _metric("hours_saved", Unit.HOURS, MEASURED, ROWS_HOURS, roll=Roll.SUM, tables=("outcomes",)),
    _metric(
        "value.delivered",
        Unit.MONEY,
        DELIVERED,
        ROWS_MONEY,
        level=ValueLevel.STRATEGIC,
        roll=Roll.SUM,
    ),
    _metric(
        "value.category", Unit.MONEY, DELIVERED, ROWS_CATEGORY, roll=Roll.SUM, dimensioned=True
    ),
    _metric("outcome.change", Unit.QUANTITY, MEASURED, ROWS_CHANGE, dimensioned=True),
    _metric("outcome.money", Unit.MONEY, DELIVERED, ROWS_ONE_MONEY, dimensioned=True),
    _metric(
        "outcome.baseline",
        Unit.QUANTITY,
        MEASURED,
        ROWS_BASELINE,
        direction=Direction.NEUTRAL,
        dimensioned=True,
    ),
    _metric(
        "outcome.actual",
        Unit.QUANTITY,
        MEASURED,
        ROWS_ACTUAL,
        direction=Direction.NEUTRAL,
        dimensioned=True,
    ),
    _metric(
        "value.impact",
        Unit.QUANTITY,
        MEASURED,
        ROWS_IMPACT,
        audience=Audience.INTERNAL,
        tables=("outcomes", "goals"),
    ),
    _achieved("roi.net", Unit.RATIO),
    _achieved("roi.multiple", Unit.MULTIPLE),
    _achieved("payback", Unit.DAYS, Direction.DOWN),
    _metric("value.coverage", Unit.RATIO, MEASURED, ROWS_COVERAGE, roll=Roll.RATIO),
)
STATEMENTS: tuple[Statement, ...] = (DELIVERED, MEASURED, RETURN)
