-- Trainings, launches, incidents and milestones from the success plans.
select
    event_no as event_id,
    crm_id as account_id,
    on_day as happened_on,
    event_kind as kind,
    event as title,
    event_en as title_en,
    event_zh as title_zh,
    event_ru as title_ru,
    customer_told as customer_told_on,
    people as people,
    resolved as resolved_on
from success_events
