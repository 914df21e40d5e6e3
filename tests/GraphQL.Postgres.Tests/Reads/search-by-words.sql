select array(
  select row(t0."Title")
  from "book" t0
  where t0."Id" = any(array(select t1."Id" from "book" t1 where t1."words" @@ regexp_replace(websearch_to_tsquery('simple', $2)::text, '''$', ''':*')::tsquery))
  order by t0."sort_title", t0."Id"
  limit $1), (
  select count(*)
  from "book" t3
  where t3."Id" = any(array(select t4."Id" from "book" t4 where t4."words" @@ regexp_replace(websearch_to_tsquery('simple', $2)::text, '''$', ''':*')::tsquery))), array(
  select row(t6."Name")
  from "borrower" t6
  where t6."Id" = any(array(select t7."Id" from "borrower" t7 where t7."words" @@ regexp_replace(websearch_to_tsquery('simple', $3)::text, '''$', ''':*')::tsquery union all select t8."Id" from "borrower" t8 where t8."address_words" @@ regexp_replace(websearch_to_tsquery('simple', $3)::text, '''$', ''':*')::tsquery and t8."Id" = $4))
  order by t6."Id"
  limit $1), array(
  select row(t9."Name")
  from "shelf" t9
  where exists (select 1 from "book" t10 where t10."ShelfId" = t9."Id" and t10."Id" = any(array(select t11."Id" from "book" t11 where t11."words" @@ regexp_replace(websearch_to_tsquery('simple', $5)::text, '''$', ''':*')::tsquery union all select t13."Id" from "book" t13 where t13."sort_title" %> $5)))
  order by array_position(array['HALL', 'READING_ROOM', 'CELLAR'], t9."Room"), t9."Name", t9."Id"
  limit $1)
-- $1: 20
-- $2: "\u0022POISON PLANTS\u0022 OR BEE"
-- $3: "MILL"
-- $4: "018f0000-0000-7000-8000-000000000902"
-- $5: "BEET"
