-- since StoredFiles
-- What a file holds never changes, and where it is attached it stays. Erasing empties its name and removes its pieces.
create or replace function refuse_changed_file() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.id, new.media_type, new.bytes, new.sha256, new.uploaded_by, new.uploaded_at) is not distinct from (old.id, old.media_type, old.bytes, old.sha256, old.uploaded_by, old.uploaded_at)
      and (old.use is null or (new.use, new.interaction_id, new.relationship_id, new.evidence_for, new.attached_at)
        is not distinct from (old.use, old.interaction_id, old.relationship_id, old.evidence_for, old.attached_at))
      and (old.erased_at is null or new.erased_at is not distinct from old.erased_at)
      and (new.name = old.name or (old.erased_at is null and new.erased_at is not null)) then
      return new;
    end if;
  elsif tg_op = 'DELETE' and old.use is null then
    return old;
  end if;
  raise exception 'A stored file keeps its content, and stays where it is attached.' using errcode = 'restrict_violation';
end
$$;

create or replace trigger kept before update or delete on stored_file for each row execute function refuse_changed_file();

-- A piece may go when no file holds it any more; asked at the end of the transaction that erases the file.
create or replace function refuse_lost_piece() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or exists (select from stored_file where sha256 = old.sha256 and erased_at is null) then
    raise exception 'A file holds this content.' using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;

drop trigger if exists held on stored_chunk;
create constraint trigger held after update or delete on stored_chunk deferrable initially deferred for each row execute function refuse_lost_piece();

-- Content has no type of its own in the API, so that the model of files does not know it.
alter table stored_file drop constraint if exists fk_stored_file_content;
alter table stored_file add constraint fk_stored_file_content foreign key (sha256) references stored_content on delete restrict;
