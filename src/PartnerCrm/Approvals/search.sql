-- What searches look through: a vector for each group of readers, made of the columns that exactly these may read.
alter table approval add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(coalesce(agenda_item, '') || ' ' || coalesce(document_symbol, '') || ' ' || coalesce(report_paragraph, '') || ' ' || coalesce(rationale, '')))) stored;
create index if not exists ix_approval_words on approval using gin (words);
alter table advice add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(text))) stored;
create index if not exists ix_advice_words on advice using gin (words);
alter table bureau_input add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(text))) stored;
create index if not exists ix_bureau_input_words on bureau_input using gin (words);
alter table approval_condition add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(text || ' ' || coalesce(evidence, '')))) stored;
create index if not exists ix_approval_condition_words on approval_condition using gin (words);
