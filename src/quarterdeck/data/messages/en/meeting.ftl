# The report of a meeting, for our side.

meeting-document = Meeting with { $account }, { $day }
meeting-title = Meeting with { $account }: promises and balance of talk
meeting-record = From { $file }, held on { $day }

meeting-commitments-title = { $count ->
    [0] Nothing that sounds like a commitment was found
    [one] { $count } possible commitment: confirm it before it counts
   *[other] { $count } possible commitments: confirm them before they count
}
meeting-commitments-title-decided = Commitments: a person has decided on every one
meeting-commitments-empty = Nobody promised anything in words that could be read. Agree the next steps with the customer before sending a recap.
meeting-commitments-note = Detected automatically in the record; nothing here binds anybody. Only what a person confirms goes into the recap, the account's commitments and the next review.
meeting-no-promises = Sounded like a promise, but is none
meeting-column-number = No.
meeting-column-what = What
meeting-column-owner = Owner
meeting-column-due = Due
meeting-column-standing = Status
meeting-column-words = Quote
meeting-owner = { $owner } ({ $side })
meeting-owner-missing = nobody named
meeting-due-missing = no day named
meeting-said = { $words }
meeting-said-at = { $words } ({ $time })
meeting-standing-found = not confirmed
meeting-standing-agreed = agreed
meeting-standing-proposed = proposed
meeting-standing-rejected = rejected
meeting-grade-firm = firm
meeting-grade-tentative = tentative
meeting-grade-none = not a commitment

meeting-talk-title = { $share } of the talk was ours
meeting-talk-title-unknown = Who spoke for which side is not known
meeting-definition-seconds = Talk share: the speech time of a side divided by the speech time of everyone whose name the record gives. Silence does not count; speech at the same time counts for each speaker.
meeting-definition-words = Talk share: the words of a side divided by the words of everyone whose name the record gives, because the record has no times for every line. In Chinese, characters are counted.
meeting-column-side = Side
meeting-column-share = Talk share
meeting-column-amount = Talk
meeting-column-monologue = Longest monologue
meeting-column-questions = Questions
meeting-column-turns = Turns
meeting-side-vendor = our side
meeting-side-customer = the customer
meeting-side-unknown = side unknown
meeting-monologue-at = { $amount }, from { $time }
meeting-monologue-line = { $amount }, line { $line }
meeting-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
meeting-rhythm = Rhythm
meeting-interactivity = Interactivity: { $value } changes of speaker a minute.
meeting-patience = { $value ->
    [one] Patience: our side waits { $value } second after the customer stops speaking (median).
   *[other] Patience: our side waits { $value } seconds after the customer stops speaking (median).
}
meeting-length = { $value ->
    [one] The record lasts { $value } minute.
   *[other] The record lasts { $value } minutes.
}
meeting-length-planned = { $planned ->
    [one] The record lasts { $value } of the { $planned } minute planned.
   *[other] The record lasts { $value } of the { $planned } minutes planned.
}
meeting-no-times = The record has no times, so pace and pauses cannot be measured.
meeting-speakers = Who spoke
meeting-speakers-empty = The record names no speaker.
meeting-column-speaker = Name in the record
meeting-column-basis = Known by
meeting-basis-given = you said so
meeting-basis-contact = customer contact
meeting-basis-csm = the account's CSM
meeting-basis-domain = by the company or e-mail domain in the record
meeting-basis-unknown = not known; name it with --side

meeting-course-title = Past, present, future, and the agenda
meeting-future-share = of the talk about past and future looks ahead
meeting-tense-amounts = Past { $past }, present { $present }, future { $future }; not placed { $rest }
meeting-tense-note = Sentences are sorted by their wording; those without a time clue are not placed. The present (the customer's own news) is left out of the share.
meeting-tense-unknown = No sentence could be placed in the past or the future.
meeting-sections = Talk by section of the agenda
meeting-sections-empty = No section of the agenda was opened in words that could be recognised.
meeting-column-section = Section
meeting-column-from = From
meeting-column-vendor-share = Our share
meeting-column-target = Target, about
meeting-from-turn = turn { $turn }

meeting-health-title = Health of the review, from this record
meeting-column-indicator = Indicator
meeting-column-reading = Reading
meeting-column-evidence = Evidence
meeting-indicator-executive-attendance = Executive attendance
meeting-indicator-customer-preparation = Customer preparation
meeting-indicator-engagement = Engagement
meeting-indicator-follow-up-response = Follow-up response
meeting-indicator-action-completion = Action completion
meeting-colour-green = green
meeting-colour-yellow = yellow
meeting-colour-red = red
meeting-colour-none = cannot be read
meeting-evidence-at = { $text } ({ $time })
meeting-evidence-more = { $first } { $then }
