select array(
  with t0_one as (
    select t2.*
    from "book" t2
    where ((t2."sort_title" like $2 or exists (select 1 from "shelf" t3 where t3."Id" = t2."ShelfId" and t3."Name" = $3)) and (t2."Pages" < $4) is not true) and t2."Price" is not null
    order by t2."Price" desc, t2."sort_title", t2."Id"
    limit $1),
  t0_two as (
    select t4.*
    from "book" t4
    where ((t4."sort_title" like $2 or exists (select 1 from "shelf" t5 where t5."Id" = t4."ShelfId" and t5."Name" = $3)) and (t4."Pages" < $4) is not true) and t4."Price" is null and (select count(*) from t0_one) < $1
    order by t4."Price" desc, t4."sort_title", t4."Id"
    limit $1)
  select row(t0."Price", t0."sort_title", t0."Id", t0."Title", (
    select row(t1."Name")
    from "shelf" t1
    where t1."Id" = t0."ShelfId"))
  from (select * from t0_one union all select * from t0_two) t0
  order by t0."Price" desc nulls last, t0."sort_title", t0."Id"
  limit $1), array(
  select row(t6."Name")
  from "shelf" t6
  where exists (select 1 from "book" t7 where t7."ShelfId" = t6."Id" and t7."Subjects" @> array[$5])
  order by array_position(array['HALL', 'READING_ROOM', 'CELLAR'], t6."Room"), t6."Name", t6."Id"
  limit $1), (
  select count(*)
  from "shelf" t8
  where exists (select 1 from "book" t9 where t9."ShelfId" = t8."Id" and t9."Subjects" @> array[$5]))
-- $1: 20
-- $2: "%AN%"
-- $3: "Gardens"
-- $4: 100
-- $5: "bees"
