-- The day kept with a yes is the first on which it no longer holds: sight ends with it, and so must what the radar says of it.
-- And a no that was followed by a yes is no word any more when that yes has ended.

-- sharing: as it was, but that what has ended today ends no more.
create or replace view gap_consent with (security_invoker = true) as
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
  where k.status <> 'closed' and l.answer <> 'no' and l.valid_to > current_day()
    and l.valid_to - d.lapsing_days <= current_day()
    and exists (select from participant p where p.municipality_id = k.municipality_id and p.case_id = k.id
      and p.service_id = l.service_id and p.valid_from <= current_moment()
      and (p.valid_to is null or p.valid_to > current_moment()))
  group by k.municipality_id, k.id, l.service_id;

-- sharing: as it was, but that a yes which ended today disagrees with nobody.
create or replace view gap_disagreement with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, y.service_id as thing_id, min(greatest(y.at, n.at)) as since,
    (array_agg(h.holder_id))[1] as must_act_id, (array_agg(k.owner_service_id))[1] as unit_id,
    jsonb_build_object('serviceId', y.service_id) as facts
  from child_case k
    join consent_answer y on y.municipality_id = k.municipality_id and y.case_id = k.id
      and y.answer <> 'no' and y.valid_to > current_day()
    join consent_answer n on n.municipality_id = y.municipality_id and n.case_id = y.case_id and n.answer = 'no'
      and n.service_id = y.service_id and n.topic = y.topic and n.purpose = y.purpose
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where k.status <> 'closed'
    -- Only what stands: the latest that each of them has said.
    and not exists (select from consent_answer l where l.municipality_id = y.municipality_id and l.case_id = y.case_id
      and l.service_id = y.service_id and l.topic = y.topic and l.purpose = y.purpose
      and ((l.giver_id = y.giver_id and (l.at, l.position) > (y.at, y.position))
        or (l.giver_id = n.giver_id and (l.at, l.position) > (n.at, n.position))))
    and (select count(distinct g.person_id) from guardianship g where g.municipality_id = k.municipality_id
      and g.child_id = k.child_id and g.parental_responsibility and g.person_id in (y.giver_id, n.giver_id)
      and g.valid_from <= current_day() and (g.valid_to is null or g.valid_to > current_day())) = 2
    and not exists (select from consent_answer o where o.municipality_id = k.municipality_id and o.case_id = k.id
      and o.giver_kind = 'youth' and o.service_id = y.service_id and o.topic = y.topic and o.purpose = y.purpose)
    and not exists (select from signing_exception x where x.municipality_id = k.municipality_id
      and x.child_id = k.child_id and (x.person_id is null or x.person_id in (y.giver_id, n.giver_id))
      and (x.topics is null or y.topic = any(x.topics)) and x.valid_from <= current_day() and x.valid_to > current_day())
    and not exists (select from care_order o where o.municipality_id = k.municipality_id and o.child_id = k.child_id
      and o.valid_from <= current_day() and (o.valid_to is null or o.valid_to > current_day()))
    and exists (select from participant p where p.municipality_id = k.municipality_id and p.case_id = k.id
      and p.service_id = y.service_id and p.valid_from <= current_moment()
      and (p.valid_to is null or p.valid_to > current_moment()))
  group by k.municipality_id, k.id, y.service_id;

-- sharing: as it was, but by the latest word of each, and from the day on which it ends.
create or replace view gap_no_consent with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, p.service_id as thing_id, min(p.valid_from) as since,
    (array_agg(h.holder_id))[1] as must_act_id, (array_agg(k.owner_service_id))[1] as unit_id,
    jsonb_build_object('serviceId', p.service_id) as facts
  from child_case k join participant p on p.municipality_id = k.municipality_id and p.case_id = k.id
      and p.service_id <> k.owner_service_id and p.valid_from <= current_moment()
      and (p.valid_to is null or p.valid_to > current_moment())
    join deadlines_now d on d.municipality_id = k.municipality_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where k.status = 'open'
    and not exists (select from consent_answer a where a.municipality_id = k.municipality_id and a.case_id = k.id
      and a.service_id = p.service_id and (a.answer = 'no' or a.valid_to > current_day())
      -- Only what stands: the latest that each has said.
      and not exists (select from consent_answer l where l.municipality_id = a.municipality_id and l.case_id = a.case_id
        and l.giver_id = a.giver_id and l.service_id = a.service_id and l.topic = a.topic and l.purpose = a.purpose
        and (l.at, l.position) > (a.at, a.position)))
    and not exists (select from consent_request r where r.municipality_id = k.municipality_id and r.case_id = k.id
      and r.service_id = p.service_id
      and r.at + make_interval(days => (d.deadlines ->> 'consentAnswerDays')::int) > current_moment())
    -- What was asked and is not answered is a gap already: gap_unanswered.
    and not exists (select from ask a join consent_request r on r.municipality_id = a.municipality_id and r.id = a.thing_id
      where a.municipality_id = k.municipality_id and a.about_kind = 'case' and a.about_id = k.id and a.kind = 'consent'
        and a.state in ('sent', 'delivered', 'opened', 'lapsed') and r.service_id = p.service_id)
    -- Somebody there sees by a yes, or on another ground.
    and not exists (select from access_fact f where f.municipality_id = k.municipality_id and f.about_kind = 'case'
      and f.about_id = k.id and f.ground in ('consent', 'other_ground')
      and (f.reader_id in (p.service_id, p.employee_id) or f.in_service_id = p.service_id)
      and f.valid_from <= current_moment() and (f.valid_to is null or f.valid_to > current_moment()))
  group by k.municipality_id, k.id, p.service_id;
