# Why a review is due or not, and why it is run, skipped or replaced. Read by the customer success manager.

plan-asked-for = You asked for this review, so it runs; the reasons below stand all the same

plan-due-cadence = The cadence asks for it: the last review was on { $last }, the next falls on { $next }
plan-not-due-cadence = Not yet due by cadence: the last review was on { $last }, the next falls on { $next }
plan-due-none-on-record = No review is on record for this account, and no go-live date
plan-due-first = First review: live since { $live }, to be held between { $first } and { $last }
plan-due-first-late = The first review is overdue: live since { $live }, it belonged between { $first } and { $last }
plan-not-due-first = Too early for a first review: live since { $live }, to be held between { $first } and { $last }

plan-notice-given = The customer gave notice on { $day }: a conversation with the sponsor is needed at once
plan-due-opt-out = The customer can still opt out until { $day }; the time to review before that began on { $opens }
plan-not-due-opt-out = The opt-out date is { $day }; the review before it is due from { $opens } on
plan-opt-out-covered = The review of { $held } already prepared the opt-out date of { $day }
plan-due-renewal = The contract renews on { $day }; the time to review before that began on { $opens }
plan-not-due-renewal = The contract renews on { $day }; the review before that is due from { $opens } on
plan-renewal-covered = The review of { $held } already prepared the renewal of { $day }
plan-due-executive = { $name } left on { $day }: meet the successor within a month

plan-no-meeting-needed = This kind of review needs no meeting, so it costs nobody an hour
plan-decision-notice = Notice was given on { $day }: there is a decision to win back
plan-decision-near = A decision is due soon, on { $day }
plan-decision-far = No decision is due soon; the next one falls on { $day }
plan-decision-unknown = No renewal date is known, so no decision is in sight
plan-proof-outcomes = { $count ->
    [one] { $count } outcome can be shown against a baseline agreed beforehand
   *[other] { $count } outcomes can be shown against baselines agreed beforehand
}
plan-proof-to-agree = No outcome has an agreed baseline yet; this first review is there to agree one
plan-proof-none = No outcome can be shown against a baseline agreed beforehand
plan-change-first = It would be the first review on record, so everything is new
plan-change-since = { $count ->
    [one] { $count } thing has changed since the review of { $day }
   *[other] { $count } things have changed since the review of { $day }
}
plan-change-none = Nothing on record has changed since the review of { $day }
plan-person-found = { $name } can decide and is on the list of attendees
plan-person-missing = None of the contacts known can decide; find that person first
plan-person-unknown = No contacts are known, so nobody can say who decides; add them before inviting
plan-cost-worth = It is worth its cost: { $cost } of working time, { $share } of a year’s revenue from this account
plan-cost-high = It costs too much: { $cost } of working time, { $share } of a year’s revenue from this account

plan-no-sponsor = No executive sponsor is known on the customer’s side
plan-moved = Moved from { $wanted } to { $day }, because that time is to be avoided
plan-no-free-day = No free working day was found near { $day }; every day around it is to be avoided
