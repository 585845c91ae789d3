-- A child's case: level, step, participants, and the log in sentences.
create table child_case (
  municipality_id int not null references municipality,
  id uuid not null,
  -- Shown to people who may not see the name: random, never a sequence.
  number text not null,
  child_id uuid not null,
  owner_service_id uuid not null,
  level int not null check (level between 1 and 3),
  status text not null check (status in ('open', 'paused', 'closed')),
  step text not null,
  step_since timestamptz not null,
  step_due date,
  opened_at timestamptz not null,
  opened_because text not null,
  paused_until date,
  closed_at timestamptz,
  close_reason text,
  -- Results, what helped, how child and parents found it, when to ask again.
  closing_note jsonb,
  last_activity_at timestamptz not null,
  version int not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, number),
  foreign key (municipality_id, child_id) references child,
  foreign key (municipality_id, owner_service_id) references service,
  check ((status = 'closed') = (closed_at is not null))
);
create unique index one_open_case on child_case (municipality_id, child_id) where status <> 'closed';
create index case_of_service on child_case (municipality_id, owner_service_id) where status <> 'closed';
create index case_step_due on child_case (municipality_id, step_due) where status = 'open';
select put_behind_fence('child_case', 'select, insert, update');

create table level_change (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  from_level int,
  to_level int not null,
  at timestamptz not null,
  decided_by uuid not null,
  reason text not null,
  family_view text not null,
  -- The child's view, or why it has not been asked for yet; where the change was not made after a recorded talk.
  child_view text,
  child_not_yet text,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case
);
create index level_change_of on level_change (municipality_id, case_id, at);
select put_behind_fence('level_change', 'select, insert');
select make_append_only('level_change');

create table participant (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  service_id uuid not null,
  -- Null while the service has not said who.
  employee_id uuid,
  task text,
  valid_from timestamptz not null,
  valid_to timestamptz,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, service_id) references service,
  foreign key (municipality_id, employee_id) references employee
);
create index participant_of on participant (municipality_id, case_id);
create index participant_who on participant (municipality_id, employee_id);
select put_behind_fence('participant', 'select, insert, update');

-- What happened, in words a parent understands; corrected by a new entry that points back.
create table log_entry (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  -- What the entry tells of, and with which names and dates: the sentence is made from texts.
  kind text not null,
  facts jsonb not null,
  words text,
  actor_kind text not null check (actor_kind in ('employee', 'family', 'clock')),
  actor_id uuid,
  service_id uuid,
  topic text not null,
  audience text not null default 'everyone' check (audience in ('everyone', 'own_service', 'team', 'not_guardians', 'not_guardian', 'child_only')),
  -- The guardian who may not read it, for `not_guardian`.
  not_for uuid,
  corrects uuid,
  -- The order of entries of the same instant; never shown.
  position bigint not null generated always as identity,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, corrects) references log_entry
);
create index log_entry_of on log_entry (municipality_id, case_id, position desc);
select put_behind_fence('log_entry', 'select, insert');
select make_append_only('log_entry');
