# 发现的位置。
place-slide = 第{ $number }页
place-notes = 第{ $number }页备注
place-line = 第{ $number }行
place-turn = 第{ $number }次发言
place-commitment = 承诺事项{ $number }
place-row = { $table }，{ $key }
