--@ meets m.engagement_id in {engagement_company}.engagement_id
SELECT
    {P}m.engagement_id AS interaction_id,
    {A}y.company_id AS account_id,
    CAST(m.property_hs_timestamp AS DATE) AS happened_on,
    CAST(m.property_hs_createdate AS DATE) AS happened_on,
    'email' AS kind,
    m.property_hs_email_subject AS summary
FROM {engagement_email} AS m
LEFT JOIN (SELECT engagement_id, min(company_id) AS company_id FROM {engagement_company} GROUP BY engagement_id) AS y ON y.engagement_id = m.engagement_id
