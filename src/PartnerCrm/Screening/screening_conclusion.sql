-- since ScreeningDecisions
-- Why a screening no longer speaks of a party as it is, and since when.
create or replace function screening_age(of_screening uuid, of_party uuid) returns table (reason text, since timestamptz) language plpgsql stable as $$
declare
  s screening;
begin
  select * into s from screening r where r.id = of_screening;
  return query
  with circle as materialized (select c.party_id, c.fingerprint, p.fingerprint as screened from screening_circle(of_party, today()) c
    left join screened_party p on p.screening_id = of_screening and p.party_id = c.party_id)
  select 'LIST_CHANGED', min(l.imported_at) from list_version l
  where l.number > screening_used(of_screening, l.kind)
    and (exists (select 1 from list_unswept x where x.version_id = l.id) or exists (select 1 from list_touch t join circle c on c.party_id = t.party_id where t.version_id = l.id))
  having count(*) > 0
  union all
  select 'PARTY_CHANGED', coalesce(min(n.since), s.screened_at) from circle c left join lateral (
    select greatest(x.recorded_at, x.superseded_at) as since from party_name x where x.party_id = c.party_id and greatest(x.recorded_at, x.superseded_at) > s.screened_at
    union all
    select greatest(x.recorded_at, x.superseded_at) from party_identifier x where x.party_id = c.party_id and greatest(x.recorded_at, x.superseded_at) > s.screened_at) n on true
  where c.screened is distinct from c.fingerprint and c.screened is not null
  having count(*) > 0
  union all
  select 'LINK_CHANGED', coalesce(min(l.recorded_at), s.screened_at) from circle c
  left join link l on (l.known_from_id = c.party_id or l.known_to_id = c.party_id) and l.recorded_at > s.screened_at and l.kind in ('OWNS', 'CONTROLS', 'EMPLOYS', 'BOARD_MEMBER')
  where c.screened is null
  having count(*) > 0
  union all
  select 'TOO_OLD', (s.valid_until + 1)::timestamp at time zone 'UTC' where s.valid_until < today();
end $$;

-- The list versions that a screening speaks of: of each kind the newest such that everybody was compared with all that came before it. Of one that failed, those it failed against.
create or replace function screening_lists(of_screening uuid) returns text language plpgsql stable as $$
begin
  if exists (select 1 from screening r where r.id = of_screening and r.result = 'FAILED') then
    return coalesce((
      select jsonb_agg(jsonb_build_object('kind', l.kind, 'number', l.number, 'listDate', l.list_date) order by l.kind)
      from screening_list u join list_version l on l.id = u.version_id where u.screening_id = of_screening), '[]'::jsonb)::text;
  end if;
  return coalesce((
    select jsonb_agg(jsonb_build_object('kind', v.kind, 'number', v.number, 'listDate', v.list_date) order by v.kind)
    from (select distinct kind from list_version where replaced_at is null and screens) k
    cross join lateral (select screening_used(of_screening, k.kind) as number) u
    cross join lateral (
      select l.kind, l.number, l.list_date from list_version l
      where l.kind = k.kind and l.number >= u.number and not exists (
        select 1 from list_unswept x join list_version w on w.id = x.version_id where w.kind = k.kind and w.number > u.number and w.number <= l.number)
      order by l.number desc limit 1) v
    where of_screening is not null), '[]'::jsonb)::text;
end $$;

-- Since when everybody's comparison with a list version breaks off that a screening did not see.
create or replace function screening_comparison_failed(of_screening uuid) returns timestamptz language plpgsql stable as $$
begin
  return (select min(x.failed_at) from list_unswept x join list_version l on l.id = x.version_id where x.failed_at is not null and l.number > screening_used(of_screening, l.kind));
end $$;

-- What screening concludes about each party. A match that was recognized or waits for a decision outweighs that the screening has become old: who is listed stays so until
-- somebody screens again. A false positive whose time is over waits for a decision again.
create or replace view screening_conclusion as
select p.id as party_id,
  case
    when h.true_matches > 0 then 'TRUE_MATCH'
    when h.undecided > 0 then 'UNDECIDED'
    when s.id is null then 'NOT_SCREENED'
    when s.result = 'FAILED' or f.since is not null then 'FAILED'
    when s.valid_until < today() or not screening_is_fresh(s.id, p.id) then 'STALE'
    else 'CLEAR'
  end as state, s.screened_at,
  case
    when h.true_matches > 0 then h.recognized_at
    when h.undecided > 0 then h.waits_since
    when s.id is null then (select o.created_at from organization o where o.id = p.id union all select c.created_at from contact c where c.id = p.id)
    when s.result = 'FAILED' then s.screened_at
    when f.since is not null then f.since
    else coalesce((select min(a.since) from screening_age(s.id, p.id) a), greatest(s.screened_at, h.decided_at))
  end as since,
  s.valid_until,
  case when s.result = 'FINISHED' then array(select a.reason from screening_age(s.id, p.id) a order by a.reason) else array[]::text[] end as stale_because,
  screening_lists(s.id) as lists
from party p
left join lateral (
  select r.id, r.result, r.screened_at, r.valid_until from screened_party sp join screening r on r.id = sp.screening_id
  where p.kind = 'CONTACT' and sp.party_id = p.id
  union all
  (select r.id, r.result, r.screened_at, r.valid_until from screening r where p.kind = 'ORGANIZATION' and r.party_id = p.id order by r.screened_at desc, r.id desc limit 1)
  order by screened_at desc, id desc limit 1) s on true
cross join lateral (select screening_comparison_failed(s.id) as since) f
left join lateral (
  select count(*) filter (where h.decision = 'TRUE_MATCH') as true_matches,
    count(*) filter (where h.decision = 'UNDECIDED' or (h.decision = 'FALSE_POSITIVE' and h.holds_until < today())) as undecided,
    min(coalesce(h.confirmed_at, h.decided_at)) filter (where h.decision = 'TRUE_MATCH') as recognized_at,
    min(case when h.decision = 'UNDECIDED' then r.screened_at else (h.holds_until + 1)::timestamp at time zone 'UTC' end)
      filter (where h.decision = 'UNDECIDED' or (h.decision = 'FALSE_POSITIVE' and h.holds_until < today())) as waits_since,
    max(coalesce(h.confirmed_at, h.decided_at)) as decided_at
  from screening_hit h join screening r on r.id = h.screening_id
  where h.ended is null and (h.organization_id = p.id or (h.party_id = p.id and p.kind = 'CONTACT'))) h on true;
