-- A gap may be of a service as well: it is about no child. And a rule is one by being there: its view is gap_<type>, and says by its
-- columns whether it is of a case, a concern or a service. Whoever adds one calls join_gap_rules().

drop view gap_standing;
alter table gap drop constraint gap_check;
drop index gap_open;
alter table gap drop column about_id;
alter table gap add column service_id uuid;
alter table gap add column about_id uuid not null generated always as (coalesce(case_id, concern_id, service_id)) stored;
alter table gap add constraint gap_of_one check (num_nonnulls(case_id, concern_id, service_id) = 1);
alter table gap add foreign key (municipality_id, service_id) references service;
create unique index gap_open on gap (municipality_id, about_id, type, thing_id) where closed_at is null;
create index gap_of_service on gap (municipality_id, service_id) where service_id is not null;

-- Published: the open gaps of which nobody has said that they are none.
create view gap_standing with (security_invoker = true) as
  select g.* from gap g where g.closed_at is null and not exists (select from gap_answered a
    where a.municipality_id = g.municipality_id and a.gap_id = g.id);
grant select on gap_standing to samspor_app;

-- All rules there are, in one view. A rule that has gone is left out; what is not a rule (it tells no thing and no facts, or a type
-- of its own) is none.
create function join_gap_rules() returns void language plpgsql as $$
declare rules text;
begin
  select string_agg(format('select %L as type, municipality_id, %s as case_id, thing_id, since, must_act_id, unit_id, facts, '
      || '%s as concern_id, %s as service_id from %I', substr(r.name, 5), case when 'case_id' = any(r.columns) then 'case_id' else 'null::uuid' end,
      case when 'concern_id' = any(r.columns) then 'concern_id' else 'null::uuid' end,
      case when 'service_id' = any(r.columns) then 'service_id' else 'null::uuid' end, r.name), ' union all ' order by r.name) into rules
  from (select c.relname as name, array_agg(a.attname::text) as columns from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where c.relkind = 'v' and c.relnamespace = 'public'::regnamespace and starts_with(c.relname, 'gap_') group by c.relname) r
  where r.columns @> array['thing_id', 'since', 'must_act_id', 'unit_id', 'facts'] and not 'type' = any(r.columns);
  execute 'create or replace view gap_now with (security_invoker = true) as ' || rules;
  grant select on gap_now to samspor_app;
end $$;
revoke execute on function join_gap_rules() from public;

-- Published: who leads a service now: has the role, has not left, and is not away, or has named somebody who is there instead.
create view leading_now with (security_invoker = true) as
  select r.municipality_id, r.service_id, r.employee_id, r.valid_from
  from employee_role r join employee e on e.municipality_id = r.municipality_id and e.id = r.employee_id
  where r.role = 'leader' and r.valid_from <= current_moment() and (r.valid_to is null or r.valid_to > current_moment())
    and (e.leaves_at is null or e.leaves_at > current_moment())
    and (not exists (select from absence a where a.municipality_id = r.municipality_id and a.employee_id = r.employee_id
        and a.starts_at <= current_moment() and (a.ends_at is null or a.ends_at > current_moment()))
      or exists (
        select from (
          select a.deputy_id from absence a where a.municipality_id = r.municipality_id and a.employee_id = r.employee_id
            and a.starts_at <= current_moment() and (a.ends_at is null or a.ends_at > current_moment())
          union all
          select d.deputy_id from deputy d where d.municipality_id = r.municipality_id and d.employee_id = r.employee_id
            and d.valid_from <= current_moment() and (d.valid_to is null or d.valid_to > current_moment())) s
        join employee p on p.municipality_id = r.municipality_id and p.id = s.deputy_id
          and (p.leaves_at is null or p.leaves_at > current_moment())
        where not exists (select from absence w where w.municipality_id = r.municipality_id and w.employee_id = s.deputy_id
          and w.starts_at <= current_moment() and (w.ends_at is null or w.ends_at > current_moment()))));

