# 风险类规则的发现。

rule-ris101 = { $day }的事故“{ $event }”尚未告知客户；客户将在{ $held }的回顾会议上第一次听说
rule-ris101-late = { $day }的事故“{ $event }”要到{ $told }才告知客户，没有赶在{ $held }的回顾会议之前
rule-ris101-goal = 目标“{ $goal }”未达成，且尚未告知客户；客户将在{ $held }的回顾会议上第一次听说
rule-ris101-goal-late = 目标“{ $goal }”未达成，要到{ $told }才告知客户，没有赶在{ $held }的回顾会议之前
rule-ris102 = 满意度为{ $score }，低于{ $floor }，却没有作为风险列出应对方案
rule-ris103 = 有{ $count }张升级或紧急工单尚未解决（最早一张：“{ $ticket }”），演示文稿对支持情况只字未提
rule-ris104 = 幻灯片把责任推给了对方：“{ $words }”
rule-ris104-said = 我方发言把责任推给了对方：“{ $words }”
rule-ris105 = 有{ $count }项高概率、高影响的风险（首项：“{ $risk }”），而我方的行动没有一项既落实到人、又写明日期
rule-ris106 = 客户提出了顾虑（“{ $words }”），我方却转换了话题
rule-ris107 = 有一笔账单已逾期{ $days }天未付（超过{ $limit }天），而{ $held }回顾会议的议程中没有商务条款环节
rule-ris107-notice = 客户已于{ $day }提出不再续约，而{ $held }回顾会议的议程中没有商务条款环节

metric-threshold-passed-over-words = 回避顾虑：转换话题之前的字词数，不超过
metric-threshold-invoice-open-days = 未付账单逾期，超过即提示
