# The deck: titles that say the message, labels, and the presenter's notes.
# $span is one of quarter, half, year, period: the length of the review's window.

## Document, cover, footer

deck-document-qbr = { $account }: { $span ->
    [quarter] Quarterly Business Review
    [half] Half-Year Business Review
    [year] Annual Business Review
   *[period] Business Review
}
deck-document-ebr = { $account }: Executive Business Review
deck-document-digital = { $account }: { $span ->
    [quarter] your quarter in review
    [half] your half-year in review
    [year] your year in review
   *[period] your business review
}
deck-document-automated = { $account }: { $span ->
    [quarter] your quarter at a glance
    [half] your half-year at a glance
    [year] your year at a glance
   *[period] your review at a glance
}
deck-window-quarter = { $quarter }, { $window }
deck-window = { $window }
deck-footer = { $vendor } · { $account } · data as of { $as_of }
deck-title-as-of = Data as of { $as_of }
deck-title-subtitle-ebr = Outcomes, strategy, and what we decide together

## Sections (also the line above a title)

deck-section-opening = Opening
deck-section-business-context = Business context
deck-section-value-review = Value review
deck-section-strategic-discussion = Strategic discussion
deck-section-action-planning = Action planning
deck-section-close = Close
deck-kicker-appendix = Appendix

## Small words

deck-named = { $name }
deck-day = { $day }
deck-figure = { $figure }
deck-none = –
deck-missing = not measured yet
deck-tag-proposed = Proposed
deck-lead-csm = Customer success manager
deck-lead-joint = Together
deck-amount-hours = { $figure } { $figure ->
    [one] hour
   *[other] hours
}
deck-amount-days = { $figure } { $figure ->
    [one] day
   *[other] days
}
deck-amount-minutes = { $figure } min
deck-amount-errors = { $figure } { $figure ->
    [one] error
   *[other] errors
}
deck-amount-calls = { $figure } { $figure ->
    [one] call
   *[other] calls
}
deck-amount-orders = { $figure } { $figure ->
    [one] order
   *[other] orders
}
deck-amount-incidents = { $figure } { $figure ->
    [one] incident
   *[other] incidents
}
deck-amount-multiple = { $figure }×
deck-amount-named = { $figure } { $unit }

## Agenda

deck-agenda-title = { $future } of review and planning time looks ahead
deck-agenda-share = Looking ahead: strategic discussion and action planning. Looking back: the value review. The other parts are not counted.
deck-agenda-title-open = Today we agree what matters, and who does what
deck-agenda-topic = Topic
deck-agenda-focus = What it is for
deck-agenda-minutes = Minutes
deck-agenda-leads = Led by
deck-agenda-empty = At your own pace: read it, answer the questions, write to us.
deck-agenda-document = Agenda: { $account }
deck-agenda-meeting = { $day }, { $minutes } minutes
deck-agenda-aims = What we want to leave with
deck-agenda-aim-priorities = A shared view of your priorities
deck-agenda-aim-plan = One joint goal and a plan for it
deck-agenda-aim-steps = An owner and a date for every step
deck-focus-opening = Aims of the meeting, and this agenda
deck-focus-business-context = Your news and priorities
deck-focus-value-review = What fell short, then results and return
deck-focus-value-review-agree = What we measure, and from where
deck-focus-strategic-discussion = { $span ->
    [quarter] Plan for the next quarter, your feedback
    [half] Plan for the next half-year, your feedback
    [year] Plan for the next year, your feedback
   *[period] Plan for the time ahead, your feedback
}
deck-focus-action-planning = Who does what, by when
deck-focus-close = Summary and thanks

## Last quarter

deck-last-title-missed = { $reached ->
    [0] { $due ->
        [1] The goal we set was not reached: we begin with that
       *[other] None of our { $due } goals reached: what fell short comes first
    }
   *[other] { $reached } of { $due } goals reached: what fell short comes first
}
deck-last-title-late = { $late ->
    [one] { $late } promise of ours was not kept on time
   *[other] { $late } promises of ours were not kept on time
}
deck-last-title-all-late = { $due ->
    [1] The goal we set was reached
    [2] Both goals reached
   *[other] All { $due } goals reached
}; { $late ->
    [one] { $late } promise of ours was late
   *[other] { $late } promises of ours were late
}
deck-last-title-all = { $due ->
    [one] The goal we set was reached, and our promises were kept
    [2] Both goals reached, and our promises kept
   *[other] All { $due } goals reached, and our promises kept
}
deck-last-title-goals = { $due ->
    [one] The goal we set was reached
    [2] Both goals we set were reached
   *[other] All { $due } goals we set were reached
}
deck-last-title-open = The goals we set are still under way
deck-last-title-none = We had no written goal: let us set one today
deck-last-goals = The goals we set
deck-last-goals-empty = No goal was put in writing for this time. We propose one today.
deck-last-events = What was done
deck-last-events-empty = No trainings, launches or milestones are on record for this time.
deck-last-standing = Where you stand today
deck-last-promises = What was promised
deck-shortfalls = What fell short
deck-goal = Goal
deck-goal-column-baseline = Baseline
deck-goal-column-target = Target
deck-goal-column-actual = Reached
deck-goal-column-state = Status
deck-goal-missed = Missed
deck-goal-reached = Reached
deck-goal-open = Under way
deck-goal-dropped = Dropped
deck-goal-progress = from { $baseline } to { $target }; now { $actual }
deck-goal-way = from { $baseline } to { $target }
deck-goal-against = target { $target }; now { $actual }
deck-goal-target = target { $target }
deck-promise-done = Done
deck-promise-late = Done late
deck-promise-missed = Overdue
deck-promise-open = Open

