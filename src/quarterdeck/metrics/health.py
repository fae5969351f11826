"""The account health score: four components, weighted as the settings say (field-facts.md, Metrics
and health). What is not known is left out and the other weights scaled up; coverage says how many
components are known. Missing is never zero.

usage: mean of product adoption and user coverage, each at most 100. engagement: the engagement
score. growth: mean of revenue retention and return multiple on the scales of ``core.thresholds``.
support: support health.
"""

from __future__ import annotations

from quarterdeck.core.figure import Direction, Unit, ValueLevel
from quarterdeck.core.thresholds import RETENTION_FULL, RETENTION_NONE, RETURN_FULL
from quarterdeck.metrics.declaration import Metric, Roll, Statement
from quarterdeck.metrics.phrases import known, ratio, row, scaled, together, weighted

COMPONENTS = ("usage", "engagement", "growth", "support")
_BEHIND = (
    "product_adoption",
    "user_coverage",
    "engagement_score",
    "nrr.account",
    "roi.multiple",
    "support_health",
)


def _value(metric: str) -> str:
    return f"max(case when metric = '{metric}' then value end)"


_USAGE, _USAGE_PARTS = weighted((("adoption", 1), ("coverage", 1)))
_GROWTH, _GROWTH_PARTS = weighted((("retention", 1), ("return_score", 1)))
COMPONENT_SCORES = f"""
select account_id, period, {ratio(_USAGE, _USAGE_PARTS)} as usage, engagement,
  {ratio(_GROWTH, _GROWTH_PARTS)} as growth, support,
  {known("adoption", "coverage")} as usage_known, {known("retention", "return_score")} as growth_known
from (
  select account_id, period, engagement, support,
    {scaled("adoption", 0, 1)} as adoption, {scaled("coverage", 0, 1)} as coverage,
    {scaled("retention", RETENTION_NONE, RETENTION_FULL)} as retention,
    {scaled("multiple", 0, RETURN_FULL)} as return_score
  from (
    select account_id, period, {_value("product_adoption")} as adoption,
      {_value("user_coverage")} as coverage, {_value("engagement_score")} as engagement,
      {_value("nrr.account")} as retention, {_value("roi.multiple")} as multiple,
      {_value("support_health")} as support
    from prepared.figures
    where period <> 'now' and metric in ({", ".join(f"'{metric}'" for metric in _BEHIND)})
    group by account_id, period
  ) as behind
) as parts
"""


def _component(name: str, known_parts: str, parts: str) -> str:
    return row(
        "health.component",
        "components",
        value=name,
        known=known_parts,
        eligible=parts,
        dimension=f"'{name}'",
        where=f"{name} is not null",
    )


COMPONENT = Statement(
    "health.components",
    f"with components as ({COMPONENT_SCORES})\n"
    + together(
        _component("usage", "usage_known", "2"),
        _component("engagement", "1", "1"),
        _component("growth", "growth_known", "2"),
        _component("support", "1", "1"),
    ),
)

_SUM, _WEIGHTS = weighted(tuple((name, f"r.{name}_weight") for name in COMPONENTS))
_SCORES = f"""
  select account_id, period, {known(*COMPONENTS)} as components, {_SUM} as points, {_WEIGHTS} as weights,
    {" + ".join(f"case when {name} is null then 0 else {2**place} end" for place, name in enumerate(COMPONENTS))} as which
  from (
    select account_id, period,
      {", ".join(f"max(case when dimension = '{name}' then value end) as {name}" for name in COMPONENTS)}
    from prepared.figures
    where metric = 'health.component'
    group by account_id, period
  ) as components
  cross join prepared.run as r
"""
_BEFORE = """
  select p.account_id, p.period, q.period as before,
    row_number() over (partition by p.account_id, p.period order by q.full_end_on desc, q.period) as place
  from prepared.periods as p
  join prepared.periods as q on q.account_id = p.account_id and q.kind = 'quarter'
    and q.full_end_on <= p.start_on and date_diff('day', q.full_end_on, p.start_on) < 92
  where p.kind <> 'now'
"""
SCORE = Statement(
    "health.score",
    f"with scores as ({_SCORES}),\nearlier as ({_BEFORE})\n"
    + together(
        row(
            "health",
            "scores",
            value=ratio("points", "weights"),
            numerator="points",
            denominator="weights",
            known="components",
            eligible="4",
        ),
        row(
            "health.change",
            f"""(
  select s.account_id, s.period, s.components, s.which, b.which as which_before,
    {ratio("s.points", "s.weights")} - {ratio("b.points", "b.weights")} as change
  from scores as s
  join earlier as e on e.account_id = s.account_id and e.period = s.period and e.place = 1
  join scores as b on b.account_id = e.account_id and b.period = e.before
) as compared""",
            value="case when which = which_before then change end",
            known="components",
            eligible="4",
            reason="case when which <> which_before then 'metric-reason-components-differ' end",
        ),
    ),
)


def _figure_rows(metrics: str, where: str = "true") -> str:
    """The figures behind this one, each known or not."""
    return f"""
select 'figures' as source_table,
  case when wanted.dimension = '' then wanted.metric else concat(wanted.metric, '/', wanted.dimension) end as row_key,
  g.value as amount, g.value is not null as used,
  case when g.value is null then 'metric-reason-not-known' else '' end as reason
from ({metrics}) as wanted
cross join prepared.figure as f
left join prepared.figures as g
  on g.account_id = f.account_id and g.period = f.period and g.metric = wanted.metric and g.dimension = wanted.dimension
where {where}
"""


_COMPONENT_NAMES = "\nunion all ".join(
    f"select 'health.component' as metric, '{name}' as dimension" for name in COMPONENTS
)
_BEHIND_COMPONENT = {
    "product_adoption": "usage",
    "user_coverage": "usage",
    "engagement_score": "engagement",
    "nrr.account": "growth",
    "roi.multiple": "growth",
    "support_health": "support",
}
_BEHIND_NAMES = "\nunion all ".join(
    f"select '{metric}' as metric, '' as dimension, '{component}' as component"
    for metric, component in _BEHIND_COMPONENT.items()
)
ROWS_HEALTH = _figure_rows(_COMPONENT_NAMES)
ROWS_COMPONENT = _figure_rows(_BEHIND_NAMES, "wanted.component = f.dimension")
_ALL_TABLES = (
    "usage",
    "subscriptions",
    "accounts",
    "interactions",
    "surveys",
    "outcomes",
    "investments",
    "tickets",
    "rates",
)


def _metric(
    id: str, unit: Unit, statement: Statement, rows: str, *, dimensioned: bool = False
) -> Metric:
    return Metric(
        id,
        unit,
        ValueLevel.TACTICAL,
        Direction.UP,
        statement.name,
        _ALL_TABLES,
        rows,
        roll=Roll.MEAN,
        dimensioned=dimensioned,
    )


METRICS: tuple[Metric, ...] = (
    _metric("health", Unit.SCORE, SCORE, ROWS_HEALTH),
    _metric("health.component", Unit.SCORE, COMPONENT, ROWS_COMPONENT, dimensioned=True),
    _metric("health.change", Unit.POINTS, SCORE, ROWS_HEALTH),
)
STATEMENTS: tuple[Statement, ...] = (COMPONENT, SCORE)
