-- since RegisteredOwners
-- By what an entry of a list can be known as one of our organizations: its identifiers, and its name with a country.
create or replace function register_keys(entry jsonb, sort_name text) returns text[] language sql immutable parallel safe as $$
  select array(
    select case when d->>'Type' in ('XI-LEI', 'leiCode', 'LEI') then 'LEI ' || upper(d->>'Number') else 'IATI ' || (d->>'Type') || '-' || (d->>'Number') end
    from jsonb_array_elements(coalesce(entry->'Documents', '[]'::jsonb)) d where d->>'Number' is not null and d->>'Type' is not null
    union
    select 'NAME ' || c || ' ' || sort_name
    from jsonb_array_elements_text(coalesce(entry->'Nationalities', '[]'::jsonb) || coalesce(entry->'OtherCountries', '[]'::jsonb)) c where c ~ '^[A-Z]{2}$')
$$;

-- Only entries that say who owns or controls them.
create index if not exists listed_entry_owned on listed_entry using gin (register_keys(data, sort_name)) where until_version_id is null and data @? '$.Ties[*] ? (@.StartsHere == false)';

-- The owners that registers in force name and the file does not have, one row each. On file is whoever owns or controls under that name, and whatever was taken from that record, put right since or not.
create or replace function owners_by_registers(of_organization uuid)
  returns table (register text, entry_id uuid, owner text, kinds text[], percent numeric, min_percent numeric, max_percent numeric, since date, by_identifier boolean) language plpgsql stable as $$
declare
  by_numbers text[] := array(select i.kind || ' ' || i.value from party_identifier i where i.known_party_id = of_organization);
  by_names text[] := array(select 'NAME ' || o.country || ' ' || n.sort_name from organization o join party_name n on n.known_party_id = o.id where o.id = of_organization and o.country is not null);
begin
  return query
  select e.list_kind, e.id, min(t.tie->>'OtherName'), array_agg(distinct t.kind order by t.kind), max((t.tie->>'Percent')::numeric), max((t.tie->>'MinPercent')::numeric),
    max((t.tie->>'MaxPercent')::numeric), min((t.tie->>'Since')::date), register_keys(e.data, e.sort_name) && by_numbers
  from listed_entry e
  cross join lateral (
    select tie, upper(regexp_replace(tie->>'Kind', '([a-z])([A-Z])', '\1_\2', 'g')) as kind from jsonb_array_elements(e.data->'Ties') tie
    where tie->>'StartsHere' = 'false' and tie->>'OtherId' is not null and coalesce((tie->>'Until')::date, 'infinity') >= today()
      and tie->>'Kind' in ('Shareholding', 'VotingRights', 'AppointmentOfBoard', 'OtherInfluenceOrControl', 'ControlViaCompanyRulesOrArticles', 'ControlByLegalFramework', 'Settlor', 'Trustee', 'Protector')) t
  where e.until_version_id is null and e.data @? '$.Ties[*] ? (@.StartsHere == false)' and register_keys(e.data, e.sort_name) && (by_numbers || by_names)
    and not exists (select 1 from link l where l.to_id = of_organization and l.source = e.list_kind || ', record ' || (t.tie->>'SourceId') || ', ' || t.kind)
    and not exists (
      select 1 from link l join party_name n on n.known_party_id = l.from_id
      where l.known_to_id = of_organization and l.kind in ('OWNS', 'CONTROLS') and n.sort_name = fold_text(t.tie->>'OtherName'))
  group by e.list_kind, e.id, t.tie->>'OtherId';
end $$;
