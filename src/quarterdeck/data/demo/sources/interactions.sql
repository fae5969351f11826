-- Activities of the CRM. Reviews carry a status: held, no-show, rescheduled.
select
    activity_no as interaction_id,
    crm_id as account_id,
    on_day as happened_on,
    activity as kind,
    review_status as status,
    contact_no as contact_id,
    mood as sentiment,
    note as summary
from crm_activities
