# 跟进类规则的发现。

rule-fol101 = “{ $action }”没有负责人
rule-fol101-vague = “{ $action }”的负责人写作“{ $owner }”，没有落实到具体的人
rule-fol101-side = “{ $action }”没有写明由哪一方完成
rule-fol102 = “{ $action }”没有日期
rule-fol102-vague = “{ $action }”的期限写作“{ $due }”，不是具体日期
rule-fol103 = 双方都没有作出任何承诺
rule-fol103-sounding = 双方都没有作出任何承诺；有{ $count }句话只是听上去像承诺
rule-fol103-deck = 演示文稿有{ $slides }页内容，却没有下一步
rule-fol104 = 上次回顾以来到期的{ $due }项行动完成了{ $done }项（{ $share }），低于{ $least }
rule-fol104-grave = 上次回顾以来到期的{ $due }项行动只完成了{ $done }项（{ $share }），连{ $least }都不到
rule-fol105 = 上次回顾留下{ $count }项行动（首项：“{ $action }”），演示文稿中没有一页提及
rule-fol106 = { $held }的回顾会议之后，客户方已超过{ $within }天没有任何往来
rule-fol106-late = { $held }的回顾会议之后，客户方到{ $first }才有首次往来，已超过{ $within }天
rule-fol107 = 商定的{ $count }项行动全部由我方承担，客户没有承诺任何事项
rule-fol107-customer = 商定的{ $count }项行动全部由客户承担，我方没有承诺任何事项
rule-fol108 = { $held }回顾会议的纪要到{ $sent }才发出，超过{ $within }小时（按工作日计）
rule-fol108-missing = { $held }回顾会议的纪要尚未发出，已超过{ $within }小时（按工作日计）
rule-fol109 = “{ $action }”的期限是{ $due }，早于{ $day }的回顾会议
rule-fol109-agreed = “{ $action }”的期限是{ $due }，早于商定日期{ $day }
rule-fol110 = “{ $action }”记为已商定，但原话只是意向，也没有补上日期
rule-fol110-none = “{ $action }”记为已商定，但原话算不上承诺，也没有补上日期

metric-threshold-agreed-one-sided-least = 商定的行动，达到多少项才评判双方是否均衡
metric-threshold-recap-within = 会议纪要发出时限
metric-threshold-talk-words-judged = 记录字词数，达到多少才查找承诺
metric-threshold-response-recent = 回顾后没有往来，会后多久之内提示
