--@ leaves out a: CAST(is_deleted AS BOOLEAN) (deleted in Salesforce)
--@ meets a.owner_id in {user}.id
SELECT
    {A}a.id AS account_id,
    a.name,
    {A}a.parent_id AS parent_id,
    a.segment_c AS segment,
    a.arr_c AS arr,
    a.annual_recurring_revenue_c AS arr,
    a.currency_iso_code AS currency,
    -- guess: the custom field customer_success_manager_c holds the manager's user
    m.name AS csm_name,
    -- guess: the owner of the account is its customer success manager
    u.name AS csm_name,
    m.email AS csm_email,
    u.email AS csm_email,
    a.industry,
    a.billing_country_code AS country,
    a.billing_country AS country,
    regexp_replace(lower(a.website), '^(https?://)?(www\.)?([^/]+).*$', '\3') AS domain,
    -- guess: the day the record was made is the day the customer came
    CAST(a.created_date AS DATE) AS signup_date,
    CAST(a.go_live_date_c AS DATE) AS go_live_date,
    CAST(a.renewal_date_c AS DATE) AS renewal_date,
    CAST(a.contract_end_date_c AS DATE) AS renewal_date,
    a.notice_days_c AS notice_days
FROM {account} AS a
LEFT JOIN {user} AS u ON u.id = a.owner_id
LEFT JOIN {user} AS m ON m.id = a.customer_success_manager_c
WHERE NOT coalesce(CAST(a.is_deleted AS BOOLEAN), false)
