-- Support tickets. Priorities P1 to P4 become words; keys.csv maps organisations that the
-- support system knows under a name of its own.
select
    ticket_no as ticket_id,
    organisation as account_id,
    created as opened_at,
    solved as resolved_at,
    first_reply_min as first_response_minutes,
    solve_hours as resolution_hours,
    case priority
        when 'P1' then 'critical'
        when 'P2' then 'high'
        when 'P3' then 'normal'
        when 'P4' then 'low'
    end as priority,
    state as status,
    rating as csat,
    escalated as escalated,
    subject as subject,
    requester as contact_id
from support_tickets
