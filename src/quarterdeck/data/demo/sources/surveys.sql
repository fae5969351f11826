-- Answers to surveys: NPS, and satisfaction with working together, which is its own figure.
select
    answer_no as survey_id,
    crm_id as account_id,
    answered as answered_on,
    question as kind,
    points as score,
    contact_no as contact_id,
    remark as comment,
    remark_en as comment_en,
    remark_zh as comment_zh,
    remark_ru as comment_ru
from survey_answers
