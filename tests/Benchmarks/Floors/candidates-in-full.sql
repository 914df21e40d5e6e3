-- The first candidates by scoring every organization from its own rows: the truth that finding them in an index is held against.
with chosen as materialized (select distinct objective_id from unnest($1::uuid[]) as c(objective_id)),
linked as materialized (
  select r.organization_id, l.objective_id, bool_or(r.state in ('APPROVED', 'ACTIVE', 'UNDER_REVIEW')) as today
  from relationship_objective l join relationship r on r.id = l.relationship_id
  where l.objective_id in (select objective_id from chosen) and r.state in ('IN_REVIEW', 'APPROVED', 'ACTIVE', 'UNDER_REVIEW', 'SUSPENDED', 'ENDED')
  group by r.organization_id, l.objective_id),
links as materialized (
  select k.organization_id, count(*)::int as linked, coalesce(array_agg(k.objective_id) filter (where k.today), array[]::uuid[]) as serves from linked k group by k.organization_id),
touches as materialized (
  select io.organization_id, count(distinct t.objective_id)::int as touched
  from interaction_objective t join interaction_organization io on io.interaction_id = t.interaction_id
  where t.objective_id in (select objective_id from chosen)
  group by io.organization_id),
meetings as materialized (
  select io.organization_id, least(10, count(*))::int as interactions from interaction_organization io where io.happened_on > $4::date group by io.organization_id),
serving as materialized (
  select k.objective_id, s.sector, count(*) as partners
  from linked k join organization o on o.id = k.organization_id cross join unnest(o.sectors) as s(sector)
  where k.today group by k.objective_id, s.sector),
covered as materialized (
  select k.objective_id, o.region, c.category, count(*) as partners
  from linked k join organization o on o.id = k.organization_id cross join unnest(o.categories) as c(category)
  where k.today and o.region is not null group by k.objective_id, o.region, c.category),
counted as (
  select o.*, s.state as screening, (select count(*) from chosen)::int as asked, coalesce(k.linked, 0) as linked, coalesce(t.touched, 0) as touched, coalesce(m.interactions, 0) as interactions,
    (select count(distinct v.objective_id) from serving v
      where v.sector = any(o.sectors) and v.partners > (v.objective_id = any(coalesce(k.serves, array[]::uuid[])))::int)::int as served,
    case when o.region is null then 0 else (select count(*) from chosen)::int * cardinality(w.categories) end as cells,
    (select count(*) from covered v
      where v.region = o.region and v.category = any(w.categories) and v.partners > (v.objective_id = any(coalesce(k.serves, array[]::uuid[])))::int)::int as covered_cells
  from organization o
  cross join lateral (
    select array(select c from unnest(o.categories) as c where cardinality($3::text[]) = 0 or c = any($3::text[])) as categories offset 0) w
  left join links k on k.organization_id = o.id
  left join touches t on t.organization_id = o.id
  left join meetings m on m.organization_id = o.id
  join lateral (select c.state from screening_conclusion c where c.party_id = o.id offset 0) s on s.state not in ('UNDECIDED', 'TRUE_MATCH')
  where (cardinality($2::text[]) = 0 or o.region = any($2::text[]))
    and (cardinality($3::text[]) = 0 or o.categories && $3::text[])
    and not o.sectors && array['WEAPONS', 'TOBACCO', 'GAMBLING']
    and not exists (select 1 from relationship r join person_conflict c on c.case_id = r.id where r.organization_id = o.id and c.resolution = 'EXCLUDE'))
select c.id
from counted c
order by 40 * (3 * c.linked + 2 * c.touched + c.served) / (6 * c.asked)
    + case when c.cells = 0 then 0 else 25 * (c.cells - c.covered_cells) / c.cells end
    + case c.size when 'LARGE' then 6 when 'MEDIUM' then 4 when 'SMALL' then 2 else 0 end
    + case c.reach when 'GLOBAL' then 6 when 'INTERNATIONAL' then 4 when 'REGIONAL' then 2 else 0 end
    + case when c.income_currency is distinct from 'USD' then 0 when c.income_amount >= 100000000 then 3 when c.income_amount >= 10000000 then 2
        when c.income_amount >= 1000000 then 1 else 0 end
    + c.interactions
    + greatest(0, case c.screening when 'CLEAR' then 10 when 'STALE' then 5 else 0 end
        - case when c.sectors && array['EXTRACTIVES', 'FOSSIL_FUELS', 'ALCOHOL', 'CHEMICALS_AND_PESTICIDES', 'BREAST_MILK_SUBSTITUTES', 'FAST_FOOD', 'PHARMACEUTICALS', 'GMO_SEEDS']
            then 5 else 0 end) desc, c.id desc
limit 20
