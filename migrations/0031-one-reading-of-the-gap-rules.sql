-- After a write the rules are read once for the case or concern it was about, and there is one way to settle what they say.
-- In plpgsql, which keeps its plans: a function in plain SQL is planned anew at each call, and that took four times as long.
create function settle_gaps(m int, about uuid, holds gap_now[]) returns void language plpgsql as $$
begin
  with closed as (
    update gap g set closed_at = current_moment() where g.municipality_id = m and g.about_id = about and g.closed_at is null
      and not exists (select from unnest(holds) n where n.type = g.type and n.thing_id = g.thing_id))
  insert into gap as g (municipality_id, type, case_id, concern_id, thing_id, since, opened_at, must_act_id, unit_id, facts)
    select n.municipality_id, n.type, n.case_id, n.concern_id, n.thing_id, n.since, current_moment(), n.must_act_id,
      n.unit_id, n.facts
    from unnest(holds) n
    on conflict (municipality_id, about_id, type, thing_id) where closed_at is null
    do update set must_act_id = excluded.must_act_id, unit_id = excluded.unit_id, facts = excluded.facts
    where (g.must_act_id, g.unit_id, g.facts) is distinct from (excluded.must_act_id, excluded.unit_id, excluded.facts);
end $$;

create or replace function refresh_gaps_of(m int, c uuid) returns void language plpgsql as $$
begin
  perform settle_gaps(m, c, array(select n from gap_now n where n.municipality_id = m and n.case_id = c));
end $$;

create or replace function refresh_gaps_of_concern(m int, c uuid) returns void language plpgsql as $$
begin
  perform settle_gaps(m, c, array(select n from gap_now n where n.municipality_id = m and n.concern_id = c));
end $$;
