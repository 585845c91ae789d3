-- The sweep of each hour read the rules by a plan made anew each time, and found the local day from the instant in row after row:
-- together more than half of its time. Both are done once.

-- Handed in with the instant, as days since 2000 (a number is read faster than a date); without it, it is reckoned.
create or replace function current_day() returns date language sql stable parallel safe as $$
  select coalesce('2000-01-01'::date + nullif(current_setting('samspor.day', true), '')::int,
    (current_moment() at time zone 'Europe/Oslo')::date)
$$;

-- In plpgsql, which keeps its plans, as the one of a case does.
create or replace function refresh_gaps(m int) returns void language plpgsql as $$
begin
  with found as materialized (select n.*, coalesce(n.case_id, n.concern_id) as about_id from gap_now n where n.municipality_id = m),
  closed as (
    update gap g set closed_at = current_moment() where g.municipality_id = m and g.closed_at is null
      and not exists (select from found n where n.about_id = g.about_id and n.type = g.type and n.thing_id = g.thing_id))
  insert into gap as g (municipality_id, type, case_id, concern_id, thing_id, since, opened_at, must_act_id, unit_id, facts)
    select n.municipality_id, n.type, n.case_id, n.concern_id, n.thing_id, n.since, current_moment(), n.must_act_id,
      n.unit_id, n.facts
    from found n
    on conflict (municipality_id, about_id, type, thing_id) where closed_at is null
    do update set must_act_id = excluded.must_act_id, unit_id = excluded.unit_id, facts = excluded.facts
    where (g.must_act_id, g.unit_id, g.facts) is distinct from (excluded.must_act_id, excluded.unit_id, excluded.facts);
end $$;
