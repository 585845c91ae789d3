-- The gap radar: one view per rule, owned by the capability whose promise it guards; found gaps are rows with times.
-- Each view: municipality, case, the thing that is the gap, since when, who must act, whose unit sees it, facts for the words.

-- organisation: the deadlines that rule today.
create view deadlines_now with (security_invoker = true) as
  select distinct on (municipality_id) municipality_id, content -> 'deadlines' as deadlines,
    -- The first of the reminders before a consent ends: from then on it is lapsing.
    (select max(days::int) from jsonb_array_elements_text(content -> 'consentReminderDays') as reminder (days)) as lapsing_days
  from municipality_settings where valid_from <= current_day()
  order by municipality_id, version desc;

-- baton: nobody holds, or somebody only by rule.
create view gap_holder with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, k.id as thing_id, coalesce(h.since, k.opened_at) as since,
    h.holder_id as must_act_id, k.owner_service_id as unit_id, '{}'::jsonb as facts
  from child_case k left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where k.status <> 'closed' and (h.kind is null or h.kind = 'acting');

-- ask: not opened, or not answered, in time.
create view gap_unanswered with (security_invoker = true) as
  select a.municipality_id, a.about_id as case_id, a.id as thing_id,
    least(a.due_at, case when a.opened_at is null then a.sent_at
      + make_interval(days => (d.deadlines ->> 'invitationOpenDays')::int) end) as since,
    coalesce(case when a.to_kind = 'employee' then a.to_id end, h.holder_id) as must_act_id,
    k.owner_service_id as unit_id,
    jsonb_build_object('ask', a.kind, 'toKind', a.to_kind, 'toId', a.to_id, 'opened', a.opened_at is not null) as facts
  from ask a join child_case k on k.municipality_id = a.municipality_id and k.id = a.about_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
    left join deadlines_now d on d.municipality_id = a.municipality_id
  -- That nobody has said yes to hold is a gap of its own: gap_holder.
  where a.about_kind = 'case' and a.kind <> 'acting'
    and a.state in ('sent', 'delivered', 'opened', 'lapsed') and k.status <> 'closed'
    -- Nobody can still say whether they come to a meeting that has been.
    and not (a.kind = 'meeting' and exists (select from meeting m where m.municipality_id = a.municipality_id
      and m.id = a.thing_id and m.ends_at <= current_moment()))
    and (a.due_at <= current_moment() or (a.opened_at is null
      and a.sent_at + make_interval(days => (d.deadlines ->> 'invitationOpenDays')::int) <= current_moment()));

-- case: the step has stood longer than agreed.
create view gap_step with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, k.id as thing_id,
    ((k.step_due + 1)::timestamp at time zone 'Europe/Oslo') as since,
    h.holder_id as must_act_id, k.owner_service_id as unit_id, jsonb_build_object('step', k.step) as facts
  from child_case k left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where k.status = 'open' and k.step_due < current_day();

-- case: nobody has written for as long as the municipality calls silent.
create view gap_silent with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, k.id as thing_id, k.last_activity_at as since,
    h.holder_id as must_act_id, k.owner_service_id as unit_id, '{}'::jsonb as facts
  from child_case k join deadlines_now d on d.municipality_id = k.municipality_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where k.status = 'open'
    and k.last_activity_at + make_interval(days => (d.deadlines ->> 'silentLogDays')::int) <= current_moment();

-- case: the rest was to be over, and nobody has taken the case up again.
create view gap_pause with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, k.id as thing_id,
    (k.paused_until::timestamp at time zone 'Europe/Oslo') as since,
    h.holder_id as must_act_id, k.owner_service_id as unit_id, jsonb_build_object('until', k.paused_until) as facts
  from child_case k left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where k.status = 'paused' and k.paused_until <= current_day();

-- sharing: a consent that a service which takes part stands on ends soon.
create view gap_consent with (security_invoker = true) as
  with latest as (
    select distinct on (c.municipality_id, c.case_id, c.giver_id, c.service_id, c.topic, c.purpose) c.*
    from consent_answer c
    order by c.municipality_id, c.case_id, c.giver_id, c.service_id, c.topic, c.purpose, c.at desc, c.position desc)
  select k.municipality_id, k.id as case_id, l.service_id as thing_id,
    ((min(l.valid_to) - min(d.lapsing_days))::timestamp at time zone 'Europe/Oslo') as since,
    (array_agg(h.holder_id))[1] as must_act_id, (array_agg(k.owner_service_id))[1] as unit_id,
    jsonb_build_object('serviceId', l.service_id, 'until', min(l.valid_to)) as facts
  from child_case k
    join latest l on l.municipality_id = k.municipality_id and l.case_id = k.id
    join deadlines_now d on d.municipality_id = k.municipality_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where k.status <> 'closed' and l.answer <> 'no' and l.valid_to >= current_day()
    and l.valid_to - d.lapsing_days <= current_day()
    and exists (select from participant p where p.municipality_id = k.municipality_id and p.case_id = k.id
      and p.service_id = l.service_id and p.valid_from <= current_moment()
      and (p.valid_to is null or p.valid_to > current_moment()))
  group by k.municipality_id, k.id, l.service_id;

