-- What a guardian is kept from: set by a named professional, looked at again, never lifted by itself. The access facts of
-- ground `block` follow from these rows; this table is never read for a guardian.
create table block (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  -- The guardian who is kept from it.
  person_id uuid not null,
  code text not null,
  scope text not null check (scope in ('case', 'topic', 'entry', 'voice')),
  topic text,
  entry_id uuid,
  reason text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  recheck_on date not null,
  -- The day of the re-check that somebody has been asked about.
  asked_on date,
  lifted_at timestamptz,
  lifted_by uuid,
  lift_reason text,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, person_id) references family_person,
  check ((scope = 'topic') = (topic is not null)),
  check ((scope = 'entry') = (entry_id is not null)),
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
create index block_case on block (municipality_id, case_id);
create index block_due on block (municipality_id, recheck_on) where lifted_at is null;
select put_behind_fence('block', 'select, insert, update');

-- Each time somebody looked at it again, and why it stands.
create table block_review (
  municipality_id int not null,
  id uuid not null,
  block_id uuid not null,
  at timestamptz not null,
  by_id uuid not null,
  words text not null,
  next_on date not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, block_id) references block
);
create index block_review_of on block_review (municipality_id, block_id, at);
select put_behind_fence('block_review', 'select, insert');
select make_append_only('block_review');
