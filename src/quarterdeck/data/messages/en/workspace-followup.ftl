# Following up a review: decisions, recap, record of the meeting, debrief, close.
ws-follow-title = Follow-up
ws-follow-parts = Parts of the follow-up
ws-follow-tab-work = What is left
ws-follow-tab-recap = Recap
ws-follow-tab-records = Record of the meeting
ws-follow-tab-debrief = Debrief
ws-follow-to-review = To the review
ws-follow-not-yet = The follow-up begins once the review has taken place.
ws-follow-not-yet-next = Run the review, or complete it in writing under “Date and status”.
ws-follow-nothing = This review did not take place, so there is nothing to follow up.
ws-follow-closed = The review is closed
ws-follow-closed-next = Nothing in its follow-up can be changed except the debrief. What happened stays on record.
ws-follow-closed-on = Closed on { $day }.
ws-follow-left = What is left to do
ws-follow-done = done
ws-follow-open = open
ws-follow-left-attendance = Note who came and how the customer took part
ws-follow-left-attendance-done = Attendance and participation are noted
ws-follow-left-record = Upload the record of the meeting
ws-follow-left-record-done = The record of the meeting is read
ws-follow-left-decide = { $count ->
    [0] Nothing waits for your decision
    [one] Decide on { $count } commitment that was heard or written down
   *[other] Decide on { $count } commitments that were heard or written down
}
ws-follow-left-agree = { $count ->
    [0] Agree at least one commitment with the customer
    [one] { $count } commitment is agreed
   *[other] { $count } commitments are agreed
}
ws-follow-left-complete = { $count ->
    [0] Every agreed commitment has an owner and a day
    [one] Give { $count } agreed commitment an owner and a day
   *[other] Give { $count } agreed commitments an owner and a day
}
ws-follow-left-recap-none = Draft the recap
ws-follow-left-recap-draft = Check and approve the recap
ws-follow-left-recap-approved = Send the approved recap
ws-follow-left-recap-claimed = Check whether the recap went out
ws-follow-left-recap-sent = The recap went out
ws-follow-left-questions = { $count ->
    [0] No question of the customer is open
    [one] Answer { $count } question of the customer about a figure
   *[other] Answer { $count } questions of the customer about figures
}
ws-follow-left-debrief = Write the debrief while it is fresh
ws-follow-left-debrief-done = The debrief is written
ws-follow-decide = Waiting for your decision
ws-follow-decide-hint = Found in the record or written down in the meeting. None of it counts until a person says so.
ws-follow-written-down = written down in the meeting
ws-follow-ours-only = seen by our side only
ws-follow-promises = Commitments
ws-follow-promises-none = Nothing is agreed or proposed yet.
ws-follow-no-owner = no owner
ws-follow-no-day = no day
ws-follow-accepted = accepted by the customer
ws-follow-questioned = questioned by the customer
ws-follow-promise-decide = Decide
ws-follow-promise-correct = Correct before deciding
ws-follow-promise-change = Change
ws-follow-what = What is to be done
ws-follow-side = Side
ws-follow-owner = Owner
ws-follow-due = Day
ws-follow-choose = Choose
ws-follow-agreed-go = Both sides agreed
ws-follow-proposed-go = Only proposed
ws-follow-rejected-go = Not a commitment
ws-follow-attendance = Who came, and how
ws-follow-delegate = in place of { $name }
ws-follow-nobody = Nobody was listed for this review.
ws-follow-came-unknown = not noted
ws-follow-came-yes = came
ws-follow-came-no = did not come
ws-follow-not-noted = not noted
ws-follow-prepared = How the customer came prepared
ws-follow-prepared-ready = With questions and news of its own
ws-follow-prepared-minimal = With little
ws-follow-prepared-none = With nothing
ws-follow-by-form-ready = By the input form: with questions and news. Your note comes first.
ws-follow-by-form-minimal = By the input form: with little. Your note comes first.
ws-follow-by-form-none = By the input form: with nothing. Your note comes first.
ws-follow-engagement = How the customer took part
ws-follow-engagement-active = Active discussion
ws-follow-engagement-polite = Polite listening
ws-follow-engagement-distracted = Distracted, or left early
ws-follow-health = Health of the review
ws-follow-close = Close the review
ws-follow-close-go = Close the review
ws-follow-close-ready = Commitments are agreed and the recap went out.
ws-follow-close-lacks-both = Nothing was agreed and no recap went out. Say why the review closes without them.
ws-follow-close-lacks-commitments = Nothing was agreed. Say why the review closes without commitments.
ws-follow-close-lacks-recap = No recap went out. Say why the review closes without one.
ws-follow-close-reason = A review closes with commitments and a recap, or with a reason.
ws-follow-close-undecided = Commitments still wait for a decision.
ws-follow-close-undecided-next = Decide on each: agreed, proposed, or none.
ws-follow-recap-none = There is no recap yet. The draft is made from what is agreed and proposed; nothing that was said goes into it.
ws-follow-recap-language = Language of the recap
ws-follow-recap-draft = Draft the recap
ws-follow-recap-redraft = Draft anew
ws-follow-recap-redraft-hint = Takes the commitments as they stand now, in the language you choose.
ws-follow-recap-redraft-go = Draft anew
ws-follow-recap-drops = A new draft drops what was written into this one by hand.
ws-follow-recap-drops-next = Keep the text, or draft anew without it.
ws-follow-recap-drop-go = Drop it and draft anew
ws-follow-recap-keep = Keep the text
ws-follow-recap-edited = edited by hand
ws-follow-recap-to = To
ws-follow-recap-nobody = Nobody would get this mail. Choose at least one recipient.
ws-follow-recap-no-addresses = None of the customer’s people on this review has an address. Type one below.
ws-follow-recap-others = Other recipients
ws-follow-recap-others-hint = One address a line, with or without a name: Li Wei <li.wei@example.com>
ws-follow-recap-outside = Not at the customer’s domain, look twice:
ws-follow-recap-subject-label = Subject
ws-follow-recap-text = Text
ws-follow-recap-subject = Give the mail a subject of one line.
ws-follow-recap-empty = Write the recap, or draft it anew.
ws-follow-recap-long = This is longer than any recap. Shorten it.
ws-follow-recap-many = These are too many recipients for one mail.
ws-follow-recap-address = This is not an e-mail address: { $what }
ws-follow-recap-approve = Save and approve
ws-follow-recap-approved = Approved by { $name } on { $day }.
ws-follow-recap-approved-next = Any change takes the approval back.
ws-follow-recap-unapproved = The recap is not approved yet.
ws-follow-recap-stopped = Findings stop the recap, so it cannot be approved or sent.
ws-follow-recap-stopped-next = Mend what the findings name, in the text or in the commitments.
ws-follow-recap-stale = Commitments changed after the approval. Check whether the text still holds.
ws-follow-recap-send = { $count ->
    [one] Send to { $count } person
   *[other] Send to { $count } people
}
ws-follow-recap-sent-on = The recap went out on { $day }.
ws-follow-recap-sent-next = The customer sees its commitments through the shared link and can accept or question each.
ws-follow-recap-sent-already = The recap has gone out already.
ws-follow-recap-claimed = The recap is being sent.
ws-follow-recap-claimed-next = Load the page again in a moment.
ws-follow-recap-interrupted = Sending was interrupted.
ws-follow-recap-interrupted-next = Nobody can tell whether the mail went out. Ask a recipient or look into the mail server; then say so below, or send it again.
ws-follow-recap-again = It did not go out: let it be sent again
ws-follow-recap-not-interrupted = Sending was not interrupted.
ws-follow-recap-unsent = The mail server did not take the recap.
ws-follow-recap-unsent-next = Nothing went out. Try again, or download the mail and send it from your own program.
ws-follow-recap-by-hand = Sent in another way
ws-follow-recap-by-hand-hint = Download the mail or the text, send it from your own program, then note the day here.
ws-follow-recap-sent-label = Day it went out
ws-follow-recap-sent-go = Note that it went out
ws-follow-recap-sent-day = Choose a day between the review and today.
ws-follow-file-pdf = PDF
ws-follow-file-eml = Mail to open in your mail program (.eml)
ws-follow-file-txt = Text (.txt)
ws-follow-findings-loading = Reading the recap…
ws-follow-findings-stop = { $count ->
    [one] { $count } finding stops the recap.
   *[other] { $count } findings stop the recap.
}
ws-follow-findings-none-stop = Nothing stops the recap.
ws-follow-findings-none = The rules found nothing.
ws-follow-record-upload = Upload the record
ws-follow-record-file = Transcript or minutes
ws-follow-record-hint = VTT, SRT, DOCX, JSON or text from Teams, Zoom, Meet and others; at most { $most } MB
ws-follow-record-go = Upload and read
ws-follow-record-note = The record stays with our side. Words said in it never go into a recap.
ws-follow-record-none = Choose a file.
ws-follow-record-large = This file is larger than any transcript.
ws-follow-record-large-next = Export the transcript alone, without audio or video.
ws-follow-record-many = This review has as many records as it can hold. Remove one first.
ws-follow-record-no-meeting = This review was completed without a meeting, so it has no record.
ws-follow-record-empty = No record was uploaded.
ws-follow-record-remove = Remove this record
ws-follow-record-remove-hint = Its figures and what it found are removed. Commitments that a person decided on stay.
ws-follow-sides-ask = { $count ->
    [one] Who does { $count } voice speak for?
   *[other] Who do { $count } voices speak for?
}
ws-follow-sides-told = Who speaks for whom
ws-follow-sides-hint = Nothing tells the side of these names. Say it, and the record is read again.
ws-follow-sides-go = Read again
ws-follow-figure-promises = Commitments found
ws-follow-figure-future = Talk about the future
ws-follow-figure-interactivity = Interactivity
ws-follow-figure-interactivity-note = changes of speaker a minute
ws-follow-figure-patience = Patience
ws-follow-figure-patience-note = seconds before our side answers, median
ws-follow-figure-none = no pause to measure
ws-follow-tense-past = past
ws-follow-tense-present = present
ws-follow-tense-future = future
ws-follow-talk = Balance of talk
ws-follow-health-record = Health, as this record reads
ws-follow-report = Report
ws-follow-report-open = Open by itself
ws-follow-report-of = Report of { $name }
ws-follow-debrief-ours = For our side only. Nothing written here reaches the customer.
ws-follow-debrief-went-well = What went well
ws-follow-debrief-hint-went-well = What the customer reacted to, and what to do again
ws-follow-debrief-change-next-time = What to change next time
ws-follow-debrief-hint-change-next-time = Content, people, time, preparation
ws-follow-debrief-renewal-signals = Signals for the renewal
ws-follow-debrief-hint-renewal-signals = What was said or left unsaid about budget, sponsor, competitors, plans
ws-follow-debrief-none = Nobody wrote a debrief.
ws-follow-debrief-empty = Write at least one line.
ws-follow-debrief-long = This is too long for a debrief. Shorten it.
ws-follow-debrief-conflict = { $name } saved the debrief in the meantime.
ws-follow-debrief-conflict-next = Your text is in the fields below, theirs above each. Nothing was overwritten; saving keeps what stands in the fields.
