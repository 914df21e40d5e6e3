-- since PolicyProfiles
-- What the profile in force says, for views that compare dates and shares.
create or replace function policy_number(wanted text) returns numeric language sql stable as $$
  select (rule->>'value')::numeric from policy_profile, jsonb_array_elements(content->'numbers') rule where in_force and rule->>'number' = wanted
$$;

-- Of the rows that fit, the last one counts.
create or replace function policy_tier(relationship_type text, organization_form text) returns text language sql stable as $$
  select rule->>'tier' from policy_profile, jsonb_array_elements(content->'tierRules') with ordinality as rules(rule, place)
  where in_force and coalesce(rule->>'type', relationship_type) = relationship_type and coalesce(rule->>'form', organization_form) = organization_form
  order by place desc limit 1
$$;

-- For example policy_months('BASIC', 'screeningMonths').
create or replace function policy_months(wanted text, term text) returns int language sql stable as $$
  select (terms->>term)::int from policy_profile, jsonb_array_elements(content->'tiers') terms where in_force and terms->>'tier' = wanted
$$;

create or replace function policy_second_eyes(wanted text) returns boolean language sql stable as $$
  select (terms->>'secondEyes')::boolean from policy_profile, jsonb_array_elements(content->'tiers') terms where in_force and terms->>'tier' = wanted
$$;

-- The row of a version's routes that counts for a case.
create or replace function policy_route(profile uuid, relationship_type text, organization_form text) returns jsonb language sql stable as $$
  select way from policy_profile p
  cross join lateral (
    select rule->>'tier' as tier from jsonb_array_elements(p.content->'tierRules') with ordinality as rules(rule, place)
    where coalesce(rule->>'type', relationship_type) = relationship_type and coalesce(rule->>'form', organization_form) = organization_form
    order by place desc limit 1) t
  cross join lateral jsonb_array_elements(p.content->'routes') with ordinality as ways(way, place)
  where p.id = profile and way->>'type' = relationship_type and coalesce(way->>'tier', t.tier) = t.tier
  order by ways.place desc limit 1
$$;
