# What the review says. To the customer, "you" is the customer and "we" the vendor;
# in the internal parts (risk, chance, mine, attendee, wants, objective, expect, withheld) "we" is our team.

## The headline of the review

story-headline-value = { $value } of measured value against your agreed baseline
story-headline-value-shortfall = { $value } of measured value, but not every goal reached
story-headline-hours = { $hours ->
    [one] { $hours } hour won back for your teams
   *[other] { $hours } hours won back for your teams
}
story-headline-hours-shortfall = { $hours ->
    [one] { $hours } hour won back, but not every goal reached
   *[other] { $hours } hours won back, but not every goal reached
}
story-headline-below = { $value } of measured value: not yet enough to cover the investment
story-headline-below-shortfall = { $value } of measured value: investment not yet covered, not every goal reached
story-headline-outcome = “{ $outcome }”: better than the baseline you agreed
story-headline-outcome-shortfall = “{ $outcome }” improved, but not every goal reached
story-headline-behind = Results are behind the agreed baseline: here is our answer
story-headline-agree = Let us agree what success means for { $account }
story-headline-agree-shortfall = Not every goal was reached: let us agree what counts
story-headline-agree-users = { $users ->
    [one] { $users } person uses the product; next, agree what success means
   *[other] { $users } people use the product; next, agree what success means
}
story-headline-agree-coverage = { $coverage } of licensed users are active; next, agree what counts
story-headline-agree-coverage-rose = User coverage rose to { $coverage }; next, agree what success means
story-headline-agree-coverage-fell = User coverage fell to { $coverage }: let us find out why

## Cards and their notes

story-card-outcome = { $outcome }
story-card-before = Baseline: { $before }
story-note-roi-net = Net: (value − investment) ÷ investment
story-note-roi-multiple = Gross: value ÷ investment
story-note-value = Measured against baselines you agreed
story-note-indicative = Indicative: not every outcome has an agreed baseline
story-note-hours-saved = Against the agreed baseline

## Units of outcomes

story-unit-hours = hours
story-unit-days = days
story-unit-minutes = minutes
story-unit-errors = errors
story-unit-incidents = incidents
story-unit-tickets = tickets
story-unit-orders = orders
story-before-after = From { $before } to { $after }
story-before-after-unit = From { $before } to { $after } ({ $unit })

## How the value was reached

story-method-agree = No money figure is shown, because no baseline has been agreed yet; the trends are operational
story-method-window = Value and investment cover the same window: { $window }
story-method-baseline = “{ $outcome }”: baseline agreed with { $name } on { $day }
story-method-attested = You attested that the whole effect is attributed to the product
story-method-correlation = Only a correlation is known, so no money is counted
story-method-attribution = Before and after compared; { $share } of the effect is attributed to the product
story-method-attribution-control = Compared with a control group; { $share } of the effect is attributed to the product
story-method-investment = Investment: { $investment } in fees and your own cost over the window
story-method-roi-net = Net ROI: (value − investment) ÷ investment = { $value }
story-method-roi-multiple = Return multiple: value ÷ investment = { $value }
story-method-payback = { $value ->
    [one] Payback: the investment is earned back in { $value } day
   *[other] Payback: the investment is earned back in { $value } days
}
story-method-unagreed = { $count ->
    [one] { $count } outcome has no agreed baseline and carries no money
   *[other] { $count } outcomes have no agreed baseline and carry no money
}
story-method-indicative = Indicative: { $coverage } of the outcomes have an agreed baseline and attribution

## Wins

story-win-money = “{ $outcome }” was worth { $money }
story-win-outcome = “{ $outcome }” improved on the agreed baseline
story-win-goal = Goal reached: “{ $goal }”
story-win-milestone = “{ $event }” on { $day }
story-win-user-coverage = User coverage rose from { $before } to { $now }
story-win-users-active = Active users rose from { $before } to { $now }
story-win-product-adoption = Product adoption rose from { $before } to { $now }
story-win-resolution = Support resolves faster: { $now } hours on average, { $before } before
story-win-first-response = Support answers faster: { $now } minutes on average, { $before } before
story-win-csat = Satisfaction with support rose from { $before } to { $now }