## Results

deck-results-title-hours-roi = You saved { $hours } { $hours ->
    [one] hour
   *[other] hours
} { $span ->
    [quarter] this quarter
    [half] this half-year
    [year] this year
   *[period] in this period
}, a net ROI of { $roi }
deck-results-title-value-roi = { $value } of value delivered, a net ROI of { $roi }
deck-results-title-value = { $value } of value delivered against the baselines you agreed
deck-results-title-hours = You saved { $hours } { $hours ->
    [one] hour
   *[other] hours
} { $span ->
    [quarter] this quarter
    [half] this half-year
    [year] this year
   *[period] in this period
}
deck-results-title-below = { $value } delivered: not yet enough to cover the investment
deck-results-title-indicative-below = { $value } so far, indicative: not yet enough to cover the investment
deck-results-title-indicative = { $value } of value so far, indicative until baselines are complete
deck-results-title-no-money = Results are moving; money follows once baselines are agreed
deck-results-title-agree = First, let us agree what we measure, and from where
deck-results-title-agree-down = { $name } down { $change }: let us agree what success means
deck-results-shortfall = First, what fell short. { $point }
deck-results-shortfall-first = First, what fell short. { $point } (and { $others } more)
deck-results-shortfall-two = First, what fell short. { $first }; { $second }
deck-results-no-money-coverage = No money figure is shown: only { $coverage } of the results rest on a baseline you agreed.
deck-results-no-money = No money figure is shown: it needs a baseline and a rate agreed with you.
deck-card-roi-net = (value − investment) ÷ investment
deck-card-roi-multiple = value ÷ investment
deck-card-roi-net-indicative = (value − investment) ÷ investment; indicative
deck-card-roi-multiple-indicative = value ÷ investment; indicative
deck-card-indicative = Indicative: { $coverage } of results have an agreed baseline
deck-card-value-coverage = Covers { $coverage } of results, against baselines you agreed
deck-card-previous = before: { $previous }
deck-card-csat = out of five
deck-card-csat-previous = out of five; before: { $previous }
deck-card-users-active = { $span ->
    [quarter] Active users in the quarter
    [half] Active users in the half-year
    [year] Active users in the year
   *[period] Active users in the period
}
deck-card-in-hours = in hours
deck-card-in-days = in days
deck-card-in-minutes = in minutes
deck-card-payback = Payback, in months
deck-measures-title = What we propose to measure
deck-measure = Measure
deck-measure-baseline = Proposed baseline
deck-measure-agreed = Agreed by, on
deck-measure-open = to be measured
deck-measures-why = Once you agree to a baseline, the next review can show value in money.

## Alignment

deck-alignment-title-known = Before we plan: are these still your priorities?
deck-alignment-title-open = Before we plan: what matters most to you now?
deck-alignment-heard = What we have heard from you
deck-alignment-heard-empty = You have not told us your priorities yet: today we would like to listen.
deck-alignment-goals = Current goals
deck-alignment-goals-empty = There is no current goal: we propose one on the next page.
deck-question-priorities = What has changed in your business since we last spoke?
deck-question-challenges = Which new challenges should we know of?

## Plan

deck-plan-title = { $span ->
    [quarter] Our proposal for the next quarter, open to what you told us
    [half] Our proposal for the next half-year, open to what you told us
    [year] Our proposal for the next year, open to what you told us
   *[period] Our proposal for the time ahead, open to what you told us
}
deck-plan-title-option = Our proposal: one focus, and an answer to your new need
deck-plan-focus = Focus: { $title }
deck-plan-option = Option: { $title }
deck-plan-goal = Our joint goal
deck-plan-goal-next = The goal after that: { $text }
deck-plan-need = Why: { $text }
deck-plan-step = What: { $text }
deck-plan-benefit = Benefit: { $text }
deck-plan-when = When: { $text }
deck-plan-roadmap = What is coming in the product

