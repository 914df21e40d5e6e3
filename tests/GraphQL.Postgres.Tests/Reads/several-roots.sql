select array(
  select row(t0."Title", t0."Price")
  from "book" t0
  order by t0."Price" nulls last, t0."Id"
  limit $1), array(
  with t1_one as (
    select t2.*
    from "book" t2
    where t2."Price" is not null
    order by t2."Price" desc, t2."Id" desc
    limit $1),
  t1_two as (
    select t3.*
    from "book" t3
    where t3."Price" is null and (select count(*) from t1_one) < $1
    order by t3."Price" desc, t3."Id" desc
    limit $1)
  select row(t1."Title", t1."Price")
  from (select * from t1_one union all select * from t1_two) t1
  order by t1."Price" desc nulls last, t1."Id" desc
  limit $1), array(
  select row(t4."Score", (
    select row(t5."Title", (
      select row(t6."Since")
      from "loan" t6
      where t6."ThingId" = t5."Id" and t6."BorrowerId" = $3))
    from "book" t5
    where t5."Id" = t4."BookId"))
  from (select b."Id" as "Id", b."Id" as "BookId", case when $4 = any(b."Subjects") then $5 else 1 end as "Score" from book b) t4
  where exists (select 1 from "book" t7 where t7."Id" = t4."BookId")
  order by t4."Score" desc, t4."Id" desc
  limit $2), (
  select row(t8."Title", t8."Price")
  from "book" t8
  where t8."Id" = $6)
-- $1: 1
-- $2: 2
-- $3: "018f0000-0000-7000-8000-000000000902"
-- $4: "herbs"
-- $5: 10
-- $6: "018f0000-0000-7000-8000-000000000011"
