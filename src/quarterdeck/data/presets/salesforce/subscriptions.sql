--@ leaves out o: CAST(is_deleted AS BOOLEAN) (deleted in Salesforce)
--@ leaves out o: NOT coalesce(CAST(is_won AS BOOLEAN), false) (not won)
--@ meets o.account_id in {account}.id
SELECT
    {P}o.id AS subscription_id,
    {A}o.account_id AS account_id,
    CAST(o.contract_start_date_c AS DATE) AS start_date,
    CAST(o.start_date_c AS DATE) AS start_date,
    -- guess: a subscription begins on the day its opportunity was closed
    CAST(o.close_date AS DATE) AS start_date,
    CAST(o.contract_end_date_c AS DATE) AS end_date,
    CAST(o.end_date_c AS DATE) AS end_date,
    -- guess: it runs for twelve months
    CAST(o.close_date + INTERVAL 12 MONTH AS DATE) AS end_date,
    o.mrr_c AS mrr,
    o.arr_c / 12 AS mrr,
    -- guess: the amount is for twelve months and all of it recurs
    o.amount / 12 AS mrr,
    o.currency_iso_code AS currency,
    o.name AS product
FROM {opportunity} AS o
WHERE NOT coalesce(CAST(o.is_deleted AS BOOLEAN), false)
    AND coalesce(CAST(o.is_won AS BOOLEAN), false)
