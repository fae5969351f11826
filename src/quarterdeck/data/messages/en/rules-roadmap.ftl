# Findings of the area roadmap: what may be shown and how surely, and what becomes of requests.
rule-roa101 = The line hedges and still gives a day or month: “{ $line }”
rule-roa101-planned = The line gives a day or month for something only planned (a quarter at the most): “{ $line }”
rule-roa101-roadmapped = The line gives a day or month for something only on the roadmap (half a year at the most): “{ $line }”
rule-roa101-exploring = The line gives a day or month for something still being explored: “{ $line }”
rule-roa101-not-planned = The line gives a day or month for something that is not planned: “{ $line }”
rule-roa101-promise = The line promises something that is not committed: “{ $line }”
rule-roa102 = “{ $title }” is on the roadmap but may not be shown to customers
rule-roa103 = { $share } of all talk asked for features or reported faults (at most { $most })
rule-roa103-customer = { $share } of what the customer said asked for features or reported faults (at most { $most })
rule-roa103-minutes = { $share } of the lines in the minutes are about features or faults (at most { $most })
rule-roa103-minutes-customer = { $share } of the customer’s lines in the minutes are about features or faults (at most { $most })
rule-roa104 = { $most ->
    [one] { $count ->
        [one] { $count } request has waited for an answer for more than { $most } day: “{ $title }”, since { $day }
       *[other] { $count } requests have waited for an answer for more than { $most } day, the oldest since { $day }: “{ $title }”
    }
   *[other] { $count ->
        [one] { $count } request has waited for an answer for more than { $most } days: “{ $title }”, since { $day }
       *[other] { $count } requests have waited for an answer for more than { $most } days, the oldest since { $day }: “{ $title }”
    }
}
rule-roa105 = The slide shows “{ $title }” without saying what it brings; no benefit is on record for it
rule-roa105-list = { $count ->
    [one] The slide names { $count } feature and not what it brings the customer
   *[other] The slide names { $count } features and not what any of them brings the customer
}
rule-roa106 = The customer asked for “{ $title }” and it shipped on { $day }, but the deck does not say so

metric-threshold-feature-talk-most = Talk about features and faults, at most
metric-threshold-feature-lines-least = Sentences about features and faults to be judged by, at least
metric-threshold-request-answer-most = Days until a request is answered, at most
metric-threshold-features-shown-least = Features listed on a slide to be judged by, at least
metric-threshold-shipped-recently = Days that count as shipped lately
