# 会议报告，仅供我方内部使用。

meeting-document = 与{ $account }的会议（{ $day }）
meeting-title = 与{ $account }的会议：承诺事项与发言情况
meeting-record = 依据{ $file }，会议日期：{ $day }

meeting-commitments-title = { $count ->
    [0] 未发现任何类似承诺的表述
   *[other] 发现{ $count }项可能的承诺，确认后才计入
}
meeting-commitments-title-decided = 承诺事项：已由人逐项审定
meeting-commitments-empty = 会上没有可识别的承诺。发送会议纪要之前，请先与客户商定后续行动。
meeting-commitments-note = 以上内容由程序从发言中识别，对任何人均无约束力。只有经人确认的事项才会进入会议纪要、客户承诺清单和下一次业务回顾。
meeting-no-promises = 听上去像承诺，但不构成承诺
meeting-column-number = 项
meeting-column-what = 事项
meeting-column-owner = 负责人
meeting-column-due = 截止日期
meeting-column-standing = 状态
meeting-column-words = 原话
meeting-owner = { $owner }（{ $side }）
meeting-owner-missing = 未指明负责人
meeting-due-missing = 未约定日期
meeting-said = { $words }
meeting-said-at = { $words }（{ $time }）
meeting-standing-found = 未确认
meeting-standing-agreed = 已商定
meeting-standing-proposed = 提议
meeting-standing-rejected = 已排除
meeting-grade-firm = 明确
meeting-grade-tentative = 初步意向
meeting-grade-none = 不构成承诺

meeting-talk-title = 我方发言占比{ $share }
meeting-talk-title-unknown = 无法判断发言人分属哪一方
meeting-definition-seconds = 发言占比＝一方的发言时长÷记录中所有具名发言人的发言时长。沉默不计入；多人同时发言时分别计算。
meeting-definition-words = 发言占比＝一方的发言字数÷记录中所有具名发言人的发言字数。由于记录没有给出每段发言的起止时间，此处以字数计量；中文按汉字计数。
meeting-column-side = 所属方
meeting-column-share = 发言占比
meeting-column-amount = 发言量
meeting-column-monologue = 最长连续发言
meeting-column-questions = 提问数
meeting-column-turns = 发言次数
meeting-side-vendor = 我方
meeting-side-customer = 客户方
meeting-side-unknown = 归属未知
meeting-monologue-at = { $amount }，始于{ $time }
meeting-monologue-line = { $amount }，第{ $line }行
meeting-words = { $count }字
meeting-rhythm = 节奏
meeting-interactivity = 互动频率：每分钟切换发言人{ $value }次。
meeting-patience = 等待时长：客户说完后，我方间隔{ $value }秒再开口（中位数）。
meeting-length = 会议记录时长{ $value }分钟。
meeting-length-planned = 会议记录时长{ $value }分钟，计划{ $planned }分钟。
meeting-no-times = 记录没有时间信息，无法衡量节奏与停顿。
meeting-speakers = 发言人
meeting-speakers-empty = 记录中没有发言人姓名。
meeting-column-speaker = 记录中的姓名
meeting-column-basis = 归属依据
meeting-basis-given = 由您指定
meeting-basis-contact = 客户联系人
meeting-basis-csm = 该客户的客户成功经理
meeting-basis-domain = 记录中的公司名或邮箱域名
meeting-basis-unknown = 未知，请用--side指定

meeting-course-title = 过去、现在、未来，以及议程各环节
meeting-future-share = 在谈及过去与未来的内容中，面向未来的占比
meeting-tense-amounts = 过去{ $past }，现在{ $present }，未来{ $future }；未归类{ $rest }
meeting-tense-note = 按句中用词判断时间指向，无法判断的句子不归类；“现在”（客户自身近况）不参与占比计算。
meeting-tense-unknown = 没有可判断为过去或未来的句子。
meeting-sections = 议程各环节的发言
meeting-sections-empty = 没有识别到议程各环节的开场语。
meeting-column-section = 环节
meeting-column-from = 起始
meeting-column-vendor-share = 我方占比
meeting-column-target = 目标（约）
meeting-from-turn = 第{ $turn }次发言

meeting-health-title = 回顾质量（仅据会议记录判断）
meeting-column-indicator = 指标
meeting-column-reading = 判断
meeting-column-evidence = 依据
meeting-indicator-executive-attendance = 高管参会
meeting-indicator-customer-preparation = 客户准备
meeting-indicator-engagement = 参与度
meeting-indicator-follow-up-response = 跟进响应
meeting-indicator-action-completion = 行动完成率
meeting-colour-green = 绿色
meeting-colour-yellow = 黄色
meeting-colour-red = 红色
meeting-colour-none = 无法判断
meeting-evidence-at = { $text }（{ $time }）
meeting-evidence-more = { $first }{ $then }
