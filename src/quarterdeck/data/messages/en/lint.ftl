# The words of the printed report of the rules, and of a rule's printed page.
lint-heading = What the rules say
lint-title-file = { $name }
lint-title-decks = All decks of this run
lint-title-programme = The review programme of { $name }
lint-title-data = { $name }: data
lint-title-plan = { $name }: plan of the review
lint-title-document = { $name }: the customer's document
lint-title-follow-up = { $name }: follow-up of the last review
lint-language-en = English
lint-language-zh = Chinese
lint-language-ru = Russian
lint-read-deck =
    deck: { $slides ->
        [one] { $slides } slide
       *[other] { $slides } slides
    }, { $charts ->
        [one] { $charts } chart
       *[other] { $charts } charts
    }, { $tables ->
        [one] { $tables } table
       *[other] { $tables } tables
    }
lint-read-document =
    { $slides ->
        [one] { $slides } slide, { $language }
       *[other] { $slides } slides, { $language }
    }
lint-read-decks =
    { $decks ->
        [one] { $decks } deck
       *[other] { $decks } decks, compared with each other
    }
lint-read-transcript =
    transcript ({ $format }): { $cues ->
        [one] { $cues } cue
       *[other] { $cues } cues
    }, { $speakers ->
        [one] { $speakers } speaker
       *[other] { $speakers } speakers
    }, held on { $day }
lint-read-minutes =
    minutes ({ $format }): { $cues ->
        [one] { $cues } entry
       *[other] { $cues } entries
    }, { $speakers ->
        [one] { $speakers } person named
       *[other] { $speakers } people named
    }, held on { $day }
lint-read-data =
    { $facts ->
        [one] { $facts } fact
       *[other] { $facts } facts
    }, { $figures ->
        [one] { $figures } known figure
       *[other] { $figures } known figures
    }
lint-read-plan =
    { $items ->
        [one] { $items } agenda item
       *[other] { $items } agenda items
    }, { $attendees ->
        [one] { $attendees } invited from the customer
       *[other] { $attendees } invited from the customer
    }
lint-read-follow-up =
    { $items ->
        [one] { $items } item of the review held on { $day }
       *[other] { $items } items of the review held on { $day }
    }
lint-read-commitments =
    { $commitments ->
        [one] no follow-up file; { $commitments } commitment in the data
       *[other] no follow-up file; { $commitments } commitments in the data
    }
lint-read-programme =
    { $accounts ->
        [one] { $accounts } account with its plan
       *[other] { $accounts } accounts with their plans
    }
lint-whole = as a whole
lint-severity-error = error
lint-severity-warning = warning
lint-severity-note = note
lint-examples = Seen: { $examples }
lint-why = Why: { $text }
lint-instead = Instead: { $text }
lint-allowed = Allowed: { $reason }
lint-skipped = Not read: { $what }
lint-clean =
    { $rules ->
        [one] { $rules } rule judged it and found nothing
       *[other] { $rules } rules judged it and found nothing
    }
lint-unjudged = None of the chosen rules judges this
lint-unread = cannot be read: { $what }
lint-unread-heading = Not read
lint-next = Next: { $step }
lint-guidance = Why, and what to do instead
lint-tally =
    { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }, { $notes ->
        [one] { $notes } note
       *[other] { $notes } notes
    }
lint-tally-allowed =
    { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }, { $notes ->
        [one] { $notes } note
       *[other] { $notes } notes
    }; { $allowed ->
        [one] { $allowed } allowed with a reason
       *[other] { $allowed } allowed with reasons
    }