## Shortfalls

story-short-goal = Goal not reached: “{ $goal }”
story-short-goal-share = { $share } of the way from baseline to target
story-short-goal-none = No progress from the baseline yet
story-short-outcome = “{ $outcome }” got worse than the baseline
story-short-incident = “{ $event }” on { $day }, since resolved
story-short-incident-open = “{ $event }” on { $day }, still being resolved
story-short-promise = We promised “{ $promise }” by { $day } and have not delivered it yet
story-short-user-coverage = User coverage fell from { $before } to { $now }
story-short-coverage-low = Only { $now } of the licensed users are active
story-short-users-active = Active users fell from { $before } to { $now }
story-short-product-adoption = Product adoption fell from { $before } to { $now }
story-short-resolution = Support takes longer: { $now } hours on average, { $before } before
story-short-first-response = First answers take longer: { $now } minutes on average, { $before } before
story-short-csat = Satisfaction with support fell from { $before } to { $now }

## Charts

story-chart-waterfall = { $category } brings the most: { $money }
story-chart-top-outcome = “{ $outcome }” brings the most: { $money }
story-chart-before-after = “{ $outcome }”: from { $before } to { $after }
story-chart-before-after-unit = “{ $outcome }”: from { $before } to { $after } { $unit }
story-chart-before-after-percent = “{ $outcome }”: from { $before }% to { $after }%
story-chart-return = Value came to { $multiple } times the investment
story-chart-return-amounts = { $value } of value for { $investment } invested
story-chart-hours-rose = Hours saved rose from { $first } to { $last } a quarter
story-chart-hours-fell = Hours saved fell from { $first } to { $last } a quarter
story-chart-hours-steady = Hours saved held at { $last } a quarter
story-chart-value-rose = Value per quarter rose from { $first } to { $last }
story-chart-value-fell = Value per quarter fell from { $first } to { $last }
story-chart-value-steady = Value held at { $last } a quarter
story-chart-coverage-rose = User coverage rose from { $first } to { $last }
story-chart-coverage-fell = User coverage fell from { $first } to { $last }
story-chart-coverage-steady = User coverage held at { $last }
story-chart-adoption-rose = Product adoption rose from { $first } to { $last }
story-chart-adoption-fell = Product adoption fell from { $first } to { $last }
story-chart-adoption-steady = Product adoption held at { $last }
story-chart-resolution-rose = Tickets take longer to resolve: { $last } hours, up from { $first }
story-chart-resolution-fell = Tickets are resolved faster: { $last } hours, down from { $first }
story-chart-resolution-steady = Time to resolve a ticket held at { $last } hours
story-chart-csat-rose = Satisfaction with support rose from { $first } to { $last }
story-chart-csat-fell = Satisfaction with support fell from { $first } to { $last }
story-chart-csat-steady = Satisfaction with support held at { $last }
story-chart-users-rose = Active users rose from { $first } to { $last }
story-chart-users-fell = Active users fell from { $first } to { $last }
story-chart-users-steady = Active users held at { $last }
story-chart-months-rose = Monthly active users rose from { $first } in { $since } to { $last } in { $until }
story-chart-months-fell = Monthly active users fell from { $first } in { $since } to { $last } in { $until }
story-chart-months-steady = Monthly active users held at { $last } in { $until }
story-chart-tickets-rose = Tickets opened rose from { $first } to { $last } a quarter
story-chart-tickets-fell = Tickets opened fell from { $first } to { $last } a quarter
story-chart-tickets-steady = Tickets opened held at { $last } a quarter
story-chart-features = { $used } of { $available } features are in use
story-chart-top-feature = “{ $feature }” is used most

