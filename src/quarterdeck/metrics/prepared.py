"""The prepared tables: what metric SQL reads beside the canonical tables.

The warehouse fills those without SQL (the run, its periods, the usage roll-up); the others are one
SELECT each in the strict subset, made in this order. ``account_id`` is the review unit throughout.
"""

from __future__ import annotations

from dataclasses import dataclass

from quarterdeck.core.thresholds import ATTRIBUTION_MOST
from quarterdeck.metrics.phrases import months, overlap, ratio


@dataclass(frozen=True, slots=True)
class Prepared:
    """A prepared table, its columns in order with their types, and the SQL that makes it."""

    name: str
    doc: str
    columns: tuple[str, ...]
    sql: str | None = None


RUN = Prepared(
    "run",
    "One row: the as-of day, the day after it, the reporting currency, the weights of health",
    (
        "as_of DATE",
        "as_of_end DATE",
        "currency VARCHAR",
        "usage_weight DOUBLE",
        "engagement_weight DOUBLE",
        "growth_weight DOUBLE",
        "support_weight DOUBLE",
    ),
)
PERIODS = Prepared(
    "periods",
    "Half-open periods, cut at as-of: kind is quarter, window or now; last_on is the last day, "
    "before_on the day before the first; full_end_on the end before the cut",
    (
        "account_id VARCHAR",
        "period VARCHAR",
        "kind VARCHAR",
        "start_on DATE",
        "end_on DATE",
        "full_end_on DATE",
        "last_on DATE",
        "before_on DATE",
    ),
)
USAGE = Prepared(
    "usage",
    "Use of the product by account and period; no row where there was none",
    (
        "account_id VARCHAR",
        "period VARCHAR",
        "users BIGINT",
        "features BIGINT",
        "quantity BIGINT",
        "row_count BIGINT",
        "user_rows BIGINT",
        "feature_rows BIGINT",
    ),
)
USAGE_MONTHS = Prepared(
    "usage_months",
    "Use of the product by account, period and the calendar months in it (month: 2024-10)",
    (
        "account_id VARCHAR",
        "period VARCHAR",
        "month VARCHAR",
        "users BIGINT",
        "quantity BIGINT",
        "row_count BIGINT",
        "user_rows BIGINT",
    ),
)
USAGE_FEATURES = Prepared(
    "usage_features",
    "Use by feature in each account's window; row_count counts all rows of account and window",
    (
        "account_id VARCHAR",
        "period VARCHAR",
        "feature VARCHAR",
        "quantity BIGINT",
        "row_count BIGINT",
    ),
)
USAGE_EXTENT = Prepared(
    "usage_extent",
    "First day of use by account, and how many of its rows name a user and a feature",
    ("account_id VARCHAR", "first_on DATE", "user_rows BIGINT", "feature_rows BIGINT"),
)
USAGE_RANGE = Prepared(
    "usage_range",
    "One row: first and last day of use by any account up to as-of, and the features anyone used",
    ("first_on DATE", "last_on DATE", "features BIGINT"),
)
FIGURES = Prepared(
    "figures",
    "The figures computed so far, in the order of the catalogue's statements",
    (
        "metric VARCHAR",
        "account_id VARCHAR",
        "period VARCHAR",
        "dimension VARCHAR",
        "value DOUBLE",
        "amount DECIMAL(38,4)",
        "numerator DOUBLE",
        "denominator DOUBLE",
        "known BIGINT",
        "eligible BIGINT",
        "currency VARCHAR",
        "reason VARCHAR",
    ),
)

ACCOUNTS = Prepared(
    "accounts",
    "One row per review unit of the run; currency is that of its own account, else the first of its "
    "members', else the reporting currency",
    (
        "account_id VARCHAR",
        "currency VARCHAR",
        "features_available BIGINT",
        "licensed_users BIGINT",
        "go_live_on DATE",
    ),
    """
select a.unit_id as account_id,
  coalesce(min(case when a.account_id = a.unit_id then a.currency end), min(a.currency), min(r.currency)) as currency,
  max(a.features_available) as features_available,
  cast(sum(a.licensed_users) as bigint) as licensed_users,
  min(a.go_live_date) as go_live_on
from canonical.accounts as a
join (select distinct account_id from prepared.periods) as p on p.account_id = a.unit_id
cross join prepared.run as r
group by a.unit_id
""",
)

