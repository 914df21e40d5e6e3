select array(
  select row(t0."sort_title", t0."Id", t0."Title")
  from "book" t0
  where (t0."sort_title", t0."Id") > ($2, $3)
  order by t0."sort_title", t0."Id"
  limit $1)
-- $1: 3
-- $2: "BEETLES"
-- $3: "018f0000-0000-7000-8000-000000000014"
