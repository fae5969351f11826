# Sharing a review, and the customer's own pages behind a shared link.

# The five questions before the review
ws-ask-priorities = Which priorities matter most to your business right now?
ws-ask-changes = What has changed in your business since we last met: people, plans, budget, market?
ws-ask-worked = What has worked well for you, with the product and with us?
ws-ask-concerns = What has not worked, or worries you?
ws-ask-hour = What do you want to have settled by the end of the meeting?

# The mail with the code
ws-code-mail-subject = Your code for the review by { $vendor }
ws-code-mail =
    Your code: { $code }

    Enter it on the page that asked for it. It works once, within { $minutes } minutes.

    If you did not ask for it, you need do nothing: without the link, the code opens nothing.

# The door
ws-shared-language = Language
ws-shared-gone = This link does not open anything
ws-shared-gone-next = It may have expired, been withdrawn, or not been copied whole. Ask the person who sent it to you for a new one.
ws-shared-too-often = Too many attempts
ws-shared-too-often-next = Wait a few minutes, then try again. Nothing you saved is lost.
ws-shared-back = Back to the review
ws-shared-failed = This cannot be shown at the moment
ws-shared-failed-next = Your answers are safe. Try again later, or tell the person who sent you the link.
ws-shared-address-title = Who is there?
ws-shared-address-why = { $vendor } shared a review with certain e-mail addresses only. Enter yours and we send a code to it.
ws-shared-address = Your e-mail address
ws-shared-code-send = Send a code
ws-shared-code-title = Enter the code
ws-shared-code-sent = If { $email } may see this review, a code is on its way. It works once, within { $minutes } minutes. Look in the spam folder too.
ws-shared-code = Code
ws-shared-code-enter = Open the review
ws-shared-code-again = Use another address, or send a new code
ws-shared-code-wrong = This code does not open the review. Check it, or ask for a new one.

