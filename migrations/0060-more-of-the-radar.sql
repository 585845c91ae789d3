-- Six more rules of the radar, each owned by the capability whose promise it guards. A rule asks for one case first, so
-- that a write in a case reads no other.

-- organisation: what the radar needs of the settings of today, in one reading.
create or replace view deadlines_now with (security_invoker = true) as
  select distinct on (municipality_id) municipality_id, content -> 'deadlines' as deadlines,
    -- The first of the reminders before a consent ends: from then on it is lapsing.
    (select max(days::int) from jsonb_array_elements_text(content -> 'consentReminderDays') as reminder (days)) as lapsing_days,
    (content ->> 'unsuccessfulEvaluations')::int as unsuccessful
  from municipality_settings where valid_from <= current_day()
  order by municipality_id, version desc;

-- plan: the day a measure was to begin has passed, and nobody has said that it has.
create view gap_not_started with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, m.id as thing_id,
    ((m.starts_on + 1)::timestamp at time zone 'Europe/Oslo') as since,
    coalesce(e.id, h.holder_id) as must_act_id, k.owner_service_id as unit_id,
    jsonb_build_object('on', m.starts_on) as facts
  from measure m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    left join employee e on e.municipality_id = m.municipality_id and e.id = m.responsible_employee_id
      and (e.leaves_at is null or e.leaves_at > current_moment())
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where m.status = 'planned' and m.starts_on < current_day() and k.status = 'open'
    -- Past the day to look at it, that is the gap: gap_measure.
    and m.evaluate_on >= current_day();

-- plan: a measure that goes on, though it had no effect the last times, as many as the municipality has set.
create view gap_no_effect with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, m.id as thing_id, l.since, h.holder_id as must_act_id,
    k.owner_service_id as unit_id, jsonb_build_object('count', d.unsuccessful) as facts
  from measure m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    join deadlines_now d on d.municipality_id = k.municipality_id
    cross join lateral (select count(*) as times, max(e.at) as since, bool_and(e.effect in ('worse', 'none')) as without
      from (select e.at, e.effect from evaluation e where e.municipality_id = m.municipality_id and e.measure_id = m.id
        order by e.position desc limit d.unsuccessful) e) l
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where m.status = 'running' and k.status = 'open' and l.times = d.unsuccessful and l.without;

-- plan: a goal that nobody does anything about, for as long as those who help have to meet. A measure that names no goal
-- may be for this one.
create view gap_no_measure with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, g.id as thing_id,
    g.at + make_interval(days => (d.deadlines ->> 'firstMeetingDays')::int) as since,
    h.holder_id as must_act_id, k.owner_service_id as unit_id, '{}'::jsonb as facts
  from goal g join child_case k on k.municipality_id = g.municipality_id and k.id = g.case_id
    join deadlines_now d on d.municipality_id = k.municipality_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where g.status = 'open' and k.status = 'open'
    and g.at + make_interval(days => (d.deadlines ->> 'firstMeetingDays')::int) <= current_moment()
    and not exists (select from measure m where m.municipality_id = g.municipality_id and m.case_id = g.case_id
      and (m.goal_id = g.id or m.goal_id is null) and m.status <> 'ended');

-- meeting: the family is not asked to a meeting about their child. Guardians from whom the case is kept are not missed.
create view gap_no_family with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, m.id as thing_id, m.at as since,
    coalesce(e.id, h.holder_id) as must_act_id, k.owner_service_id as unit_id,
    jsonb_build_object('on', (m.starts_at at time zone 'Europe/Oslo')::date) as facts
  from meeting m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    left join employee e on e.municipality_id = m.municipality_id and e.id = m.called_by
      and (e.leaves_at is null or e.leaves_at > current_moment())
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where m.state = 'called' and m.starts_at > current_moment() and k.status = 'open'
    and not exists (select from meeting_invitee i where i.municipality_id = m.municipality_id and i.meeting_id = m.id
      and num_nonnulls(i.guardian_id, i.child_id) > 0)
    and exists (select from guardianship g where g.municipality_id = k.municipality_id and g.child_id = k.child_id
      and g.parental_responsibility and g.valid_from <= current_day() and (g.valid_to is null or g.valid_to > current_day())
      and not exists (select from block b where b.municipality_id = g.municipality_id and b.child_id = g.child_id
        and b.person_id = g.person_id and b.scope = 'case' and b.lifted_at is null));

