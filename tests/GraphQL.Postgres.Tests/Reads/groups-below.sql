select array(
  select row(t0."Name", array(
    select row(t1.n, t1.k1, (
      select row(t2."Id")
      from "borrower" t2
      where t2."Id" = t1.k0))
    from (
      select t6.v0 k0, t6.v1 k1, count(*) n
      from "book" t3
        left join lateral (select distinct t5."Id" v0, t5."Name" v1 from "loan" t4 left join "borrower" t5 on t5."Id" = t4."BorrowerId" where t4."ThingId" = t3."Id" and t4."BorrowerId" = $2) t6 on true
      where t3."ShelfId" = t0."Id"
      group by 1, 2
    ) t1
    order by t1.k0 nulls last, t1.k1 collate "C" nulls last
    limit $3))
  from "shelf" t0
  order by array_position(array['HALL', 'READING_ROOM', 'CELLAR'], t0."Room"), t0."Name", t0."Id"
  limit $1)
-- $1: 20
-- $2: "018f0000-0000-7000-8000-000000000902"
-- $3: 101
