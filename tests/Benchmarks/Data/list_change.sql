-- The second version changes 800 entries and adds 200, as an import does.
begin;
update list_version set replaced_at = now() where id = benchmark_id(15, 1);
update listed_entry set until_version_id = benchmark_id(15, 2) where source_id in (select 'entry-' || i from generate_series(25, 20000, 25) as i);
select benchmark_entries(i, i, 131, benchmark_id(15, 2)) from generate_series(25, 20000, 25) as i;
select benchmark_entries(20001, 20200, 131, benchmark_id(15, 2));
insert into list_change (id, version_id, kind, entry_id, before_id)
select benchmark_id(17, row_number() over ()), e.from_version_id, case when b.id is null then 'ADDED' else 'CHANGED' end, e.id, b.id
from listed_entry e left join listed_entry b on b.source_id = e.source_id and b.from_version_id = benchmark_id(15, 1) where e.from_version_id = benchmark_id(15, 2);
insert into list_version (id, kind, number, list_date, checksum, parties, added, changed, removed, repeated, imported_at, version)
values (benchmark_id(15, 2), 'un-consolidated', 2, now(), 'second', 20200, 200, 800, 0, 0, now(), 1);
commit;
