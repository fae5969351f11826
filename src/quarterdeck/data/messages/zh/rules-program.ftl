# program（回顾体系）各规则的发现：节奏、治理、各客户分层的服务模式。
rule-level-c-suite = 最高管理层
rule-level-vp = 副总裁
rule-level-director = 总监
rule-level-manager = 经理

rule-pro101 = 近一年应开回顾{ $due }次，实开{ $held }次（完成率{ $share }，目标{ $least }）；拖欠最久的客户：{ $account }
rule-pro102 = 应有高管出席的{ $held }次回顾中，只有{ $present }次有高管到场（{ $share }，目标{ $least }）
rule-pro103 = 去掉客户名称和数字后，“{ $deck }”（{ $segment }）有{ $share }的文字与“{ $other }”（{ $beside }）相同；达到{ $most }即视为雷同
rule-pro104-year-end = 会议定在{ $day }，正值客户财年的最后一个月
rule-pro104 = 会议定在{ $day }，属于应避开的月份：{ $month }
rule-pro104-span = 会议定在{ $day }，处于应避开的时段：{ $first }至{ $last }
rule-pro104-holiday = 会议定在{ $day }，当天是客户所在国家的非工作日
rule-pro105 = 会议定在{ $day }，已过最晚通知日{ $last }，此前数月又未开过回顾
rule-pro105-late = 会议定在{ $day }，距最晚通知日{ $last }不足{ $least }天，会上所谈已来不及影响客户的决定
rule-pro106-missed = { $day }的回顾客户缺席，此后再未召开
rule-pro106 = 自上次召开以来，回顾已改期{ $count }次（达到{ $most }次即为红色）
rule-pro107 = “{ $segment }”分层的回顾应为{ $asked }，计划的却是{ $planned }
rule-pro107-short = “{ $segment }”分层的回顾至少{ $bound }分钟，只计划了{ $planned }分钟
rule-pro107-long = “{ $segment }”分层的回顾至多{ $bound }分钟，却计划了{ $planned }分钟
rule-pro107-people = 受邀人中没有“{ $segment }”分层所要求的级别（{ $level }等）；{ $person }为{ $own }

metric-threshold-completion-least = 到期回顾的完成率，不低于
metric-threshold-executive-attendance-least = 高管出席率，不低于
metric-threshold-deck-likeness-most = 两份文稿的相似度，低于
metric-threshold-deck-lines-least = 参与比较的文稿行数，不少于
metric-threshold-opt-out-lead-least = 回顾距最晚通知日的天数，不少于
metric-threshold-reviews-moved-red = 回顾接连改期的次数：达到此值为红色
