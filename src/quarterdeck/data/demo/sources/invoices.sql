-- Invoices from billing; without a day of payment they are open.
select
    invoice_no as invoice_id,
    customer as account_id,
    issued as issued_on,
    due as due_on,
    amount as amount,
    currency as currency,
    paid as paid_on
from billing_invoices
