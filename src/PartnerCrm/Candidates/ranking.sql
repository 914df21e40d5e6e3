-- How candidates are scored, and how the best are found without scoring all. Each function keeps its plans, whatever the session does: they are the same for all values.
set check_function_bodies = off; -- Slices that come later bring what is named below.

do $$
begin
  if to_regtype('candidate_scored') is null then
    create type candidate_scored as (
      id uuid, score int, asked int, linked int, touched int, served int, alignment_points int, cells int, open_cells int, gap_points int,
      size_points int, reach_points int, income_points int, interactions int, screening text, high_risk_sector boolean, risk_points int);
  end if;
end $$;

-- What an organization's standing is counted against: the chosen objectives, and what partners serve today with everything taken in that waits for upkeep.
do $$
begin
  if to_regtype('candidate_question') is null then
    create type candidate_question as (
      asked int, slots int[], regions text[], categories text[], risks text[], types text[], drafts boolean, since date,
      waiting uuid[], live candidate_standing[], served candidate_served[], covered candidate_covered[]);
  end if;
end $$;

create or replace function candidate_fits(question candidate_question, region text, categories text[]) returns boolean language sql immutable parallel safe as $$
  select (cardinality(question.regions) = 0 or coalesce(region = any(question.regions), false))
    and (cardinality(question.categories) = 0 or categories && question.categories)
$$;

-- Whether it has the type of work and the risk that are asked for; a null among the risks asks for what has no rating.
create or replace function candidate_suits(question candidate_question, types text[], risk text, submitted_risk text) returns boolean language sql immutable parallel safe as $$
  select (cardinality(question.types) = 0 or types && question.types)
    and (cardinality(question.risks) = 0 or array_position(question.risks, case when question.drafts then risk else submitted_risk end) is not null)
$$;

create or replace function candidate_answers(question candidate_question, k candidate_standing) returns boolean language sql immutable parallel safe as $$
  select k.eligible and candidate_fits(question, k.region, k.categories) and candidate_suits(question, k.types, k.risk, k.submitted_risk)
$$;

-- Who sees drafts asks for the risk that they tell, others for what was submitted.
create or replace function candidate_ask(objectives uuid[], regions text[], categories text[], risks text[], types text[], drafts boolean, since date)
returns candidate_question language plpgsql stable as $$
declare
  q candidate_question;
begin
  q.asked := (select count(distinct o) from unnest(objectives) as o);
  q.slots := array(select s.slot from candidate_slot s where s.objective_id = any(objectives));
  q.regions := regions;
  q.categories := categories;
  q.risks := risks;
  q.types := types;
  q.drafts := drafts;
  q.since := since;
  q.waiting := array(select candidate_waiting());
  if q.waiting = array[]::uuid[] then
    q.live := array[]::candidate_standing[];
    q.served := array(select s from candidate_served s where s.slot = any(q.slots) and s.partners > 0);
    q.covered := array(select c from candidate_covered c where c.slot = any(q.slots) and c.partners > 0);
    return q;
  end if;

  q.live := array(select f from candidate_facts(q.waiting, since) f);
  q.served := array(
    select (c.slot, c.sector, sum(c.partners))::candidate_served from (
      select slot, sector, partners from candidate_served where slot = any(q.slots)
      union all
      select slot, sector, 1 from unnest(q.live) f cross join unnest(f.serves) as slot cross join unnest(f.sectors) as sector where slot = any(q.slots)
      union all
      select slot, sector, -1 from candidate_standing k cross join unnest(k.serves) as slot cross join unnest(k.sectors) as sector
      where k.organization_id = any(q.waiting) and slot = any(q.slots)) c
    group by c.slot, c.sector having sum(c.partners) > 0);
  q.covered := array(
    select (c.slot, c.region, c.category, sum(c.partners))::candidate_covered from (
      select slot, region, category, partners from candidate_covered where slot = any(q.slots)
      union all
      select slot, f.region, category, 1 from unnest(q.live) f cross join unnest(f.serves) as slot cross join unnest(f.categories) as category
      where f.region is not null and slot = any(q.slots)
      union all
      select slot, k.region, category, -1 from candidate_standing k cross join unnest(k.serves) as slot cross join unnest(k.categories) as category
      where k.region is not null and k.organization_id = any(q.waiting) and slot = any(q.slots)) c
    group by c.slot, c.region, c.category having sum(c.partners) > 0);
  return q;
end $$;

