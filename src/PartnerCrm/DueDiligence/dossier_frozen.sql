-- since Dossiers
-- What was frozen stays as it was frozen, whoever connects to the database.
create or replace function refuse_changed_dossier_snapshot() returns trigger language plpgsql as $$
begin
  raise exception 'A frozen dossier cannot be changed.' using errcode = 'check_violation', constraint = 'dossier_frozen';
end
$$;

create or replace trigger dossier_snapshot_frozen before update or delete on dossier_snapshot for each row execute function refuse_changed_dossier_snapshot();
create or replace trigger dossier_snapshot_not_emptied before truncate on dossier_snapshot for each statement execute function refuse_changed_dossier_snapshot();

-- Of a submitted dossier only its way changes, and of a closed one nothing.
create or replace function refuse_changed_dossier() returns trigger language plpgsql as $$
declare
  free constant text[] := array['state', 'accepted_at', 'accepted_by', 'closed_at', 'version'];
begin
  if old.state = 'DRAFT' then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' and old.state in ('SUBMITTED', 'ACCEPTED') and new.state <> 'DRAFT' and to_jsonb(new) - free = to_jsonb(old) - free then
    return new;
  end if;
  raise exception 'A frozen dossier cannot be changed.' using errcode = 'check_violation', constraint = 'dossier_frozen';
end
$$;

create or replace trigger dossier_frozen before update or delete on dossier for each row execute function refuse_changed_dossier();

create or replace function refuse_changed_dossier_part() returns trigger language plpgsql as $$
begin
  if exists (select 1 from dossier d where d.id in (case when tg_op <> 'INSERT' then old.dossier_id end, case when tg_op <> 'DELETE' then new.dossier_id end) and d.state <> 'DRAFT') then
    raise exception 'A frozen dossier cannot be changed.' using errcode = 'check_violation', constraint = 'dossier_frozen';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;

create or replace trigger dossier_answer_frozen before insert or update or delete on dossier_answer for each row execute function refuse_changed_dossier_part();
create or replace trigger dossier_evidence_frozen before insert or update or delete on dossier_evidence for each row execute function refuse_changed_dossier_part();
create or replace trigger dossier_exclusion_frozen before insert or update or delete on dossier_exclusion for each row execute function refuse_changed_dossier_part();
create or replace trigger dossier_risk_frozen before insert or update or delete on dossier_risk for each row execute function refuse_changed_dossier_part();
create or replace trigger dossier_measure_frozen before insert or update or delete on dossier_measure for each row execute function refuse_changed_dossier_part();

-- An organization to which an exclusion applies is no candidate, and candidates are asked for by their risk.
create or replace trigger candidate_note_new after insert or delete on dossier for each row execute function candidate_note('organization_id');
create or replace trigger candidate_note_changed after update on dossier for each row
  when ((old.excludes, old.state, old.risk_level) is distinct from (new.excludes, new.state, new.risk_level)) execute function candidate_note('organization_id');
