--@ leaves out c: CAST(is_deleted AS BOOLEAN) (deleted in HubSpot)
SELECT
    {A}c.id AS account_id,
    c.property_name AS name,
    {A}c.property_hs_parent_company_id AS parent_id,
    c.property_arr AS arr,
    c.property_annual_recurring_revenue AS arr,
    nullif(concat_ws(' ', u.first_name, u.last_name), '') AS csm_name,
    u.email AS csm_email,
    c.property_industry AS industry,
    c.property_country AS country,
    c.property_timezone AS timezone,
    c.property_domain AS domain,
    -- guess: the day the record was made is the day the customer came
    CAST(c.property_createdate AS DATE) AS signup_date,
    CAST(c.property_renewal_date AS DATE) AS renewal_date
FROM {company} AS c
LEFT JOIN {owner} AS u ON u.owner_id = c.property_hubspot_owner_id
WHERE NOT coalesce(CAST(c.is_deleted AS BOOLEAN), false)
