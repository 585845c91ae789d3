-- Who must answer for a child: child welfare in the parents' place, and recorded reasons why somebody need not.
create table care_order (
  municipality_id int not null,
  id uuid not null,
  child_id uuid not null,
  -- The child welfare service that has the care.
  service_id uuid not null,
  valid_from date not null,
  valid_to date,
  words text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, child_id) references child,
  foreign key (municipality_id, service_id) references service
);
create index care_order_child on care_order (municipality_id, child_id);
select put_behind_fence('care_order', 'select, insert, update');

create table signing_exception (
  municipality_id int not null,
  id uuid not null,
  child_id uuid not null,
  kind text not null check (kind in ('without_guardian', 'youth_alone')),
  person_id uuid,
  -- Null: for all topics.
  topics text[],
  reason text not null,
  words text not null,
  valid_from date not null,
  valid_to date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, child_id) references child,
  check ((kind = 'without_guardian') = (person_id is not null))
);
create index signing_exception_child on signing_exception (municipality_id, child_id);
select put_behind_fence('signing_exception', 'select, insert, update');

-- Child welfare may answer too; in which language it was explained, whether somebody interpreted, where the paper lies,
-- and how mature a youth is who answers alone.
alter table consent_answer drop constraint consent_answer_giver_kind_check;
alter table consent_answer add constraint consent_answer_giver_kind_check
  check (giver_kind in ('guardian', 'youth', 'child_welfare'));
alter table consent_answer
  add column language text,
  add column interpreter text check (interpreter in ('not_needed', 'used', 'declined')),
  add column archive_ref text,
  add column maturity text;
alter table consent_request add column maturity text;

-- Of which end of a yes somebody has been reminded, so many days before; once for each, however often the clock looks.
create table consent_reminder (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  service_id uuid not null,
  giver_kind text not null check (giver_kind in ('guardian', 'youth', 'child_welfare')),
  giver_id uuid not null,
  ends_on date not null,
  days int not null,
  at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  unique (municipality_id, case_id, service_id, giver_kind, giver_id, ends_on, days)
);
select put_behind_fence('consent_reminder', 'select, insert');

-- What is asked when a yes soon ends, when an age comes, and when a block is to be looked at again.
alter table ask drop constraint ask_kind_check;
alter table ask add constraint ask_kind_check check (kind in ('baton', 'deputy', 'acting', 'participation', 'consent',
  'meeting', 'shared_concern', 'advice', 'minutes', 'break_glass', 'consent_ends', 'threshold', 'block_review'));