lint-not-mended = { $name }: left as it is. Only the text file of a review of your own project is mended.
lint-nothing-to-mend = { $path }: nothing to mend
lint-continued = { $title } (continued)
lint-held-back = The customer's files were not written. Mend what is marked as an error, or allow it with a reason in { $path }:
lint-earlier = Of an earlier build, and not what was judged here: { $files }
lint-area-program = Programme: design, cadence, governance
lint-area-preparation = Preparation: stakeholders, research
lint-area-value = Value: outcomes, return, storytelling
lint-area-metrics = Metrics: measures of success, comparisons
lint-area-planning = Planning: account and success plans
lint-area-roadmap = Roadmap: what ships, and what the customer asked for
lint-area-risk = Risks and opportunities
lint-area-facilitation = Facilitation: the meeting and its executives
lint-area-followup = Follow-up: tracking, accountability
lint-area-automation = Automation: templates and scale
lint-column-code = Code
lint-column-severity = Severity
lint-column-name = Name
lint-column-judges = Judges
lint-judges-accountdata = an account's data
lint-judges-plannedreview = the plan of a review
lint-judges-presenteddeck = a deck
lint-judges-deckset = several decks together
lint-judges-heldmeeting = the record of a meeting
lint-judges-reviewfollowup = the follow-up of a review
lint-judges-programme = the programme
lint-judges-nothing = guidance only: no machine checks it
lint-rule-allows = { $code } { $name }: allow { $title }
lint-rule-severity = Severity: { $severity }
lint-rule-severity-set = Severity: { $severity } in this project, { $default } by default
lint-rule-judges = Judges: { $subjects }
lint-rule-covers = Covers: { $covered }
lint-rule-fixable = Mended by: { $command }
lint-rule-thresholds = Thresholds
lint-rule-threshold = { $label }: { $value }
lint-rule-threshold-set = { $label }: { $value } in this project, { $default } by default
lint-rule-threshold-segment = { $segment }: { $value }
lint-rule-threshold-id = setting { $id }; { $basis }
lint-value-count = { $value }
lint-value-ratio = { $value }
lint-value-money = { $value }
lint-value-days =
    { $value ->
        [one] { $value } day
       *[other] { $value } days
    }
lint-value-hours =
    { $value ->
        [one] { $value } hour
       *[other] { $value } hours
    }
lint-value-minutes =
    { $value ->
        [one] { $value } minute
       *[other] { $value } minutes
    }
lint-value-seconds =
    { $value ->
        [one] { $value } second
       *[other] { $value } seconds
    }
lint-value-score = { $value }
lint-value-points =
    { $value ->
        [one] { $value } point
       *[other] { $value } points
    }
lint-value-multiple = { $value }×
lint-value-quantity = { $value }
lint-basis-target = target of the field ({ $source })
lint-basis-convention = our own convention
lint-basis-measurement = measured ({ $source })
lint-covers-anti-pattern-death-by-powerpoint = anti-pattern “death by PowerPoint”
lint-covers-anti-pattern-past-focused = anti-pattern “past-focused”
lint-covers-anti-pattern-monologue = anti-pattern “monologue”
lint-covers-anti-pattern-vanity-metrics = anti-pattern “vanity metrics only”
lint-covers-anti-pattern-no-executive-presence = anti-pattern “no executive presence”
lint-covers-anti-pattern-surprise-bad-news = anti-pattern “surprise bad news”
lint-covers-anti-pattern-no-follow-through = anti-pattern “no follow-through”
lint-covers-anti-pattern-one-size-fits-all = anti-pattern “one size fits all”
lint-covers-anti-pattern-feature-request-session = anti-pattern “feature-request session”
lint-covers-anti-pattern-no-customer-voice = anti-pattern “no customer voice”
lint-covers-health-executive-attendance = health indicator “executive attendance”
lint-covers-health-customer-preparation = health indicator “customer preparation”
lint-covers-health-engagement = health indicator “engagement”
lint-covers-health-follow-up-response = health indicator “follow-up response”
lint-covers-health-action-completion = health indicator “action completion”
lint-rules-title = Rules
lint-column-title = Must not allow
lint-source-cadence-and-governance = cadence and governance
lint-source-deck = decks
lint-source-follow-up = follow-up
lint-source-meeting = meetings
lint-source-metrics-and-health = metrics and health
lint-source-preparation = preparation
lint-source-risk = risk
lint-source-value = value
lint-source-roadmap = roadmap
lint-source-health-indicators-of-a-review = health indicators of a review
lint-source-philosophy = future over past
lint-sides-unknown = which side these speak for: { $names }. Talk was not judged by side; give --account, or --side for each.
