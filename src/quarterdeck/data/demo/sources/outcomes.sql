-- Measured results against a baseline that the customer agreed to. Without that agreement
-- a result is told without money.
select
    result_no as outcome_id,
    crm_id as account_id,
    result as title,
    result_en as title_en,
    result_zh as title_zh,
    result_ru as title_ru,
    roi_category as category,
    window_from as period_start,
    window_to as period_end,
    goal_no as goal_id,
    unit as unit,
    before_value as baseline,
    after_value as actual,
    value_per_unit as rate,
    currency as currency,
    attribution as attribution,
    evidence as evidence,
    before_source as baseline_source,
    before_taken as baseline_on,
    before_agreed_with as baseline_agreed_by,
    before_agreed as baseline_agreed_on,
    confirmed_by as confirmed_by
from success_results
