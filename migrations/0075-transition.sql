-- A passage of one child from one service to another: who sends, who is asked to receive, and each day that is waited for.
create table transition (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  -- Which of the municipality's passages it is, by its id in the settings.
  passage text not null,
  happens_on date not null,
  from_service_id uuid not null,
  to_service_id uuid,
  to_employee_id uuid,
  state text not null check (state in ('open', 'sent', 'accepted', 'dropped')),
  -- Null where the clock began it.
  started_by uuid,
  started_at timestamptz not null,
  -- The days that are waited for: something is done about it, the receiver has said yes.
  begin_by date not null,
  receive_by date not null,
  begun_at timestamptz,
  asked_at timestamptz,
  sent_at timestamptz,
  sent_by uuid,
  accepted_at timestamptz,
  accepted_by uuid,
  -- The blocks that went along with the yes.
  carried text[] not null default '{}',
  declined_at timestamptz,
  decline_reason text,
  decline_words text,
  -- When the receiver is asked how it goes, and by when an answer is hoped for.
  check_on date,
  check_by date,
  check_asked_at timestamptz,
  checked_at timestamptz,
  checked_by uuid,
  check_going text check (check_going in ('well', 'partly', 'not')),
  check_missing text,
  dropped_at timestamptz,
  dropped_because text,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, child_id) references child,
  foreign key (municipality_id, from_service_id) references service,
  foreign key (municipality_id, to_service_id) references service,
  foreign key (municipality_id, to_employee_id) references employee,
  -- Begun once for each day, however often the clock looks.
  unique (municipality_id, case_id, passage, happens_on),
  check (state not in ('sent', 'accepted') or to_service_id is not null),
  check ((state = 'accepted') = (accepted_at is not null and check_on is not null and check_by is not null)),
  check ((checked_at is null) = (check_going is null)),
  check ((state = 'dropped') = (dropped_at is not null))
);
create index transition_checking on transition (municipality_id, check_on)
  where state = 'accepted' and checked_at is null;
select put_behind_fence('transition', 'select, insert, update');

-- What the family is asked about, block by block; a later version stands beside the first, and is asked about anew.
create table transition_block (
  municipality_id int not null,
  transition_id uuid not null,
  block text not null,
  version int not null check (version > 0),
  topic text not null,
  words text not null,
  -- What was taken from the plan, as it read then.
  lines jsonb not null,
  written_by uuid not null,
  at timestamptz not null,
  primary key (municipality_id, transition_id, block, version),
  foreign key (municipality_id, transition_id) references transition
);
select put_behind_fence('transition_block', 'select, insert');
select make_append_only('transition_block');

-- What each who must has said of each version of a block; the latest counts.
create table transition_answer (
  municipality_id int not null,
  id uuid not null,
  transition_id uuid not null,
  block text not null,
  version int not null,
  giver_kind text not null check (giver_kind in ('guardian', 'youth', 'child_welfare')),
  giver_id uuid not null,
  answer text not null check (answer in ('yes', 'no')),
  words text,
  method text not null check (method in ('portal', 'oral', 'paper')),
  archive_ref text,
  registered_by uuid,
  at timestamptz not null,
  -- The order of answers given in the same instant.
  position bigint generated always as identity,
  primary key (municipality_id, id),
  foreign key (municipality_id, transition_id, block, version) references transition_block,
  check ((method = 'portal') = (registered_by is null)),
  check ((method = 'paper') = (archive_ref is not null))
);
create index transition_answer_of on transition_answer (municipality_id, transition_id);
select put_behind_fence('transition_answer', 'select, insert');
select make_append_only('transition_answer');

-- ask: more kinds beside those there are, whichever they are.
do $$
declare kinds text;
begin
  select pg_get_expr(conbin, conrelid) into kinds from pg_constraint where conname = 'ask_kind_check' and conrelid = 'ask'::regclass;
  alter table ask drop constraint ask_kind_check;
  execute 'alter table ask add constraint ask_kind_check check (' || kinds
    || ' or kind in (''transition'', ''transition_pack'', ''transition_check''))';
end $$;

-- transition: it should be under way, and nobody has done anything about it.
create view gap_transition_start with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, t.id as thing_id,
    ((t.begin_by + 1)::timestamp at time zone 'Europe/Oslo') as since,
    h.holder_id as must_act_id, k.owner_service_id as unit_id, jsonb_build_object('on', t.happens_on) as facts
  from transition t join child_case k on k.municipality_id = t.municipality_id and k.id = t.case_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where t.state = 'open' and t.begun_at is null and t.begin_by < current_day() and k.status = 'open';

