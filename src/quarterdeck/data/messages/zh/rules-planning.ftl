# planning（规划）各规则的发现：回顾着眼何处、目标能否落实、商务方案是否适时。
rule-pla101 = 议程中谈过去与未来的时间里，只有{ $share }用于未来（至少{ $least }，目标{ $target }）
rule-pla102 = 谈过去或未来的页面中，只有{ $share }面向未来（至少{ $least }，目标{ $target }）
rule-pla102-minutes = 谈过去或未来的页面所占时间里，只有{ $share }用于未来（至少{ $least }，目标{ $target }）
rule-pla103 = 谈过去与未来的发言中，只有{ $share }在谈未来（至少{ $least }，目标{ $target }）
rule-pla104 = 目标“{ $goal }”没有写明如何衡量
rule-pla104-baseline = 目标“{ $goal }”没有基准值
rule-pla104-target = 目标“{ $goal }”没有目标值
rule-pla104-due = 目标“{ $goal }”没有到期日
rule-pla105 = 目标“{ $goal }”没有注明客户方由谁确认
rule-pla105-day = 目标“{ $goal }”没有注明确认日期
rule-pla106 = 文稿{ $slides }页正文只谈过去，没有下文：没有计划，没有下一步行动，也没有路线图
rule-pla107 = 该页在回顾中直接报价：“{ $words }”
rule-pla107-expansion = 文稿提出了“{ $title }”，而客户的需要和优先事项均无记录

metric-threshold-future-share-least = 面向未来的占比：低于此值即提醒
metric-threshold-future-share-target = 面向未来的占比：目标
metric-threshold-future-slides-least = 没有标注时长时，面向未来的页面占比，不低于
metric-threshold-placed-slides-least = 可供判断的正文页数，不少于
metric-threshold-placed-talk-least = 能判断谈过去还是未来的发言占比，不低于
