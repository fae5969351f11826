# 演示文稿：点明结论的标题、标签，以及主讲人备注。
# $span 取值 quarter、half、year、period，表示回顾区间的长短。

## 文档、封面、页脚

deck-document-qbr = { $account }{ $span ->
    [quarter] 季度业务回顾
    [half] 半年度业务回顾
    [year] 年度业务回顾
   *[period] 业务回顾
}
deck-document-ebr = { $account }高管业务回顾
deck-document-digital = { $account }{ $span ->
    [quarter] 季度数字化回顾
    [half] 半年度数字化回顾
    [year] 年度数字化回顾
   *[period] 数字化业务回顾
}
deck-document-automated = { $account }{ $span ->
    [quarter] 季度一页速览
    [half] 半年度一页速览
    [year] 年度一页速览
   *[period] 一页速览
}
deck-window-quarter = { $quarter }（{ $window }）
deck-window = { $window }
deck-footer = { $vendor } · { $account } · 数据截至{ $as_of }
deck-title-as-of = 数据截至{ $as_of }
deck-title-subtitle-ebr = 业务成果、战略方向与共同决策

## 环节（亦用作标题上方的小字）

deck-section-opening = 开场
deck-section-business-context = 业务背景
deck-section-value-review = 价值回顾
deck-section-strategic-discussion = 战略讨论
deck-section-action-planning = 行动计划
deck-section-close = 收尾
deck-kicker-appendix = 附录

## 短词

deck-named = { $name }
deck-day = { $day }
deck-figure = { $figure }
deck-none = —
deck-missing = 尚未衡量
deck-tag-proposed = 待商定
deck-lead-csm = 客户成功经理
deck-lead-joint = 双方
deck-amount-hours = { $figure }小时
deck-amount-days = { $figure }天
deck-amount-minutes = { $figure }分钟
deck-amount-errors = { $figure }处差错
deck-amount-calls = { $figure }通电话
deck-amount-orders = { $figure }笔订单
deck-amount-incidents = { $figure }起事件
deck-amount-multiple = { $figure }倍
deck-amount-named = { $figure } { $unit }

## 议程

deck-agenda-title = 回顾与规划时间中，{ $future }面向未来
deck-agenda-share = 面向未来：战略讨论与行动计划；面向过去：价值回顾。其余环节不计入。
deck-agenda-title-open = 今天商定重点，落实分工
deck-agenda-topic = 环节
deck-agenda-focus = 要点
deck-agenda-minutes = 分钟
deck-agenda-leads = 主导方
deck-agenda-empty = 无需开会：请随时阅读，回答问题，并与我们联系。
deck-agenda-document = 会议议程：{ $account }
deck-agenda-meeting = { $day }，共{ $minutes }分钟
deck-agenda-aims = 希望会后达成
deck-agenda-aim-priorities = 对贵方优先事项的共识
deck-agenda-aim-plan = 一个共同目标及其计划
deck-agenda-aim-steps = 每项行动都有负责人和日期
deck-focus-opening = 明确会议目标，确认议程
deck-focus-business-context = 贵方最新动态与优先事项
deck-focus-value-review = 先说不足，再看成果与回报
deck-focus-value-review-agree = 商定衡量什么、从何起算
deck-focus-strategic-discussion = { $span ->
    [quarter] 下季度计划与贵方反馈
    [half] 下半年度计划与贵方反馈
    [year] 下年度计划与贵方反馈
   *[period] 下阶段计划与贵方反馈
}
deck-focus-action-planning = 事项、负责人与完成日期
deck-focus-close = 总结与致谢

## 上季度

