-- Messages between one of the family and those of the team whom they are written to. A thread has one of the family only, so that
-- nobody of a family can learn from it what another is told.
create table thread (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  subject text not null,
  topic text not null,
  -- The one of the family: a guardian, or the child itself.
  family_id uuid not null,
  family_role text not null check (family_role in ('guardian', 'youth')),
  started_by_kind text not null check (started_by_kind in ('employee', 'family')),
  started_by_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, child_id) references child,
  check (family_role = 'guardian' or family_id = child_id)
);
create index thread_in on thread (municipality_id, case_id, at);
select put_behind_fence('thread', 'select, insert');
select make_append_only('thread');

create table thread_member (
  municipality_id int not null,
  thread_id uuid not null,
  employee_id uuid not null,
  -- In which service the employee reads it.
  service_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, thread_id, employee_id),
  foreign key (municipality_id, thread_id) references thread,
  foreign key (municipality_id, employee_id) references employee,
  foreign key (municipality_id, service_id) references service
);
select put_behind_fence('thread_member', 'select, insert');
select make_append_only('thread_member');

-- What was written is never changed; a correction is a message of its own.
create table message (
  municipality_id int not null,
  id uuid not null,
  thread_id uuid not null,
  by_kind text not null check (by_kind in ('employee', 'family')),
  by_id uuid not null,
  service_id uuid,
  at timestamptz not null,
  words text not null,
  corrects uuid,
  -- Who put it into this language, where somebody did; an interpreter is wished for.
  translated_by text,
  interpreter boolean not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, thread_id) references thread,
  foreign key (municipality_id, corrects) references message,
  foreign key (municipality_id, service_id) references service,
  check ((by_kind = 'employee') = (service_id is not null))
);
create index message_in on message (municipality_id, thread_id, at);
select put_behind_fence('message', 'select, insert');
select make_append_only('message');

-- Who has opened a thread, and up to which message.
create table thread_opened (
  municipality_id int not null,
  message_id uuid not null,
  reader_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, message_id, reader_id),
  foreign key (municipality_id, message_id) references message
);
select put_behind_fence('thread_opened', 'select, insert');
select make_append_only('thread_opened');

-- That a message waits for an answer, beside what can be asked already, whatever that is.
do $$
declare kinds text;
begin
  select pg_get_expr(conbin, conrelid) into kinds from pg_constraint where conname = 'ask_kind_check' and conrelid = 'ask'::regclass;
  alter table ask drop constraint ask_kind_check;
  execute 'alter table ask add constraint ask_kind_check check (' || kinds || ' or kind = ''message'')';
end $$;
