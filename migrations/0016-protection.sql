-- Grades of address protection, held together: each is known from somewhere, and ends only by two people.
-- `child.protection` and `family_person.protection` keep the strictest of those in force.
create table address_grade (
  municipality_id int not null references municipality,
  id uuid not null,
  child_id uuid,
  person_id uuid,
  grade text not null check (grade in ('hidden_residence', 'client_address', 'confidential', 'strictly_confidential')),
  source text not null check (source in ('register', 'child_welfare', 'by_hand')),
  because text not null,
  set_by uuid,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, child_id) references child,
  foreign key (municipality_id, person_id) references family_person,
  check (num_nonnulls(child_id, person_id) = 1),
  check (valid_to >= valid_from)
);
create unique index address_grade_child on address_grade (municipality_id, child_id, grade) where valid_to is null and child_id is not null;
create unique index address_grade_person on address_grade (municipality_id, person_id, grade) where valid_to is null and person_id is not null;
create index address_grade_of_child on address_grade (municipality_id, child_id);
create index address_grade_of_person on address_grade (municipality_id, person_id);
insert into address_grade (municipality_id, id, child_id, grade, source, because, valid_from)
  select municipality_id, gen_random_uuid(), id, protection, 'by_hand', '', 'epoch' from child where protection <> 'none';
insert into address_grade (municipality_id, id, person_id, grade, source, because, valid_from)
  select municipality_id, gen_random_uuid(), id, protection, 'by_hand', '', 'epoch' from family_person where protection <> 'none';
select put_behind_fence('address_grade', 'select, insert, update');

-- Somebody may not be near the child: kept from everything, whatever a register says of responsibility.
alter table guardianship add column kept_out_at timestamptz;
alter table guardianship add column kept_out_because text;

-- What would protect less: proposed by one, confirmed by another. Found by an import, it has no proposer yet.
create table loosening (
  municipality_id int not null references municipality,
  id uuid not null,
  child_id uuid not null,
  what text not null check (what in ('grade', 'responsibility')),
  grade_id uuid,
  guardianship_id uuid,
  source text not null check (source in ('register', 'by_hand')),
  found_at timestamptz not null,
  because text,
  proposed_by uuid,
  proposed_at timestamptz,
  -- Whom the proposer asks to confirm.
  asked_id uuid,
  state text not null check (state in ('found', 'proposed', 'confirmed', 'declined')),
  words text,
  answered_by uuid,
  answered_at timestamptz,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, child_id) references child,
  foreign key (municipality_id, grade_id) references address_grade,
  foreign key (municipality_id, guardianship_id) references guardianship,
  check ((what = 'grade') = (grade_id is not null) and (what = 'responsibility') = (guardianship_id is not null)),
  check (state in ('found', 'declined') or (proposed_by is not null and asked_id is not null)),
  check (state <> 'confirmed' or (answered_by is not null and answered_by <> proposed_by))
);
create unique index loosening_grade on loosening (municipality_id, grade_id) where state in ('found', 'proposed');
create unique index loosening_guardianship on loosening (municipality_id, guardianship_id) where state in ('found', 'proposed');
create index loosening_child on loosening (municipality_id, child_id);
create index loosening_asked on loosening (municipality_id, asked_id) where state = 'proposed';
select put_behind_fence('loosening', 'select, insert, update');

-- A child whose case only named people may know of, also within their own service.
create table closed_child (
  municipality_id int not null references municipality,
  child_id uuid not null,
  primary key (municipality_id, child_id)
);
select put_behind_fence('closed_child', 'select, insert, delete');
create table circle_member (
  municipality_id int not null references municipality,
  id uuid not null,
  child_id uuid not null,
  employee_id uuid not null,
  because text not null,
  let_in_by uuid not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (municipality_id, id),
  check (valid_to >= valid_from)
);
create unique index circle_member_now on circle_member (municipality_id, child_id, employee_id) where valid_to is null;
select put_behind_fence('circle_member', 'select, insert, update');

-- Employees who never open, find or count a child: own family, and of a closed child everybody outside its circle.
create view kept_away with (security_invoker = true) as
  select municipality_id, employee_id, child_id from kin
  union all
  select e.municipality_id, e.id, x.child_id from closed_child x join employee e on e.municipality_id = x.municipality_id
  where not exists (select from circle_member m where m.municipality_id = x.municipality_id and m.child_id = x.child_id
    and m.employee_id = e.id and m.valid_to is null);
grant select on kept_away to samspor_app;
