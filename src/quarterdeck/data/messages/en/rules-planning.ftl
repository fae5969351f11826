# Findings of the area planning: where a review looks, goals that can be kept, offers in their place.
rule-pla101 = { $share } of the agenda’s minutes spent on past and future look ahead (at least { $least }, target { $target })
rule-pla102 = { $share } of the slides that look back or ahead look ahead (at least { $least }, target { $target })
rule-pla102-minutes = { $share } of the minutes given to slides that look back or ahead look ahead (at least { $least }, target { $target })
rule-pla103 = { $share } of the talk about past and future was about the future (at least { $least }, target { $target })
rule-pla104 = The goal “{ $goal }” does not say how it is measured
rule-pla104-baseline = The goal “{ $goal }” has no baseline to start from
rule-pla104-target = The goal “{ $goal }” has no target value
rule-pla104-due = The goal “{ $goal }” has no due date
rule-pla105 = The goal “{ $goal }” names nobody of the customer’s who agreed to it
rule-pla105-day = The goal “{ $goal }” does not say on which day it was agreed
rule-pla106 = { $slides ->
    [one] The deck looks back on { $slides } slide and says nothing of what comes: no plan, no next steps, no roadmap
   *[other] The deck has { $slides } slides of content, looks back, and says nothing of what comes: no plan, no next steps, no roadmap
}
rule-pla107 = The slide makes an offer in the review itself: “{ $words }”
rule-pla107-expansion = The deck proposes “{ $title }” although no need of the customer’s is on record

metric-threshold-future-share-least = Share of the future: a warning below
metric-threshold-future-share-target = Share of the future: target
metric-threshold-future-slides-least = Share of slides that look ahead, where no minutes are known, at least
metric-threshold-placed-slides-least = Slides of content to be judged by, at least
metric-threshold-placed-talk-least = Share of talk that can be placed in time, at least
