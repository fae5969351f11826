-- Modules and the topic of need that each answers; plan is its name in subscriptions.
select
    module_no as module_id,
    module as name,
    module_en as name_en,
    module_zh as name_zh,
    module_ru as name_ru,
    topic as topic,
    brings as benefit,
    brings_en as benefit_en,
    brings_zh as benefit_zh,
    brings_ru as benefit_ru,
    plan as product
from product_modules
