# 业务回顾体系：各项衡量指标、每次回顾的健康度、成熟度；客户各季度的指标走势。

## 衡量指标

metric-programme-cadence = 频率达成率
    .short = 频率达成
    .formula = 在到期所属财季内举行的回顾数 ÷ 到期的回顾数。财季结束后方才计入；主动跳过的回顾不计。
    .missing = 已到期且到期日与举行日期均有记录的回顾太少。
metric-programme-attendance = 高管参会率
    .short = 高管参会
    .formula = 赞助人或高管到场的回顾数 ÷ 应有高管参会且出席情况有记录的回顾数；客户爽约按未到场计
    .missing = 应有高管参会且出席情况有记录的回顾太少。
metric-programme-preparation = 客户准备率
    .short = 客户准备
    .formula = 客户带着问题和近况前来的回顾数 ÷ 客户准备情况有记录的回顾数
    .missing = 客户准备情况有记录的回顾太少。
metric-programme-on-time = 按期举行率
    .short = 按期举行
    .formula = 在到期日当天或之前举行的回顾数 ÷ 已举行且有到期日的回顾数
    .missing = 已举行且有到期日记录的回顾太少。
metric-programme-actions = 行动完成率
    .short = 行动完成
    .formula = 已完成的行动项 ÷ 截至数据日到期的行动项，双方合计
    .missing = 已到期的行动项太少。
metric-programme-response-day = 当日响应率
    .short = 当日响应
    .formula = 客户在收到会议纪要当日即有响应的回顾数 ÷ 响应情况可判断的回顾数
    .missing = 纪要发出已满一周、可判断响应情况的回顾太少。
metric-programme-response-week = 一周内响应率
    .short = 一周内响应
    .formula = 客户在会议纪要发出后一周内有响应的回顾数 ÷ 响应情况可判断的回顾数
    .missing = 纪要发出已满一周、可判断响应情况的回顾太少。
metric-programme-satisfaction = 合作满意度
    .short = 满意度
    .formula = 客户在回顾结束后所评分数的平均值，满分十分
    .missing = 回顾结束后评分的客户太少。

programme-nothing-known = 暂无记录
programme-too-few = 目前有{ $count }条记录，满{ $least }条后显示数值

## 回顾状态

programme-status-planned = 已排期
programme-status-held = 已举行
programme-status-cancelled = 已取消
programme-status-no-show = 客户爽约
programme-status-skipped = 已跳过
programme-status-asynchronous = 已书面完成

## 健康指标的依据

programme-read-rescheduled = 本次回顾已改期{ $count }次，达到{ $most }次即为红色。
programme-read-no-show = 客户方无人到场。
programme-read-planned = 本次回顾尚未举行。
programme-read-cancelled = 本次回顾已取消。
programme-read-skipped = 本次回顾经决定跳过。
programme-read-asynchronous = 本次回顾以书面方式完成，没有开会。
programme-read-sponsor = 高管赞助人已到场。
programme-read-executive = 有高管到场。
programme-read-delegates = 由代表参会，赞助人和其他高管均未到场。
programme-read-expected = 该细分客户应到的人员已到场。
programme-read-others = 由其他人员代为参会，该细分客户应到的人员未到场。
programme-read-nobody = 会议如期召开，但客户方无人到场。
programme-read-nobody-expected = 该细分客户采用自助回顾，无须人员到场。
programme-read-attendance-unknown = 尚未记录出席情况。
programme-read-preparation-ready = 客户带着问题和近况前来。
programme-read-preparation-minimal = 客户略有准备。
programme-read-preparation-none = 客户毫无准备。
programme-read-preparation-unknown = 尚未记录客户的准备情况。
programme-read-engagement-active = 客户积极参与讨论。
programme-read-engagement-polite = 客户只是礼貌倾听。
programme-read-engagement-distracted = 客户心不在焉，或提前离场。
programme-read-engagement-unknown = 尚未记录客户的参与情况。
programme-read-no-recap = 会议纪要尚未发出，无从判断客户的响应。
programme-read-response = 客户已于{ $day }响应。
programme-read-response-early = 截至{ $day }尚无响应，但一周的期限未到。
programme-read-response-none = 会议纪要已于{ $sent }发出，{ $within }天内没有响应。
programme-read-actions-none = 本次回顾没有已到期的行动项。
programme-read-actions = 到期的行动项共{ $due }项，已完成{ $done }项，完成率{ $share }，目标为{ $good }。

## 成熟度

