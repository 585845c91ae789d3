-- Whoever another has made responsible for a measure is asked, and answers. Until there is a yes, who asked answers for the measure; where
-- that one has left or takes part no more, the holder does. A measure from before has no row here, and needs no answer.
create table task (
  municipality_id int not null,
  id uuid not null,
  position bigint generated always as identity,
  case_id uuid not null,
  measure_id uuid not null,
  -- As the measure's: an employee, a guardian, or the child by its own id.
  to_kind text not null check (to_kind in ('employee', 'guardian', 'child')),
  to_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  due_on date not null,
  state text not null default 'sent' check (state in ('sent', 'accepted', 'declined', 'withdrawn')),
  -- An id of the settings' list, and words: of a no.
  reason text,
  words text,
  -- Who answered, wrote an answer down, or took it back: of the house or of the family; nobody where a rule did.
  ended_by uuid,
  ended_at timestamptz,
  -- The measure is this one's still: it has gone to nobody else, and is not over.
  stands boolean not null default true,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, measure_id) references measure,
  foreign key (municipality_id, asked_by) references employee,
  check ((state = 'sent') = (ended_at is null)),
  check (state <> 'declined' or words is not null),
  check (state = 'declined' or num_nonnulls(reason, words) = 0)
);
-- One stands of each measure.
create unique index task_stands on task (municipality_id, measure_id) where stands;
create index task_of on task (municipality_id, measure_id, position);
create index task_in on task (municipality_id, case_id) where stands and state <> 'accepted';
create index task_by on task (municipality_id, asked_by) where stands and state <> 'accepted';
select put_behind_fence('task', 'select, insert, update');

do $$
declare kinds text;
begin
  select pg_get_expr(conbin, conrelid) into kinds from pg_constraint where conname = 'ask_kind_check' and conrelid = 'ask'::regclass;
  alter table ask drop constraint ask_kind_check;
  execute 'alter table ask add constraint ask_kind_check check (' || kinds || ' or kind = ''task'')';
end $$;

-- Published by task: who answers for a measure now. `open_task` is the question that has no yes.
create view measure_answered_for with (security_invoker = true) as
select m.municipality_id, m.id as measure_id, m.case_id, t.id as open_task, t.state as open_state, t.ended_at as open_ended_at,
  case when t.id is null then m.responsible_employee_id else coalesce(
    (select e.id from employee e where e.municipality_id = t.municipality_id and e.id = t.asked_by
      and (e.leaves_at is null or e.leaves_at > current_moment())
      and (exists (select from participant p where p.municipality_id = t.municipality_id and p.case_id = t.case_id
          and p.employee_id = e.id and p.valid_from <= current_moment() and (p.valid_to is null or p.valid_to > current_moment()))
        or exists (select from holding_now h where h.municipality_id = t.municipality_id and h.case_id = t.case_id
          and h.holder_id = e.id))),
    case when m.audience not in ('own_service', 'child_only') then
      (select h.holder_id from holding_now h where h.municipality_id = t.municipality_id and h.case_id = t.case_id) end) end as employee_id
from measure m left join task t on t.municipality_id = m.municipality_id and t.measure_id = m.id and t.stands
  and t.state <> 'accepted';
grant select on measure_answered_for to samspor_app;

create or replace view gap_measure with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, m.measure_id as thing_id, m.since,
    coalesce(e.id, case when m.audience in ('own_service', 'child_only') then
        sees_to_kept(k.municipality_id, k.id, keeper_of(m.audience, m.service_id, k.child_id))
      else (select h.holder_id from holding_now h where h.municipality_id = k.municipality_id and h.case_id = k.id) end) as must_act_id,
    case m.audience when 'own_service' then m.service_id when 'child_only' then null else k.owner_service_id end as unit_id,
    jsonb_build_object('evaluateOn', m.evaluate_on) as facts, keeper_of(m.audience, m.service_id, k.child_id) as kept_by
  from measure_due m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    left join measure_answered_for w on w.municipality_id = m.municipality_id and w.measure_id = m.measure_id
    -- Who has left can do nothing.
    left join employee e on e.municipality_id = m.municipality_id and e.id = w.employee_id
      and (e.leaves_at is null or e.leaves_at > current_moment())
  where k.status = 'open';

create or replace view gap_not_started with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, m.id as thing_id,
    ((m.starts_on + 1)::timestamp at time zone 'Europe/Oslo') as since,
    coalesce(e.id,
      (select h.holder_id from holding_now h where h.municipality_id = k.municipality_id and h.case_id = k.id)) as must_act_id,
    k.owner_service_id as unit_id,
    jsonb_build_object('on', m.starts_on) as facts
  from measure m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    left join measure_answered_for w on w.municipality_id = m.municipality_id and w.measure_id = m.id
    left join employee e on e.municipality_id = m.municipality_id and e.id = w.employee_id
      and (e.leaves_at is null or e.leaves_at > current_moment())
  where m.status = 'planned' and m.starts_on < current_day() and k.status = 'open' and told_in_case(m.audience)
    -- Past the day to look at it, that is the gap: gap_measure.
    and m.evaluate_on >= current_day();

