-- since Evidence
-- The ties of parties as they were known at a moment, at most so many (and one more, which tells that there are more) for each party and direction: read from two indexes alone.
create or replace function links_around(parties uuid[], known_at timestamptz, most int)
  returns table (party uuid, id uuid, from_id uuid, to_id uuid, kind text, percent numeric, valid_from date, valid_to date, recorded_at timestamptz) language sql stable as $$
  select p.id, l.* from unnest(parties) p(id) cross join lateral (
    select l.id, l.from_id, l.to_id, l.kind::text, l.percent, l.valid_from, l.valid_to, l.recorded_at from link l
    where l.from_id = p.id and l.recorded_at <= known_at and (l.superseded_at is null or l.superseded_at > known_at) limit most + 1) l
  union all
  select p.id, l.* from unnest(parties) p(id) cross join lateral (
    select l.id, l.from_id, l.to_id, l.kind::text, l.percent, l.valid_from, l.valid_to, l.recorded_at from link l
    where l.to_id = p.id and l.recorded_at <= known_at and (l.superseded_at is null or l.superseded_at > known_at) limit most + 1) l
$$;

-- The ties between parties with very many and others: all that the many have is looked through in one index, and nothing else is read.
create or replace function links_between(many uuid[], others uuid[], known_at timestamptz)
  returns table (party uuid, id uuid, from_id uuid, to_id uuid, kind text, percent numeric, valid_from date, valid_to date, recorded_at timestamptz) language sql stable as $$
  select l.from_id, l.id, l.from_id, l.to_id, l.kind::text, l.percent, l.valid_from, l.valid_to, l.recorded_at from link l
  where l.from_id = any (many) and l.to_id = any (others) and l.recorded_at <= known_at and (l.superseded_at is null or l.superseded_at > known_at)
  union all
  select l.to_id, l.id, l.from_id, l.to_id, l.kind::text, l.percent, l.valid_from, l.valid_to, l.recorded_at from link l
  where l.to_id = any (many) and l.from_id = any (others) and l.recorded_at <= known_at and (l.superseded_at is null or l.superseded_at > known_at)
$$;

-- The ties by which parties are owned, controlled, governed or funded.
create or replace function links_into(parties uuid[], known_at timestamptz, most int)
  returns table (party uuid, id uuid, from_id uuid, to_id uuid, kind text, percent numeric, valid_from date, valid_to date, recorded_at timestamptz) language sql stable as $$
  select p.id, l.* from unnest(parties) p(id) cross join lateral (
    select l.id, l.from_id, l.to_id, l.kind::text, l.percent, l.valid_from, l.valid_to, l.recorded_at from link l
    where l.to_id = p.id and l.kind in ('OWNS', 'CONTROLS', 'BOARD_MEMBER', 'FUNDS')
      and l.recorded_at <= known_at and (l.superseded_at is null or l.superseded_at > known_at) limit most + 1) l
$$;
