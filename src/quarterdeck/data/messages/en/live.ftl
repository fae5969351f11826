# The slides as they change in the room: what was heard, answered and agreed. $words is quoted, in the speaker's words.

## What the customer said (slide five)

live-heard = What we heard today
live-quote = “{ $words }”

## Feedback (slide seven)

live-scale = Your satisfaction with working together: { $score }

## Next steps (slide eight)

live-steps-title = { $steps ->
    [one] We agreed on { $steps } step, with an owner and a date
   *[other] We agreed on { $steps } steps, each with an owner and a date
}
live-steps-title-incomplete = { $steps ->
    [one] We agreed on { $steps } step
   *[other] We agreed on { $steps } steps
}; { $open ->
    [one] { $open } still needs an owner or a date
   *[other] { $open } still need an owner or a date
}
live-steps-title-vendor = { $steps ->
    [one] We take on { $steps } step: what will you take on?
   *[other] We take on { $steps } steps: what will you take on?
}
live-steps-title-customer = { $steps ->
    [one] You take on { $steps } step: what should we take on?
   *[other] You take on { $steps } steps: what should we take on?
}
live-steps-title-proposed = { $steps ->
    [one] { $steps } step is proposed: shall we agree on it?
   *[other] { $steps } steps are proposed: which do we agree on?
}
live-steps-agreed-vendor = We, { $name }: agreed
live-steps-agreed-customer = You, { $name }: agreed
live-steps-proposed-vendor = We, { $name }: proposed
live-steps-proposed-customer = You, { $name }: proposed
live-steps-open-vendor = We, { $name }: to be agreed
live-steps-open-customer = You, { $name }: to be agreed
live-steps-still-proposed = Proposed, not agreed yet
live-owner-open = who?
live-due-open = by when?
