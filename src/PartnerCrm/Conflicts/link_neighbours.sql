-- since Evidence
-- The ties of parties as they were known at a moment, read from two indexes alone. Of a party with more than so many in one direction one row tells that it is so, and no more is given.
create or replace function links_around(parties uuid[], known_at timestamptz, most int)
  returns table (party uuid, id uuid, from_id uuid, to_id uuid, kind text, percent numeric, valid_from date, valid_to date, recorded_at timestamptz, too_many boolean) language sql stable as $$
  select p.id, l.id, l.from_id, l.to_id, l.kind, l.percent, l.valid_from, l.valid_to, l.recorded_at, l.held > most from unnest(parties) p(id) cross join lateral (
    select l.*, count(*) over () as held, row_number() over () as place from (
      select l.id, l.from_id, l.to_id, l.kind::text, l.percent, l.valid_from, l.valid_to, l.recorded_at from link l
      where l.from_id = p.id and l.recorded_at <= known_at and (l.superseded_at is null or l.superseded_at > known_at) limit most + 1) l) l
  where l.held <= most or l.place = 1
  union all
  select p.id, l.id, l.from_id, l.to_id, l.kind, l.percent, l.valid_from, l.valid_to, l.recorded_at, l.held > most from unnest(parties) p(id) cross join lateral (
    select l.*, count(*) over () as held, row_number() over () as place from (
      select l.id, l.from_id, l.to_id, l.kind::text, l.percent, l.valid_from, l.valid_to, l.recorded_at from link l
      where l.to_id = p.id and l.recorded_at <= known_at and (l.superseded_at is null or l.superseded_at > known_at) limit most + 1) l) l
  where l.held <= most or l.place = 1
$$;

-- The ties between parties with very many and others: all that the many have is looked through in one index, and nothing else is read.
create or replace function links_between(many uuid[], others uuid[], known_at timestamptz)
  returns table (party uuid, id uuid, from_id uuid, to_id uuid, kind text, percent numeric, valid_from date, valid_to date, recorded_at timestamptz, too_many boolean) language sql stable as $$
  with half as materialized (
    select m.id as near, l.to_id as away, l.id, l.from_id, l.to_id, l.kind::text, l.percent, l.valid_from, l.valid_to, l.recorded_at
    from unnest(many) m(id) join link l on l.from_id = m.id where l.recorded_at <= known_at and (l.superseded_at is null or l.superseded_at > known_at)
    union all
    select m.id, l.from_id, l.id, l.from_id, l.to_id, l.kind::text, l.percent, l.valid_from, l.valid_to, l.recorded_at
    from unnest(many) m(id) join link l on l.to_id = m.id where l.recorded_at <= known_at and (l.superseded_at is null or l.superseded_at > known_at))
  select h.near, h.id, h.from_id, h.to_id, h.kind, h.percent, h.valid_from, h.valid_to, h.recorded_at, false from half h where h.away in (select unnest(others))
$$;

-- The ties of parties with very many to whoever is tied to one of the first and to another one of the second.
create or replace function links_in_common(these uuid[], those uuid[], known_at timestamptz)
  returns table (party uuid, id uuid, from_id uuid, to_id uuid, kind text, percent numeric, valid_from date, valid_to date, recorded_at timestamptz, too_many boolean) language sql stable as $$
  with many as (
    select id, bool_or(is_first) as is_first, bool_or(is_second) as is_second, row_number() over ()::int as number
    from (select unnest(these), true, false union all select unnest(those), false, true) m(id, is_first, is_second) group by id),
  half as materialized (
    select m.id as near, l.to_id as away, m.is_first, m.is_second, m.number, l.id, l.from_id, l.to_id, l.kind::text, l.percent, l.valid_from, l.valid_to, l.recorded_at
    from many m join link l on l.from_id = m.id where l.recorded_at <= known_at and (l.superseded_at is null or l.superseded_at > known_at)
    union all
    select m.id, l.from_id, m.is_first, m.is_second, m.number, l.id, l.from_id, l.to_id, l.kind::text, l.percent, l.valid_from, l.valid_to, l.recorded_at
    from many m join link l on l.to_id = m.id where l.recorded_at <= known_at and (l.superseded_at is null or l.superseded_at > known_at)),
  common as (select away from half group by away having min(number) <> max(number) and bool_or(is_first) and bool_or(is_second))
  select h.near, h.id, h.from_id, h.to_id, h.kind, h.percent, h.valid_from, h.valid_to, h.recorded_at, false from half h where h.away in (select away from common)
$$;

-- The ties by which parties are owned, controlled, governed or funded.
create or replace function links_into(parties uuid[], known_at timestamptz, most int)
  returns table (party uuid, id uuid, from_id uuid, to_id uuid, kind text, percent numeric, valid_from date, valid_to date, recorded_at timestamptz, too_many boolean) language sql stable as $$
  select p.id, l.*, false from unnest(parties) p(id) cross join lateral (
    select l.id, l.from_id, l.to_id, l.kind::text, l.percent, l.valid_from, l.valid_to, l.recorded_at from link l
    where l.to_id = p.id and l.kind in ('OWNS', 'CONTROLS', 'BOARD_MEMBER', 'FUNDS')
      and l.recorded_at <= known_at and (l.superseded_at is null or l.superseded_at > known_at) limit most) l
$$;
