# 会上所说的内容为何如此评级。

said-firm = 负责人、明确的意愿和具体日期三者俱全。
said-wish = 这只是愿望或建议，没有人说要去做。
said-unanswered = 有人提出了请求，但记录中没有人答应。
said-accepted = 有人提出了请求，{ $name }已经答应。
said-together = 原话说的是“我们”；在明确具体人选之前，暂以发言人{ $name }为负责人。
said-offered = 只是表示可以做，并没有答应做。
said-hedged = 原话中的{ $words }留有余地，算不上明确承诺。
said-owner-missing = 没有指明负责人。
said-owner-vague = { $words }没有落实到具体的人。
said-day-missing = 没有说明具体日期。
said-day-vague = { $words }不是具体日期。
said-day-read = { $words }按会议当日推算为{ $day }。
