-- When in the week a measure is and what it asks of the family; what somebody has said of two measures; and three rules of the radar:
-- at the same time, two services for the same without having looked at it together (or against each other), more than a family can do.

create table measure_week (
  municipality_id int not null,
  measure_id uuid not null,
  case_id uuid not null,
  -- The days of the week, Monday is 1, and from when to when on each; none where it has no fixed time.
  weekdays int[] not null default '{}',
  begins_at text collate "C" check (begins_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends_at text collate "C" check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  -- How much of the family's or the child's own time it asks for in a week.
  family_minutes int not null default 0 check (family_minutes between 0 and 10080),
  said_by uuid not null,
  at timestamptz not null,
  version int not null default 1,
  primary key (municipality_id, measure_id),
  foreign key (municipality_id, measure_id) references measure,
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, said_by) references employee,
  check ((cardinality(weekdays) > 0) = (begins_at is not null) and (begins_at is null) = (ends_at is null)),
  check (begins_at < ends_at)
);
create index measure_week_in on measure_week (municipality_id, case_id);
select put_behind_fence('measure_week', 'select, insert, update');

-- That two measures pull together or against each other: the latest word counts. The marks are what was agreed then, so that it is
-- looked at again when one of them becomes another.
create table measure_pair (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  first_id uuid not null,
  second_id uuid not null,
  says text not null check (says in ('together', 'against')),
  words text,
  first_mark text not null,
  second_mark text not null,
  by_id uuid not null,
  at timestamptz not null,
  position bigint generated always as identity,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, first_id) references measure,
  foreign key (municipality_id, second_id) references measure,
  foreign key (municipality_id, by_id) references employee,
  check (first_id < second_id),
  check (says = 'together' or words is not null)
);
create index measure_pair_of on measure_pair (municipality_id, case_id, first_id, second_id, position desc);
select put_behind_fence('measure_pair', 'select, insert');
select make_append_only('measure_pair');

-- What is agreed about a measure, as far as two of them can come into each other's way.
create function measure_mark(title text, details text, goal_id uuid) returns text language sql immutable as $$
  select md5(title || chr(10) || coalesce(details, '') || chr(10) || coalesce(goal_id::text, ''))
$$;

-- settings: how much of a family's time the measures of a case may ask for in a week.
create or replace view deadlines_now with (security_invoker = true) as
  select distinct on (municipality_id) municipality_id, content -> 'deadlines' as deadlines,
    -- The first of the reminders before a consent ends: from then on it is lapsing.
    (select max(days::int) from jsonb_array_elements_text(content -> 'consentReminderDays') as reminder (days)) as lapsing_days,
    (content ->> 'unsuccessfulEvaluations')::int as unsuccessful,
    (content ->> 'caseloadLimit')::int as caseload_limit,
    -- As the settings read what was written before there was such a limit.
    coalesce((content ->> 'familyWeekMinutes')::int, 240) as family_week_minutes
  from municipality_settings where valid_from <= current_day()
  order by municipality_id, version desc;

-- Published: the measures of open cases that stand and are told beyond one service, and the service that does each: where who is
-- responsible takes part now or holds, else whose it was when it was agreed; none where the family does it.
create view measure_standing with (security_invoker = true) as
  select m.municipality_id, m.case_id, m.id as measure_id, m.status, m.starts_on, m.goal_id, m.title, m.details,
    (m.starts_on::timestamp at time zone 'Europe/Oslo') as begun_at,
    case when m.responsible_employee_id is not null then coalesce(
      (select p.service_id from participant p where p.municipality_id = m.municipality_id and p.case_id = m.case_id
        and p.employee_id = m.responsible_employee_id and p.valid_from <= current_moment()
        and (p.valid_to is null or p.valid_to > current_moment()) order by p.valid_from, p.id limit 1),
      case when h.holder_id = m.responsible_employee_id then h.service_id end, m.service_id) end as done_by,
    h.holder_id, k.owner_service_id
  from measure m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where m.status <> 'ended' and k.status = 'open' and told_in_case(m.audience);

-- The latest word about two measures, and whether both are as they were then.
create view measure_word with (security_invoker = true) as
  select distinct on (p.municipality_id, p.case_id, p.first_id, p.second_id) p.municipality_id, p.case_id, p.first_id, p.second_id, p.says,
    p.at, p.first_mark = measure_mark(f.title, f.details, f.goal_id) and p.second_mark = measure_mark(s.title, s.details, s.goal_id) as fits
  from measure_pair p join measure f on f.municipality_id = p.municipality_id and f.id = p.first_id
    join measure s on s.municipality_id = p.municipality_id and s.id = p.second_id
  order by p.municipality_id, p.case_id, p.first_id, p.second_id, p.position desc;

