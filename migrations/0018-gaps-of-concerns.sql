-- A gap may be about a concern as well as a case. What nobody but the writer has seen is the writer's gap alone: no unit
-- sees or counts it.
alter table gap alter column case_id drop not null;
alter table gap alter column unit_id drop not null;
alter table gap add column concern_id uuid;
alter table gap add column about_id uuid not null generated always as (coalesce(case_id, concern_id)) stored;
alter table gap add check (num_nonnulls(case_id, concern_id) = 1);
alter table gap add foreign key (municipality_id, concern_id) references concern;
drop index gap_open;
create unique index gap_open on gap (municipality_id, about_id, type, thing_id) where closed_at is null;
create index gap_of_case on gap (municipality_id, case_id) where closed_at is null;

-- concern: nobody but the writer knows, and the day to share it has passed.
create view gap_concern_share with (security_invoker = true) as
  select d.municipality_id, d.concern_id, d.concern_id as thing_id,
    ((d.due_on + 1)::timestamp at time zone 'Europe/Oslo') as since, d.who_id as must_act_id, null::uuid as unit_id,
    '{}'::jsonb as facts
  from concern_due d where d.step in ('share', 'look_again') and d.due_on < current_day();

-- concern: nobody has talked with the family in time.
create view gap_concern_talk with (security_invoker = true) as
  select d.municipality_id, d.concern_id, d.concern_id as thing_id,
    ((d.due_on + 1)::timestamp at time zone 'Europe/Oslo') as since, d.who_id as must_act_id, d.service_id as unit_id,
    '{}'::jsonb as facts
  from concern_due d where d.step = 'talk' and d.due_on < current_day();

-- concern: the leader knows, and has not decided in time, whatever else is still to be done.
create view gap_concern_decide with (security_invoker = true) as
  select c.municipality_id, c.id as concern_id, c.id as thing_id,
    ((c.due_on + 1)::timestamp at time zone 'Europe/Oslo') as since, c.leader_id as must_act_id, c.service_id as unit_id,
    '{}'::jsonb as facts
  from concern c where c.decided_at is null and c.leader_id is not null and c.due_on < current_day();

-- consultation: advice was asked for and has not come. Those who are asked never learn about whom.
create view gap_advice with (security_invoker = true) as
  select q.municipality_id, q.concern_id, q.id as thing_id,
    ((q.due_on + 1)::timestamp at time zone 'Europe/Oslo') as since,
    (select r.employee_id from employee_role r where r.municipality_id = q.municipality_id
      and r.service_id = q.service_id and r.role = 'leader' and r.valid_from <= current_moment()
      and (r.valid_to is null or r.valid_to > current_moment()) order by r.valid_from, r.id limit 1) as must_act_id,
    q.service_id as unit_id, '{}'::jsonb as facts
  from consultation q where q.answered_at is null and q.due_on < current_day();

-- meeting: the day of the meeting is over, and what was said and agreed is not written down.
create view gap_minutes with (security_invoker = true) as
  select m.municipality_id, m.case_id, m.meeting_id as thing_id,
    (((m.since at time zone 'Europe/Oslo')::date + 1)::timestamp at time zone 'Europe/Oslo') as since,
    -- Who has left can do nothing: then it falls to the holder.
    coalesce(e.id, h.holder_id) as must_act_id, k.owner_service_id as unit_id, '{}'::jsonb as facts
  from meeting_without_minutes m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    left join employee e on e.municipality_id = m.municipality_id and e.id = m.minutes_by
      and (e.leaves_at is null or e.leaves_at > current_moment())
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where k.status <> 'closed' and (m.since at time zone 'Europe/Oslo')::date < current_day();

