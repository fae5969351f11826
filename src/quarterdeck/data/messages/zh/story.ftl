# 回顾所要说的话。面向客户时，“您”指客户，“我们”指供应商；
# 内部部分（risk、chance、mine、attendee、wants、objective、expect、withheld）中，“我们”指我方团队。

## 本次回顾的核心信息

story-headline-value = 按商定的基准值，创造价值{ $value }
story-headline-value-shortfall = 创造价值{ $value }，仍有目标未达成
story-headline-hours = 为您的团队节省{ $hours }小时
story-headline-hours-shortfall = 节省{ $hours }小时，仍有目标未达成
story-headline-below = 创造价值{ $value }，尚未覆盖投入
story-headline-below-shortfall = 创造价值{ $value }，尚未覆盖投入，仍有目标未达成
story-headline-outcome = “{ $outcome }”优于商定的基准值
story-headline-outcome-shortfall = “{ $outcome }”已改善，仍有目标未达成
story-headline-behind = 成果未及基准值，我们这样改进
story-headline-agree = 与{ $account }商定如何衡量成功
story-headline-agree-shortfall = 部分目标未达成，先商定成功标准
story-headline-agree-users = 已有{ $users }人在使用，下一步商定成功标准
story-headline-agree-coverage = 用户覆盖率{ $coverage }，下一步商定成功标准
story-headline-agree-coverage-rose = 用户覆盖率升至{ $coverage }，下一步商定成功标准
story-headline-agree-coverage-fell = 用户覆盖率降至{ $coverage }，一起找出原因

## 数据卡片及其说明

story-card-outcome = { $outcome }
story-card-before = 基准值：{ $before }
story-note-roi-net = 净回报：（价值 − 投入）÷ 投入
story-note-roi-multiple = 总回报：价值 ÷ 投入
story-note-value = 以双方商定的基准值衡量
story-note-indicative = 仅供参考：部分成果尚未商定基准值
story-note-hours-saved = 与商定的基准值相比

## 成果的单位

story-unit-hours = 小时
story-unit-days = 天
story-unit-minutes = 分钟
story-unit-errors = 差错数
story-unit-incidents = 事件数
story-unit-tickets = 工单数
story-unit-orders = 订单数
story-before-after = 由{ $before }变为{ $after }
story-before-after-unit = 由{ $before }变为{ $after }（{ $unit }）

## 价值是如何得出的

story-method-agree = 基准值尚未商定，因此不列任何金额；所示均为运营趋势
story-method-window = 价值与投入取同一区间：{ $window }
story-method-baseline = “{ $outcome }”：基准值于{ $day }与{ $name }商定
story-method-attested = 贵方已书面确认，成效全部归因于本产品
story-method-correlation = 仅相关，不计金额
story-method-attribution = 前后对比；成效的{ $share }归因于本产品
story-method-attribution-control = 与对照组对比；成效的{ $share }归因于本产品
story-method-investment = 投入：本区间的订阅费用与贵方自身成本，共{ $investment }
story-method-roi-net = 净投资回报率：（价值 − 投入）÷ 投入 = { $value }
story-method-roi-multiple = 回报倍数：价值 ÷ 投入 = { $value }
story-method-payback = 回收期：{ $value }天即可收回投入
story-method-unagreed = 有{ $count }项成果尚未商定基准值，不计金额
story-method-indicative = 仅供参考：{ $coverage }的成果已商定基准值与归因比例

## 成果亮点

story-win-money = “{ $outcome }”带来{ $money }的价值
story-win-outcome = “{ $outcome }”较商定的基准值有所改善
story-win-goal = 目标“{ $goal }”已达成
story-win-milestone = { $day }完成“{ $event }”
story-win-user-coverage = 用户覆盖率由{ $before }升至{ $now }
story-win-users-active = 活跃用户由{ $before }人增至{ $now }人
story-win-product-adoption = 产品采用率由{ $before }升至{ $now }
story-win-resolution = 工单解决更快：平均{ $now }小时，此前为{ $before }小时
story-win-first-response = 首次响应更快：平均{ $now }分钟，此前为{ $before }分钟
story-win-csat = 支持服务满意度由{ $before }升至{ $now }

## 未达预期之处

