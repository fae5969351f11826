# Why something said in a meeting is graded as it is.

said-firm = A person, a clear will and a day: all three were said.
said-wish = This is a wish or a suggestion; nobody said that they will do it.
said-unanswered = It was asked for, and the record shows nobody who agreed to it.
said-accepted = It was asked for, and { $name } agreed.
said-together = It was said as “we”; { $name }, who said it, is taken as owner until a person is named.
said-offered = It was offered, not promised.
said-hedged = The words { $words } make it less than a promise.
said-owner-missing = No person is named as owner.
said-owner-vague = The words { $words } name no person.
said-day-missing = No day is named.
said-day-vague = The words { $words } name no day.
said-day-read = The words { $words } are read as { $day }, counted from the day of the meeting.
