-- Goals, measures with one responsible and a date, evaluations with the views side by side.
create table goal (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  -- Whose goal it is: the family's own come first.
  whose text not null check (whose in ('child', 'guardian', 'family', 'services')),
  -- The one among the guardians, where it is one.
  guardian_id uuid,
  -- In the owner's own words.
  words text not null,
  -- What is worked with (a setting), how we shall see it, and by when.
  area text,
  sign text,
  target_on date,
  status text not null check (status in ('open', 'reached', 'dropped')),
  added_by uuid not null,
  at timestamptz not null,
  topic text not null,
  audience text not null check (audience in ('everyone', 'own_service', 'team', 'not_guardians', 'not_guardian', 'child_only')),
  not_for uuid,
  service_id uuid,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, guardian_id) references family_person,
  check ((audience = 'not_guardian') = (not_for is not null)),
  check (whose = 'guardian' or guardian_id is null)
);
create index goal_of on goal (municipality_id, case_id);
select put_behind_fence('goal', 'select, insert, update');

create table measure (
  municipality_id int not null,
  id uuid not null,
  -- A measure belongs to a case, or to a service: a system measure, with no child in it.
  case_id uuid,
  owner_service_id uuid,
  -- The group that a system measure is for, without names.
  for_group text,
  from_concern_id uuid,
  from_meeting_id uuid,
  goal_id uuid,
  title text not null,
  details text,
  arena text not null check (arena in ('home', 'kindergarten', 'school', 'leisure', 'service')),
  -- Exactly one person is responsible.
  responsible_employee_id uuid,
  responsible_guardian_id uuid,
  responsible_child_id uuid,
  starts_on date not null,
  evaluate_on date not null,
  status text not null check (status in ('planned', 'running', 'ended')),
  ended_at timestamptz,
  ended_as text check (ended_as in ('goal_reached', 'no_effect', 'replaced', 'not_needed', 'family_wish', 'case_closed')),
  added_by uuid not null,
  at timestamptz not null,
  topic text not null,
  audience text not null check (audience in ('everyone', 'own_service', 'team', 'not_guardians', 'not_guardian', 'child_only')),
  not_for uuid,
  service_id uuid not null,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, owner_service_id) references service,
  foreign key (municipality_id, goal_id) references goal,
  foreign key (municipality_id, responsible_employee_id) references employee,
  foreign key (municipality_id, responsible_guardian_id) references family_person,
  foreign key (municipality_id, responsible_child_id) references child,
  constraint one_responsible check (num_nonnulls(responsible_employee_id, responsible_guardian_id, responsible_child_id) = 1),
  constraint case_or_service check (num_nonnulls(case_id, owner_service_id) = 1),
  constraint no_child_in_system_measure check (owner_service_id is null
    or (goal_id is null and responsible_guardian_id is null and responsible_child_id is null)),
  check (evaluate_on >= starts_on),
  check ((status = 'ended') = (ended_at is not null) and (ended_at is null) = (ended_as is null)),
  check ((audience = 'not_guardian') = (not_for is not null))
);
create index measure_of_case on measure (municipality_id, case_id);
create index measure_of_service on measure (municipality_id, owner_service_id) where owner_service_id is not null;
create index measure_open on measure (municipality_id, evaluate_on) where status <> 'ended';
create index measure_responsible on measure (municipality_id, responsible_employee_id) where status <> 'ended';
select put_behind_fence('measure', 'select, insert, update');

-- How a goal or measure read before it was changed.
create table plan_history (
  municipality_id int not null,
  thing_kind text not null check (thing_kind in ('goal', 'measure')),
  thing_id uuid not null,
  version int not null,
  content jsonb not null,
  -- Null where a rule did it.
  changed_by uuid,
  at timestamptz not null,
  primary key (municipality_id, thing_id, version)
);
select put_behind_fence('plan_history', 'select, insert');
select make_append_only('plan_history');

-- What the child, the guardians and the services each think of a measure, side by side.
create table measure_view (
  municipality_id int not null,
  id uuid not null,
  measure_id uuid not null,
  -- The evaluation it was given in, if it was; written just before it, in the same act.
  evaluation_id uuid,
  whose text not null check (whose in ('child', 'guardian', 'service')),
  -- The guardian, child or employee whose view it is.
  person_id uuid not null,
  helps text check (helps in ('yes', 'some', 'no')),
  words text,
  -- Who wrote it down, when it was not the person.
  written_by uuid,
  at timestamptz not null,
  topic text not null,
  audience text not null check (audience in ('everyone', 'own_service', 'team', 'not_guardians', 'not_guardian', 'child_only')),
  not_for uuid,
  service_id uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, measure_id) references measure,
  check (helps is not null or words is not null),
  check ((audience = 'not_guardian') = (not_for is not null))
);
create index measure_view_of on measure_view (municipality_id, measure_id, at);
select put_behind_fence('measure_view', 'select, insert');
select make_append_only('measure_view');

create table evaluation (
  municipality_id int not null,
  id uuid not null,
  measure_id uuid not null,
  case_id uuid,
  evaluated_on date not null,
  carried_out text not null check (carried_out in ('yes', 'partly', 'no')),
  effect text not null check (effect in ('worse', 'none', 'some', 'much', 'goal_reached')),
  decision text not null check (decision in ('continue', 'adjust', 'end', 'new')),
  next_on date,
  -- The child's view that stood beside the decision: recorded before, said now, or why it was not got.
  child_view_id uuid,
  child_said_id uuid,
  child_not_heard text,
  by_kind text not null check (by_kind in ('employee', 'family')),
  by_id uuid not null,
  at timestamptz not null,
  -- The order of those made in the same instant.
  position bigint generated always as identity,
  primary key (municipality_id, id),
  foreign key (municipality_id, measure_id) references measure,
  foreign key (municipality_id, child_view_id) references child_view,
  foreign key (municipality_id, child_said_id) references measure_view,
  check ((decision in ('continue', 'adjust')) = (next_on is not null)),
  constraint child_heard_or_why check (case_id is null or num_nonnulls(child_view_id, child_said_id, child_not_heard) = 1)
);
create index evaluation_of on evaluation (municipality_id, measure_id, at);
create index evaluation_in on evaluation (municipality_id, case_id, at);
select put_behind_fence('evaluation', 'select, insert');
select make_append_only('evaluation');

-- Published for gap and overview: measures whose evaluation day has passed. `since` is the day after.
create view measure_due with (security_invoker = true) as
select municipality_id, case_id, owner_service_id, id as measure_id,
  ((evaluate_on + 1)::timestamp at time zone 'Europe/Oslo') as since, evaluate_on,
  responsible_employee_id, responsible_guardian_id, responsible_child_id
from measure where status <> 'ended' and evaluate_on < current_day();
grant select on measure_due to samspor_app;

-- Published for gap: the unbroken run of evaluations without effect at the end of each case. The threshold is a setting.
create view plan_without_effect with (security_invoker = true) as
select e.municipality_id, e.case_id, count(*)::int as in_a_row, min(e.at) as since
from evaluation e
where e.case_id is not null and e.effect in ('worse', 'none')
  and not exists (select from evaluation later where later.municipality_id = e.municipality_id
    and later.case_id = e.case_id and later.effect not in ('worse', 'none') and later.position > e.position)
group by e.municipality_id, e.case_id;
grant select on plan_without_effect to samspor_app;
