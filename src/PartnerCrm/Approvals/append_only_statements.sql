-- What an adviser said is evidence: it stays as it was said, whoever connects to the database.
create or replace function refuse_changed_statement() returns trigger language plpgsql as $$
begin
  raise exception 'A statement on a case cannot be changed or removed.' using errcode = 'check_violation', constraint = 'statement_append_only';
end
$$;

create or replace trigger advice_append_only before update or delete on advice for each row execute function refuse_changed_statement();

create or replace trigger bureau_input_append_only before update or delete on bureau_input for each row execute function refuse_changed_statement();
