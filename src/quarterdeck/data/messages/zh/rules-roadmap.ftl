# roadmap（路线图）各规则的发现：能展示什么、说到多肯定，以及需求的去向。
rule-roa101 = 措辞留有余地，却给出了具体日期或月份：“{ $line }”
rule-roa101-planned = 事项只是列入计划（最多说到季度），却给出了具体日期或月份：“{ $line }”
rule-roa101-roadmapped = 事项只是列入路线图（最多说到半年），却给出了具体日期或月份：“{ $line }”
rule-roa101-exploring = 事项还在探索，却给出了具体日期或月份：“{ $line }”
rule-roa101-not-planned = 事项没有列入计划，却给出了具体日期或月份：“{ $line }”
rule-roa101-promise = 事项尚未承诺，却作了保证：“{ $line }”
rule-roa102 = “{ $title }”是不得向客户展示的路线图事项
rule-roa103 = 全部发言中有{ $share }在提功能需求或报故障（不应超过{ $most }）
rule-roa103-customer = 客户的发言中有{ $share }在提功能需求或报故障（不应超过{ $most }）
rule-roa103-minutes = 纪要中有{ $share }的条目在提功能需求或报故障（不应超过{ $most }）
rule-roa103-minutes-customer = 纪要中客户方的条目有{ $share }在提功能需求或报故障（不应超过{ $most }）
rule-roa104 = { $count ->
    [1] 有{ $count }项需求超过{ $most }天没有答复，提出于{ $day }：“{ $title }”
   *[other] 有{ $count }项需求超过{ $most }天没有答复，最早的一项提出于{ $day }：“{ $title }”
}
rule-roa105 = 该页展示了“{ $title }”，却没有说明能带来什么；数据中也没有记录其收益
rule-roa105-list = 该页罗列了{ $count }项功能，却没有一项说明能给客户带来什么
rule-roa106 = 客户提出的“{ $title }”已于{ $day }上线，文稿却只字未提

metric-threshold-feature-talk-most = 谈功能与故障的发言占比，不超过
metric-threshold-feature-lines-least = 可供判断的功能与故障语句数，不少于
metric-threshold-request-answer-most = 答复需求的天数，不超过
metric-threshold-features-shown-least = 可供判断的功能条目数，不少于
metric-threshold-shipped-recently = 视为近期上线的天数