RATES = Prepared(
    "rates",
    "Rates of exchange by the last day of a period: the latest on or before it, as quoted, else the "
    "inverse of the other direction; 1 within a currency",
    ("from_currency VARCHAR", "to_currency VARCHAR", "on_date DATE", "rate DOUBLE"),
    f"""
with days as (select distinct last_on from prepared.periods),
quoted as (
  select from_currency, to_currency, on_date, min(cast(rate as double)) as rate
  from canonical.rates
  where rate > 0 and from_currency <> to_currency
  group by from_currency, to_currency, on_date
),
either as (
  select from_currency, to_currency, on_date, rate from quoted
  union all
  select q.to_currency as from_currency, q.from_currency as to_currency, q.on_date, {ratio("1", "q.rate")} as rate
  from quoted as q
  left join (select distinct from_currency, to_currency from quoted) as direct
    on direct.from_currency = q.to_currency and direct.to_currency = q.from_currency
  where direct.from_currency is null
),
latest as (
  select e.from_currency, e.to_currency, d.last_on, max(e.on_date) as on_date
  from either as e join days as d on e.on_date <= d.last_on
  group by e.from_currency, e.to_currency, d.last_on
),
currencies as (
  select currency from prepared.run
  union select currency from canonical.accounts where currency is not null
  union select currency from canonical.subscriptions where currency is not null
  union select currency from canonical.outcomes where currency is not null
  union select currency from canonical.investments where currency is not null
)
select e.from_currency, e.to_currency, l.last_on as on_date, e.rate
from latest as l
join either as e
  on e.from_currency = l.from_currency and e.to_currency = l.to_currency and e.on_date = l.on_date
union all
select c.currency as from_currency, c.currency as to_currency, d.last_on as on_date, cast(1 as double) as rate
from currencies as c cross join days as d
""",
)

SUBSCRIPTIONS = Prepared(
    "subscriptions",
    "Subscriptions of the accounts of the run; currency filled from the CRM account's, else the "
    "unit's; end_on far ahead while active; is_trial is 0 or 1",
    (
        "subscription_id VARCHAR",
        "account_id VARCHAR",
        "currency VARCHAR",
        "start_on DATE",
        "end_on DATE",
        "mrr DECIMAL(18,4)",
        "seats BIGINT",
        "is_trial INTEGER",
    ),
    """
with members as (
  select account_id, min(currency) as currency from canonical.accounts group by account_id
)
select s.subscription_id, s.unit_id as account_id,
  coalesce(s.currency, m.currency, a.currency) as currency,
  s.start_date as start_on, coalesce(s.end_date, date '9999-12-31') as end_on,
  s.mrr, s.seats, case when coalesce(s.is_trial, false) then 1 else 0 end as is_trial
from canonical.subscriptions as s
join prepared.accounts as a on a.account_id = s.unit_id
left join members as m on m.account_id = s.account_id
""",
)

REVENUE = Prepared(
    "revenue",
    "ARR at start and end of each period of each account with subscriptions, in the account's "
    "currency at the rate of the period's last day; kept_arr is the lesser of both, subscription by "
    "subscription; known of eligible subscriptions could be converted. Free trials are left out",
    (
        "account_id VARCHAR",
        "period VARCHAR",
        "kind VARCHAR",
        "currency VARCHAR",
        "start_arr DECIMAL(38,4)",
        "end_arr DECIMAL(38,4)",
        "kept_arr DECIMAL(38,4)",
        "known BIGINT",
        "eligible BIGINT",
    ),
    """
with counted as (
  select s.account_id, p.period,
    case when s.start_on <= p.before_on and s.end_on > p.before_on
      then cast(cast(s.mrr as double) * 12 * x.rate as decimal(18, 4)) else 0 end as start_arr,
    case when s.start_on <= p.last_on and s.end_on > p.last_on
      then cast(cast(s.mrr as double) * 12 * x.rate as decimal(18, 4)) else 0 end as end_arr,
    case when x.rate is null then 0 else 1 end as known
  from prepared.subscriptions as s
  join prepared.accounts as a on a.account_id = s.account_id
  join prepared.periods as p on p.account_id = s.account_id
  left join prepared.rates as x
    on x.from_currency = s.currency and x.to_currency = a.currency and x.on_date = p.last_on
  where s.is_trial = 0 and s.start_on <= p.last_on and s.end_on > p.before_on
),
summed as (
  select account_id, period, sum(start_arr) as start_arr, sum(end_arr) as end_arr,
    sum(least(start_arr, end_arr)) as kept_arr, sum(known) as known, count(*) as eligible
  from counted
  group by account_id, period
)
select p.account_id, p.period, p.kind, a.currency,
  coalesce(s.start_arr, 0) as start_arr, coalesce(s.end_arr, 0) as end_arr,
  coalesce(s.kept_arr, 0) as kept_arr,
  cast(coalesce(s.known, 0) as bigint) as known, coalesce(s.eligible, 0) as eligible
from prepared.periods as p
join prepared.accounts as a on a.account_id = p.account_id
join (select distinct account_id from prepared.subscriptions) as subscribed
  on subscribed.account_id = p.account_id
left join summed as s on s.account_id = p.account_id and s.period = p.period
""",
)

