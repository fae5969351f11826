# 内部会前简报（一页）。

brief-document = 会前简报：{ $account }
brief-kicker = 内部简报 · { $window }
brief-title = { $landmines ->
    [0] { $day }与{ $account }会面：暂未发现雷区
   *[other] { $day }与{ $account }会面：须知{ $landmines }处雷区
}
brief-title-unmet = { $landmines ->
    [0] { $account }：暂未发现雷区
   *[other] { $account }：须知{ $landmines }处雷区
}
brief-landmines = 雷区
brief-landmines-empty = 没有临近的最晚通知日、未达成的目标、事故、未关闭的升级工单、逾期承诺、逾期账单或赞助人变动。
brief-more = 另有{ $count }处次要事项，见内部风险页
brief-objectives = 三个目标
brief-contract = 合同与健康评分
brief-renewal = 续约日：{ $value }
brief-opt-out = 最晚通知日：{ $value }
brief-notice = 已收到不续约通知：{ $value }
brief-arr = ARR：{ $value }
brief-health = 健康评分：{ $value }
brief-health-up = { $health }，上升{ $change }分
brief-health-down = { $health }，下降{ $change }分
brief-last-review = 上次回顾：{ $value }
brief-unknown = 无记录
brief-people = 参会人及其关注点
brief-people-empty = 没有参会人记录：先弄清谁会来，再做其他准备。
brief-questions = 可能被问到的问题
brief-value = 目前的价值
brief-card = { $label }：{ $value }
brief-value-empty = 目前还无法呈现价值：本次目标是商定衡量口径。
brief-risks = 风险
brief-risks-empty = 数据中未发现风险，仍请向内部支持者核实。
brief-opportunities = 机遇
brief-opportunities-empty = 计划之外暂无建议。
brief-play = 应对：{ $play }
brief-withheld = 增购暂缓：{ $reason }
