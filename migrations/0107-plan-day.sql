-- The day on which the whole plan is looked over together: set, moved with why, and looked over with what came of it and the next
-- day. The latest counts; what was stays.
create table plan_day (
  municipality_id int not null,
  case_id uuid not null,
  version int not null,
  id uuid not null,
  kind text not null check (kind in ('set', 'moved', 'reviewed')),
  review_on date not null,
  -- Why it is moved, or what came of it.
  words text,
  -- The child's view beside the decision, or why it was not got.
  child_view_id uuid,
  child_not_heard text,
  by_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, case_id, version),
  unique (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, child_view_id) references child_view,
  foreign key (municipality_id, by_id) references employee,
  check ((kind = 'set') = (words is null)),
  check (num_nonnulls(child_view_id, child_not_heard) = (case when kind = 'reviewed' then 1 else 0 end))
);
select put_behind_fence('plan_day', 'select, insert');
select make_append_only('plan_day');

-- plan: the day of the whole plan has passed, and nobody has said what came of it.
create view gap_plan_late with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, k.id as thing_id, ((d.review_on + 1)::timestamp at time zone 'Europe/Oslo') as since,
    h.holder_id as must_act_id, k.owner_service_id as unit_id, jsonb_build_object('on', d.review_on) as facts
  from child_case k
    cross join lateral (select p.review_on from plan_day p where p.municipality_id = k.municipality_id and p.case_id = k.id
      order by p.version desc limit 1) d
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where k.status = 'open' and d.review_on < current_day();
grant select on gap_plan_late to samspor_app;
select join_gap_rules();
