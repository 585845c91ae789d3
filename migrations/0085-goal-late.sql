-- plan: the day by which a goal was to be reached has passed, and nobody has said whether it is.
create view gap_goal_late with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, g.id as thing_id,
    ((g.target_on + 1)::timestamp at time zone 'Europe/Oslo') as since,
    h.holder_id as must_act_id, k.owner_service_id as unit_id, jsonb_build_object('on', g.target_on) as facts
  from goal g join child_case k on k.municipality_id = g.municipality_id and k.id = g.case_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where g.status = 'open' and g.target_on < current_day() and k.status = 'open' and told_in_case(g.audience);

-- One rule more beside those there are, whichever they are.
do $$
begin
  execute 'create or replace view gap_now with (security_invoker = true) as '
    || rtrim(rtrim(pg_get_viewdef('gap_now'::regclass)), ';')
    || format(' union all select %L, municipality_id, case_id, thing_id, since, must_act_id, unit_id, facts, null::uuid'
      || ' from %I', 'goal_late', 'gap_goal_late');
end $$;
grant select on gap_goal_late, gap_now to samspor_app;