-- organisation: work lies in a service, and nobody leads it. Somebody who is away can be given a deputy by whoever leads above; a
-- leader is set by the administrator. Where a coordinating unit has its people, they act.
create view gap_no_leader with (security_invoker = true) as
  select s.municipality_id, s.id as service_id, s.id as thing_id,
    greatest(w.since, coalesce(l.since, (s.active_from::timestamp at time zone 'Europe/Oslo'))) as since,
    case when l.is_away then coalesce(up.employee_id, a.employee_id) else coalesce(a.employee_id, up.employee_id) end as must_act_id,
    up.service_id as unit_id, jsonb_build_object('because', case when l.is_away then 'away' when l.since is null then 'none' else 'left' end) as facts
  from service s
    -- The cases it owns or holds, its concerns, and what it is asked; also where the service itself has ended.
    cross join lateral (select min(x.since) as since from (
      select k.opened_at as since from child_case k where k.municipality_id = s.municipality_id and k.owner_service_id = s.id and k.status <> 'closed'
      union all
      select h.since from holding_now h join child_case k on k.municipality_id = h.municipality_id and k.id = h.case_id and k.status <> 'closed'
        where h.municipality_id = s.municipality_id and h.service_id = s.id
      union all
      -- What only its writer knows of is nobody else's work yet.
      select c.leader_shared_at from concern c where c.municipality_id = s.municipality_id and c.service_id = s.id and c.decided_at is null
      union all
      select q.sent_at from ask_waiting q where q.municipality_id = s.municipality_id and q.to_kind = 'service' and q.to_id = s.id) x) w
    -- Since when there has been none: the last who led it ended, left, or went away and so did everybody who was there instead.
    cross join lateral (select max(least(r.valid_to, e.leaves_at, greatest(b.starts_at, i.gone_at))) as since,
        bool_or(b.starts_at is not null and (r.valid_to is null or r.valid_to > current_moment())
          and (e.leaves_at is null or e.leaves_at > current_moment())) as is_away
      from employee_role r join employee e on e.municipality_id = r.municipality_id and e.id = r.employee_id
        left join absence b on b.municipality_id = r.municipality_id and b.employee_id = r.employee_id
          and b.starts_at <= current_moment() and (b.ends_at is null or b.ends_at > current_moment())
        left join lateral (
          select max(least(x.until, p.leaves_at, w.starts_at)) as gone_at
          from (select b.deputy_id, null::timestamptz as until
            union all
            select d.deputy_id, d.valid_to from deputy d where d.municipality_id = r.municipality_id and d.employee_id = r.employee_id) x
            join employee p on p.municipality_id = r.municipality_id and p.id = x.deputy_id
            left join absence w on w.municipality_id = r.municipality_id and w.employee_id = x.deputy_id
              and w.starts_at <= current_moment() and (w.ends_at is null or w.ends_at > current_moment())
          where least(x.until, p.leaves_at, w.starts_at) <= current_moment()) i on b.starts_at is not null
      where r.municipality_id = s.municipality_id and r.service_id = s.id and r.role = 'leader' and r.valid_from <= current_moment()) l
    left join lateral (
      with recursive above as (
        select p.id, p.parent_id, 1 as depth from service p where p.municipality_id = s.municipality_id and p.id = s.parent_id
        union all
        select p.id, p.parent_id, above.depth + 1 from service p join above on p.id = above.parent_id
        where p.municipality_id = s.municipality_id and above.depth < 20)
      select n.employee_id, n.service_id from above join leading_now n on n.municipality_id = s.municipality_id and n.service_id = above.id
      order by above.depth, n.valid_from, n.employee_id limit 1) up on true
    left join lateral (
      select r.employee_id from employee_role r join employee e on e.municipality_id = r.municipality_id and e.id = r.employee_id
      where r.municipality_id = s.municipality_id and r.role = 'administrator' and r.valid_from <= current_moment()
        and (r.valid_to is null or r.valid_to > current_moment()) and (e.leaves_at is null or e.leaves_at > current_moment())
      order by exists (select from absence b where b.municipality_id = r.municipality_id and b.employee_id = r.employee_id
        and b.starts_at <= current_moment() and (b.ends_at is null or b.ends_at > current_moment())), r.valid_from, r.id limit 1) a on true
  where w.since is not null and not exists (select from leading_now n where n.municipality_id = s.municipality_id and n.service_id = s.id)
    and not exists (select from employee_role r join employee e on e.municipality_id = r.municipality_id and e.id = r.employee_id
      where s.kind = 'coordinating_unit' and r.municipality_id = s.municipality_id and r.service_id = s.id and r.role = 'coordinating_unit'
        and r.valid_from <= current_moment() and (r.valid_to is null or r.valid_to > current_moment())
        and (e.leaves_at is null or e.leaves_at > current_moment()));
