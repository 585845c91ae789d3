-- Two more rules of the radar: who is responsible for a measure is no longer there, and who holds has too many to hold.

create or replace view deadlines_now with (security_invoker = true) as
  select distinct on (municipality_id) municipality_id, content -> 'deadlines' as deadlines,
    -- The first of the reminders before a consent ends: from then on it is lapsing.
    (select max(days::int) from jsonb_array_elements_text(content -> 'consentReminderDays') as reminder (days)) as lapsing_days,
    (content ->> 'unsuccessfulEvaluations')::int as unsuccessful,
    (content ->> 'caseloadLimit')::int as caseload_limit
  from municipality_settings where valid_from <= current_day()
  order by municipality_id, version desc;

-- plan: who is responsible has left, or is one of the family who sees the case no more: by a birthday, by who answers for the
-- child, or kept from it. Nobody can then do what was agreed, or say how it went.
create view gap_responsible with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, m.id as thing_id,
    -- Since it is kept from them, or since what they saw by ended; never before it was theirs to do.
    greatest(m.at, coalesce(e.leaves_at, (select max(case when f.ground = 'block' then f.valid_from else f.valid_to end)
      from access_fact f where f.municipality_id = k.municipality_id and f.about_kind = 'case' and f.about_id = k.id
        and f.reader_id = m.responsible_guardian_id
        and case when f.ground = 'block' then f.topic = '*' and f.valid_from <= current_moment()
          and (f.valid_to is null or f.valid_to > current_moment()) else f.valid_to <= current_moment() end))) as since,
    h.holder_id as must_act_id, k.owner_service_id as unit_id, '{}'::jsonb as facts
  from measure m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    left join employee e on e.municipality_id = m.municipality_id and e.id = m.responsible_employee_id
      and e.leaves_at <= current_moment()
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where m.status <> 'ended' and k.status = 'open' and told_in_case(m.audience)
    and (e.id is not null or (m.responsible_guardian_id is not null
      and (not exists (select from access_fact f where f.municipality_id = k.municipality_id and f.about_kind = 'case'
          and f.about_id = k.id and f.reader_id = m.responsible_guardian_id and f.ground <> 'block'
          and f.valid_from <= current_moment() and (f.valid_to is null or f.valid_to > current_moment()))
        or exists (select from access_fact f where f.municipality_id = k.municipality_id and f.about_kind = 'case'
          and f.about_id = k.id and f.reader_id = m.responsible_guardian_id and f.ground = 'block' and f.topic = '*'
          and f.valid_from <= current_moment() and (f.valid_to is null or f.valid_to > current_moment())))));

-- baton: more cases in one pair of hands than the municipality has said can be held. What came on top is the gap, and the leader
-- of the unit that it is held for can give it to another.
create view gap_overload with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, h.holder_id as thing_id, h.since,
    (select r.employee_id from employee_role r join employee e on e.municipality_id = r.municipality_id and e.id = r.employee_id
      where r.municipality_id = h.municipality_id and r.service_id = h.service_id and r.role = 'leader'
        and r.valid_from <= current_moment() and (r.valid_to is null or r.valid_to > current_moment())
        and (e.leaves_at is null or e.leaves_at > current_moment())
      order by r.valid_from, r.employee_id limit 1) as must_act_id,
    h.service_id as unit_id, jsonb_build_object('limit', d.caseload_limit) as facts
  from child_case k join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
    join deadlines_now d on d.municipality_id = k.municipality_id
  where k.status = 'open' and (select count(*) from holding_now o
      join child_case c on c.municipality_id = o.municipality_id and c.id = o.case_id
    where o.municipality_id = h.municipality_id and o.holder_id = h.holder_id and c.status <> 'closed'
      and (o.since, o.case_id) <= (h.since, h.case_id)) > d.caseload_limit;

do $$
declare name text;
begin
  foreach name in array array['responsible', 'overload'] loop
    execute 'create or replace view gap_now with (security_invoker = true) as '
      || rtrim(rtrim(pg_get_viewdef('gap_now'::regclass)), ';')
      || format(' union all select %L, municipality_id, case_id, thing_id, since, must_act_id, unit_id, facts, null::uuid'
        || ' from %I', name, 'gap_' || name);
  end loop;
end $$;
grant select on gap_responsible, gap_overload, gap_now to samspor_app;
