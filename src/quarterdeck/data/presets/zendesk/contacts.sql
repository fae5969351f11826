--@ leaves out u: role IS DISTINCT FROM 'end-user' (agents and administrators)
--@ meets u.organization_id in {organization}.id
SELECT
    {P}u.id AS contact_id,
    -- only: combined
    -- guess: an organisation's external identifier is the account's in the CRM; the rest is mapped in keys.csv
    coalesce(nullif(o.external_id, ''), {A}u.organization_id) AS account_id,
    {A}u.organization_id AS account_id,
    u.name,
    u.email
FROM {user} AS u
LEFT JOIN {organization} AS o ON o.id = u.organization_id
WHERE u.role IS NOT DISTINCT FROM 'end-user'
