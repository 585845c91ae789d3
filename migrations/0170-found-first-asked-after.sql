-- Rules of the radar, the same to the byte, but who must act is looked up of what is a gap, not of all that could be one: the holder is
-- asked for where the rule is done, instead of being joined to each measure, goal and meeting before most of them are left out.

create or replace view gap_no_family with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, m.id as thing_id, m.at as since,
    coalesce((select e.id from employee e where e.municipality_id = m.municipality_id and e.id = m.called_by
        and (e.leaves_at is null or e.leaves_at > current_moment())
        and exists (select from participant p where p.municipality_id = m.municipality_id and p.case_id = m.case_id
          and p.employee_id = e.id and p.valid_from <= current_moment() and (p.valid_to is null or p.valid_to > current_moment()))),
      (select h.holder_id from holding_now h where h.municipality_id = k.municipality_id and h.case_id = k.id)) as must_act_id,
    k.owner_service_id as unit_id, jsonb_build_object('on', (m.starts_at at time zone 'Europe/Oslo')::date) as facts
  from meeting m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
  where m.state = 'called' and m.starts_at > current_moment() and k.status = 'open'
    and told_in_case(m.audience) and m.audience <> 'not_guardians'
    and not exists (select from meeting_invitee i where i.municipality_id = m.municipality_id and i.meeting_id = m.id
      and num_nonnulls(i.guardian_id, i.child_id) > 0)
    and exists (select from guardianship g where g.municipality_id = k.municipality_id and g.child_id = k.child_id
      and g.parental_responsibility and g.valid_from <= current_day() and (g.valid_to is null or g.valid_to > current_day())
      and g.person_id is distinct from m.not_for and g.kept_out_at is null
      and not exists (select from block b where b.municipality_id = g.municipality_id and b.child_id = g.child_id
        and b.person_id = g.person_id and b.scope = 'case' and b.lifted_at is null));

create or replace view gap_pause with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, k.id as thing_id,
    (k.paused_until::timestamp at time zone 'Europe/Oslo') as since,
    (select h.holder_id from holding_now h where h.municipality_id = k.municipality_id and h.case_id = k.id) as must_act_id,
    k.owner_service_id as unit_id, jsonb_build_object('until', k.paused_until) as facts
  from child_case k
  where k.status = 'paused' and k.paused_until <= current_day();

create or replace view gap_measure with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, m.measure_id as thing_id, m.since,
    coalesce(e.id,
      (select h.holder_id from holding_now h where h.municipality_id = k.municipality_id and h.case_id = k.id)) as must_act_id,
    k.owner_service_id as unit_id,
    jsonb_build_object('evaluateOn', m.evaluate_on) as facts
  from measure_due m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    -- Who has left can do nothing: then it falls to the holder.
    left join employee e on e.municipality_id = m.municipality_id and e.id = m.responsible_employee_id
      and (e.leaves_at is null or e.leaves_at > current_moment())
  where k.status = 'open';

create or replace view gap_no_measure with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, g.id as thing_id,
    g.at + make_interval(days => (d.deadlines ->> 'firstMeetingDays')::int) as since,
    (select h.holder_id from holding_now h where h.municipality_id = k.municipality_id and h.case_id = k.id) as must_act_id,
    k.owner_service_id as unit_id, '{}'::jsonb as facts
  from goal g join child_case k on k.municipality_id = g.municipality_id and k.id = g.case_id
    join deadlines_now d on d.municipality_id = k.municipality_id
  where g.status = 'open' and k.status = 'open' and told_in_case(g.audience)
    and g.at + make_interval(days => (d.deadlines ->> 'firstMeetingDays')::int) <= current_moment()
    and not exists (select from measure m where m.municipality_id = g.municipality_id and m.case_id = g.case_id
      and (m.goal_id = g.id or m.goal_id is null) and m.status <> 'ended');

