-- The data set for {n} organizations, the same each time: 5 contacts, 3 relationships and 10 interactions for each organization, unevenly spread.
-- `offset 0` has a drawn value made once, however often it is used.
-- The first part comes first; the others are independent of each other, the long ones before the short ones.
-- part: functions
truncate party, organization, contact, party_name, link, relationship, relationship_objective, interaction, interaction_organization, interaction_participant, interaction_objective,
  follow_up, screening, audit_entry, audit_change cascade;
-- A version 7 identifier. Its body is planned once: a body in SQL is planned again for each row.
create function benchmark_id(kind int, n bigint) returns uuid language plpgsql immutable parallel safe as $$
begin
  return encode(int8send(((1735689600000 + n) << 16) | 28672 | kind) || int8send((-9223372036854775807 - 1) | ((n % 4096) << 48) | n), 'hex')::uuid;
end
$$;
create function benchmark_draw(n bigint, seed int, below int) returns int language sql immutable parallel safe as $$
  select ((hashint8extended(n, seed) & 9223372036854775807) % below)::int
$$;
create function benchmark_pick(n bigint, seed int, choices text[]) returns text language sql immutable parallel safe as $$
  select choices[1 + ((hashint8extended(n, seed) & 9223372036854775807) % cardinality(choices))::int]
$$;
-- Some organizations get many, most get few.
create function benchmark_skewed(n bigint, seed int, below int) returns int language sql immutable parallel safe as $$
  select 1 + ((floor(below * power((hashint8extended(n, seed) & 9223372036854775807) / 9223372036854775808.0::float8, 1.3))::int8 * 7919) % below)::int
$$;
create function benchmark_name(n bigint, seed int) returns text language sql immutable parallel safe as $$
  select initcap(benchmark_pick(n, seed, array['ar','bel','cor','dan','el','fen','gor','hal','in','jor','kel','lum','mar','nor','or','pel','quin','ros','sal','tor','ul','ver','wes','xan','yor','zel'])
    || benchmark_pick(n, seed + 1, array['a','e','i','o','u','an','en','is','or','us','ia','et'])
    || benchmark_pick(n, seed + 2, array['bor','can','dell','fort','gard','lin','mont','nav','pol','ric','sted','ton','vik','wold','zin','mark']))
$$;
create function benchmark_organization(n bigint) returns text language sql immutable parallel safe as $$
  select benchmark_name(n, 1) || ' ' || benchmark_name(n, 4) || ' ' || benchmark_pick(n, 7, array['Institute','Group','Association','Foundation','Company','Alliance','Council','University','Cooperative','Trust','Network','Agency'])
$$;
-- part: contacts
insert into contact (id, name, sort_name, given_name, family_name, role, country, region, languages, emails, phones, gender, lawful_basis, do_not_contact, created_at, version)
select benchmark_id(2, i), given || ' ' || family, lower(given || ' ' || family), given, family,
  benchmark_pick(i, 33, array['Director','Programme officer','Head of unit','Scientist','Adviser','Secretary',null]),
  benchmark_pick(i, 34, array['AT','BR','CA','CN','DE','EG','FR','GB','IN','IT','JP','KE','MX','NG','NZ','US','ZA']),
  benchmark_pick(i, 35, array['AFRICA','ASIA','EUROPE','LATIN_AMERICA_AND_CARIBBEAN','NEAR_EAST','NORTH_AMERICA','SOUTHWEST_PACIFIC']),
  array['en'], array['person' || i || '@mail.example'], array[]::text[], benchmark_pick(i, 36, array['FEMALE','MALE',null]), 'PUBLIC_ROLE', false,
  timestamptz '2025-01-01 00:00:00+00' + i * (interval '300 days' / (5 * {n})), 1
from (select i, benchmark_name(i, 30) as given, benchmark_name(i, 40) as family from generate_series(1, 5 * {n}) as i offset 0) named;
-- part: interactions
insert into interaction (id, kind, happened_on, subject, sort_subject, summary, logged_by, logged_at, version)
select benchmark_id(7, i), benchmark_pick(i, 80, array['MEETING','CALL','MAIL','LETTER','EVENT','VISIT']), happened, subject, lower(subject),
  'Agreed on the next steps.', benchmark_id(2, 1 + i % 20), happened::timestamptz + interval '1 day', 1
from (
  select i, date '2020-12-01' + (i * 1800 / (10 * {n}))::int as happened, benchmark_pick(i, 81, array['Meeting about','Call on','Letter about','Visit for']) || ' ' || benchmark_name(i, 82) as subject
  from generate_series(1, 10 * {n}::bigint) as i offset 0) drawn;
-- part: names
insert into party_name (id, party_id, kind, name, sort_name, version, recorded_at)
select benchmark_id(3, place), party_id, 'LEGAL', name, lower(name), 1, known from (
  select i as place, benchmark_id(1, i) as party_id, benchmark_organization(i) as name, timestamptz '2025-01-01 00:00:00+00' + i * (interval '300 days' / {n}) as known
  from generate_series(1, {n}) as i
  union all
  select {n} + i, benchmark_id(2, i), benchmark_name(i, 30) || ' ' || benchmark_name(i, 40), timestamptz '2025-01-01 00:00:00+00' + i * (interval '300 days' / (5 * {n}))
  from generate_series(1, 5 * {n}) as i
  offset 0) named;
