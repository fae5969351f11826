# Administration: people, engagement models, brand, rules, languages, sources, audit.
ws-admin-tab-people = People
ws-admin-tab-models = Engagement models
ws-admin-tab-brand = Brand
ws-admin-tab-rules = Rules
ws-admin-tab-languages = Languages and year
ws-admin-tab-sources = Sources
ws-admin-tab-audit = Audit trail
ws-admin-file = Saved in quarterdeck.toml of the project, which the command line reads too. Comments in the file stay.
ws-admin-conflict = Somebody changed the settings after you opened this page. Nothing was overwritten: your input is below, with what is saved now beside it. Save again to keep yours.
ws-admin-saved-now = Saved now: { $value }
ws-admin-nothing = none
ws-admin-faults = { $count ->
    [one] { $count } field needs attention
   *[other] { $count } fields need attention
}
ws-admin-whole-between = Enter a whole number from { $least } to { $most }.
ws-admin-number = Enter a number from zero up.
ws-admin-amount = Enter an amount above zero, or leave the field empty.
ws-admin-language = Language of the project
ws-admin-language-hint = For accounts whose own language is not known.
ws-admin-brief-language = Language of the internal brief
ws-admin-brief-language-hint = The one-page brief that only your team reads.
ws-admin-fiscal-first-month = First month of your fiscal year
ws-admin-fiscal-first-month-hint = Quarters of reviews and figures follow it.
ws-admin-hourly-cost = Cost of a CSM’s hour
ws-admin-hourly-cost-hint = In { $currency }. Used to tell what preparing a review costs; empty, no cost is told.
ws-admin-models-says = Which review each segment gets. Accounts fall into a segment by their ARR in { $currency }, unless the data name one. Changes take effect when the sources are next read.
ws-admin-segment-strategic = Strategic
ws-admin-segment-enterprise = Enterprise
ws-admin-segment-mid-market = Mid-market
ws-admin-segment-smb = SMB
ws-admin-segment-tech-touch = Tech-touch
ws-admin-for-segment = { $segment }: { $value } (set in the file).
ws-admin-arr-from = ARR from
ws-admin-review = Review
ws-admin-review-ebr = Executive review (EBR)
ws-admin-review-qbr = Business review (QBR)
ws-admin-review-digital = Digital review
ws-admin-review-automated = Automated review
ws-admin-cadence-months = Months between reviews
ws-admin-minutes = Planned minutes
ws-admin-minutes-max = Longest, minutes
ws-admin-attendees = Who should attend from the customer
ws-admin-colours = Colours
ws-admin-primary = Primary colour
ws-admin-primary-hint = Titles and the first series of charts. Six hexadecimal digits.
ws-admin-accent = Accent colour
ws-admin-accent-hint = What a chart’s message is about. Six hexadecimal digits.
ws-admin-colour-wrong = Enter six hexadecimal digits.
ws-admin-contrast = Contrast on white
ws-admin-contrast-good = Enough for text ({ $least } needed).
ws-admin-contrast-low = Too pale for text ({ $least } needed): text is written in #{ $colour } instead.
ws-admin-logo = Logo
ws-admin-logo-now = The logo as documents show it
ws-admin-logo-none = No logo yet: documents show your initials.
ws-admin-logo-new = New logo
ws-admin-logo-hint = PNG, JPEG or GIF, at most { $most } MB
ws-admin-logo-remove = Remove the logo
ws-admin-upload = Upload
ws-admin-template = Slide master
ws-admin-template-none = Decks use the product’s own slide master.
ws-admin-template-new = Your own slide master
ws-admin-template-hint = A widescreen .pptx without macros, at most { $most } MB
ws-admin-template-remove = Go back to the product’s own
ws-admin-template-whole = All layouts found
ws-admin-template-gaps = Some layouts are missing; others take their place:
ws-admin-file-gone = The file { $name } is not in the project. Upload it again.
ws-admin-file-missing = Choose a file first.
ws-admin-file-too-large = The file is too large. Save it smaller and try again.
ws-admin-rules-says = Rules judge decks, plans and meetings. An error stops a customer’s files until it is mended or allowed with a reason.
ws-admin-rules-count = { $count ->
    [one] { $count } rule
   *[other] { $count } rules
}
ws-admin-rule = Rule
ws-admin-area = Area
ws-admin-area-all = All areas
ws-admin-area-program = Programme
ws-admin-area-preparation = Preparation
ws-admin-area-value = Value
ws-admin-area-metrics = Metrics
ws-admin-area-planning = Planning
ws-admin-area-roadmap = Roadmap
ws-admin-area-risk = Risk
ws-admin-area-facilitation = Facilitation
ws-admin-area-followup = Follow-up
ws-admin-area-automation = Automation
ws-admin-rule-state = Applied
ws-admin-rule-on = Applied
ws-admin-rule-off = Not applied
ws-admin-rule-severity = Severity
ws-admin-rule-own = Setting
ws-admin-rule-changed = changed here
ws-admin-rule-default = default
ws-admin-rule-guidance = Read the guidance
ws-admin-default = Default: { $value }.
ws-admin-words = Internal words
ws-admin-words-hint = One in a line: code names, internal project names. A customer’s file that holds one is stopped.
ws-admin-people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
ws-admin-name = Name
ws-admin-name-hint = As colleagues know them; CSMs as the data name them.
ws-admin-role = Role
ws-admin-role-says-admin = Sees and changes everything, these pages included.
ws-admin-role-says-csm = Sees and changes the accounts that the data give them.
ws-admin-role-says-viewer = Sees everything, changes nothing.
ws-admin-user-language = Language of the screen
ws-admin-user-state = State
ws-admin-user-active = Active
ws-admin-user-invited = Invited
ws-admin-user-inactive = Deactivated
ws-admin-own-accounts = Accounts
ws-admin-last-seen = Last signed in
ws-admin-never = never
ws-admin-suggested = CSMs who cannot sign in yet
ws-admin-suggested-says = The data name them as owners of accounts.
ws-admin-invite = Invite
ws-admin-invite-title = Invite a colleague
ws-admin-invite-go = Send the invitation
ws-admin-invite-says = { $days ->
    [one] They get a link by mail to set a password; it is valid for { $days } day.
   *[other] They get a link by mail to set a password; it is valid for { $days } days.
}
ws-admin-link = Link to set a password
ws-admin-link-mailed = { $name } has been sent a link at { $email }.
ws-admin-link-not-mailed = The mail to { $name } could not be sent. Hand over this link yourself.
ws-admin-link-once = { $days ->
    [one] The link is shown only now. It is valid for { $days } day, or until a password is set.
   *[other] The link is shown only now. It is valid for { $days } days, or until a password is set.
}
ws-admin-may-sign-in = May sign in
ws-admin-may-sign-in-hint = Without the tick the person is signed out at once everywhere. What they wrote stays.
ws-admin-new-link = Another password
ws-admin-new-link-says = { $days ->
    [one] Make a link with which the person sets a new password within { $days } day. The present password works until then.
   *[other] Make a link with which the person sets a new password within { $days } days. The present password works until then.
}
ws-admin-new-link-go = Send a new link
ws-user-inactive = This person may not sign in. Allow it first.
ws-invite-subject = Your access to the reviews of { $vendor }
ws-invite-text =
    Hello { $name },

    { $by } has given you access to the customer reviews of { $vendor }.
    { $days ->
        [one] Set your password with this link within { $days } day:
       *[other] Set your password with this link within { $days } days:
    }

    { $link }

    The link works once. If you did not expect this mail, you need not do anything.
