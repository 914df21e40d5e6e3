select array(
  select row(t0."sort_title", t0."Id", t0."Title")
  from "book" t0
  where t0."Id" = any(array(select t1."Id" from "book" t1 where t1."words" @@ regexp_replace(websearch_to_tsquery('simple', $2)::text, '''$', ''':*')::tsquery union all select t3."Id" from "book" t3 where t3."sort_title" %> $3))
  order by t0."sort_title", t0."Id"
  limit $1), (
  select count(*)
  from "book" t4
  where t4."Id" = any(array(select t5."Id" from "book" t5 where t5."words" @@ regexp_replace(websearch_to_tsquery('simple', $2)::text, '''$', ''':*')::tsquery union all select t7."Id" from "book" t7 where t7."sort_title" %> $3))), array(
  select row(t8."Id", t8."Name")
  from "borrower" t8
  where t8."Id" = any(array(select t9."Id" from "borrower" t9 where t9."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery union all select t10."Id" from "borrower" t10 where t10."address_words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery and t10."Id" = $5))
  order by t8."Id"
  limit $1), array(
  select row(array_position(array['HALL', 'READING_ROOM', 'CELLAR'], t11."Room"), t11."Name", t11."Id")
  from "shelf" t11
  where exists (select 1 from "book" t12 where t12."ShelfId" = t11."Id" and t12."Id" = any(array(select t13."Id" from "book" t13 where t13."words" @@ regexp_replace(websearch_to_tsquery('simple', $6)::text, '''$', ''':*')::tsquery union all select t15."Id" from "book" t15 where t15."sort_title" %> $6)))
  order by array_position(array['HALL', 'READING_ROOM', 'CELLAR'], t11."Room"), t11."Name", t11."Id"
  limit $1)
-- $1: 20
-- $2: "\u0022POISON PLANTS\u0022 OR BEE"
-- $3: "POISON PLANTS  OR BEE"
-- $4: "MILL"
-- $5: "018f0000-0000-7000-8000-000000000902"
-- $6: "BEET"
