-- A check is evidence: what was searched and found stays as it was.
create or replace function refuse_changed_evidence() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are evidence and cannot be changed or removed.', tg_table_name using errcode = 'restrict_violation';
end
$$;

create or replace trigger conflict_check_append_only before update or delete on conflict_check for each row execute function refuse_changed_evidence();
create or replace trigger checked_party_append_only before update or delete on checked_party for each row execute function refuse_changed_evidence();
create or replace trigger conflict_path_append_only before update or delete on conflict_path for each row execute function refuse_changed_evidence();
create or replace trigger conflict_step_append_only before update or delete on conflict_step for each row execute function refuse_changed_evidence();
