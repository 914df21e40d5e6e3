-- The audit is written once. Sealing may give an entry its batch; erasing a personal value empties it and leaves its hash.
create function refuse_audit_changes() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'audit_entry' then
        if to_jsonb(new) - 'batch' = to_jsonb(old) - 'batch' and old.batch is null then
            return new;
        end if;
    elsif tg_op = 'UPDATE' then
        if to_jsonb(new) - array['before', 'after', 'salt', 'before_hash', 'after_hash', 'erased_at']
            = to_jsonb(old) - array['before', 'after', 'salt', 'before_hash', 'after_hash', 'erased_at']
            and old.erased_at is null and new.erased_at is not null
            and new.before is null and new.after is null and new.salt is not null
            and (old.before is null) = (new.before_hash is null) and (old.after is null) = (new.after_hash is null) then
            return new;
        end if;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete on audit_entry for each row execute function refuse_audit_changes();
create trigger append_only before update or delete on audit_change for each row execute function refuse_audit_changes();
create trigger no_truncate before truncate on audit_entry for each statement execute function refuse_audit_changes();
create trigger no_truncate before truncate on audit_change for each statement execute function refuse_audit_changes();
