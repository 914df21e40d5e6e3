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
    with t5 as (
      (
        select 0 as kind, t10.id, max(t10.score) as score
        from (
          select t6."Id" as id, 50 as score from "shelf" t6 where t6."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery and t6."Room" is distinct from $5 union all
          select t7."ShelfId" as id, case when t7."sort_title" = $4 then 100 when starts_with(t7."sort_title", $4) then 90 else 50 + round(30 * word_similarity($4, t7."sort_title"))::int end as score from "book" t7 where t7."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery and (select true from "shelf" t8 where t8."Id" = t7."ShelfId" and t8."Room" is distinct from $5)) t10
        group by t10.id
        order by score desc, t10.id limit $1) union all
      (
        select 1 as kind, t13.id, max(t13.score) as score
        from (
          select t11."Id" as id, case when t11."sort_title" = $4 then 100 when starts_with(t11."sort_title", $4) then 90 else 50 + round(30 * word_similarity($4, t11."sort_title"))::int end as score from "book" t11 where t11."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery) t13
        group by t13.id
        order by score desc, t13.id limit $1) union all
      (
        select 2 as kind, t16.id, max(t16.score) as score
        from (
          select t14."Id" as id, 50 as score from "borrower" t14 where t14."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery union all
          select t15."Id" as id, 50 as score from "borrower" t15 where t15."address_words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery and t15."Id" = $6) t16
        group by t16.id
        order by score desc, t16.id limit $1))
    select * from t5 where (select count(*) from t5) >= $1 union all
    select * from (
      (
        select 0 as kind, t23.id, max(t23.score) as score
        from (
          select t17."Id" as id, 50 as score from "shelf" t17 where t17."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery and t17."Room" is distinct from $5 union all
          select t18."ShelfId" as id, case when t18."sort_title" = $4 then 100 when starts_with(t18."sort_title", $4) then 90 else 50 + round(30 * word_similarity($4, t18."sort_title"))::int end as score from "book" t18 where t18."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery and (select true from "shelf" t19 where t19."Id" = t18."ShelfId" and t19."Room" is distinct from $5) union all
          select t21."ShelfId" as id, round(40 * word_similarity($4, t21."sort_title"))::int as score from "book" t21 where t21."sort_title" %> $4 and (select true from "shelf" t22 where t22."Id" = t21."ShelfId" and t22."Room" is distinct from $5)) t23
        where (select count(*) from t5) < $1
        group by t23.id
        order by score desc, t23.id limit $1) union all
      (
        select 1 as kind, t27.id, max(t27.score) as score
        from (
          select t24."Id" as id, case when t24."sort_title" = $4 then 100 when starts_with(t24."sort_title", $4) then 90 else 50 + round(30 * word_similarity($4, t24."sort_title"))::int end as score from "book" t24 where t24."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery union all
          select t26."Id" as id, round(40 * word_similarity($4, t26."sort_title"))::int as score from "book" t26 where t26."sort_title" %> $4) t27
        where (select count(*) from t5) < $1
        group by t27.id
        order by score desc, t27.id limit $1) union all
      (
        select 2 as kind, t30.id, max(t30.score) as score
        from (
          select t28."Id" as id, 50 as score from "borrower" t28 where t28."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery union all
          select t29."Id" as id, 50 as score from "borrower" t29 where t29."address_words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery and t29."Id" = $6) t30
        where (select count(*) from t5) < $1
        group by t30.id
        order by score desc, t30.id limit $1)) t31) t0
  order by t0.score desc, t0.kind, t0.id
  limit $1), (
  select count(*)
  from (
    (
      select 0 as kind, t38.id, max(t38.score) as score
      from (
        select t32."Id" as id, 50 as score from "shelf" t32 where t32."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery and t32."Room" is distinct from $5 union all
        select t33."ShelfId" as id, case when t33."sort_title" = $4 then 100 when starts_with(t33."sort_title", $4) then 90 else 50 + round(30 * word_similarity($4, t33."sort_title"))::int end as score from "book" t33 where t33."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery and (select true from "shelf" t34 where t34."Id" = t33."ShelfId" and t34."Room" is distinct from $5) union all
        select t36."ShelfId" as id, round(40 * word_similarity($4, t36."sort_title"))::int as score from "book" t36 where t36."sort_title" %> $4 and (select true from "shelf" t37 where t37."Id" = t36."ShelfId" and t37."Room" is distinct from $5)) t38
      group by t38.id) union all
    (
      select 1 as kind, t42.id, max(t42.score) as score
      from (
        select t39."Id" as id, case when t39."sort_title" = $4 then 100 when starts_with(t39."sort_title", $4) then 90 else 50 + round(30 * word_similarity($4, t39."sort_title"))::int end as score from "book" t39 where t39."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery union all
        select t41."Id" as id, round(40 * word_similarity($4, t41."sort_title"))::int as score from "book" t41 where t41."sort_title" %> $4) t42
      group by t42.id) union all
    (
      select 2 as kind, t45.id, max(t45.score) as score
      from (
        select t43."Id" as id, 50 as score from "borrower" t43 where t43."words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery union all
        select t44."Id" as id, 50 as score from "borrower" t44 where t44."address_words" @@ regexp_replace(websearch_to_tsquery('simple', $4)::text, '''$', ''':*')::tsquery and t44."Id" = $6) t45
      group by t45.id)) t46), array(
  select row(t47.score, t47.kind, t47.id, case t47.kind when 0 then (
    select row(0)
    from "shelf" t48
    where t48."Id" = t47.id) when 1 then (
    select row(1, t49."Title")
    from "book" t49
    where t49."Id" = t47.id) when 2 then (
    select row(2)
    from "borrower" t50
    where t50."Id" = t47.id) end)
  from (
    (
      select 0 as kind, t55.id, max(t55.score) as score
      from (
        select t51."Id" as id, 50 as score from "shelf" t51 where t51."words" @@ websearch_to_tsquery('simple', $8) and t51."Room" is distinct from $5 union all
        select t52."ShelfId" as id, case when t52."sort_title" = $9 then 100 when starts_with(t52."sort_title", $9) then 90 else 50 + round(30 * word_similarity($9, t52."sort_title"))::int end as score from "book" t52 where t52."words" @@ websearch_to_tsquery('simple', $8) and (select true from "shelf" t53 where t53."Id" = t52."ShelfId" and t53."Room" is distinct from $5)) t55
      where 0 = any($10)
      group by t55.id
      order by score desc, t55.id limit $7) union all
    (
      select 1 as kind, t58.id, max(t58.score) as score
      from (
        select t56."Id" as id, case when t56."sort_title" = $9 then 100 when starts_with(t56."sort_title", $9) then 90 else 50 + round(30 * word_similarity($9, t56."sort_title"))::int end as score from "book" t56 where t56."words" @@ websearch_to_tsquery('simple', $8)) t58
      where 1 = any($10)
      group by t58.id
      order by score desc, t58.id limit $7) union all
    (
      select 2 as kind, t61.id, max(t61.score) as score
      from (
        select t59."Id" as id, 50 as score from "borrower" t59 where t59."words" @@ websearch_to_tsquery('simple', $8) union all
        select t60."Id" as id, 50 as score from "borrower" t60 where t60."address_words" @@ websearch_to_tsquery('simple', $8) and t60."Id" = $6) t61
      where 2 = any($10)
      group by t61.id
      order by score desc, t61.id limit $7)) t47
  order by t47.score desc, t47.kind, t47.id
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
