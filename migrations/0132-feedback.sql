-- What families are asked about the help, and what they answer. An answer is read by who gave it alone; it is changed and taken back by
-- that one, and deleted when its time is out.
create table feedback_ask (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  -- A guardian, or the child by its own pages.
  person_id uuid not null,
  who text not null check (who in ('youth', 'parent')),
  phase text not null check (phase in ('before', 'during', 'after')),
  -- The service that owned the case then: whose help it is about.
  service_id uuid not null,
  asked_at timestamptz not null,
  open_until date not null,
  reminded_at timestamptz,
  settled text check (settled in ('answered', 'declined', 'lapsed')),
  settled_at timestamptz,
  forget_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, child_id) references child,
  foreign key (municipality_id, service_id) references service,
  check ((settled is null) = (settled_at is null)),
  check (who <> 'youth' or person_id = child_id)
);
create index feedback_ask_of on feedback_ask (municipality_id, person_id, asked_at);
create index feedback_ask_in on feedback_ask (municipality_id, case_id, asked_at);
create index feedback_ask_open on feedback_ask (municipality_id, asked_at) where settled is null;
create index feedback_ask_forgotten on feedback_ask (municipality_id, forget_at);
select put_behind_fence('feedback_ask', 'select, insert, update, delete');

create table feedback_answer (
  municipality_id int not null,
  id uuid not null,
  -- Null where a child says it at a screen: nobody asks it by a notice.
  ask_id uuid,
  case_id uuid not null,
  child_id uuid not null,
  person_id uuid not null,
  who text not null check (who in ('child', 'youth', 'parent')),
  phase text not null check (phase in ('before', 'during', 'after')),
  service_id uuid not null,
  -- The half-year in which it was first given: `2026-2`. It counts in that one alone.
  half_year text not null check (half_year ~ '^[0-9]{4}-[12]$'),
  at timestamptz not null,
  changed_at timestamptz not null,
  -- Each question as it was worded, its theme, and from 0 to 4, or null where it was skipped.
  items jsonb not null,
  words text,
  -- Whether it has been shown to somebody, also where that is taken back: what others know counts otherwise (record 79).
  seen boolean not null default false,
  forget_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, ask_id) references feedback_ask,
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, child_id) references child,
  foreign key (municipality_id, service_id) references service,
  check ((who = 'child') = (ask_id is null)),
  check (who = 'parent' or person_id = child_id)
);
create unique index feedback_answer_to on feedback_answer (municipality_id, ask_id) where ask_id is not null;
create index feedback_answer_of on feedback_answer (municipality_id, case_id, person_id);
create index feedback_answer_in on feedback_answer (municipality_id, half_year);
create index feedback_answer_forgotten on feedback_answer (municipality_id, forget_at);
select put_behind_fence('feedback_answer', 'select, insert, update, delete');

-- To whom somebody shows an answer: chosen by name, and taken back at will.
create table feedback_shown (
  municipality_id int not null,
  answer_id uuid not null,
  employee_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, answer_id, employee_id),
  foreign key (municipality_id, answer_id) references feedback_answer,
  foreign key (municipality_id, employee_id) references employee
);
select put_behind_fence('feedback_shown', 'select, insert, delete');

-- Who is not to be asked any more.
create table feedback_never (
  municipality_id int not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, person_id)
);
select put_behind_fence('feedback_never', 'select, insert, delete');

-- That a half-year is closed and has been put together: once, and never again.
create table feedback_published (
  municipality_id int not null,
  half_year text not null check (half_year ~ '^[0-9]{4}-[12]$'),
  at timestamptz not null,
  primary key (municipality_id, half_year)
);
select put_behind_fence('feedback_published', 'select, insert');
select make_append_only('feedback_published');

-- What can be shown of a half-year: of a service with all below it, or of the municipality. Nobody can be known by it (record 79).
create table feedback_result (
  municipality_id int not null,
  id uuid not null,
  half_year text not null,
  -- Null for the whole municipality.
  service_id uuid,
  phase text not null check (phase in ('before', 'during', 'after')),
  theme text not null,
  -- Between these the mean lies, on the scale from 0 to 4.
  low numeric(2, 1) not null check (low between 0 and 4),
  high numeric(2, 1) not null check (high between 0 and 4),
  primary key (municipality_id, id),
  unique nulls not distinct (municipality_id, half_year, service_id, phase, theme),
  foreign key (municipality_id, half_year) references feedback_published,
  foreign key (municipality_id, service_id) references service
);
select put_behind_fence('feedback_result', 'select, insert');
select make_append_only('feedback_result');

-- "Dette gjorde vi": what somebody who leads did about a result, the latest last.
create table feedback_done (
  municipality_id int not null,
  id uuid not null,
  half_year text not null,
  service_id uuid,
  words text not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, half_year) references feedback_published,
  foreign key (municipality_id, service_id) references service,
  foreign key (municipality_id, by_id) references employee
);
create index feedback_done_in on feedback_done (municipality_id, half_year, service_id, at);
select put_behind_fence('feedback_done', 'select, insert');
select make_append_only('feedback_done');