deck-last-title-missed = { $reached ->
    [0] { $due ->
        [1] 既定目标未能达成，先说不足
       *[other] { $due }个目标均未达成，先说不足
    }
   *[other] { $due }个目标达成{ $reached }个，先说不足
}
deck-last-title-late = 我方有{ $late }项承诺未按期兑现
deck-last-title-all-late = { $due ->
    [1] 既定目标已达成
   *[other] { $due }个目标全部达成
}，我方有{ $late }项承诺延期
deck-last-title-all = { $due ->
    [1] 既定目标已达成，我方承诺如期兑现
   *[other] { $due }个目标全部达成，我方承诺如期兑现
}
deck-last-title-goals = { $due ->
    [1] 既定目标已达成
   *[other] { $due }个目标全部达成
}
deck-last-title-open = 既定目标仍在推进
deck-last-title-none = 此前没有书面目标，今天商定一个
deck-last-goals = 双方设定的目标
deck-last-goals-empty = 此前没有书面目标，今天我方提出一项建议。
deck-last-events = 已完成的工作
deck-last-events-empty = 本期没有培训、上线或里程碑记录。
deck-last-standing = 目前的状况
deck-last-promises = 承诺兑现情况
deck-shortfalls = 未达预期之处
deck-goal = 目标
deck-goal-column-baseline = 基准值
deck-goal-column-target = 目标值
deck-goal-column-actual = 实际值
deck-goal-column-state = 状态
deck-goal-missed = 未达成
deck-goal-reached = 已达成
deck-goal-open = 推进中
deck-goal-dropped = 已取消
deck-goal-progress = 基准值{ $baseline }，目标{ $target }，目前{ $actual }
deck-goal-way = 从{ $baseline }到{ $target }
deck-goal-against = 目标{ $target }，目前{ $actual }
deck-goal-target = 目标{ $target }
deck-promise-done = 已兑现
deck-promise-late = 延期完成
deck-promise-missed = 已逾期
deck-promise-open = 进行中

## 成果

deck-results-title-hours-roi = { $span ->
    [quarter] 本季度
    [half] 半年
    [year] 全年
   *[period] 本期
}节省{ $hours }小时，净投资回报率{ $roi }
deck-results-title-value-roi = 创造价值{ $value }，净投资回报率{ $roi }
deck-results-title-value = 按双方商定的基准值，创造价值{ $value }
deck-results-title-hours = { $span ->
    [quarter] 本季度
    [half] 半年
    [year] 全年
   *[period] 本期
}节省{ $hours }小时
deck-results-title-below = 创造价值{ $value }，尚未覆盖投入
deck-results-title-indicative-below = 价值约{ $value }（仅供参考），尚未覆盖投入
deck-results-title-indicative = 价值约{ $value }，基准值补齐前仅供参考
deck-results-title-no-money = 成果已现，商定基准值后再折算金额
deck-results-title-agree = 先商定：衡量什么，从何起算
deck-results-title-agree-down = { $name }下降{ $change }，先商定成功标准
deck-results-shortfall = 先说不足。{ $point }
deck-results-shortfall-first = 先说不足。{ $point }（另有{ $others }项）
deck-results-shortfall-two = 先说不足。{ $first }；{ $second }
deck-results-no-money-coverage = 此处不列金额：仅{ $coverage }的成果有双方商定的基准值。
deck-results-no-money = 此处不列金额：金额须以双方商定的基准值和单价为依据。
deck-card-roi-net = （价值 − 投入）÷ 投入
deck-card-roi-multiple = 价值 ÷ 投入
deck-card-roi-net-indicative = （价值 − 投入）÷ 投入；仅供参考
deck-card-roi-multiple-indicative = 价值 ÷ 投入；仅供参考
deck-card-indicative = 仅供参考：{ $coverage }的成果已商定基准值
deck-card-value-coverage = 覆盖{ $coverage }的成果，按双方商定的基准值计算
deck-card-previous = 此前：{ $previous }
deck-card-csat = 五分制
deck-card-csat-previous = 五分制；此前：{ $previous }
deck-card-users-active = { $span ->
    [quarter] 季度活跃用户
    [half] 半年活跃用户
    [year] 年度活跃用户
   *[period] 本期活跃用户
}
deck-card-in-hours = 单位：小时
deck-card-in-days = 单位：天
deck-card-in-minutes = 单位：分钟
deck-card-payback = 回收期（月）
deck-measures-title = 建议衡量的指标
deck-measure = 指标
deck-measure-baseline = 建议基准值
deck-measure-agreed = 确认人与日期
deck-measure-open = 待测定
deck-measures-why = 基准值商定之后，下次回顾即可用金额呈现价值。

