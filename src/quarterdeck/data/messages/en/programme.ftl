# The review programme: its measures, the health of each review, its maturity; an account's figures over quarters.

## Measures

metric-programme-cadence = Cadence kept
    .short = Cadence
    .formula = Reviews held by the end of the fiscal quarter in which they fell due ÷ reviews due. A review counts once its quarter is over; one skipped on purpose does not count.
    .missing = Too few reviews have fallen due with a due day and a day held on record.
metric-programme-attendance = Executive attendance
    .short = Executives
    .formula = Reviews that the sponsor or an executive attended ÷ reviews to which one was asked and whose attendance is on record; a no-show counts as not attended
    .missing = Too few reviews with an executive invited have their attendance on record.
metric-programme-preparation = Customer preparation
    .short = Prepared
    .formula = Reviews to which the customer came with questions and updates ready ÷ reviews whose preparation is on record
    .missing = Too few reviews have the customer’s preparation on record.
metric-programme-on-time = Held on time
    .short = On time
    .formula = Reviews held by their due day ÷ reviews held that have a due day
    .missing = Too few reviews held have a due day on record.
metric-programme-actions = Action completion
    .short = Actions done
    .formula = Actions completed ÷ actions due by the as-of day, both sides together
    .missing = Too few actions have fallen due.
metric-programme-response-day = Follow-up answered the same day
    .short = Same day
    .formula = Reviews to whose recap the customer responded on the same day ÷ reviews whose response can be judged
    .missing = Too few recaps have been sent long enough ago to judge the response.
metric-programme-response-week = Follow-up answered within a week
    .short = Within a week
    .formula = Reviews to whose recap the customer responded within a week ÷ reviews whose response can be judged
    .missing = Too few recaps have been sent long enough ago to judge the response.
metric-programme-satisfaction = Satisfaction with working together
    .short = Satisfaction
    .formula = Mean of the customers’ answers after the review, on a scale from one to ten
    .missing = Too few customers have answered after their review.

programme-nothing-known = Nothing on record yet
programme-too-few = { $count ->
    [one] { $count } on record; a value is shown from { $least }
   *[other] { $count } on record; a value is shown from { $least }
}

## Status of a review

programme-status-planned = planned
programme-status-held = held
programme-status-cancelled = cancelled
programme-status-no-show = no-show
programme-status-skipped = skipped
programme-status-asynchronous = completed in writing

## Health indicators: what each reading rests on

programme-read-rescheduled = { $count ->
    [one] The review was rescheduled { $count } time; it is red from { $most }.
   *[other] The review was rescheduled { $count } times; it is red from { $most }.
}
programme-read-no-show = Nobody from the customer came.
programme-read-planned = The review has not been held yet.
programme-read-cancelled = The review was cancelled.
programme-read-skipped = The review was skipped on purpose.
programme-read-asynchronous = The review was completed in writing; there was no meeting.
programme-read-sponsor = The executive sponsor attended.
programme-read-executive = An executive attended.
programme-read-delegates = Delegates came; neither the sponsor nor an executive attended.
programme-read-expected = The people this segment’s review asks for attended.
programme-read-others = Others came in place of the people this segment’s review asks for.
programme-read-nobody = The review was held, but nobody from the customer attended.
programme-read-nobody-expected = This segment’s review is self-service; nobody is asked to attend.
programme-read-attendance-unknown = Attendance has not been recorded.
programme-read-preparation-ready = The customer came with questions and updates ready.
programme-read-preparation-minimal = The customer was prepared in part.
programme-read-preparation-none = The customer came unprepared.
programme-read-preparation-unknown = The customer’s preparation has not been recorded.
programme-read-engagement-active = The customer discussed actively.
programme-read-engagement-polite = The customer listened politely.
programme-read-engagement-distracted = The customer was distracted, or cut the review short.
programme-read-engagement-unknown = The customer’s engagement has not been recorded.
programme-read-no-recap = No recap has been sent, so there is nothing yet to respond to.
programme-read-response = The customer responded on { $day }.
programme-read-response-early = No response by { $day }, but the week is not over.
programme-read-response-none = { $within ->
    [one] The recap went out on { $sent }; no response came within { $within } day.
   *[other] The recap went out on { $sent }; no response came within { $within } days.
}
programme-read-actions-none = No action from this review has fallen due.
programme-read-actions = { $due ->
    [one] Of { $due } action due, { $done } was completed: { $share }, against a target of { $good }.
   *[other] Of { $due } actions due, { $done } were completed: { $share }, against a target of { $good }.
}

