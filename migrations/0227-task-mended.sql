-- When what was asked stood no more: a measure goes back without a new question only to who had it until the very moment another was
-- asked. What went on before this is asked anew.
alter table task add column stood_until timestamptz check (stood_until is null or not stands);

-- Who asked answers for a measure only while that one may read it: else the holder does, as where that one has left.
create or replace view measure_answered_for with (security_invoker = true) as
select m.municipality_id, m.id as measure_id, m.case_id, t.id as open_task, t.state as open_state, t.ended_at as open_ended_at,
  case when t.id is null then m.responsible_employee_id else coalesce(
    (select e.id from employee e
      cross join lateral (select p.service_id from participant p where p.municipality_id = t.municipality_id and p.case_id = t.case_id
          and p.employee_id = e.id and p.valid_from <= current_moment() and (p.valid_to is null or p.valid_to > current_moment())
        union all select h.service_id from holding_now h where h.municipality_id = t.municipality_id and h.case_id = t.case_id
          and h.holder_id = e.id) s
      where e.municipality_id = t.municipality_id and e.id = t.asked_by and (e.leaves_at is null or e.leaves_at > current_moment())
        and (told_in_case(m.audience) or (m.audience = 'own_service' and m.service_id = s.service_id))
        -- The same facts, blocks and kin as sight judges by.
        and exists (select from access_fact f where f.municipality_id = t.municipality_id and f.about_kind = 'case'
          and f.about_id = t.case_id and f.topic in (m.topic, '*') and f.ground <> 'block'
          and f.valid_from <= current_moment() and (f.valid_to is null or f.valid_to > current_moment())
          and (f.in_service_id is null or f.in_service_id = s.service_id)
          and ((f.reader_kind = 'employee' and f.reader_id = e.id) or (f.reader_kind = 'service' and f.reader_id = s.service_id))
          and not exists (select from access_fact b where b.municipality_id = t.municipality_id and b.about_kind = 'case'
            and b.about_id = t.case_id and b.reader_id in (e.id, s.service_id) and b.ground = 'block'
            and b.topic in (f.topic, m.topic, '*') and b.valid_from <= current_moment()
            and (b.valid_to is null or b.valid_to > current_moment()))
          and not exists (select from kept_away w where w.municipality_id = t.municipality_id and w.employee_id = e.id
            and w.child_id = f.child_id))
      limit 1),
    case when m.audience not in ('own_service', 'child_only') then
      (select h.holder_id from holding_now h where h.municipality_id = t.municipality_id and h.case_id = t.case_id) end) end as employee_id
from measure m left join task t on t.municipality_id = m.municipality_id and t.measure_id = m.id and t.stands
  and t.state <> 'accepted';

-- What somebody has said no to is that one's own to read.
create index task_no_of on task (municipality_id, to_id) where state = 'declined';