-- conflict: a child is promised to two measures at once, and nobody has said that they go together (a course for parents while the
-- child is with somebody). Before both have begun, the plan warns. One row for the second of each pair, by id; which others: an
-- answer that it is none holds only for these.
create view gap_clash_time with (security_invoker = true) as
  select b.municipality_id, b.case_id, b.measure_id as thing_id, min(greatest(v.at, w.at, a.begun_at, b.begun_at)) as since,
    (array_agg(b.holder_id))[1] as must_act_id, (array_agg(b.owner_service_id))[1] as unit_id,
    jsonb_build_object('otherId', (array_agg(a.measure_id order by a.measure_id))[1],
      'others', string_agg(a.measure_id::text, ' ' order by a.measure_id)) as facts
  from measure_standing b
    join measure_week w on w.municipality_id = b.municipality_id and w.measure_id = b.measure_id
    join measure_standing a on a.municipality_id = b.municipality_id and a.case_id = b.case_id and a.measure_id < b.measure_id
    join measure_week v on v.municipality_id = a.municipality_id and v.measure_id = a.measure_id
  where a.status = 'running' and b.status = 'running' and greatest(a.begun_at, b.begun_at) <= current_moment()
    and v.weekdays && w.weekdays and v.begins_at < w.ends_at and w.begins_at < v.ends_at
    and not exists (select from measure_word j where j.municipality_id = b.municipality_id and j.case_id = b.case_id
      and j.first_id = a.measure_id and j.second_id = b.measure_id and j.says = 'together' and j.fits)
  group by b.municipality_id, b.case_id, b.measure_id;

-- conflict: somebody has said that two measures pull against each other, which stands from then, also before they begin; or two
-- services do something for the same goal or area, and after the days in which those around a child meet nobody has said that it goes
-- together: from the day both had begun, or from when one of them became another than what was said of it.
create view gap_clash_goal with (security_invoker = true) as
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
        and a.done_by <> b.done_by
      join deadlines_now d on d.municipality_id = b.municipality_id
      left join goal f on f.municipality_id = a.municipality_id and f.id = a.goal_id
      left join goal g on g.municipality_id = b.municipality_id and g.id = b.goal_id
      left join measure_word j on j.municipality_id = b.municipality_id and j.case_id = b.case_id and j.first_id = a.measure_id
        and j.second_id = b.measure_id
    where a.status = 'running' and b.status = 'running' and (a.goal_id = b.goal_id or f.area = g.area)
      and coalesce(j.says = 'together' and not j.fits, true)
  ) c
  where c.since <= current_moment()
  group by c.municipality_id, c.case_id, c.thing_id;

-- conflict: what goes on asks more of the family in a week than the municipality has said that it may.
create view gap_clash_demand with (security_invoker = true) as
  select m.municipality_id, m.case_id, m.case_id as thing_id, max(greatest(w.at, m.begun_at)) as since,
    (array_agg(m.holder_id))[1] as must_act_id, (array_agg(m.owner_service_id))[1] as unit_id,
    jsonb_build_object('limit', min(d.family_week_minutes)) as facts
  from measure_standing m
    join measure_week w on w.municipality_id = m.municipality_id and w.measure_id = m.measure_id
    join deadlines_now d on d.municipality_id = m.municipality_id
  where m.status = 'running' and w.family_minutes > 0 and m.begun_at <= current_moment()
  group by m.municipality_id, m.case_id
  having sum(w.family_minutes) > min(d.family_week_minutes);

-- More rules beside those there are, whichever they are.
do $$
declare name text;
begin
  foreach name in array array['clash_time', 'clash_goal', 'clash_demand'] loop
    execute 'create or replace view gap_now with (security_invoker = true) as '
      || rtrim(rtrim(pg_get_viewdef('gap_now'::regclass)), ';')
      || format(' union all select %L, municipality_id, case_id, thing_id, since, must_act_id, unit_id, facts, null::uuid'
        || ' from %I', name, 'gap_' || name);
  end loop;
end $$;
grant select on measure_standing, measure_word, gap_clash_time, gap_clash_goal, gap_clash_demand, gap_now, deadlines_now to samspor_app;
