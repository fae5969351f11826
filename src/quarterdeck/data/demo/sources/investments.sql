-- What customers spend on their own side: without it the return would look better than it is.
select
    cost_id as investment_id,
    customer as account_id,
    from_day as period_start,
    to_day as period_end,
    amount as amount,
    currency as currency,
    cost_kind as kind
from customer_costs
