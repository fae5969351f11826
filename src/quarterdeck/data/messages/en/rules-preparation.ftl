# Findings of the area preparation: who comes, what is known of them, how fresh the data are.
rule-pre101 = { $count ->
    [one] The segment’s model asks for executives (from { $level }), but the only person invited is { $person }: { $own }
   *[other] The segment’s model asks for executives (from { $level }), but the most senior of the { $count } people invited is { $person }: { $own }
}
rule-pre101-nobody = The segment’s model asks for executives (from { $level }), but nobody of the customer’s is invited
rule-pre102 = { $days ->
    [one] { $person }, the executive sponsor, was last spoken to on { $last }, { $days } day ago (out of touch from { $most })
   *[other] { $person }, the executive sponsor, was last spoken to on { $last }, { $days } days ago (out of touch from { $most })
}
rule-pre102-lost = { $days ->
    [one] { $person }, the executive sponsor, was last spoken to on { $last }, { $days } day ago (contact counts as lost from { $most })
   *[other] { $person }, the executive sponsor, was last spoken to on { $last }, { $days } days ago (contact counts as lost from { $most })
}
rule-pre103 = { $age ->
    [one] The newest row of the table “{ $table }” is of { $newest }, { $age } day old (at most { $most })
   *[other] The newest row of the table “{ $table }” is of { $newest }, { $age } days old (at most { $most })
}
rule-pre103-notes = { $age ->
    [one] The newest note of a talk with the customer is of { $newest }, { $age } day old (at most { $most })
   *[other] The newest note of a talk with the customer is of { $newest }, { $age } days old (at most { $most })
}
rule-pre104 = { $window ->
    [one] The customer’s last statement or request on record is of { $last }: nothing within { $window } day
   *[other] The customer’s last statement or request on record is of { $last }: nothing within { $window } days
}
rule-pre104-never = { $window ->
    [one] No statement, priority or request of the customer’s is on record, neither within { $window } day nor before
   *[other] No statement, priority or request of the customer’s is on record, neither within { $window } days nor before
}
rule-pre105 = { $count ->
    [one] { $count } of the { $all } people invited has no title or no interests on record: { $person }
   *[other] { $count } of the { $all } people invited have no title or no interests on record, { $person } among them
}
rule-pre106-invited = { $person } is invited but will have left by then ({ $day })
rule-pre106 = { $person }, the only executive sponsor, left on { $day }, and nobody has taken the part
rule-pre106-late = { $days ->
    [one] { $person } left on { $day }; the first review since comes { $days } day later (at most { $most })
   *[other] { $person } left on { $day }; the first review since comes { $days } days later (at most { $most })
}

metric-threshold-usage-age-most = Age of usage data, days at most
metric-threshold-record-age-most = Age of tickets and interactions, days at most
metric-threshold-notes-age-most = Age of notes of talks, days at most
metric-threshold-executive-change = Days from a change of executives to the review, at most
metric-threshold-activity-days = Days that count as recent
