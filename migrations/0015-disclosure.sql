-- What is given without consent: on which legal ground, to whom, why, and whether the family is told.

-- Somebody, by name, may look at some of a case for a time without consent; always ends by itself. Written by sharing.
create table sight_grant (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  ground text not null check (ground in ('other_ground', 'break_glass')),
  employee_id uuid not null,
  -- The service in which the person must be acting.
  service_id uuid not null,
  topics text[] not null check (cardinality(topics) > 0),
  -- The ground in plain words, both written forms, as it was called then.
  words jsonb not null,
  -- Whether the family may know of it: what they may not know leaves no mark where they look.
  told boolean not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, employee_id) references employee,
  foreign key (municipality_id, service_id) references service,
  check (valid_to >= valid_from)
);
create index sight_grant_of on sight_grant (municipality_id, case_id, valid_to);
select put_behind_fence('sight_grant', 'select, insert, update');

-- Which legal grounds the municipality does without; the latest row of a ground rules.
create table ground_switch (
  municipality_id int not null references municipality,
  id uuid not null,
  ground text not null,
  is_on boolean not null,
  because text not null,
  by_id uuid not null,
  at timestamptz not null,
  position bigint generated always as identity,
  primary key (municipality_id, id)
);
create index ground_switch_of on ground_switch (municipality_id, ground, position);
select put_behind_fence('ground_switch', 'select, insert');
select make_append_only('ground_switch');

-- That something was given without consent. Never changed; what the family is told later is added below.
create table disclosure (
  municipality_id int not null,
  id uuid not null,
  about_kind text not null check (about_kind in ('case', 'concern')),
  about_id uuid not null,
  -- Null for a concern about nobody named.
  child_id uuid,
  ground text not null,
  -- The law and section that ruled on that day; null where the section was not found.
  law text not null,
  section text,
  from_service_id uuid not null,
  -- A service here, or somebody outside by sector and name.
  to_service_id uuid,
  to_sector text not null,
  to_name text,
  purpose text not null,
  topics text[] not null,
  what text not null,
  necessity text,
  proportionality text,
  told text not null check (told in ('told', 'later', 'not')),
  told_on date,
  untold_reason text,
  untold_words text,
  -- When it must be looked at again whether the family can be told.
  check_on date,
  by_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, from_service_id) references service,
  foreign key (municipality_id, to_service_id) references service,
  foreign key (municipality_id, by_id) references employee,
  check ((to_service_id is null) = (to_name is not null)),
  check ((told = 'told') = (told_on is not null)),
  check ((told = 'told') = (check_on is null)),
  check (told <> 'not' or (untold_reason is not null and untold_words is not null))
);
create index disclosure_of on disclosure (municipality_id, about_kind, about_id, at);
create index disclosure_by on disclosure (municipality_id, by_id, at);
select put_behind_fence('disclosure', 'select, insert');
select make_append_only('disclosure');

-- That the family has been told since, or that it was looked at again and must wait.
create table disclosure_told (
  municipality_id int not null,
  id uuid not null,
  disclosure_id uuid not null,
  told_on date,
  check_on date,
  words text not null,
  by_id uuid not null,
  at timestamptz not null,
  position bigint generated always as identity,
  primary key (municipality_id, id),
  foreign key (municipality_id, disclosure_id) references disclosure,
  check ((told_on is null) = (check_on is not null))
);
create index disclosure_told_of on disclosure_told (municipality_id, disclosure_id, position);
select put_behind_fence('disclosure_told', 'select, insert');
select make_append_only('disclosure_told');

-- That somebody opened a case in an emergency. The sight it gave is in sight_grant by the same id.
create table glass_break (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  employee_id uuid not null,
  service_id uuid not null,
  -- The service that had the case then.
  owner_service_id uuid not null,
  reason text not null,
  told boolean not null,
  untold_reason text,
  untold_words text,
  at timestamptz not null,
  ends_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, employee_id) references employee,
  foreign key (municipality_id, service_id) references service,
  check (ends_at > at),
  check (told = (untold_reason is null and untold_words is null))
);
create index glass_break_at on glass_break (municipality_id, at);
create index glass_break_of on glass_break (municipality_id, case_id, at);
create index glass_break_in on glass_break (municipality_id, service_id, at);
create index glass_break_from on glass_break (municipality_id, owner_service_id, at);
create index glass_break_by on glass_break (municipality_id, employee_id, at);
select put_behind_fence('glass_break', 'select, insert');
select make_append_only('glass_break');

-- The leaders are told at once, by the same way as whatever waits for somebody.
alter table ask drop constraint ask_kind_check;
alter table ask add constraint ask_kind_check check (kind in ('baton', 'deputy', 'acting', 'participation', 'consent',
  'meeting', 'shared_concern', 'advice', 'minutes', 'break_glass'));

-- The data protection officer looks at every emergency opening.
alter table employee_role drop constraint employee_role_role_check;
alter table employee_role add constraint employee_role_role_check check (role in ('practitioner', 'leader',
  'coordinating_unit', 'bti_coordinator', 'administrator', 'privacy_officer'));
