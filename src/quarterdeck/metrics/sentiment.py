"""What people at the customer say and how often we meet: surveys, meetings, the engagement score.

Nothing is known of meetings before the first interaction in the data (of any account).
"""

from __future__ import annotations

from quarterdeck.core.figure import Audience, Direction, Unit, ValueLevel
from quarterdeck.core.thresholds import (
    ACTIVITY_DAYS,
    CONTACT_FRESH,
    CONTACT_LOST,
    DETRACTOR_TO,
    MEETINGS_FULL,
    MEETINGS_WEIGHT,
    PROMOTER_FROM,
    RECENCY_WEIGHT,
    SENTIMENT_DAYS,
    SENTIMENT_WEIGHT,
)
from quarterdeck.metrics.declaration import Metric, Roll, Statement
from quarterdeck.metrics.phrases import known, ratio, row, scaled, together, weighted

_HELD = "(i.kind <> 'review' or coalesce(i.status, 'held') = 'held')"
_MEETING = f"i.kind in ('meeting', 'call', 'review') and {_HELD}"
_POINTS = f"case when s.score >= {PROMOTER_FROM} then 100 when s.score <= {DETRACTOR_TO} then -100 else 0 end"

_ANSWERS = f"""
  select p.account_id, p.period,
    sum(case when s.kind = 'nps' then {_POINTS} end) as nps_points,
    sum(case when s.kind = 'nps' then 1 else 0 end) as nps_answers,
    sum(case when s.kind = 'satisfaction' then cast(s.score as decimal(18, 4)) end) as satisfaction,
    sum(case when s.kind = 'satisfaction' then 1 else 0 end) as satisfaction_answers
  from prepared.periods as p
  join canonical.surveys as s
    on s.unit_id = p.account_id and s.answered_on >= p.start_on and s.answered_on < p.end_on
  where p.kind <> 'now'
  group by p.account_id, p.period
"""


def _mean(metric: str, total: str, count: str) -> str:
    return row(
        metric,
        "answers",
        value=ratio(total, count),
        numerator=total,
        denominator=count,
        known=count,
        eligible=count,
        where=f"{count} > 0",
    )


SURVEYS = Statement(
    "sentiment.surveys",
    f"with answers as ({_ANSWERS})\n"
    + together(
        _mean("nps", "nps_points", "nps_answers"),
        _mean("satisfaction", "satisfaction", "satisfaction_answers"),
    ),
)
MEETINGS = Statement(
    "sentiment.meetings",
    row(
        "meetings",
        f"""(
  select p.account_id, p.period, sum(case when {_MEETING} then 1 else 0 end) as meetings
  from prepared.periods as p
  cross join prepared.reach as r
  left join canonical.interactions as i
    on i.unit_id = p.account_id and i.happened_on >= p.start_on and i.happened_on < p.end_on
  where p.kind <> 'now' and p.end_on > r.interactions_from
  group by p.account_id, p.period
) as held""",
        value="meetings",
        known="meetings",
        eligible="meetings",
    ),
)