story-short-goal = 目标“{ $goal }”未达成
story-short-goal-share = 从基准值到目标值，已完成{ $share }
story-short-goal-none = 与基准值相比尚无进展
story-short-outcome = “{ $outcome }”不及基准值
story-short-incident = { $day }发生“{ $event }”，现已解决
story-short-incident-open = { $day }发生“{ $event }”，仍在处理
story-short-promise = 我们承诺在{ $day }前完成“{ $promise }”，至今尚未兑现
story-short-user-coverage = 用户覆盖率由{ $before }降至{ $now }
story-short-coverage-low = 授权用户中仅{ $now }活跃
story-short-users-active = 活跃用户由{ $before }人降至{ $now }人
story-short-product-adoption = 产品采用率由{ $before }降至{ $now }
story-short-resolution = 工单解决变慢：平均{ $now }小时，此前为{ $before }小时
story-short-first-response = 首次响应变慢：平均{ $now }分钟，此前为{ $before }分钟
story-short-csat = 支持服务满意度由{ $before }降至{ $now }

## 图表

story-chart-waterfall = { $category }贡献最大：{ $money }
story-chart-top-outcome = “{ $outcome }”贡献最大：{ $money }
story-chart-before-after = “{ $outcome }”：由{ $before }变为{ $after }
story-chart-before-after-unit = “{ $outcome }”：由{ $before }变为{ $after }（{ $unit }）
story-chart-before-after-percent = “{ $outcome }”：由{ $before }%变为{ $after }%
story-chart-return = 价值达到投入的{ $multiple }倍
story-chart-return-amounts = 投入{ $investment }，创造价值{ $value }
story-chart-hours-rose = 每季度节省工时由{ $first }增至{ $last }
story-chart-hours-fell = 每季度节省工时由{ $first }降至{ $last }
story-chart-hours-steady = 每季度节省工时稳定在{ $last }
story-chart-value-rose = 每季度价值由{ $first }增至{ $last }
story-chart-value-fell = 每季度价值由{ $first }降至{ $last }
story-chart-value-steady = 每季度价值稳定在{ $last }
story-chart-coverage-rose = 用户覆盖率由{ $first }升至{ $last }
story-chart-coverage-fell = 用户覆盖率由{ $first }降至{ $last }
story-chart-coverage-steady = 用户覆盖率稳定在{ $last }
story-chart-adoption-rose = 产品采用率由{ $first }升至{ $last }
story-chart-adoption-fell = 产品采用率由{ $first }降至{ $last }
story-chart-adoption-steady = 产品采用率稳定在{ $last }
story-chart-resolution-rose = 工单解决变慢：由{ $first }小时增至{ $last }小时
story-chart-resolution-fell = 工单解决更快：由{ $first }小时降至{ $last }小时
story-chart-resolution-steady = 工单解决时长稳定在{ $last }小时
story-chart-csat-rose = 支持服务满意度由{ $first }升至{ $last }
story-chart-csat-fell = 支持服务满意度由{ $first }降至{ $last }
story-chart-csat-steady = 支持服务满意度稳定在{ $last }
story-chart-users-rose = 活跃用户由{ $first }人增至{ $last }人
story-chart-users-fell = 活跃用户由{ $first }人降至{ $last }人
story-chart-users-steady = 活跃用户稳定在{ $last }人
story-chart-months-rose = 月活跃用户由{ $since }的{ $first }人增至{ $until }的{ $last }人
story-chart-months-fell = 月活跃用户由{ $since }的{ $first }人降至{ $until }的{ $last }人
story-chart-months-steady = 月活跃用户稳定在{ $last }人（{ $until }）
story-chart-tickets-rose = 每季度新建工单由{ $first }个增至{ $last }个
story-chart-tickets-fell = 每季度新建工单由{ $first }个降至{ $last }个
story-chart-tickets-steady = 每季度新建工单稳定在{ $last }个
story-chart-features = { $available }项功能中已使用{ $used }项
story-chart-top-feature = “{ $feature }”使用最多

