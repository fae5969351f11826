# The programme page: measures, groups, indicators, maturity.
ws-programme = Review programme
ws-programme-sub = Reviews that fell due from { $first } to { $last }, as of { $day }
ws-programme-sub-own = Your accounts: reviews that fell due from { $first } to { $last }, as of { $day }
ws-programme-period = Period
ws-programme-year = Last four quarters
ws-programme-show = Show
ws-programme-export = Export as XLSX
ws-programme-cut = There are more reviews than this page reads. It shows the newest { $most }; choose one quarter to see fewer.
ws-programme-empty = No review fell due in this period. Measures appear once reviews are planned and held.
ws-programme-empty-go = Open the portfolio
ws-programme-nothing-held = No review has been held in this period yet. Prepare the next one from the portfolio; measures fill in as reviews take place.
ws-programme-count = { $count ->
    [one] { $count } review
   *[other] { $count } reviews
}
ws-programme-moved = { $count ->
    [one] put off { $count } time
   *[other] put off { $count } times
}
ws-programme-measures = Measures
ws-programme-met = On target
ws-programme-missed-share = { $gap } points below target
ws-programme-missed-score = { $gap } below target
ws-programme-target = Target: { $target } or more
ws-programme-no-target = The field has no target for this
ws-programme-how = How it is computed
ws-programme-maturity = Maturity of the programme
ws-programme-stage-at = Stage reached: { $stage }.
ws-programme-stage-passed = reached
ws-programme-missing = Missing for the next stage: { $stage }
ws-programme-there = Already in place
ws-programme-open = Missing
ws-programme-fulfilled = In place
ws-programme-groups = Compare
ws-programme-by-csm = CSM
ws-programme-by-segment = Segment
ws-programme-by-quarter = Quarter
ws-programme-no-group = not assigned
ws-programme-all = All
ws-programme-of = of { $n }
ws-programme-short-cadence = Cadence
ws-programme-short-attendance = Executives
ws-programme-short-preparation = Prepared
ws-programme-short-on-time = On time
ws-programme-short-actions = Actions
ws-programme-short-response-day = Same day
ws-programme-short-response-week = Within a week
ws-programme-short-satisfaction = Satisfaction
ws-programme-reviews = Health of each review
ws-programme-review = Review
ws-programme-due = due { $day }
ws-programme-indicator-executive-attendance = Executive attendance
ws-programme-indicator-customer-preparation = Customer preparation
ws-programme-indicator-engagement = Engagement
ws-programme-indicator-follow-up-response = Follow-up response
ws-programme-indicator-action-completion = Action completion
ws-programme-colour-green = Green
ws-programme-colour-yellow = Yellow
ws-programme-colour-red = Red
ws-programme-colour-none = Not known
ws-programme-pages = Pages of reviews
ws-programme-previous = Previous
ws-programme-next = Next
ws-programme-covers = This page covers the reviews prepared in this workspace. Reviews held before it stand in the history of each account.
ws-programme-export-cut = The workbook lists the newest { $most } reviews of the period; the measures count all on this page.