-- part: links
insert into link (id, kind, from_id, from_kind, to_id, to_kind, title, source, version, valid_from, recorded_at)
select benchmark_id(4, i), benchmark_pick(i, 50, array['EMPLOYS','EMPLOYS','EMPLOYS','BOARD_MEMBER']),
  benchmark_id(1, case when i % 5 = 0 then 1 + benchmark_draw(i, 51, {n}) else (i - 1) / 5 + 1 end), 'ORGANIZATION', benchmark_id(2, i), 'CONTACT',
  benchmark_pick(i, 52, array['Director','Officer','Head of unit','Scientist',null]), 'Website', 1,
  date '2020-01-01' + benchmark_draw(i, 53, 1500), timestamptz '2025-01-01 00:00:00+00' + i * (interval '300 days' / (5 * {n}))
from generate_series(1, 5 * {n}) as i;
-- part: organizations in interactions
insert into interaction_organization (id, organization_id, interaction_id, happened_on)
select benchmark_id(8, i), benchmark_id(1, benchmark_skewed(i, 85, {n})), benchmark_id(7, i), date '2020-12-01' + (i * 1800 / (10 * {n}))::int from generate_series(1, 10 * {n}::bigint) as i;
-- part: participants of interactions
insert into interaction_participant (id, contact_id, interaction_id, happened_on)
select benchmark_id(9, i), benchmark_id(2, 1 + benchmark_draw(i, 86, 5 * {n})), benchmark_id(7, i), date '2020-12-01' + (i * 1800 / (10 * {n}))::int from generate_series(1, 10 * {n}::bigint) as i;
-- part: relationships
insert into relationship (id, organization_id, type, state, state_since, opened_on, public_label, published, title, sort_title, scope, starts_on, expires_on, review_on, formality,
  financing_earmarked, version)
select benchmark_id(5, i), benchmark_id(1, benchmark_skewed(i, 60, {n})), type, state, opened + 30, opened,
  case when state = 'ACTIVE' and i % 2 = 0 then title end, state = 'ACTIVE' and i % 2 = 0, title, lower(title),
  'Joint work on treatments.', opened + 60, opened + 60 + 1095, opened + 60 + 365, benchmark_pick(i, 63, array['INFORMAL','AGREED','BINDING']), false, 1
from (
  select i, date '2021-01-01' + benchmark_draw(i, 61, 1600) as opened, benchmark_pick(i, 62, array['LIAISON','COOPERATION','PARTNERSHIP']) as type,
    benchmark_pick(i, 64, array['PROSPECT','PROSPECT','PROPOSED','IN_DUE_DILIGENCE','IN_REVIEW','APPROVED','DECLINED','ACTIVE','ACTIVE','ACTIVE','UNDER_REVIEW','SUSPENDED','ENDED','ENDED','WITHDRAWN']) as state,
    benchmark_name(i, 65) || ' ' || benchmark_pick(i, 68, array['exchange','programme','initiative','project','agreement']) || ' ' || i as title
  from generate_series(1, 3 * {n}) as i offset 0) drawn;
-- part: objectives of relationships
with numbered as materialized (select id, row_number() over (order by id) - 1 as place, count(*) over () as among from objective)
insert into relationship_objective (id, relationship_id, objective_id, contribution)
select benchmark_id(6, 2 * i + extra), benchmark_id(5, i), o.id, 'Shares what it knows.'
from generate_series(1, 3 * {n}) as i cross join generate_series(0, 1) as extra
join numbered o on o.place = (benchmark_draw(i, 70, 1000) + 7 * extra) % o.among
where extra = 0 or i % 2 = 0;
-- part: history
insert into audit_entry (id, recorded_at, actor_id, fact, subject_kind, subject_id, data)
select benchmark_id(14, i), timestamptz '2025-01-01 00:00:00+00' + i * (interval '300 days' / (4 * {n})), benchmark_id(2, 1 + i % 20),
  case when i % 4 = 0 then 'OrganizationRegistered' else 'RelationshipMoved' end, case when i % 4 = 0 then 'Organization' else 'Relationship' end,
  case when i % 4 = 0 then benchmark_id(1, i / 4) else benchmark_id(5, i - i / 4) end, '{}'
from generate_series(1, 4 * {n}) as i;
-- part: changes in history
insert into audit_change (id, entry_id, subject_id, entity_kind, entity_id, field, after)
select benchmark_id(15, i), benchmark_id(14, i), case when i % 4 = 0 then benchmark_id(1, i / 4) else benchmark_id(5, i - i / 4) end,
  case when i % 4 = 0 then 'Organization' else 'Relationship' end, case when i % 4 = 0 then benchmark_id(1, i / 4) else benchmark_id(5, i - i / 4) end,
  case when i % 4 = 0 then 'form' else 'state' end, case when i % 4 = 0 then '"COMPANY"' else '"ACTIVE"' end::jsonb
