-- Consent: appended answers. The latest answer of a key rules; nothing is ever changed or revived.
create table consent_answer (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  giver_kind text not null check (giver_kind in ('guardian', 'youth')),
  giver_id uuid not null,
  service_id uuid not null,
  topic text not null,
  purpose text not null,
  answer text not null check (answer in ('yes', 'limited', 'no')),
  -- What the giver leaves out, in own words, and people who may not take part of it.
  limits text,
  not_for uuid[] not null default '{}',
  valid_from date not null,
  valid_to date,
  method text not null check (method in ('portal', 'paper', 'oral', 'phone')),
  note text,
  registered_by uuid,
  at timestamptz not null,
  -- The order of answers given in the same instant.
  position bigint generated always as identity,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  check (answer <> 'limited' or limits is not null),
  check (answer = 'no' or valid_to is not null),
  check (method = 'portal' or registered_by is not null)
);
create index consent_answer_of on consent_answer (municipality_id, case_id, service_id, topic);
select put_behind_fence('consent_answer', 'select, insert');
select make_append_only('consent_answer');

-- What was asked of whom; the answers come above.
create table consent_request (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  service_id uuid not null,
  topics text[] not null,
  purpose text not null,
  why text not null,
  asked_by uuid not null,
  valid_to date not null,
  at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, service_id) references service
);
create index consent_request_of on consent_request (municipality_id, case_id, at);
select put_behind_fence('consent_request', 'select, insert');