-- The scores of some organizations, by their standings.
create or replace function candidate_score(standings candidate_standing[], question candidate_question) returns setof candidate_scored language plpgsql stable rows 100 as $$
begin
  if standings = array[]::candidate_standing[] then return; end if;
  return query
  select p.id, p.alignment_points + p.gap_points + p.size_points + p.reach_points + p.income_points + p.interactions + p.risk_points,
    p.asked, p.linked, p.touched, p.served, p.alignment_points, p.cells, p.cells - p.covered_cells, p.gap_points,
    p.size_points, p.reach_points, p.income_points, p.interactions, p.screening, p.high_risk_sector, p.risk_points
  from (
    select c.*,
      40 * (3 * c.linked + 2 * c.touched + c.served) / (6 * c.asked) as alignment_points,
      case when c.cells = 0 then 0 else 25 * (c.cells - c.covered_cells) / c.cells end as gap_points,
      candidate_size_points(c.size) as size_points, candidate_reach_points(c.reach) as reach_points,
      candidate_income_points(c.income_amount, c.income_currency) as income_points, candidate_risk_points(c.screening, c.high_risk_sector) as risk_points
    from (
      select o.id, o.size, o.reach, o.income_amount, o.income_currency, s.state as screening, o.sectors && candidate_sensitive_sectors() as high_risk_sector,
        (question).asked,
        (select count(*) from unnest(k.linked) as slot where slot = any((question).slots))::int as linked,
        (select count(*) from unnest(k.touched) as slot where slot = any((question).slots))::int as touched,
        (select count(distinct v.slot) from unnest((question).served) v where v.sector = any(o.sectors) and v.partners > (v.slot = any(k.serves))::int)::int as served,
        case when o.region is null then 0 else (question).asked * cardinality(w.categories) end as cells,
        (select count(*) from unnest((question).covered) v
          where v.region = o.region and v.category = any(w.categories) and v.partners > (v.slot = any(k.serves))::int)::int as covered_cells,
        (select count(*) from unnest(k.recent) as day where day > (question).since)::int as interactions
      from unnest(standings) k
      join organization o on o.id = k.organization_id
      cross join lateral (select v.state from screening_conclusion v where v.party_id = o.id offset 0) s
      cross join lateral (
        select array(select c from unnest(o.categories) as c where cardinality((question).categories) = 0 or c = any((question).categories)) as categories offset 0) w
      offset 0) c
    offset 0) p;
end $$;

-- All candidates with their scores: for orders that no index helps.
create or replace function candidate_all(objectives uuid[], regions text[], categories text[], risks text[], types text[], drafts boolean, since date)
returns setof candidate_scored language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
  question candidate_question := candidate_ask(objectives, regions, categories, risks, types, drafts, since);
  last uuid := '00000000-0000-0000-0000-000000000000';
  batch candidate_standing[];
begin
  return query select s.* from candidate_score(array(select f from unnest(question.live) f where candidate_answers(question, f)), question) s;
  loop
    batch := array(
      select k from candidate_standing k
      where k.organization_id > last and candidate_answers(question, k) and k.organization_id <> all(question.waiting)
      order by k.organization_id limit 2000);
    exit when cardinality(batch) = 0;
    return query select s.* from candidate_score(batch, question) s;
    last := batch[cardinality(batch)].organization_id;
  end loop;
end $$;

-- How many candidates there are.
create or replace function candidate_total(objectives uuid[], regions text[], categories text[], risks text[], types text[], drafts boolean)
returns bigint language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
  question candidate_question := candidate_ask(objectives, regions, categories, risks, types, drafts, today());
begin
  return (
      select coalesce(sum(m.candidates), 0) from candidate_kind m join candidate_cell d on d.id = m.cell
      where candidate_fits(question, d.region, d.categories) and candidate_suits(question, m.types, m.risk, m.submitted_risk))
    - (select count(*) from candidate_standing k where k.organization_id = any(question.waiting) and candidate_answers(question, k))
    + (select count(*) from unnest(question.live) f where candidate_answers(question, f));
end $$;

-- The best candidates behind a place in the order, which is by score and id, both falling. A standing says what an organization scores at most. Organizations are scored in bands
-- of that bound, from the highest down, until enough of them have a score that no later band reaches. Where neither risk nor type is asked for they are found by their cell,
-- else by their kind, of which a cell has several.
create or replace function candidate_page(
  objectives uuid[], regions text[], categories text[], risks text[], types text[], drafts boolean, since date, wanted int, after_score int, after_id uuid)
returns setof candidate_scored language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
  none constant bit(64) := repeat('0', 64)::bit(64);
  question candidate_question := candidate_ask(objectives, regions, categories, risks, types, drafts, since);
  by_kind boolean := cardinality(risks) > 0 or cardinality(types) > 0;
  bits bit(64) := candidate_bits(question.slots);
  -- Objectives beyond the sixty-fourth share a bit with an earlier one.
  shared int := cardinality(question.slots) - bit_count(bits);
  served int := (select count(distinct v.slot) from unnest(question.served) v);
  places int[]; breadths smallint[]; gaps int[]; sole_gaps int[]; soles bit(64)[]; most int[]; heads int[];
  found candidate_scored[]; batch uuid[]; bounds int[];
  least_score int; above int; step int := 4; at int; enough boolean;
