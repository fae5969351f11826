# Findings of the area metrics: backed numbers, few of them, charts that can be read.

rule-met101 = { $numbers ->
    [one] “{ $words }”: no figure of the review gives { $number }
   *[other] “{ $words }”: no figure of the review gives { $number }, nor other numbers of the line ({ $numbers } in all)
}
rule-met102 = The slide holds { $metrics } metrics, more than { $most }
rule-met103-slices = { $chart ->
    [none] A pie has { $parts } slices, more than { $limit }
   *[other] The pie “{ $chart }” has { $parts } slices, more than { $limit }
}
rule-met103-one = { $chart ->
    [none] A pie shows a single part and needs { $limit } at least
   *[other] The pie “{ $chart }” shows a single part and needs { $limit } at least
}
rule-met103-bars = { $chart ->
    [none] A chart has { $parts } bars, more than { $limit }
   *[other] The chart “{ $chart }” has { $parts } bars, more than { $limit }
}
rule-met104 = “{ $line }” compares with others (“{ $words }”), and the slide names neither a source nor who was measured
rule-met105 = { $number } is more exact than anybody keeps in mind (at most { $most } digits); { $rounded } says it
rule-met106 = { $charts ->
    [one] A chart has no title, and the slide’s title does not say what it shows
   *[other] { $charts } charts have no title, and the slide’s title does not say what they show
}
rule-met107 = “{ $title }” states a change (“{ $words }”) without a period and without its two sides
rule-met108 = { $number } for “{ $metric }”: a share of a whole cannot exceed the whole
rule-met109 = The figure { $metric } is { $value }: a share of a whole lies between nothing and the whole

metric-threshold-rounding-nearness = Rounding: farthest from the figure
metric-threshold-small-counts-most = Plain counts that need no figure, up to
metric-threshold-key-metrics-most = Metrics on a slide, at most
metric-threshold-chart-slices-least = Slices of a pie, at least
metric-threshold-chart-slices-most = Slices of a pie, at most
metric-threshold-features-listed = Bars of a chart, at most
metric-threshold-significant-digits-most = Digits of a number in a headline, at most
metric-threshold-decimals-below = Numbers with decimals, below
