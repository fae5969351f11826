# What the rules of the area followup find.

rule-fol101 = Nobody owns “{ $action }”
rule-fol101-vague = “{ $action }” is owned by “{ $owner }”, which is nobody in particular
rule-fol101-side = It is not said which side does “{ $action }”
rule-fol102 = “{ $action }” has no day
rule-fol102-vague = “{ $action }” is due “{ $due }”, which is no day
rule-fol103 = Nothing was promised by either side
rule-fol103-sounding = { $count ->
    [one] Nothing was promised by either side; { $count } remark only sounds like it
   *[other] Nothing was promised by either side; { $count } remarks only sound like it
}
rule-fol103-deck = The deck has { $slides } content slides and no next steps
rule-fol104 = { $done } of { $due } actions due since the last review are done ({ $share }), below { $least }
rule-fol104-grave = Only { $done } of { $due } actions due since the last review are done ({ $share }), below even { $least }
rule-fol105 = { $count ->
    [one] The last review left { $count } action (“{ $action }”), and no slide speaks of it
   *[other] The last review left { $count } actions (the first: “{ $action }”), and no slide speaks of any
}
rule-fol106 = The customer has not been heard from since the review on { $held }, more than { $within } days
rule-fol106-late = After the review on { $held } the customer was first heard from on { $first }, more than { $within } days later
rule-fol107 = { $count ->
    [one] { $count } action was agreed, and it is ours
   *[other] All { $count } agreed actions are ours; the customer promised nothing
}
rule-fol107-customer = { $count ->
    [one] { $count } action was agreed, and it is the customer’s
   *[other] All { $count } agreed actions are the customer’s; we promised nothing
}
rule-fol108 = The recap of the review on { $held } went out on { $sent }, later than { $within } hours (working days)
rule-fol108-missing = The recap of the review on { $held } has not gone out, though { $within } hours are over (working days)
rule-fol109 = “{ $action }” was due on { $due }, before the review on { $day }
rule-fol109-agreed = “{ $action }” was due on { $due }, before it was agreed on { $day }
rule-fol110 = “{ $action }” stands as agreed, but was only said tentatively and has no day
rule-fol110-none = “{ $action }” stands as agreed, but the words were no promise and it has no day

metric-threshold-agreed-one-sided-least = Agreed actions: balance judged from
metric-threshold-recap-within = Recap: out within, in hours
metric-threshold-talk-words-judged = Words of a record: promises looked for from
metric-threshold-response-recent = Silence after a review: told for so many days
