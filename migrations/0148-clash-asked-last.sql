-- As before, but by whom a measure is done is asked only of pairs for the same goal or area: it takes a look at who takes part, and
-- most pairs are for nothing in common.
create or replace view gap_clash_goal with (security_invoker = true) as
  select c.municipality_id, c.case_id, c.thing_id, min(c.since) as since, (array_agg(c.holder_id))[1] as must_act_id,
    (array_agg(c.owner_service_id))[1] as unit_id, jsonb_build_object('against', bool_or(c.against),
      'otherId', (array_agg(c.other_id order by c.against desc, c.other_id))[1],
      'others', string_agg(c.other_id::text, ' ' order by c.other_id)) as facts
  from (
    select b.municipality_id, b.case_id, b.measure_id as thing_id, a.measure_id as other_id, j.at as since, true as against,
      b.holder_id, b.owner_service_id
    from measure_word j
      join measure_standing a on a.municipality_id = j.municipality_id and a.measure_id = j.first_id
      join measure_standing b on b.municipality_id = j.municipality_id and b.measure_id = j.second_id
    where j.says = 'against'
    union all
    select b.municipality_id, b.case_id, b.measure_id, a.measure_id,
      greatest(a.begun_at, b.begun_at, case when j.at is not null then (select max(h.at) from plan_history h
        where h.municipality_id = b.municipality_id and h.thing_id in (a.measure_id, b.measure_id)) end)
        + make_interval(days => (d.deadlines ->> 'firstMeetingDays')::int),
      false, b.holder_id, b.owner_service_id
    from measure_standing b
      join measure_standing a on a.municipality_id = b.municipality_id and a.case_id = b.case_id and a.measure_id < b.measure_id
      join deadlines_now d on d.municipality_id = b.municipality_id
      left join goal f on f.municipality_id = a.municipality_id and f.id = a.goal_id
      left join goal g on g.municipality_id = b.municipality_id and g.id = b.goal_id
      left join measure_word j on j.municipality_id = b.municipality_id and j.case_id = b.case_id and j.first_id = a.measure_id
        and j.second_id = b.measure_id
    where a.status = 'running' and b.status = 'running'
      and case when a.goal_id = b.goal_id or f.area = g.area then a.done_by <> b.done_by end
      and coalesce(j.says = 'together' and not j.fits, true)
  ) c
  where c.since <= current_moment()
  group by c.municipality_id, c.case_id, c.thing_id;
