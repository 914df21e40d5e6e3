-- Entries are written in bulk before the row of their version, in the same transaction.
alter table listed_entry add constraint fk_listed_entry_from_version foreign key (from_version_id) references list_version (id) deferrable initially deferred;
alter table listed_entry add constraint fk_listed_entry_until_version foreign key (until_version_id) references list_version (id) deferrable initially deferred;
alter table list_change add constraint fk_list_change_version foreign key (version_id) references list_version (id) deferrable initially deferred;

create or replace trigger listed_entry_append_only before update or delete on listed_entry for each row execute function refuse_changed_entry();
create or replace trigger list_change_append_only before update or delete on list_change for each row execute function refuse_changed_evidence();