## 目标对齐

deck-alignment-title-known = 规划之前：这些仍是贵方的重点吗？
deck-alignment-title-open = 规划之前：贵方当前最看重什么？
deck-alignment-heard = 我们了解到的重点
deck-alignment-heard-empty = 我们还不了解贵方的优先事项，今天想听您谈谈。
deck-alignment-goals = 现行目标
deck-alignment-goals-empty = 目前没有现行目标，我方在下一页提出建议。
deck-question-priorities = 上次会面以来，贵方的业务有哪些变化？
deck-question-challenges = 有哪些新的挑战需要我们了解？

## 计划

deck-plan-title = { $span ->
    [quarter] 下季度建议方案，依贵方意见调整
    [half] 下半年度建议方案，依贵方意见调整
    [year] 下年度建议方案，依贵方意见调整
   *[period] 下阶段建议方案，依贵方意见调整
}
deck-plan-title-option = 我方建议：一个重点，并回应贵方新需求
deck-plan-focus = 重点：{ $title }
deck-plan-option = 可选：{ $title }
deck-plan-goal = 共同目标
deck-plan-goal-next = 达成之后的下一个目标：{ $text }
deck-plan-need = 缘由：{ $text }
deck-plan-step = 举措：{ $text }
deck-plan-benefit = 收益：{ $text }
deck-plan-when = 时间：{ $text }
deck-plan-roadmap = 产品路线图

## 反馈

deck-feedback-title = 我们做得如何，哪里还能更好？
deck-feedback-title-acted = 您的意见已落实，接下来最期待什么？
deck-feedback-title-some = 您的意见：部分已落实，其余已列入计划
deck-feedback-title-planned = 您的意见已列入计划，接下来最期待什么？
deck-feedback-title-low = 您对合作打了{ $score }分，如何才能更好？
deck-feedback-scale = 您对双方合作的满意程度如何？
deck-feedback-low = 很不满意
deck-feedback-high = 非常满意
deck-question-better = 我们哪些方面可以做得更好？
deck-question-missing = 产品还缺少哪些您需要的功能？
deck-feedback-action = 您的反馈，我们的行动
deck-feedback-action-empty = 您今天的反馈，下次将在这里得到回应。

## 下一步

deck-steps-title = 我方提出{ $steps }项行动，贵方事项当场商定
deck-steps-title-open = 当场写明：谁做什么，何时完成
deck-steps-ours = 我方（{ $vendor }）：建议
deck-steps-yours = 贵方（{ $account }）：待商定
deck-step-action = 行动
deck-step-owner = 负责人
deck-step-due = 完成日期
deck-steps-thanks = 感谢您的时间与坦诚。

## 高管回顾

deck-wins = 值得肯定的成果
deck-wins-empty = 尚无经贵方确认的成果。
deck-decide = 请贵方决策
deck-decide-value-by = 确认已创造价值{ $value }（{ $name }）
deck-decide-value = 确认已创造价值{ $value }
deck-decide-baseline = 确认衡量指标、基准值及确认人
deck-decide-step = 批准下一步行动：“{ $step }”（{ $owner }，{ $day }前）
deck-decide-focus = 批准工作重点：{ $text }
deck-decide-goal = 商定共同目标：{ $text }
deck-strategy-title = 贵方的方向，我们如何同行
deck-strategy-title-roadmap = 贵方的目标，我们的产品路线图

## 一页速览

