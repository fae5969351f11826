# Findings of the area automation: what templates and runs leave in a customer's file.

rule-aut101 = “{ $word }” is for our side only: “{ $line }”
rule-aut102 = { $times ->
    [one] { $name }, another account, is named here
   *[other] { $name }, another account, is named here { $times } times
}
rule-aut103 = Something was left to be filled in (“{ $words }”): “{ $line }”
rule-aut104-notes = { $slides ->
    [one] A slide of a customer’s file has the presenter’s notes: “{ $first }”
   *[other] { $slides } slides of a customer’s file have the presenter’s notes; the first: “{ $first }”
}
rule-aut104-hidden = { $slides ->
    [one] A hidden slide is in the file; whoever opens it can show it
   *[other] { $slides } hidden slides are in the file; whoever opens it can show them
}
rule-aut104-comments = { $comments ->
    [one] A reviewer’s comment is still in the file: “{ $first }”
   *[other] { $comments } reviewers’ comments are still in the file; the first: “{ $first }”
}
rule-aut105-macros = The file carries macros
rule-aut105-objects = { $objects ->
    [one] The file holds an embedded object beside its charts, with everything that is in it
   *[other] The file holds { $objects } embedded objects beside its charts, with everything that is in them
}
rule-aut105-links = { $links ->
    [one] A link leads to a place that the customer cannot open: “{ $first }”
   *[other] { $links } links lead to places that the customer cannot open; the first: “{ $first }”
}
rule-aut106 = “{ $line }” names { $named }, but the deck is of { $meant }
rule-aut106-plan = The title slide names { $named }, but the review is of { $meant }
rule-aut107 = { $slides ->
    [one] A slide is not in the language of the deck ({ $main ->
        [en] English
        [zh] Chinese
       *[ru] Russian
    }): “{ $line }”
   *[other] { $slides } slides are not in the language of the deck ({ $main ->
        [en] English
        [zh] Chinese
       *[ru] Russian
    }); the first: “{ $line }”
}
rule-aut107-own = “{ $line }” is not in the language of the deck ({ $main ->
    [en] English
    [zh] Chinese
   *[ru] Russian
})

metric-threshold-bilingual-from = Share of a second language that makes a deck bilingual, from
