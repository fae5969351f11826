-- Monthly rates of exchange from treasury: one unit of base in units of quote.
select
    valid_from as on_date,
    base as from_currency,
    quote as to_currency,
    rate as rate
from fx_rates