story-axis-quarter = { $quarter }
story-axis-month = { $month }
story-axis-name = { $name }
story-outcome-span = { $outcome }，{ $span }
story-axis-category-revenue = 收入
story-axis-category-cost = 成本
story-axis-category-risk = 风险
story-axis-category-quality = 质量
story-axis-total = 合计
story-axis-before = 基准值
story-axis-after = 实际值
story-axis-investment = 投入
story-axis-value = 价值
story-axis-used = 已使用
story-axis-unused = 尚未使用
story-series-value = 价值
story-series-outcome = 成果
story-category-revenue = 收入影响
story-category-cost = 成本降低
story-category-risk = 风险缓解
story-category-quality = 质量提升
story-category-strategic = 战略价值

story-source = 来源：{ $metric }，数据截至{ $day }
story-source-outcome = 来源：成果与商定的基准值，数据截至{ $day }
story-source-outcome-unit = 来源：成果与商定的基准值（单位：{ $unit }），数据截至{ $day }

story-alt-trend = { $metric }的季度图：{ $since }为{ $first }，{ $until }为{ $last }。
story-alt-months = 月活跃用户折线图：{ $since }为{ $first }，{ $until }为{ $last }。
story-alt-waterfall = 瀑布图。{ $title }；各项由{ $first }开始，合计{ $last }。
story-alt-bar = 条形图。{ $title }；自上而下由{ $first }到{ $last }。
story-alt-column = 柱形图。{ $title }；左侧{ $first }，右侧{ $last }。
story-alt-before-after = “{ $outcome }”柱形图：基准值{ $before }，实际值{ $after }。
story-alt-features = 功能环形图：已使用{ $used }项，尚未使用{ $unused }项。
story-alt-tickets = 各季度新建与已解决工单的柱形图；新建工单由{ $first }个变为{ $last }个。

## 建议衡量的内容

story-measure-outcome = “{ $outcome }”：已有实际值，基准值有待与您商定
story-measure-baseline = 建议的基准值：{ $before }
story-measure-baseline-unit = 建议的基准值：{ $before }（{ $unit }）
story-measure-goal = “{ $goal }”：起点与目标值有待确定
story-measure-time = 贵方团队在最关键流程上花费的工时
story-measure-errors = 该流程中的差错与返工
story-measure-coverage = 应当使用产品的人数，以及实际使用的人数
story-measure-user-coverage = 授权用户中的活跃比例
story-measure-resolution = 贵方工单的平均解决时长（小时）
story-measure-product-adoption = 可用功能中已使用的比例
story-measure-csat = 贵方人员支持服务满意度
story-measure-users-active = 使用产品的人数
story-measure-today = 建议以当前值为基准值：{ $now }

## 基础提案

story-when = { $quarter }
story-plan-goal = 让“{ $goal }”重回正轨
    .need = 目标未达成，但依然重要
    .need-share = 目标未达成，目前完成{ $share }
    .step = 召开一次原因分析会，此后每两周简短核对一次指标
    .benefit = 实现您当初设定的结果，日期双方都能兑现
    .ours = 就“{ $goal }”准备原因分析与补救方案
story-plan-service = 彻底解决未关闭的升级工单
    .need = 贵方有{ $count }个升级工单尚未关闭
    .step = 指定一名工程师负责，提交原因报告，并给出每个工单的解决日期
    .benefit = 贵方人员可以重新放心使用产品
    .ours = 指定负责工程师，并发送每个升级工单的解决计划与日期
story-plan-owned = 用“{ $module }”满足您提出的需求
    .step = 与贵方团队一起配置已购功能，并用一个真实案例试行
    .benefit = 在现有合同范围内即可解决
    .ours = 结合贵方的一个案例，准备“{ $module }”专题会
story-plan-answer = 产品路线图已有答案
    .step = 由贵方关键用户评审设计、率先试用，与我们共同完善
    .benefit = 方案由真正使用它的人参与打磨
    .ours = 为贵方关键用户安排“{ $item }”预览
story-plan-coverage = 让尚未活跃的授权用户用起来
    .need = 授权用户中有{ $coverage }处于活跃状态
    .step = 与您选定两个团队，结合其实际工作培训，并共同跟进
    .benefit = 让已付费的授权产生回报
    .ours = 发送未活跃团队名单与培训计划
story-plan-adoption = 启用下一项功能
    .need = 已有功能中使用了{ $adoption }
    .step = 选定一项符合您优先事项的未用功能，先在一个团队推行
    .benefit = 让现有投入发挥更大价值
    .ours = 提出最适合的功能及推行计划
