-- Everybody was screened against the first version of a list of 20,000 entries: persons and organizations whose names are made like those on record.
create function benchmark_entry(n bigint, seed int) returns text language sql immutable as $$
  select benchmark_name(n, seed) || ' ' || benchmark_name(n, seed + 10) || case when n % 5 < 2 then ' ' || benchmark_pick(n, seed, array['Trading','Holding','Brigade','Foundation','Company','Front','Cooperative','Trust','Network','Agency']) else '' end
$$;
create function benchmark_entries(first int, last int, seed int, version uuid) returns void language sql as $$
  insert into listed_entry (id, list_kind, source_id, reference_number, kind, primary_name, sort_name, names, content_hash, data, from_version_id)
  select benchmark_id(14, 100000 * seed + i), 'un-consolidated', 'entry-' || i, 'QDi.' || i, kind, name, lower(name), array[name], md5(name),
    jsonb_build_object('ListKind', 'un-consolidated', 'SourceId', 'entry-' || i, 'ReferenceNumber', 'QDi.' || i, 'Kind', initcap(kind), 'PrimaryName', name), version
  from (select i, benchmark_entry(i, seed) as name, case when i % 5 < 2 then 'ORGANIZATION' else 'PERSON' end as kind from generate_series(first, last) as i) e
$$;
select benchmark_entries(1, 20000, 130, benchmark_id(15, 1));
insert into list_version (id, kind, number, list_date, checksum, parties, added, changed, removed, repeated, imported_at, version)
values (benchmark_id(15, 1), 'un-consolidated', 1, now() - interval '2 days', 'first', 20000, 20000, 0, 0, 0, now() - interval '2 days', 1);
insert into screening (id, party_id, result, screened_at, trigger, valid_until, parties_screened, names_screened, hits_found, version)
select benchmark_id(12, row_number() over ()), o.id, 'FINISHED', now() - interval '1 day', 'ASKED', current_date + 365, 1, 1, 0, 1 from organization o;
insert into screening_list (id, screening_id, version_id) select benchmark_id(16, row_number() over ()), s.id, benchmark_id(15, 1) from screening s;
insert into screened_party (id, screening_id, party_id, role, names, fingerprint)
select benchmark_id(13, row_number() over ()), s.id, c.party_id, c.role, array[]::text[], c.fingerprint
from screening s cross join lateral screening_circle(s.party_id, current_date) c;
