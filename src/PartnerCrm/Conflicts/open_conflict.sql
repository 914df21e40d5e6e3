-- What the trigger of case_part asks: whether a person has an open conflict of interest in a case. The check's tables answer it once they are there.
create or replace function has_open_conflict(in_case uuid, of_person uuid) returns boolean language sql stable as $$
  select false
$$;
