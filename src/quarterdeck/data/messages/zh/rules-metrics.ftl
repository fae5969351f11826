# 指标类规则的发现：数字有出处、数量少、图表看得清。

rule-met101 = { $numbers ->
   *[other] “{ $words }”：{ $number }没有指标支撑（这段文字中这样的数字共{ $numbers }个）
}
rule-met102 = 本页有{ $metrics }个指标，超过{ $most }个
rule-met103-slices = { $chart ->
    [none] 饼图有{ $parts }个扇区，超过{ $limit }个
   *[other] 饼图“{ $chart }”有{ $parts }个扇区，超过{ $limit }个
}
rule-met103-one = { $chart ->
    [none] 饼图只有一个扇区，至少应有{ $limit }个
   *[other] 饼图“{ $chart }”只有一个扇区，至少应有{ $limit }个
}
rule-met103-bars = { $chart ->
    [none] 图表有{ $parts }根柱条，超过{ $limit }根
   *[other] 图表“{ $chart }”有{ $parts }根柱条，超过{ $limit }根
}
rule-met104 = “{ $line }”拿别家作对比（“{ $words }”），而本页既没有来源，也没有说明样本是谁
rule-met105 = { $number }精确过头（有效数字最多{ $most }位），写{ $rounded }就够了
rule-met106 = { $charts ->
   *[other] { $charts }张图表没有标题，页标题也没有说出图表的结论
}
rule-met107 = “{ $title }”讲了变化（“{ $words }”），却没有写明时间段，也没有前后两个数值
rule-met108 = “{ $metric }”写成了{ $number }：占比不可能超过整体
rule-met109 = 指标{ $metric }为{ $value }：占比不会低于零，也不会超过整体

metric-threshold-rounding-nearness = 取整后与指标的最大偏差
metric-threshold-small-counts-most = 无需指标支撑的小计数上限
metric-threshold-key-metrics-most = 每页指标数上限
metric-threshold-chart-slices-least = 饼图扇区数下限
metric-threshold-chart-slices-most = 饼图扇区数上限
metric-threshold-features-listed = 图表柱条数上限
metric-threshold-significant-digits-most = 标题数字的有效位数上限
metric-threshold-decimals-below = 可带小数的数值上限
