## 源数据检查结果：加载查询时发现的问题

source-unreadable-cells = { $table }.{ $column }中有{ $count }个单元格无法按该列的类型读取，按缺失处理
source-unlisted-words = { $table }.{ $column }中有{ $count }个单元格的取值不在允许范围内（{ $words }），按缺失处理
source-empty-cells = { $table }共{ $total }行，其中{ $count }行缺少必填项{ $column }；这些行予以保留，但凡需要{ $column }之处均无法使用
source-unknown-columns = { $table }的查询返回了该表没有的列，这些列未被使用：{ $columns }
source-no-rows = { $table }的查询运行正常，但没有返回任何行
source-no-query = { $table }的文件中尚未写入查询，因此该表为空
source-superseded-rows = { $table }中有{ $count }行源数据以信息收集表中人工填写的内容为准
source-superseded-in-workspace = { $table }中有{ $count }行以工作区中人工修改的内容为准
source-keys-torn = 有{ $count }个标识同时对应多个客户，在仅保留一行之前不予采用
source-keys-unknown-account = 此处有{ $count }个客户在accounts中不存在，相应各行未予采用
source-keys-own-account = 有{ $count }个标识本身就是客户编号，相应各行未予采用
source-keyed-rows = { $table }中有{ $count }行通过keys.csv关联到客户

## 已加载数据表的检查结果

source-duplicate-keys = { $table }中有{ $count }行的{ $column }与其他行重复
source-unknown-accounts = { $table }共{ $total }行填写了客户，其中{ $count }行对应的客户不在accounts中
source-unknown-keys = { $table }共{ $total }行填写了{ $column }，其中{ $count }行在{ $target }中找不到对应记录
source-negative = { $table }中有{ $count }行的{ $column }为负数
source-rate-not-positive = 有{ $count }条汇率为零或负数，未予采用
source-resolved-before-opened = 有{ $count }个工单的解决时间早于创建时间
source-usage-before-its-subscription = 使用记录共{ $total }行，其中{ $count }行早于其所属订阅的开始日期
source-usage-before-first-subscription = 使用记录共{ $total }行，其中{ $count }行早于该客户首个订阅的开始日期
source-ticket-before-signup = 工单共{ $total }个，其中{ $count }个的创建时间早于客户注册日期
source-open-but-resolved = 有{ $count }个工单尚未关闭，却已有解决时长
source-end-before-start = { $table }中有{ $count }行的{ $column }早于{ $other }
source-baseline-agreed-late = 有{ $count }项成果的基准值在衡量期结束后才商定，因此不计算金额
source-out-of-range = { $table }中有{ $count }行的{ $column }超出其量表范围
source-attribution-too-high = 有{ $count }项成果的归因比例过高，财务负责人难以认可：若无客户书面确认，总有一部分成果源于其他因素
source-complete-without-day = 有{ $count }项承诺事项标为已完成，但缺少完成日期
source-after-as-of = { $table }中有{ $count }行的{ $column }晚于数据截止日，截止日之后的情况不计入
source-currency-without-rate = { $table }中有{ $count }行使用的币种没有汇率，其金额无法与其他金额比较

## 客户分层的依据

segment-from-source = 客户分层取自CRM
segment-from-arr = 客户分层根据年度经常性收入确定
segment-without-arr = 年度经常性收入未知；在明确客户分层之前，暂按最轻量的服务模式处理
segment-without-rate = 年度经常性收入的币种没有汇率；在补充汇率或明确客户分层之前，暂按最轻量的服务模式处理

## 标识可能属于某客户的依据

keys-evidence-email-domain = 邮箱域名相同：{ $shared }
keys-evidence-name = 名称相同：{ $shared }
