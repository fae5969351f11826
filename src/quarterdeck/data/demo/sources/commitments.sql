-- Actions agreed in reviews, of both sides. Overdue is not stored: it follows from the due day.
select
    action_no as commitment_id,
    crm_id as account_id,
    promised_by as side,
    action as text,
    action_en as text_en,
    action_zh as text_zh,
    action_ru as text_ru,
    owner as owner,
    due as due_on,
    progress as state,
    agreed as agreed_on,
    done as completed_on
from success_actions
