--@ leaves out k: CAST(is_deleted AS BOOLEAN) (deleted in Salesforce)
--@ leaves out k: NOT coalesce(CAST(is_closed AS BOOLEAN), false) (not done)
--@ meets k.account_id in {account}.id
SELECT
    {P}k.id AS interaction_id,
    {A}k.account_id AS account_id,
    CAST(k.activity_date AS DATE) AS happened_on,
    CAST(k.created_date AS DATE) AS happened_on,
    -- guess: a task that was done is an e-mail unless it says call or meeting
    CASE
        WHEN concat_ws(' ', k.task_subtype, k.type, k.subject) ILIKE '%call%' THEN 'call'
        WHEN concat_ws(' ', k.task_subtype, k.type, k.subject) ILIKE '%meeting%' THEN 'meeting'
        ELSE 'email'
    END AS kind,
    -- guess: every task that was done is an e-mail
    'email' AS kind,
    {P}k.who_id AS contact_id,
    k.subject AS summary
FROM {task} AS k
WHERE NOT coalesce(CAST(k.is_deleted AS BOOLEAN), false)
    AND coalesce(CAST(k.is_closed AS BOOLEAN), false)