deck-one-page-next = 下一步建议
deck-one-page-title = 许可用户中{ $coverage }处于活跃状态：下一步建议
deck-one-page-no-data = 本期尚未收到使用数据。请与我们联系，一同查明原因。
deck-contact-person = 如有疑问，请联系您的客户成功经理{ $name }：{ $email }
deck-contact-site = 如有疑问，请通过{ $site }联系{ $vendor }
deck-contact-reply = 如有疑问，直接回复收到本页的邮件，即可联系{ $vendor }。

## 附录

deck-metric = 指标
deck-metric-now = 本期
deck-metric-previous = 上期
deck-metric-change = 变化
deck-metric-coverage = 数据覆盖率
deck-metrics-title = { $better ->
    [0] { $metrics }项关键指标均未改善
   *[other] { $metrics }项关键指标中，{ $better }项改善
}
deck-metrics-title-part = { $better ->
    [0] 可比的{ $metrics }项关键指标均未改善
   *[other] 可比的{ $metrics }项关键指标中，{ $better }项改善
}
deck-metrics-title-now = 关键指标的当前水平
deck-change-none = 持平
deck-change-points-up = +{ $change }个百分点
deck-change-points-down = −{ $change }个百分点
deck-change-share-up = +{ $change }
deck-change-share-down = −{ $change }
deck-change-amount-up = +{ $change }
deck-change-amount-down = −{ $change }
deck-method-title = 只按双方商定的基准值计算价值
deck-method-lines = 计算口径
deck-method-result = 成果
deck-method-baseline = 基准值
deck-method-actual = 实际
deck-method-rate = 单价
deck-method-attribution = 归因比例
deck-method-money = 计入金额
deck-method-total = 已创造价值合计
deck-method-agreed = 基准值确认
deck-method-agreed-by = { $name }，{ $on }
deck-method-not-agreed = 未商定，不计金额
deck-method-attested = 由贵方确认
deck-method-attested-share = { $share }，由贵方确认
deck-method-correlation = 仅相关，不计金额
deck-definition = 计算口径
deck-coverage-formula = 计算该指标所需的记录中，实际具备的比例
deck-definitions-title = 文中每项指标只有一个口径

## 内部页

deck-internal-kicker = 内部资料，请勿外传
deck-internal-risks-title = 会前有{ $priority }件事须优先处理
deck-internal-risks-title-calm = 暂无紧急事项，关注风险，准备机遇
deck-internal-withheld-title = 本次回顾不提增购建议
deck-internal-withheld-reasons = 暂缓的原因
deck-internal-health-title = 健康评分{ $health }，与上季度持平
deck-internal-health-title-up = 健康评分{ $health }，较上季度上升{ $change }分
deck-internal-health-title-down = 健康评分{ $health }，较上季度下降{ $change }分
deck-internal-health-title-missing = 数据不足，暂无健康评分
deck-internal-health-component = 分项
deck-internal-health-score = 得分
deck-internal-health-weight = 权重
deck-internal-health-usage = 使用：产品采用率与用户覆盖率
deck-internal-health-engagement = 参与度：会议与情感倾向
deck-internal-health-growth = 增长：ARR变动与已交付价值
deck-internal-health-support = 支持服务

## 主讲人备注：怎么讲