create or replace view gap_goal_late with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, g.id as thing_id,
    ((g.target_on + 1)::timestamp at time zone 'Europe/Oslo') as since,
    (select h.holder_id from holding_now h where h.municipality_id = k.municipality_id and h.case_id = k.id) as must_act_id,
    k.owner_service_id as unit_id, jsonb_build_object('on', g.target_on) as facts
  from goal g join child_case k on k.municipality_id = g.municipality_id and k.id = g.case_id
  where g.status = 'open' and g.target_on < current_day() and k.status = 'open' and told_in_case(g.audience);

create or replace view gap_not_started with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, m.id as thing_id,
    ((m.starts_on + 1)::timestamp at time zone 'Europe/Oslo') as since,
    coalesce(e.id,
      (select h.holder_id from holding_now h where h.municipality_id = k.municipality_id and h.case_id = k.id)) as must_act_id,
    k.owner_service_id as unit_id,
    jsonb_build_object('on', m.starts_on) as facts
  from measure m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    left join employee e on e.municipality_id = m.municipality_id and e.id = m.responsible_employee_id
      and (e.leaves_at is null or e.leaves_at > current_moment())
  where m.status = 'planned' and m.starts_on < current_day() and k.status = 'open' and told_in_case(m.audience)
    -- Past the day to look at it, that is the gap: gap_measure.
    and m.evaluate_on >= current_day();

create or replace view gap_plan_late with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, k.id as thing_id, ((d.review_on + 1)::timestamp at time zone 'Europe/Oslo') as since,
    (select h.holder_id from holding_now h where h.municipality_id = k.municipality_id and h.case_id = k.id) as must_act_id,
    k.owner_service_id as unit_id, jsonb_build_object('on', d.review_on) as facts
  from child_case k
    cross join lateral (select p.review_on from plan_day p where p.municipality_id = k.municipality_id and p.case_id = k.id
      order by p.version desc limit 1) d
  where k.status = 'open' and d.review_on < current_day();

create or replace view gap_responsible with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, m.id as thing_id,
    -- Since it is kept from them, or since what they saw by ended; never before it was theirs to do.
    greatest(m.at, coalesce(e.leaves_at, (select max(case when f.ground = 'block' then f.valid_from else f.valid_to end)
      from access_fact f where f.municipality_id = k.municipality_id and f.about_kind = 'case' and f.about_id = k.id
        and f.reader_id = m.responsible_guardian_id
        and case when f.ground = 'block' then f.topic = '*' and f.valid_from <= current_moment()
          and (f.valid_to is null or f.valid_to > current_moment()) else f.valid_to <= current_moment() end))) as since,
    (select h.holder_id from holding_now h where h.municipality_id = k.municipality_id and h.case_id = k.id) as must_act_id,
    k.owner_service_id as unit_id, '{}'::jsonb as facts
  from measure m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    left join employee e on e.municipality_id = m.municipality_id and e.id = m.responsible_employee_id
      and e.leaves_at <= current_moment()
  where m.status <> 'ended' and k.status = 'open' and told_in_case(m.audience)
    and (e.id is not null or (m.responsible_guardian_id is not null
      and (not exists (select from access_fact f where f.municipality_id = k.municipality_id and f.about_kind = 'case'
          and f.about_id = k.id and f.reader_id = m.responsible_guardian_id and f.ground <> 'block'
          and f.valid_from <= current_moment() and (f.valid_to is null or f.valid_to > current_moment()))
        or exists (select from access_fact f where f.municipality_id = k.municipality_id and f.about_kind = 'case'
          and f.about_id = k.id and f.reader_id = m.responsible_guardian_id and f.ground = 'block' and f.topic = '*'
          and f.valid_from <= current_moment() and (f.valid_to is null or f.valid_to > current_moment())))));

