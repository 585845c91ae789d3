-- The lines of one case are reckoned from that case alone: each join says which, so that the planner goes by the case into every part.
create or replace view service_line with (security_invoker = true) as
  select distinct m.municipality_id, m.case_id, case m.state when 'held' then 'met' else 'meeting' end as kind, m.id as thing_id,
    a.service_id as one_id, b.service_id as other_id, m.starts_at as at, null::text as title,
    jsonb_build_array(jsonb_build_object('topic', m.topic, 'audience', m.audience, 'notFor', m.not_for, 'serviceId', m.service_id, 'at', m.at)) as told
  from meeting m
    join meeting_invitee a on a.municipality_id = m.municipality_id and a.meeting_id = m.id
    join meeting_invitee b on b.municipality_id = m.municipality_id and b.meeting_id = m.id and a.service_id < b.service_id
    left join lateral (select n.attended from minutes n where n.municipality_id = m.municipality_id and n.meeting_id = m.id
      order by n.version desc limit 1) n on m.state = 'held'
  where (m.state = 'held' and a.id = any (n.attended) and b.id = any (n.attended))
    or (m.state = 'called' and m.ends_at > current_moment() and comes_to_meeting(a, m.sequence) and comes_to_meeting(b, m.sequence))
  union all
  select m.municipality_id, m.case_id, 'measure', m.id, least(s.done_by, m.service_id), greatest(s.done_by, m.service_id), m.at, m.title,
    jsonb_build_array(jsonb_build_object('topic', m.topic, 'audience', m.audience, 'notFor', m.not_for, 'serviceId', m.service_id, 'at', m.at))
  from measure m join measure_standing s on s.municipality_id = m.municipality_id and s.case_id = m.case_id and s.measure_id = m.id
  where m.status = 'running' and s.done_by is not null and s.done_by <> m.service_id
  union all
  select w.municipality_id, w.case_id, 'together', w.second_id, least(a.done_by, b.done_by), greatest(a.done_by, b.done_by), w.at, null,
    (select jsonb_agg(jsonb_build_object('topic', m.topic, 'audience', m.audience, 'notFor', m.not_for, 'serviceId', m.service_id, 'at', m.at))
      from measure m where m.municipality_id = w.municipality_id and m.id in (w.first_id, w.second_id))
  from measure_word w
    join measure_standing a on a.municipality_id = w.municipality_id and a.case_id = w.case_id and a.measure_id = w.first_id
    join measure_standing b on b.municipality_id = w.municipality_id and b.case_id = w.case_id and b.measure_id = w.second_id
  where w.says = 'together' and w.fits and a.done_by <> b.done_by
  union all
  select n.municipality_id, n.case_id, 'need', n.id, least(n.service_id, r.service_id), greatest(n.service_id, r.service_id),
    r.answered_at, n.what,
    jsonb_build_array(jsonb_build_object('topic', n.topic, 'audience', n.audience, 'notFor', n.not_for, 'serviceId', n.service_id, 'at', n.at))
  from need n join need_request r on r.municipality_id = n.municipality_id and r.case_id = n.case_id and r.need_id = n.id
  where r.state in ('accepted', 'done') and r.service_id <> n.service_id
  union all
  select t.municipality_id, t.case_id, 'transition', t.id, least(t.from_service_id, t.to_service_id),
    greatest(t.from_service_id, t.to_service_id), t.accepted_at, null,
    jsonb_build_array(jsonb_build_object('topic', 'plan', 'audience', 'everyone', 'notFor', null, 'serviceId', t.from_service_id, 'at', t.started_at))
  from transition t where t.state = 'accepted' and t.to_service_id <> t.from_service_id;
