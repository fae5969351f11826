-- What customers miss in the product, as product management collects it.
select
    request_no as request_id,
    crm_id as account_id,
    request as title,
    request_en as title_en,
    request_zh as title_zh,
    request_ru as title_ru,
    asked as asked_on,
    asked_by as asked_by,
    request_state as state,
    shipped as shipped_on
from product_requests