story-axis-quarter = { $quarter }
story-axis-month = { $month }
story-axis-name = { $name }
story-outcome-span = { $outcome }, { $span }
story-axis-category-revenue = Revenue
story-axis-category-cost = Cost
story-axis-category-risk = Risk
story-axis-category-quality = Quality
story-axis-total = Total
story-axis-before = Baseline
story-axis-after = Now
story-axis-investment = Investment
story-axis-value = Value
story-axis-used = In use
story-axis-unused = Not used yet
story-series-value = Value
story-series-outcome = Outcome
story-category-revenue = Revenue impact
story-category-cost = Cost reduction
story-category-risk = Risk mitigation
story-category-quality = Quality improvement
story-category-strategic = Strategic value

story-source = Source: { $metric }, as of { $day }
story-source-outcome = Source: outcomes against agreed baselines, as of { $day }
story-source-outcome-unit = Source: outcomes against agreed baselines, in { $unit }, as of { $day }

story-alt-trend = Chart by quarter of { $metric }: { $first } in { $since }, { $last } in { $until }.
story-alt-months = Line chart of active users by month: { $first } in { $since }, { $last } in { $until }.
story-alt-waterfall = Waterfall chart. { $title }; the steps add up to { $last }, beginning with { $first }.
story-alt-bar = Bar chart. { $title }; from { $first } at the top to { $last } at the bottom.
story-alt-column = Column chart. { $title }; { $first } on the left, { $last } on the right.
story-alt-before-after = Column chart of “{ $outcome }”: { $before } at the baseline, { $after } now.
story-alt-features = Ring chart of features: { $used } in use, { $unused } not used yet.
story-alt-tickets = Column chart of tickets opened and resolved by quarter; opened went from { $first } to { $last }.

## What we propose to measure

story-measure-outcome = “{ $outcome }”: measured, its baseline still to be agreed with you
story-measure-baseline = Proposed baseline: { $before }
story-measure-baseline-unit = Proposed baseline: { $before } ({ $unit })
story-measure-goal = “{ $goal }”: starting point and target still to be set
story-measure-time = Hours your team spends on its most important process
story-measure-errors = Errors and rework in that process
story-measure-coverage = People who should be working with the product, and those who do
story-measure-user-coverage = Share of licensed users who are active
story-measure-resolution = Average hours until a ticket of yours is resolved
story-measure-product-adoption = Share of the available features in use
story-measure-csat = Satisfaction of your people with our support
story-measure-users-active = People who use the product
story-measure-today = Proposed baseline, as of today: { $now }

## The base proposal

story-when = { $quarter }
story-plan-goal = Bring “{ $goal }” back on course
    .need = The goal was not reached, and it still matters
    .need-share = The goal was not reached: { $share } of the way is done
    .step = One working session on the causes, then a short check of the measure every other week
    .benefit = The result you set out for, with a date that both sides can hold
    .ours = Prepare the causes and a recovery plan for “{ $goal }”
story-plan-service = Settle the open escalations for good
    .need = { $count ->
        [one] { $count } escalated ticket of yours is open
       *[other] { $count } escalated tickets of yours are open
    }
    .step = One named engineer, a report on the cause, and a date for each ticket
    .benefit = Your people can rely on the product again
    .ours = Name the engineer in charge and send a dated plan for each escalation
story-plan-owned = Put “{ $module }” to work on what you told us you need
    .step = Configure what you already own with your team, and try it on one real case
    .benefit = An answer within your present contract
    .ours = Prepare a session on “{ $module }” with one of your own cases
story-plan-answer = An answer on the roadmap
    .step = Shape it with us: your key users review the design and try it first
    .benefit = An answer shaped by the people who need it
    .ours = Arrange a preview of “{ $item }” for your key users
story-plan-coverage = Bring the licensed users on board who are not active yet
    .need = { $coverage } of the licensed users are active
    .step = Choose two teams with you, train them on their own work, and follow up together
    .benefit = The licenses you already pay for bring their return
    .ours = Send the list of inactive teams and a training plan
story-plan-adoption = Put the next capability to work
    .need = { $adoption } of the features you have are in use
    .step = Choose one unused capability that serves your priorities, and roll it out to one team
    .benefit = More from what you already own
    .ours = Propose the capability that fits best, with a plan to roll it out
