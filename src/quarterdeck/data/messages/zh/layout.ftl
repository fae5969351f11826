## 版面自身使用的文字

layout-continued = { $title }（续）
layout-high-impact = 影响大
layout-low-impact = 影响小
layout-high-likelihood = 可能性高
layout-low-likelihood = 可能性低
layout-quadrant-priority = 优先行动
layout-quadrant-monitor = 密切监控
layout-quadrant-prepare = 规划准备
layout-quadrant-watch = 持续观察
layout-quadrant-empty = 暂无
layout-risk = 风险
layout-opportunity = 机遇
layout-figure-missing = 暂无数据
layout-chart-empty = 该图表暂无数据
layout-chart-target = 目标：{ $value }
layout-chart-target-name = 目标
layout-chart-base = 起点
layout-chart-increase = 增加
layout-chart-decrease = 减少
layout-chart-total = 合计
layout-table-alt = 表格：{ $title }
layout-logo-alt = { $name }标志
