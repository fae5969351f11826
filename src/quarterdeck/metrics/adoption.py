"""Who uses the product, how much of it, and how soon it brought a result.

Use is known between the first and the last day in the usage data (of any account) and from the
account's own first day on; there, no rows means nobody used it. Outside, it is missing.
"""

from __future__ import annotations

from quarterdeck.core.figure import Audience, Direction, Unit, ValueLevel
from quarterdeck.core.thresholds import FEATURES_LISTED
from quarterdeck.metrics.declaration import Metric, Roll, Statement
from quarterdeck.metrics.phrases import ratio, row, together

_LICENSED = """
  select p.account_id, p.period,
    cast(coalesce(sum(s.seats), max(a.licensed_users)) as double) as licensed,
    case when sum(s.seats) is null and max(a.licensed_users) is not null then 1
      else count(s.seats) end as known,
    greatest(count(s.subscription_id), 1) as eligible
  from prepared.periods as p
  join prepared.accounts as a on a.account_id = p.account_id
  left join prepared.subscriptions as s
    on s.account_id = p.account_id and s.start_on <= p.last_on and s.end_on > p.last_on
  group by p.account_id, p.period
"""

_COVERED = """
  select p.account_id, p.period, a.features_available,
    coalesce(u.quantity, 0) as quantity,
    case when coalesce(u.row_count, 0) = 0 and e.user_rows > 0 then 0
      when u.user_rows > 0 then u.users end as users,
    case when coalesce(u.row_count, 0) = 0 and e.feature_rows > 0 then 0
      when u.feature_rows > 0 then u.features end as features,
    coalesce(u.row_count, 0) as row_count,
    coalesce(u.user_rows, 0) as user_rows,
    coalesce(u.feature_rows, 0) as feature_rows,
    coalesce(a.features_available, r.features) as available,
    date_diff('day', greatest(p.start_on, r.first_on), least(p.last_on, r.last_on)) + 1 as days_known,
    date_diff('day', p.start_on, p.end_on) as days
  from prepared.periods as p
  join prepared.accounts as a on a.account_id = p.account_id
  join prepared.usage_extent as e on e.account_id = p.account_id
  cross join prepared.usage_range as r
  left join prepared.usage as u on u.account_id = p.account_id and u.period = p.period
  where p.kind <> 'now' and p.end_on > e.first_on and p.start_on <= r.last_on
"""


def _with(*tables: tuple[str, str]) -> str:
    return "with " + ",\n".join(f"{name} as ({sql})" for name, sql in tables) + "\n"


USE = Statement(
    "adoption.use",
    _with(("covered", _COVERED))
    + together(
        row("users.active", "covered", value="users", known="user_rows", eligible="row_count"),
        row(
            "features.used", "covered", value="features", known="feature_rows", eligible="row_count"
        ),
        row("usage.volume", "covered", value="quantity", known="days_known", eligible="days"),
        row(
            "product_adoption",
            "covered",
            value=ratio("features", "available"),
            numerator="features",
            denominator="available",
            known="feature_rows",
            eligible="row_count",
        ),
    ),
)
AVAILABLE = Statement(
    "adoption.available",
    row(
        "features.available",
        """(
  select p.account_id, p.period, coalesce(a.features_available, r.features) as available
  from prepared.periods as p
  join prepared.accounts as a on a.account_id = p.account_id
  cross join prepared.usage_range as r
  where p.kind <> 'now' and coalesce(a.features_available, r.features) is not null
) as offered""",
        value="available",
        known="1",
        eligible="1",
    ),
)
LICENSED = Statement(
    "adoption.licensed",
    _with(("licensed", _LICENSED))
    + row("users.licensed", "licensed", value="licensed", known="known", eligible="eligible"),
)
COVERAGE = Statement(
    "adoption.coverage",
    _with(("licensed", _LICENSED), ("covered", _COVERED))
    + row(
        "user_coverage",
        """(
  select c.account_id, c.period, c.users, l.licensed, c.user_rows, c.row_count
  from covered as c
  join licensed as l on l.account_id = c.account_id and l.period = c.period
) as both_known""",
        value=ratio("users", "licensed"),
        numerator="users",
        denominator="licensed",
        known="user_rows",
        eligible="row_count",
    ),
)
MONTHS = Statement(
    "adoption.months",
    together(
        row(
            "users.active.month",
            """(
  select m.account_id, m.period, m.month, m.users, m.user_rows, m.row_count
  from prepared.usage_months as m
  join prepared.usage_extent as e on e.account_id = m.account_id
  where m.user_rows > 0 or (m.row_count = 0 and e.user_rows > 0)
) as named""",
            value="users",
            known="user_rows",
            eligible="row_count",
            dimension="month",
        ),
        row(
            "usage.volume.month",
            "prepared.usage_months",
            value="quantity",
            known="row_count",
            eligible="row_count",
            dimension="month",
        ),
    ),
)
FEATURES = Statement(
    "adoption.features",
    row(
        "usage.by_feature",
        """(
  select account_id, period, feature, quantity, row_count,
    row_number() over (partition by account_id, period order by quantity desc, feature) as place
  from prepared.usage_features
) as placed""",
        value="quantity",
        known="row_count",
        eligible="row_count",
        dimension="feature",
        where=f"place <= {FEATURES_LISTED}",
    ),
)
TIME_TO_VALUE = Statement(
    "adoption.time-to-value",
    row(
        "time_to_value",
        """(
  select p.account_id, p.period,
    date_diff('day', min(a.go_live_on), min(case when o.improvement > 0 and o.end_on > a.go_live_on then o.end_on end)) as days
  from prepared.periods as p
  join prepared.accounts as a on a.account_id = p.account_id
  left join prepared.outcomes as o on o.account_id = p.account_id
  where p.kind = 'now'
  group by p.account_id, p.period
) as first_result""",
        value="days",
        known="1",
        eligible="1",
        where="days is not null",
    ),
)

