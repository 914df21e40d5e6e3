-- Rows that are append-only may only be superseded, once. Everything else about them stays as it was recorded.
create function refuse_changes_but_superseding() returns trigger language plpgsql as $$
declare
    free constant text[] := array['superseded_by', 'superseded_at', 'version', 'is_superseded', 'known_party_id', 'known_contact_id', 'known_organization_id', 'known_from_id', 'known_to_id'];
begin
    if tg_op = 'UPDATE' and old.superseded_at is null and to_jsonb(new) - free = to_jsonb(old) - free then
        return new;
    end if;
    raise exception 'rows of % are append-only: record a newer one and supersede this', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete on link for each row execute function refuse_changes_but_superseding();
create trigger append_only before update or delete on party_name for each row execute function refuse_changes_but_superseding();
create trigger append_only before update or delete on party_identifier for each row execute function refuse_changes_but_superseding();
create trigger append_only before update or delete on contact_expertise for each row execute function refuse_changes_but_superseding();
