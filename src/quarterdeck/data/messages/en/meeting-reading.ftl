# Evidence of the health indicators, for our side. Each is a sentence of its own.

meeting-read-executives-unrecorded = No executive or sponsor stands among the account's contacts, so their attendance cannot be read.
meeting-read-executives-unknown = No known executive was recognized, but a voice without a known side may be one.
meeting-read-executives-delegates = Others came for the customer; no executive or sponsor spoke or is listed as attending.
meeting-read-no-show = Nobody from the customer spoke or is listed as attending.
meeting-read-executive = { $name } attended.
meeting-read-executive-title = { $name } ({ $title }) attended.
meeting-read-rescheduled = { $count ->
    [one] Since the last review this one was moved or missed { $count } time; the limit is { $most }.
   *[other] Since the last review this one was moved or missed { $count } times; the limit is { $most }.
}
meeting-read-no-speech = The record does not show who spoke how much.
meeting-read-sides-unknown = Of all speech, { $share } is by voices whose side is not known; up to { $most } can be left open.
meeting-read-questions-none = The customer asked no question in the first third.
meeting-read-questions = { $count ->
    [one] The customer asked { $count } question in the first third.
   *[other] The customer asked { $count } questions in the first third.
}
meeting-read-updates-none = { $least ->
    [one] The customer told no news of its own in the first third (counted from { $least } word).
   *[other] The customer told no news of its own in the first third (counted from { $least } words).
}
meeting-read-updates = { $count ->
    [one] The customer gave { $count } longer account of its own in the first third (counted from { $least } words).
   *[other] The customer gave { $count } longer accounts of its own in the first third (counted from { $least } words).
}
meeting-read-words = { $words }.
meeting-read-vendor-share = Our side had { $share } of the talk; more than { $most } is too much.
meeting-read-nodding = { $count ->
    [one] Of the customer's { $count } turn, { $share } only acknowledged what was said.
   *[other] Of the customer's { $count } turns, { $share } only acknowledged what was said.
}
meeting-read-cut-short = { $planned ->
    [one] The record lasts { $minutes } of the { $planned } minute planned; less than { $least } counts as cut short.
   *[other] The record lasts { $minutes } of the { $planned } minutes planned; less than { $least } counts as cut short.
}
meeting-read-response-unrecorded = The record cannot tell, and the account has no dated contacts after the meeting to read it from.
meeting-read-response = The customer was in touch on { $day }.
meeting-read-response-early = No contact is recorded by { $day }, but the week is not over.
meeting-read-response-none = { $within ->
    [one] No contact with the customer is recorded within { $within } day of the meeting.
   *[other] No contact with the customer is recorded within { $within } days of the meeting.
}
meeting-read-actions-none = No action with a due date before this meeting is recorded.
meeting-read-actions = { $due ->
    [one] Of { $due } action due by this meeting, { $done } was done: { $share }, against a target of { $good }.
   *[other] Of { $due } actions due by this meeting, { $done } were done: { $share }, against a target of { $good }.
}

metric-threshold-talk-vendor-most = Our talk share: too high above
metric-threshold-talk-vendor-monologue = Our talk share: a monologue from
metric-threshold-talk-monologue-most = Longest monologue: too long above
metric-threshold-talk-unknown-most = Speech of unknown side: left open up to
metric-threshold-talk-opening-within = Opening of the agenda: looked for in the first part of the talk
metric-threshold-talk-close-within = Close of the agenda: looked for in the last part of the talk
metric-threshold-review-rescheduled = Review moved or missed: red from
metric-threshold-meeting-prepared-within = Customer's questions and news: early within the first part of the talk
metric-threshold-meeting-update-least = Customer's news: told from this many words
metric-threshold-meeting-nodding-most = Customer's mere acknowledgements: polite listening above
metric-threshold-meeting-cut-short = Length against the plan: cut short below
metric-threshold-response-within = Response after the meeting: expected within
metric-threshold-actions-good = Actions completed: good from
metric-threshold-actions-poor = Actions completed: poor below