create or replace view gap_without_family with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, w.meeting_id as thing_id, w.since, coalesce(e.id,
      (select h.holder_id from holding_now h where h.municipality_id = k.municipality_id and h.case_id = k.id)) as must_act_id,
    k.owner_service_id as unit_id, jsonb_build_object('on', w.held_on, 'meetingId', w.meeting_id) as facts
  from meeting_without_family w join child_case k on k.municipality_id = w.municipality_id and k.id = w.case_id
    left join employee e on e.municipality_id = w.municipality_id and e.id = w.called_by
      and (e.leaves_at is null or e.leaves_at > current_moment())
      -- Who takes part no longer cannot open the meeting.
      and exists (select from participant p where p.municipality_id = w.municipality_id and p.case_id = w.case_id
        and p.employee_id = e.id and p.valid_from <= current_moment() and (p.valid_to is null or p.valid_to > current_moment()))
  where k.status = 'open';

create or replace view gap_minutes with (security_invoker = true) as
  select m.municipality_id, m.case_id, m.meeting_id as thing_id,
    (((m.since at time zone 'Europe/Oslo')::date + 1)::timestamp at time zone 'Europe/Oslo') as since,
    -- Who has left can do nothing: then it falls to the holder.
    coalesce(e.id,
      (select h.holder_id from holding_now h where h.municipality_id = k.municipality_id and h.case_id = k.id)) as must_act_id,
    k.owner_service_id as unit_id, '{}'::jsonb as facts
  from meeting_without_minutes m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    left join employee e on e.municipality_id = m.municipality_id and e.id = m.minutes_by
      and (e.leaves_at is null or e.leaves_at > current_moment())
  where k.status <> 'closed' and (m.since at time zone 'Europe/Oslo')::date < current_day();

create or replace view gap_need_waits with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, n.id as thing_id,
    l.last + make_interval(days => (d.deadlines ->> 'firstMeetingDays')::int) as since,
    (select h.holder_id from holding_now h where h.municipality_id = k.municipality_id and h.case_id = k.id) as must_act_id,
    k.owner_service_id as unit_id, '{}'::jsonb as facts
  from need n join child_case k on k.municipality_id = n.municipality_id and k.id = n.case_id
    join deadlines_now d on d.municipality_id = k.municipality_id
    cross join lateral (select greatest(n.at, max(coalesce(r.ended_at, r.answered_at))) as last from need_request r
      where r.municipality_id = n.municipality_id and r.need_id = n.id) l
  where n.state = 'open' and k.status = 'open' and told_in_case(n.audience)
    and l.last + make_interval(days => (d.deadlines ->> 'firstMeetingDays')::int) <= current_moment()
    and not exists (select from measure m where m.municipality_id = n.municipality_id and m.id = n.measure_id and m.status <> 'ended')
    and not exists (select from need_request r where r.municipality_id = n.municipality_id and r.need_id = n.id
      and r.state in ('sent', 'countered', 'accepted'))
    -- Two have said no: that is the gap.
    and not exists (select from need_thrown t where t.municipality_id = n.municipality_id and t.case_id = n.case_id and t.need_id = n.id);

create or replace view gap_thrown with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, t.need_id as thing_id, t.since,
    coalesce((select r.employee_id from service s
      join employee_role r on r.municipality_id = s.municipality_id and r.service_id = s.id
        and r.role in ('coordinating_unit', 'leader') and r.valid_from <= current_moment()
        and (r.valid_to is null or r.valid_to > current_moment())
      join employee e on e.municipality_id = r.municipality_id and e.id = r.employee_id
        and (e.leaves_at is null or e.leaves_at > current_moment())
      where s.municipality_id = k.municipality_id and s.kind = 'coordinating_unit'
        and not exists (select from kept_away a where a.municipality_id = k.municipality_id
          and a.employee_id = r.employee_id and a.child_id = k.child_id)
      order by r.role = 'leader', r.valid_from, r.id limit 1),
      (select h.holder_id from holding_now h where h.municipality_id = k.municipality_id and h.case_id = k.id)) as must_act_id,
    k.owner_service_id as unit_id, '{}'::jsonb as facts
  from need_thrown t join child_case k on k.municipality_id = t.municipality_id and k.id = t.case_id
  where k.status = 'open';
