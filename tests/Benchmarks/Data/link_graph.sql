-- {n} dated links between 120,000 organizations and 180,000 persons. How many ties a party has follows a power law: a few employers, funders and bodies have many thousands, most
-- parties have a handful. Into it are tied the candidates of the cases (owners, their owners, boards, funders) and the people who handle them. The same graph every time.
set session_replication_role = replica;
select setseed(0.42);
create temporary table org as select i - 1 as at, md5('organization ' || i)::uuid as id from generate_series(1, 120000) i;
create temporary table person as select i - 1 as at, md5('person ' || i)::uuid as id from generate_series(1, 180000) i;
insert into party (id, kind) select id, 'ORGANIZATION' from org union all select id, 'CONTACT' from person;

create function pg_temp.big(r double precision) returns int language sql immutable as $$ select floor(120000 * power(r, 3))::int $$;
create function pg_temp.small(r double precision) returns int language sql immutable as $$ select floor(120000 * power(r, 1.3))::int $$;
create function pg_temp.anybody(r double precision) returns int language sql immutable as $$ select floor(180000 * power(r, 1.2))::int $$;

-- Which kind leads from whom to whom; 'o' is one of few big organizations, 'q' any organization, 'p' any person.
create temporary table form as select * from (values
  (0, 'EMPLOYS', 'o', 'p'), (1, 'EMPLOYS', 'o', 'p'), (2, 'EMPLOYS', 'q', 'p'), (3, 'EMPLOYS', 'q', 'p'), (4, 'BOARD_MEMBER', 'p', 'q'), (5, 'CONSULTS_FOR', 'p', 'o'), (6, 'OWNS', 'p', 'q'),
  (7, 'OWNS', 'o', 'q'), (8, 'CONTROLS', 'q', 'q'), (9, 'FUNDS', 'o', 'q'), (10, 'MEMBER_OF', 'p', 'o'), (11, 'MEMBER_OF', 'q', 'o'), (12, 'FAMILY', 'p', 'p'), (13, 'PARTNER_OF', 'q', 'o')) f (k, kind, a, b);
create temporary table drawn as
  select kind, a, b, case a when 'p' then pg_temp.anybody(x) when 'o' then pg_temp.big(x) else pg_temp.small(x) end as from_at,
    case b when 'p' then pg_temp.anybody(y) when 'o' then pg_temp.big(y) else pg_temp.small(y) end as to_at, s, u, v
  from (select i, random() as x, random() as y, random() as s, random() as u, random() as v from generate_series(1, {n} + {n} / 20) i) i join form on k = i % 14;
-- A handful of ties of each candidate and of each person of a case, as they would be found in life.
create temporary table tied as
  select c.id as candidate, 'ORGANIZATION' as kind_of, t.kind, t.away, t.other from organization c
    cross join (values ('OWNS', false, 'q'), ('OWNS', false, 'p'), ('OWNS', false, 'q'), ('BOARD_MEMBER', false, 'p'), ('BOARD_MEMBER', false, 'p'), ('BOARD_MEMBER', false, 'p'), ('FUNDS', false, 'o'),
      ('FUNDS', false, 'o'), ('FUNDS', false, 'q'), ('EMPLOYS', true, 'p'), ('EMPLOYS', true, 'p'), ('EMPLOYS', true, 'p'), ('EMPLOYS', true, 'p'), ('MEMBER_OF', true, 'o'), ('PARTNER_OF', true, 'o'), ('OWNS', true, 'q')) t (kind, away, other)
    where c.name like 'Candidate %'
  union all
  select m.id, 'CONTACT', t.kind, t.away, t.other from contact m
    cross join (values ('EMPLOYS', false, 'q'), ('MEMBER_OF', true, 'o'), ('MEMBER_OF', true, 'o'), ('CONSULTS_FOR', true, 'o'), ('FAMILY', true, 'p'), ('BOARD_MEMBER', true, 'q'), ('OWNS', true, 'q')) t (kind, away, other)
    where m.name like 'Member %';

create temporary table whole as
  select kind, case a when 'p' then f.id else g.id end as from_id, case a when 'p' then 'CONTACT' else 'ORGANIZATION' end as from_kind,
    case b when 'p' then t.id else h.id end as to_id, case b when 'p' then 'CONTACT' else 'ORGANIZATION' end as to_kind, s, u, v
  from drawn d left join person f on d.a = 'p' and f.at = d.from_at left join org g on d.a <> 'p' and g.at = d.from_at
    left join person t on d.b = 'p' and t.at = d.to_at left join org h on d.b <> 'p' and h.at = d.to_at
  union all
  select kind, case when away then candidate else other_id end, case when away then kind_of else other_kind end, case when away then other_id else candidate end, case when away then other_kind else kind_of end, s, u, v
  from (select t.*, coalesce(p.id, o.id) as other_id, case other when 'p' then 'CONTACT' else 'ORGANIZATION' end as other_kind, random() as s, random() as u, random() as v
    from (select *, random() as r from tied) t left join person p on other = 'p' and p.at = pg_temp.anybody(r) left join org o on other <> 'p' and o.at = case other when 'o' then pg_temp.big(r) else pg_temp.small(r) end) t;

insert into link (id, kind, from_id, from_kind, to_id, to_kind, percent, source, version, valid_from, valid_to, recorded_at)
select md5('link ' || from_id || kind || to_id)::uuid, kind, from_id, from_kind, to_id, to_kind, case when kind = 'OWNS' then 1 + floor(s * 60) end, 'made up', 1,
  case when u < 0.6 then date '2012-01-01' + (s * 4500)::int end, case when v < 0.15 then date '2024-06-01' + (s * 1500)::int end, timestamptz '2024-01-01' + u * interval '700 days'
from (select distinct on (from_id, to_id, kind) * from whole where from_id <> to_id order by from_id, to_id, kind, s) once
order by md5(from_id::text || to_id::text || kind)
limit {n};
set session_replication_role = default;