-- sharing: who must answer say both yes and no to the same sharing, with a service that takes part.
create view gap_disagreement with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, y.service_id as thing_id, min(greatest(y.at, n.at)) as since,
    (array_agg(h.holder_id))[1] as must_act_id, (array_agg(k.owner_service_id))[1] as unit_id,
    jsonb_build_object('serviceId', y.service_id) as facts
  from child_case k
    join consent_answer y on y.municipality_id = k.municipality_id and y.case_id = k.id
      and y.answer <> 'no' and y.valid_to >= current_day()
    join consent_answer n on n.municipality_id = y.municipality_id and n.case_id = y.case_id and n.answer = 'no'
      and n.service_id = y.service_id and n.topic = y.topic and n.purpose = y.purpose and n.giver_id <> y.giver_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where k.status <> 'closed'
    -- Only what stands: the latest each of them has said, of those who must answer today.
    and not exists (select from consent_answer l where l.municipality_id = y.municipality_id and l.case_id = y.case_id
      and l.service_id = y.service_id and l.topic = y.topic and l.purpose = y.purpose
      and ((l.giver_id = y.giver_id and (l.at, l.position) > (y.at, y.position))
        or (l.giver_id = n.giver_id and (l.at, l.position) > (n.at, n.position))))
    and (select count(distinct g.person_id) from guardianship g where g.municipality_id = k.municipality_id
      and g.child_id = k.child_id and g.parental_responsibility and g.person_id in (y.giver_id, n.giver_id)
      and g.valid_from <= current_day() and (g.valid_to is null or g.valid_to > current_day()))
      + (case when k.child_id in (y.giver_id, n.giver_id) then 1 else 0 end) = 2
    and exists (select from participant p where p.municipality_id = k.municipality_id and p.case_id = k.id
      and p.service_id = y.service_id and p.valid_from <= current_moment()
      and (p.valid_to is null or p.valid_to > current_moment()))
  group by k.municipality_id, k.id, y.service_id;

-- sharing: a service takes part, and nobody has said yes or no to sharing with it, nor been asked just now.
create view gap_no_consent with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, p.service_id as thing_id, min(p.valid_from) as since,
    (array_agg(h.holder_id))[1] as must_act_id, (array_agg(k.owner_service_id))[1] as unit_id,
    jsonb_build_object('serviceId', p.service_id) as facts
  from child_case k join participant p on p.municipality_id = k.municipality_id and p.case_id = k.id
      and p.service_id <> k.owner_service_id and p.valid_from <= current_moment()
      and (p.valid_to is null or p.valid_to > current_moment())
    join deadlines_now d on d.municipality_id = k.municipality_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where k.status = 'open'
    and not exists (select from consent_answer a where a.municipality_id = k.municipality_id and a.case_id = k.id
      and a.service_id = p.service_id and (a.answer = 'no' or a.valid_to >= current_day()))
    and not exists (select from consent_request r where r.municipality_id = k.municipality_id and r.case_id = k.id
      and r.service_id = p.service_id
      and r.at + make_interval(days => (d.deadlines ->> 'consentAnswerDays')::int) > current_moment())
    -- What was asked and is not answered is a gap already: gap_unanswered.
    and not exists (select from ask a join consent_request r on r.municipality_id = a.municipality_id and r.id = a.thing_id
      where a.municipality_id = k.municipality_id and a.about_kind = 'case' and a.about_id = k.id and a.kind = 'consent'
        and a.state in ('sent', 'delivered', 'opened', 'lapsed') and r.service_id = p.service_id)
    -- Somebody there sees by a yes, or on another ground.
    and not exists (select from access_fact f where f.municipality_id = k.municipality_id and f.about_kind = 'case'
      and f.about_id = k.id and f.ground in ('consent', 'other_ground')
      and (f.reader_id in (p.service_id, p.employee_id) or f.in_service_id = p.service_id)
      and f.valid_from <= current_moment() and (f.valid_to is null or f.valid_to > current_moment()))
  group by k.municipality_id, k.id, p.service_id;

-- More rules beside those there are, whichever they are.
do $$
declare name text;
begin
  foreach name in array array['not_started', 'no_effect', 'no_measure', 'no_family', 'disagreement', 'no_consent'] loop
    execute 'create or replace view gap_now with (security_invoker = true) as '
      || rtrim(rtrim(pg_get_viewdef('gap_now'::regclass)), ';')
      || format(' union all select %L, municipality_id, case_id, thing_id, since, must_act_id, unit_id, facts, null::uuid'
        || ' from %I', name, 'gap_' || name);
  end loop;
end $$;
grant select on deadlines_now, gap_not_started, gap_no_effect, gap_no_measure, gap_no_family, gap_disagreement,
  gap_no_consent, gap_now to samspor_app;

-- meeting: what is asked and can still be answered; a meeting that has been cannot.
create view ask_waiting with (security_invoker = true) as
  select a.* from ask a where a.state in ('sent', 'delivered', 'opened', 'lapsed')
    and not (a.kind = 'meeting' and exists (select from meeting m where m.municipality_id = a.municipality_id
      and m.id = a.thing_id and m.ends_at <= current_moment()));
grant select on ask_waiting to samspor_app;
