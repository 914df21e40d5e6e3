select json_agg(o)
from (
  select o.id, o.name, o.form, o.country, o.region,
    array(
      select p
      from (
        select l.kind, l.title, c.id, c.name, c.role, c.country
        from link l join contact c on c.id = l.known_contact_id
        where l.known_organization_id = o.id
        order by l.recorded_at desc, l.id desc
        limit 5) p) as people,
    array(
      select r
      from (
        select r.id, r.type, r.state, r.title, r.starts_on
        from relationship r
        where r.organization_id = o.id
        order by r.opened_on desc, r.id desc
        limit 50) r) as relationships
  from organization o
  where o.sectors @> array[$1::text]
  order by o.sort_name, o.id
  limit $2) o
