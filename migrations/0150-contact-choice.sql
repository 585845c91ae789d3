-- Whether another guardian of the same child may see how one is reached: what was said last rules, and nothing said is no.
create table contact_choice (
  municipality_id int not null,
  id uuid not null,
  -- Whose telephone, e-mail and address it is, and who may see them.
  person_id uuid not null,
  to_id uuid not null,
  phone boolean not null,
  email boolean not null,
  address boolean not null,
  -- The person; an employee who wrote it in; the clock, when what it stood on ended: then a yes never comes back by itself.
  by_kind text not null check (by_kind in ('self', 'employee', 'clock')),
  by_id uuid,
  how text check (how in ('paper', 'phone', 'met')),
  at timestamptz not null,
  -- Counts what has been said between the two: of two who write at once, one is first.
  version int not null,
  check (person_id <> to_id),
  check ((by_kind = 'employee') = (by_id is not null) and (by_kind = 'employee') = (how is not null)),
  check (by_kind <> 'clock' or not (phone or email or address)),
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references family_person,
  foreign key (municipality_id, to_id) references family_person,
  foreign key (municipality_id, by_id) references employee
);
create unique index contact_choice_of on contact_choice (municipality_id, person_id, to_id, version);
select put_behind_fence('contact_choice', 'select, insert');
select make_append_only('contact_choice');

create view contact_choice_now with (security_invoker = true) as
  select distinct on (municipality_id, person_id, to_id) * from contact_choice
  order by municipality_id, person_id, to_id, version desc;
grant select on contact_choice_now to samspor_app;