maturity-stage-none = 尚未起步
maturity-stage-basic = 基础级
maturity-stage-standard = 标准级
maturity-stage-strategic = 战略级
maturity-stage-transformational = 转型级
maturity-stage-none-says = 尚未举行过回顾。
maturity-stage-basic-says = 回顾以状态汇报和功能更新为主，近似成绩单。
maturity-stage-standard-says = 回顾按频率举行，展示使用指标和支持服务，近似仪表盘。
maturity-stage-strategic-says = 回顾展示业务成果与投资回报，以价值说话。
maturity-stage-transformational-says = 双方高管共同规划，开展战略对话。
maturity-reviews = 已举行的回顾
maturity-cadence = 在到期财季内举行的回顾占比
maturity-outcomes = 展示了可衡量成果的回顾占比
maturity-baselines = 基准值经客户确认的回顾占比
maturity-beyond-usage = 内容不限于使用情况和支持服务的回顾占比
maturity-actions = 到期行动项的完成率
maturity-co-planned = 商定了共同目标的回顾占比
maturity-attendance = 应有高管参会的回顾中，赞助人或高管到场的占比
maturity-preparation = 客户有备而来的回顾占比
maturity-measured = { $condition }：{ $value }，至少应达到{ $least }
maturity-unmeasured = { $condition }：暂无记录，至少应达到{ $least }
maturity-nothing = 暂无记录
maturity-method = 某一级及其以下各级的条件全部满足，即达到该级。未记录的按未展示计算，因此补充记录绝不会使级别下降。

metric-threshold-programme-reviews-least = 显示比率或平均值所需的回顾数，至少
metric-threshold-programme-cadence = 频率达成率的目标
metric-threshold-programme-attendance = 高管参会率的目标
metric-threshold-programme-preparation = 客户准备率的目标
metric-threshold-maturity-first = 基础级：已举行的回顾，至少
metric-threshold-maturity-cadence = 标准级：频率达成率，至少
metric-threshold-maturity-outcomes = 战略级：展示可衡量成果的回顾占比，至少
metric-threshold-maturity-beyond-usage = 战略级：内容不限于使用情况的回顾占比，至少
metric-threshold-maturity-co-planned = 转型级：商定共同目标的回顾占比，至少

## 工作簿

programme-sheet-title = 回顾体系
programme-sheet-reviews = 回顾明细
programme-sheet-maturity = 成熟度
programme-column-group = 分组
programme-column-measure = 衡量指标
programme-column-value = 值
programme-column-target = 目标
programme-column-numerator = 分子
programme-column-count = 分母
programme-column-known = 已知
programme-column-eligible = 应知
programme-column-definition = 计算口径
programme-column-reason = 无数值的原因
programme-column-as-of = 数据截至
programme-column-review = 回顾
programme-column-account = 客户
programme-column-segment = 客户细分
programme-column-csm = 客户成功经理
programme-column-type = 类型
programme-column-due = 到期日
programme-column-held = 举行日期
programme-column-status = 状态
programme-column-rescheduled = 改期次数
programme-column-satisfaction = 满意度
programme-column-actions-due = 到期行动项
programme-column-actions-done = 已完成行动项
programme-column-recap = 纪要发出日
programme-column-response = 首次响应日
programme-column-evidence = 依据：{ $indicator }
programme-column-stage = 级别
programme-column-condition = 条件
programme-column-measured = 实测值
programme-column-needed = 要求
programme-column-met = 是否满足
programme-group-all = 全部回顾
programme-group-none = 未分配
programme-met = 是
programme-not-met = 否
programme-stage-reached = 已达到的级别：{ $stage }

## 客户各季度的指标走势

history-title-rose = { $metric }由{ $since }的{ $first }升至{ $until }的{ $last }
history-title-fell = { $metric }由{ $since }的{ $first }降至{ $until }的{ $last }
history-title-steady = { $metric }持平：{ $since }为{ $first }，{ $until }为{ $last }
history-title-one = { $metric }：{ $until }为{ $last }，此前没有可比数据
history-title-none = { $metric }：这几个季度没有数据
history-hours = { $value }小时
history-in-progress = 季度尚未结束，数值为截至目前
history-reason-ahead = 截至数据日，该季度尚未开始。
history-reason-nothing-before = 上一季度没有可比的数值。
history-reason-in-progress = 该季度尚未结束，不宜与完整季度相比。
history-reason-from-zero = 上一季度为零，无法计算变化比例。
