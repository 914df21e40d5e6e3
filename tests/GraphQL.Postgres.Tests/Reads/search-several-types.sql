select array(
  select row(t0.score, t0.kind, t0.id, case t0.kind when 0 then (
    select row(0, t1."Id", t1."Name", array(
      select row(t2."Title")
      from "book" t2
      where t2."ShelfId" = t1."Id"
      order by t2."sort_title", t2."Id"
      limit $2))
    from "shelf" t1
    where t1."Id" = t0.id) when 1 then (
    select row(1, t3."Id", t3."Title")
    from "book" t3
    where t3."Id" = t0.id) when 2 then (
    select row(2, t4."Id", t4."Name", case when t4."Id" = $3 then row(t4."Address") end)
    from "borrower" t4
    where t4."Id" = t0.id) end)
  from (
    (
      select 0 as kind, t11.id, max(t11.score) as score
      from (
        select t5."Id" as id, 50 as score from "shelf" t5 where t5."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery and t5."Room" is distinct from $5 union all
        select t6."ShelfId" as id, case when t6."sort_title" = $4 then 100 when starts_with(t6."sort_title", $4) then 90 else 50 + round(30 * word_similarity($4, t6."sort_title"))::int end as score from "book" t6 where t6."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery and (select true from "shelf" t7 where t7."Id" = t6."ShelfId" and t7."Room" is distinct from $5) union all
        select t9."ShelfId" as id, round(40 * word_similarity($4, t9."sort_title"))::int as score from "book" t9 where t9."sort_title" %> $4 and (select true from "shelf" t10 where t10."Id" = t9."ShelfId" and t10."Room" is distinct from $5)) t11
      group by t11.id
      order by score desc, t11.id limit $1) union all
    (
      select 1 as kind, t15.id, max(t15.score) as score
      from (
        select t12."Id" as id, case when t12."sort_title" = $4 then 100 when starts_with(t12."sort_title", $4) then 90 else 50 + round(30 * word_similarity($4, t12."sort_title"))::int end as score from "book" t12 where t12."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery union all
        select t14."Id" as id, round(40 * word_similarity($4, t14."sort_title"))::int as score from "book" t14 where t14."sort_title" %> $4) t15
      group by t15.id
      order by score desc, t15.id limit $1) union all
    (
      select 2 as kind, t18.id, max(t18.score) as score
      from (
        select t16."Id" as id, 50 as score from "borrower" t16 where t16."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery union all
        select t17."Id" as id, 50 as score from "borrower" t17 where t17."address_words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery and t17."Id" = $6) t18
      group by t18.id
      order by score desc, t18.id limit $1)) t0
  order by t0.score desc, t0.kind, t0.id
  limit $1), (
  select count(*)
  from (
    (
      select 0 as kind, t25.id, max(t25.score) as score
      from (
        select t19."Id" as id, 50 as score from "shelf" t19 where t19."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery and t19."Room" is distinct from $5 union all
        select t20."ShelfId" as id, case when t20."sort_title" = $4 then 100 when starts_with(t20."sort_title", $4) then 90 else 50 + round(30 * word_similarity($4, t20."sort_title"))::int end as score from "book" t20 where t20."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery and (select true from "shelf" t21 where t21."Id" = t20."ShelfId" and t21."Room" is distinct from $5) union all
        select t23."ShelfId" as id, round(40 * word_similarity($4, t23."sort_title"))::int as score from "book" t23 where t23."sort_title" %> $4 and (select true from "shelf" t24 where t24."Id" = t23."ShelfId" and t24."Room" is distinct from $5)) t25
      group by t25.id) union all
    (
      select 1 as kind, t29.id, max(t29.score) as score
      from (
        select t26."Id" as id, case when t26."sort_title" = $4 then 100 when starts_with(t26."sort_title", $4) then 90 else 50 + round(30 * word_similarity($4, t26."sort_title"))::int end as score from "book" t26 where t26."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery union all
        select t28."Id" as id, round(40 * word_similarity($4, t28."sort_title"))::int as score from "book" t28 where t28."sort_title" %> $4) t29
      group by t29.id) union all
    (
      select 2 as kind, t32.id, max(t32.score) as score
      from (
        select t30."Id" as id, 50 as score from "borrower" t30 where t30."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery union all
        select t31."Id" as id, 50 as score from "borrower" t31 where t31."address_words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery and t31."Id" = $6) t32
      group by t32.id)) t33), array(
  select row(t34.score, t34.kind, t34.id, case t34.kind when 0 then (
    select row(0)
    from "shelf" t35
    where t35."Id" = t34.id) when 1 then (
    select row(1, t36."Title")
    from "book" t36
    where t36."Id" = t34.id) when 2 then (
    select row(2)
    from "borrower" t37
    where t37."Id" = t34.id) end)
  from (
    (
      select 0 as kind, t42.id, max(t42.score) as score
      from (
        select t38."Id" as id, 50 as score from "shelf" t38 where t38."words" @@ websearch_to_tsquery('simple', $8) and t38."Room" is distinct from $5 union all
        select t39."ShelfId" as id, case when t39."sort_title" = $9 then 100 when starts_with(t39."sort_title", $9) then 90 else 50 + round(30 * word_similarity($9, t39."sort_title"))::int end as score from "book" t39 where t39."words" @@ websearch_to_tsquery('simple', $8) and (select true from "shelf" t40 where t40."Id" = t39."ShelfId" and t40."Room" is distinct from $5)) t42
      where 0 = any($10)
      group by t42.id
      order by score desc, t42.id limit $7) union all
    (
      select 1 as kind, t45.id, max(t45.score) as score
      from (
        select t43."Id" as id, case when t43."sort_title" = $9 then 100 when starts_with(t43."sort_title", $9) then 90 else 50 + round(30 * word_similarity($9, t43."sort_title"))::int end as score from "book" t43 where t43."words" @@ websearch_to_tsquery('simple', $8)) t45
      where 1 = any($10)
      group by t45.id
      order by score desc, t45.id limit $7) union all
    (
      select 2 as kind, t48.id, max(t48.score) as score
      from (
        select t46."Id" as id, 50 as score from "borrower" t46 where t46."words" @@ websearch_to_tsquery('simple', $8) union all
        select t47."Id" as id, 50 as score from "borrower" t47 where t47."address_words" @@ websearch_to_tsquery('simple', $8) and t47."Id" = $6) t48
      where 2 = any($10)
      group by t48.id
      order by score desc, t48.id limit $7)) t34
  order by t34.score desc, t34.kind, t34.id
  limit $7)
-- $1: 6
-- $2: 1
-- $3: "018f0000-0000-7000-8000-000000000902"
-- $4: "ROSES"
-- $5: "CELLAR"
-- $6: "018f0000-0000-7000-8000-000000000902"
-- $7: 20
-- $8: "\u0022HERBS\u0022 OR \u0022MILL LANE\u0022"
-- $9: "HERBS  OR  MILL LANE"
-- $10: [1]
