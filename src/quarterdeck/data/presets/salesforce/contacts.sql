--@ leaves out c: CAST(is_deleted AS BOOLEAN) (deleted in Salesforce)
--@ meets c.account_id in {account}.id
SELECT
    {P}c.id AS contact_id,
    {A}c.account_id AS account_id,
    coalesce(c.name, nullif(concat_ws(' ', c.first_name, c.last_name), '')) AS name,
    c.email,
    c.title,
    -- guess: read from the words of the title
    {level:c.title} AS level,
    -- guess: the last activity recorded is the last contact
    CAST(c.last_activity_date AS DATE) AS last_contact_on
FROM {contact} AS c
WHERE NOT coalesce(CAST(c.is_deleted AS BOOLEAN), false)
