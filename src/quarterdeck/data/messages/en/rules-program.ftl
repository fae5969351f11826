# Findings of the area program: cadence, governance, the model of each segment.
rule-level-c-suite = C-suite
rule-level-vp = VP
rule-level-director = director
rule-level-manager = manager

rule-pro101 = { $due ->
    [one] { $held } of { $due } review that fell due within a year was held ({ $share }, target { $least }); overdue the longest: { $account }
   *[other] { $held } of { $due } reviews that fell due within a year were held ({ $share }, target { $least }); overdue the longest: { $account }
}
rule-pro102 = { $held ->
    [one] An executive attended { $present } of { $held } review that asks for one ({ $share }, target { $least })
   *[other] An executive attended { $present } of { $held } reviews that ask for one ({ $share }, target { $least })
}
rule-pro103 = “{ $deck }” (segment { $segment }) repeats “{ $other }” (segment { $beside }) in { $share } of its lines once names and numbers are left out; alike from { $most }
rule-pro104-year-end = The meeting on { $day } falls in the last month of the customer’s fiscal year
rule-pro104 = The meeting on { $day } falls in a month to avoid: { $month }
rule-pro104-span = The meeting on { $day } falls in a time to avoid: { $first } to { $last }
rule-pro104-holiday = The meeting is set for { $day }, which is not a working day for the customer
rule-pro105 = The meeting on { $day } comes after the last day to give notice, { $last }, and no review was held in the months before it
rule-pro105-late = { $least ->
    [one] The meeting on { $day } leaves less than { $least } day until the last day to give notice, { $last }: too late for its outcome to count
   *[other] The meeting on { $day } leaves less than { $least } days until the last day to give notice, { $last }: too late for its outcome to count
}
rule-pro106-missed = The customer did not come to the review on { $day }, and none has been held since
rule-pro106 = { $count ->
    [one] The review has been moved { $count } time since the last one held (red from { $most })
   *[other] The review has been moved { $count } times since the last one held (red from { $most })
}
rule-pro107 = The segment “{ $segment }” gets this review: { $asked }; planned is: { $planned }
rule-pro107-short = { $bound ->
    [one] The segment “{ $segment }” gets at least { $bound } minute; planned: { $planned }
   *[other] The segment “{ $segment }” gets at least { $bound } minutes; planned: { $planned }
}
rule-pro107-long = { $bound ->
    [one] The segment “{ $segment }” gets { $bound } minute at the most; planned: { $planned }
   *[other] The segment “{ $segment }” gets { $bound } minutes at the most; planned: { $planned }
}
rule-pro107-people = Nobody invited is of the levels that the segment “{ $segment }” asks for (from { $level }); { $person } is { $own }

metric-threshold-completion-least = Completion of due reviews, at least
metric-threshold-executive-attendance-least = Executive attendance, at least
metric-threshold-deck-likeness-most = Likeness of two decks, below
metric-threshold-deck-lines-least = Lines of a deck to be compared, at least
metric-threshold-opt-out-lead-least = Days between review and last day to give notice, at least
metric-threshold-reviews-moved-red = Reviews moved in a row: red from