story-plan-next-goal = 共同达成“{ $goal }”
    .need = 这是双方商定的下一个目标
    .step = 商定里程碑与双方负责人，每月核对指标
    .benefit = 进展看得见，可在贵公司内部展示
    .ours = 发送“{ $goal }”的里程碑，征求您的意见
story-plan-roadmap = 为“{ $item }”做好准备
    .need = { $certainty }
    .step = 选定先行团队，与我们一起准备数据与人员
    .benefit = 新功能上线首日即可为您所用
    .ours = 为贵方关键用户安排“{ $item }”预览
story-plan-outcome = 将成果推广到第二个团队
    .need = “{ $outcome }”已在一处得到验证
    .step = 与您选定下一个团队，先商定基准值，再复制有效做法
    .benefit = 用同样的方式衡量，在第二个团队取得同样的成效
    .ours = 总结有效做法，并建议下一个团队
story-plan-measure = 商定衡量什么、从何起算
    .need = 没有商定的基准值，成果就无从证明
    .step = 选定三项指标，与其负责人商定基准值，并每月查看
    .benefit = 下次回顾时，成果即可与贵方自己的数据对比
    .ours = 发送建议的指标与基准值清单，请您确认

## 共同目标

story-joint-goal = 在{ $quarter }结束前达成“{ $goal }”
story-joint-goal-by = 在{ $day }前达成“{ $goal }”
story-joint-service = 关闭现有升级工单，今后每个升级工单都有明确日期
story-joint-need = 商定怎样才算解决“{ $need }”，以及双方如何看到结果
story-joint-coverage = 在{ $quarter }结束前，用户覆盖率由{ $now }提升至{ $target }
story-joint-adoption = 在{ $quarter }结束前，产品采用率由{ $now }提升至{ $target }
story-joint-roadmap = “{ $item }”推出时，贵方关键用户已准备就绪
story-joint-outcome = 第二个团队也取得“{ $outcome }”的成果
story-joint-measure = 在{ $quarter }结束前商定指标、基准值与负责人

## 拓展提案

story-expansion = 以“{ $module }”回应您提出的需求
    .step = 如果您有兴趣，我们将在本次回顾之外另行准备“{ $module }”方案概要
    .when = 由您决定何时了解
story-withheld-no-need = 近一年客户未提出需求
story-withheld-no-module = 客户提出了需求，但没有可供增购的产品能够满足
story-withheld-goal = 目标“{ $goal }”未达成，客户尚未获知
story-withheld-escalation = 有{ $count }个升级工单未关闭
story-withheld-satisfaction = 满意度为{ $score }，低于{ $floor }

## 反馈落实与路线图

story-feedback-shipped = 您提出的“{ $request }”：{ $month }已发布
story-feedback-planned = 您提出的“{ $request }”：已列入计划，暂无可承诺的日期
story-feedback-roadmap = 您提出的“{ $request }”：{ $certainty }
story-roadmap-item = “{ $item }”：{ $certainty }
story-certainty-shipped = { $month }已发布
story-certainty-shipped-undated = 已发布
story-certainty-committed = 已承诺，{ $month }发布
story-certainty-committed-undated = 已承诺，日期另行通知
story-certainty-planned = 已列入计划，争取{ $quarter }发布
story-certainty-planned-undated = 已列入计划，日期未定
story-certainty-roadmapped = 已列入{ $half }路线图
story-certainty-exploring = 探索中，尚未决定

## 向客户提出的问题

story-ask-priority = 您曾说最看重的是：“{ $priority }”。此后有什么变化？
story-ask-priorities-since = 自{ $day }会面以来，您的优先事项有哪些变化？
story-ask-priorities-first = 今年对贵公司最重要的是什么？您将如何判断已经做到？
story-ask-goal = “{ $goal }”受到了哪些阻碍？贵方和我方各有哪些原因？
story-ask-need = 您提到“{ $need }”：如果解决了，会给您带来什么改变？
story-ask-proof = 怎样的成果能让贵公司管理层认可产品物有所值？
story-ask-coverage = 授权用户中有{ $coverage }活跃：接下来哪些团队最能受益？
story-ask-reached = “{ $goal }”已达成：它给贵公司业务带来了什么改变？
story-ask-success = 对您的团队而言，怎样才算{ $quarter }的成功？
story-ask-success-board = 在贵公司董事会看来，怎样才算{ $quarter }的成功？
story-ask-obstacle = 要让贵方团队从合作中获得更多，目前的障碍是什么？

