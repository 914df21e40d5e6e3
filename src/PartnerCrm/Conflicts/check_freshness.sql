-- since Evidence
-- A check is fresh while nothing newer is around it; where it did not follow parties with very many ties, while none of these is newly tied to whomever else it reached.
create or replace function conflict_check_stands(of_check uuid) returns boolean language sql stable as $$
  select conflict_check_is_fresh(of_check) and not exists (
    select 1 from conflict_check c, link l
    where c.id = of_check and cardinality(c.not_followed) > 0
      and ((l.known_from_id = any (c.not_followed) and l.known_to_id = any (c.reached)) or (l.known_to_id = any (c.not_followed) and l.known_from_id = any (c.reached)))
      and l.id <> all (c.links))
$$;
