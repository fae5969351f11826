SELECT
    {A}o.id AS account_id,
    o.name,
    d.domain_name AS domain,
    -- guess: the day the organisation was made is the day the customer came
    CAST(o.created_at AS DATE) AS signup_date
FROM {organization} AS o
LEFT JOIN (SELECT organization_id, min(domain_name) AS domain_name FROM {domain_name} GROUP BY organization_id) AS d ON d.organization_id = o.id
