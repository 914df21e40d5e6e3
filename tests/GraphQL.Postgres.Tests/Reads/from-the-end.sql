select array(
  select row(t0."Price", t0."Id", t0."Title")
  from "book" t0
  order by t0."Price" desc nulls first, t0."Id" desc
  limit $1), array(
  select row(t1."Name", array(
    select row(t2."Title")
    from "book" t2
    where t2."ShelfId" = t1."Id"
    order by t2."sort_title", t2."Id"
    limit $3))
  from "shelf" t1
  order by array_position(array['HALL', 'READING_ROOM', 'CELLAR'], t1."Room"), t1."Name", t1."Id"
  limit $2)
-- $1: 3
-- $2: 1
-- $3: 3
