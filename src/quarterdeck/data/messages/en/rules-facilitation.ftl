# What the rules of the area facilitation find.

rule-fac101 = { $slides ->
    [one] The deck shows { $slides } slide, more than { $most }
   *[other] The deck shows { $slides } slides, more than { $most }
}
rule-fac101-pace = { $slides } slides are planned for { $minutes } minutes, less than { $least } minutes for each
rule-fac102-seconds = Our side speaks { $share } of the time, above { $most } (speech time of both sides)
rule-fac102-words = Our side speaks { $share } of the words, above { $most } (the record has no times)
rule-fac102-grave-seconds = A monologue: our side speaks { $share } of the time, at or above { $most } (speech time of both sides)
rule-fac102-grave-words = A monologue: our side speaks { $share } of the words, at or above { $most } (the record has no times)
rule-fac103 = { $turns ->
    [one] { $turns } turn of ours runs on without a stop for { $seconds } seconds, longer than { $most }
   *[other] { $turns } turns of ours run on without a stop, the longest for { $seconds } seconds, longer than { $most }
}
rule-fac103-estimated = { $turns ->
    [one] { $turns } turn of ours runs on for about { $seconds } seconds by its words, longer than { $most }
   *[other] { $turns } turns of ours run on, the longest for about { $seconds } seconds by its words, longer than { $most }
}
rule-fac104 = The customer has { $share } of the talk, below { $least }
rule-fac104-agenda = No item of the agenda belongs to the customer
rule-fac104-deck = None of the { $slides } content slides asks the customer anything
rule-fac105 = { $asked ->
    [one] Our side asks { $asked } question in { $minutes } minutes, fewer than { $least } for every { $span }
   *[other] Our side asks { $asked } questions in { $minutes } minutes, fewer than { $least } for every { $span }
}
rule-fac106 = The headline has { $length } words, more than { $most }: “{ $title }”
rule-fac106-characters = The headline has { $length } words and characters, more than { $most }: “{ $title }”
rule-fac107 = { $lines ->
    [one] { $lines } paragraph is a wall of text: { $longest } words, where { $most } are enough
   *[other] { $lines } lines are too long, the longest with { $longest } words, where { $most } are enough
}
rule-fac107-characters = { $lines ->
    [one] { $lines } paragraph is a wall of text: { $longest } characters, where { $most } are enough
   *[other] { $lines } lines are too long, the longest with { $longest } characters, where { $most } are enough
}
rule-fac107-small = { $lines } lines of text are set small, down to { $size } points, below { $least }
rule-fac107-table = { $lines } cells of tables are set small, down to { $size } points, below { $least }
rule-fac108 = { $poor } of { $slides } content slides have no headline that says something (“{ $example }”)
rule-fac108-untitled = { $poor } of { $slides } content slides have no headline
rule-fac109 = The meeting lasted { $minutes } of { $planned } planned minutes, less than { $limit }
rule-fac110 = { $share } of the customer’s { $turns } turns only acknowledge what was said ({ $most } or more is polite listening)
rule-fac111 = Our side takes the word { $gap } seconds after the customer stops, less than { $least }, and speaks { $share } of the time
rule-fac112 = The meeting lasted { $minutes } minutes where { $planned } were planned, more than { $limit } over
rule-fac112-agenda = The items of the agenda take { $minutes } minutes, and { $planned } are booked
rule-fac113 = Early in the meeting the customer brought neither questions nor news

metric-threshold-deck-slides-most = Slides shown: at most
metric-threshold-deck-slide-minutes-least = Minutes for each slide: at least
metric-threshold-deck-title-words-most = Words in a headline: at most
metric-threshold-deck-title-characters-most = Characters in a Chinese headline: at most
metric-threshold-deck-line-words-most = Words in a line: at most
metric-threshold-deck-line-characters-most = Characters in a Chinese line: at most
metric-threshold-deck-lines-several = Lines too long or small: several from
metric-threshold-deck-body-points-least = Body text in points: at least
metric-threshold-deck-table-points-least = Tables in points: at least
metric-threshold-deck-topic-titles-most = Slides without a message as headline: at most
metric-threshold-deck-slides-judged = Content slides: a deck is judged from
metric-threshold-talk-customer-least = Customer’s talk share: at least
metric-threshold-talk-words-minute = Words a minute, where a record has no times
metric-threshold-talk-characters-minute = Chinese characters a minute, where a record has no times
metric-threshold-talk-questions-least = Our questions: at least
metric-threshold-talk-questions-customer = Customer’s questions: a discussion from
metric-threshold-talk-minutes-judged = Questions: counted for every so many minutes
metric-threshold-talk-nod-words = A mere acknowledgement: words at most
metric-threshold-talk-turns-judged = Customer’s turns: judged from
metric-threshold-talk-patience-least = Pause before we speak, in seconds: at least
metric-threshold-talk-vendor-half = Our talk share: the greater part above
metric-threshold-meeting-over-time = Length against the plan: over time above
