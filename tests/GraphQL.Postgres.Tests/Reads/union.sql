select array(
  select row(t0."Since", coalesce((
    select row(0, t1."Id", t1."Title", (
      select row(t2."Name")
      from "shelf" t2
      where t2."Id" = t1."ShelfId"))
    from "book" t1
    where t1."Id" = t0."ThingId"), (
    select row(1, t3."Id", t3."Name", (
      select count(*)
      from "book" t4
      where t4."ShelfId" = t3."Id"), t3."Room")
    from "shelf" t3
    where t3."Id" = t0."ThingId")))
  from "loan" t0
  where t0."BorrowerId" = $2
  order by t0."Since" desc, t0."Id" desc
  limit $1)
-- $1: 20
-- $2: "018f0000-0000-7000-8000-000000000902"