-- Also where whoever was asked has said no, or is asked no more, and nobody else has been: who asked answers for it, and must choose.
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
          and f.valid_from <= current_moment() and (f.valid_to is null or f.valid_to > current_moment())))))
    and not exists (select from task t where t.municipality_id = m.municipality_id and t.measure_id = m.id and t.stands
      and t.state in ('declined', 'withdrawn'))
  union all
  select k.municipality_id, k.id, t.measure_id, t.ended_at, coalesce(w.employee_id,
      (select h.holder_id from holding_now h where h.municipality_id = k.municipality_id and h.case_id = k.id)),
    k.owner_service_id, '{}'::jsonb
  from task t join child_case k on k.municipality_id = t.municipality_id and k.id = t.case_id
    join measure m on m.municipality_id = t.municipality_id and m.id = t.measure_id
    join measure_answered_for w on w.municipality_id = t.municipality_id and w.measure_id = t.measure_id
  where t.stands and t.state in ('declined', 'withdrawn') and m.status <> 'ended' and k.status = 'open'
    and told_in_case(m.audience);

-- What is asked about a measure, as about a meeting, is told to whom the measure is.
create or replace view gap_unanswered with (security_invoker = true) as
  select a.municipality_id, a.about_id as case_id, a.id as thing_id,
    least(a.due_at, f.failed_at, case when a.opened_at is null then a.sent_at
      + make_interval(days => (d.deadlines ->> 'invitationOpenDays')::int) end) as since,
    -- Who is not reached, or has left, cannot answer: then it falls to the holder.
    coalesce(case when a.to_kind = 'employee' and f.failed_at is null and not exists (select from employee e
      where e.municipality_id = a.municipality_id and e.id = a.to_id and e.leaves_at <= current_moment()) then a.to_id end,
      case when w.keeper is null then h.holder_id else sees_to_kept(k.municipality_id, k.id, w.keeper) end) as must_act_id,
    case when w.keeper is null then k.owner_service_id when w.keeper <> k.child_id then w.keeper end as unit_id,
    jsonb_build_object('ask', a.kind, 'toKind', a.to_kind, 'toId', a.to_id, 'opened',
      case when f.failed_at is null then to_jsonb(a.opened_at is not null) else to_jsonb('failed'::text) end) as facts,
    w.keeper as kept_by
  from ask a join child_case k on k.municipality_id = a.municipality_id and k.id = a.about_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
    left join deadlines_now d on d.municipality_id = a.municipality_id
    left join lateral (select min(r.failed_at) as failed_at from notice_not_reached r
      where r.municipality_id = a.municipality_id and r.thing_id = a.thing_id and r.kind = a.kind and r.to_id = a.to_id) f
      on a.state = 'sent'
    cross join lateral (select case when a.kind in ('meeting', 'minutes') then
        (select keeper_of(x.audience, x.service_id, k.child_id) from meeting x
          where x.municipality_id = a.municipality_id and x.id = a.thing_id)
      when a.kind = 'task' then
        (select keeper_of(m.audience, m.service_id, k.child_id) from task t
          join measure m on m.municipality_id = t.municipality_id and m.id = t.measure_id
          where t.municipality_id = a.municipality_id and t.id = a.thing_id)
      when a.kind = 'block_review' then k.owner_service_id end as keeper) w
  -- That nobody has said yes to hold is a gap of its own: gap_holder.
  where a.about_kind = 'case' and a.kind not in ('acting', 'offer_fell', 'threshold', 'transition_check')
    and a.state in ('sent', 'delivered', 'opened', 'lapsed') and k.status <> 'closed'
    and not (a.kind = 'transition' and a.due_at <= current_moment())
    and not (a.kind = 'message' and exists (select from thread t where t.municipality_id = a.municipality_id
      and t.id = a.thing_id and t.family_role = 'youth'))
    -- Nobody can still say whether they come to a meeting that has been.
    and not (a.kind = 'meeting' and exists (select from meeting m where m.municipality_id = a.municipality_id
      and m.id = a.thing_id and m.ends_at <= current_moment()))
    and (a.due_at <= current_moment() or f.failed_at is not null or (a.opened_at is null
      and a.sent_at + make_interval(days => (d.deadlines ->> 'invitationOpenDays')::int) <= current_moment()));
