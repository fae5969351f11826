-- Recurring contracts from billing. Modules have no seats: they come with those of the platform.
select
    contract_no as subscription_id,
    customer as account_id,
    starts as start_date,
    ends as end_date,
    monthly_amount as mrr,
    currency as currency,
    plan as product,
    seats as seats,
    trial as is_trial
from billing_subscriptions
