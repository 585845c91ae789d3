-- That somebody of a family has read, before they read of others, that what concerns others is not to be passed on.
create table secrecy_read (
  municipality_id int not null references municipality,
  -- A guardian, or the child.
  person_id uuid not null,
  -- The edition of the words that were read.
  words int not null,
  read_at timestamptz not null,
  primary key (municipality_id, person_id, words)
);
select put_behind_fence('secrecy_read', 'select, insert');
