--@ leaves out c: CAST(_fivetran_deleted AS BOOLEAN) (deleted in HubSpot)
--@ meets c.property_associatedcompanyid in {company}.id
SELECT
    {P}c.id AS contact_id,
    {A}c.property_associatedcompanyid AS account_id,
    {A}y.company_id AS account_id,
    nullif(concat_ws(' ', c.property_firstname, c.property_lastname), '') AS name,
    c.property_email AS email,
    c.property_jobtitle AS title,
    -- guess: read from the words of the title
    {level:c.property_jobtitle} AS level,
    CAST(c.property_notes_last_contacted AS DATE) AS last_contact_on
FROM {contact} AS c
LEFT JOIN (SELECT contact_id, min(company_id) AS company_id FROM {contact_company} GROUP BY contact_id) AS y ON y.contact_id = c.id
WHERE NOT coalesce(CAST(c._fivetran_deleted AS BOOLEAN), false)
