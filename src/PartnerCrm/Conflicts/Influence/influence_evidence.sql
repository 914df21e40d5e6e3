-- since UndueInfluence
-- What a check found stays as it was. What was logged or imported may give way to a newer row, once, and stays as it was otherwise.
create or replace trigger influence_finding_append_only before update or delete on influence_finding for each row execute function refuse_changed_evidence();
create or replace trigger influence_source_append_only before update or delete on influence_source for each row execute function refuse_changed_evidence();
create or replace trigger gift_append_only before update or delete on gift for each row execute function refuse_changes_but_superseding();
create or replace trigger rate_import_append_only before update or delete on rate_import for each row execute function refuse_changed_evidence();
create or replace trigger exchange_rate_append_only before update or delete on exchange_rate for each row execute function refuse_changes_but_superseding();