## 我方拟作出的承诺

story-step-promise = 兑现已逾期的承诺：“{ $promise }”
story-step-escalation = 提交每个未关闭升级工单的原因报告，并给出解决日期
story-step-measures = 发送建议的指标与基准值清单，请您确认
story-step-expansion = 如您需要，发送回应所提需求的方案概要
story-step-recap = 发送会议纪要，列明所有商定事项
story-step-request = 答复您的需求“{ $request }”
story-step-check-in = 就计划进行首次跟进
story-step = { $step }（{ $day }）

## 以七个要素概括客户现状

story-status-goals = 到期目标达成{ $share }
story-status-users = 活跃用户{ $users }人
story-status-health = 客户健康评分：{ $now }
story-status-engagement-score = 参与度评分：{ $now }
story-status-arr = 年度经常性收入：{ $now }
story-status-nrr-account = 净收入留存率：{ $now }
story-use-user-coverage = 用户覆盖率：{ $now }
story-use-user-coverage-since = 用户覆盖率：{ $now }，此前{ $before }
story-use-product-adoption = 产品采用率：{ $now }
story-use-product-adoption-since = 产品采用率：{ $now }，此前{ $before }

## 风险及应对打法（内部）

story-risk-notice = 客户已提出不再续约
    .play = 本周由我方高管与对方赞助人直接沟通：听取原因，商定拿出哪项证明能让其改变决定
story-risk-renewal = 续约决策临近
    .play = 把已衡量的价值呈给签字人，并问清决策取决于什么
story-risk-sponsor-left = 高管赞助人已离任
    .play = 请内部支持者引荐，一个月内向继任者展示已有价值
story-risk-sponsor-missing = 没有高管赞助人
    .play = 向内部支持者问清谁为成果买单，并以一页价值说明邀请此人
story-risk-sponsor-silent = 与赞助人的联系正在变弱
    .play = 在回顾之前，约赞助人一刻钟，只谈一项成果
story-risk-satisfaction = 合作满意度偏低
    .play = 会前致电打分者，并带去一项已经落实的改进
story-risk-nps = 贬损者多于推荐者
    .play = 两天内致电每位贬损者，并把了解到的情况带到会上
story-risk-concern = 客户表达过顾虑
    .play = 由我方主动提起，说明已做了什么，并询问是否已经解决
story-risk-health-drop = 客户健康评分明显下滑
    .play = 找出降幅最大的分项，查明原因，并与其负责人商定一项对策
story-risk-health-low = 客户健康评分极低
    .play = 请我方高管介入，双方共同制定带日期的恢复计划
story-risk-usage = 活跃用户下降
    .play = 找到停用的团队，向其负责人询问原因，并商定一项对策
story-risk-coverage = 大量授权闲置
    .play = 在续约谈判前培训两个团队，否则合同可能缩减
story-risk-escalation = 有升级工单未关闭
    .play = 带上原因、负责人与日期；会前由我方高管致电
story-risk-csat = 支持服务满意度偏低
    .play = 与支持负责人逐条查看低分评价，并带一项改进到会上
story-risk-goal = 商定的目标未达成
    .play = 带上原因与新的日期，并询问客户方由谁负责
story-risk-goal-unsaid = 商定的目标未达成，客户尚未获知
    .play = 会前告知客户，并带上原因与新的日期
story-risk-promise = 我方承诺已逾期
    .play = 会前兑现；否则说明新的日期与负责人
story-risk-invoice = 有逾期账单
    .play = 会前由双方财务处理，不带到会上

story-chance-need = 客户提出了我们能够满足的需求
    .play = 问清解决它价值几何，再提议会后另行准备方案概要
story-chance-licences = 授权即将用满
    .play = 在触及上限之前，了解客户的人员计划
story-chance-breadth = 产品已广泛使用
    .play = 带上一项已验证的成果，请对方引荐下一个部门
story-chance-depth = 已付费的功能尚未用起来
    .play = 展示一项符合客户优先事项的未用功能
story-chance-advocate = 有望成为口碑客户
    .play = 在下一个目标达成后，请其担任推荐人或共同撰写案例

