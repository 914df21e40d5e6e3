select array(
  select row(t0."Name", (
    select row(t1."Books", t1."Pages", t1."ShelfId")
    from (select s."Id" as "ShelfId", (select count(*) from book b where b."ShelfId" = s."Id") as "Books",
    (select sum(b."Pages") from book b where b."ShelfId" = s."Id")::int8 as "Pages"
from shelf s) t1
    where t1."ShelfId" = t0."Id"))
  from "shelf" t0
  where t0."Room" = any($2)
  order by array_position(array['HALL', 'READING_ROOM', 'CELLAR'], t0."Room"), t0."Name", t0."Id"
  limit $1)
-- $1: 20
-- $2: ["HALL","READING_ROOM"]
