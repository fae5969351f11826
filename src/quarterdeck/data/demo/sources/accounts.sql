-- Accounts of the CRM, with the owner's name and mail from its table of users.
-- segment is left out: it follows from annual recurring revenue, which follows from subscriptions.
select
    a.crm_id as account_id,
    a.company as name,
    a.owned_by as parent_id,
    a.review_group as review_unit,      -- accounts of one group are reviewed together
    a.currency as currency,
    a.locale as language,
    o.full_name as csm_name,
    o.mail as csm_email,
    a.industry as industry,
    a.country as country,
    a.time_zone as timezone,
    a.mail_domain as domain,
    a.logo_file as logo,
    a.signed_on as signup_date,
    a.went_live_on as go_live_date,
    a.contract_renews_on as renewal_date,
    a.notice_period as notice_days,
    a.fiscal_year_starts as fiscal_first_month,
    a.features_in_plan as features_available
from crm_accounts as a
left join crm_owners as o on o.owner_key = a.owner_key
