-- since Evidence
-- Recusals from single items under which bodies discuss a case, each with the days on which its item is the one at hand: from the end of the body's meeting that discussed the case before,
-- to the end of its own; without a later meeting that takes the case up, for ever. Whoever speaks on the case on such a day speaks under that item. The guards of the workflows ask this.
create or replace function recusals(in_case uuid) returns table (person_id uuid, body text, since date, until date) language sql stable as $$
  select c.person_id, d.body, d.since, d.until
  from person_conflict c
  join recusal r on r.conflict_id = c.id
  join agenda_item a on a.id = r.agenda_item_id
  join (
    select m.id, m.body::text, coalesce(lag(m.ends_on) over w + 1, date '0001-01-01') as since, case when lead(m.id) over w is null then date '9999-12-31' else m.ends_on end as until
    from meeting m where m.id in (select i.meeting_id from agenda_item i where i.case_id = in_case)
    window w as (partition by m.body order by m.ends_on, m.id)) d on d.id = a.meeting_id
  where c.case_id = in_case and c.resolution = 'RECUSE' and c.is_per_item
$$;

-- Who is recused from the item under which the Commission decided on a case: the item of that number at the session of that day, or what comes nearest to it in that year.
-- Before anything is entered, whoever is recused from every item that it could be.
create or replace function recused_from_decision(in_case uuid, decided date, under_item text) returns uuid[] language sql stable as $$
  with items as (
    select a.id, rank() over (order by coalesce(decided between m.starts_on and m.ends_on, false) desc, coalesce(lower(a.number) = lower(btrim(under_item)), false) desc) as place
    from agenda_item a join meeting m on m.id = a.meeting_id
    where a.case_id = in_case and m.body = 'CPM' and (decided is null or extract(year from decided) between extract(year from m.starts_on) and extract(year from m.ends_on)))
  select coalesce(array_agg(p.person_id order by p.person_id), array[]::uuid[])
  from (
    select c.person_id from items i join recusal r on r.agenda_item_id = i.id join person_conflict c on c.id = r.conflict_id
    where i.place = 1 and c.case_id = in_case and c.resolution = 'RECUSE' and c.is_per_item
    group by c.person_id having decided is not null or count(distinct i.id) = (select count(*) from items)) p
$$;

create or replace function refuse_recused_part() returns trigger language plpgsql as $$
begin
  if new.part in ('ADVISER', 'BUREAU_MEMBER') and exists (
      select 1 from recusals(new.case_id) r
      where r.person_id = new.person_id and r.body = case new.part when 'ADVISER' then 'SPG' else 'BUREAU' end and (new.since at time zone 'UTC')::date between r.since and r.until)
    or new.part = 'CONFIRMER' and exists (
      select 1 from (
        select a.decided_on, a.agenda_item from approval a
        where a.relationship_id = new.case_id and a.route = 'COMMISSION_DECISION' and a.decided_on is not null order by a.submitted_at desc limit 1) a
      where new.person_id = any (recused_from_decision(new.case_id, a.decided_on, a.agenda_item))) then
    raise exception 'This person is recused from the item.' using errcode = 'check_violation', constraint = 'case_part_open_conflict';
  end if;
  return new;
end
$$;

create or replace trigger case_part_recused before insert or update on case_part for each row execute function refuse_recused_part();