# The page
ws-shared-title-qbr = Quarterly business review, { $quarter }
ws-shared-title-ebr = Executive business review, { $quarter }
ws-shared-title-digital = Digital business review, { $quarter }
ws-shared-title-automated = Your business review, { $quarter }
ws-shared-held = Held on { $on }.
ws-shared-planned = Planned for { $on }.
ws-shared-planned-at = Planned for { $on }, { $at }.
ws-shared-csm = Your contact: { $name }.
ws-shared-verified = You are here as { $email }
ws-shared-as = You answer as { $name } (not verified)
ws-shared-leave = Leave this page
ws-shared-other-name = Use another name
ws-shared-contents = On this page
ws-shared-tracked = Views of this page are counted
ws-shared-tracked-what = { $vendor } sees on which days this page was looked at. Not who looked, for how long, or what was clicked.
ws-shared-tracked-what-email = { $vendor } sees on which days this page was looked at, and by which address ({ $email } is yours). Not for how long, or what was clicked.
ws-shared-tracked-off = If you would rather not be counted, tell { $name }: you get a link without counting.
ws-shared-tracked-off-nobody = If you would rather not be counted, tell the person who sent you the link: you get one without counting.
ws-shared-untracked = Views of this page are not counted
ws-shared-untracked-what = { $vendor } does not learn whether or when you looked. What you send with a form is kept, with your name or address.
ws-shared-fell-through = This review did not take place. { $name } will arrange the next steps with you.
ws-shared-fell-through-nobody = This review did not take place. The person who sent you the link will arrange the next steps with you.
ws-shared-not-yet = The review is still being prepared.
ws-shared-not-yet-next = It appears here once it is final. Until then you can read the agenda and tell us what the meeting should be about.
ws-shared-not-yet-wait = It appears here once it is final.
ws-shared-agenda = Agenda
ws-shared-agenda-length = { $minutes ->
    [one] { $minutes } minute in all
   *[other] { $minutes } minutes in all
}
ws-shared-minutes = { $minutes } min
ws-shared-review = The review
ws-shared-frozen = As it was presented, with data as of { $as_of }. It no longer changes.
ws-shared-frozen-before = As it will be presented, with data as of { $as_of }.
ws-shared-open-whole = Open the review in a tab of its own
ws-shared-files = Take it with you
ws-shared-files-elsewhere = In other languages
ws-shared-file-presented = The slides as presented
ws-shared-file-pptx = Slides (PowerPoint)
ws-shared-file-pdf = Pages to read and print (PDF)
ws-shared-file-xlsx = All figures (Excel)
ws-shared-not-saved = Not saved.
ws-shared-kept-input = Your answers are saved. Colleagues who have this link see them and can add to them.
ws-shared-kept-feedback = Thank you. Your feedback has reached the team.
ws-shared-kept-commitment = Your answer is saved, and the team sees it.
ws-shared-kept-outcome = Your answer is saved, and the team sees it.
ws-shared-kept-figure = Your question is with the team. The figure stays marked until it is answered.
ws-shared-name = Your name
ws-shared-name-hint = It is shown with your answer as typed, and marked as not verified.
ws-shared-by = { $by }, { $on }
ws-shared-by-unverified = { $by } (not verified), { $on }
ws-shared-input = Five questions before the review
ws-shared-input-hint = About five minutes, and every answer helps { $vendor } to use your time well. Leave out what does not apply.
ws-shared-input-last = Last saved by:
ws-shared-input-save = Save the answers
ws-shared-input-given = What you told us beforehand
ws-shared-conflict = { $by } has saved in the meantime.
ws-shared-conflict-next = Nothing is lost: your text is in the fields, theirs stands above where it differs. Bring both together, then save.
ws-shared-theirs = Saved by { $by }:
ws-shared-no-answer = no answer
ws-shared-commitments = Who does what
ws-shared-silence = Each line is for you to accept or to question. Whatever you leave unanswered counts as neither.
ws-shared-agreed = Agreed
ws-shared-proposed = Proposed
ws-shared-proposed-hint = Nothing here binds anyone yet.
ws-shared-no-owner = owner still open
ws-shared-no-due = day still open
ws-shared-due = due { $on }
ws-shared-state-not-started = not started
ws-shared-state-in-progress = in progress
ws-shared-state-blocked = blocked
ws-shared-state-at-risk = at risk
ws-shared-state-complete = done
ws-shared-state-cancelled = cancelled
ws-shared-state-late = overdue
ws-shared-accepted = Accepted
ws-shared-questioned = Questioned
ws-shared-answered = Answered
ws-shared-ask = Ask a question
ws-shared-answer = Accept or question
ws-shared-answer-again = Change the answer
ws-shared-note = Note
ws-shared-note-when = (needed for a question)
ws-shared-accept = Accept
ws-shared-question = Send a question
ws-shared-outcomes = Results to confirm
ws-shared-outcomes-hint = These results stand in the review. Say whether they are right as you see it.
ws-shared-confirmed = Confirmed
ws-shared-not-confirmed = Not confirmed
ws-shared-outcome-baseline = Baseline
ws-shared-outcome-actual = Reached
ws-shared-outcome-change = Change
ws-shared-outcome-worth = Worth
ws-shared-outcome-answer = Confirm or correct
ws-shared-outcome-note = Note
ws-shared-outcome-note-when = (needed where it is not right)
ws-shared-confirm = Confirm
ws-shared-not-so = It is not right
ws-shared-figures = Figures
ws-shared-figures-hint = If you doubt a figure, ask. It stays marked, for you and for us, until it is answered.
ws-shared-ask-figure = Question this figure
ws-shared-ask-any = Question another figure of the review
ws-shared-which-figure = Figure
ws-shared-choose = Choose a figure
ws-shared-your-question = Your question
ws-shared-send-question = Send the question
ws-shared-answer-of = Answer of { $vendor }, { $on }:
ws-shared-feedback = How was it?
ws-shared-feedback-hint = Your answers go to the team at { $vendor }; nobody else who has this link sees them.
ws-shared-feedback-given = You have answered
ws-shared-feedback-change = You can change your answer below.
ws-shared-better = What could we do better?
ws-shared-missing = What are you missing in the product?
ws-shared-missing-hint = { $vendor } passes it on to those who build the product.
ws-shared-feedback-send = Send feedback
ws-shared-for = This page is for { $customer } and works until { $on }.

# What cannot be done
ws-shared-needs-name = Enter your name, without an e-mail address.
ws-shared-too-long = This is longer than { $most } characters. Shorten it.
ws-shared-input-closed = The review is over, so these answers can no longer be changed.
ws-shared-input-empty = Answer at least one question.
ws-shared-feedback-early = Feedback opens once the review has taken place.
ws-shared-needs-score = Choose a number on the scale.
ws-shared-no-figure = The review does not show this figure. Choose one of the list.
ws-shared-needs-question = Write down your question.
ws-shared-questions-many = Many questions are still open. Wait for the answers, or write to your contact.
ws-shared-needs-reason = Say what is not right.

