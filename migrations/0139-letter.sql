-- A letter with a code to somebody without an identity number or a Norwegian eID. What is secret is kept as keyed hashes alone.
create table letter (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  login_id uuid not null references person_login,
  language text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  -- Of the code on the paper, and of the number that is told in another way.
  code_hash text not null,
  number_hash text not null,
  expires_at timestamptz not null,
  -- How often a wrong number was given with the right code.
  tries int not null default 0,
  used_at timestamptz,
  ended_at timestamptz,
  ended_because text check (ended_because in ('withdrawn', 'lost', 'misused', 'replaced', 'tries')),
  check ((ended_at is null) = (ended_because is null)),
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references family_person,
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, made_by) references employee
);
create unique index letter_code on letter (municipality_id, code_hash);
create index letter_by_code on letter (code_hash);
create index letter_of on letter (municipality_id, person_id, made_at desc);
select put_behind_fence('letter', 'select, insert');
-- It is used or ended, never rewritten; its hashes are reckoned anew when the key is changed.
grant update (tries, used_at, ended_at, ended_because, code_hash, number_hash) on letter to samspor_app;
-- Before a municipality is known: the code finds its letter.
create policy use_letter on letter using (at_login());

-- That somebody who works here has seen, face to face, that a person is who the person says.
create table identity_seen (
  municipality_id int not null,
  id uuid not null,
  person_id uuid not null,
  case_id uuid not null,
  how text not null check (how in ('passport', 'residence_card', 'national_id', 'other')),
  words text not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references family_person,
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, by_id) references employee
);
create index identity_seen_of on identity_seen (municipality_id, person_id, at desc);
select put_behind_fence('identity_seen', 'select, insert');
select make_append_only('identity_seen');
create policy seen_at_login on identity_seen for select using (at_login());
