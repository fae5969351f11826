# preparation（会前准备）各规则的发现：谁来参会、对其了解多少、数据是否新鲜。
rule-pre101 = { $count ->
    [1] 该客户分层要求高管出席（如{ $level }），但唯一的受邀人是{ $person }（{ $own }）
   *[other] 该客户分层要求高管出席（如{ $level }），但受邀的{ $count }人中级别最高的是{ $person }（{ $own }）
}
rule-pre101-nobody = 该客户分层要求高管出席（如{ $level }），但客户方一个人都没有邀请
rule-pre102 = 最近一次与高管赞助人{ $person }沟通是在{ $last }，距今{ $days }天（满{ $most }天即视为疏远）
rule-pre102-lost = 最近一次与高管赞助人{ $person }沟通是在{ $last }，距今{ $days }天（满{ $most }天即视为失联）
rule-pre103 = 数据表“{ $table }”的最新记录为{ $newest }，已有{ $age }天（不应超过{ $most }天）
rule-pre103-notes = 最近一条沟通纪要写于{ $newest }，已有{ $age }天（不应超过{ $most }天）
rule-pre104 = 客户最近一次表达看法或提出需求是在{ $last }，近{ $window }天没有任何记录
rule-pre104-never = 没有任何客户看法、优先事项或需求的记录：近{ $window }天没有，更早也没有
rule-pre105 = 受邀的{ $all }人中，有{ $count }人职务或关注点不明，如{ $person }
rule-pre106-invited = { $person }仍在受邀名单中，但到开会时已离职（{ $day }）
rule-pre106 = 唯一的高管赞助人{ $person }已于{ $day }离任，至今无人接替
rule-pre106-late = { $person }于{ $day }离任，其后首次回顾要到{ $days }天之后（不应超过{ $most }天）

metric-threshold-usage-age-most = 使用数据的时效，天数不超过
metric-threshold-record-age-most = 工单与互动记录的时效，天数不超过
metric-threshold-notes-age-most = 沟通纪要的时效，天数不超过
metric-threshold-executive-change = 从高管变动到其后首次回顾的天数，不超过
metric-threshold-activity-days = 视为近期的天数
