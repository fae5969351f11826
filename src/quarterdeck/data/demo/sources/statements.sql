-- What customers said, with the topic of need where there is one.
select
    statement_no as statement_id,
    crm_id as account_id,
    statement_kind as kind,
    wording as text,
    wording_en as text_en,
    wording_zh as text_zh,
    wording_ru as text_ru,
    said as said_on,
    said_by as said_by,
    topic as topic
from customer_voice