grant select on leading_now, gap_no_leader to samspor_app;

select join_gap_rules();

-- One way to settle what the rules say of something, and one for all: as they were, with the service too.
create or replace function settle_gaps(m int, about uuid, holds gap_now[]) returns void language plpgsql as $$
begin
  with closed as (
    update gap g set closed_at = current_moment() where g.municipality_id = m and g.about_id = about and g.closed_at is null
      and not exists (select from unnest(holds) n where n.type = g.type and n.thing_id = g.thing_id))
  insert into gap as g (municipality_id, type, case_id, concern_id, service_id, thing_id, since, as_of, opened_at, watched_from,
    must_act_id, unit_id, facts)
    select n.municipality_id, n.type, n.case_id, n.concern_id, n.service_id, n.thing_id, n.since, n.since, current_moment(),
      current_moment(), n.must_act_id, n.unit_id, n.facts
    from unnest(holds) n
    on conflict (municipality_id, about_id, type, thing_id) where closed_at is null
    do update set must_act_id = excluded.must_act_id, unit_id = excluded.unit_id, facts = excluded.facts, as_of = excluded.as_of,
      watched_from = coalesce(g.watched_from, excluded.watched_from)
    where g.watched_from is null or (g.must_act_id, g.unit_id, g.facts, g.as_of) is distinct from
      (excluded.must_act_id, excluded.unit_id, excluded.facts, excluded.as_of);
end $$;

create or replace function refresh_gaps(m int) returns void language plpgsql as $$
begin
  with found as materialized (select n.*, coalesce(n.case_id, n.concern_id, n.service_id) as about_id from gap_now n where n.municipality_id = m),
  closed as (
    update gap g set closed_at = current_moment() where g.municipality_id = m and g.closed_at is null
      and not exists (select from found n where n.about_id = g.about_id and n.type = g.type and n.thing_id = g.thing_id))
  insert into gap as g (municipality_id, type, case_id, concern_id, service_id, thing_id, since, as_of, opened_at, watched_from,
    must_act_id, unit_id, facts)
    select n.municipality_id, n.type, n.case_id, n.concern_id, n.service_id, n.thing_id, n.since, n.since, current_moment(),
      current_moment(), n.must_act_id, n.unit_id, n.facts
    from found n
    on conflict (municipality_id, about_id, type, thing_id) where closed_at is null
    do update set must_act_id = excluded.must_act_id, unit_id = excluded.unit_id, facts = excluded.facts, as_of = excluded.as_of,
      watched_from = coalesce(g.watched_from, excluded.watched_from)
    where g.watched_from is null or (g.must_act_id, g.unit_id, g.facts, g.as_of) is distinct from
      (excluded.must_act_id, excluded.unit_id, excluded.facts, excluded.as_of);
end $$;

-- The same for the services of a municipality, after a write about its people, services or settings.
create function refresh_gaps_of_services(m int) returns void language plpgsql as $$
declare
  holds gap_now[] := array(select n from gap_now n where n.municipality_id = m and n.service_id is not null);
  s uuid;
begin
  for s in select g.service_id from gap g where g.municipality_id = m and g.service_id is not null and g.closed_at is null
    union select n.service_id from unnest(holds) n
  loop
    perform settle_gaps(m, s, array(select n from unnest(holds) n where n.service_id = s));
  end loop;
end $$;
