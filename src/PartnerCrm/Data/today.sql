-- The day by which the database tells how old things are: what the setting partnercrm.day says, where a clock other than the database's is to hold, else the day in UTC, as in the program.
create or replace function today() returns date language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('partnercrm.day', true), '')::date, (now() at time zone 'UTC')::date)
$$;