story-evidence-notice = { $day }提出不再续约
story-evidence-opt-out = 最晚通知日：{ $day }
story-evidence-renewal = 续约日：{ $day }
story-evidence-usage = 活跃用户{ $now }人，此前{ $before }人
story-evidence-coverage = 授权用户中有{ $coverage }活跃
story-evidence-adoption = 可用功能中使用了{ $adoption }
story-evidence-escalated = 有{ $count }个升级工单未关闭
story-evidence-health = 客户健康评分：{ $score }
story-evidence-health-change = 客户健康评分较上一季度变化{ $change }分
story-evidence-csat = CSAT { $csat }（五分制）
story-evidence-satisfaction = 满意度{ $score }（十分制）
story-evidence-nps = NPS { $nps }
story-evidence-left = { $name }于{ $day }离任
story-evidence-no-sponsor = 已知联系人中没有赞助人
story-evidence-silent = { $name }：最近一次联系在{ $day }
story-evidence-invoices = 有{ $count }笔账单逾期
story-evidence-overdue = 逾期{ $amount }，最早自{ $day }
story-evidence-goal = 未达成：“{ $goal }”
story-evidence-promise = 已逾期：“{ $promise }”

## 会前须知的雷区（内部）

story-mine-notice = 客户已于{ $day }提出不再续约
story-mine-opt-out-past = 最晚通知日{ $day }刚过：请核实是否已收到不续约通知
story-mine-opt-out-before = 最晚通知日为{ $day }，早于会议：请先与赞助人沟通
story-mine-opt-out-after = 最晚通知日为{ $day }，会后不久即到
story-mine-goal = 客户尚不知道“{ $goal }”未达成：请在会前告知
story-mine-goal-told = “{ $goal }”未达成：带上原因与新的日期
story-mine-incident = 客户尚未获知“{ $event }”（{ $day }）：请在会前告知
story-mine-incident-told = “{ $event }”（{ $day }）：客户会问如何避免再次发生
story-mine-escalation = { $count ->
    [one] 有{ $count }个升级工单未关闭：“{ $subject }”，自{ $day }起
   *[other] 有{ $count }个升级工单未关闭，最早自{ $day }起：“{ $subject }”
}
story-mine-tickets = { $name }有{ $count }个工单等待答复，最早自{ $day }起：“{ $subject }”
story-mine-promise = 我方逾期：“{ $promise }”原定{ $day }完成
story-mine-promise-late = 我方延期兑现：“{ $promise }”
story-mine-left = { $name }已于{ $day }离任：现在由谁决策？
story-mine-overdue = 账单逾期共{ $amount }，最早自{ $day }起
story-mine-invoices = 有{ $count }笔账单逾期，最早自{ $day }起
story-mine-satisfaction = 最近一次满意度评分为{ $score }（十分制）
story-mine-nps = NPS为{ $nps }：会上可能有贬损者
story-mine-moved = 回顾已改期或未举行{ $count }次

## 参会人及其关注点（内部）

story-attendee = { $name }（{ $role }）
story-attendee-title = { $name }，{ $title }（{ $role }）
story-role-executive-sponsor = 高管赞助人
story-role-decision-maker = 决策人
story-role-champion = 内部支持者
story-role-key-user = 关键用户
story-role-detractor = 反对者
story-role-none = 角色未知
story-wants-own = 关注：{ $interests }
story-wants-c-suite = 业务成果、投资回报与战略方向：不看使用图表
story-wants-vp = 对本部门的影响与效率提升
story-wants-director = 团队指标、路线图与功能采用
story-wants-manager = 使用情况、功能与支持服务
story-wants-unknown = 关注点未知：开场时询问

## 会议目标与可能的提问（内部）