## Feedback

deck-feedback-title = How are we doing, and what should we do better?
deck-feedback-title-acted = You asked and we acted: what should come next?
deck-feedback-title-some = You asked: part has shipped, the rest is planned
deck-feedback-title-planned = What you asked for is planned: what should come next?
deck-feedback-title-low = You rated working with us { $score }: what would raise it?
deck-feedback-scale = How satisfied are you with working together?
deck-feedback-low = not at all
deck-feedback-high = completely
deck-question-better = What could we do better?
deck-question-missing = What is missing from the product?
deck-feedback-action = Your feedback in action
deck-feedback-action-empty = What you tell us today will be answered here next time.

## Next steps

deck-steps-title = { $steps ->
    [one] We propose { $steps } step; yours we write down together
   *[other] We propose { $steps } steps; yours we write down together
}
deck-steps-title-open = Let us write down who does what, and by when
deck-steps-ours = We, { $vendor }: proposed
deck-steps-yours = You, { $account }: to be agreed
deck-step-action = Action
deck-step-owner = Owner
deck-step-due = By
deck-steps-thanks = Thank you for your time and your candor.

## Executive review

deck-wins = What went well
deck-wins-empty = No win has been confirmed with you yet.
deck-decide = What we ask you to decide
deck-decide-value-by = Confirm { $value } as the value delivered: { $name }
deck-decide-value = Confirm { $value } as the value delivered
deck-decide-baseline = Confirm what we measure, from which baseline, and who signs it off
deck-decide-step = Approve the next step: “{ $step }” ({ $owner }, by { $day })
deck-decide-focus = Approve the focus: { $text }
deck-decide-goal = Agree the joint goal: { $text }
deck-strategy-title = Where you are heading, and how we go with you
deck-strategy-title-roadmap = Your goals, and what we are building toward them

## One page

deck-one-page-next = What we suggest next
deck-one-page-title = { $coverage } of your licensed users are active: here is a next step
deck-one-page-no-data = No usage has reached us for this time yet. Write to us, and we will look into it together.
deck-contact-person = Questions? Write to { $name }, your customer success manager: { $email }
deck-contact-site = Questions? Reach { $vendor } at { $site }
deck-contact-reply = Questions? Answer the message that brought you this page: it reaches { $vendor }.

## Appendix

deck-metric = Metric
deck-metric-now = Now
deck-metric-previous = Before
deck-metric-change = Change
deck-metric-coverage = Data coverage
deck-metrics-title = { $better ->
    [0] None of { $metrics } key metrics improved
   *[other] { $better } of { $metrics } key metrics improved
}
deck-metrics-title-part = { $better ->
    [0] None of the { $metrics } key metrics with an earlier value improved
   *[other] { $better } of the { $metrics } key metrics with an earlier value improved
}
deck-metrics-title-now = Where your key metrics stand today
deck-change-none = unchanged
deck-change-points-up = +{ $change } pp
deck-change-points-down = −{ $change } pp
deck-change-share-up = +{ $change }
deck-change-share-down = −{ $change }
deck-change-amount-up = +{ $change }
deck-change-amount-down = −{ $change }
deck-method-title = Value counts only against a baseline you agreed
deck-method-lines = How we counted
deck-method-result = Result
deck-method-baseline = Baseline
deck-method-actual = Actual
deck-method-rate = Rate
deck-method-attribution = Attributed to product
deck-method-money = Counted
deck-method-total = Value delivered
deck-method-agreed = Baseline agreed
deck-method-agreed-by = { $name }, { $on }
deck-method-not-agreed = not agreed: no money counted
deck-method-attested = attested by you
deck-method-attested-share = { $share }, attested by you
deck-method-correlation = correlation: no money counted
deck-definition = How it is computed
deck-coverage-formula = Share of the records a figure needs that were there to count
deck-definitions-title = Every figure in these pages has one definition

## Internal slides

deck-internal-kicker = Internal: for us only
deck-internal-risks-title = { $priority ->
    [one] { $priority } item needs action before the meeting
   *[other] { $priority } items need action before the meeting
}
deck-internal-risks-title-calm = Nothing urgent: risks to watch and openings to prepare
deck-internal-withheld-title = We do not propose an expansion in this review
deck-internal-withheld-reasons = Why it waits
deck-internal-health-title = Health score { $health }, unchanged since the quarter before
deck-internal-health-title-up = Health score { $health }, up { $change } on the quarter before
deck-internal-health-title-down = Health score { $health }, down { $change } on the quarter before
deck-internal-health-title-missing = The health score cannot be computed yet
deck-internal-health-component = Component
deck-internal-health-score = Score
deck-internal-health-weight = Weight
deck-internal-health-usage = Usage: adoption and user coverage
deck-internal-health-engagement = Engagement: meetings and sentiment
deck-internal-health-growth = Growth: ARR movement and value delivered
deck-internal-health-support = Support

