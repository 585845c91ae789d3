-- What somebody asks of own data: access, correction, deletion, restriction, objection, portability. With a clock.
create table privacy_request (
  municipality_id int not null references municipality,
  id uuid not null,
  kind text not null check (kind in ('access', 'portability', 'correction', 'deletion', 'restriction', 'objection')),
  asker_kind text not null check (asker_kind in ('family', 'employee', 'other')),
  -- Null for somebody who has no place here: then the name is written down.
  asker_id uuid check ((asker_id is null) = (asker_kind = 'other')),
  asker_name text check ((asker_name is null) = (asker_id is not null)),
  -- The child it is about; null when it is about the asker.
  child_id uuid,
  -- Whoever is kept away from this child may not handle it: the child it is about, else a closed child of the asker.
  shield_child_id uuid,
  case_id uuid,
  -- Whose leader may handle it beside the data protection officer.
  service_id uuid,
  via text not null check (via in ('portal', 'letter', 'oral', 'phone')),
  words text not null,
  received_on date not null,
  registered_by uuid,
  due_on date not null,
  extended_because text,
  outcome text check (outcome in ('granted', 'partly', 'refused')),
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, service_id) references service,
  check ((outcome is null) = (answer is null) and (outcome is null) = (answered_at is null)
    and (outcome is null) = (answered_by is null)),
  check (via = 'portal' or registered_by is not null)
);
create index privacy_request_by on privacy_request (municipality_id, asker_id, received_on);
create index privacy_request_open on privacy_request (municipality_id, due_on) where outcome is null;
create index privacy_request_of on privacy_request (municipality_id, service_id, received_on);
select put_behind_fence('privacy_request', 'select, insert');
-- What was asked stands as it was asked.
grant update (due_on, extended_because, outcome, answer, answered_by, answered_at, version)
  on privacy_request to samspor_app;

-- What `person` keeps of somebody, for that somebody alone: never where a child lives, never the number itself, and
-- nothing about a child from whom the person is kept.
create view own_person with (security_invoker = true) as
  select municipality_id, id, given_name, family_name, phone, email, language, interpreter_language, protection,
    identity_lookup is not null as has_number
  from family_person;
create view own_child with (security_invoker = true) as
  select municipality_id, id, given_name, family_name, preferred_name, birth_date, languages, interpreter_language,
    protection, identity_lookup is not null as has_number
  from child;
create view own_guardianship with (security_invoker = true) as
  select g.municipality_id, g.person_id, coalesce(c.preferred_name, c.given_name) as name, g.relation, g.source,
    g.parental_responsibility, g.lives_with, g.valid_from, g.valid_to
  from guardianship g join child c on c.municipality_id = g.municipality_id and c.id = g.child_id
  where g.kept_out_at is null;
grant select on own_person, own_child, own_guardianship to samspor_app;
