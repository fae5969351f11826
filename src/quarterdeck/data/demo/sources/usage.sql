-- The product's own log. A workspace bears the account's identifier.
select
    workspace as account_id,
    on_day as used_on,
    user_key as user_id,
    feature as feature,
    events as quantity,
    row_no as usage_id
from product_usage
