select row_to_json(o) from (select id, name, form, country, region, website from organization where id = $1) o
