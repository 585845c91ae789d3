-- What somebody puts into the shared picture of a child's life: the child, the family, and those who help. Nobody changes another's words:
-- they are written anew by whoever wrote them, or taken back.
create table picture_entry (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  -- What is mine; what helps and what is hard, at a level; and through a service's glasses: what it sees, wonders about, can do.
  kind text not null check (kind in ('mine', 'resource', 'factor', 'sees', 'wonders', 'can')),
  level text check (level in ('child', 'family', 'surroundings')),
  -- Where in life: one of the municipality's arenas.
  arena text,
  writer_kind text not null check (writer_kind in ('child', 'youth', 'guardian', 'employee')),
  writer_id uuid not null,
  -- The service for which an employee wrote.
  service_id uuid,
  at timestamptz not null,
  words text not null,
  -- Why it must be written: for what concerns the family.
  because text,
  topic text not null,
  for_whom text not null check (for_whom in ('everyone', 'helpers', 'all_but_one')),
  not_for uuid,
  -- The earlier words in whose place these stand.
  replaces uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, service_id) references service,
  foreign key (municipality_id, replaces) references picture_entry,
  check ((kind in ('resource', 'factor')) = (level is not null)),
  check ((writer_kind = 'employee') = (service_id is not null)),
  check (kind not in ('sees', 'wonders', 'can') or writer_kind = 'employee'),
  check ((for_whom = 'all_but_one') = (not_for is not null)),
  -- What a service writes here, the family reads: what cannot be said to them is no part of a shared picture.
  check (writer_kind <> 'employee' or for_whom <> 'helpers'),
  -- What is hard in a family is read by few, and by a service written only with why.
  check (not (kind = 'factor' and level = 'family') or topic = 'home'),
  check (not (kind = 'factor' and level = 'family' and writer_kind = 'employee') or because is not null),
  check (not (kind = 'factor' and level = 'family' and writer_kind = 'guardian') or for_whom = 'helpers')
);
create index picture_entry_in on picture_entry (municipality_id, case_id, at);
create unique index picture_entry_replaced_once on picture_entry (municipality_id, replaces) where replaces is not null;
select put_behind_fence('picture_entry', 'select, insert');
select make_append_only('picture_entry');

-- That whoever wrote it has taken it back: from then on nobody else reads it.
create table picture_taken_back (
  municipality_id int not null,
  entry_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, entry_id),
  foreign key (municipality_id, entry_id) references picture_entry
);
select put_behind_fence('picture_taken_back', 'select, insert');
select make_append_only('picture_taken_back');

-- What those around a child say together. A new text stands in the place of those that its writer read, and is signed anew. What it may tell
-- of goes with it: every service that has to do with the case as far as its writer knows, and all that the words before may have told of.
create table picture_statement (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  -- In whose place it stands: the words that its writer began from.
  after_ids uuid[] not null,
  words text not null,
  writer_kind text not null check (writer_kind in ('child', 'youth', 'guardian', 'employee')),
  writer_id uuid not null,
  service_id uuid,
  -- [{serviceId, at}]: the services that the words may tell of, each as of when.
  told jsonb not null check (jsonb_typeof(told) = 'array'),
  -- Whether the child has written it, or words that it began from.
  spoken boolean not null,
  at timestamptz not null,
  -- The order in which they were written; nobody is shown it.
  position bigint generated always as identity,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  check ((writer_kind = 'employee') = (service_id is not null))
);
create index picture_statement_in on picture_statement (municipality_id, case_id, position);
select put_behind_fence('picture_statement', 'select, insert');
select make_append_only('picture_statement');

-- That one of the family, or a service, stands behind a version; with words where that one sees something else. The latest counts.
create table picture_signature (
  municipality_id int not null,
  id uuid not null,
  statement_id uuid not null,
  signer_kind text not null check (signer_kind in ('child', 'youth', 'guardian', 'employee')),
  signer_id uuid not null,
  service_id uuid,
  differs text,
  -- [{serviceId, at}]: the services that the words may tell of, which may have come after the version.
  told jsonb not null check (jsonb_typeof(told) = 'array'),
  -- Whether the child signs, or the words may be what the child has said.
  spoken boolean not null,
  at timestamptz not null,
  position bigint generated always as identity,
  primary key (municipality_id, id),
  foreign key (municipality_id, statement_id) references picture_statement,
  check ((signer_kind = 'employee') = (service_id is not null))
);
create index picture_signature_of on picture_signature (municipality_id, statement_id, position);
select put_behind_fence('picture_signature', 'select, insert');
select make_append_only('picture_signature');

