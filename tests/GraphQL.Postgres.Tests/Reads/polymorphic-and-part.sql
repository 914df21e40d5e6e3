select array(
  select row(t0."Since", (
    select row(t1."Name", case when t1."Id" = $2 then row(t1."Address") end)
    from "borrower" t1
    where t1."Id" = t0."BorrowerId"), coalesce((
    select row(0, t2."Id", t2."Title")
    from "book" t2
    where t2."Id" = t0."ThingId"), (
    select row(1, t3."Id", t3."Name", (
      select count(*)
      from "book" t4
      where t4."ShelfId" = t3."Id"))
    from "shelf" t3
    where t3."Id" = t0."ThingId")))
  from "loan" t0
  where t0."BorrowerId" = $3
  order by t0."Since" desc, t0."Id" desc
  limit $1)
-- $1: 20
-- $2: "018f0000-0000-7000-8000-000000000902"
-- $3: "018f0000-0000-7000-8000-000000000902"