story-plan-next-goal = Reach “{ $goal }” together
    .need = It is the next goal that we agreed
    .step = Agree milestones and owners on both sides, and check the measure every month
    .benefit = Progress that you can show in your own company
    .ours = Send the milestones for “{ $goal }” for your comments
story-plan-roadmap = Be ready for “{ $item }”
    .need = { $certainty }
    .step = Choose the team that goes first, and prepare data and people with us
    .benefit = The new capability works for you from its first day
    .ours = Arrange a preview of “{ $item }” for your key users
story-plan-outcome = Carry the result over to a second team
    .need = “{ $outcome }” is proven in one place
    .step = Choose the next team with you, agree its baseline first, and repeat what worked
    .benefit = The same effect once more, measured in the same way
    .ours = Write up what worked and propose the next team
story-plan-measure = Agree what we measure, and from which starting point
    .need = Without an agreed baseline nobody can prove a result
    .step = Choose three measures, agree the baseline with their owners, and read them every month
    .benefit = At the next review you see results against a number that is yours
    .ours = Send the sheet of proposed measures and baselines for your approval

## The joint goal

story-joint-goal = “{ $goal }”, reached by the end of { $quarter }
story-joint-goal-by = “{ $goal }”, reached by { $day }
story-joint-service = Every escalation closed, and none open without a date
story-joint-need = Agree what solving “{ $need }” means, and how we will both see it
story-joint-coverage = User coverage from { $now } to { $target } by the end of { $quarter }
story-joint-adoption = Product adoption from { $now } to { $target } by the end of { $quarter }
story-joint-roadmap = Your key users are ready when “{ $item }” arrives
story-joint-outcome = A second team with the result of “{ $outcome }”
story-joint-measure = Measures, baselines and owners agreed by the end of { $quarter }

## The expansion proposal

story-expansion = “{ $module }” as an answer to what you told us
    .step = If it interests you, we prepare a short outline of “{ $module }”, apart from this review
    .when = At your request
story-withheld-no-need = No offer: the customer has stated no need in the last year
story-withheld-no-module = No offer: nothing we sell and they do not own answers the needs they stated
story-withheld-goal = No offer: the customer has not been told that “{ $goal }” was missed
story-withheld-escalation = { $count ->
    [one] No offer: { $count } escalation is open
   *[other] No offer: { $count } escalations are open
}
story-withheld-satisfaction = No offer: satisfaction is { $score }, below { $floor }

## Feedback in action, and the roadmap

story-feedback-shipped = You asked for “{ $request }”: shipped in { $month }
story-feedback-planned = You asked for “{ $request }”: it is planned, without a date that we could promise
story-feedback-roadmap = You asked for “{ $request }”: { $certainty }
story-roadmap-item = “{ $item }”: { $certainty }
story-certainty-shipped = shipped in { $month }
story-certainty-shipped-undated = shipped
story-certainty-committed = committed, shipping in { $month }
story-certainty-committed-undated = committed, day to follow
story-certainty-planned = planned, targeting { $quarter }
story-certainty-planned-undated = planned, no date yet
story-certainty-roadmapped = on the roadmap for { $half }
story-certainty-exploring = being explored, not decided

## Questions to the customer

story-ask-priority = You told us what matters: “{ $priority }”. What has changed since then?
story-ask-priorities-since = How have your priorities changed since we met on { $day }?
story-ask-priorities-first = What matters most to your business this year, and how will you know that you got there?
story-ask-goal = What stood in the way of “{ $goal }”, on your side and on ours?
story-ask-need = What would change for you if “{ $need }” were solved?
story-ask-proof = Which result would convince your management that the product pays?
story-ask-coverage = { $coverage } of the licensed users are active: which teams could gain next?
story-ask-reached = “{ $goal }” is reached: what has it changed in your business?
story-ask-success = What would make { $quarter } a success for your team?
story-ask-success-board = What would make { $quarter } a success in the eyes of your board?
story-ask-obstacle = What keeps your people from getting more out of working with us?

## The commitments that we propose

