-- What was filed stays as it was filed, whoever connects to the database: it can be reviewed, and give way to a newer version, once each.
create or replace function refuse_changed_declaration() returns trigger language plpgsql as $$
declare
  free constant text[] := array['state', 'reviewed_at', 'reviewed_by', 'review_note', 'superseded_at', 'version', 'lapses_on', 'is_late'];
begin
  if old.state = 'DRAFT' then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' and to_jsonb(new) - free = to_jsonb(old) - free
    and (new.state = old.state or (old.state = 'FILED' and new.state = 'REVIEWED'))
    and (old.reviewed_at is null or (new.reviewed_at, new.reviewed_by, new.review_note) is not distinct from (old.reviewed_at, old.reviewed_by, old.review_note))
    and (old.superseded_at is null or new.superseded_at is not distinct from old.superseded_at) then
    return new;
  end if;
  raise exception 'A filed declaration cannot be changed.' using errcode = 'check_violation', constraint = 'declaration_append_only';
end
$$;

create or replace trigger declaration_append_only before update or delete on declaration for each row execute function refuse_changed_declaration();

create or replace function refuse_changed_declaration_item() returns trigger language plpgsql as $$
begin
  if exists (select 1 from declaration d where d.id in (old.declaration_id, new.declaration_id) and d.state <> 'DRAFT') then
    raise exception 'A filed declaration cannot be changed.' using errcode = 'check_violation', constraint = 'declaration_append_only';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;

create or replace trigger declaration_item_append_only before insert or update or delete on declaration_item
  for each row execute function refuse_changed_declaration_item();