INVESTMENT = Prepared(
    "investment",
    "Fees and the customer's own cost by account and period, in the account's currency; known of "
    "eligible rows (subscriptions that ran, costs that overlap) could be converted",
    (
        "account_id VARCHAR",
        "period VARCHAR",
        "currency VARCHAR",
        "fees DECIMAL(38,4)",
        "fees_known BIGINT",
        "fees_eligible BIGINT",
        "own DECIMAL(38,4)",
        "own_known BIGINT",
        "own_eligible BIGINT",
    ),
    f"""
with charged as (
  select s.account_id, p.period,
    cast(cast(s.mrr as double) * {months("greatest(s.start_on, p.start_on)", "least(s.end_on, p.end_on)")} * x.rate as decimal(18, 4)) as amount,
    case when x.rate is null then 0 else 1 end as known
  from prepared.subscriptions as s
  join prepared.accounts as a on a.account_id = s.account_id
  join prepared.periods as p on p.account_id = s.account_id
  left join prepared.rates as x
    on x.from_currency = s.currency and x.to_currency = a.currency and x.on_date = p.last_on
  where p.kind <> 'now' and s.is_trial = 0 and s.start_on < p.end_on and s.end_on > p.start_on
),
fees as (
  select account_id, period, sum(amount) as amount, sum(known) as known, count(*) as eligible
  from charged
  group by account_id, period
),
spent as (
  select p.account_id, p.period,
    cast(cast(i.amount as double) * {ratio(overlap("i.period_start", "i.period_end", "p.start_on", "p.end_on"), "date_diff('day', i.period_start, i.period_end)")} * x.rate as decimal(18, 4)) as amount,
    case when x.rate is null then 0 else 1 end as known
  from canonical.investments as i
  join prepared.accounts as a on a.account_id = i.unit_id
  join prepared.periods as p on p.account_id = i.unit_id
  left join prepared.rates as x
    on x.from_currency = coalesce(i.currency, a.currency) and x.to_currency = a.currency and x.on_date = p.last_on
  where p.kind <> 'now' and i.period_start < p.end_on and i.period_end > p.start_on
),
own as (
  select account_id, period, sum(amount) as amount, sum(known) as known, count(*) as eligible
  from spent
  group by account_id, period
)
select p.account_id, p.period, a.currency,
  coalesce(f.amount, 0) as fees,
  cast(coalesce(f.known, 0) as bigint) as fees_known, coalesce(f.eligible, 0) as fees_eligible,
  coalesce(o.amount, 0) as own,
  cast(coalesce(o.known, 0) as bigint) as own_known, coalesce(o.eligible, 0) as own_eligible
from prepared.periods as p
join prepared.accounts as a on a.account_id = p.account_id
join (select distinct account_id from prepared.subscriptions where is_trial = 0) as subscribed
  on subscribed.account_id = p.account_id
left join fees as f on f.account_id = p.account_id and f.period = p.period
left join own as o on o.account_id = p.account_id and o.period = p.period
where p.kind <> 'now'
""",
)