_USAGE_IN_PERIOD = """
from canonical.usage as u
cross join prepared.figure as f
where u.unit_id = f.account_id and u.used_on >= f.start_on and u.used_on < f.end_on
"""
_MONTH_OF_FIGURE = """
  and (f.dimension = '' or f.dimension = concat(cast(extract(year from u.used_on) as varchar), '-', lpad(cast(extract(month from u.used_on) as varchar), 2, '0')))
"""


def _rows_by(column: str, reason: str, where: str = "") -> str:
    """Use by user or feature; rows that name none are out, one by one."""
    return f"""
select 'usage' as source_table, u.{column} as row_key, sum(coalesce(u.quantity, 1)) as amount,
  true as used, '' as reason
{_USAGE_IN_PERIOD} and u.{column} is not null {where}
group by u.{column}
union all
select 'usage' as source_table, coalesce(u.usage_id, cast(u.used_on as varchar)) as row_key,
  coalesce(u.quantity, 1) as amount, false as used, '{reason}' as reason
{_USAGE_IN_PERIOD} and u.{column} is null {where}
"""


ROWS_USERS = _rows_by("user_id", "metric-reason-no-user", _MONTH_OF_FIGURE)
ROWS_FEATURES = _rows_by("feature", "metric-reason-no-feature")
ROWS_VOLUME = f"""
select 'usage' as source_table, coalesce(u.usage_id, cast(u.used_on as varchar)) as row_key,
  coalesce(u.quantity, 1) as amount, true as used, '' as reason
{_USAGE_IN_PERIOD}{_MONTH_OF_FIGURE}
"""
ROWS_ONE_FEATURE = f"""
select 'usage' as source_table, coalesce(u.usage_id, cast(u.used_on as varchar)) as row_key,
  coalesce(u.quantity, 1) as amount, coalesce(u.feature = f.dimension, false) as used,
  case when u.feature = f.dimension then '' when u.feature is null then 'metric-reason-no-feature'
    else 'metric-reason-other-feature' end as reason
{_USAGE_IN_PERIOD}
"""
ROWS_LICENSED = """
select 'subscriptions' as source_table, s.subscription_id as row_key, s.seats as amount,
  s.seats is not null and s.start_on <= f.last_on and s.end_on > f.last_on as used,
  case when s.start_on > f.last_on or s.end_on <= f.last_on then 'metric-reason-ended'
    when s.seats is null then 'metric-reason-no-seats' else '' end as reason
from prepared.subscriptions as s
cross join prepared.figure as f
where s.account_id = f.account_id
union all
select 'accounts' as source_table, a.account_id as row_key, a.licensed_users as amount,
  coalesce(k.seats, 0) = 0 as used,
  case when coalesce(k.seats, 0) = 0 then '' else 'metric-reason-superseded' end as reason
from prepared.accounts as a
cross join prepared.figure as f
left join (
  select s.account_id, count(s.seats) as seats
  from prepared.subscriptions as s
  cross join prepared.figure as g
  where s.start_on <= g.last_on and s.end_on > g.last_on
  group by s.account_id
) as k on k.account_id = a.account_id
where a.account_id = f.account_id and a.licensed_users is not null
"""
ROWS_AVAILABLE = """
select 'accounts' as source_table, a.account_id as row_key, a.features_available as amount,
  true as used, '' as reason
from prepared.accounts as a
cross join prepared.figure as f
where a.account_id = f.account_id and a.features_available is not null
union all
select 'usage' as source_table, 'all accounts' as row_key, r.features as amount,
  a.features_available is null as used,
  case when a.features_available is null then '' else 'metric-reason-superseded' end as reason
from prepared.accounts as a
cross join prepared.figure as f
cross join prepared.usage_range as r
where a.account_id = f.account_id and r.features is not null
"""
ROWS_FIRST_RESULT = """
select 'outcomes' as source_table, outcome_id as row_key, days as amount,
  reason = '' and place = 1 as used,
  case when reason = '' and place > 1 then 'metric-reason-later-outcome' else reason end as reason
from (
  select outcome_id, days, reason,
    row_number() over (partition by reason order by days, outcome_id) as place
  from (
    select o.outcome_id, date_diff('day', a.go_live_on, o.end_on) as days,
      case when o.improvement is null then 'metric-reason-not-measured'
        when o.improvement <= 0 then 'metric-reason-no-improvement'
        when a.go_live_on is null then 'metric-reason-not-known'
        when o.end_on <= a.go_live_on then 'metric-reason-before-go-live' else '' end as reason
    from prepared.outcomes as o
    join prepared.accounts as a on a.account_id = o.account_id
    cross join prepared.figure as f
    where o.account_id = f.account_id
  ) as judged
) as placed
"""


