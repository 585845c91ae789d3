-- Gaps tell of nothing that is told to one service or the child only, miss no guardian from whom a meeting is kept, and see a
-- disagreement only where it is the guardians' own. And the day that they compare with is handed in.

-- The local day is handed in with the instant, as days since 2000: to find it from the instant in row after row cost more than the
-- rest of the sweep, and a number is read faster than a date. Without it, it is reckoned.
create or replace function current_day() returns date language sql stable parallel safe as $$
  select coalesce('2000-01-01'::date + nullif(current_setting('samspor.day', true), '')::int,
    (current_moment() at time zone 'Europe/Oslo')::date)
$$;

-- sight: whether something is told beyond one service. A gap is read by all who see the case, and must not tell of the rest.
create function told_in_case(audience text) returns boolean language sql immutable as $$
  select audience not in ('own_service', 'child_only')
$$;

-- plan: the day a measure was to begin has passed, and nobody has said that it has.
create or replace view gap_not_started with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, m.id as thing_id,
    ((m.starts_on + 1)::timestamp at time zone 'Europe/Oslo') as since,
    coalesce(e.id, h.holder_id) as must_act_id, k.owner_service_id as unit_id,
    jsonb_build_object('on', m.starts_on) as facts
  from measure m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    left join employee e on e.municipality_id = m.municipality_id and e.id = m.responsible_employee_id
      and (e.leaves_at is null or e.leaves_at > current_moment())
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where m.status = 'planned' and m.starts_on < current_day() and k.status = 'open' and told_in_case(m.audience)
    -- Past the day to look at it, that is the gap: gap_measure.
    and m.evaluate_on >= current_day();

-- plan: a measure that goes on, though it had no effect the last times, as many as the municipality has set.
create or replace view gap_no_effect with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, m.id as thing_id, l.since, h.holder_id as must_act_id,
    k.owner_service_id as unit_id, jsonb_build_object('count', d.unsuccessful) as facts
  from measure m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    join deadlines_now d on d.municipality_id = k.municipality_id
    cross join lateral (select count(*) as times, max(e.at) as since, bool_and(e.effect in ('worse', 'none')) as without
      from (select e.at, e.effect from evaluation e where e.municipality_id = m.municipality_id and e.measure_id = m.id
        order by e.position desc limit d.unsuccessful) e) l
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where m.status = 'running' and k.status = 'open' and l.times = d.unsuccessful and l.without and told_in_case(m.audience);

-- plan: a goal that nobody does anything about, for as long as those who help have to meet. A measure that names no goal
-- may be for this one.
create or replace view gap_no_measure with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, g.id as thing_id,
    g.at + make_interval(days => (d.deadlines ->> 'firstMeetingDays')::int) as since,
    h.holder_id as must_act_id, k.owner_service_id as unit_id, '{}'::jsonb as facts
  from goal g join child_case k on k.municipality_id = g.municipality_id and k.id = g.case_id
    join deadlines_now d on d.municipality_id = k.municipality_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where g.status = 'open' and k.status = 'open' and told_in_case(g.audience)
    and g.at + make_interval(days => (d.deadlines ->> 'firstMeetingDays')::int) <= current_moment()
    and not exists (select from measure m where m.municipality_id = g.municipality_id and m.case_id = g.case_id
      and (m.goal_id = g.id or m.goal_id is null) and m.status <> 'ended');

-- meeting: the family is not asked to a meeting about their child. Guardians from whom the case or the meeting is kept are
-- not missed.
create or replace view gap_no_family with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, m.id as thing_id, m.at as since,
    coalesce(e.id, h.holder_id) as must_act_id, k.owner_service_id as unit_id,
    jsonb_build_object('on', (m.starts_at at time zone 'Europe/Oslo')::date) as facts
  from meeting m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    left join employee e on e.municipality_id = m.municipality_id and e.id = m.called_by
      and (e.leaves_at is null or e.leaves_at > current_moment())
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where m.state = 'called' and m.starts_at > current_moment() and k.status = 'open'
    and told_in_case(m.audience) and m.audience <> 'not_guardians'
    and not exists (select from meeting_invitee i where i.municipality_id = m.municipality_id and i.meeting_id = m.id
      and num_nonnulls(i.guardian_id, i.child_id) > 0)
    and exists (select from guardianship g where g.municipality_id = k.municipality_id and g.child_id = k.child_id
      and g.parental_responsibility and g.valid_from <= current_day() and (g.valid_to is null or g.valid_to > current_day())
      and g.person_id is distinct from m.not_for
      and not exists (select from block b where b.municipality_id = g.municipality_id and b.child_id = g.child_id
        and b.person_id = g.person_id and b.scope = 'case' and b.lifted_at is null));

-- sharing: guardians say both yes and no to the same sharing, with a service that takes part. Not where it is no longer
-- theirs alone: the youth has answered, or it is decided that somebody else does, or that one of them need not.
create or replace view gap_disagreement with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, y.service_id as thing_id, min(greatest(y.at, n.at)) as since,
    (array_agg(h.holder_id))[1] as must_act_id, (array_agg(k.owner_service_id))[1] as unit_id,
    jsonb_build_object('serviceId', y.service_id) as facts
  from child_case k
    join consent_answer y on y.municipality_id = k.municipality_id and y.case_id = k.id
      and y.answer <> 'no' and y.valid_to >= current_day()
    join consent_answer n on n.municipality_id = y.municipality_id and n.case_id = y.case_id and n.answer = 'no'
      and n.service_id = y.service_id and n.topic = y.topic and n.purpose = y.purpose
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where k.status <> 'closed'
    -- Only what stands: the latest that each of them has said.
    and not exists (select from consent_answer l where l.municipality_id = y.municipality_id and l.case_id = y.case_id
      and l.service_id = y.service_id and l.topic = y.topic and l.purpose = y.purpose
      and ((l.giver_id = y.giver_id and (l.at, l.position) > (y.at, y.position))
        or (l.giver_id = n.giver_id and (l.at, l.position) > (n.at, n.position))))
    and (select count(distinct g.person_id) from guardianship g where g.municipality_id = k.municipality_id
      and g.child_id = k.child_id and g.parental_responsibility and g.person_id in (y.giver_id, n.giver_id)
      and g.valid_from <= current_day() and (g.valid_to is null or g.valid_to > current_day())) = 2
    and not exists (select from consent_answer o where o.municipality_id = k.municipality_id and o.case_id = k.id
      and o.giver_kind = 'youth' and o.service_id = y.service_id and o.topic = y.topic and o.purpose = y.purpose)
    and not exists (select from signing_exception x where x.municipality_id = k.municipality_id
      and x.child_id = k.child_id and (x.person_id is null or x.person_id in (y.giver_id, n.giver_id))
      and (x.topics is null or y.topic = any(x.topics)) and x.valid_from <= current_day() and x.valid_to > current_day())
    and not exists (select from care_order o where o.municipality_id = k.municipality_id and o.child_id = k.child_id
      and o.valid_from <= current_day() and (o.valid_to is null or o.valid_to > current_day()))
    and exists (select from participant p where p.municipality_id = k.municipality_id and p.case_id = k.id
      and p.service_id = y.service_id and p.valid_from <= current_moment()
      and (p.valid_to is null or p.valid_to > current_moment()))
  group by k.municipality_id, k.id, y.service_id;
