# 会上实时更新的页面：听到的、回答的、商定的。$words 为原话。

## 客户所说（第五页）

live-heard = 今天听到的
live-quote = “{ $words }”

## 反馈（第七页）

live-scale = 您对双方合作的满意度：{ $score }分

## 后续行动（第八页）

live-steps-title = 双方商定{ $steps }项行动，负责人与日期均已明确
live-steps-title-incomplete = 双方商定{ $steps }项行动，其中{ $open }项负责人或日期待定
live-steps-title-vendor = 我方承担{ $steps }项行动，贵方承担哪些？
live-steps-title-customer = 贵方承担{ $steps }项行动，我方还应承担哪些？
live-steps-title-proposed = 现有{ $steps }项提议，哪些可以商定？
live-steps-agreed-vendor = 我方（{ $name }）：已商定
live-steps-agreed-customer = 贵方（{ $name }）：已商定
live-steps-proposed-vendor = 我方（{ $name }）：建议
live-steps-proposed-customer = 贵方（{ $name }）：建议
live-steps-open-vendor = 我方（{ $name }）：待商定
live-steps-open-customer = 贵方（{ $name }）：待商定
live-steps-still-proposed = 建议，尚未商定
live-owner-open = 由谁负责？
live-due-open = 何时完成？
