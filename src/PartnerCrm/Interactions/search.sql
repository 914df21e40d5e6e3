-- What searches look through: a vector for each group of readers, made of the columns that exactly these may read.
alter table interaction add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(subject || ' ' || coalesce(summary, '')))) stored;
create index if not exists ix_interaction_words on interaction using gin (words);
alter table follow_up add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(note || ' ' || coalesce(outcome, '')))) stored;
create index if not exists ix_follow_up_words on follow_up using gin (words);
