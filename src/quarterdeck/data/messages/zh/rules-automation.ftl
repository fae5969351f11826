# 自动化类规则的发现：模板和批量生成在客户文件中遗留的内容。

rule-aut101 = “{ $word }”仅供我方内部：“{ $line }”
rule-aut102 = { $times ->
   *[other] 此处出现了另一客户的名称：{ $name }（{ $times }次）
}
rule-aut103 = 留有未填写的内容（“{ $words }”）：“{ $line }”
rule-aut104-notes = { $slides ->
   *[other] 客户文件中有{ $slides }页带有演讲者备注，第一处：“{ $first }”
}
rule-aut104-hidden = { $slides ->
   *[other] 文件中有{ $slides }页隐藏幻灯片，任何人打开文件都能看到
}
rule-aut104-comments = { $comments ->
   *[other] 文件中还留有{ $comments }条审阅批注，第一条：“{ $first }”
}
rule-aut105-macros = 文件带有宏
rule-aut105-objects = { $objects ->
   *[other] 除图表外，文件还嵌入了{ $objects }个对象，其全部内容一并带出
}
rule-aut105-links = { $links ->
   *[other] 有{ $links }个链接指向客户打不开的位置，第一个：“{ $first }”
}
rule-aut106 = “{ $line }”写的是{ $named }，而本文件是{ $meant }的
rule-aut106-plan = 封面写的是{ $named }，而本次回顾是{ $meant }的
rule-aut107 = { $slides ->
   *[other] { $slides }页不是本文件的语言（{ $main ->
        [en] 英文
        [zh] 中文
       *[ru] 俄文
    }），第一处：“{ $line }”
}
rule-aut107-own = “{ $line }”不是本文件的语言（{ $main ->
    [en] 英文
    [zh] 中文
   *[ru] 俄文
}）

metric-threshold-bilingual-from = 视为双语文件的第二语言占比下限
