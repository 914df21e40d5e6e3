-- since Corrections
-- One rate of a currency counts on a day. Checked at the commit, since a newer row is written before the one before it gives way.
alter table exchange_rate add constraint exchange_rate_once exclude using btree (currency with =, day with =) where (superseded_at is null) deferrable initially deferred;
