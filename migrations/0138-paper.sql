-- That a person of a family is served on paper, or no longer: the latest rules. And what has been handed over or posted.
create table served_on_paper (
  municipality_id int not null,
  id uuid not null,
  person_id uuid not null,
  -- In which case it was said; the person is served so in all.
  case_id uuid not null,
  on_paper boolean not null,
  because text not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references family_person,
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, by_id) references employee
);
create index served_on_paper_of on served_on_paper (municipality_id, person_id, at desc);
select put_behind_fence('served_on_paper', 'select, insert');
select make_append_only('served_on_paper');

create table paper_given (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  kind text not null,
  -- What it is about: a service, a meeting, a notice; null for information that is about nothing more.
  thing_id uuid,
  language text not null,
  how text not null check (how in ('handed', 'posted', 'told')),
  by_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references family_person,
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, by_id) references employee
);
create index paper_given_in on paper_given (municipality_id, case_id, person_id, at desc);
select put_behind_fence('paper_given', 'select, insert');
select make_append_only('paper_given');

-- Who is served on paper now: what was said last.
create view on_paper_now with (security_invoker = true) as
  select municipality_id, person_id, at as since, because, by_id from (
    select distinct on (s.municipality_id, s.person_id) s.* from served_on_paper s
    order by s.municipality_id, s.person_id, s.at desc, s.id) latest
  where on_paper;
grant select on on_paper_now to samspor_app;
