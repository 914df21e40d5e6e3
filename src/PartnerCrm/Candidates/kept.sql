-- What candidates are ranked by, kept for each organization so that the best are found in an index. Every write that matters notes the organization in candidate_stale;
-- upkeep brings what is kept up to date, a moment later. Until then reads look at the noted organizations themselves, so that no answer is ever old.

-- Objectives by short numbers.
create table if not exists candidate_slot (
  objective_id uuid primary key references objective (id) on delete cascade,
  slot integer not null generated always as identity (minvalue 0 start with 0)
);

-- The combinations of region and categories that occur.
create table if not exists candidate_cell (
  id integer primary key generated always as identity,
  region text,
  categories text[] not null,
  constraint candidate_cell_once unique nulls not distinct (region, categories)
);

-- What occurs in a cell of types of work and of risk, and how many candidates each such kind has.
create table if not exists candidate_kind (
  id integer primary key generated always as identity,
  cell integer not null references candidate_cell (id),
  types text[] not null,
  risk text,
  submitted_risk text,
  candidates integer not null default 0,
  constraint candidate_kind_once unique nulls not distinct (cell, types, risk, submitted_risk)
);

-- One row for each organization.
create table if not exists candidate_standing (
  organization_id uuid primary key references organization (id) on delete cascade,
  region text,
  categories text[] not null,
  sectors text[] not null,
  types text[] not null,          -- the types of relationships that it has or had
  risk text,                      -- what its latest dossier says that has a rating
  submitted_risk text,            -- the same, as those see it who see no drafts
  cell integer references candidate_cell (id),
  kind integer references candidate_kind (id),
  eligible boolean not null,      -- neither excluded nor perhaps on a list
  linked integer[] not null,      -- objectives that its submitted relationships serve
  serves integer[] not null,      -- those that it serves today
  touched integer[] not null,     -- those that interactions with it touched
  recent date[] not null,         -- its ten newest interactions
  fades_on date,                  -- from this day on its points are fewer, whoever writes or not
  breadth smallint not null,      -- linked and touched objectives by their weights, rounded up to few steps
  points smallint not null,       -- what capacity, record and risk give at most from now on
  linked_bits bit(64) not null,
  touched_bits bit(64) not null
);
create index if not exists candidate_ranked on candidate_standing (cell, breadth, points, organization_id) include (linked_bits, touched_bits) where eligible;
create index if not exists candidate_ranked_by_kind on candidate_standing (kind, breadth, points, organization_id) include (linked_bits, touched_bits) where eligible;
create index if not exists candidate_fading on candidate_standing (fades_on) where fades_on is not null;

-- How many partners of a sector serve an objective today, and how many of a region and category. Only upkeep writes here, so no two writes wait for each other.
create table if not exists candidate_served (
  slot integer not null,
  sector text not null,
  partners integer not null,
  primary key (slot, sector)
);
create table if not exists candidate_covered (
  slot integer not null,
  region text not null,
  category text not null,
  partners integer not null,
  primary key (slot, region, category)
);

-- The latest day since which interactions were counted into points. Points promise nothing for earlier days.
create table if not exists candidate_counted (since date not null);

-- What was written since upkeep last ran.
create table if not exists candidate_stale (
  id bigint primary key generated always as identity,
  kind text not null,
  subject uuid not null
);

-- The organizations that the first of these notes are about, or all.
create or replace function candidate_waiting(up_to bigint default 9223372036854775807) returns setof uuid language plpgsql stable rows 10 as $$
begin
  if not exists (select 1 from candidate_stale) then return; end if;
  return query
  select q.subject from candidate_stale q where q.id <= up_to and q.kind = 'ORGANIZATION'
  union
  select r.organization_id from candidate_stale q join relationship r on r.id = q.subject where q.id <= up_to and q.kind = 'RELATIONSHIP'
  union
  select i.organization_id from candidate_stale q join interaction_organization i on i.interaction_id = q.subject where q.id <= up_to and q.kind = 'INTERACTION'
  union
  select p.party_id from candidate_stale q join screened_party p on p.screening_id = q.subject and p.role = 'SELF' where q.id <= up_to and q.kind = 'SCREENING';
