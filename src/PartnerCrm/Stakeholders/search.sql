-- What searches look through: a vector for each group of readers, made of the columns that exactly these may read.
alter table organization add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(name || ' ' || coalesce(website, '')))) stored;
create index if not exists ix_organization_words on organization using gin (words);
alter table organization add column if not exists staff_words tsvector generated always as (to_tsvector('simple', search_text(coalesce(note, '')))) stored;
create index if not exists ix_organization_staff_words on organization using gin (staff_words);
alter table contact add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(name || ' ' || coalesce(given_name, '') || ' ' || coalesce(family_name, '') || ' ' || coalesce(role, '')))) stored;
create index if not exists ix_contact_words on contact using gin (words);
alter table contact add column if not exists detail_words tsvector generated always as (to_tsvector('simple', search_text(search_joined(emails) || ' ' || search_joined(phones) || ' ' || coalesce(note, '')))) stored;
create index if not exists ix_contact_detail_words on contact using gin (detail_words);
alter table party_name add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(name))) stored;
create index if not exists ix_party_name_words on party_name using gin (words);
alter table contact_expertise add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(topic || ' ' || evidence))) stored;
create index if not exists ix_contact_expertise_words on contact_expertise using gin (words);
-- A topic is found by a part of it.
create index if not exists ix_contact_expertise_topic_folded on contact_expertise using gin (fold_text(topic) gin_trgm_ops);

-- A vector is made anew whenever its row is written, after this looked at it.
create or replace function refuse_changes_but_superseding() returns trigger language plpgsql as $$
declare
    free constant text[] := array['superseded_by', 'superseded_at', 'version', 'is_superseded', 'known_party_id', 'known_contact_id', 'known_organization_id', 'known_from_id', 'known_to_id', 'words'];
begin
    if tg_op = 'UPDATE' and old.superseded_at is null and to_jsonb(new) - free = to_jsonb(old) - free then
        return new;
    end if;
    raise exception 'rows of % are append-only: record a newer one and supersede this', tg_table_name using errcode = 'restrict_violation';
end $$;
