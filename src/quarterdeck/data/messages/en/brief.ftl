# The internal brief on one page.

brief-document = Brief: { $account }
brief-kicker = Internal brief · { $window }
brief-title = { $landmines ->
    [0] Meeting { $account } on { $day }: nothing dangerous is known
    [one] Meeting { $account } on { $day }: { $landmines } landmine to know of
   *[other] Meeting { $account } on { $day }: { $landmines } landmines to know of
}
brief-title-unmet = { $landmines ->
    [0] { $account }: nothing dangerous is known
    [one] { $account }: { $landmines } landmine to know of
   *[other] { $account }: { $landmines } landmines to know of
}
brief-landmines = Landmines
brief-landmines-empty = No near notice day, missed goal, incident, open escalation, late promise, overdue invoice or change of sponsor is on record.
brief-more = and { $count } more of less weight, on the internal risk page
brief-objectives = Three objectives
brief-contract = Contract and health
brief-renewal = Renewal: { $value }
brief-opt-out = Last day to give notice: { $value }
brief-notice = Notice given: { $value }
brief-arr = ARR: { $value }
brief-health = Health score: { $value }
brief-health-up = { $health }, up { $change }
brief-health-down = { $health }, down { $change }
brief-last-review = Last review held: { $value }
brief-unknown = not on record
brief-people = Who comes, and what each wants
brief-people-empty = No attendee is on record: find out who comes before you prepare anything else.
brief-questions = Questions to expect
brief-value = Value so far
brief-card = { $label }: { $value }
brief-value-empty = No value can be shown yet: the aim is to agree what we measure.
brief-risks = Risks
brief-risks-empty = No risk was found in the data; ask the champion all the same.
brief-opportunities = Opportunities
brief-opportunities-empty = Nothing to propose beyond the plan.
brief-play = Play: { $play }
brief-withheld = Expansion waits: { $reason }