story-step-promise = Deliver what is overdue: “{ $promise }”
story-step-escalation = Send a report on the cause of every open escalation, with a date for each
story-step-measures = Send the sheet of proposed measures and baselines for your approval
story-step-expansion = Send the outline of the answer to your stated need, if you want it
story-step-recap = Send the recap with everything that was agreed
story-step-request = Answer your request “{ $request }”
story-step-check-in = Hold the first check-in on the plan
story-step = { $step } ({ $day })

## The account in seven elements

story-status-goals = { $share } of the goals due were reached
story-status-users = { $users ->
    [one] { $users } active user
   *[other] { $users } active users
}
story-status-health = Account health score: { $now }
story-status-engagement-score = Engagement score: { $now }
story-status-arr = Annual recurring revenue: { $now }
story-status-nrr-account = Net revenue retention: { $now }
story-use-user-coverage = User coverage: { $now }
story-use-user-coverage-since = User coverage: { $now }, { $before } before
story-use-product-adoption = Product adoption: { $now }
story-use-product-adoption-since = Product adoption: { $now }, { $before } before

## Risks, each with its play (internal)

story-risk-notice = Notice has been given
    .play = Sponsor to sponsor this week: hear the reason, agree on one proof that would change it
story-risk-renewal = The renewal decision is coming up
    .play = Put the measured value before the person who signs, and ask what the decision depends on
story-risk-sponsor-left = The executive sponsor has left
    .play = Get an introduction from the champion, and show the successor the value so far within a month
story-risk-sponsor-missing = No executive sponsor
    .play = Ask the champion who pays for the result, and invite that person with one page of value
story-risk-sponsor-silent = The sponsor is drifting away
    .play = Offer the sponsor a quarter of an hour on one outcome, before the review
story-risk-satisfaction = Satisfaction with working together is low
    .play = Call the people behind the score before the meeting, and bring one change that is already made
story-risk-nps = More detractors than promoters
    .play = Call every detractor within two days, and bring what was learned to the review
story-risk-concern = The customer has voiced a concern
    .play = Raise it ourselves, say what was done about it, and ask whether that settles it
story-risk-health-drop = The account health score fell sharply
    .play = Find the component that fell most, name its cause, and agree on one remedy with its owner
story-risk-health-low = The account health score is critically low
    .play = Bring in our executive, and make one joint recovery plan with dates
story-risk-usage = Active users are falling
    .play = Find the team that stopped, ask its lead why, and agree on one remedy
story-risk-coverage = Many licenses lie idle
    .play = Train two teams before the renewal talks begin, or expect a smaller contract
story-risk-escalation = An escalation is open
    .play = Bring the cause, the owner and a date; have the executive call before the meeting
story-risk-csat = Support satisfies too few
    .play = Read the low answers with the support lead, and bring one change to the review
story-risk-goal = An agreed goal was missed
    .play = Bring the cause and a new date, and ask who owns it on the customer’s side
story-risk-goal-unsaid = An agreed goal was missed, and the customer does not know
    .play = Tell the customer before the meeting, and bring the cause and a new date
story-risk-promise = We are late with our own promises
    .play = Deliver before the meeting, or say so with a new date and who answers for it
story-risk-invoice = Invoices are overdue
    .play = Clear it between the finance teams beforehand, and keep it out of the meeting

story-chance-need = A stated need that we can answer
    .play = Ask what solving it is worth, then offer to prepare an outline apart from the review
story-chance-licences = The licenses are nearly used up
    .play = Ask for the headcount plans before the limit is felt
story-chance-breadth = The product is in wide use
    .play = Ask for an introduction to the next department, with one proven outcome in hand
story-chance-depth = Unused capability that is already paid for
    .play = Show one unused capability that serves a stated priority
story-chance-advocate = An advocate in the making
    .play = Ask for a reference or a joint story once the next goal is reached

