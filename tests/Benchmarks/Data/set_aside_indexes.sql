-- Indexes are made once the rows are there; what must be made again is kept as text.
create table benchmark_later (id bigint generated always as identity, on_table regclass not null, statement text not null);

insert into benchmark_later (on_table, statement)
select conrelid, format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint where contype = 'x';

insert into benchmark_later (on_table, statement)
select i.indrelid, pg_get_indexdef(i.indexrelid)
from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'public' and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid);

do $$
declare
  one record;
begin
  for one in select conrelid::regclass as on_table, conname from pg_constraint where contype = 'x' loop
    execute format('alter table %s drop constraint %I', one.on_table, one.conname);
  end loop;
  for one in
    select i.indexrelid::regclass as name
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
  loop
    execute format('drop index %s', one.name);
  end loop;
end
$$;
