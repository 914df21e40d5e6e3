-- Entries are written in bulk before the row of their version, in the same transaction.
alter table listed_entry add constraint fk_listed_entry_from_version foreign key (from_version_id) references list_version (id) deferrable initially deferred;
alter table listed_entry add constraint fk_listed_entry_until_version foreign key (until_version_id) references list_version (id) deferrable initially deferred;
alter table list_change add constraint fk_list_change_version foreign key (version_id) references list_version (id) deferrable initially deferred;

-- What a list said stays as it said it; a newer version only ends it.
create or replace function refuse_changed_entry() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.until_version_id is null and to_jsonb(new) - 'until_version_id' = to_jsonb(old) - 'until_version_id' then
    return new;
  end if;
  raise exception 'Rows of % are append-only: import a newer version of the list.', tg_table_name using errcode = 'restrict_violation';
end
$$;

create or replace trigger listed_entry_append_only before update or delete on listed_entry for each row execute function refuse_changed_entry();
create or replace trigger list_change_append_only before update or delete on list_change for each row execute function refuse_changed_evidence();
