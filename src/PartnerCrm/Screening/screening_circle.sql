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

-- Whether a screening still speaks of a party as it is: every list in force was used, in a version since which nothing on it changed, and everybody in the circle was
-- screened under the names and identifiers that are known today. It compares what was screened with what is there, not clocks.
create or replace function screening_is_fresh(of_screening uuid, of_party uuid) returns boolean language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return not exists (
      select 1 from list_version v
      where v.replaced_at is null and not exists (
        select 1 from screening_list u join list_version w on w.id = u.version_id
        where u.screening_id = of_screening and w.kind = v.kind
          and not exists (select 1 from list_version l where l.kind = v.kind and l.number > w.number and l.added + l.changed + l.removed > 0)))
    and not exists (
      select 1 from screening_circle(of_party, current_date) c
      where not exists (select 1 from screened_party p where p.screening_id = of_screening and p.party_id = c.party_id and p.fingerprint = c.fingerprint));
end $$;

create or replace trigger screening_append_only before update or delete on screening for each row execute function refuse_changed_evidence();
create or replace trigger screening_list_append_only before update or delete on screening_list for each row execute function refuse_changed_evidence();
create or replace trigger screened_party_append_only before update or delete on screened_party for each row execute function refuse_changed_evidence();
