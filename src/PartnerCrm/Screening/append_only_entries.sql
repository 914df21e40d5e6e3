-- What a list said stays as it said it; a newer version only ends it. The vector of its words is made anew whenever its row is written, after this looked at it.
create or replace function refuse_changed_entry() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.until_version_id is null and to_jsonb(new) - array['until_version_id', 'words'] = to_jsonb(old) - array['until_version_id', 'words'] then
    return new;
  end if;
  raise exception 'Rows of % are append-only: import a newer version of the list.', tg_table_name using errcode = 'restrict_violation';
end
$$;
