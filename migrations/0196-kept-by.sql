-- The radar told all who see a case of what a service keeps to itself, and of what the child alone is told: a measure past its day, a
-- meeting without minutes, an invitation to one. The gap stands as before, so that nothing is left unguarded, and says who keeps what it
-- rests on: `kept_by`, a service or the child; null where it is told in the case. Whoever must act is told; beside them only that service,
-- whose leader sees it and from where it is sent on. What the child alone is told is seen by no unit.
alter table gap add column kept_by uuid;
create or replace view gap_standing with (security_invoker = true) as
  select g.* from gap g where g.closed_at is null and not exists (select from gap_answered a
    where a.municipality_id = g.municipality_id and a.gap_id = g.id);

create or replace function join_gap_rules() returns void language plpgsql as $$
declare
  kinds text[] := array['case_id', 'concern_id', 'service_id'];
  k text;
  rules text;
begin
  foreach k in array array['all'] || kinds loop
    select string_agg(format('select %L as type, municipality_id, %s as case_id, thing_id, since, must_act_id, unit_id, facts, '
        || '%s as concern_id, %s as service_id, %s as kept_by from %I', substr(r.name, 5),
        case when 'case_id' = any(r.columns) then 'case_id' else 'null::uuid' end,
        case when 'concern_id' = any(r.columns) then 'concern_id' else 'null::uuid' end,
        case when 'service_id' = any(r.columns) then 'service_id' else 'null::uuid' end,
        case when 'kept_by' = any(r.columns) then 'kept_by' else 'null::uuid' end, r.name), ' union all ' order by r.name) into rules
    from (select c.relname as name, array_agg(a.attname::text) as columns from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where c.relkind = 'v' and c.relnamespace = 'public'::regnamespace and starts_with(c.relname, 'gap_') group by c.relname) r
    where r.columns @> array['thing_id', 'since', 'must_act_id', 'unit_id', 'facts'] and not 'type' = any(r.columns)
      and (k = 'all' or k = any(r.columns));
    execute format('create or replace view %I with (security_invoker = true) as %s',
      case k when 'all' then 'gap_now' else 'gap_now_of_' || replace(k, '_id', '') end, rules);
  end loop;
  grant select on gap_now, gap_now_of_case, gap_now_of_concern, gap_now_of_service to samspor_app;
end $$;

-- sight: who alone is told of something; null where it is told in the case.
create function keeper_of(audience text, service_id uuid, child_id uuid) returns uuid language sql immutable as $$
  select case audience when 'own_service' then service_id when 'child_only' then child_id end
$$;
-- Who sees to what a service keeps to itself, when whoever was to do it is no employee or has left: the holder, of that service; else its
-- leader. Nobody where the child alone is told. Asked for such gaps alone, so that the rules have no more to make ready.
create function sees_to_kept(m int, c uuid, keeper uuid) returns uuid language plpgsql stable as $$
begin
  return (select coalesce(
    (select h.holder_id from holding_now h where h.municipality_id = m and h.case_id = c and h.service_id = keeper),
    (select n.employee_id from leading_now n where n.municipality_id = m and n.service_id = keeper
      and not exists (select from kept_away w join child_case k on k.municipality_id = w.municipality_id and k.child_id = w.child_id
        where w.municipality_id = m and w.employee_id = n.employee_id and k.id = c)
      order by n.valid_from, n.employee_id limit 1)));
end $$;

create or replace view measure_due with (security_invoker = true) as
select municipality_id, case_id, owner_service_id, id as measure_id,
  ((evaluate_on + 1)::timestamp at time zone 'Europe/Oslo') as since, evaluate_on,
  responsible_employee_id, responsible_guardian_id, responsible_child_id, audience, service_id
from measure where status <> 'ended' and evaluate_on < current_day();

create or replace view meeting_without_minutes with (security_invoker = true) as
select municipality_id, case_id, id as meeting_id, ends_at as since, minutes_by, audience, service_id
from meeting where state = 'called' and ends_at < current_moment();

create or replace view gap_measure with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, m.measure_id as thing_id, m.since,
    coalesce(e.id, case when m.audience in ('own_service', 'child_only') then
        sees_to_kept(k.municipality_id, k.id, keeper_of(m.audience, m.service_id, k.child_id))
      else (select h.holder_id from holding_now h where h.municipality_id = k.municipality_id and h.case_id = k.id) end) as must_act_id,
    case m.audience when 'own_service' then m.service_id when 'child_only' then null else k.owner_service_id end as unit_id,
    jsonb_build_object('evaluateOn', m.evaluate_on) as facts, keeper_of(m.audience, m.service_id, k.child_id) as kept_by
  from measure_due m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    -- Who has left can do nothing.
    left join employee e on e.municipality_id = m.municipality_id and e.id = m.responsible_employee_id
      and (e.leaves_at is null or e.leaves_at > current_moment())
  where k.status = 'open';