from generate_series(1, 4 * {n}) as i;
-- part: parties
insert into party (id, kind) select benchmark_id(1, i), 'ORGANIZATION' from generate_series(1, {n}) as i;
insert into party (id, kind) select benchmark_id(2, i), 'CONTACT' from generate_series(1, 5 * {n}) as i;
-- part: organizations
insert into organization (id, name, sort_name, form, reach, ownership, categories, traditional_contact, sectors, country, region, website, size,
  income_amount, income_currency, income_year, note, created_at, version)
select benchmark_id(1, i), name, lower(name),
  benchmark_pick(i, 11, array['COMPANY','COMPANY','COMPANY','INDUSTRY_ASSOCIATION','RESEARCH_INSTITUTE','UNIVERSITY_OR_TEACHING_BODY','FOUNDATION','DONOR_AGENCY','NGO','NGO','INTERGOVERNMENTAL_BODY','GOVERNMENT_BODY','OTHER']),
  benchmark_pick(i, 12, array['NATIONAL','REGIONAL','INTERNATIONAL','GLOBAL',null]), benchmark_pick(i, 13, array['PUBLIC','PRIVATE','MIXED',null]),
  case when i % 4 = 0 then array['INDUSTRY','RESEARCH'] else array[benchmark_pick(i, 14, array['INDUSTRY','RESEARCH','DONOR','OTHER'])] end,
  i % 10 = 0,
  (select array_agg(distinct s) from unnest(array[
    benchmark_pick(i, 15, array['AGRICULTURE','FORESTRY','HORTICULTURE','FOOD','SEEDS','COMMODITY_TRADE','TRANSPORT','RESEARCH_AND_EDUCATION','ENVIRONMENT','FINANCE']),
    benchmark_pick(i, 16, array['AGRICULTURE','BIOLOGICAL_CONTROL','COURIER_AND_E_COMMERCE','WOOD_PACKAGING','TREATMENT_AND_INSPECTION','DIAGNOSTICS','INFORMATION_TECHNOLOGY','DEVELOPMENT_COOPERATION','PUBLIC_ADMINISTRATION','OTHER',null,null]),
    case when i % 20 = 0 then benchmark_pick(i, 17, array['EXTRACTIVES','FOSSIL_FUELS','ALCOHOL','TOBACCO','WEAPONS','GAMBLING','PHARMACEUTICALS','GMO_SEEDS','CHEMICALS_AND_PESTICIDES','FAST_FOOD']) end]) as s
    where s is not null),
  benchmark_pick(i, 18, array['AT','BE','BR','CA','CH','CL','CM','CN','DE','DK','EG','ES','FI','FR','GB','GH','ID','IN','IT','JP','KE','KR','MA','MX','NG','NL','NO','NZ','PE','PH','SE','TH','TZ','US','VN','ZA']),
  benchmark_pick(i, 19, array['AFRICA','ASIA','EUROPE','LATIN_AMERICA_AND_CARIBBEAN','NEAR_EAST','NORTH_AMERICA','SOUTHWEST_PACIFIC']),
  case when i % 3 > 0 then 'https://organization-' || i || '.example' end, benchmark_pick(i, 20, array['MICRO','SMALL','MEDIUM','LARGE',null]),
  case when i % 2 = 0 then 1000 * benchmark_draw(i, 21, 200000) end, case when i % 2 = 0 then benchmark_pick(i, 22, array['USD','EUR']) end, case when i % 2 = 0 then 2024 end,
  null, timestamptz '2025-01-01 00:00:00+00' + i * (interval '300 days' / {n}), 1
from (
  select i, benchmark_organization(i) as name from generate_series(1, {n}) as i offset 0) named;
-- part: objectives of interactions
with numbered as materialized (select id, row_number() over (order by id) - 1 as place, count(*) over () as among from objective)
insert into interaction_objective (id, objective_id, interaction_id, happened_on)
select benchmark_id(10, i), o.id, benchmark_id(7, i), date '2020-12-01' + (i * 1800 / (10 * {n}))::int
from generate_series(3, 10 * {n}::bigint, 3) as i join numbered o on o.place = benchmark_draw(i, 87, 1000) % o.among;
-- part: follow-ups
insert into follow_up (id, interaction_id, owner_id, due_on, note, done, done_at, done_by, version)
select benchmark_id(11, i), benchmark_id(7, i), benchmark_id(2, 1 + i % 20), due, 'Send the papers.', done, case when done then due::timestamptz end, case when done then benchmark_id(2, 1 + i % 20) end, 1
from (select i, date '2020-12-15' + (i * 1800 / (10 * {n}))::int as due, i % 100 <> 0 as done from generate_series(10, 10 * {n}::bigint, 10) as i offset 0) drawn;
-- part: screenings
insert into screening (id, party_id, result, screened_at, screened_by, trigger, valid_until, parties_screened, names_screened, hits_found, version)
select benchmark_id(12, i), benchmark_id(1, i), 'FINISHED', timestamptz '2025-06-01 00:00:00+00' + (i % 100) * interval '1 hour', benchmark_id(2, 1), 'ASKED', date '2099-12-31', 1, 1, 0, 1
from generate_series(10, {n}, 10) as i;
