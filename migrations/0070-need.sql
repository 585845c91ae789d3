-- A need in the words of who saw it, and what services were asked to do about it: sent, answered with yes, no or another way, done.
create table need (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  -- What is needed, and why it matters.
  what text not null,
  why text,
  -- The kind of help, among those that the municipality has.
  offer text,
  -- The measure by which it is met, where there is one.
  measure_id uuid,
  state text not null check (state in ('open', 'met', 'dropped')),
  outcome text,
  closed_at timestamptz,
  added_by uuid not null,
  at timestamptz not null,
  topic text not null,
  audience text not null check (audience in ('everyone', 'own_service', 'team', 'not_guardians', 'not_guardian', 'child_only')),
  not_for uuid,
  service_id uuid not null,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, added_by) references employee,
  foreign key (municipality_id, measure_id) references measure,
  foreign key (municipality_id, service_id) references service,
  check ((audience = 'not_guardian') = (not_for is not null)),
  check ((state = 'open') = (closed_at is null))
);
create index need_of on need (municipality_id, case_id);
create index need_open on need (municipality_id, at) where state = 'open';
select put_behind_fence('need', 'select, insert, update');

create table need_request (
  municipality_id int not null,
  id uuid not null,
  need_id uuid not null,
  case_id uuid not null,
  -- The service that is asked, by whom, and what was said with it.
  service_id uuid not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  words text,
  state text not null check (state in ('sent', 'accepted', 'declined', 'countered', 'not_agreed', 'withdrawn', 'done')),
  answered_by uuid,
  answered_at timestamptz,
  -- Why not, among the municipality's reasons, and in words.
  reason text,
  answer text,
  -- Who takes it and from when; in a counter-proposal who would, and what instead.
  taken_by uuid,
  starts_on date,
  instead text,
  ended_at timestamptz,
  outcome text,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, need_id) references need,
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, service_id) references service,
  foreign key (municipality_id, sent_by) references employee,
  foreign key (municipality_id, taken_by) references employee,
  check (state in ('sent', 'withdrawn') or answered_at is not null),
  check (state <> 'declined' or answer is not null),
  check (state not in ('accepted', 'countered', 'done') or (taken_by is not null and starts_on is not null)),
  check (state <> 'countered' or instead is not null),
  check ((state = 'done') = (outcome is not null))
);
create index need_request_of on need_request (municipality_id, need_id);
create index need_request_in on need_request (municipality_id, case_id);
-- One question at a time to a service about a need.
create unique index need_request_once on need_request (municipality_id, need_id, service_id)
  where state in ('sent', 'countered', 'accepted');
select put_behind_fence('need_request', 'select, insert, update');

-- What a service says of how many it can take, and when it said so.
create table capacity (
  municipality_id int not null,
  service_id uuid not null,
  taking text not null check (taking in ('yes', 'waiting', 'full')),
  waiting_weeks int check (waiting_weeks between 1 and 104),
  full_until date,
  -- What it offers, of what the municipality has.
  offers text[] not null default '{}',
  words text,
  updated_by uuid not null,
  updated_at timestamptz not null,
  version int not null default 1,
  primary key (municipality_id, service_id),
  foreign key (municipality_id, service_id) references service,
  foreign key (municipality_id, updated_by) references employee,
  check ((taking = 'waiting') = (waiting_weeks is not null)),
  check (taking = 'full' or full_until is null)
);
select put_behind_fence('capacity', 'select, insert, update');

-- A need, and another way than what was asked, beside what can be asked already, whatever that is.
do $$
declare kinds text;
begin
  select pg_get_expr(conbin, conrelid) into kinds from pg_constraint where conname = 'ask_kind_check' and conrelid = 'ask'::regclass;
  alter table ask drop constraint ask_kind_check;
  execute 'alter table ask add constraint ask_kind_check check (' || kinds || ' or kind in (''need'', ''need_way''))';
end $$;
alter table ask drop constraint ask_state_check;
alter table ask add constraint ask_state_check check (state in ('sent', 'delivered', 'opened', 'accepted', 'declined', 'countered',
  'withdrawn', 'lapsed'));

-- Published: needs that two services have said no to and nobody has said yes to, since the second no.
create view need_thrown with (security_invoker = true) as
  select n.municipality_id, n.case_id, n.id as need_id, d.since
  from need n cross join lateral (
    select min(r.answered_at) as since from need_request r
    where r.municipality_id = n.municipality_id and r.need_id = n.id and r.state = 'declined'
    group by r.service_id order by 1 offset 1 limit 1) d
  where n.state = 'open' and told_in_case(n.audience)
    and not exists (select from need_request r where r.municipality_id = n.municipality_id and r.need_id = n.id
      and r.state in ('accepted', 'done'));

-- need: thrown between services. Somebody in the coordinating unit must act, where there is one; never one who is kept away.
create view gap_thrown with (security_invoker = true) as
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
      order by r.role = 'leader', r.valid_from, r.id limit 1), h.holder_id) as must_act_id,
    k.owner_service_id as unit_id, '{}'::jsonb as facts
  from need_thrown t join child_case k on k.municipality_id = t.municipality_id and k.id = t.case_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where k.status = 'open';

-- need: nobody is asked and nothing is done, for as long as those who help have to meet; since it was noted, or since the last no.
create view gap_need_waits with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, n.id as thing_id, l.last + make_interval(days => (d.deadlines ->> 'firstMeetingDays')::int) as since,
    h.holder_id as must_act_id, k.owner_service_id as unit_id, '{}'::jsonb as facts
  from need n join child_case k on k.municipality_id = n.municipality_id and k.id = n.case_id
    join deadlines_now d on d.municipality_id = k.municipality_id
    cross join lateral (select greatest(n.at, max(coalesce(r.ended_at, r.answered_at))) as last from need_request r
      where r.municipality_id = n.municipality_id and r.need_id = n.id) l
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where n.state = 'open' and k.status = 'open' and told_in_case(n.audience)
    and l.last + make_interval(days => (d.deadlines ->> 'firstMeetingDays')::int) <= current_moment()
    and not exists (select from measure m where m.municipality_id = n.municipality_id and m.id = n.measure_id and m.status <> 'ended')
    and not exists (select from need_request r where r.municipality_id = n.municipality_id and r.need_id = n.id
      and r.state in ('sent', 'countered', 'accepted'))
    -- Two have said no: that is the gap.
    and not exists (select from need_thrown t where t.municipality_id = n.municipality_id and t.case_id = n.case_id and t.need_id = n.id);

-- More rules beside those there are, whichever they are.
do $$
declare name text;
begin
  foreach name in array array['thrown', 'need_waits'] loop
    execute 'create or replace view gap_now with (security_invoker = true) as '
      || rtrim(rtrim(pg_get_viewdef('gap_now'::regclass)), ';')
      || format(' union all select %L, municipality_id, case_id, thing_id, since, must_act_id, unit_id, facts, null::uuid'
        || ' from %I', name, 'gap_' || name);
  end loop;
end $$;
grant select on need_thrown, gap_thrown, gap_need_waits, gap_now to samspor_app;