-- plan: the evaluation day has passed.
create view gap_measure with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, m.measure_id as thing_id, m.since,
    coalesce(e.id, h.holder_id) as must_act_id, k.owner_service_id as unit_id,
    jsonb_build_object('evaluateOn', m.evaluate_on) as facts
  from measure_due m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    -- Who has left can do nothing: then it falls to the holder.
    left join employee e on e.municipality_id = m.municipality_id and e.id = m.responsible_employee_id
      and (e.leaves_at is null or e.leaves_at > current_moment())
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where k.status = 'open';

-- All rules together, and what they have found.
create view gap_now with (security_invoker = true) as
  select 'holder' as type, * from gap_holder
  union all select 'unanswered', * from gap_unanswered
  union all select 'step', * from gap_step
  union all select 'silent', * from gap_silent
  union all select 'pause', * from gap_pause
  union all select 'consent', * from gap_consent
  union all select 'measure', * from gap_measure;

create table gap (
  municipality_id int not null references municipality,
  id uuid not null default gen_random_uuid(),
  type text not null,
  case_id uuid not null,
  thing_id uuid not null,
  -- Since when it has been so, when it was first shown, and when it was mended: days in gap are counted from these.
  since timestamptz not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  must_act_id uuid,
  unit_id uuid not null,
  facts jsonb not null,
  -- Somebody was reminded of it, and by whom.
  reminded_at timestamptz,
  reminded_by uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case
);
create unique index gap_open on gap (municipality_id, case_id, type, thing_id) where closed_at is null;
create index gap_must_act on gap (municipality_id, must_act_id) where closed_at is null;
create index gap_unit on gap (municipality_id, unit_id) where closed_at is null;
select put_behind_fence('gap', 'select, insert, update');

-- Opens what is new, closes what is mended, and follows who must act: for one case after a write in it.
create function refresh_gaps_of(m int, c uuid) returns void language plpgsql as $$
begin
  update gap g set closed_at = current_moment() where g.municipality_id = m and g.case_id = c and g.closed_at is null
    and not exists (select from gap_now n where n.municipality_id = m and n.case_id = c and n.type = g.type and n.thing_id = g.thing_id);
  insert into gap as g (municipality_id, type, case_id, thing_id, since, opened_at, must_act_id, unit_id, facts)
    select n.municipality_id, n.type, n.case_id, n.thing_id, n.since, current_moment(), n.must_act_id, n.unit_id, n.facts
    from gap_now n where n.municipality_id = m and n.case_id = c
    on conflict (municipality_id, case_id, type, thing_id) where closed_at is null
    do update set must_act_id = excluded.must_act_id, unit_id = excluded.unit_id, facts = excluded.facts
    where (g.must_act_id, g.unit_id, g.facts) is distinct from (excluded.must_act_id, excluded.unit_id, excluded.facts);
end $$;

-- The same for all cases of a municipality, by the clock: the rules are read once.
create function refresh_gaps(m int) returns void language sql as $$
  with found as materialized (select * from gap_now n where n.municipality_id = m),
  closed as (
    update gap g set closed_at = current_moment() where g.municipality_id = m and g.closed_at is null
      and not exists (select from found n where n.case_id = g.case_id and n.type = g.type and n.thing_id = g.thing_id))
  insert into gap as g (municipality_id, type, case_id, thing_id, since, opened_at, must_act_id, unit_id, facts)
    select n.municipality_id, n.type, n.case_id, n.thing_id, n.since, current_moment(), n.must_act_id, n.unit_id, n.facts
    from found n
    on conflict (municipality_id, case_id, type, thing_id) where closed_at is null
    do update set must_act_id = excluded.must_act_id, unit_id = excluded.unit_id, facts = excluded.facts
    where (g.must_act_id, g.unit_id, g.facts) is distinct from (excluded.must_act_id, excluded.unit_id, excluded.facts);
$$;

grant select on deadlines_now, gap_holder, gap_unanswered, gap_step, gap_silent, gap_pause, gap_consent, gap_measure, gap_now to samspor_app;
