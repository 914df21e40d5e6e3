-- How what is kept comes about.
set check_function_bodies = off; -- Slices that come later bring what is named below.

-- Sectors with which there is no partnership (UNDP's exclusions), unconfirmed for the IPPC; and those that are sensitive (UNSDG's list as recalled), unconfirmed.
-- Whoever changes them, or the points, has all organizations kept anew: select candidate_note_all().
create or replace function candidate_excluded_sectors() returns text[] language sql immutable parallel safe as $$
  select array['WEAPONS', 'TOBACCO', 'GAMBLING']
$$;
create or replace function candidate_sensitive_sectors() returns text[] language sql immutable parallel safe as $$
  select array['EXTRACTIVES', 'FOSSIL_FUELS', 'ALCOHOL', 'CHEMICALS_AND_PESTICIDES', 'BREAST_MILK_SUBSTITUTES', 'FAST_FOOD', 'PHARMACEUTICALS', 'GMO_SEEDS']
$$;

create or replace function candidate_size_points(size text) returns int language sql immutable parallel safe as $$
  select case size when 'LARGE' then 6 when 'MEDIUM' then 4 when 'SMALL' then 2 else 0 end
$$;
create or replace function candidate_reach_points(reach text) returns int language sql immutable parallel safe as $$
  select case reach when 'GLOBAL' then 6 when 'INTERNATIONAL' then 4 when 'REGIONAL' then 2 else 0 end
$$;
create or replace function candidate_income_points(amount numeric, currency text) returns int language sql immutable parallel safe as $$
  select case when currency is distinct from 'USD' then 0 when amount >= 100000000 then 3 when amount >= 10000000 then 2 when amount >= 1000000 then 1 else 0 end
$$;
create or replace function candidate_risk_points(screening text, sensitive boolean) returns int language sql immutable parallel safe as $$
  select greatest(0, case screening when 'CLEAR' then 10 when 'STALE' then 5 else 0 end - case when sensitive then 5 else 0 end)
$$;
create or replace function candidate_bits(slots int[]) returns bit(64) language sql immutable parallel safe as $$
  select coalesce(bit_or(set_bit(repeat('0', 64)::bit(64), s % 64, 1)), repeat('0', 64)::bit(64)) from unnest(slots) as s
$$;
create or replace function candidate_breadths() returns smallint[] language sql immutable parallel safe as $$
  select array[0, 2, 5, 8, 11, 14, 17, 20, 25, 30, 40, 60, 32767]::smallint[]
$$;
create or replace function candidate_breadth(weight int) returns smallint language sql immutable parallel safe as $$
  select min(step) from unnest(candidate_breadths()) as step where step >= weight
$$;

