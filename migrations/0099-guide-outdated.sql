-- settings: the day on which each step's guide was last looked over, in the settings of today.
create view guide_reviewed with (security_invoker = true) as
  select n.municipality_id, s.step ->> 'id' as step, (s.step -> 'why' ->> 'reviewedOn')::date as reviewed_on
  from (select distinct on (municipality_id) municipality_id, content from municipality_settings where valid_from <= current_day()
    order by municipality_id, version desc) n
    cross join lateral jsonb_array_elements(n.content -> 'steps') as s (step);

-- settings: guides that nobody has looked over for as long as the municipality has set, as one gap: of the service of whoever keeps the
-- guides, else of the administrator's. An answer holds for these guides; one more is another thing.
create view gap_guide with (security_invoker = true) as
  select g.municipality_id, k.service_id, k.service_id as thing_id,
    (min(g.reviewed_on + d.days + 1)::timestamp at time zone 'Europe/Oslo') as since, k.employee_id as must_act_id, k.service_id as unit_id,
    jsonb_build_object('count', count(*), 'steps', string_agg(g.step, ' ' order by g.step),
      -- The administrator may not look the guides over, and finds somebody who may.
      'because', case k.role when 'administrator' then 'nobody' else 'old' end) as facts
  from (select municipality_id, coalesce((deadlines ->> 'guideReviewDays')::int, 365) as days from deadlines_now) d
    join guide_reviewed g on g.municipality_id = d.municipality_id and g.reviewed_on + d.days < current_day()
    cross join lateral (select r.service_id, r.employee_id, r.role from employee_role r
        join employee e on e.municipality_id = r.municipality_id and e.id = r.employee_id
      where r.municipality_id = d.municipality_id and r.role in ('bti_coordinator', 'administrator') and r.valid_from <= current_moment()
        and (r.valid_to is null or r.valid_to > current_moment()) and (e.leaves_at is null or e.leaves_at > current_moment())
      order by r.role = 'administrator', r.valid_from, r.id limit 1) k
  group by g.municipality_id, k.service_id, k.employee_id, k.role;
grant select on guide_reviewed, gap_guide to samspor_app;
select join_gap_rules();
