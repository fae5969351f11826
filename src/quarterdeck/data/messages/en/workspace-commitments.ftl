# The boards of commitments, one commitment, and reminders by mail.

ws-commitments-of = Commitments of { $account }
ws-commitments-sub = What both sides agreed to do. Overdue follows from the due day; the next review shows what became of each.
ws-commitments-crumbs = Breadcrumb
ws-commitments-account = Account
ws-commitments-account-page = To the account
ws-commitments-review = Review
ws-commitments-no-review = No review
ws-commitments-search = Search
ws-commitments-any = Any
ws-commitments-apply = Apply
ws-commitments-clear = Clear filters
ws-commitments-show = Show them
ws-commitments-look = Look at it
ws-commitments-looks = Show as
ws-commitments-look-board = Board
ws-commitments-look-list = List
ws-commitments-look-confirm = To be confirmed
ws-commitments-all-states = All states
ws-commitments-count = { $count ->
    [one] { $count } commitment
   *[other] { $count } commitments
}
ws-commitments-late-count = { $count } overdue
ws-commitments-waiting-count = { $count } to be confirmed
ws-commitments-questioned-count = { $count ->
    [one] The customer questions { $count } commitment.
   *[other] Customers question { $count } commitments.
}
ws-commitments-questioned-next = Reply, or change what it says.
ws-commitments-none = Nothing is agreed yet. What is agreed in a review appears here; open an account’s board to add a commitment by hand.
ws-commitments-none-found = No commitment fits these filters.
ws-commitments-column-empty = None
ws-commitments-more = Show more
ws-commitments-pages = Pages
ws-commitments-previous = Previous
ws-commitments-next = Next
ws-commitments-range = { $first }–{ $last } of { $total }

ws-commitments-field-text = What is to be done
ws-commitments-field-side = Side
ws-commitments-field-owner = Owner
ws-commitments-field-owner_email = Owner’s e-mail
ws-commitments-field-due_on = Due
ws-commitments-field-state = State
ws-commitments-field-completed_on = Done on
ws-commitments-field-standing = Standing
ws-commitments-field-answer = Customer’s answer
ws-commitments-field-answer_note = Customer’s note
ws-commitments-field-reply = Our reply
ws-commitments-side-vendor = Our side
ws-commitments-side-customer = Customer
ws-commitments-state-not-started = Not started
ws-commitments-state-in-progress = In progress
ws-commitments-state-at-risk = At risk
ws-commitments-state-blocked = Blocked
ws-commitments-state-complete = Complete
ws-commitments-state-cancelled = Cancelled
ws-commitments-standing-captured = Captured
ws-commitments-standing-found = Found in the record
ws-commitments-standing-proposed = Proposed
ws-commitments-standing-agreed = Agreed
ws-commitments-standing-rejected = Rejected
ws-commitments-answer-open = Question without a reply
ws-commitments-answer-none = No answer yet
ws-commitments-answer-accepted = Accepted by the customer
ws-commitments-answer-questioned = Questioned by the customer
ws-commitments-due-overdue = Overdue
ws-commitments-due-week = Within a week
ws-commitments-due-month = Within a month
ws-commitments-due-quarter = Within three months
ws-commitments-due-none = No due day
ws-commitments-due-on = due { $day }
ws-commitments-done-on = done { $day }
ws-commitments-no-day = no due day
ws-commitments-no-owner = no owner
ws-commitments-days-late = { $days ->
    [one] { $days } day overdue
   *[other] { $days } days overdue
}

ws-commitments-move = Move
ws-commitments-move-to = Move to
ws-commitments-moved = Moved
ws-commitments-moved-to = Moved to “{ $state }”
ws-commitments-why-blocked = What blocks it?
ws-commitments-why-cancelled = Why is it cancelled?
ws-commitments-why-in-progress = Why is it reopened?
ws-commitments-why-not-started = Why is it reopened?
ws-commitments-where = Where it stands
ws-commitments-reason = Reason
ws-commitments-reason-hint = Needed to block or cancel; the trail keeps it.
ws-commitments-reason-reopen = Say why it is reopened; the trail keeps it.
ws-commitments-done-hint = (today if left empty)
ws-commitments-terms = What it says
ws-commitments-terms-answered = If you change text, side, owner or due day, the customer’s answer no longer counts and the customer is asked anew.
ws-commitments-email-hint = For reminders to our side. The customer is never written to automatically.
ws-commitments-optional = (optional)
ws-commitments-theirs = As it stands now
ws-commitments-yours = As you wrote it
ws-commitments-about = About this commitment
ws-commitments-confirmed-by = Agreed by
ws-commitments-said = As it was said
ws-commitments-trail = What happened
ws-commitments-no-trail = Nothing was changed here; it stands as the sources have it.
ws-commitments-by-system = Automatically
ws-commitments-act-add = Added by hand
ws-commitments-act-capture = Captured in the review
ws-commitments-act-correct = Corrected
ws-commitments-act-change = Changed
ws-commitments-act-move = Moved
ws-commitments-act-agreed = Agreed
ws-commitments-act-proposed = Proposed
ws-commitments-act-rejected = Rejected
ws-commitments-act-answer = Customer’s answer
ws-commitments-act-reply = Reply to the customer

