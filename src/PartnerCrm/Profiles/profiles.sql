-- since PolicyProfiles
-- What a version of a profile says stays as it was loaded; only which one is in force changes.
create or replace function refuse_changed_profile() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - array['in_force', 'version'] = to_jsonb(old) - array['in_force', 'version'] then
    return new;
  end if;
  raise exception 'Versions of policy profiles are append-only: load a changed file as a new version.' using errcode = 'restrict_violation';
end
$$;

create or replace trigger append_only before update or delete on policy_profile for each row execute function refuse_changed_profile();
create or replace trigger no_truncate before truncate on policy_profile for each statement execute function refuse_changed_profile();

-- One is in force. Asked at the end of the transaction, in which one gives way and another takes its place.
alter table policy_profile drop constraint if exists policy_profile_in_force;
alter table policy_profile add constraint policy_profile_in_force exclude (in_force with =) where (in_force) deferrable initially deferred;
