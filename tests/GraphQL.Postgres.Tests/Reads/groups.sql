select array(
  select row(t0.k0, t0.n, t0.a0, t0.a1, t0.a2, t0.a3, t0.a4)
  from (
    select t2."Room" k0, count(*) n, sum(t1."Price") a0, sum(t1."Pages") a1, min(t1."PublishedOn") a2, max(t1."PublishedOn") a3, max(t1."AddedAt") a4
    from "book" t1
      left join "shelf" t2 on t2."Id" = t1."ShelfId"
    group by 1
  ) t0
  order by array_position(array['HALL', 'READING_ROOM', 'CELLAR'], t0.k0) nulls last
  limit $1), array(
  select row((
    select row(t4."Name", t4."Room")
    from "shelf" t4
    where t4."Id" = t3.k0), t3.n)
  from (
    select t6."Id" k0, t6."Room" k1, count(*) n
    from "book" t5
      left join "shelf" t6 on t6."Id" = t5."ShelfId"
    group by 1, 2
  ) t3
  order by t3.n desc, array_position(array['HALL', 'READING_ROOM', 'CELLAR'], t3.k1) nulls last, t3.k0 nulls last
  limit $2), array(
  select row(t7.k1, t7.k0, t7.n)
  from (
    select t8."Locked" k0, date_trunc('year', t8."PublishedOn"::timestamp)::date k1, count(*) n
    from "book" t8
    where t8."Pages" > $3
    group by 1, 2
  ) t7
  order by t7.k1 desc nulls last, t7.k0 nulls last
  limit $1), array(
  select row(t9.k1, t9.k0, t9.n)
  from (
    select date_trunc('quarter', (t10."AddedAt" at time zone 'UTC'))::date k0, t11.item k1, count(*) n
    from "book" t10
      left join lateral (select distinct item from unnest(t10."Subjects") item) t11 on true
    group by 1, 2
  ) t9
  order by t9.n desc, t9.k0 nulls last, t9.k1 collate "C" nulls last
  limit $1), array(
  select row(t12.n, t12.a0)
  from (
    select count(*) n, sum(t13."Price") a0
    from "book" t13
  ) t12
  limit $1)
-- $1: 101
-- $2: 2
-- $3: 100
