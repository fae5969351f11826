# 某次回顾为何到期或未到期，以及为何举行、跳过或替换。供客户成功经理阅读。

plan-asked-for = 您指定要做这次回顾，因此照常举行；以下各项判断仍供参考

plan-due-cadence = 按回顾节奏应当举行：上次回顾在{ $last }，下次应在{ $next }
plan-not-due-cadence = 按回顾节奏尚未到期：上次回顾在{ $last }，下次应在{ $next }
plan-due-none-on-record = 该客户没有任何回顾记录，也没有上线日期
plan-due-first = 首次回顾：{ $live }上线，应在{ $first }至{ $last }之间举行
plan-due-first-late = 首次回顾已逾期：{ $live }上线，本应在{ $first }至{ $last }之间举行
plan-not-due-first = 首次回顾为时尚早：{ $live }上线，应在{ $first }至{ $last }之间举行

plan-notice-given = 客户已于{ $day }提出不再续约：须立即与赞助人沟通
plan-due-opt-out = 最晚通知日为{ $day }；此前的回顾自{ $opens }起可以安排
plan-not-due-opt-out = 最晚通知日为{ $day }；此前的回顾从{ $opens }起才可安排
plan-opt-out-covered = { $held }的回顾已覆盖{ $day }的最晚通知日
plan-due-renewal = 续约日为{ $day }；此前的回顾自{ $opens }起可以安排
plan-not-due-renewal = 续约日为{ $day }；此前的回顾从{ $opens }起才可安排
plan-renewal-covered = { $held }的回顾已覆盖{ $day }的续约
plan-due-executive = { $name }已于{ $day }离任：须在一个月内会见继任者

plan-no-meeting-needed = 此类回顾无需开会，不占用任何人的时间
plan-decision-notice = 客户已于{ $day }提出不再续约：需争取客户改变决定
plan-decision-near = 近期即有决策：{ $day }
plan-decision-far = 近期没有决策；下一次在{ $day }
plan-decision-unknown = 续约日未知，无法判断近期是否有决策
plan-proof-outcomes = 有{ $count }项成果可与事先商定的基准值对比
plan-proof-to-agree = 尚无成果商定了基准值；首次回顾正是为了商定基准值
plan-proof-none = 没有成果可与事先商定的基准值对比
plan-change-first = 这是有记录以来的首次回顾，一切都是新的
plan-change-since = 自{ $day }的回顾以来，有{ $count }项变化
plan-change-none = 自{ $day }的回顾以来，没有任何变化记录
plan-person-found = { $name }有决策权，且在参会名单中
plan-person-missing = 已知联系人中无人有决策权；请先找到决策人
plan-person-unknown = 没有联系人信息，无法判断由谁决策；请在发出邀请前补充
plan-cost-worth = 值得投入：工时成本{ $cost }，占该客户年度收入的{ $share }
plan-cost-high = 投入过高：工时成本{ $cost }，占该客户年度收入的{ $share }

plan-no-sponsor = 客户方没有已知的高管赞助人
plan-moved = 由{ $wanted }调整至{ $day }，因为原定日期不宜安排
plan-no-free-day = { $day }前后没有可用的工作日；临近的日期都不宜安排