ws-sources-state = Project data
ws-sources-never = Not read yet
ws-sources-good = In step
ws-sources-stale = Older state
ws-sources-at = Last read
ws-sources-as-of = Figures as of
ws-sources-connection = Connection
ws-sources-folders = Data folders
ws-sources-accounts = Accounts
ws-sources-gone = { $count ->
    [one] { $count } more is no longer in the data
   *[other] { $count } more are no longer in the data
}
ws-sources-reviews = Reviews
ws-sources-says = The workspace looks for changes by itself every few seconds. Read again after you changed a source and do not want to wait.
ws-sources-again = Read again
ws-sources-reading = Reading the sources; this may take a minute…
ws-sources-busy = The sources are being read already.
ws-sources-busy-next = Wait a minute, then load this page again.
ws-sources-failed = The last reading failed.
ws-sources-failed-next = The workspace keeps showing the state before it. What went wrong:
ws-sources-read = Read. Accounts: { $accounts }; reviews opened: { $opened }.
ws-audit-act = What was done
ws-audit-person = By whom
ws-audit-account = Account
ws-audit-review = Review
ws-audit-since = From
ws-audit-until = To
ws-audit-at = When
ws-audit-about = About
ws-audit-change = Change
ws-audit-reason = Reason
ws-audit-system = the workspace itself
ws-audit-count = { $count ->
    [one] { $count } entry, newest first
   *[other] { $count } entries, newest first
}
ws-audit-export = Export as CSV
ws-audit-export-cut = the newest { $most }; narrow the days for the others
ws-audit-none-found = No entry matches these filters.
ws-audit-none = Nothing has been changed yet. Every change in the workspace appears here.
ws-act-user-first = First administrator created
ws-act-user-invite = Colleague invited
ws-act-user-change = Colleague changed
ws-act-user-password = Password set
ws-act-user-link = Password link made
ws-act-settings-change = Setting changed
ws-act-sources-read = Sources read again
ws-field-email = e-mail
ws-field-role = role
ws-field-is-active = may sign in
ws-field-language = language
ws-field-accounts = accounts
ws-field-opened = reviews opened
