-- What searches look through: a vector for each group of readers, made of the columns that exactly these may read.
alter table listed_entry add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(reference_number || ' ' || search_joined(names)))) stored;
create index if not exists ix_listed_entry_words on listed_entry using gin (words);
