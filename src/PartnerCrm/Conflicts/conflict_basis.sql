-- since CheckBasis
-- Stands for what a check counts beside ties and declarations, as it is known now: gifts from the candidate and its people to people of the case and of the house, the candidate's income,
-- the financing of the case, and the rates of the currencies for the day. Rows are append-only, so their ids say what they say.
set check_function_bodies = off; -- Slices that come later bring what is named below.
create or replace function conflict_basis(of_case uuid, candidate uuid, on_day date, currencies text[], people uuid[], house uuid[]) returns text language sql stable as $$
  with giver as (
    select candidate as id
    union
    select l.known_to_id from link l where l.known_from_id = candidate and l.kind = 'EMPLOYS'
      and coalesce(l.valid_from, '-infinity') <= on_day and coalesce(l.valid_to, 'infinity') >= on_day
    union
    select l.known_from_id from link l where l.known_to_id = candidate and l.from_kind = 'CONTACT' and l.kind in ('BOARD_MEMBER', 'OWNS', 'CONTROLS')
      and coalesce(l.valid_from, '-infinity') <= on_day and coalesce(l.valid_to, 'infinity') >= on_day),
  given as (
    select g.id, g.day, g.currency from giver join gift g on g.from_id = giver.id
    where g.superseded_at is null and g.day >= on_day - make_interval(years => policy_number('LOOK_BACK_YEARS')::int)
      and (g.to_id = any (people) or exists (
        select 1 from link l where l.known_to_id = g.to_id and l.known_from_id = any (house) and l.kind = 'EMPLOYS'
          and coalesce(l.valid_from, '-infinity') <= on_day and coalesce(l.valid_to, 'infinity') >= on_day)))
  select md5(concat_ws('|',
    coalesce((select string_agg(g.id || ' ' || coalesce(rate_on(g.currency, g.day)::text, '-'), ',' order by g.id) from given g), ''),
    coalesce((select trim_scale(o.income_amount) || ' ' || o.income_currency from organization o where o.id = candidate), ''),
    coalesce((select concat_ws(' ', trim_scale(r.financing_amount), r.financing_currency, r.financing_earmarked) from relationship r where r.id = of_case), ''),
    coalesce((select string_agg(c || ' ' || coalesce(rate_on(c, on_day)::text, '-'), ',' order by c) from unnest(currencies) c), '')))
$$;

-- Whether a check still rests on what is known. Those from before it was kept are not asked.
create or replace function conflict_basis_stands(of_check uuid) returns boolean language sql stable as $$
  select c.basis is null or c.basis = conflict_basis(c.case_id, c.candidate_id, c.day, c.currencies,
    array(select p.party_id from checked_party p where p.check_id = c.id and p.role = 'PERSON'), array(select p.party_id from checked_party p where p.check_id = c.id and p.role = 'NO_TIE'))
  from conflict_check c where c.id = of_check
$$;
reset check_function_bodies;
