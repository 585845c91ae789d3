-- Children (also expected ones), their guardians and other carers.
create table child (
  municipality_id int not null references municipality,
  id uuid not null,
  given_name text not null collate nb_no,
  family_name text not null collate nb_no,
  preferred_name text collate nb_no,
  birth_date date,
  expected_on date,
  languages text[] not null default '{nb}',
  interpreter_language text,
  -- Sealed, and a keyed hash to look up by; both null for those without a number.
  identity_sealed text,
  identity_lookup text,
  protection text not null default 'none' check (protection in ('none', 'hidden_residence', 'client_address', 'confidential', 'strictly_confidential')),
  -- The kindergarten or school.
  place_id uuid,
  address text,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, place_id) references service,
  check (birth_date is not null or expected_on is not null),
  check (protection <> 'strictly_confidential' or address is null)
);
create unique index child_identity on child (municipality_id, identity_lookup) where identity_lookup is not null;
select put_behind_fence('child', 'select, insert, update');

create table family_person (
  municipality_id int not null references municipality,
  id uuid not null,
  given_name text not null collate nb_no,
  family_name text not null collate nb_no,
  phone text,
  email text,
  language text not null default 'nb',
  interpreter_language text,
  identity_sealed text,
  identity_lookup text,
  protection text not null default 'none' check (protection in ('none', 'hidden_residence', 'client_address', 'confidential', 'strictly_confidential')),
  address text,
  login_id uuid,
  version int not null default 1,
  primary key (municipality_id, id),
  check (protection <> 'strictly_confidential' or address is null)
);
create unique index family_person_identity on family_person (municipality_id, identity_lookup) where identity_lookup is not null;
select put_behind_fence('family_person', 'select, insert, update');

create table guardianship (
  municipality_id int not null,
  id uuid not null,
  child_id uuid not null,
  person_id uuid not null,
  relation text not null check (relation in ('mother', 'father', 'parent', 'foster_parent', 'step_parent', 'grandparent', 'other')),
  -- Must this person answer for the child?
  parental_responsibility boolean not null,
  -- Where that is known from.
  source text not null check (source in ('register', 'stated', 'court', 'child_welfare')),
  lives_with boolean,
  valid_from date not null,
  valid_to date,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, child_id) references child,
  foreign key (municipality_id, person_id) references family_person
);
create index guardianship_child on guardianship (municipality_id, child_id);
create index guardianship_person on guardianship (municipality_id, person_id);
select put_behind_fence('guardianship', 'select, insert, update');
