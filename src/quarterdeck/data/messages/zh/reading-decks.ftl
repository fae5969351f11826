# 演示文稿中未能读取的内容，以及与表面不符之处。
deck-read-slide = { $place }已损坏或在文件中缺失，未能读取
deck-read-notes = { $place }：备注已损坏或在文件中缺失，未能读取
deck-read-comments = { $place }：审阅批注已损坏或在文件中缺失，未能读取
deck-read-chart = { $place }：有图表已损坏或在文件中缺失，未能读取
deck-read-diagram = { $place }：有SmartArt图形已损坏或在文件中缺失，未能读取
deck-read-ink = { $place }：不读取手写墨迹
deck-read-medium = { $place }：音频或视频“{ $name }”不会播放，仅计其封面图片
deck-read-object = { $place }：嵌入对象“{ $name }”不会打开，仅计其显示图片
deck-read-unknown-object = { $place }：“{ $name }”属于无法读取的类型
deck-read-hidden-object = { $place }：“{ $name }”已设为隐藏，其文字不计入可见内容，但仍保留在文件中
deck-read-deep-group = { $place }：组合“{ $name }”嵌套过深，只读取了文字，未读取其位置
deck-read-only-pictures = { $place }只有图片，图片中的文字未能读取
deck-read-no-slides = 该演示文稿没有幻灯片
deck-read-part = 文件中的{ $name }已损坏，未能读取
deck-read-left-over = 文件中仍保留着{ $name }，但它不在放映的幻灯片之列；其内容未读取，收到文件的人却可以看到
deck-read-doubled = 文件中有两个名为{ $name }的部分，读取的是后一个
