-- since CaseProfiles
-- An exclusion that was found in one case counts in all cases of the organization.
create or replace function is_excluded(organization uuid) returns boolean language sql stable as $$
  select exists (select 1 from dossier d where d.organization_id = organization and d.excludes and d.state in ('DRAFT', 'SUBMITTED', 'ACCEPTED'))
$$;
