# 自动化类规则的发现：模板和批量生成在客户版文件里遗留的内容。

rule-aut101 = “{ $word }”属于我方内部用语：“{ $line }”
rule-aut102 = { $times ->
   *[other] 此处出现了另一家客户的名称：{ $name }（{ $times }次）
}
rule-aut103 = 留着没填的内容（“{ $words }”）：“{ $line }”
rule-aut104-notes = { $slides ->
   *[other] 客户版文件有{ $slides }页还带着主讲人备注，第一处：“{ $first }”
}
rule-aut104-hidden = { $slides ->
   *[other] 文件里有{ $slides }页隐藏页，谁打开文件都能看到
}
rule-aut104-comments = { $comments ->
   *[other] 文件里还留着{ $comments }条审阅批注，第一条：“{ $first }”
}
rule-aut105-macros = 文件带有宏
rule-aut105-objects = { $objects ->
   *[other] 除图表外，文件还嵌入了{ $objects }个对象，里面的内容会全部带出去
}
rule-aut105-links = { $links ->
   *[other] 有{ $links }个链接指向客户打不开的位置，第一个：“{ $first }”
}
rule-aut106 = “{ $line }”写的是{ $named }，而封面写的是{ $meant }
rule-aut106-plan = 封面写的是{ $named }，而本次回顾的是{ $meant }
rule-aut107 = { $slides ->
   *[other] 有{ $slides }页用的不是文稿的语言（{ $main ->
        [en] 英文
        [zh] 中文
       *[ru] 俄文
    }），第一处：“{ $line }”
}
rule-aut107-own = “{ $line }”用的不是文稿的语言（{ $main ->
    [en] 英文
    [zh] 中文
   *[ru] 俄文
}）

metric-threshold-bilingual-from = 视为双语文稿的第二语言占比下限
