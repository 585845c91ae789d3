-- Who may see what of whom, on which ground, during which time. Written by the owner of the act, in its transaction.
create table access_fact (
  municipality_id int not null references municipality,
  id uuid not null,
  about_kind text not null check (about_kind in ('case', 'concern')),
  about_id uuid not null,
  child_id uuid,
  reader_kind text not null check (reader_kind in ('employee', 'service', 'family')),
  reader_id uuid not null,
  -- The service in which an employee must be acting: who also works elsewhere sees nothing from there.
  in_service_id uuid,
  -- A topic of the consents, or * for all.
  topic text not null,
  ground text not null check (ground in ('own_service', 'participation', 'guardianship', 'own_case', 'consent', 'other_ground', 'block', 'break_glass')),
  ground_id uuid,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (municipality_id, id),
  -- Empty when it was taken away before it began: it then never bit.
  check (valid_to >= valid_from)
);
create index access_fact_reader on access_fact (municipality_id, reader_id, about_kind, about_id) include (topic, ground, valid_from, valid_to, in_service_id);
create index access_fact_about on access_fact (municipality_id, about_kind, about_id);
create index access_fact_child on access_fact (municipality_id, child_id, reader_id);
create index access_fact_ended on access_fact (municipality_id, valid_to) where ground = 'consent';
select put_behind_fence('access_fact', 'select, insert, update');

-- Own child or family: as an employee this person never opens, finds or counts these children.
create table kin (
  municipality_id int not null references municipality,
  employee_id uuid not null,
  child_id uuid not null,
  primary key (municipality_id, employee_id, child_id)
);
select put_behind_fence('kin', 'select, insert, delete');
