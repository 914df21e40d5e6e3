-- Once the links can be looked up: everybody who is screened with an organization, as the program records it.
insert into screened_party (id, screening_id, party_id, role, names, fingerprint)
select benchmark_id(13, row_number() over ()), s.id, c.party_id, c.role, array[]::text[], c.fingerprint
from screening s cross join lateral screening_circle(s.party_id, current_date) c;