begin
  if since < (select c.since from candidate_counted c) then
    return query select s.* from candidate_all(objectives, regions, categories, risks, types, drafts, since) s
      where after_score is null or (s.score, s.id) < (after_score, after_id) order by s.score desc, s.id desc limit wanted;
    return;
  end if;

  -- What can be reached at most in each place and breadth: the gap is known but for who is the only partner somewhere, the head says the highest points.
  select array_agg(r.place), array_agg(r.breadth), array_agg(r.gap), array_agg(r.sole_gap), array_agg(r.sole), array_agg(r.most), array_agg(r.most + r.points)
  into places, breadths, gaps, sole_gaps, soles, most, heads
  from (
    select p.place, b.breadth, c.gap, c.sole_gap, c.sole,
      40 * (least(5 * question.asked, b.breadth) + served) / (6 * question.asked) + c.sole_gap as most,
      case when by_kind
        then (select k.points from candidate_standing k where k.eligible and k.kind = p.place and k.breadth = b.breadth order by k.points desc limit 1)
        else (select k.points from candidate_standing k where k.eligible and k.cell = p.place and k.breadth = b.breadth order by k.points desc limit 1) end as points
    from (
      select d.id, case when t.all_of = 0 then 0 else 25 * (t.all_of - v.covered) / t.all_of end as gap,
        case when t.all_of = 0 then 0 else 25 * (t.all_of - v.covered_twice) / t.all_of end as sole_gap, v.sole
      from candidate_cell d
      cross join lateral (
        select array(select c from unnest(d.categories) as c where cardinality(question.categories) = 0 or c = any(question.categories)) as categories) w
      cross join lateral (select case when d.region is null then 0 else question.asked * cardinality(w.categories) end as all_of) t
      cross join lateral (
        select count(*)::int as covered, (count(*) filter (where v.partners > 1))::int as covered_twice, candidate_bits(array_agg(v.slot) filter (where v.partners = 1)) as sole
        from unnest(question.covered) v where v.region = d.region and v.category = any(w.categories)) v
      where candidate_fits(question, d.region, d.categories)
      offset 0) c
    cross join lateral (
      select c.id as place where not by_kind
      union all
      select m.id from candidate_kind m
      where by_kind and m.cell = c.id and m.candidates > 0 and candidate_suits(question, m.types, m.risk, m.submitted_risk)) p
    cross join unnest(candidate_breadths()) as b(breadth)
    offset 0) r
  where r.points is not null;

  found := array(
    select s from candidate_score(array(select f from unnest(question.live) f where candidate_answers(question, f)), question) s
    where after_score is null or (s.score, s.id) < (after_score, after_id));
  above := (select coalesce(max(h), 0) + 1 from unnest(heads) as h);
  loop
    least_score := greatest(above - step, 0);
    select array_agg(k.organization_id order by k.bound desc), array_agg(k.bound order by k.bound desc)
    into batch, bounds
    from unnest(places, breadths, gaps, sole_gaps, soles, most, heads) as r(place, breadth, gap, sole_gap, sole, most, head)
    cross join lateral (
      select n.organization_id,
        40 * (3 * (bit_count(n.linked_bits & bits) + shared) + 2 * (bit_count(n.touched_bits & bits) + shared) + served) / (6 * question.asked)
          + case when (n.linked_bits & r.sole) = none then r.gap else r.sole_gap end + n.points as bound
      from (
        select k.organization_id, k.linked_bits, k.touched_bits, k.points from candidate_standing k
        where not by_kind and k.eligible and k.cell = r.place and k.breadth = r.breadth and k.points >= least_score - r.most
        union all
        select k.organization_id, k.linked_bits, k.touched_bits, k.points from candidate_standing k
        where by_kind and k.eligible and k.kind = r.place and k.breadth = r.breadth and k.points >= least_score - r.most) n
      offset 0) k
    where r.head >= least_score and k.bound >= least_score and k.bound < above and k.organization_id <> all(question.waiting);

    -- Within a band too the highest bounds come first. What is not scored yet reaches the next bound, or stays below the band.
    at := 1;
    loop
      enough := (select count(*) from unnest(found) f where f.score > coalesce(bounds[at], least_score - 1)) >= wanted;
      exit when enough or at > coalesce(cardinality(batch), 0);
      found := found || array(
        select s from candidate_score(array(select k from candidate_standing k where k.organization_id = any(batch[at:at + 23])), question) s
        where after_score is null or (s.score, s.id) < (after_score, after_id));
      at := at + 24;
    end loop;
    exit when enough or least_score = 0;
    above := least_score;
    step := step + 1;
  end loop;
  return query select f.* from unnest(found) f order by f.score desc, f.id desc limit wanted;
end $$;
reset check_function_bodies;
