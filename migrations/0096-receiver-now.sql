-- What waits for a service's yes, the first to be answered first.
create index transition_coming on transition (municipality_id, to_service_id, receive_by, id) where state = 'sent';

-- transition: the day by which somebody must have said yes to receive has passed. Whoever is asked must act, as long as that one
-- works there and is not kept away from the child; until somebody is asked, and where a service is that has not said who, it is the
-- holder, who still holds.
create or replace view gap_transition_receive with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, t.id as thing_id,
    ((t.receive_by + 1)::timestamp at time zone 'Europe/Oslo') as since,
    coalesce(e.id, h.holder_id) as must_act_id, k.owner_service_id as unit_id,
    jsonb_build_object('on', t.happens_on, 'serviceId', t.to_service_id, 'sent', t.state = 'sent') as facts
  from transition t join child_case k on k.municipality_id = t.municipality_id and k.id = t.case_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
    left join employee e on e.municipality_id = t.municipality_id and e.id = t.to_employee_id and t.state = 'sent'
      and (e.leaves_at is null or e.leaves_at > current_moment())
      and exists (select from employee_role r where r.municipality_id = t.municipality_id and r.employee_id = e.id
        and r.service_id = t.to_service_id and r.valid_from <= current_moment()
        and (r.valid_to is null or r.valid_to > current_moment()))
      and not exists (select from kept_away w where w.municipality_id = t.municipality_id and w.employee_id = e.id
        and w.child_id = t.child_id)
  where (t.state = 'sent' or (t.state = 'open' and t.begun_at is not null)) and t.receive_by < current_day()
    and k.status = 'open';
