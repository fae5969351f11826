# 发给客户的会议纪要。

recap-document = 会议纪要：{ $account }，{ $day }
recap-title = { $account }：业务回顾商定事项
recap-opening = 感谢各位参加{ $day }的业务回顾。双方商定的事项如下；仅为提议、尚未商定的内容另行列出。
recap-agreed-vendor = 已商定：由{ $name }负责
recap-agreed-customer = 已商定：由{ $name }负责
recap-agreed-vendor-empty = 会上没有商定由{ $name }负责的事项。
recap-agreed-customer-empty = 会上没有商定由{ $name }负责的事项。
recap-owner-day = { $owner }，不晚于{ $day }
recap-said = 会上原话：{ $words }
recap-proposed = 提议，尚未商定
recap-proposed-empty = 目前没有待商定的提议。
recap-closing = 如有错漏，请告知我们，我们会及时更正。“提议”部分在贵方确认之前，对双方均无约束力。
recap-subject = { $day }业务回顾：商定事项
recap-footer = { $vendor } · { $account } · { $day }业务回顾
recap-greeting = 您好：
recap-greeting-named = { $names }，您好：
recap-signature = 顺颂商祺！
recap-proposal = { $title }。{ $step }。
