select array(
  select row(t0."sort_title", t0."Id", t0."Title")
  from "book" t0
  where (t0."words" @@ regexp_replace(websearch_to_tsquery('simple', $2)::text, '''$', ''':*')::tsquery or t0."sort_title" %> $3)
  order by t0."sort_title", t0."Id"
  limit $1), (
  select count(*)
  from "book" t1
  where (t1."words" @@ regexp_replace(websearch_to_tsquery('simple', $2)::text, '''$', ''':*')::tsquery or t1."sort_title" %> $3)), array(
  select row(t2."Id", t2."Name")
  from "borrower" t2
  where (t2."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery or (t2."address_words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery and t2."Id" = $5))
  order by t2."Id"
  limit $1), array(
  select row(array_position(array['HALL', 'READING_ROOM', 'CELLAR'], t3."Room"), t3."Name", t3."Id")
  from "shelf" t3
  where exists (select 1 from "book" t4 where t4."ShelfId" = t3."Id" and (t4."words" @@ regexp_replace(websearch_to_tsquery('simple', $6)::text, '''$', ''':*')::tsquery or t4."sort_title" %> $6))
  order by array_position(array['HALL', 'READING_ROOM', 'CELLAR'], t3."Room"), t3."Name", t3."Id"
  limit $1)
-- $1: 20
-- $2: "\u0022POISON PLANTS\u0022 OR BEE"
-- $3: "POISON PLANTS  OR BEE"
-- $4: "MILL"
-- $5: "018f0000-0000-7000-8000-000000000902"
-- $6: "BEET"
