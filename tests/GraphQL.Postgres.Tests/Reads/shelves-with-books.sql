select array(
  select row(t0."Id", t0."Name", t0."Room", array(
    select row(t1."sort_title", t1."Id", t1."Title", t1."Price", t1."PublishedOn", t1."Subjects")
    from "book" t1
    where t1."ShelfId" = t0."Id"
    order by t1."sort_title", t1."Id"
    limit $2), (
    select count(*)
    from "book" t2
    where t2."ShelfId" = t0."Id"))
  from "shelf" t0
  order by array_position(array['HALL', 'READING_ROOM', 'CELLAR'], t0."Room"), t0."Name", t0."Id"
  limit $1)
-- $1: 20
-- $2: 3