def _metric(
    id: str,
    unit: Unit,
    statement: Statement,
    rows: str,
    tables: tuple[str, ...] = ("usage",),
    *,
    roll: Roll = Roll.SUM,
    direction: Direction = Direction.UP,
    dimensioned: bool = False,
    kinds: tuple[str, ...] = ("quarter", "window"),
    level: ValueLevel = ValueLevel.TACTICAL,
) -> Metric:
    return Metric(
        id,
        unit,
        level,
        direction,
        statement.name,
        tables,
        rows,
        Audience.CUSTOMER,
        roll,
        dimensioned,
        kinds,
    )


METRICS: tuple[Metric, ...] = (
    _metric("users.active", Unit.COUNT, USE, ROWS_USERS),
    _metric(
        "users.licensed",
        Unit.COUNT,
        LICENSED,
        ROWS_LICENSED,
        ("subscriptions", "accounts"),
        direction=Direction.NEUTRAL,
        kinds=("quarter", "window", "now"),
    ),
    _metric(
        "user_coverage",
        Unit.RATIO,
        COVERAGE,
        f"{ROWS_USERS}union all{ROWS_LICENSED}",
        ("usage", "subscriptions", "accounts"),
        roll=Roll.RATIO,
    ),
    _metric("features.used", Unit.COUNT, USE, ROWS_FEATURES, roll=Roll.NONE),
    _metric(
        "features.available",
        Unit.COUNT,
        AVAILABLE,
        ROWS_AVAILABLE,
        ("accounts", "usage"),
        roll=Roll.NONE,
        direction=Direction.NEUTRAL,
    ),
    _metric(
        "product_adoption",
        Unit.RATIO,
        USE,
        f"{ROWS_FEATURES}union all{ROWS_AVAILABLE}",
        ("usage", "accounts"),
        roll=Roll.RATIO,
    ),
    _metric("usage.volume", Unit.COUNT, USE, ROWS_VOLUME),
    _metric("users.active.month", Unit.COUNT, MONTHS, ROWS_USERS, dimensioned=True),
    _metric("usage.volume.month", Unit.COUNT, MONTHS, ROWS_VOLUME, dimensioned=True),
    _metric(
        "usage.by_feature",
        Unit.COUNT,
        FEATURES,
        ROWS_ONE_FEATURE,
        roll=Roll.NONE,
        dimensioned=True,
        kinds=("window",),
    ),
    _metric(
        "time_to_value",
        Unit.DAYS,
        TIME_TO_VALUE,
        ROWS_FIRST_RESULT,
        ("accounts", "outcomes"),
        roll=Roll.MEAN,
        direction=Direction.DOWN,
        kinds=("now",),
        level=ValueLevel.OPERATIONAL,
    ),
)
STATEMENTS: tuple[Statement, ...] = (
    USE,
    AVAILABLE,
    LICENSED,
    COVERAGE,
    MONTHS,
    FEATURES,
    TIME_TO_VALUE,
)