story-evidence-notice = Notice given on { $day }
story-evidence-opt-out = Opt-out possible until { $day }
story-evidence-renewal = Renewal on { $day }
story-evidence-usage = Active users: { $now }, { $before } before
story-evidence-coverage = { $coverage } of the licensed users are active
story-evidence-adoption = { $adoption } of the available features are in use
story-evidence-escalated = { $count ->
    [one] { $count } escalated ticket is open
   *[other] { $count } escalated tickets are open
}
story-evidence-health = Account health score: { $score }
story-evidence-health-change = Account health score: { $change } points against the quarter before
story-evidence-csat = CSAT { $csat } of five
story-evidence-satisfaction = Satisfaction { $score } of ten
story-evidence-nps = NPS { $nps }
story-evidence-left = { $name } left on { $day }
story-evidence-no-sponsor = None of the contacts is known as the sponsor
story-evidence-silent = { $name }: last contact on { $day }
story-evidence-invoices = { $count ->
    [one] { $count } invoice is overdue
   *[other] { $count } invoices are overdue
}
story-evidence-overdue = { $amount } overdue, the oldest since { $day }
story-evidence-goal = Missed: “{ $goal }”
story-evidence-promise = Overdue: “{ $promise }”

## Landmines (internal)

story-mine-notice = Notice was given on { $day }
story-mine-opt-out-past = The last day to give notice, { $day }, has just passed: check that no notice came in
story-mine-opt-out-before = The last day to give notice, { $day }, comes before the meeting: speak to the sponsor first
story-mine-opt-out-after = The last day to give notice, { $day }, comes soon after the meeting
story-mine-goal = The customer does not know yet that “{ $goal }” was missed: tell them before the meeting
story-mine-goal-told = “{ $goal }” was missed: bring the cause and a new date
story-mine-incident = The customer has not been told of “{ $event }” ({ $day }): tell them before the meeting
story-mine-incident-told = “{ $event }” ({ $day }): expect to be asked what keeps it from happening again
story-mine-escalation = { $count ->
    [one] { $count } escalation is open: “{ $subject }”, since { $day }
   *[other] { $count } escalations are open, the oldest since { $day }: “{ $subject }”
}
story-mine-tickets = { $count ->
    [one] { $name } waits for the answer to { $count } ticket: “{ $subject }”, since { $day }
   *[other] { $name } waits for answers to { $count } tickets, the oldest since { $day }: “{ $subject }”
}
story-mine-promise = We are late: “{ $promise }” was due on { $day }
story-mine-promise-late = We kept “{ $promise }”, but late
story-mine-left = { $name } left on { $day }: who decides now?
story-mine-overdue = { $amount } in invoices is overdue, the oldest since { $day }
story-mine-invoices = { $count ->
    [one] { $count } invoice is overdue since { $day }
   *[other] { $count } invoices are overdue, the oldest since { $day }
}
story-mine-satisfaction = Satisfaction was last given as { $score } of ten
story-mine-nps = NPS stands at { $nps }: expect detractors in the room
story-mine-moved = { $count ->
    [one] The review was moved or missed { $count } time
   *[other] The review was moved or missed { $count } times
}

## Who comes and what each wants (internal)

story-attendee = { $name } ({ $role })
story-attendee-title = { $name }, { $title } ({ $role })
story-role-executive-sponsor = executive sponsor
story-role-decision-maker = decision maker
story-role-champion = champion
story-role-key-user = key user
story-role-detractor = detractor
story-role-none = role unknown
story-wants-own = Wants: { $interests }
story-wants-c-suite = Business outcomes, return, strategy: no charts of use
story-wants-vp = The effect on the own department, and efficiency
story-wants-director = The team’s measures, the roadmap, and adoption
story-wants-manager = Use, features, and support
story-wants-unknown = Interests unknown: ask at the opening

## Objectives and questions to expect (internal)

