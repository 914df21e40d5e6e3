select array(
  select row(t0."Name")
  from "shelf" t0
  where (exists (select 1 from "book" t1 where t1."ShelfId" = t0."Id") and not exists (select 1 from "book" t2 where t2."ShelfId" = t0."Id" and (t2."Pages" > $2) is not true) and not exists (select 1 from "book" t3 where t3."ShelfId" = t0."Id" and t3."Subjects" @> array[$3]))
  order by array_position(array['HALL', 'READING_ROOM', 'CELLAR'], t0."Room"), t0."Name", t0."Id"
  limit $1)
-- $1: 20
-- $2: 80
-- $3: "poison"
