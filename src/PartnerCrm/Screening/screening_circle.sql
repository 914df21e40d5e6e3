-- In PL/pgSQL, which keeps the plans of what it does for many parties one after another.

-- Stands for the names and identifiers that we know of a party today: rows are append-only, so their ids say it all.
create or replace function screening_fingerprint(of_party uuid) returns text language plpgsql stable as $$
begin
  return md5(coalesce((select string_agg(n.id::text, ',' order by n.id) from party_name n where n.known_party_id = of_party), '') || '|'
    || coalesce((select string_agg(i.id::text, ',' order by i.id) from party_identifier i where i.known_party_id = of_party), ''));
end $$;

-- Who is screened with a party: itself, the people who work for it or sit on its board, and whoever owns or controls it, directly or not; all whose tie did not end before the day.
create or replace function screening_circle(of_party uuid, on_day date) returns table (party_id uuid, role text, fingerprint text) language plpgsql stable as $$
begin
  return query with recursive owner (id) as (
    select of_party
    union
    select l.from_id from owner o join link l on l.known_to_id = o.id
    where l.kind in ('OWNS', 'CONTROLS') and coalesce(l.valid_to, 'infinity') >= on_day
  ), circle (id, role, rank) as (
    select of_party, 'SELF', 1
    union all
    select o.id, 'OWNER', 2 from owner o where o.id <> of_party
    union all
    select l.known_contact_id, 'PERSON', 3 from link l
    where l.known_organization_id = of_party and l.kind in ('EMPLOYS', 'BOARD_MEMBER') and coalesce(l.valid_to, 'infinity') >= on_day
  )
  select distinct on (c.id) c.id, c.role, screening_fingerprint(c.id) from circle c order by c.id, c.rank;
end $$;

-- The organizations with which a party is screened, itself among them: those it works for or sits on the board of, and all that it owns or controls, directly or not.
create or replace function screening_reach(of_party uuid, on_day date) returns setof uuid language plpgsql stable as $$
begin
  return query with recursive below (id) as (
    select of_party
    union
    select l.to_id from below b join link l on l.known_from_id = b.id
    where l.kind in ('OWNS', 'CONTROLS') and coalesce(l.valid_to, 'infinity') >= on_day
  )
  select b.id from below b
  union
  select l.known_organization_id from link l
  where l.known_contact_id = of_party and l.kind in ('EMPLOYS', 'BOARD_MEMBER') and coalesce(l.valid_to, 'infinity') >= on_day;
end $$;

-- The number of the newest version of a kind that a screening used; 0 where it used none.
create or replace function screening_used(of_screening uuid, of_kind text) returns int language plpgsql stable as $$
begin
  return coalesce((select max(w.number) from screening_list u join list_version w on w.id = u.version_id where u.screening_id = of_screening and w.kind = of_kind), 0);
end $$;

-- Whether a screening still speaks of a party as it is: every list was used in a version since which nothing on it changed that may name anybody in the circle, and everybody
-- in the circle was screened under the names and identifiers that are known today. It compares what was screened with what is there, not clocks.
create or replace function screening_is_fresh(of_screening uuid, of_party uuid) returns boolean language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
  members uuid[];
  prints text[];
begin
  if exists (select 1 from list_unswept x join list_version l on l.id = x.version_id where l.number > screening_used(of_screening, l.kind)) then return false; end if;
  select array_agg(c.party_id), array_agg(c.fingerprint) into members, prints from screening_circle(of_party, today()) c;
  return not exists (
      select 1 from unnest(members, prints) as c (party_id, fingerprint)
      where not exists (select 1 from screened_party p where p.screening_id = of_screening and p.party_id = c.party_id and p.fingerprint = c.fingerprint))
    and not exists (
      select 1 from list_touch t join list_version l on l.id = t.version_id where t.party_id = any (members) and l.number > screening_used(of_screening, l.kind));
end $$;

-- Whether an organization that was screened before is to be screened again: its latest screening broke off, is too old or no longer speaks of it as it is, somebody who was
-- screened with it has left, or the time of a decision is over.
create or replace function screening_is_due(of_party uuid, on_day date) returns boolean language plpgsql stable as $$
declare
  s screening;
begin
  select * into s from screening r where r.party_id = of_party order by r.screened_at desc, r.id desc limit 1;
  return s.result = 'FAILED' or s.valid_until < on_day
    or exists (select 1 from screening_hit h where h.organization_id = of_party and h.ended is null and h.holds_until < on_day)
    or not screening_is_fresh(s.id, of_party)
    or exists (select 1 from screened_party p where p.screening_id = s.id and not exists (select 1 from screening_circle(of_party, today()) c where c.party_id = p.party_id));
end $$;

create or replace trigger screening_append_only before update or delete on screening for each row execute function refuse_changed_evidence();
create or replace trigger screening_list_append_only before update or delete on screening_list for each row execute function refuse_changed_evidence();
create or replace trigger screened_party_append_only before update or delete on screened_party for each row execute function refuse_changed_evidence();
