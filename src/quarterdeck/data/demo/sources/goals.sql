-- Goals from the success plans. The text stands in the customer's language and in all three.
select
    goal_no as goal_id,
    crm_id as account_id,
    goal as title,
    goal_en as title_en,
    goal_zh as title_zh,
    goal_ru as title_ru,
    measured_as as measure,
    measured_as_en as measure_en,
    measured_as_zh as measure_zh,
    measured_as_ru as measure_ru,
    unit as unit,
    start_value as baseline,
    target_value as target,
    reached_value as actual,
    due as due_on,
    goal_state as status,
    agreed_with as agreed_by,
    agreed as agreed_on,
    priority_weight as weight,
    shortfall_told as told_on
from success_goals
