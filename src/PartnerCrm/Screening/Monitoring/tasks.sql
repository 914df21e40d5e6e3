-- What is to be screened again, and why: written in the transaction of the change itself, so that no committed change is without its task. Whichever server takes a task has
-- it until its lease is over; what it does is done under the task's key, so that it takes effect once however often and wherever it is tried.
create table if not exists screening_task (
  id bigint primary key generated always as identity,
  key text not null constraint screening_task_key unique,
  trigger text not null,
  list_version_id uuid,   -- the version that everybody on record is compared with
  party_id uuid,          -- whose names or identifiers changed, or below whom ties changed
  organization_id uuid,   -- the one organization that is screened again
  created_at timestamptz not null default clock_timestamp(),
  due_at timestamptz not null default clock_timestamp(),
  leased_by uuid,
  leased_until timestamptz,
  attempts int not null default 0,
  failure text,
  done_at timestamptz,
  constraint screening_task_subject check (num_nonnulls(list_version_id, party_id, organization_id) = 1)
);
alter table screening_task drop constraint if exists screening_task_trigger_check;
alter table screening_task add constraint screening_task_trigger_check check (trigger in ('LIST_CHANGED', 'PARTY_CHANGED', 'LINK_CHANGED', 'RELATIONSHIP_OPENED', 'EXPIRED', 'NEVER_SCREENED'));
-- A change goes before whoever was never screened: of those there may be many when the first list comes.
drop index if exists screening_task_open;
create index if not exists screening_task_next on screening_task ((trigger = 'NEVER_SCREENED'), id) where done_at is null;
create index if not exists screening_task_done on screening_task (done_at) where done_at is not null;

-- List versions that not everybody on record was compared with yet: while one is here, no screening that is older than it says anything against today's lists.
create table if not exists list_unswept (version_id uuid primary key);
alter table list_unswept add column if not exists failed_at timestamptz; -- since when comparing with it breaks off
alter table list_unswept add column if not exists failure text;

-- Who may be named by what a list version changed. A screening older than the version says nothing of them any more; of everybody else it does.
create table if not exists list_touch (
  party_id uuid not null,
  version_id uuid not null,
  primary key (party_id, version_id)
);

create or replace function screening_note_party() returns trigger language plpgsql as $$
begin
  if exists (select 1 from screened_party p where p.party_id = new.party_id) then
    insert into screening_task (key, trigger, party_id)
    values (tg_table_name || ' ' || new.id || case when new.superseded_at is null then '' else ' ended' end, 'PARTY_CHANGED', new.party_id)
    on conflict do nothing;
  end if;
  return null;
end $$;

-- A tie changes who is screened with the party it leads to, and with whatever that one owns.
create or replace function screening_note_link() returns trigger language plpgsql as $$
declare
  below uuid := case when new.kind in ('OWNS', 'CONTROLS') then new.to_id when new.from_kind = 'ORGANIZATION' then new.from_id else new.to_id end;
begin
  if exists (select 1 from screened_party p where p.party_id = below) then
    insert into screening_task (key, trigger, party_id)
    values ('link ' || new.id || case when new.superseded_at is null then '' else ' ended' end, 'LINK_CHANGED', below)
    on conflict do nothing;
  end if;
  return null;
end $$;

create or replace function screening_note_list() returns trigger language plpgsql as $$
begin
  -- Nobody is compared with a register of owners.
  if not new.screens then return null; end if;
  insert into list_unswept (version_id) values (new.id) on conflict do nothing;
  insert into screening_task (key, trigger, list_version_id) values ('list ' || new.id, 'LIST_CHANGED', new.id) on conflict do nothing;
  return null;
end $$;

-- Nothing can be screened before there is a list; the first one finds all who were registered before it.
create or replace function screening_has_list() returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from list_version where replaced_at is null and screens);
end $$;

create or replace function screening_note_organization() returns trigger language plpgsql as $$
begin
  if screening_has_list() then
    insert into screening_task (key, trigger, organization_id) values ('organization ' || new.id, 'NEVER_SCREENED', new.id) on conflict do nothing;
  end if;
  return null;
end $$;

create or replace function screening_note_relationship() returns trigger language plpgsql as $$
begin
  if screening_has_list() then
    insert into screening_task (key, trigger, organization_id)
    values ('relationship ' || new.id || ' ' || new.type || ' ' || new.version, 'RELATIONSHIP_OPENED', new.organization_id)
    on conflict do nothing;
  end if;
  return null;
end $$;

create or replace trigger screening_note_new after insert on party_name for each row execute function screening_note_party();
create or replace trigger screening_note_ended after update on party_name for each row
  when (old.superseded_at is null and new.superseded_at is not null) execute function screening_note_party();
create or replace trigger screening_note_new after insert on party_identifier for each row execute function screening_note_party();
create or replace trigger screening_note_ended after update on party_identifier for each row
  when (old.superseded_at is null and new.superseded_at is not null) execute function screening_note_party();
create or replace trigger screening_note_new after insert on link for each row
  when (new.kind in ('OWNS', 'CONTROLS', 'EMPLOYS', 'BOARD_MEMBER')) execute function screening_note_link();
create or replace trigger screening_note_ended after update on link for each row
  when (new.kind in ('OWNS', 'CONTROLS', 'EMPLOYS', 'BOARD_MEMBER') and old.superseded_at is null and new.superseded_at is not null) execute function screening_note_link();
create or replace trigger screening_note_new after insert on list_version for each row
  when (new.added + new.changed + new.removed > 0) execute function screening_note_list();
create or replace trigger screening_note_new after insert on organization for each row execute function screening_note_organization();
create or replace trigger screening_note_new after insert on relationship for each row execute function screening_note_relationship();
create or replace trigger screening_note_changed after update on relationship for each row when (old.type is distinct from new.type) execute function screening_note_relationship();
