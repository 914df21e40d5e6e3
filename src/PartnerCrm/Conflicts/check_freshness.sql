-- since Evidence
-- A check stands while nothing newer is around it, and while no party with very many ties, which it did not follow, is newly tied to whomever else it reached or to somebody who is tied
-- to another such party. Of their ties those of the day before the search are looked at too, as one that was written while it ran may be dated before it.
create or replace function conflict_check_stands(of_check uuid) returns boolean language sql stable as $$
  select conflict_check_is_fresh(of_check) and not exists (
    select 1 from conflict_check c cross join unnest(c.not_followed) n(id) cross join lateral (
      select l.id, l.known_to_id as away from link l where l.known_from_id = n.id and l.recorded_at > c.searched_at - interval '1 day'
      union all
      select l.id, l.known_from_id from link l where l.known_to_id = n.id and l.recorded_at > c.searched_at - interval '1 day') l
    where c.id = of_check and not l.id = any (c.links)
      and (l.away = any (c.reached) or exists (
        select 1 from link m where m.known_from_id = l.away and m.known_to_id = any (c.not_followed) and m.known_to_id <> n.id
        union all
        select 1 from link m where m.known_to_id = l.away and m.known_from_id = any (c.not_followed) and m.known_from_id <> n.id)))
    and not exists (
      select 1 from conflict_check c join link l on l.id = any (c.links)
      where c.id = of_check and cardinality(c.not_followed) > 0 and (l.superseded_at is not null or (l.valid_from > c.day and l.valid_from <= today())))
$$;