-- That whoever holds has said that a version stands.
create table picture_finished (
  municipality_id int not null,
  statement_id uuid not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, statement_id),
  foreign key (municipality_id, statement_id) references picture_statement,
  foreign key (municipality_id, by_id) references employee
);
select put_behind_fence('picture_finished', 'select, insert');
select make_append_only('picture_finished');

-- Every service that has or had to do with a case: that takes or took part, holds or held, owns, was asked or given something.
create view service_around with (security_invoker = true) as
  select municipality_id, case_id, service_id from participant
  union
  select municipality_id, case_id, service_id from service_tie;
grant select on service_around to samspor_app;

-- Whether somebody who is called to a meeting has not said no to it as it stands now.
create function comes_to_meeting(i meeting_invitee, now_sequence int) returns boolean language sql stable as $$
  select coalesce((select a.answer from meeting_answer a where a.municipality_id = i.municipality_id and a.meeting_id = i.meeting_id
    and a.invitee_id = i.id and a.sequence = now_sequence order by a.position desc limit 1), 'yes') <> 'no' $$;

-- What two services really do together around a child, one row for each thing: they met or are called to the same meeting, one does a
-- measure that the other agreed on, somebody has said that their measures go together, one has taken a need that the other saw, or has
-- received the child from the other. `told` is what decides who may know of it: all of it must be shown.
create view service_line with (security_invoker = true) as
  select distinct m.municipality_id, m.case_id, case m.state when 'held' then 'met' else 'meeting' end as kind, m.id as thing_id,
    a.service_id as one_id, b.service_id as other_id, m.starts_at as at, null::text as title,
    jsonb_build_array(jsonb_build_object('topic', m.topic, 'audience', m.audience, 'notFor', m.not_for, 'serviceId', m.service_id, 'at', m.at)) as told
  from meeting m
    join meeting_invitee a on a.municipality_id = m.municipality_id and a.meeting_id = m.id
    join meeting_invitee b on b.municipality_id = m.municipality_id and b.meeting_id = m.id and a.service_id < b.service_id
    left join lateral (select n.attended from minutes n where n.municipality_id = m.municipality_id and n.meeting_id = m.id
      order by n.version desc limit 1) n on m.state = 'held'
  where (m.state = 'held' and a.id = any (n.attended) and b.id = any (n.attended))
    or (m.state = 'called' and m.ends_at > current_moment() and comes_to_meeting(a, m.sequence) and comes_to_meeting(b, m.sequence))
  union all
  select m.municipality_id, m.case_id, 'measure', m.id, least(s.done_by, m.service_id), greatest(s.done_by, m.service_id), m.at, m.title,
    jsonb_build_array(jsonb_build_object('topic', m.topic, 'audience', m.audience, 'notFor', m.not_for, 'serviceId', m.service_id, 'at', m.at))
  from measure m join measure_standing s on s.municipality_id = m.municipality_id and s.measure_id = m.id
  where m.status = 'running' and s.done_by is not null and s.done_by <> m.service_id
  union all
  select w.municipality_id, w.case_id, 'together', w.second_id, least(a.done_by, b.done_by), greatest(a.done_by, b.done_by), w.at, null,
    (select jsonb_agg(jsonb_build_object('topic', m.topic, 'audience', m.audience, 'notFor', m.not_for, 'serviceId', m.service_id, 'at', m.at))
      from measure m where m.municipality_id = w.municipality_id and m.id in (w.first_id, w.second_id))
  from measure_word w
    join measure_standing a on a.municipality_id = w.municipality_id and a.measure_id = w.first_id
    join measure_standing b on b.municipality_id = w.municipality_id and b.measure_id = w.second_id
  where w.says = 'together' and w.fits and a.done_by <> b.done_by
  union all
  select n.municipality_id, n.case_id, 'need', n.id, least(n.service_id, r.service_id), greatest(n.service_id, r.service_id),
    r.answered_at, n.what,
    jsonb_build_array(jsonb_build_object('topic', n.topic, 'audience', n.audience, 'notFor', n.not_for, 'serviceId', n.service_id, 'at', n.at))
  from need n join need_request r on r.municipality_id = n.municipality_id and r.need_id = n.id
  where r.state in ('accepted', 'done') and r.service_id <> n.service_id
  union all
  select t.municipality_id, t.case_id, 'transition', t.id, least(t.from_service_id, t.to_service_id),
    greatest(t.from_service_id, t.to_service_id), t.accepted_at, null,
    jsonb_build_array(jsonb_build_object('topic', 'plan', 'audience', 'everyone', 'notFor', null, 'serviceId', t.from_service_id, 'at', t.started_at))
  from transition t where t.state = 'accepted' and t.to_service_id <> t.from_service_id;
grant select on service_line to samspor_app;