create or replace view gap_now with (security_invoker = true) as
  select 'holder' as type, g.*, null::uuid as concern_id from gap_holder g
  union all select 'unanswered', g.*, null::uuid from gap_unanswered g
  union all select 'step', g.*, null::uuid from gap_step g
  union all select 'silent', g.*, null::uuid from gap_silent g
  union all select 'pause', g.*, null::uuid from gap_pause g
  union all select 'consent', g.*, null::uuid from gap_consent g
  union all select 'measure', g.*, null::uuid from gap_measure g
  union all select 'minutes', g.*, null::uuid from gap_minutes g
  union all select 'concern_share', municipality_id, null::uuid, thing_id, since, must_act_id, unit_id, facts, concern_id
    from gap_concern_share
  union all select 'concern_talk', municipality_id, null::uuid, thing_id, since, must_act_id, unit_id, facts, concern_id
    from gap_concern_talk
  union all select 'concern_decide', municipality_id, null::uuid, thing_id, since, must_act_id, unit_id, facts, concern_id
    from gap_concern_decide
  union all select 'advice', municipality_id, null::uuid, thing_id, since, must_act_id, unit_id, facts, concern_id
    from gap_advice;

create or replace function refresh_gaps_of(m int, c uuid) returns void language plpgsql as $$
begin
  update gap g set closed_at = current_moment() where g.municipality_id = m and g.case_id = c and g.closed_at is null
    and not exists (select from gap_now n where n.municipality_id = m and n.case_id = c and n.type = g.type and n.thing_id = g.thing_id);
  insert into gap as g (municipality_id, type, case_id, thing_id, since, opened_at, must_act_id, unit_id, facts)
    select n.municipality_id, n.type, n.case_id, n.thing_id, n.since, current_moment(), n.must_act_id, n.unit_id, n.facts
    from gap_now n where n.municipality_id = m and n.case_id = c
    on conflict (municipality_id, about_id, type, thing_id) where closed_at is null
    do update set must_act_id = excluded.must_act_id, unit_id = excluded.unit_id, facts = excluded.facts
    where (g.must_act_id, g.unit_id, g.facts) is distinct from (excluded.must_act_id, excluded.unit_id, excluded.facts);
end $$;

-- The same for one concern, after a write about it.
create function refresh_gaps_of_concern(m int, c uuid) returns void language plpgsql as $$
begin
  update gap g set closed_at = current_moment() where g.municipality_id = m and g.concern_id = c and g.closed_at is null
    and not exists (select from gap_now n where n.municipality_id = m and n.concern_id = c and n.type = g.type and n.thing_id = g.thing_id);
  insert into gap as g (municipality_id, type, concern_id, thing_id, since, opened_at, must_act_id, unit_id, facts)
    select n.municipality_id, n.type, n.concern_id, n.thing_id, n.since, current_moment(), n.must_act_id, n.unit_id, n.facts
    from gap_now n where n.municipality_id = m and n.concern_id = c
    on conflict (municipality_id, about_id, type, thing_id) where closed_at is null
    do update set must_act_id = excluded.must_act_id, unit_id = excluded.unit_id, facts = excluded.facts
    where (g.must_act_id, g.unit_id, g.facts) is distinct from (excluded.must_act_id, excluded.unit_id, excluded.facts);
end $$;

create or replace function refresh_gaps(m int) returns void language sql as $$
  with found as materialized (select n.*, coalesce(n.case_id, n.concern_id) as about_id from gap_now n where n.municipality_id = m),
  closed as (
    update gap g set closed_at = current_moment() where g.municipality_id = m and g.closed_at is null
      and not exists (select from found n where n.about_id = g.about_id and n.type = g.type and n.thing_id = g.thing_id))
  insert into gap as g (municipality_id, type, case_id, concern_id, thing_id, since, opened_at, must_act_id, unit_id, facts)
    select n.municipality_id, n.type, n.case_id, n.concern_id, n.thing_id, n.since, current_moment(), n.must_act_id,
      n.unit_id, n.facts
    from found n
    on conflict (municipality_id, about_id, type, thing_id) where closed_at is null
    do update set must_act_id = excluded.must_act_id, unit_id = excluded.unit_id, facts = excluded.facts
    where (g.must_act_id, g.unit_id, g.facts) is distinct from (excluded.must_act_id, excluded.unit_id, excluded.facts);
$$;

grant select on gap_concern_share, gap_concern_talk, gap_concern_decide, gap_advice, gap_minutes, gap_now to samspor_app;
