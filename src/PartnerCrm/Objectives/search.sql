-- What searches look through: a vector for each group of readers, made of the columns that exactly these may read.
alter table framework add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(code || ' ' || title))) stored;
create index if not exists ix_framework_words on framework using gin (words);
alter table objective add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(code || ' ' || title))) stored;
create index if not exists ix_objective_words on objective using gin (words);