story-objective-value = Have the value of { $value } confirmed by the customer
story-objective-value-by = Have { $name } confirm the value of { $value }
story-objective-outcome = Have the customer confirm what was measured, and what it means to them
story-objective-agree = Agree the measures, the baselines, and who approves them
story-objective-goal = Speak openly about “{ $goal }”, and agree on a new date
story-objective-escalation = Settle the escalation before it takes the hour
story-objective-promise = Own up to “{ $promise }” and give a date
story-objective-need = Understand what is behind “{ $need }”
story-objective-listen = Hear which priorities have changed, before showing any plan
story-objective-renewal = Learn where the decision of { $day } stands, and what it depends on
story-objective-sponsor = Find the executive who owns the result
story-objective-expansion = Get a yes to preparing an outline, apart from the review
story-objective-joint = Bring home the joint goal, with an owner on the customer’s side
story-expect-goal = Why was “{ $goal }” missed, and what is different now?
story-expect-incident = What keeps “{ $event }” from happening again?
story-expect-promise = When will “{ $promise }” be done?
story-expect-value = How was { $value } reached, and which baseline is behind it?
story-expect-proof = What do we get for what we pay?
story-expect-request = What has become of “{ $request }”?
story-expect-renewal = What will the terms be after { $day }?
story-expect-effort = How much of our people’s time will the plan take?
story-expect-next = What do companies like ours do next?

## Left out or put in by hand

story-words = { $text }
story-left-out = Left out of this review by hand

## Names of the figures that the story derives

metric-tickets-of-contact = Open tickets of a contact
    .short = Open tickets
    .formula = Number of tickets opened by the contact and not resolved by the as-of day
metric-tickets-escalated-open = Open escalations
    .short = Open escalations
    .formula = Number of escalated tickets not resolved by the as-of day
metric-invoices-overdue = Overdue invoices
    .short = Overdue invoices
    .formula = Number of invoices past their due day and not paid by the as-of day
metric-invoices-overdue-amount = Amount overdue
    .short = Amount overdue
    .formula = Sum of the invoices past their due day and not paid by the as-of day
metric-features-unused = Features not used yet
    .short = Not used yet
    .formula = Features available − features used
metric-outcome-attribution = Attribution of an outcome
    .short = Attribution
    .formula = Share of the effect that is attributed to the product, as recorded with the outcome
metric-outcomes-unagreed = Outcomes without an agreed baseline
    .short = No agreed baseline
    .formula = Number of outcomes in the window whose baseline lacks a value, a name or a day of agreement
metric-outcomes-agreed = Outcomes against an agreed baseline
    .short = Agreed outcomes
    .formula = Number of outcomes in the window with an actual value and a baseline agreed before its end
metric-changes-since-review = Changes since the last review
    .short = Changes
    .formula = Number of events, goals due, outcomes, statements, departures and escalations since the last review
metric-review-cost = Cost of holding the review
    .short = Cost of the review
    .formula = (hours of preparation + hours of the meeting × people) × hourly cost
metric-review-cost-share = Cost of the review against revenue
    .short = Share of revenue
    .formula = Cost of holding the review ÷ annual recurring revenue
metric-reviews-moved = Reviews moved or missed
    .short = Reviews moved
    .formula = Number of reviews rescheduled or not attended since the last one held
metric-threshold-coverage-low = User coverage: low below
metric-threshold-coverage-high = User coverage: high from
metric-threshold-licences-full = Licenses: nearly used up from
metric-threshold-licences-idle = Licenses: idle below
metric-threshold-adoption-low = Product adoption: low below
metric-threshold-usage-fall = Active users: a fall from
metric-threshold-satisfaction-floor = Satisfaction: a warning below
metric-threshold-csat-low = CSAT: low below
metric-threshold-nps-low = NPS: low below
metric-threshold-sponsor-decaying = Sponsor: contact decaying from
metric-threshold-contact-lost = Sponsor: contact lost from
metric-threshold-decision-near = Decision: near within
metric-threshold-decision-ahead = Decision: ahead within
metric-threshold-value-coverage-firm = Value: indicative below a coverage of
metric-threshold-review-cost = Cost of a review: too high above
metric-threshold-trend-points = Change of a share: told from
metric-threshold-trend-share = Relative change: told from
metric-threshold-trend-score = Change of a score: told from
metric-threshold-health-drop-csm = Health score: a drop beyond
metric-threshold-health-low-vp = Health score: critically low below
