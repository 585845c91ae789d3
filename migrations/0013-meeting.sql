-- Meetings: who is called and comes, the agenda, minutes in versions, and what each guardian says of them.
create table meeting (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('first', 'cooperation', 'evaluation', 'other')),
  purpose text not null,
  place text,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  state text not null check (state in ('called', 'held', 'cancelled')),
  called_by uuid not null,
  minutes_by uuid not null,
  interpreter_language text,
  -- Words, or case_closed.
  cancelled_because text,
  -- How often time or state has changed: iCalendar's SEQUENCE; and which of these has been handed to the outbox.
  sequence int not null default 0,
  announced int not null default -1,
  at timestamptz not null,
  topic text not null,
  audience text not null check (audience in ('everyone', 'own_service', 'team', 'not_guardians', 'not_guardian', 'child_only')),
  not_for uuid,
  service_id uuid not null,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, called_by) references employee,
  foreign key (municipality_id, minutes_by) references employee,
  check ((audience = 'not_guardian') = (not_for is not null)),
  check ((state = 'cancelled') = (cancelled_because is not null))
);
create index meeting_of on meeting (municipality_id, case_id, starts_at desc);
create index meeting_coming on meeting (municipality_id, starts_at) where state = 'called';
create index meeting_to_announce on meeting (municipality_id) where announced < sequence;
select put_behind_fence('meeting', 'select, insert, update');

create table meeting_invitee (
  municipality_id int not null,
  id uuid not null,
  meeting_id uuid not null,
  employee_id uuid,
  guardian_id uuid,
  child_id uuid,
  -- Somebody without an account, whom the family brings or the service knows.
  guest_name text,
  -- The service an employee comes from.
  service_id uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, meeting_id) references meeting,
  foreign key (municipality_id, employee_id) references employee,
  foreign key (municipality_id, guardian_id) references family_person,
  foreign key (municipality_id, child_id) references child,
  unique nulls not distinct (municipality_id, meeting_id, employee_id, guardian_id, child_id, guest_name),
  constraint one_invitee check (num_nonnulls(employee_id, guardian_id, child_id, guest_name) = 1)
);
create index meeting_invitee_of on meeting_invitee (municipality_id, meeting_id);
create index meeting_invitee_employee on meeting_invitee (municipality_id, employee_id);
select put_behind_fence('meeting_invitee', 'select, insert');

-- Each answer as it came; the latest for the time that stands is the one that counts.
create table meeting_answer (
  municipality_id int not null,
  id uuid not null,
  meeting_id uuid not null,
  invitee_id uuid not null,
  -- The meeting's sequence when it was answered: a move asks anew.
  sequence int not null,
  answer text not null check (answer in ('yes', 'no', 'other_time')),
  words text,
  -- Who wrote it down when it was said by phone or face to face.
  written_by uuid,
  at timestamptz not null,
  -- The order of those given in the same instant.
  position bigint generated always as identity,
  primary key (municipality_id, id),
  foreign key (municipality_id, meeting_id) references meeting,
  foreign key (municipality_id, invitee_id) references meeting_invitee
);
create index meeting_answer_of on meeting_answer (municipality_id, meeting_id, at);
select put_behind_fence('meeting_answer', 'select, insert');
select make_append_only('meeting_answer');

create table agenda_item (
  municipality_id int not null,
  id uuid not null,
  meeting_id uuid not null,
  position int not null,
  words text not null,
  -- What it comes from, so that nothing is written twice.
  because text not null check (because in ('own', 'measure', 'child_view', 'ask', 'last_minutes', 'standing')),
  source_id uuid,
  topic text not null,
  audience text not null check (audience in ('everyone', 'own_service', 'team', 'not_guardians', 'not_guardian', 'child_only')),
  not_for uuid,
  service_id uuid not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, meeting_id) references meeting,
  check ((audience = 'not_guardian') = (not_for is not null))
);
create index agenda_item_of on agenda_item (municipality_id, meeting_id, position);
select put_behind_fence('agenda_item', 'select, insert');

-- Minutes: a correction is a new version; what was is kept.
create table minutes (
  municipality_id int not null,
  meeting_id uuid not null,
  version int not null,
  -- [{ agendaItemId, words }], in the order of the agenda.
  items jsonb not null,
  -- The invitees who came; the others were absent.
  attended uuid[] not null,
  next_meeting text,
  -- Why it was corrected; null in the first version.
  because text,
  by_id uuid not null,
  at timestamptz not null,
  topic text not null,
  audience text not null check (audience in ('everyone', 'own_service', 'team', 'not_guardians', 'not_guardian', 'child_only')),
  not_for uuid,
  service_id uuid not null,
  primary key (municipality_id, meeting_id, version),
  foreign key (municipality_id, meeting_id) references meeting,
  check ((version = 1) = (because is null)),
  check ((audience = 'not_guardian') = (not_for is not null))
);
select put_behind_fence('minutes', 'select, insert');
select make_append_only('minutes');

-- What each guardian (or the youth) says of a version; kept beside it for ever.
create table minutes_response (
  municipality_id int not null,
  id uuid not null,
  meeting_id uuid not null,
  minutes_version int not null,
  guardian_id uuid,
  child_id uuid,
  answer text not null check (answer in ('approve', 'disagree')),
  words text,
  written_by uuid,
  at timestamptz not null,
  -- The order of those given in the same instant.
  position bigint generated always as identity,
  primary key (municipality_id, id),
  foreign key (municipality_id, meeting_id, minutes_version) references minutes,
  foreign key (municipality_id, guardian_id) references family_person,
  foreign key (municipality_id, child_id) references child,
  check (num_nonnulls(guardian_id, child_id) = 1),
  check (answer = 'approve' or words is not null)
);
create index minutes_response_of on minutes_response (municipality_id, meeting_id, at);
select put_behind_fence('minutes_response', 'select, insert');
select make_append_only('minutes_response');

-- Published for gap: a meeting that is over and has no minutes.
create view meeting_without_minutes with (security_invoker = true) as
select municipality_id, case_id, id as meeting_id, ends_at as since, minutes_by
from meeting where state = 'called' and ends_at < current_moment();
grant select on meeting_without_minutes to samspor_app;

-- Published for overview: meetings to come, by who is called.
create view meeting_ahead with (security_invoker = true) as
select m.municipality_id, m.case_id, m.id as meeting_id, m.starts_at, m.ends_at, i.employee_id, i.guardian_id, i.child_id
from meeting m join meeting_invitee i on i.municipality_id = m.municipality_id and i.meeting_id = m.id
where m.state = 'called' and m.ends_at > current_moment();
grant select on meeting_ahead to samspor_app;