## Presenter's notes: what to say

deck-say-title = Welcome everyone, and let people introduce themselves where they have not met. Say in one sentence what this meeting is for: to agree what matters next, not to report on what happened. Ask who has to leave early.
deck-say-agenda = Confirm the agenda, and ask what is missing from it. Say that planning gets more time than looking back, and that you will stop at the end of each part for questions. If time gets short, shorten the review, not the planning.
deck-say-last-quarter = Begin with the goal that was set, in the customer's own words, and say how it ended. Name the two or three things that made the difference, and who on their side did them. Thank those people by name.
deck-say-shortfalls = Say first, plainly, what fell short, why, and what we have changed since. Do not soften it and do not look for blame; then stop and let them respond. Only then go on to what was done.
deck-say-results = Say the headline figure, then be silent for a moment. Walk through one chart at a time: what it shows, against which baseline, who agreed it. Ask whether the figure matches what they see on their side.
deck-say-indicative = Say before the number that it is indicative, because part of the results have no agreed baseline yet. Show what is firm and what is not. Ask who on their side could agree the missing baselines, and by when.
deck-say-below = Say it before they do: the value measured so far does not cover the investment. Show what moves in the right direction, and what would change the balance. Ask which result would matter most to them.
deck-say-no-money = Say why no money figure stands here: we count money only against a baseline that was agreed. Show what has moved. Ask who on their side could agree baseline and rate.
deck-say-agree = Say openly that we cannot show value yet, and that this is what today is for. Go through the proposed measures, and ask for each: is it the right one, is the baseline fair, who confirms it? Write name and day into the table while you speak.
deck-say-alignment = Ask the question, then be quiet: this page is theirs. Note their words as they say them, and repeat them to check that you understood. Do not offer a solution yet; the plan on the next page can change.
deck-say-plan = Tie the proposal to what you have just heard, and change it where it no longer fits. Everything here is proposed until they say yes. Ask what would have to be true for the joint goal to be worth their while.
deck-say-option = Present the focus first. Come to the option only if they confirm the need it answers, in their own words; there is no price on this page, the offer comes separately. If the need has passed, leave the option out.
deck-say-feedback = Ask everyone for a number on their own, before anyone explains theirs. Ask what would make it one point better. Write down what they miss as a request, and say when they will hear from us.
deck-say-next-steps = Read out our steps, and ask whether they are the right ones. Then write down theirs, each with one name and one day; “the team” and “soon” do not count. Say when the summary will reach them: within a day.
deck-say-executive-summary = This page must stand alone, for whoever has to leave after it. Say what fell short, then the result, then what we ask them to decide. Ask which of the points they want to go into.
deck-say-outcomes = Go through the goals in the order of their weight for the customer, the missed ones first. For each, say what it meant for the business rather than what we did. Ask whether the target is still the right one.
deck-say-strategy = Let them say where their business is heading before you show anything of ours. Connect what we are building to their goals, and say how certain it is. Promise no date that is not committed.
deck-say-metrics = This page is for reference: bring it up only if somebody asks. Where coverage is low, say so before the number.
deck-say-method = Bring this up if anyone, finance above all, asks how the value was counted. Value and investment cover the same window, and nothing counts without an agreed baseline. Offer to go through it with their controller.
deck-say-definitions = For reference: one definition for each metric, the same in every review. If they use another definition, note it and agree on one.
deck-say-risks = For us only: decide before the meeting who acts on each priority item. Nothing on this page may come as a surprise in the meeting.
deck-say-withheld = For us only: do not bring up the expansion unless they do. Clear the reasons first; the next review looks at them again.
deck-say-health = For us only: look at the component that moved most, and find out why before the meeting. A component without data says nothing, neither good nor bad.
deck-say-one-page = This page is sent without a meeting. Check the headline figure and the contact before it goes out. Where an answer comes back, reply within a day.

## Presenter's notes: sources and time

deck-note-source = { $name }: { $figure } (data as of { $as_of }). Formula: { $formula }.
deck-note-source-covered = { $name }: { $figure } (data as of { $as_of }; coverage { $coverage }). Formula: { $formula }.
deck-note-missing = { $name }: no figure. { $reason }
deck-note-minutes = Time for this page: { $minutes } min.
deck-note-close = Then the close: { $minutes } min for summary and thanks.
