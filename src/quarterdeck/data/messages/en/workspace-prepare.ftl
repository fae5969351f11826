# Preparing a review: countdown, texts, figures, findings, edited decks, freezing, status, history.
ws-prepare-title-ebr = Executive business review, { $quarter }
ws-prepare-title-qbr = Quarterly business review, { $quarter }
ws-prepare-title-digital = Digital review, { $quarter }
ws-prepare-title-automated = Automated review, { $quarter }
ws-prepare-crumbs = Breadcrumb
ws-prepare-phases = Phases of the review
ws-prepare-parts = Parts of the review
ws-prepare-done = done
ws-prepare-tab-checklist = Checklist
ws-prepare-tab-words = Texts
ws-prepare-tab-figures = Figures
ws-prepare-tab-brief = Brief
ws-prepare-tab-deck = Edited deck
ws-prepare-tab-files = Files
ws-prepare-tab-presented = As presented
ws-prepare-tab-history = History
ws-prepare-tab-status = Date and status
ws-prepare-frozen = Frozen, version { $number }
ws-prepare-reopened = Version { $number } reopened
ws-prepare-calendar = Calendar entry
ws-prepare-share = Share with the customer
ws-prepare-run = Run the review
ws-prepare-run-on = Back to the meeting
ws-prepare-to-freeze = Freeze as presented
ws-prepare-minutes = { $minutes } min
ws-prepare-held-on = took place on { $day }
ws-prepare-days-left = { $days ->
    [one] { $days } day to go
   *[other] { $days } days to go
}
ws-prepare-days-over = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
ws-prepare-moved = { $count ->
    [one] rescheduled { $count } time
   *[other] rescheduled { $count } times
}
ws-prepare-read-only = You can look at this review. Its CSM and administrators can change it.
ws-prepare-frozen-note = Texts and figures can be changed again once it is reopened.
ws-prepare-frozen-open = See what was presented
ws-prepare-countdown = Countdown
ws-prepare-done-of = { $done } of { $total } done
ws-prepare-t-minus = T−{ $days }
ws-prepare-mark-done = Done: { $step }
ws-prepare-done-by = done on { $day } by { $name }
ws-prepare-done-on = done on { $day }
ws-prepare-due = due { $day }
ws-prepare-late = { $days ->
    [one] due { $day }, { $days } day late
   *[other] due { $day }, { $days } days late
}
ws-prepare-no-owner = No owner
ws-prepare-owner = Owner
ws-prepare-hand-over = Hand over
ws-prepare-step-add = Add a step
ws-prepare-step-remove = Remove the step
ws-prepare-step-what = What is to be done
ws-prepare-step-days = Days before the review
ws-prepare-no-steps = No steps yet. Add the first one below.
ws-step-invite = Agree the date and invite the attendees
ws-step-input-form = Send the customer the five questions
ws-step-data = Check the figures and close gaps in the data
ws-step-sponsor = Confirm that the executive sponsor attends
ws-step-outcomes = Agree outcomes and baselines with the champion
ws-step-draft = Write headlines, proposals and questions
ws-step-bad-news = Tell the customer about bad news before the meeting
ws-step-review-with-team = Go through the deck with sales, product and support
ws-step-customer-input = Take in the customer’s answers
ws-step-agenda = Send the agenda to all attendees
ws-step-rehearse = Rehearse within the time of the agenda
ws-step-freeze = Freeze what will be presented
ws-step-too-many = There are too many steps. Remove one first.
ws-step-of-ours = This step belongs to the countdown. Leave it open if it does not apply.
ws-prepare-preview = Preview
ws-prepare-preview-language = Language of the review
ws-prepare-preview-audience = Who sees it
ws-prepare-preview-open = Open the preview
ws-prepare-for-customer = Customer
ws-prepare-for-us = Internal
ws-prepare-drawing = Drawing the slides…
ws-prepare-slide = Slide { $number }: { $title }
ws-prepare-slide-of = Slide { $number } of { $total }: { $title }
ws-prepare-slide-text = Text of this slide
ws-prepare-slide-notes = Presenter’s notes
ws-prepare-no-slides = Every slide was left out. Bring one back under “Texts”.
ws-prepare-findings = Findings
ws-prepare-findings-open = Open the findings
ws-prepare-judging = Checking the review…
ws-prepare-findings-stop = { $count ->
    [one] { $count } error stops the freeze. Correct it, or allow it with a reason.
   *[other] { $count } errors stop the freeze. Correct them, or allow them with a reason.
}
ws-prepare-findings-none-stop = Nothing stops the freeze.
ws-prepare-findings-none = The rules found nothing.
ws-prepare-allowed = Allowed:
ws-prepare-allow = Allow with a reason
ws-prepare-allow-go = Allow
ws-prepare-allow-hint = It is kept with the review and shown wherever the finding is.
ws-prepare-disallow = Take the permission back
ws-prepare-reason = Reason
ws-prepare-words-in-en = These are the English texts.
ws-prepare-words-in-zh = These are the Chinese texts.
ws-prepare-words-in-ru = These are the Russian texts.
ws-prepare-words-hint = What you write here is kept over every build. Choose another language above the preview.
ws-prepare-headlines = Headlines
ws-prepare-message = Message of the review
ws-prepare-slide-number = slide { $number }
ws-prepare-appendix = appendix
ws-prepare-internal = internal
ws-prepare-inserted = Added in the review’s text file; edit it there.
ws-prepare-slide-drop = Leave this slide out
ws-prepare-dropped = Slides left out
ws-prepare-bring-back = Bring back
ws-prepare-proposals = Proposals
ws-prepare-proposal-base = Base proposal
ws-prepare-proposal-expansion = Expansion proposal
ws-prepare-proposal-joint-goal = Joint goal
ws-prepare-part-title = Title
ws-prepare-part-need = Need it answers
ws-prepare-part-step = What we do
ws-prepare-part-benefit = Benefit
ws-prepare-part-when = When
ws-prepare-expansion-hide = Withhold the expansion proposal
ws-prepare-expansion-hidden = You withhold the expansion proposal in this review.
ws-prepare-expansion-show = Allow the expansion proposal
ws-prepare-expansion-withheld = There is no expansion proposal, because:
ws-prepare-questions = Questions to the customer
ws-prepare-questions-hint = One question on each line. Empty lines are left out.
ws-prepare-cite-hint = To cite a figure, write its name in braces, such as {"{"}hours_saved{"}"}. The names stand under “Figures”.
ws-prepare-nothing-said = Nothing is said here yet.
ws-prepare-own = Your team’s words, kept over every build
ws-prepare-own-in-en = Your team wrote it in English.
ws-prepare-own-in-zh = Your team wrote it in Chinese.
ws-prepare-own-in-ru = Your team wrote it in Russian.
ws-prepare-take-back = Back to the generated text
ws-prepare-conflict-by = { $name } changed this in the meantime.
ws-prepare-conflict-outside = This was changed in the meantime.
ws-prepare-conflict-next = Nothing was overwritten. Save to put yours in its place, or cancel to keep theirs.
ws-prepare-theirs = Theirs
ws-prepare-yours = Yours
ws-prepare-figures = Figures on the slides
ws-prepare-figures-count = { $count ->
    [one] { $count } figure
   *[other] { $count } figures
}
ws-prepare-figures-hint = Leave a figure out, or show another value; both need a reason, which stays with the review.
ws-prepare-no-figures = The slides show no figure that could be changed.
ws-prepare-figures-rest = Appendix and all others
ws-prepare-figures-rest-show = Show these figures
ws-prepare-leave-out = Leave out
ws-prepare-leave-out-whole = Leave this figure out of the review
ws-prepare-left-out = Left out
ws-prepare-override = Override
ws-prepare-change = Change
ws-prepare-on-slides = { $count ->
    [one] slide { $slides }
   *[other] slides { $slides }
}
ws-prepare-value = Value to show
ws-prepare-reason-hint = Who said so, and on what ground
ws-prepare-as-computed = Show it as computed
ws-prepare-follows = follows from another figure that was changed
ws-prepare-unit-money = Amount in { $currency }
ws-prepare-unit-ratio = In per cent
ws-prepare-unit-count = A count
ws-prepare-unit-quantity = A quantity
ws-prepare-unit-days = Days
ws-prepare-unit-hours = Hours
ws-prepare-unit-minutes = Minutes
ws-prepare-unit-seconds = Seconds
ws-prepare-unit-score = A score
ws-prepare-unit-points = Points
ws-prepare-unit-multiple = A multiple: how many times
ws-prepare-know = How do we know?
ws-prepare-known-loading = Reading the sources…
ws-prepare-coverage = { $known } of { $eligible } known
ws-prepare-rows-used = { $count ->
    [one] { $count } row used
   *[other] { $count } rows used
}
ws-prepare-rows-first = { $count ->
    [one] The first row is shown.
   *[other] The first { $count } rows are shown.
}
ws-prepare-internal-only = Internal: not for the customer
ws-prepare-sheet-brief = Brief
ws-prepare-sheet-agenda = Agenda for the host
ws-prepare-download-pdf = Download PDF
ws-prepare-download = Download
ws-prepare-view = View
ws-prepare-file = File
ws-prepare-files-hint = Each file is made from the review as it is now. Errors that nobody allowed hold the customer’s files back.
ws-prepare-files-frozen = These files follow later changes; what was presented is kept apart.
ws-prepare-files-customer = For the customer
ws-prepare-files-internal = For us
ws-prepare-files-all = All files in one package
ws-prepare-kind-deck = Deck
ws-prepare-kind-deck-pdf = Deck as PDF
ws-prepare-kind-page = Review page
ws-prepare-kind-sheet = Figures as a workbook
ws-prepare-kind-presenter = Presenter’s deck with notes
ws-prepare-kind-brief = Brief
ws-prepare-kind-agenda = Agenda for the host
ws-prepare-kind-ledger = Ledger of all figures
ws-prepare-kind-ledger-json = Ledger for programs
ws-prepare-deck-upload = Upload a deck edited in PowerPoint
ws-prepare-deck-file = Edited deck (.pptx)
ws-prepare-deck-hint = Its numbers are compared with the figures, and the rules look at it. At most { $megabytes } MB.
ws-prepare-deck-go = Upload and check
ws-prepare-deck-ours = Download our deck to edit
ws-prepare-decks = Uploaded decks
ws-prepare-deck-presented = Will be presented
ws-prepare-deck-withdrawn = Withdrawn
ws-prepare-deck-older = Older
ws-prepare-deck-withdraw = Withdraw
ws-prepare-no-decks = No edited deck: our own is what will be presented.
ws-prepare-report = What we found in { $name }
ws-prepare-report-slides = Slides
ws-prepare-report-hidden = { $count ->
    [one] { $count } hidden
   *[other] { $count } hidden
}
ws-prepare-report-stopped = { $count ->
    [one] { $count } error stops the freeze.
   *[other] { $count } errors stop the freeze.
}
ws-prepare-report-stopped-next = Correct the deck and upload it again, or allow the rule with a reason when you freeze.
ws-prepare-numbers-agrees = Numbers that match
ws-prepare-numbers-unmatched = Numbers without a figure
ws-prepare-numbers-unmatched-hint = Nothing in the review gives these numbers. Be ready to say where they come from.
ws-prepare-numbers-contradicts = Numbers that contradict
ws-prepare-numbers-derived = Numbers that follow from figures
ws-prepare-number = Number
ws-prepare-number-slide = Slide
ws-prepare-number-line = Line
ws-prepare-number-figure = Figure of the review
ws-prepare-number-hidden = hidden
ws-prepare-number-ours = our slide says { $number }
ws-prepare-brought-in = New in this deck
ws-prepare-gone = Figures no longer shown
ws-prepare-changes = Slides that differ
ws-prepare-change-added = Slide { $number } is new: { $title }
ws-prepare-change-removed = Our slide { $number } was removed: { $title }
ws-prepare-change-retitled = Slide { $number } has another title: { $title } (was: { $was })
ws-prepare-change-hidden = Slide { $number } is hidden: { $title }
ws-prepare-freeze = Freeze as presented
ws-prepare-freeze-hint = All files are kept with their hashes and figures and cannot be changed any more. A later correction makes a new version.
ws-prepare-freeze-edited = The edited deck { $name } is what is presented.
ws-prepare-freeze-ours = Our own deck is what is presented.
ws-prepare-freeze-languages = Languages
ws-prepare-freeze-go = Freeze
ws-prepare-freeze-takes = This takes a few seconds for each language.
ws-prepare-nothing-frozen = Nothing was frozen.
ws-prepare-stops = What stops it
ws-prepare-frozen-by = By { $name },
ws-prepare-frozen-who = Frozen by
ws-prepare-frozen-why = Why a new version
ws-prepare-reopen = Reopen
ws-prepare-reopen-why = Why is it reopened?
ws-prepare-reopen-hint = This version stays as it is; the next freeze makes a new one that bears this reason.
ws-prepare-version = Version { $number }
ws-prepare-versions = Versions
ws-prepare-digest = Digest of the version
ws-prepare-frozen-files = Frozen files
ws-prepare-frozen-figures = { $count ->
    [one] { $count } figure as it was
   *[other] { $count } figures as they were
}
ws-prepare-figure-key = Name in texts
ws-prepare-verify = Verify the files
ws-prepare-intact = { $count ->
    [one] The file is as it was frozen.
   *[other] All { $count } files are as they were frozen.
}
ws-prepare-altered = { $count ->
    [one] { $count } file is missing or altered.
   *[other] { $count } files are missing or altered.
}
ws-prepare-altered-next = Restore the folder frozen/ of the project from a backup.
ws-prepare-file-for = For
ws-prepare-file-size = Size
ws-prepare-file-hash = SHA hash
ws-prepare-audience-customer = customer
ws-prepare-audience-internal = internal
ws-prepare-status-nothing = Nothing can be changed here any more: the review is held or under way.
ws-prepare-move = Reschedule
ws-prepare-move-hint = Agreeing the time of the planned day for the first time is not counted as a reschedule.
ws-prepare-move-reason = Needed when the day or an agreed time changes
ws-prepare-move-go = Save the date
ws-prepare-day = Day
ws-prepare-time = Time at the customer’s place
ws-prepare-optional = (optional)
ws-prepare-end-asynchronous = Complete in writing
ws-prepare-end-asynchronous-hint = The customer got the review and answered without a meeting. The follow-up begins.
ws-prepare-end-asynchronous-go = Mark as completed
ws-prepare-async-day = Completed on
ws-prepare-async-how = How it was done
ws-prepare-end-cancel = Cancel
ws-prepare-end-hint-cancel = The review will not take place. You can still give it a new date later.
ws-prepare-end-go-cancel = Cancel the review
ws-prepare-end-skip = Skip this time
ws-prepare-end-hint-skip = We leave it out this time; the reason stays on record.
ws-prepare-end-go-skip = Skip the review
ws-prepare-end-no-show = Customer did not come
ws-prepare-end-hint-no-show = It counts for the health of the review. You can give it a new date afterwards.
ws-prepare-end-go-no-show = Record the no-show
ws-prepare-by-system = Quarterdeck
ws-prepare-because = reason: { $reason }
ws-prepare-before = before
ws-prepare-after = after
ws-prepare-removed = taken away
ws-prepare-pages = Pages
ws-prepare-page-of = Page { $page } of { $pages }
ws-prepare-newer = Newer
ws-prepare-older = Older
ws-prepare-no-history = Nothing has happened yet.
ws-act-review-open = Review opened for preparation
ws-act-review-freeze = Frozen as presented
ws-act-review-reopen = Reopened
ws-act-review-reschedule = Rescheduled
ws-act-review-time = Time agreed
ws-act-review-cancel = Cancelled
ws-act-review-skip = Skipped
ws-act-review-no-show = Customer did not come
ws-act-review-asynchronous = Completed in writing
ws-act-review-text-changed-outside = Text file changed outside the workspace
ws-act-checklist-tick = Step of the checklist
ws-act-checklist-add = Step added
ws-act-checklist-remove = Step removed
ws-act-checklist-owner = Step handed over
ws-act-text-headline = Headline changed
ws-act-text-proposal = Proposal changed
ws-act-text-questions = Questions changed
ws-act-text-expansion = Expansion proposal withheld or allowed
ws-act-text-slide = Slide left out or brought back
ws-act-text-figure = Figure changed
ws-act-text-allow = Finding allowed
ws-act-deck-upload = Edited deck uploaded
ws-act-deck-withdraw = Edited deck withdrawn
ws-field-text = Text
ws-field-value = Value
ws-field-reason = Reason
ws-field-owner = Owner
ws-field-done-on = Done on
ws-field-days-before = Days before
ws-field-planned-on = Planned day
ws-field-planned-at = Time
ws-field-held-on = Held on
ws-field-closed-on = Closed on
ws-field-rescheduled = Times rescheduled
ws-field-phase = Phase
ws-field-status = Status
ws-field-number = Version
ws-field-digest = Digest
ws-field-languages = Languages
ws-field-name = Name
ws-field-sha256 = Hash
ws-field-size = Size in bytes
ws-field-text-version = State of the file
ws-value-yes = yes
ws-value-no = no
ws-slide-title = Title
ws-slide-agenda = Agenda
ws-slide-executive-summary = Executive summary
ws-slide-last-quarter = Last quarter
ws-slide-results = Results and ROI
ws-slide-outcomes = Outcomes
ws-slide-alignment = Alignment with goals
ws-slide-strategy = Strategy
ws-slide-plan = Plan
ws-slide-feedback = Feedback
ws-slide-next-steps = Next steps
ws-slide-metrics = Key metrics
ws-slide-method = How value is computed
ws-slide-definitions = Definitions
ws-slide-inserted = Added slide
ws-slide-one-page = One page
ws-slide-risks = Risks and opportunities
ws-slide-expansion-withheld = Why no expansion
ws-slide-health = Account health
ws-slide-headline = Message of the review
ws-review-closed = This review is closed.
ws-review-closed-next = Give it a new date under “Date and status” if it is to take place after all.
ws-review-frozen = What was presented is frozen.
ws-review-frozen-next = Reopen it with a reason under “As presented”.
ws-frozen-already = It is frozen already.
ws-not-frozen = Nothing is frozen that could be reopened.
ws-person-needed = This has to be done by a person who is signed in.
ws-text-busy = The review’s text file is being changed by others right now.
ws-text-busy-next = Nothing was written. Save again in a moment.
ws-text-too-long = The text is too long; a slide holds a line or two.
ws-too-many-questions = There are too many questions for one review. Leave some out.
ws-cited-unknown = The text cites { "{" }{ $figure }{ "}" }, a figure that this review does not have.
ws-cited-internal = The text cites { "{" }{ $figure }{ "}" }, a figure that is internal.
ws-figure-unknown = This account has no such figure.
ws-figure-needs-value = Enter the value to show, or tick that the figure is left out.
ws-bad-number = This is not a number that can be shown.
ws-needs-reason = Say why; the reason stays on record.
ws-changed-while-freezing = The texts were changed while the review was being frozen.
ws-changed-while-freezing-next = Nothing was frozen. Look at the change, then freeze again.
ws-freeze-busy = Somebody else is freezing this review right now.
ws-freeze-busy-next = Wait a moment, then look at “As presented”.
ws-deck-missing = Choose a file that is not empty.
ws-deck-too-large = The file is too large.
ws-deck-too-large-next = Compress the pictures in PowerPoint, then upload it again.
ws-files-held-back = Errors hold the customer’s files back.
ws-files-held-back-next = See the findings beside the preview: correct them, or allow them with a reason.
ws-status-not-now = This is not possible as the review stands now.
ws-status-not-now-next = Load the page again to see what became of it.
ws-no-show-early = The planned day has not come yet.
ws-no-show-early-next = Reschedule or cancel it instead.
ws-same-day = This is the day and time that is planned already.
ws-day-ahead = Choose a day from today on, within two years.
ws-day-past = Choose today or an earlier day.
ws-bad-day = This is not a day of the calendar.
ws-bad-time = This is not a time of day.
ws-rule-unknown = There is no such rule.
ws-prepare-moved-head = Data has moved under your words
ws-prepare-moved-headline = Headline “{ $slide }”: “{ $figure }” was { $was } when it was written; it is now { $now }.
ws-prepare-moved-figure = Your change to { $slide }: the data then gave { $was }; it is now { $now }.
