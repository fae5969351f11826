"""Recurring revenue, its movements and retention, fees and investment.

ARR is twelve times the monthly recurring amount; free trials never count. State at a period's end
is that of its last day, at its start that of the day before; both are converted at the rate of the
last day, so that a rate of exchange is never a movement. The cohort of NRR and GRR are the accounts
with ARR at the start (field-facts.md, Metrics and health).
"""

from __future__ import annotations

from quarterdeck.core.figure import Audience, Direction, Unit, ValueLevel
from quarterdeck.metrics.declaration import Metric, Roll, Statement
from quarterdeck.metrics.phrases import months, overlap, ratio, row, together

CONVERTED = "known = eligible"
NO_RATE = "case when known < eligible then 'metric-reason-no-rate' end"


def _amount(metric: str, expression: str, where: str = "kind <> 'now'") -> str:
    return row(
        metric,
        "prepared.revenue",
        value=f"case when {CONVERTED} then {expression} end",
        known="known",
        eligible="eligible",
        currency="currency",
        reason=NO_RATE,
        where=where,
    )


ARR_OF_ACCOUNT = """(
  select p.account_id, p.period, a.currency,
    sum(cast(cast(m.arr as double) * x.rate as decimal(18, 4))) as arr,
    sum(case when m.arr is null or x.rate is null then 0 else 1 end) as known,
    count(*) as eligible,
    sum(case when m.arr is not null and x.rate is null then 1 else 0 end) as unconverted
  from prepared.periods as p
  cross join prepared.run as r
  join prepared.accounts as a on a.account_id = p.account_id
  join canonical.accounts as m on m.unit_id = p.account_id
  left join (select distinct account_id from prepared.subscriptions) as s on s.account_id = p.account_id
  left join prepared.rates as x
    on x.from_currency = coalesce(m.currency, a.currency) and x.to_currency = a.currency and x.on_date = p.last_on
  where s.account_id is null and p.end_on = r.as_of_end
  group by p.account_id, p.period, a.currency
) as given"""

ARR = Statement(
    "revenue.arr",
    together(
        _amount("arr", "end_arr", where="true"),
        row(
            "arr",
            ARR_OF_ACCOUNT,
            value="case when unconverted = 0 then arr end",
            known="known",
            eligible="eligible",
            currency="currency",
            reason="case when unconverted > 0 then 'metric-reason-no-rate' end",
        ),
    ),
    money=True,
)

MOVEMENTS = Statement(
    "revenue.movements",
    together(
        _amount("arr.start", "start_arr"),
        _amount("arr.new", "case when start_arr = 0 then end_arr else 0 end"),
        _amount(
            "arr.expansion",
            "case when start_arr > 0 then greatest(end_arr - start_arr, 0) else 0 end",
        ),
        _amount(
            "arr.contraction",
            "case when end_arr > 0 then greatest(start_arr - end_arr, 0) else 0 end",
        ),
        _amount("arr.churn", "case when end_arr = 0 then start_arr else 0 end"),
    ),
    money=True,
)


def _retention(metric: str, kept: str) -> str:
    return row(
        metric,
        "prepared.revenue",
        value=f"case when {CONVERTED} then {ratio(kept, 'start_arr')} end",
        numerator=f"case when {CONVERTED} and start_arr > 0 then {kept} end",
        denominator=f"case when {CONVERTED} and start_arr > 0 then start_arr end",
        known=f"case when {CONVERTED} and start_arr > 0 then 1 else 0 end",
        eligible="case when known = eligible and start_arr = 0 then 0 else 1 end",
        currency="currency",
        reason=NO_RATE,
        where="kind <> 'now'",
    )


RETENTION = Statement(
    "revenue.retention",
    together(
        _retention("nrr.account", "end_arr"),
        _retention("grr.account", "least(start_arr, end_arr)"),
        _retention("grr.subscription", "kept_arr"),
    ),
)

COST = Statement(
    "revenue.cost",
    together(
        row(
            "fees",
            "prepared.investment",
            value="case when fees_known = fees_eligible then fees end",
            known="fees_known",
            eligible="fees_eligible",
            currency="currency",
            reason="case when fees_known < fees_eligible then 'metric-reason-no-rate' end",
        ),
        row(
            "investment",
            "prepared.investment",
            value="case when fees_known = fees_eligible and own_known = own_eligible then fees + own end",
            known="fees_known + own_known",
            eligible="fees_eligible + own_eligible",
            currency="currency",
            reason="case when fees_known < fees_eligible or own_known < own_eligible then 'metric-reason-no-rate' end",
        ),
    ),
    money=True,
)

_STATES = """
select s.subscription_id, s.is_trial, s.start_on, s.end_on, x.rate,
  case when s.start_on <= f.before_on and s.end_on > f.before_on
    then cast(cast(s.mrr as double) * 12 * x.rate as decimal(18, 4)) else 0 end as start_arr,
  case when s.start_on <= f.last_on and s.end_on > f.last_on
    then cast(cast(s.mrr as double) * 12 * x.rate as decimal(18, 4)) else 0 end as end_arr,
  case when s.start_on <= f.before_on and s.end_on > f.before_on then 1 else 0 end as at_start,
  case when s.start_on <= f.last_on and s.end_on > f.last_on then 1 else 0 end as at_end
from prepared.subscriptions as s
cross join prepared.figure as f
left join prepared.rates as x
  on x.from_currency = s.currency and x.to_currency = f.currency and x.on_date = f.last_on
where s.account_id = f.account_id
"""


