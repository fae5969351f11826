--@ leaves out t: CAST(is_deleted AS BOOLEAN) (deleted in HubSpot)
--@ meets t.id in {ticket_company}.ticket_id
SELECT
    {P}t.id AS ticket_id,
    {A}y.company_id AS account_id,
    CAST(t.property_createdate AS TIMESTAMP) AS opened_at,
    CAST(t.property_closed_date AS TIMESTAMP) AS resolved_at,
    date_diff('second', CAST(t.property_createdate AS TIMESTAMP), CAST(t.property_first_agent_reply_date AS TIMESTAMP)) / 60.0 AS first_response_minutes,
    CASE lower(t.property_hs_ticket_priority) WHEN 'medium' THEN 'normal' WHEN 'urgent' THEN 'critical' ELSE lower(t.property_hs_ticket_priority) END AS priority,
    s.ticket_state AS status,
    t.property_subject AS subject
FROM {ticket} AS t
LEFT JOIN (SELECT ticket_id, min(company_id) AS company_id FROM {ticket_company} GROUP BY ticket_id) AS y ON y.ticket_id = t.id
LEFT JOIN (SELECT stage_id, min(ticket_state) AS ticket_state FROM {ticket_pipeline_stage} GROUP BY stage_id) AS s ON s.stage_id = t.property_hs_pipeline_stage
WHERE NOT coalesce(CAST(t.is_deleted AS BOOLEAN), false)
