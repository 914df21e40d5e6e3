-- Whether a conflict of interest keeps a person from advising on a case and from confirming it: the trigger of case_part asks this.
create or replace function has_open_conflict(in_case uuid, of_person uuid) returns boolean language sql stable as $$
  select exists (select 1 from person_conflict c where c.case_id = in_case and c.person_id = of_person and c.bars)
$$;
