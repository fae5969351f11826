--@ leaves out c: CAST(is_deleted AS BOOLEAN) (deleted in Salesforce)
--@ meets c.account_id in {account}.id
SELECT
    {P}c.id AS ticket_id,
    {A}c.account_id AS account_id,
    CAST(c.created_date AS TIMESTAMP) AS opened_at,
    CAST(c.closed_date AS TIMESTAMP) AS resolved_at,
    CASE lower(c.priority) WHEN 'medium' THEN 'normal' WHEN 'urgent' THEN 'critical' ELSE lower(c.priority) END AS priority,
    c.status,
    CAST(c.is_escalated AS BOOLEAN) AS escalated,
    c.subject,
    {P}c.contact_id AS contact_id
FROM {case} AS c
WHERE NOT coalesce(CAST(c.is_deleted AS BOOLEAN), false)