-- The standing of organizations as their rows tell it now; interactions since a day count.
create or replace function candidate_facts(organizations uuid[], since date) returns setof candidate_standing language plpgsql stable rows 100 as $$
begin
  return query
  select o.id, o.region::text, c.categories, o.sectors, w.types, k.risk, k.submitted_risk, p.cell, p.kind,
    not o.sectors && candidate_excluded_sectors() and s.state not in ('UNDECIDED', 'TRUE_MATCH')
      and not exists (select 1 from relationship r join person_conflict p on p.case_id = r.id where r.organization_id = o.id and p.resolution = 'EXCLUDE')
      and not exists (select 1 from dossier d where d.organization_id = o.id and d.excludes and d.state in ('DRAFT', 'SUBMITTED', 'ACCEPTED')),
    l.linked, l.serves, t.touched, i.recent, i.fades_on,
    candidate_breadth(3 * cardinality(l.linked) + 2 * cardinality(t.touched)),
    (candidate_size_points(o.size) + candidate_reach_points(o.reach) + candidate_income_points(o.income_amount, o.income_currency) + i.counted
      -- What is stale now may be found clear tomorrow, without anything being written about the organization itself.
      + candidate_risk_points(case when s.state in ('CLEAR', 'STALE') then 'CLEAR' end, o.sectors && candidate_sensitive_sectors()))::smallint,
    candidate_bits(l.linked)::bit(64), candidate_bits(t.touched)::bit(64)
  from unnest(organizations) as given(id)
  join organization o on o.id = given.id
  cross join lateral (select v.state from screening_conclusion v where v.party_id = o.id offset 0) s
  cross join lateral (select array(select x from unnest(o.categories) as x order by x) as categories) c
  cross join lateral (
    select array(
      select distinct r.type::text from relationship r where r.organization_id = o.id and r.state in ('APPROVED', 'ACTIVE', 'UNDER_REVIEW', 'SUSPENDED', 'ENDED')
      order by 1) as types) w
  cross join lateral (
    select (array_agg(d.risk_level::text order by d.opened_at desc, d.id desc))[1] as risk,
      (array_agg(d.risk_level::text order by d.opened_at desc, d.id desc) filter (where d.state <> 'DRAFT'
        and (r.published or r.state in ('IN_REVIEW', 'APPROVED', 'DECLINED', 'ACTIVE', 'UNDER_REVIEW', 'SUSPENDED', 'ENDED'))))[1] as submitted_risk
    from dossier d join relationship r on r.id = d.relationship_id
    where d.organization_id = o.id and d.state in ('DRAFT', 'SUBMITTED', 'ACCEPTED') and d.risk_level is not null) k
  cross join lateral (
    select min(d.id) as cell, min(m.id) as kind
    from candidate_cell d left join candidate_kind m
      on m.cell = d.id and m.types = w.types and m.risk is not distinct from k.risk and m.submitted_risk is not distinct from k.submitted_risk
    where d.region is not distinct from o.region and d.categories = c.categories) p
  cross join lateral (
    select coalesce(array_agg(distinct k.slot), array[]::int[]) as linked,
      coalesce(array_agg(distinct k.slot) filter (where r.state in ('APPROVED', 'ACTIVE', 'UNDER_REVIEW')), array[]::int[]) as serves
    from relationship r join relationship_objective j on j.relationship_id = r.id join candidate_slot k on k.objective_id = j.objective_id
    where r.organization_id = o.id and r.state in ('IN_REVIEW', 'APPROVED', 'ACTIVE', 'UNDER_REVIEW', 'SUSPENDED', 'ENDED')) l
  cross join lateral (
    select coalesce(array_agg(distinct k.slot), array[]::int[]) as touched
    from interaction_organization m join interaction_objective j on j.interaction_id = m.interaction_id join candidate_slot k on k.objective_id = j.objective_id
    where m.organization_id = o.id) t
  cross join lateral (
    select coalesce(array_agg(n.happened_on), array[]::date[]) as recent, count(*) filter (where n.happened_on > since)::int as counted,
      -- Some days later than needed, so that it has surely happened by then.
      (min(n.happened_on) filter (where n.happened_on > since) + interval '2 years 5 days')::date as fades_on
    from (select m.happened_on from interaction_organization m where m.organization_id = o.id order by m.happened_on desc limit 10) n) i;
end $$;

-- Keeps anew what stands for some organizations, and what follows from it.
create or replace function candidate_refresh(organizations uuid[], since date) returns void language plpgsql as $$
declare
  facts candidate_standing[] := array(select f from candidate_facts(organizations, since) f);
  -- Looked up one by one, whatever the table's size was when this was planned.
  kept candidate_standing[] := array(select one.standing from unnest(organizations) as given(id) cross join lateral (select s as standing from candidate_standing s where s.organization_id = given.id offset 0) one);