ws-commitments-add = Add a commitment
ws-commitments-added = Added
ws-commitments-added-proposed = Added to what is to be confirmed
ws-commitments-agreed-by = Agreed by whom
ws-commitments-agreed-by-hint = Name the person who agreed. A proposal needs nobody.
ws-commitments-confirm-why = Nobody has confirmed these yet. They stand on no board and in no recap until a person does; agreeing records your name.
ws-commitments-agree = Agree
ws-commitments-propose = Propose
ws-commitments-reject = Reject
ws-commitments-complete-terms = Name owner and day
ws-commitments-nothing-waits = Nothing waits to be confirmed.
ws-commitments-decided-agreed = Agreed; it is on the board
ws-commitments-decided-proposed = Proposed
ws-commitments-decided-rejected = Rejected

ws-commitments-question = The customer’s question
ws-commitments-our-reply = Our reply
ws-commitments-your-reply = Your reply
ws-commitments-reply = Reply
ws-commitments-reply-hint = Keeps the commitment as it is. To change the commitment itself, edit what it says below.
ws-commitments-reply-send = Save the reply
ws-commitments-replied = Question answered

ws-commitments-calendar = Calendar
ws-commitments-calendar-mine = My open commitments (.ics)
ws-commitments-calendar-chosen = Open commitments shown here (.ics)
ws-commitments-calendar-event = As a day in the calendar (.ics)
ws-commitments-calendar-task = As a task (.ics)
ws-commitments-reminders = Reminders
ws-commitments-reminders-next = The next one goes to { $to } on { $day }.
ws-commitments-reminders-nobody = Nobody can be reminded: no e-mail address
ws-commitments-reminders-no-day = Without a due day nobody is reminded.
ws-commitments-reminders-done = It is closed; nobody is reminded.
ws-commitments-reminders-customer = The customer is never written to automatically; the CSM is reminded instead.
ws-commitments-reminder-sent = sent
ws-commitments-reminder-failed = not sent
ws-commitments-reminder-waiting = waiting

ws-commitments-needs-words = Say what is to be done.
ws-commitments-needs-owner = Name an owner: without one it is no commitment.
ws-commitments-needs-day = Set a due day: without one it is no commitment.
ws-commitments-needs-agreed-by = Name who agreed, or choose “Proposed”.
ws-commitments-needs-person = Only a person can confirm this.
ws-commitments-needs-reply = Write a reply.
ws-commitments-no-question = The customer has no question about this.
ws-commitments-agreed-already = This is agreed already. Cancel it with a reason if it no longer holds.
ws-commitments-not-agreed = This is not agreed yet.
ws-commitments-not-agreed-next = Confirm it first.
ws-commitments-too-long = This is too long: at most { $most } characters.
ws-commitments-bad-day = Enter a day as a calendar has it.
ws-commitments-not-allowed = It cannot move there from where it stands. What is blocked is unblocked first.
ws-commitments-needs-reason = Give a reason.
ws-commitments-in-future = It cannot be done on a day to come.

ws-reminder-begin = Please see to the following commitments.
ws-reminder-overdue = OVERDUE
ws-reminder-soon = DUE SOON
ws-reminder-side-vendor = { $account }; our side: { $owner }
ws-reminder-side-customer = { $account }; the customer’s side: { $owner }
ws-reminder-due = Due { $day }
ws-reminder-late = { $days ->
    [one] Due { $day }, { $days } day overdue
   *[other] Due { $day }, { $days } days overdue
}
ws-reminder-nobody = no owner
ws-reminder-why = You receive this as the owner, or as the account’s CSM. Customers are never written to automatically.
ws-reminder-subject-soon = { $count ->
    [one] A commitment falls due
   *[other] { $count } commitments fall due
}
ws-reminder-subject-late = { $count ->
    [one] A commitment is overdue
   *[other] { $count } commitments to see to, overdue: { $late }
}
