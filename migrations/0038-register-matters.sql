-- What a file from the population register has found and no file may do: another number, somebody dead or gone, and a
-- child that became closed while nobody here worked with it. Each is handled once, by a person with a name, who says how.
create table register_matter (
  municipality_id int not null references municipality,
  id uuid not null,
  what text not null check (what in ('number', 'dead', 'moved', 'ended', 'unseen')),
  child_id uuid,
  person_id uuid,
  -- The same again, in a later file, is not found anew. Of a number its look-up, never the number.
  mark text not null,
  found_at timestamptz not null,
  handled_by uuid,
  handled_at timestamptz,
  words text,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, child_id) references child,
  foreign key (municipality_id, person_id) references family_person,
  check (num_nonnulls(child_id, person_id) = 1),
  check ((handled_at is null) = (handled_by is null) and (handled_at is null) = (words is null))
);
create unique index register_matter_child on register_matter (municipality_id, child_id, what, mark) where child_id is not null;
create unique index register_matter_person on register_matter (municipality_id, person_id, what, mark) where person_id is not null;
create index register_matter_open on register_matter (municipality_id, found_at) where handled_at is null;
select put_behind_fence('register_matter', 'select, insert, update');