# The page of sharing, for the team
ws-share-title = Share with the customer
ws-share-crumbs = Where you are
ws-share-sees-review = Customers see the review.
ws-share-sees-review-what = Version { $number }, frozen with data as of { $as_of }. What you change now reaches them with the next version only.
ws-share-sees-form = Customers see the input form and the agenda only.
ws-share-sees-form-next = The review itself appears behind the links once it is frozen.
ws-share-held-back = “{ $name }” is not offered for download: it holds notes, comments, hidden slides or macros.
ws-share-links = Links
ws-share-no-links = No link has been made for this review.
ws-share-first = Make the first link
ws-share-label = Label
ws-share-label-hint = For whom it is, such as a person or a team. The customer does not see it.
ws-share-no-label = Without a label
ws-share-optional = (optional)
ws-share-state = State
ws-share-state-live = Works
ws-share-state-expired = Expired
ws-share-state-revoked = Revoked
ws-share-who = Who may open it
ws-share-who-domains = Addresses at these domains, with a code by mail
ws-share-who-all = Everybody who has the link
ws-share-everybody = everybody with the link
ws-share-domains = E-mail domains
ws-share-domains-hint = Separated by commas. Domains of free mail providers would let anybody in.
ws-share-until = Valid until
ws-share-views = Views
ws-share-untracked = not counted
ws-share-not-viewed = none yet
ws-share-days = { $days ->
    [one] on { $days } day
   *[other] on { $days } days
}
ws-share-people = { $people ->
    [one] { $people } person
   *[other] { $people } people
}
ws-share-last = last { $on }
ws-share-made-by = { $name }, { $on }
ws-share-revoke = Revoke
ws-share-new = New link
ws-share-days-valid = Valid for, in days
ws-share-days-hint = At most { $most }.
ws-share-tracking = Count views
ws-share-tracking-hint = The customer’s page says so. Off, nothing is kept about views.
ws-share-go = Make the link
ws-share-made = The link is ready.
ws-share-made-once = Copy it now: it is shown this once and kept nowhere.
ws-share-address = Address of the link
ws-share-copy = Copy
ws-share-copied = Copied
ws-share-input = Answers before the review
ws-share-prepared-ready = Prepared
ws-share-prepared-minimal = Hardly prepared
ws-share-prepared-none = Nothing yet
ws-share-answered-of = { $answered } of { $asked } answered
ws-share-input-none = Nothing has come in. Share a link and ask for five minutes.
ws-share-input-never = The customer did not fill in the form.
ws-share-doubts = Questioned figures
ws-share-doubts-open = { $open ->
    [one] { $open } open
   *[other] { $open } open
}
ws-share-doubts-none = No figure has been questioned.
ws-share-your-answer = Your answer
ws-share-your-answer-hint = The customer reads it, with the company’s name and not yours.
ws-share-send-answer = Answer
ws-share-said = Commitments and results
ws-share-to-commitment = Answer on the commitment’s page
ws-share-said-none = Nothing has been answered. Silence accepts nothing.
ws-share-feedback = Feedback
ws-share-feedback-none = No feedback has come in.
ws-share-mean = { $scores ->
    [one] { $mean } on average from { $scores } score, the lowest { $lowest }
   *[other] { $mean } on average from { $scores } scores, the lowest { $lowest }
}
ws-share-score = Satisfaction: { $score }
ws-share-no-score = No score
ws-share-in-the-room = In the meeting, { $on }
ws-share-request = Request to the product
ws-share-request-take = Take it as a request
ws-share-request-taken = Taken as a request
ws-share-nobody = Sign in to share a review.
ws-share-days-outside = Choose at least one day and at most { $most }.
ws-share-domain-bad = “{ $domain }” is not an e-mail domain.
ws-share-domains-many = At most { $most } domains are possible.
ws-share-domains-missing = Name at least one domain, or let everybody with the link in.
ws-share-needs-answer = Write an answer.
ws-share-answered-already = A colleague has answered this in the meantime.
ws-share-needs-title = Say in a few words what is wanted.
