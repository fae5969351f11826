-- People on the customer's side. The CRM words level and role as the reviews do.
select
    contact_no as contact_id,
    crm_id as account_id,
    full_name as name,
    mail as email,
    job_title as title,
    job_level as level,
    review_role as role,
    cares_about as interests,
    last_spoken_on as last_contact_on,
    left_company_on as left_on
from crm_contacts
