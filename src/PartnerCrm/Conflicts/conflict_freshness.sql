-- Whether nothing newer entered the graph around a check: every tie of the parties around it was read, none that was read ceased to be what we know or came into force
-- since, nobody joined the case unsearched, and no newer declaration names a party. It compares what was read with what is there, not clocks.
create or replace function conflict_check_is_fresh(of_check uuid) returns boolean language sql stable as $$
  select not exists (
      select 1 from (
        select l.id, l.superseded_at, l.valid_from from link l where l.from_id = any (c.around)
        union all
        select l.id, l.superseded_at, l.valid_from from link l where l.to_id = any (c.around)) l
      left join unnest(c.links) k(id) on k.id = l.id
      where (k.id is null) = (l.superseded_at is null) or (l.superseded_at is null and l.valid_from > c.day and l.valid_from <= today()))
    and not exists (
      select 1 from case_part p
      where p.case_id = c.case_id and not exists (select 1 from checked_party k where k.check_id = c.id and k.role = 'PERSON' and k.party_id = p.person_id))
    and not exists (
      select 1 from checked_party k join declaration d on d.person_id = k.party_id
      where k.check_id = c.id and k.role = 'PERSON' and d.state <> 'DRAFT' and d.superseded_at is null and d.id <> all (c.declarations)
        and exists (select 1 from declaration_item i where i.declaration_id = d.id and i.party_id is not null))
  from conflict_check c where c.id = of_check
$$;