OUTCOMES = Prepared(
    "outcomes",
    "Outcomes with their improvement and what is wrong with them: reason is the message id of why "
    "there is no money, NULL where there is; agreed is 1 where baseline and attribution are agreed; "
    "money is in the outcome's currency",
    (
        "account_id VARCHAR",
        "outcome_id VARCHAR",
        "category VARCHAR",
        "unit VARCHAR",
        "currency VARCHAR",
        "start_on DATE",
        "end_on DATE",
        "baseline DECIMAL(18,4)",
        "actual DECIMAL(18,4)",
        "improvement DECIMAL(19,4)",
        "agreed INTEGER",
        "money DOUBLE",
        "reason VARCHAR",
        "weight DECIMAL(18,4)",
    ),
    f"""
with weights as (
  select unit_id, goal_id, max(weight) as weight from canonical.goals group by unit_id, goal_id
),
measured as (
  select o.unit_id as account_id, o.outcome_id, o.category, o.unit,
    coalesce(o.currency, m.currency, a.currency) as currency,
    o.period_start as start_on, o.period_end as end_on, o.baseline, o.actual, o.rate,
    case when o.category in ('cost', 'risk', 'quality') then o.baseline - o.actual
      else o.actual - o.baseline end as improvement,
    case when o.evidence = 'attested' then least(coalesce(o.attribution, 1), 1)
      when o.attribution is null then null
      else least(o.attribution, {ATTRIBUTION_MOST}) end as attribution,
    case when o.baseline_agreed_by is not null and o.baseline_agreed_on is not null
      and o.baseline_agreed_on < o.period_end then 1 else 0 end as baseline_agreed,
    o.evidence, w.weight
  from canonical.outcomes as o
  join prepared.accounts as a on a.account_id = o.unit_id
  cross join prepared.run as r
  left join (select account_id, min(currency) as currency from canonical.accounts group by account_id) as m
    on m.account_id = o.account_id
  left join weights as w on w.unit_id = o.unit_id and w.goal_id = o.goal_id
  where o.period_end <= r.as_of_end and o.period_end > o.period_start
),
judged as (
  select account_id, outcome_id, category, unit, currency, start_on, end_on, baseline, actual,
    improvement, attribution, rate, weight,
    case when category = 'strategic' then 'metric-reason-strategic'
      when baseline is null then 'metric-reason-no-baseline'
      when actual is null then 'metric-reason-no-actual'
      when baseline_agreed = 0 then 'metric-reason-baseline-not-agreed'
      when evidence = 'correlation' then 'metric-reason-correlation'
      when attribution is null then 'metric-reason-no-attribution'
      when rate is null then 'metric-reason-no-unit-rate' end as reason
  from measured
)
select account_id, outcome_id, category, unit, currency, start_on, end_on, baseline, actual,
  improvement,
  case when reason is null or reason = 'metric-reason-no-unit-rate' then 1 else 0 end as agreed,
  case when reason is null
    then cast(improvement as double) * cast(rate as double) * cast(attribution as double) end as money,
  reason, weight
from judged
""",
)

OUTCOME_PERIODS = Prepared(
    "outcome_periods",
    "Outcomes in each period they fall into, prorated by days; money in the account's currency",
    (
        "account_id VARCHAR",
        "period VARCHAR",
        "outcome_id VARCHAR",
        "category VARCHAR",
        "unit VARCHAR",
        "currency VARCHAR",
        "baseline DECIMAL(18,4)",
        "actual DECIMAL(18,4)",
        "improvement DECIMAL(18,4)",
        "per_month DOUBLE",
        "weight DECIMAL(18,4)",
        "agreed INTEGER",
        "money DECIMAL(18,4)",
        "reason VARCHAR",
    ),
    f"""
with shared as (
  select p.account_id, p.period, o.outcome_id, o.category, o.unit, a.currency, o.baseline, o.actual,
    o.improvement, o.weight, o.agreed, o.money, o.reason, x.rate,
    {ratio(overlap("o.start_on", "o.end_on", "p.start_on", "p.end_on"), "date_diff('day', o.start_on, o.end_on)")} as share,
    {months("o.start_on", "o.end_on")} as months
  from prepared.outcomes as o
  join prepared.accounts as a on a.account_id = o.account_id
  join prepared.periods as p on p.account_id = o.account_id
  left join prepared.rates as x
    on x.from_currency = o.currency and x.to_currency = a.currency and x.on_date = p.last_on
  where p.kind <> 'now' and o.start_on < p.end_on and o.end_on > p.start_on
)
select account_id, period, outcome_id, category, unit, currency, baseline, actual,
  cast(cast(improvement as double) * share as decimal(18, 4)) as improvement,
  {ratio("improvement", "months")} as per_month,
  weight, agreed,
  cast(money * share * rate as decimal(18, 4)) as money,
  case when reason is null and rate is null then 'metric-reason-no-rate' else reason end as reason
from shared
""",
)

REACH = Prepared(
    "reach",
    "One row: the first day on which any account has a ticket and an interaction; before it nothing "
    "is known of them",
    ("tickets_from DATE", "interactions_from DATE"),
    """
select
  (select min(cast(t.opened_at as date)) from canonical.tickets as t
    join canonical.accounts as a on a.account_id = t.account_id) as tickets_from,
  (select min(i.happened_on) from canonical.interactions as i
    join canonical.accounts as a on a.account_id = i.account_id) as interactions_from
""",
)

PREPARED: tuple[Prepared, ...] = (
    RUN,
    PERIODS,
    USAGE,
    USAGE_MONTHS,
    USAGE_FEATURES,
    USAGE_EXTENT,
    USAGE_RANGE,
    FIGURES,
    ACCOUNTS,
    RATES,
    SUBSCRIPTIONS,
    REVENUE,
    INVESTMENT,
    OUTCOMES,
    OUTCOME_PERIODS,
    REACH,
)
"""Every prepared table, in the order in which they are made."""
