## Words that the layout itself puts on a page

layout-continued = { $title } (continued)
layout-high-impact = High impact
layout-low-impact = Low impact
layout-high-likelihood = High likelihood
layout-low-likelihood = Low likelihood
layout-quadrant-priority = Priority action
layout-quadrant-monitor = Monitor closely
layout-quadrant-prepare = Plan and prepare
layout-quadrant-watch = Watch and wait
layout-quadrant-empty = Nothing here
layout-risk = Risk
layout-opportunity = Opportunity
layout-figure-missing = Not known yet
layout-chart-empty = No figures for this chart yet
layout-chart-target = Target: { $value }
layout-chart-target-name = Target
layout-chart-base = Base
layout-chart-increase = Increase
layout-chart-decrease = Decrease
layout-chart-total = Total
layout-table-alt = Table: { $title }
layout-logo-alt = Logo: { $name }
