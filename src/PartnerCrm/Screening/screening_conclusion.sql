-- What screening concludes about each party. A match that was recognized or waits for a decision outweighs that the screening has become old: who is listed stays so until
-- somebody screens again.
create or replace view screening_conclusion as
select p.id as party_id,
  case
    when h.true_matches > 0 then 'TRUE_MATCH'
    when h.undecided > 0 then 'UNDECIDED'
    when s.id is null then 'NOT_SCREENED'
    when s.result = 'FAILED' then 'FAILED'
    when not screening_is_fresh(s.id, p.id) then 'STALE'
    else 'CLEAR'
  end as state, s.screened_at
from party p
left join lateral (
  select r.id, r.result, r.screened_at from screened_party sp join screening r on r.id = sp.screening_id
  where sp.party_id = p.id and (sp.role = 'SELF' or p.kind = 'CONTACT')
  order by r.screened_at desc, r.id desc limit 1) s on true
left join lateral (
  select count(*) filter (where h.decision = 'TRUE_MATCH') as true_matches, count(*) filter (where h.decision = 'UNDECIDED') as undecided
  from screening_hit h where h.screening_id = s.id and (p.kind = 'ORGANIZATION' or h.party_id = p.id)) h on true;