begin
  insert into candidate_cell (region, categories)
  select distinct f.region, f.categories from unnest(facts) f where f.cell is null
  on conflict do nothing;
  insert into candidate_kind (cell, types, risk, submitted_risk)
  select distinct d.id, f.types, f.risk, f.submitted_risk
  from unnest(facts) f join candidate_cell d on d.region is not distinct from f.region and d.categories = f.categories
  where f.kind is null
  on conflict do nothing;
  facts := array(
    select (f.organization_id, f.region, f.categories, f.sectors, f.types, f.risk, f.submitted_risk, d.id, m.id,
      f.eligible, f.linked, f.serves, f.touched, f.recent, f.fades_on, f.breadth, f.points, f.linked_bits, f.touched_bits)::candidate_standing
    from unnest(facts) f
    join candidate_cell d on d.region is not distinct from f.region and d.categories = f.categories
    join candidate_kind m on m.cell = d.id and m.types = f.types and m.risk is not distinct from f.risk and m.submitted_risk is not distinct from f.submitted_risk);

  insert into candidate_served (slot, sector, partners)
  select c.slot, c.sector, sum(c.change) from (
    select slot, sector, 1 as change from unnest(facts) f cross join unnest(f.serves) as slot cross join unnest(f.sectors) as sector
    union all
    select slot, sector, -1 from unnest(kept) k cross join unnest(k.serves) as slot cross join unnest(k.sectors) as sector) c
  group by c.slot, c.sector having sum(c.change) <> 0
  on conflict (slot, sector) do update set partners = candidate_served.partners + excluded.partners;

  insert into candidate_covered (slot, region, category, partners)
  select c.slot, c.region, c.category, sum(c.change) from (
    select slot, f.region, category, 1 as change from unnest(facts) f cross join unnest(f.serves) as slot cross join unnest(f.categories) as category
    union all
    select slot, k.region, category, -1 from unnest(kept) k cross join unnest(k.serves) as slot cross join unnest(k.categories) as category) c
  where c.region is not null
  group by c.slot, c.region, c.category having sum(c.change) <> 0
  on conflict (slot, region, category) do update set partners = candidate_covered.partners + excluded.partners;

  update candidate_kind m set candidates = m.candidates + c.change from (
    select kind, sum(change) as change from (
      select f.kind, 1 as change from unnest(facts) f where f.eligible
      union all
      select k.kind, -1 from unnest(kept) k where k.eligible) moved
    group by kind having sum(change) <> 0) c
  where m.id = c.kind;

  insert into candidate_standing as k select f.* from unnest(facts) f
  on conflict (organization_id) do update set
    region = excluded.region, categories = excluded.categories, sectors = excluded.sectors, types = excluded.types, risk = excluded.risk,
    submitted_risk = excluded.submitted_risk, cell = excluded.cell, kind = excluded.kind, eligible = excluded.eligible,
    linked = excluded.linked, serves = excluded.serves, touched = excluded.touched, recent = excluded.recent, fades_on = excluded.fades_on,
    breadth = excluded.breadth, points = excluded.points, linked_bits = excluded.linked_bits, touched_bits = excluded.touched_bits
  where k is distinct from excluded;

  if facts <> array[]::candidate_standing[] then
    insert into candidate_counted (since) select candidate_refresh.since where not exists (select 1 from candidate_counted);
    update candidate_counted c set since = candidate_refresh.since where c.since < candidate_refresh.since;
  end if;
end $$;

-- From when on interactions count into points; clocks may differ by two days.
create or replace function candidate_counts_since(today date) returns date language sql immutable as $$
  select (today - interval '2 years 2 days')::date
$$;

-- Works off what is noted, and what fades with time, some at once; says how much it was. One at a time does so, the others find nothing to do.
create or replace function candidate_upkeep(today date, most int) returns int language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  taken bigint[];
  organizations uuid[];
begin
  if not pg_try_advisory_xact_lock(hashtext('candidate_upkeep')) then return 0; end if;
  taken := array(select id from candidate_stale order by id limit most);
  organizations := array(
    select candidate_waiting(taken[cardinality(taken)])
    union
    (select organization_id from candidate_standing where fades_on <= today order by fades_on limit most));
  delete from candidate_stale where id = any(taken);
  -- Each statement sees what was committed before it, so what is read below is no older than the notes above.
  if cardinality(organizations) > 0 then perform candidate_refresh(organizations, candidate_counts_since(today)); end if;
  return cardinality(organizations);
end $$;

-- Notes all organizations: what is kept of them comes about anew by upkeep, even if whoever began it is gone.
create or replace function candidate_note_all() returns void language sql as $$
  insert into candidate_stale (kind, subject) select 'ORGANIZATION', o.id from organization o
$$;
reset check_function_bodies;
