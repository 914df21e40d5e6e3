-- since OwnershipProposals
-- By the papers of registers of owners an organization of ours is found there; nobody else's papers are looked through.
create index if not exists ix_listed_entry_register_papers on listed_entry using gin ((data -> 'Documents') jsonb_path_ops) where not screens and until_version_id is null;
