# Findings of the area value: results before use, money against a baseline, shortfalls said.

rule-val101 = { $slides ->
    [one] The deck speaks of use (“{ $words }”) before it has named any result
   *[other] The deck speaks of use on { $slides } slides (first: “{ $words }”) before it has named any result
}
rule-val102 = { $claims ->
    [one] “{ $words }” claims money, and the deck nowhere names the baseline it is measured against
   *[other] “{ $words }” and other lines ({ $claims } in all) claim money, and the deck nowhere names the baseline they are measured against
}
rule-val103 = “{ $words }” states a return, and the deck nowhere says how it is reckoned: net or as a multiple, and over which investment
rule-val104 = “{ $outcome }” is attributed to the product at { $share }; its evidence carries { $most } at most
rule-val105 = The goal “{ $goal }”, due { $day }, was missed, and the deck does not say so before it shows the value
rule-val105-undated = The goal “{ $goal }” was missed, and the deck does not say so before it shows the value
rule-val105-nowhere = The goal “{ $goal }”, due { $day }, was missed, and no slide of the deck mentions it
rule-val105-nowhere-undated = The goal “{ $goal }” was missed, and no slide of the deck mentions it
rule-val106 = “{ $title }” puts { $numbers } numbers in the headline, more than { $most }
rule-val107 = { $usage ->
    [one] The deck has { $slides } slides and speaks of use, but no line says what came of it for the customer
   *[other] The deck has { $slides } slides and speaks of use in { $usage } places, but no line says what came of it for the customer
}
rule-val108 = “{ $claim }” names a cause (“{ $words }”), and nothing on the slide says how that was established
rule-val109 = “{ $outcome }” has a rate in money, but nobody of the customer’s is on record as having agreed to its baseline
rule-val109-value = “{ $outcome }” has a rate in money, but no baseline

metric-threshold-usage-lines = Numbered lines that make a slide one of use
metric-threshold-headline-numbers-most = Numbers in a headline, at most
metric-threshold-slides-of-a-review = Slides from which a deck must name a result
metric-threshold-attribution-most = Attribution to the product, at most
metric-threshold-attribution-control-most = Attribution with a control group, at most
metric-threshold-attribution-before-after-most = Attribution from before and after, at most
