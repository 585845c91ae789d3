-- What those around a child ask the coordinating unit. Above the case it is a kind of question with its clock; the words belong to the
-- case, and to one of the unit who is shown its plan.
create table unit_question (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  -- An id of the settings' list; none where the municipality has no list.
  kind text,
  words text,
  topic text not null,
  audience text not null,
  -- Who asks, and in which service.
  asked_by uuid not null,
  service_id uuid not null,
  asked_at timestamptz not null,
  due_on date not null,
  -- Whom of the unit it was put to: that one answers for it; another of the unit may answer too.
  to_id uuid not null,
  state text not null default 'sent' check (state in ('sent', 'answered', 'withdrawn')),
  answer text,
  -- Nobody where it ended with its case.
  ended_by uuid,
  ended_at timestamptz,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, asked_by) references employee,
  foreign key (municipality_id, service_id) references service,
  foreign key (municipality_id, to_id) references employee,
  foreign key (municipality_id, ended_by) references employee,
  check ((state = 'sent') = (ended_at is null)),
  check ((state = 'answered') = (answer is not null)),
  check (state <> 'answered' or ended_by is not null)
);
create index unit_question_in on unit_question (municipality_id, case_id, asked_at);
create index unit_question_open on unit_question (municipality_id, due_on) where state = 'sent';
-- The same is asked once while it waits.
create unique index unit_question_once on unit_question (municipality_id, case_id, coalesce(kind, '')) where state = 'sent';
select put_behind_fence('unit_question', 'select, insert, update');

-- One more kind of question in the one engine.
do $$
declare kinds text;
begin
  select pg_get_expr(conbin, conrelid) into kinds from pg_constraint where conname = 'ask_kind_check' and conrelid = 'ask'::regclass;
  alter table ask drop constraint ask_kind_check;
  execute 'alter table ask add constraint ask_kind_check check (' || kinds || ' or kind = ''unit_question'')';
end $$;
