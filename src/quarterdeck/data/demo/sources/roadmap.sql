-- The roadmap. Only items that may be shown reach a customer.
select
    item_no as item_id,
    capability as title,
    capability_en as title_en,
    capability_zh as title_zh,
    capability_ru as title_ru,
    certainty as certainty,
    may_be_shown as shareable,
    aimed_at as target_on,
    brings as benefit,
    brings_en as benefit_en,
    brings_zh as benefit_zh,
    brings_ru as benefit_ru,
    topic as topic,
    asked_in as request_id
from product_roadmap
