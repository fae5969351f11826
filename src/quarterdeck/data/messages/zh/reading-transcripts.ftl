# 会议转写或纪要中哪些内容未能读取，以及原因。
transcript-read-time = 第{ $line }行：“{ $words }”不是有效的起止时间，该处发言未计入。
transcript-read-backwards = 第{ $line }行：“{ $words }”的结束时间早于开始时间，该处发言未计入。
transcript-read-outside = 第{ $line }行：“{ $words }”不属于任何一段字幕，未计入。
transcript-read-untimed = 第{ $line }行：结束时间早于开始时间，保留文字，不采用时间。
transcript-read-entry = 第{ $line }行：该条目不含发言文字，未计入。
transcript-read-broken = 自第{ $line }行起有字符损坏，以“�”显示。
transcript-read-empty = 有{ $count }段字幕没有文字，未计入。
transcript-read-reactions = 有{ $count }条表情回应，未计入。
transcript-read-machine = 有{ $count }行由录制软件自动写入，未计入。
transcript-read-header = 第一句发言之前有{ $count }行，未计入。
transcript-read-time-of-day = 文中记录的是钟点，而非录音中的时刻；发言量不按时间计算。
transcript-read-more = 同类情况另有{ $count }处，未计入。