-- transition: the day by which somebody must have said yes to receive has passed. Whoever is asked must act; until somebody is
-- asked, and where a service is that has not said who, it is the holder, who still holds.
create view gap_transition_receive with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, t.id as thing_id,
    ((t.receive_by + 1)::timestamp at time zone 'Europe/Oslo') as since,
    coalesce(e.id, h.holder_id) as must_act_id, k.owner_service_id as unit_id,
    jsonb_build_object('on', t.happens_on, 'serviceId', t.to_service_id, 'sent', t.state = 'sent') as facts
  from transition t join child_case k on k.municipality_id = t.municipality_id and k.id = t.case_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
    left join employee e on e.municipality_id = t.municipality_id and e.id = t.to_employee_id and t.state = 'sent'
      and (e.leaves_at is null or e.leaves_at > current_moment())
  where (t.state = 'sent' or (t.state = 'open' and t.begun_at is not null)) and t.receive_by < current_day()
    and k.status = 'open';

-- transition: the receiver was to say how it goes, and has not.
create view gap_transition_check with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, t.id as thing_id,
    ((t.check_by + 1)::timestamp at time zone 'Europe/Oslo') as since,
    coalesce(e.id, h.holder_id) as must_act_id, k.owner_service_id as unit_id,
    jsonb_build_object('on', t.check_by, 'serviceId', t.to_service_id) as facts
  from transition t join child_case k on k.municipality_id = t.municipality_id and k.id = t.case_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
    left join employee e on e.municipality_id = t.municipality_id and e.id = t.to_employee_id
      and (e.leaves_at is null or e.leaves_at > current_moment())
  where t.state = 'accepted' and t.checked_at is null and t.check_by < current_day() and k.status = 'open';

-- More rules beside those there are, whichever they are.
do $$
declare name text;
begin
  foreach name in array array['transition_start', 'transition_receive', 'transition_check'] loop
    execute 'create or replace view gap_now with (security_invoker = true) as '
      || rtrim(rtrim(pg_get_viewdef('gap_now'::regclass)), ';')
      || format(' union all select %L, municipality_id, case_id, thing_id, since, must_act_id, unit_id, facts, null::uuid'
        || ' from %I', name, 'gap_' || name);
  end loop;
end $$;
grant select on gap_transition_start, gap_transition_receive, gap_transition_check, gap_now to samspor_app;

-- What waits for the receiver of a transition, or for how it goes, is a gap of its own when its day has passed.
create or replace view gap_unanswered with (security_invoker = true) as
  select a.municipality_id, a.about_id as case_id, a.id as thing_id,
    least(a.due_at, f.failed_at, case when a.opened_at is null then a.sent_at
      + make_interval(days => (d.deadlines ->> 'invitationOpenDays')::int) end) as since,
    -- Who is not reached, or has left, cannot answer: then it falls to the holder.
    coalesce(case when a.to_kind = 'employee' and f.failed_at is null and not exists (select from employee e
      where e.municipality_id = a.municipality_id and e.id = a.to_id and e.leaves_at <= current_moment()) then a.to_id end,
      h.holder_id) as must_act_id,
    k.owner_service_id as unit_id,
    jsonb_build_object('ask', a.kind, 'toKind', a.to_kind, 'toId', a.to_id, 'opened',
      case when f.failed_at is null then to_jsonb(a.opened_at is not null) else to_jsonb('failed'::text) end) as facts
  from ask a join child_case k on k.municipality_id = a.municipality_id and k.id = a.about_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
    left join deadlines_now d on d.municipality_id = a.municipality_id
    left join lateral (select min(r.failed_at) as failed_at from notice_not_reached r
      where r.municipality_id = a.municipality_id and r.thing_id = a.thing_id and r.kind = a.kind and r.to_id = a.to_id) f
      on a.state = 'sent'
  -- That nobody has said yes to hold is a gap of its own: gap_holder.
  where a.about_kind = 'case' and a.kind not in ('acting', 'offer_fell', 'threshold', 'transition_check')
    and a.state in ('sent', 'delivered', 'opened', 'lapsed') and k.status <> 'closed'
    and not (a.kind = 'transition' and a.due_at <= current_moment())
    -- Nobody can still say whether they come to a meeting that has been.
    and not (a.kind = 'meeting' and exists (select from meeting m where m.municipality_id = a.municipality_id
      and m.id = a.thing_id and m.ends_at <= current_moment()))
    and (a.due_at <= current_moment() or f.failed_at is not null or (a.opened_at is null
      and a.sent_at + make_interval(days => (d.deadlines ->> 'invitationOpenDays')::int) <= current_moment()));
