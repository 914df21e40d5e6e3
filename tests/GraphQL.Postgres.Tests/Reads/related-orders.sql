select array(
  with t0_one as (
    select t3.*
    from "loan" t3 left join "book" t3_0a on t3_0a."Id" = t3."ThingId"
    where t3."BorrowerId" = $2 and t3_0a."sort_title" is not null
    order by t3_0a."sort_title" desc, t3."Id" desc
    limit $1),
  t0_two as (
    select t4.*
    from "loan" t4 left join "book" t4_0a on t4_0a."Id" = t4."ThingId"
    where t4."BorrowerId" = $2 and t4_0a."sort_title" is null and (select count(*) from t0_one) < $1
    order by t4."Id" desc
    limit $1)
  select row(t0."Since", coalesce((
    select row(0, t1."Id")
    from "book" t1
    where t1."Id" = t0."ThingId"), (
    select row(1, t2."Id")
    from "shelf" t2
    where t2."Id" = t0."ThingId")))
  from (select * from t0_one union all select * from t0_two) t0 left join "book" t0_0a on t0_0a."Id" = t0."ThingId"
  order by t0_0a."sort_title" desc nulls last, t0."Id" desc
  limit $1), array(
  select row(t5."Since")
  from "loan" t5 join "borrower" t5_0a on t5_0a."Id" = t5."BorrowerId"
  where t5."BorrowerId" = $2
  order by t5_0a."Name" desc, t5."Since", t5."Id"
  limit $3)
-- $1: 2
-- $2: "018f0000-0000-7000-8000-000000000902"
-- $3: 3
