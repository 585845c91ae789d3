-- Who received in a transition and can still say how it goes: works there now, sees the case, and is not kept away from the child.
create view transition_receiver_now with (security_invoker = true) as
  select t.municipality_id, t.id as transition_id, t.case_id, e.id as employee_id
  from transition t join employee e on e.municipality_id = t.municipality_id and e.id = t.to_employee_id
      and (e.leaves_at is null or e.leaves_at > current_moment())
  where t.state = 'accepted'
    and exists (select from employee_role r where r.municipality_id = t.municipality_id and r.employee_id = e.id
      and r.service_id = t.to_service_id and r.valid_from <= current_moment()
      and (r.valid_to is null or r.valid_to > current_moment()))
    and exists (select from access_fact f where f.municipality_id = t.municipality_id and f.about_kind = 'case'
      and f.about_id = t.case_id and f.ground <> 'block' and f.valid_from <= current_moment()
      and (f.valid_to is null or f.valid_to > current_moment())
      and ((f.reader_kind = 'service' and f.reader_id = t.to_service_id)
        or (f.reader_kind = 'employee' and f.reader_id = e.id and coalesce(f.in_service_id = t.to_service_id, true))))
    and not exists (select from kept_away w where w.municipality_id = t.municipality_id and w.employee_id = e.id
      and w.child_id = t.child_id);
grant select on transition_receiver_now to samspor_app;

-- transition: the receiver was to say how it goes, and has not. Where who received cannot say it any more, it is whoever holds.
create or replace view gap_transition_check with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, t.id as thing_id,
    ((t.check_by + 1)::timestamp at time zone 'Europe/Oslo') as since,
    coalesce(e.employee_id, h.holder_id) as must_act_id, k.owner_service_id as unit_id,
    jsonb_build_object('on', t.check_by, 'serviceId', t.to_service_id) as facts
  from transition t join child_case k on k.municipality_id = t.municipality_id and k.id = t.case_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
    left join transition_receiver_now e on e.municipality_id = t.municipality_id and e.transition_id = t.id
  where t.state = 'accepted' and t.checked_at is null and t.check_by < current_day() and k.status = 'open';