create or replace view gap_minutes with (security_invoker = true) as
  select m.municipality_id, m.case_id, m.meeting_id as thing_id,
    (((m.since at time zone 'Europe/Oslo')::date + 1)::timestamp at time zone 'Europe/Oslo') as since,
    coalesce(e.id, case when m.audience in ('own_service', 'child_only') then
        sees_to_kept(k.municipality_id, k.id, keeper_of(m.audience, m.service_id, k.child_id))
      else (select h.holder_id from holding_now h where h.municipality_id = k.municipality_id and h.case_id = k.id) end) as must_act_id,
    case m.audience when 'own_service' then m.service_id when 'child_only' then null else k.owner_service_id end as unit_id,
    '{}'::jsonb as facts, keeper_of(m.audience, m.service_id, k.child_id) as kept_by
  from meeting_without_minutes m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    -- Who has left can do nothing.
    left join employee e on e.municipality_id = m.municipality_id and e.id = m.minutes_by
      and (e.leaves_at is null or e.leaves_at > current_moment())
  where k.status <> 'closed' and (m.since at time zone 'Europe/Oslo')::date < current_day();

-- What is asked about a meeting is told to whom the meeting is; that somebody is to look again at what a guardian is kept from, to whoever
-- sees what that is: the service that owns the case.
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

select join_gap_rules();

create or replace function settle_gaps(m int, about uuid, holds gap_now[]) returns void language plpgsql as $$
begin
  with closed as (
    update gap g set closed_at = current_moment() where g.municipality_id = m and g.about_id = about and g.closed_at is null
      and not exists (select from unnest(holds) n where n.type = g.type and n.thing_id = g.thing_id))
  insert into gap as g (municipality_id, type, case_id, concern_id, service_id, thing_id, since, as_of, opened_at, watched_from,
    must_act_id, unit_id, facts, kept_by)
    select n.municipality_id, n.type, n.case_id, n.concern_id, n.service_id, n.thing_id, n.since, n.since, current_moment(),
      current_moment(), n.must_act_id, n.unit_id, n.facts, n.kept_by
    from unnest(holds) n
    on conflict (municipality_id, about_id, type, thing_id) where closed_at is null
    do update set must_act_id = excluded.must_act_id, unit_id = excluded.unit_id, facts = excluded.facts, as_of = excluded.as_of,
      kept_by = excluded.kept_by, watched_from = coalesce(g.watched_from, excluded.watched_from)
    where g.watched_from is null or (g.must_act_id, g.unit_id, g.facts, g.as_of, g.kept_by) is distinct from
      (excluded.must_act_id, excluded.unit_id, excluded.facts, excluded.as_of, excluded.kept_by);
end $$;

create or replace function refresh_gaps(m int) returns void language plpgsql as $$
begin
  with found as materialized (select n.*, coalesce(n.case_id, n.concern_id, n.service_id) as about_id from gap_now n where n.municipality_id = m),
  closed as (
    update gap g set closed_at = current_moment() where g.municipality_id = m and g.closed_at is null
      and not exists (select from found n where n.about_id = g.about_id and n.type = g.type and n.thing_id = g.thing_id))
  insert into gap as g (municipality_id, type, case_id, concern_id, service_id, thing_id, since, as_of, opened_at, watched_from,
    must_act_id, unit_id, facts, kept_by)
    select n.municipality_id, n.type, n.case_id, n.concern_id, n.service_id, n.thing_id, n.since, n.since, current_moment(),
      current_moment(), n.must_act_id, n.unit_id, n.facts, n.kept_by
    from found n
    on conflict (municipality_id, about_id, type, thing_id) where closed_at is null
    do update set must_act_id = excluded.must_act_id, unit_id = excluded.unit_id, facts = excluded.facts, as_of = excluded.as_of,
      kept_by = excluded.kept_by, watched_from = coalesce(g.watched_from, excluded.watched_from)
    where g.watched_from is null or (g.must_act_id, g.unit_id, g.facts, g.as_of, g.kept_by) is distinct from
      (excluded.must_act_id, excluded.unit_id, excluded.facts, excluded.as_of, excluded.kept_by);
end $$;