## Maturity

maturity-stage-none = not started
maturity-stage-basic = basic
maturity-stage-standard = standard
maturity-stage-strategic = strategic
maturity-stage-transformational = transformational
maturity-stage-none-says = No review has been held yet.
maturity-stage-basic-says = Reviews report status and feature news: a report card.
maturity-stage-standard-says = Reviews come in their cadence and show usage and support: a dashboard.
maturity-stage-strategic-says = Reviews show business outcomes and proof of ROI: value is demonstrated.
maturity-stage-transformational-says = Executives of both sides plan together: a strategic dialogue.
maturity-reviews = Reviews held
maturity-cadence = Reviews held in the quarter they fell due
maturity-outcomes = Reviews that showed a measured outcome
maturity-baselines = Reviews with a baseline the customer agreed to
maturity-beyond-usage = Reviews that showed more than usage and support
maturity-actions = Actions completed of those due
maturity-co-planned = Reviews in which a joint goal was agreed
maturity-attendance = Reviews with the sponsor or an executive, of those that asked one
maturity-preparation = Reviews to which the customer came prepared
maturity-measured = { $condition }: { $value }, at least { $least } needed
maturity-unmeasured = { $condition }: nothing on record, at least { $least } needed
maturity-nothing = Nothing on record yet
maturity-method = A stage is reached when its conditions and those of all stages before it are met. What has not been recorded counts as not shown, so recording more never lowers the stage.

metric-threshold-programme-reviews-least = Reviews of which a share or mean is told: at least
metric-threshold-programme-cadence = Cadence kept: target
metric-threshold-programme-attendance = Executive attendance: target
metric-threshold-programme-preparation = Customer preparation: target
metric-threshold-maturity-first = Basic stage: reviews held, at least
metric-threshold-maturity-cadence = Standard stage: cadence kept, at least
metric-threshold-maturity-outcomes = Strategic stage: reviews with a measured outcome, at least
metric-threshold-maturity-beyond-usage = Strategic stage: reviews that show more than usage, at least
metric-threshold-maturity-co-planned = Transformational stage: reviews with a joint goal, at least

## Workbook

programme-sheet-title = Review programme
programme-sheet-reviews = Reviews
programme-sheet-maturity = Maturity
programme-column-group = Group
programme-column-measure = Measure
programme-column-value = Value
programme-column-target = Target
programme-column-numerator = Numerator
programme-column-count = Out of
programme-column-known = Known
programme-column-eligible = Should be known
programme-column-definition = How it is computed
programme-column-reason = Why there is no value
programme-column-as-of = As of
programme-column-review = Review
programme-column-account = Account
programme-column-segment = Segment
programme-column-csm = CSM
programme-column-type = Type
programme-column-due = Due
programme-column-held = Held on
programme-column-status = Status
programme-column-rescheduled = Times rescheduled
programme-column-satisfaction = Satisfaction
programme-column-actions-due = Actions due
programme-column-actions-done = Actions done
programme-column-recap = Recap sent
programme-column-response = First response
programme-column-evidence = Evidence: { $indicator }
programme-column-stage = Stage
programme-column-condition = Condition
programme-column-measured = Measured
programme-column-needed = Needed
programme-column-met = Met
programme-group-all = All reviews
programme-group-none = Not assigned
programme-met = yes
programme-not-met = no
programme-stage-reached = Stage reached: { $stage }

## An account's figures over the quarters

history-title-rose = { $metric } rose from { $first } in { $since } to { $last } in { $until }
history-title-fell = { $metric } fell from { $first } in { $since } to { $last } in { $until }
history-title-steady = { $metric } is where it was: { $first } in { $since }, { $last } in { $until }
history-title-one = { $metric }: { $last } in { $until }, nothing earlier to compare with
history-title-none = { $metric }: no data for these quarters
history-hours = { $value ->
    [one] { $value } hour
   *[other] { $value } hours
}
history-in-progress = Quarter in progress: figures to date
history-reason-ahead = The quarter has not begun on the as-of day.
history-reason-nothing-before = The quarter before has no figure to compare with.
history-reason-in-progress = The quarter is still in progress and does not compare with a whole one.
history-reason-from-zero = The quarter before was zero; there is no share to tell.
