## Findings on source data: what loading the queries met

source-unreadable-cells =
    { $count ->
        [one] { $count } cell of { $table }.{ $column } cannot be read as the column’s type and counts as missing
       *[other] { $count } cells of { $table }.{ $column } cannot be read as the column’s type and count as missing
    }
source-unlisted-words =
    { $count ->
        [one] { $count } cell of { $table }.{ $column } holds a word outside the list ({ $words }) and counts as missing
       *[other] { $count } cells of { $table }.{ $column } hold words outside the list ({ $words }) and count as missing
    }
source-empty-cells =
    { $count ->
        [one] { $count } row of { $table } (of { $total }) has no { $column }, which every row needs; it is kept, but cannot be used where { $column } is needed
       *[other] { $count } rows of { $table } (of { $total }) have no { $column }, which every row needs; they are kept, but cannot be used where { $column } is needed
    }
source-unknown-columns =
    { $count ->
        [one] The query for { $table } delivers a column that the table does not have; it is not used: { $columns }
       *[other] The query for { $table } delivers columns that the table does not have; they are not used: { $columns }
    }
source-no-rows = The query for { $table } runs but delivers no rows
source-no-query = The file for { $table } holds no query yet, so the table is empty
source-superseded-rows =
    { $count ->
        [one] { $count } row of { $table } from the sources gives way to what a person wrote in the intake workbook
       *[other] { $count } rows of { $table } from the sources give way to what people wrote in intake workbooks
    }
source-superseded-in-workspace =
    { $count ->
        [one] { $count } row of { $table } gives way to what a person changed in the workspace
       *[other] { $count } rows of { $table } give way to what people changed in the workspace
    }
source-keys-torn =
    { $count ->
        [one] { $count } identifier is given to more than one account; it is not applied until only one line is left
       *[other] { $count } identifiers are given to more than one account; they are not applied until only one line each is left
    }
source-keys-unknown-account =
    { $count ->
        [one] { $count } account named here does not exist in accounts; its lines are not applied
       *[other] { $count } accounts named here do not exist in accounts; their lines are not applied
    }
source-keys-own-account =
    { $count ->
        [one] { $count } identifier is an account itself; its line is not applied
       *[other] { $count } identifiers are accounts themselves; their lines are not applied
    }
source-keyed-rows =
    { $count ->
        [one] { $count } row of { $table } reaches its account through keys.csv
       *[other] { $count } rows of { $table } reach their accounts through keys.csv
    }

## Findings of the report on loaded tables

source-duplicate-keys =
    { $count ->
        [one] { $count } row of { $table } repeats a { $column } that another row has
       *[other] { $count } rows of { $table } repeat a { $column } that another row has
    }
source-unknown-accounts =
    { $count ->
        [one] { $count } row of { $table } (of { $total }) names an account that is not in accounts
       *[other] { $count } rows of { $table } (of { $total }) name an account that is not in accounts
    }
source-unknown-keys =
    { $count ->
        [one] { $count } row of { $table } (of { $total } with a { $column }) names a { $column } that is not in { $target }
       *[other] { $count } rows of { $table } (of { $total } with a { $column }) name a { $column } that is not in { $target }
    }
source-negative =
    { $count ->
        [one] { $count } row of { $table } has a negative { $column }
       *[other] { $count } rows of { $table } have a negative { $column }
    }
source-rate-not-positive =
    { $count ->
        [one] { $count } rate of exchange is zero or negative and is not used
       *[other] { $count } rates of exchange are zero or negative and are not used
    }
source-resolved-before-opened =
    { $count ->
        [one] { $count } ticket was resolved before it was opened
       *[other] { $count } tickets were resolved before they were opened
    }
source-usage-before-its-subscription =
    { $count ->
        [one] { $count } usage row (of { $total }) is older than the subscription it belongs to
       *[other] { $count } usage rows (of { $total }) are older than the subscription they belong to
    }
source-usage-before-first-subscription =
    { $count ->
        [one] { $count } usage row (of { $total }) is older than the account’s first subscription
       *[other] { $count } usage rows (of { $total }) are older than the account’s first subscription
    }
source-ticket-before-signup =
    { $count ->
        [one] { $count } ticket (of { $total }) was opened before its account signed up
       *[other] { $count } tickets (of { $total }) were opened before their account signed up
    }
source-open-but-resolved =
    { $count ->
        [one] { $count } ticket is open and yet has a resolution time
       *[other] { $count } tickets are open and yet have a resolution time
    }
source-end-before-start =
    { $count ->
        [one] In { $count } row of { $table }, { $column } comes before { $other }
       *[other] In { $count } rows of { $table }, { $column } comes before { $other }
    }
source-baseline-agreed-late =
    { $count ->
        [one] { $count } outcome has a baseline that was agreed only after the window it is measured in; it carries no money
       *[other] { $count } outcomes have a baseline that was agreed only after the window they are measured in; they carry no money
    }
source-out-of-range =
    { $count ->
        [one] { $count } row of { $table } has a { $column } outside its scale
       *[other] { $count } rows of { $table } have a { $column } outside its scale
    }
source-attribution-too-high =
    { $count ->
        [one] { $count } outcome claims an attribution that no finance director accepts: without an attestation, part of any result is owed to something else
       *[other] { $count } outcomes claim an attribution that no finance director accepts: without an attestation, part of any result is owed to something else
    }
source-complete-without-day =
    { $count ->
        [one] { $count } commitment is complete, but the day on which it was done is missing
       *[other] { $count } commitments are complete, but the day on which they were done is missing
    }
source-after-as-of =
    { $count ->
        [one] { $count } row of { $table } has a { $column } after the as-of day; what happened later is left out
       *[other] { $count } rows of { $table } have a { $column } after the as-of day; what happened later is left out
    }
source-currency-without-rate =
    { $count ->
        [one] { $count } row of { $table } is in a currency without a rate of exchange; its amount cannot be compared with others
       *[other] { $count } rows of { $table } are in a currency without a rate of exchange; their amounts cannot be compared with others
    }

## Why an account is in its segment

segment-from-source = The segment is the one that the CRM states
segment-from-arr = The segment follows from annual recurring revenue
segment-without-arr = Annual recurring revenue is not known, so the lightest engagement model applies until the segment is stated
segment-without-rate = Annual recurring revenue is in a currency without a rate of exchange, so the lightest engagement model applies until a rate or the segment is stated

## Why an identifier may belong to an account

keys-evidence-email-domain = Same e-mail domain: { $shared }
keys-evidence-name = Same name: { $shared }
