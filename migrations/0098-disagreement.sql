-- Services that do not agree about a case: registered by the case team with what the child's help is meanwhile, and sent on, step by
-- step, until somebody at its step says what is decided.
create table disagreement (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  question text not null check (question in ('who_does', 'who_holds', 'whose_need')),
  -- For the case team alone.
  words text not null,
  -- How the help goes on until it is decided.
  meanwhile text not null,
  -- Whether the family is told that it is so, and how the help goes on.
  for_family boolean not null,
  raised_by uuid not null,
  raised_in uuid not null,
  at timestamptz not null,
  step text not null check (step in ('team', 'leaders', 'decision_maker')),
  due_on date not null,
  -- Everybody whom it has been sent on to: they may end it, whoever leads where they stood in. And who decides at the last step.
  told_ids uuid[] not null default '{}',
  decider_id uuid,
  ended_at timestamptz,
  ended_by uuid,
  outcome text,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, raised_by) references employee,
  foreign key (municipality_id, raised_in) references service,
  foreign key (municipality_id, decider_id) references employee,
  foreign key (municipality_id, ended_by) references employee,
  -- One that ends with its case has no outcome.
  check (num_nonnulls(ended_by, outcome) in (0, 2) and (ended_by is null or ended_at is not null))
);
create index disagreement_in on disagreement (municipality_id, case_id, at);
create index disagreement_open on disagreement (municipality_id, due_on) where ended_at is null;
select put_behind_fence('disagreement', 'select, insert, update');

create table disagreement_service (
  municipality_id int not null,
  disagreement_id uuid not null,
  service_id uuid not null,
  primary key (municipality_id, disagreement_id, service_id),
  foreign key (municipality_id, disagreement_id) references disagreement,
  foreign key (municipality_id, service_id) references service
);
create index disagreement_of_service on disagreement_service (municipality_id, service_id);
select put_behind_fence('disagreement_service', 'select, insert');
select make_append_only('disagreement_service');

-- disagreement: the last step's day has passed, and nobody has said what is decided.
create view gap_undecided with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, d.id as thing_id, ((d.due_on + 1)::timestamp at time zone 'Europe/Oslo') as since,
    coalesce(e.id, h.holder_id) as must_act_id, k.owner_service_id as unit_id, '{}'::jsonb as facts
  from disagreement d join child_case k on k.municipality_id = d.municipality_id and k.id = d.case_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
    left join employee e on e.municipality_id = d.municipality_id and e.id = d.decider_id
      and (e.leaves_at is null or e.leaves_at > current_moment())
  where d.ended_at is null and d.step = 'decision_maker' and d.due_on < current_day() and k.status = 'open';
grant select on gap_undecided to samspor_app;
select join_gap_rules();
