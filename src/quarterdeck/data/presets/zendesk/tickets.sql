--@ leaves out t: status = 'deleted' (deleted in Zendesk)
--@ meets t.organization_id in {organization}.id
--@ meets t.requester_id in {user}.id
SELECT
    {P}t.id AS ticket_id,
    -- only: combined
    -- guess: an organisation's external identifier is the account's in the CRM; the rest is mapped in keys.csv
    coalesce(nullif(o.external_id, ''), {A}t.organization_id) AS account_id,
    {A}t.organization_id AS account_id,
    CAST(t.created_at AS TIMESTAMP) AS opened_at,
    -- guess: resolved when last set to solved
    CASE WHEN t.status IN ('solved', 'closed') THEN CAST(h.solved_at AS TIMESTAMP) END AS resolved_at,
    -- guess: a solved ticket was solved when it was last changed
    CASE WHEN t.status IN ('solved', 'closed') THEN CAST(t.updated_at AS TIMESTAMP) END AS resolved_at,
    -- guess: the first public comment by an agent is the first response
    date_diff('second', CAST(t.created_at AS TIMESTAMP), CAST(f.replied_at AS TIMESTAMP)) / 60.0 AS first_response_minutes,
    CASE t.priority WHEN 'urgent' THEN 'critical' ELSE t.priority END AS priority,
    t.status,
    t.subject,
    {P}t.requester_id AS contact_id
FROM {ticket} AS t
LEFT JOIN {organization} AS o ON o.id = t.organization_id
LEFT JOIN (SELECT ticket_id, max(updated) AS solved_at FROM {ticket_field_history} WHERE field_name = 'status' AND value = 'solved' GROUP BY ticket_id) AS h ON h.ticket_id = t.id
LEFT JOIN (SELECT c.ticket_id, min(c.created) AS replied_at FROM {ticket_comment} AS c JOIN {user} AS w ON w.id = c.user_id WHERE c.public AND w.role IN ('agent', 'admin') GROUP BY c.ticket_id) AS f ON f.ticket_id = t.id
WHERE t.status IS DISTINCT FROM 'deleted'
