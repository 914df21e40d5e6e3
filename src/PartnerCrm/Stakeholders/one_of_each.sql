-- What may be there once among the rows that we still believe. Checked at the commit, since a newer row is written before the one before it is superseded.
alter table link add constraint ux_link_once
    exclude using btree (from_id with =, to_id with =, kind with =, (coalesce(title, '')) with =, (coalesce(valid_from, '-infinity'::date)) with =)
    where (superseded_at is null) deferrable initially deferred;
alter table party_name add constraint ux_party_name_legal
    exclude using btree (party_id with =) where (kind = 'LEGAL' and superseded_at is null) deferrable initially deferred;
alter table party_name add constraint ux_party_name_once
    exclude using btree (party_id with =, kind with =, name with =, (coalesce(language, '')) with =)
    where (superseded_at is null and valid_to is null) deferrable initially deferred;