story-objective-value = 请客户确认已创造价值{ $value }
story-objective-value-by = 请{ $name }确认已创造价值{ $value }
story-objective-outcome = 请客户确认所衡量的成果及其意义
story-objective-agree = 商定指标、基准值以及由谁确认
story-objective-goal = 坦诚说明“{ $goal }”为何未达成，并商定新的日期
story-objective-escalation = 先妥善处理升级工单，以免占用整场会议
story-objective-promise = 坦承“{ $promise }”已延误，并给出新的日期
story-objective-need = 弄清“{ $need }”背后的真实诉求
story-objective-listen = 在展示计划之前，先听取优先事项的变化
story-objective-renewal = 弄清{ $day }的续约决策进展如何、取决于什么
story-objective-sponsor = 找到对成果负责的高管
story-objective-expansion = 征得客户同意，会后另行准备方案概要
story-objective-joint = 确定共同目标，并落实客户方负责人
story-expect-goal = “{ $goal }”为何未达成？现在有什么不同？
story-expect-incident = 如何避免“{ $event }”再次发生？
story-expect-promise = “{ $promise }”何时完成？
story-expect-value = { $value }是怎样算出来的？基准值是什么？
story-expect-proof = 我们付出的费用换来了什么？
story-expect-request = “{ $request }”进展如何？
story-expect-renewal = { $day }之后的条款会怎样？
story-expect-effort = 这个计划要占用我们多少人力？
story-expect-next = 与我们类似的公司下一步在做什么？

## 手工剔除或补充的内容

story-words = { $text }
story-left-out = 已由人工从本次回顾中剔除

## 由叙事环节推导出的数据名称

metric-tickets-of-contact = 某联系人的未关闭工单数
    .short = 未关闭工单
    .formula = 由该联系人提交、截至数据截止日尚未解决的工单数
metric-tickets-escalated-open = 未关闭的升级工单数
    .short = 升级工单
    .formula = 截至数据截止日尚未解决的升级工单数
metric-invoices-overdue = 逾期账单数
    .short = 逾期账单
    .formula = 截至数据截止日已过到期日且未付的账单数
metric-invoices-overdue-amount = 逾期金额
    .short = 逾期金额
    .formula = 截至数据截止日已过到期日且未付的账单金额之和
metric-features-unused = 尚未使用的功能数
    .short = 尚未使用
    .formula = 可用功能数 − 已使用功能数
metric-outcome-attribution = 成果归因比例
    .short = 归因比例
    .formula = 成效中归因于产品的比例，以成果记录为准
metric-outcomes-unagreed = 未商定基准值的成果数
    .short = 未商定基准值
    .formula = 区间内基准值缺少数值、确认人或确认日期的成果数
metric-outcomes-agreed = 已商定基准值的成果数
    .short = 已商定成果
    .formula = 区间内有实际值、且基准值在区间结束前已商定的成果数
metric-changes-since-review = 自上次回顾以来的变化数
    .short = 变化
    .formula = 自上次回顾以来的事件、到期目标、成果、客户意见、人员离任与升级工单之和
metric-review-cost = 举行回顾的成本
    .short = 回顾成本
    .formula = （准备工时 + 会议时长 × 人数）× 小时成本
metric-review-cost-share = 回顾成本占收入的比例
    .short = 占收入比例
    .formula = 举行回顾的成本 ÷ 年度经常性收入
metric-reviews-moved = 改期或未举行的回顾次数
    .short = 改期次数
    .formula = 自上次举行以来改期或未举行的回顾次数
metric-threshold-coverage-low = 用户覆盖率：低于此值为偏低
metric-threshold-coverage-high = 用户覆盖率：达到此值为较高
metric-threshold-licences-full = 授权：达到此值即将用满
metric-threshold-licences-idle = 授权：低于此值为闲置
metric-threshold-adoption-low = 产品采用率：低于此值为偏低
metric-threshold-usage-fall = 活跃用户：降幅达到此值为下降
metric-threshold-satisfaction-floor = 满意度：低于此值须警惕
metric-threshold-csat-low = CSAT：低于此值为偏低
metric-threshold-nps-low = NPS：低于此值为偏低
metric-threshold-sponsor-decaying = 赞助人：联系减弱的天数
metric-threshold-contact-lost = 赞助人：失去联系的天数
metric-threshold-decision-near = 决策：视为临近的天数
metric-threshold-decision-ahead = 决策：视为将至的天数
metric-threshold-value-coverage-firm = 价值：已商定成果占比低于此值时仅供参考
metric-threshold-review-cost = 回顾成本：高于此值为过高
metric-threshold-trend-points = 占比变化：自此起说明
metric-threshold-trend-share = 相对变化：自此起说明
metric-threshold-trend-score = 评分变化：自此起说明
metric-threshold-health-drop-csm = 健康评分：降幅超过此值须警惕
metric-threshold-health-low-vp = 健康评分：低于此值为极低
