select array(
  select row(t0."Price", t0."sort_title", t0."Id", t0."Title", (
    select row(t1."Name")
    from "shelf" t1
    where t1."Id" = t0."ShelfId"))
  from "book" t0
  where ((t0."sort_title" ilike $2 or exists (select 1 from "shelf" t2 where t2."Id" = t0."ShelfId" and t2."Name" = $3)) and (t0."Pages" < $4) is not true)
  order by t0."Price" desc nulls last, t0."sort_title", t0."Id"
  limit $1), array(
  select row(array_position(array['HALL', 'READING_ROOM', 'CELLAR'], t3."Room"), t3."Name", t3."Id")
  from "shelf" t3
  where exists (select 1 from "book" t4 where t4."ShelfId" = t3."Id" and $5 = any(t4."Subjects"))
  order by array_position(array['HALL', 'READING_ROOM', 'CELLAR'], t3."Room"), t3."Name", t3."Id"
  limit $1), (
  select count(*)
  from "shelf" t5
  where exists (select 1 from "book" t6 where t6."ShelfId" = t5."Id" and $5 = any(t6."Subjects")))
-- $1: 20
-- $2: "%AN%"
-- $3: "Gardens"
-- $4: 100
-- $5: "bees"
