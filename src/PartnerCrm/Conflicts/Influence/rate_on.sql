-- since CheckBasis
-- The rate that counts for a currency on a day: the latest on or before it.
create or replace function rate_on(of_currency text, on_day date) returns uuid language sql stable as $$
  select r.id from exchange_rate r where r.currency = of_currency and r.day <= on_day and r.superseded_at is null order by r.day desc limit 1
$$;
