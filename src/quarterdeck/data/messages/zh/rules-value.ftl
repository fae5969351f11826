# 价值类规则的发现：先讲成果再讲使用，金额对照基准值，不足如实说明。

rule-val101 = { $slides ->
   *[other] 演示文稿还没讲到任何成果，就先讲使用情况（“{ $words }”），共{ $slides }页
}
rule-val102 = { $claims ->
   *[other] “{ $words }”讲的是金额（此类表述共{ $claims }处），而演示文稿没有一处交代对照的基准值
}
rule-val103 = “{ $words }”给出了回报，而演示文稿没有一处说明口径：是净回报还是倍数，对应哪笔投入
rule-val104 = “{ $outcome }”有{ $share }归因于产品，而现有证据最多支持{ $most }
rule-val105 = 目标“{ $goal }”（{ $day }到期）未达成，演示文稿在展示价值之前没有交代
rule-val105-undated = 目标“{ $goal }”未达成，演示文稿在展示价值之前没有交代
rule-val105-nowhere = 目标“{ $goal }”（{ $day }到期）未达成，演示文稿没有一页提到
rule-val105-nowhere-undated = 目标“{ $goal }”未达成，演示文稿没有一页提到
rule-val106 = 标题“{ $title }”里堆了{ $numbers }个数字，超过{ $most }个
rule-val107 = { $usage ->
   *[other] 演示文稿共{ $slides }页，有{ $usage }处讲使用情况，却没有一处说到给客户带来了什么
}
rule-val108 = “{ $claim }”断言了因果（“{ $words }”），而本页没有说明依据什么方法
rule-val109 = “{ $outcome }”设有折算单价，而基准值没有客户方人员确认的记录
rule-val109-value = “{ $outcome }”设有折算单价，却没有基准值

metric-threshold-usage-lines = 算作讲使用情况的页所需的含数字行数
metric-threshold-headline-numbers-most = 标题里的数字个数上限
metric-threshold-slides-of-a-review = 自多少页起必须讲到成果
metric-threshold-attribution-most = 归因比例上限
metric-threshold-attribution-control-most = 归因比例上限（有对照组）
metric-threshold-attribution-before-after-most = 归因比例上限（前后对比）