_AGE = "date_diff('day', i.happened_on, p.last_on)"
_CONTACTS = f"""
  select p.account_id, p.period,
    min(case when {_HELD} then {_AGE} end) as days_since,
    sum(case when {_MEETING} and {_AGE} < {ACTIVITY_DAYS} then 1 else 0 end) as meetings,
    sum(case when {_HELD} and {_AGE} < {SENTIMENT_DAYS} then cast(i.sentiment as decimal(18, 4)) end) as mood,
    sum(case when {_HELD} and {_AGE} < {SENTIMENT_DAYS} and i.sentiment is not null then 1 else 0 end) as moods
  from prepared.periods as p
  cross join prepared.reach as r
  left join canonical.interactions as i
    on i.unit_id = p.account_id and i.happened_on < p.end_on
  where p.kind <> 'now' and p.end_on > r.interactions_from
  group by p.account_id, p.period
"""
_OPINIONS = f"""
  select p.account_id, p.period,
    sum(case when s.kind = 'nps' then {_POINTS} end) as nps_points,
    sum(case when s.kind = 'nps' then 1 else 0 end) as nps_answers,
    sum(case when s.kind = 'satisfaction' then cast(s.score as decimal(18, 4)) end) as satisfaction,
    sum(case when s.kind = 'satisfaction' then 1 else 0 end) as satisfaction_answers
  from prepared.periods as p
  join canonical.surveys as s
    on s.unit_id = p.account_id and s.answered_on < p.end_on
    and date_diff('day', s.answered_on, p.last_on) < {SENTIMENT_DAYS}
  where p.kind <> 'now'
  group by p.account_id, p.period
"""
_FELT, _FELT_WEIGHT = weighted((("mood", 1), ("recommending", 1), ("satisfied", 1)))
_SCORES = f"""
  select account_id, period,
    {scaled("days_since", CONTACT_LOST, CONTACT_FRESH)} as recency,
    {scaled("meetings", 0, MEETINGS_FULL)} as frequency,
    {ratio(_FELT, _FELT_WEIGHT)} as sentiment
  from (
    select p.account_id, p.period, c.days_since, c.meetings,
      {scaled(ratio("c.mood", "c.moods"), -1, 1)} as mood,
      {scaled(ratio("o.nps_points", "o.nps_answers"), -100, 100)} as recommending,
      {scaled(ratio("o.satisfaction", "o.satisfaction_answers"), 1, 10)} as satisfied
    from prepared.periods as p
    left join contacts as c on c.account_id = p.account_id and c.period = p.period
    left join opinions as o on o.account_id = p.account_id and o.period = p.period
    where p.kind <> 'now'
  ) as parts
"""
_SUM, _WEIGHTS = weighted(
    (
        ("recency", RECENCY_WEIGHT),
        ("frequency", MEETINGS_WEIGHT),
        ("sentiment", SENTIMENT_WEIGHT),
    )
)
_PARTS_KNOWN = known("recency", "frequency", "sentiment")

ENGAGEMENT = Statement(
    "sentiment.engagement",
    f"with contacts as ({_CONTACTS}),\nopinions as ({_OPINIONS}),\nscores as ({_SCORES})\n"
    + row(
        "engagement_score",
        "scores",
        value=ratio(_SUM, _WEIGHTS),
        numerator=_SUM,
        denominator=_WEIGHTS,
        known=_PARTS_KNOWN,
        eligible="3",
        where=f"{_PARTS_KNOWN} > 0",
    ),
)

_CONTACT_DAYS = f"""
  select i.unit_id, i.happened_on as contact_on from canonical.interactions as i where {_HELD}
  union all
  select c.unit_id, c.last_contact_on as contact_on from canonical.contacts as c
"""
LAST_CONTACT = Statement(
    "sentiment.last-contact",
    row(
        "days_since_contact",
        f"""(
  select p.account_id, p.period, date_diff('day', max(d.contact_on), max(p.last_on)) as days
  from prepared.periods as p
  join ({_CONTACT_DAYS}) as d on d.unit_id = p.account_id and d.contact_on < p.end_on
  where p.kind = 'now'
  group by p.account_id, p.period
) as latest""",
        value="days",
        known="1",
        eligible="1",
    ),
)

ROWS_MEETINGS = f"""
select 'interactions' as source_table, i.interaction_id as row_key, 1 as amount,
  {_MEETING} as used,
  case when {_MEETING} then '' when i.kind = 'review' then 'metric-reason-not-held'
    else 'metric-reason-not-a-meeting' end as reason
from canonical.interactions as i
cross join prepared.figure as p
where i.unit_id = p.account_id and i.happened_on >= p.start_on and i.happened_on < p.end_on
"""