def _subscription_rows(amount: str, absent: str, reason: str) -> str:
    """The account's subscriptions with ``amount``; those where ``absent`` holds are out for ``reason``."""
    return f"""
select 'subscriptions' as source_table, subscription_id as row_key, {amount} as amount,
  is_trial = 0 and rate is not null and not ({absent}) as used,
  case when is_trial = 1 then 'metric-reason-trial'
    when {absent} then '{reason}'
    when rate is null then 'metric-reason-no-rate' else '' end as reason
from ({_STATES}) as states
"""


ROWS_AT_END = (
    _subscription_rows("end_arr", "at_end = 0", "metric-reason-ended")
    + """
union all
select 'accounts' as source_table, m.account_id as row_key, m.arr as amount,
  m.arr is not null and x.rate is not null and s.account_id is null and f.end_on = r.as_of_end as used,
  case when s.account_id is not null then 'metric-reason-superseded'
    when m.arr is null then 'metric-reason-no-arr'
    when f.end_on <> r.as_of_end then 'metric-reason-not-known'
    when x.rate is null then 'metric-reason-no-rate' else '' end as reason
from canonical.accounts as m
cross join prepared.figure as f
cross join prepared.run as r
left join (select distinct account_id from prepared.subscriptions) as s on s.account_id = f.account_id
left join prepared.rates as x
  on x.from_currency = coalesce(m.currency, f.currency) and x.to_currency = f.currency and x.on_date = f.last_on
where m.unit_id = f.account_id and (m.arr is not null or s.account_id is null)
"""
)
ROWS_AT_START = _subscription_rows("start_arr", "at_start = 0", "metric-reason-not-at-start")
ROWS_CHANGE = _subscription_rows(
    "end_arr - start_arr", "at_start = 0 and at_end = 0", "metric-reason-not-active"
)
ROWS_KEPT = _subscription_rows(
    "least(start_arr, end_arr)", "at_start = 0", "metric-reason-not-at-start"
)
ROWS_FEES = f"""
select 'subscriptions' as source_table, s.subscription_id as row_key,
  cast(cast(s.mrr as double) * {months("greatest(s.start_on, f.start_on)", "least(s.end_on, f.end_on)")} * x.rate as decimal(18, 4)) as amount,
  s.is_trial = 0 and x.rate is not null and s.start_on < f.end_on and s.end_on > f.start_on as used,
  case when s.is_trial = 1 then 'metric-reason-trial'
    when s.start_on >= f.end_on or s.end_on <= f.start_on then 'metric-reason-not-running'
    when x.rate is null then 'metric-reason-no-rate' else '' end as reason
from prepared.subscriptions as s
cross join prepared.figure as f
left join prepared.rates as x
  on x.from_currency = s.currency and x.to_currency = f.currency and x.on_date = f.last_on
where s.account_id = f.account_id
"""
ROWS_INVESTMENT = f"""{ROWS_FEES}
union all
select 'investments' as source_table, i.investment_id as row_key,
  cast(cast(i.amount as double) * {ratio(overlap("i.period_start", "i.period_end", "f.start_on", "f.end_on"), "date_diff('day', i.period_start, i.period_end)")} * x.rate as decimal(18, 4)) as amount,
  x.rate is not null and i.period_start < f.end_on and i.period_end > f.start_on as used,
  case when i.period_start >= f.end_on or i.period_end <= f.start_on then 'metric-reason-not-running'
    when x.rate is null then 'metric-reason-no-rate' else '' end as reason
from canonical.investments as i
cross join prepared.figure as f
left join prepared.rates as x
  on x.from_currency = coalesce(i.currency, f.currency) and x.to_currency = f.currency and x.on_date = f.last_on
where i.unit_id = f.account_id
"""


def _movement(id: str, rows: str = ROWS_CHANGE) -> Metric:
    return Metric(
        id,
        Unit.MONEY,
        ValueLevel.TACTICAL,
        Direction.NEUTRAL,
        MOVEMENTS.name,
        ("subscriptions", "rates"),
        rows,
        roll=Roll.SUM,
    )


def _share_kept(id: str, rows: str = ROWS_CHANGE) -> Metric:
    return Metric(
        id,
        Unit.RATIO,
        ValueLevel.TACTICAL,
        Direction.NEUTRAL,
        RETENTION.name,
        ("subscriptions", "rates"),
        rows,
        roll=Roll.RATIO,
    )


def _cost(id: str, tables: tuple[str, ...], rows: str) -> Metric:
    return Metric(
        id,
        Unit.MONEY,
        ValueLevel.TACTICAL,
        Direction.NEUTRAL,
        COST.name,
        tables,
        rows,
        Audience.CUSTOMER,
        Roll.SUM,
    )


METRICS: tuple[Metric, ...] = (
    Metric(
        "arr",
        Unit.MONEY,
        ValueLevel.TACTICAL,
        Direction.NEUTRAL,
        ARR.name,
        ("subscriptions", "accounts", "rates"),
        ROWS_AT_END,
        roll=Roll.SUM,
        kinds=("quarter", "window", "now"),
    ),
    _movement("arr.start", ROWS_AT_START),
    _movement("arr.new"),
    _movement("arr.expansion"),
    _movement("arr.contraction"),
    _movement("arr.churn"),
    _share_kept("nrr.account"),
    _share_kept("grr.account"),
    _share_kept("grr.subscription", ROWS_KEPT),
    _cost("fees", ("subscriptions", "rates"), ROWS_FEES),
    _cost("investment", ("subscriptions", "investments", "rates"), ROWS_INVESTMENT),
)
STATEMENTS: tuple[Statement, ...] = (ARR, MOVEMENTS, RETENTION, COST)
