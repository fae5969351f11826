# 指标类规则的发现：数字有出处、数量少、图表看得清。

rule-met101 = { $numbers ->
   *[other] “{ $words }”：本次回顾没有任何指标支持{ $number }（此行无出处的数字共{ $numbers }个）
}
rule-met102 = 本页有{ $metrics }个指标，超过{ $most }个
rule-met103-slices = { $chart ->
    [none] 饼图有{ $parts }个扇区，超过{ $limit }个
   *[other] 饼图“{ $chart }”有{ $parts }个扇区，超过{ $limit }个
}
rule-met103-one = { $chart ->
    [none] 饼图只有一个部分，至少应有{ $limit }个
   *[other] 饼图“{ $chart }”只有一个部分，至少应有{ $limit }个
}
rule-met103-bars = { $chart ->
    [none] 图表有{ $parts }个柱条，超过{ $limit }个
   *[other] 图表“{ $chart }”有{ $parts }个柱条，超过{ $limit }个
}
rule-met104 = “{ $line }”与他人对比（“{ $words }”），但本页既无来源，也未说明样本是谁
rule-met105 = { $number }过于精确（有效数字最多{ $most }位），写{ $rounded }即可
rule-met106 = { $charts ->
   *[other] { $charts }个图表没有标题，页标题也没有说明图表的含义
}
rule-met107 = “{ $title }”给出了变化（“{ $words }”），却没有时间段，也没有前后数值
rule-met108 = “{ $metric }”为{ $number }：占比不可能超过整体
rule-met109 = 指标{ $metric }为{ $value }：占比应在零与整体之间

metric-threshold-rounding-nearness = 取整：与指标的最大偏差
metric-threshold-small-counts-most = 无需指标支持的小计数上限
metric-threshold-key-metrics-most = 每页指标数上限
metric-threshold-chart-slices-least = 饼图扇区数下限
metric-threshold-chart-slices-most = 饼图扇区数上限
metric-threshold-features-listed = 图表柱条数上限
metric-threshold-significant-digits-most = 标题数字的有效位数上限
metric-threshold-decimals-below = 可带小数的数值上限
