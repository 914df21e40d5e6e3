-- "contains" over folded names is answered from trigrams.
create extension if not exists pg_trgm;
create index ix_organization_sort_name_trigrams on organization using gin (sort_name gin_trgm_ops);
create index ix_contact_sort_name_trigrams on contact using gin (sort_name gin_trgm_ops);
create index ix_party_name_sort_name_trigrams on party_name using gin (sort_name gin_trgm_ops);
