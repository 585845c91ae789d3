-- A note that something was given, taken back in the open: it was pressed by mistake. Both stay.
create table paper_taken_back (
  municipality_id int not null,
  id uuid not null,
  given_id uuid not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, given_id),
  foreign key (municipality_id, given_id) references paper_given,
  foreign key (municipality_id, by_id) references employee
);
select put_behind_fence('paper_taken_back', 'select, insert');
select make_append_only('paper_taken_back');

-- What has been given and is not taken back.
create view paper_given_now with (security_invoker = true) as
  select g.* from paper_given g
  where not exists (select from paper_taken_back t where t.municipality_id = g.municipality_id and t.given_id = g.id);
grant select on paper_given_now to samspor_app;

-- Of one thing to one person: asked for each row that waits.
create index paper_given_of on paper_given (municipality_id, person_id, thing_id, at desc);

-- When a meeting was called off: who was given the call before that is to be told.
alter table meeting add column cancelled_at timestamptz;
