select array_to_json(array(
  select c
  from (
    select s.score,
      array(
        select r
        from (values
          ('ALIGNMENT', s.alignment_points, 40, 'Of ' || s.asked || ' chosen objectives its relationships serve ' || s.linked || ', interactions with it touched ' || s.touched
            || ', and partners in its sectors serve ' || s.served || '.'),
          ('GAP', s.gap_points, 25, case when s.cells = 0 then 'Its region or its categories are unknown, so no gap can be told.'
            else 'Of ' || s.cells || ' combinations of objective, region and category that it would serve, ' || s.open_cells || ' have no other partner today.' end),
          ('CAPACITY', s.size_points + s.reach_points + s.income_points, 15, 'Size gives ' || s.size_points || ', reach ' || s.reach_points || ', annual income in USD '
            || s.income_points || '; what is not known gives nothing.'),
          ('RECORD', s.interactions, 10, s.interactions || case when s.interactions < 10 then '' else ' or more' end || ' interactions in the last two years.'),
          ('RISK', s.risk_points, 10, 'Screening: ' || s.screening || case when s.high_risk_sector then '; one of its sectors is sensitive' else '' end || '.')
        ) r (part, points, out_of, explanation)) as reasons,
      o.id, o.name, o.country, o.region, o.categories
    from candidate_page(
      array_remove(string_to_array($1, ','), '-')::uuid[], array_remove(string_to_array($2, ','), '-'), array_remove(string_to_array($3, ','), '-'), '{}', '{}', false,
      (current_date - interval '2 years')::date, 20, null, null) s
    join organization o on o.id = s.id
    order by s.score desc, s.id desc
    limit 20) c))
