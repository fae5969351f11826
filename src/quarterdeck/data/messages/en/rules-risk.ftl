# What the rules of the area risk find.

rule-ris101 = The customer has not been told of the incident “{ $event }” of { $day }; the review on { $held } would be the first they hear of it
rule-ris101-late = The customer is to hear of the incident “{ $event }” of { $day } only on { $told }, not before the review on { $held }
rule-ris101-goal = The goal “{ $goal }” was missed and the customer has not been told; the review on { $held } would be the first they hear of it
rule-ris101-goal-late = The goal “{ $goal }” was missed and the customer is to hear of it only on { $told }, not before the review on { $held }
rule-ris102 = Satisfaction stands at { $score }, below { $floor }, and no risk with a play takes it up
rule-ris103 = { $count ->
    [one] { $count } escalated or critical ticket is open (“{ $ticket }”), and the deck says nothing of support
   *[other] { $count } escalated or critical tickets are open (the oldest: “{ $ticket }”), and the deck says nothing of support
}
rule-ris104 = The slide blames: “{ $words }”
rule-ris104-said = Our side blames the other: “{ $words }”
rule-ris105 = { $count ->
    [one] { $count } risk is likely and grave (“{ $risk }”), and no step of ours has both a person and a day
   *[other] { $count } risks are likely and grave (the first: “{ $risk }”), and no step of ours has both a person and a day
}
rule-ris106 = The customer voices a concern (“{ $words }”), and our side changes the subject
rule-ris107 = { $days ->
    [one] An invoice is { $days } day overdue
   *[other] An invoice is { $days } days overdue
} (more than { $limit }), and the agenda of the review on { $held } has no item for terms
rule-ris107-notice = Notice was given on { $day }, and the agenda of the review on { $held } has no item for terms

metric-threshold-passed-over-words = A concern passed over: words before the subject changes, at most
metric-threshold-invoice-open-days = Unpaid invoice: open too long after, in days
