-- What came of each file from the population register: how much, and which lines were refused and why. Never a name or number.
create table register_import (
  municipality_id int not null references municipality,
  id uuid not null,
  at timestamptz not null,
  -- Null for the nightly run.
  by_id uuid,
  lines int not null,
  changed int not null,
  proposed int not null,
  refused jsonb not null,
  primary key (municipality_id, id)
);
create index register_import_at on register_import (municipality_id, at);
select put_behind_fence('register_import', 'select, insert');
select make_append_only('register_import');
