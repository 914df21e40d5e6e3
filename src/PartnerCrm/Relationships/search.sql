-- What searches look through: a vector for each group of readers, made of the columns that exactly these may read.
alter table relationship add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(title || ' ' || coalesce(public_label, '')))) stored;
create index if not exists ix_relationship_words on relationship using gin (words);
alter table relationship add column if not exists case_words tsvector generated always as (to_tsvector('simple', search_text(scope || ' ' || coalesce(shared_risks, '') || ' ' || coalesce(shared_resources, '') || ' ' || coalesce(shared_responsibilities, '') || ' ' || coalesce(legal_arrangement, '') || ' ' || coalesce(financing_in_kind, '') || ' ' || coalesce(financing_conditions, '') || ' ' || coalesce(proposal_reference, '') || ' ' || coalesce(instrument_reference, '')))) stored;
create index if not exists ix_relationship_case_words on relationship using gin (case_words);
alter table relationship_milestone add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(title || ' ' || coalesce(result, '')))) stored;
create index if not exists ix_relationship_milestone_words on relationship_milestone using gin (words);
alter table relationship_objective add column if not exists words tsvector generated always as (to_tsvector('simple', search_text(contribution))) stored;
create index if not exists ix_relationship_objective_words on relationship_objective using gin (words);