end $$;

-- A note is only written, never looked for: writes that run at the same time do not get into each other's way.
create or replace function candidate_note() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    if tg_argv[0] = 'organization' then insert into candidate_stale (kind, subject) values ('ORGANIZATION', new.id);
    elsif tg_argv[0] = 'organization_id' then insert into candidate_stale (kind, subject) values ('ORGANIZATION', new.organization_id);
    elsif tg_argv[0] = 'party_id' then insert into candidate_stale (kind, subject) values ('ORGANIZATION', new.party_id);
    elsif tg_argv[0] = 'relationship_id' then insert into candidate_stale (kind, subject) values ('RELATIONSHIP', new.relationship_id);
    elsif tg_argv[0] = 'case_id' then insert into candidate_stale (kind, subject) values ('RELATIONSHIP', new.case_id);
    elsif tg_argv[0] = 'interaction_id' then insert into candidate_stale (kind, subject) values ('INTERACTION', new.interaction_id);
    else insert into candidate_stale (kind, subject) values ('SCREENING', new.screening_id);
    end if;
  end if;
  if tg_op <> 'INSERT' then
    if tg_argv[0] = 'organization_id' then insert into candidate_stale (kind, subject) values ('ORGANIZATION', old.organization_id);
    elsif tg_argv[0] = 'relationship_id' then insert into candidate_stale (kind, subject) values ('RELATIONSHIP', old.relationship_id);
    elsif tg_argv[0] = 'case_id' then insert into candidate_stale (kind, subject) values ('RELATIONSHIP', old.case_id);
    elsif tg_argv[0] = 'interaction_id' then insert into candidate_stale (kind, subject) values ('INTERACTION', old.interaction_id);
    end if;
  end if;
  return null;
end $$;

create or replace trigger candidate_note_new after insert on organization for each row execute function candidate_note('organization');
create or replace trigger candidate_note_changed after update on organization for each row
  when ((old.region, old.categories, old.sectors, old.size, old.reach, old.income_amount, old.income_currency)
    is distinct from (new.region, new.categories, new.sectors, new.size, new.reach, new.income_amount, new.income_currency))
  execute function candidate_note('organization');
create or replace trigger candidate_note_new after insert or delete on relationship for each row execute function candidate_note('organization_id');
create or replace trigger candidate_note_changed after update on relationship for each row
  when ((old.organization_id, old.state, old.type, old.published) is distinct from (new.organization_id, new.state, new.type, new.published))
  execute function candidate_note('organization_id');
create or replace trigger candidate_note after insert or update or delete on relationship_objective for each row execute function candidate_note('relationship_id');
create or replace trigger candidate_note after insert or update or delete on interaction_organization for each row execute function candidate_note('organization_id');
create or replace trigger candidate_note after insert or update or delete on interaction_objective for each row execute function candidate_note('interaction_id');
create or replace trigger candidate_note after insert on screened_party for each row when (new.role = 'SELF') execute function candidate_note('party_id');
create or replace trigger candidate_note_new after insert on screening_hit for each row execute function candidate_note('screening_id');
create or replace trigger candidate_note_changed after update on screening_hit for each row when (old.decision is distinct from new.decision) execute function candidate_note('screening_id');
create or replace trigger candidate_note_new after insert or delete on person_conflict for each row execute function candidate_note('case_id');
create or replace trigger candidate_note_changed after update on person_conflict for each row
  when ((old.case_id, old.resolution) is distinct from (new.case_id, new.resolution)) execute function candidate_note('case_id');

create or replace function candidate_number_objective() returns trigger language plpgsql as $$
begin
  insert into candidate_slot (objective_id) values (new.id);
  return null;
end $$;
create or replace trigger candidate_slot after insert on objective for each row execute function candidate_number_objective();
insert into candidate_slot (objective_id) select o.id from objective o where not exists (select 1 from candidate_slot s where s.objective_id = o.id) order by o.rank, o.id;
