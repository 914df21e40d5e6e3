-- The same rule as the guard of the workflow: whoever has an open conflict of interest in a case neither advises on it nor confirms it.
create or replace function refuse_conflicted_part() returns trigger language plpgsql as $$
begin
  if new.part in ('CONFIRMER', 'ADVISER', 'BUREAU_MEMBER') and has_open_conflict(new.case_id, new.person_id) then
    raise exception 'A conflict of interest of this person in this case is open.' using errcode = 'check_violation', constraint = 'case_part_open_conflict';
  end if;
  return new;
end
$$;

create or replace trigger case_part_open_conflict before insert or update on case_part for each row execute function refuse_conflicted_part();