deck-say-title = 欢迎各位，初次见面的请互相介绍。用一句话说明本次会议的目的：商定下一步的重点，而不是汇报过去。问一下有谁需要提前离开。
deck-say-agenda = 确认议程，并询问有无补充。说明规划用时多于回顾，每个环节结束都会停下来听意见。时间不够时，压缩回顾，不压缩规划。
deck-say-last-quarter = 先用客户自己的话重述当时的目标，再说结果如何。点出起关键作用的两三件事，以及客户方是谁完成的，并当面致谢。
deck-say-shortfalls = 先直接说明哪里未达预期、原因何在、之后做了哪些改进。不粉饰，也不追究责任；说完停下，听对方的看法。然后再讲已完成的工作。
deck-say-results = 先说核心数字，稍作停顿。图表一张一张讲：说明了什么，对照哪个基准值，由谁确认。再问对方，这与他们的实际感受是否一致。
deck-say-indicative = 报数字之前先说明仅供参考，因为部分成果尚未商定基准值。讲清哪些是确定的，哪些还不确定。询问对方由谁、在何时可以确认其余基准值。
deck-say-below = 抢在对方之前说明：目前衡量到的价值还没有覆盖投入。指出哪些方面正在好转，怎样才能扭转。询问对方最看重哪项成果。
deck-say-no-money = 说明为何没有金额：我们只按双方商定的基准值折算金额。展示已经发生的变化。询问对方由谁来确认基准值和单价。
deck-say-agree = 坦率说明目前还无法呈现价值，这正是今天要解决的事。逐项讨论建议的指标：选得对不对，基准值是否公允，由谁确认？边谈边把姓名和日期写进表格。
deck-say-alignment = 提出问题，然后安静倾听：这一页属于客户。按对方的原话记录，并复述确认。先不要给方案，下一页的计划可以调整。
deck-say-plan = 把建议与刚才听到的内容联系起来，不合适的当场修改。在对方同意之前，这里的一切都只是建议。询问对方：满足什么条件，这个共同目标才值得投入？
deck-say-option = 先讲重点方案。只有当对方亲口确认这项需求，才谈可选方案；本页不谈价格，报价另行提供。若需求已不存在，就跳过可选方案。
deck-say-feedback = 请每个人先各自打分，再请大家说明理由。追问：怎样才能再高一分？把缺少的功能记为需求，并说明何时答复。
deck-say-next-steps = 逐条念出我方行动，问是否合适。再写下贵方事项，每项一个姓名、一个日期；“团队”和“尽快”都不算。说明会议纪要一天之内送达。
deck-say-executive-summary = 这一页要能独立成篇，照顾提前离开的人。先说不足，再说成果，最后说需要决策的事项。询问对方想深入讨论哪一点。
deck-say-outcomes = 按客户看重的程度逐项讲目标，未达成的先讲。每一项都说对业务意味着什么，而不是我们做了什么。询问目标值是否仍然合适。
deck-say-strategy = 先请对方谈业务方向，再展示我们的内容。把产品规划与对方的目标联系起来，并说明确定程度。未作承诺的日期，一律不提。
deck-say-metrics = 本页备查，有人问起再展示。数据覆盖率不足的，先说明再报数。
deck-say-method = 有人、尤其是财务问起价值如何计算时使用。价值与投入取同一区间，没有商定基准值的一律不计。可提出与对方财务逐项核对。
deck-say-definitions = 备查：每项指标只有一个口径，各次回顾一致。若对方口径不同，记录下来并统一。
deck-say-risks = 仅供内部：会前确定每项优先事项由谁处理。本页内容不得在会上令客户感到意外。
deck-say-withheld = 仅供内部：除非客户提起，不谈增购。先消除这些原因，下次回顾再评估。
deck-say-health = 仅供内部：找出变动最大的分项，会前弄清原因。没有数据的分项，既不代表好，也不代表差。
deck-say-one-page = 本页无需会议，直接发送。发送前核对核心数字和联系人。客户回复后，一天之内答复。

## 主讲人备注：来源与时间

deck-note-source = { $name }：{ $figure }（数据截至{ $as_of }）。口径：{ $formula }。
deck-note-source-covered = { $name }：{ $figure }（数据截至{ $as_of }，数据覆盖率{ $coverage }）。口径：{ $formula }。
deck-note-missing = { $name }：暂无数据。{ $reason }
deck-note-minutes = 本页用时：{ $minutes }分钟。
deck-note-close = 随后收尾：用{ $minutes }分钟总结与致谢。
