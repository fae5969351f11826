--@ leaves out e: CAST(is_deleted AS BOOLEAN) (deleted in Salesforce)
--@ meets e.account_id in {account}.id
SELECT
    {P}e.id AS interaction_id,
    {A}e.account_id AS account_id,
    CAST(e.activity_date AS DATE) AS happened_on,
    CAST(e.start_date_time AS DATE) AS happened_on,
    -- guess: an event is a meeting unless its type says call or e-mail, or its subject names a business review
    CASE
        WHEN regexp_matches(e.subject, '(?i)\b(qbr|ebr|business review)\b') THEN 'review'
        WHEN e.type ILIKE '%call%' THEN 'call'
        WHEN e.type ILIKE '%mail%' THEN 'email'
        ELSE 'meeting'
    END AS kind,
    -- guess: every event is a meeting
    'meeting' AS kind,
    -- guess: reviews in the calendar were held
    CASE WHEN regexp_matches(e.subject, '(?i)\b(qbr|ebr|business review)\b') THEN 'held' END AS status,
    {P}e.who_id AS contact_id,
    e.subject AS summary
FROM {event} AS e
WHERE NOT coalesce(CAST(e.is_deleted AS BOOLEAN), false)
