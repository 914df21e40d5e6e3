select array(
  select row(t0."Price", t0."Id", t0."Title")
  from "book" t0
  order by t0."Price" nulls last, t0."Id"
  limit $1), array(
  select row(t1."Price", t1."Id", t1."Title")
  from "book" t1
  order by t1."Price" desc nulls last, t1."Id" desc
  limit $1), array(
  select row(t2."Score", t2."Id", (
    select row(t3."Title", (
      select row(t4."Since")
      from "loan" t4
      where t4."ThingId" = t3."Id" and t4."BorrowerId" = $3))
    from "book" t3
    where t3."Id" = t2."BookId"))
  from (select b."Id" as "Id", b."Id" as "BookId", case when $4 = any(b."Subjects") then $5 else 1 end as "Score" from book b) t2
  where exists (select 1 from "book" t5 where t5."Id" = t2."BookId")
  order by t2."Score" desc, t2."Id" desc
  limit $2), (
  select row(t6."Title", t6."Price")
  from "book" t6
  where t6."Id" = $6)
-- $1: 1
-- $2: 2
-- $3: "018f0000-0000-7000-8000-000000000902"
-- $4: "herbs"
-- $5: 10
-- $6: "018f0000-0000-7000-8000-000000000011"
