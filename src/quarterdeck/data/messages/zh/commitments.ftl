# 会上所说的内容为何如此评级。

said-firm = 责任人、明确的意愿和具体日期三者俱全。
said-wish = 这只是愿望或建议，没有人表示会去做。
said-unanswered = 有人提出了请求，但记录中没有人答应。
said-accepted = 有人提出了请求，{ $name }已经答应。
said-together = 原话以“我们”表述；在明确具体人选之前，以发言人{ $name }为责任人。
said-offered = 这只是表示可以帮忙，并未承诺。
said-hedged = 原话中的{ $words }留有余地，算不上明确承诺。
said-owner-missing = 没有指明责任人。
said-owner-vague = { $words }没有落实到具体的人。
said-day-missing = 没有说明具体日期。
said-day-vague = { $words }不是具体日期。
said-day-read = { $words }按会议当日推算为{ $day }。