def _survey_rows(kinds: str, since: str) -> str:
    return f"""
select 'surveys' as source_table, s.survey_id as row_key, s.score as amount,
  true as used, '' as reason
from canonical.surveys as s
cross join prepared.figure as p
where s.unit_id = p.account_id and s.kind in ({kinds}) and {since} and s.answered_on < p.end_on
"""


_OF_LATE = f"date_diff('day', s.answered_on, p.last_on) < {SENTIMENT_DAYS}"
ROWS_NPS = _survey_rows("'nps'", "s.answered_on >= p.start_on")
ROWS_SATISFACTION = _survey_rows("'satisfaction'", "s.answered_on >= p.start_on")
ROWS_ENGAGEMENT = f"""
select 'interactions' as source_table, i.interaction_id as row_key, i.sentiment as amount,
  {_HELD} as used, case when {_HELD} then '' else 'metric-reason-not-held' end as reason
from canonical.interactions as i
cross join prepared.figure as p
where i.unit_id = p.account_id and i.happened_on < p.end_on and {_AGE} < {SENTIMENT_DAYS}
union all
{_survey_rows("'nps', 'satisfaction'", _OF_LATE)}
"""
ROWS_CONTACT = f"""
select d.source_table, d.row_key, date_diff('day', d.contact_on, p.last_on) as amount,
  d.contact_on = d.latest_on as used,
  case when d.contact_on = d.latest_on then '' else 'metric-reason-earlier-contact' end as reason
from (
  select source_table, row_key, unit_id, contact_on, max(contact_on) over (partition by unit_id) as latest_on
  from (
    select 'interactions' as source_table, i.interaction_id as row_key, i.unit_id, i.happened_on as contact_on
    from canonical.interactions as i
    cross join prepared.figure as f
    where i.unit_id = f.account_id and i.happened_on < f.end_on and {_HELD}
    union all
    select 'contacts' as source_table, c.contact_id as row_key, c.unit_id, c.last_contact_on as contact_on
    from canonical.contacts as c
    cross join prepared.figure as f
    where c.unit_id = f.account_id and c.last_contact_on < f.end_on
  ) as contacts
) as d
cross join prepared.figure as p
"""


def _metric(
    id: str,
    unit: Unit,
    statement: Statement,
    rows: str,
    tables: tuple[str, ...],
    *,
    roll: Roll,
    audience: Audience = Audience.INTERNAL,
    direction: Direction = Direction.UP,
    kinds: tuple[str, ...] = ("quarter", "window"),
) -> Metric:
    return Metric(
        id,
        unit,
        ValueLevel.TACTICAL,
        direction,
        statement.name,
        tables,
        rows,
        audience,
        roll,
        kinds=kinds,
    )


METRICS: tuple[Metric, ...] = (
    _metric("nps", Unit.POINTS, SURVEYS, ROWS_NPS, ("surveys",), roll=Roll.RATIO),
    _metric(
        "satisfaction",
        Unit.SCORE,
        SURVEYS,
        ROWS_SATISFACTION,
        ("surveys",),
        roll=Roll.RATIO,
        audience=Audience.CUSTOMER,
    ),
    _metric("meetings", Unit.COUNT, MEETINGS, ROWS_MEETINGS, ("interactions",), roll=Roll.SUM),
    _metric(
        "engagement_score",
        Unit.SCORE,
        ENGAGEMENT,
        ROWS_ENGAGEMENT,
        ("interactions", "surveys"),
        roll=Roll.MEAN,
    ),
    _metric(
        "days_since_contact",
        Unit.DAYS,
        LAST_CONTACT,
        ROWS_CONTACT,
        ("interactions", "contacts"),
        roll=Roll.MEAN,
        direction=Direction.DOWN,
        kinds=("now",),
    ),
)
STATEMENTS: tuple[Statement, ...] = (SURVEYS, MEETINGS, ENGAGEMENT, LAST_CONTACT)
