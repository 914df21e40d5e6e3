-- since Declarations
-- Whose declarations count for a case, and until when: those for it, and those for a meeting that discusses it. The guards of the workflows ask this.
create or replace function declared_people(in_case uuid) returns table (person_id uuid, until date) language sql stable as $$
  select d.person_id, max(d.lapses_on)
  from declaration d
  where d.state <> 'DRAFT' and d.superseded_at is null
    and (d.case_id = in_case or d.meeting_id in (select a.meeting_id from agenda_item a where a.case_id = in_case))
  group by d.person_id
$$;

-- Who is to declare and has no declaration in force: whoever has a part in a case that is prepared or under review, and the members of a body that will meet.
-- A case that no meeting discusses yet makes a declaration due on the day on which the person took the part.
create or replace function declarations_due(on_day date, days_before int)
  returns table (id uuid, person_id uuid, case_id uuid, meeting_id uuid, due_on date) language sql stable as $$
  with expected as (
    select p.person_id, p.case_id, null::uuid as meeting_id, coalesce(
      (select min(m.starts_on) - days_before from agenda_item a join meeting m on m.id = a.meeting_id where a.case_id = p.case_id and m.ends_on >= on_day),
      min(p.since at time zone 'UTC')::date) as due_on
    from case_part p join relationship r on r.id = p.case_id
    where r.type <> 'LIAISON' and r.state in ('PROPOSED', 'IN_DUE_DILIGENCE', 'IN_REVIEW')
    group by p.person_id, p.case_id
    union all
    select u.contact_id, null, m.id, m.starts_on - days_before
    from meeting m join user_account u on u.closed_at is null and m.body = any (u.roles)
    where m.ends_on >= on_day
  )
  select md5(e.person_id::text || coalesce(e.case_id, e.meeting_id)::text)::uuid, e.person_id, e.case_id, e.meeting_id, e.due_on
  from expected e
  where not exists (select 1 from declared_people(e.case_id) d where d.person_id = e.person_id and d.until >= on_day)
    and not exists (
      select 1 from declaration d
      where d.meeting_id = e.meeting_id and d.person_id = e.person_id and d.state <> 'DRAFT' and d.superseded_at is null and d.lapses_on >= on_day)
$$;
