# 价值类规则的发现：先讲成果再讲使用，金额对照基准值，不足如实说明。

rule-val101 = { $slides ->
   *[other] 文件尚未讲到任何成果，就先讲使用情况（“{ $words }”），涉及{ $slides }页
}
rule-val102 = { $claims ->
   *[other] “{ $words }”给出了金额（此类表述共{ $claims }处），但全文没有说明对照的是什么基准值
}
rule-val103 = “{ $words }”给出了回报，但全文没有说明口径：是净回报还是倍数，对应哪笔投入
rule-val104 = “{ $outcome }”归因于产品的比例为{ $share }，而其证据最多支持{ $most }
rule-val105 = 目标“{ $goal }”（{ $day }到期）未达成，文件在展示价值之前没有说明
rule-val105-undated = 目标“{ $goal }”未达成，文件在展示价值之前没有说明
rule-val105-nowhere = 目标“{ $goal }”（{ $day }到期）未达成，全文没有一页提到它
rule-val105-nowhere-undated = 目标“{ $goal }”未达成，全文没有一页提到它
rule-val106 = “{ $title }”在标题中放了{ $numbers }个数字，超过{ $most }个
rule-val107 = { $usage ->
   *[other] 文件共{ $slides }页，有{ $usage }处讲使用情况，却没有一处说明给客户带来了什么
}
rule-val108 = “{ $claim }”断言了因果（“{ $words }”），但本页没有说明依据什么方法
rule-val109 = “{ $outcome }”设有折算单价，但没有客户方人员确认其基准值的记录
rule-val109-value = “{ $outcome }”设有折算单价，但没有基准值

metric-threshold-usage-lines = 视为使用情况页的含数字行数
metric-threshold-headline-numbers-most = 标题中数字的上限
metric-threshold-slides-of-a-review = 必须讲到成果的最少页数
metric-threshold-attribution-most = 归因比例上限
metric-threshold-attribution-control-most = 有对照组时的归因比例上限
metric-threshold-attribution-before-after-most = 前后对比时的归因比例上限
