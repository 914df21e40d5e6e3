-- since Evidence
-- Who is recused from the items under which a body discusses a case. The guards of the workflows ask this, and the trigger of case_part.
create or replace function recused_people(in_case uuid, of_body text) returns uuid[] language sql stable as $$
  select coalesce(array_agg(distinct c.person_id order by c.person_id), array[]::uuid[])
  from person_conflict c
  join recusal r on r.conflict_id = c.id
  join agenda_item a on a.id = r.agenda_item_id
  join meeting m on m.id = a.meeting_id
  where c.case_id = in_case and c.resolution = 'RECUSE' and c.is_per_item and m.body = of_body
$$;

create or replace function refuse_recused_part() returns trigger language plpgsql as $$
begin
  if new.person_id = any (recused_people(new.case_id, case new.part when 'ADVISER' then 'SPG' when 'BUREAU_MEMBER' then 'BUREAU' when 'CONFIRMER' then 'CPM' end)) then
    raise exception 'This person is recused from the item.' using errcode = 'check_violation', constraint = 'case_part_open_conflict';
  end if;
  return new;
end
$$;

create or replace trigger case_part_recused before insert or update on case_part for each row execute function refuse_recused_part();
