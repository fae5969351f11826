--@ leaves out d: CAST(is_deleted AS BOOLEAN) (deleted in HubSpot)
--@ meets d.deal_id in {deal_company}.deal_id
--@ meets d.deal_pipeline_stage_id in {deal_pipeline_stage}.stage_id
SELECT
    {P}d.deal_id AS subscription_id,
    {A}y.company_id AS account_id,
    CAST(d.property_contract_start_date AS DATE) AS start_date,
    -- guess: a subscription begins on the day its deal was closed
    CAST(d.property_closedate AS DATE) AS start_date,
    CAST(d.property_contract_end_date AS DATE) AS end_date,
    -- guess: it runs for twelve months
    CAST(CAST(d.property_closedate AS TIMESTAMP) + INTERVAL 12 MONTH AS DATE) AS end_date,
    d.property_hs_mrr AS mrr,
    d.property_hs_arr / 12 AS mrr,
    -- guess: the amount is for twelve months and all of it recurs
    CAST(d.property_amount AS DOUBLE) / 12 AS mrr,
    d.property_deal_currency_code AS currency,
    d.property_dealname AS product
FROM {deal} AS d
LEFT JOIN (SELECT deal_id, min(company_id) AS company_id FROM {deal_company} GROUP BY deal_id) AS y ON y.deal_id = d.deal_id
LEFT JOIN (SELECT stage_id, bool_or(CAST(closed_won AS BOOLEAN)) AS closed_won FROM {deal_pipeline_stage} GROUP BY stage_id) AS s ON s.stage_id = d.deal_pipeline_stage_id
WHERE NOT coalesce(CAST(d.is_deleted AS BOOLEAN), false)
    AND coalesce(s.closed_won, false)
