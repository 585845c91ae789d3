-- Wondering, level 0: a concern about a child, a group or nobody named; advice without names; reports kept by their writer.
create table concern (
  municipality_id int not null references municipality,
  id uuid not null,
  about text not null check (about in ('child', 'group', 'nobody')),
  child_id uuid check ((child_id is not null) = (about = 'child')),
  -- Such as "8B": never a name.
  group_name text check ((group_name is not null) = (about = 'group')),
  writer_id uuid not null,
  service_id uuid not null,
  school_environment boolean not null default false,
  -- What was seen and heard is kept apart from what the writer thinks of it.
  arena text not null,
  facts text not null,
  child_said text not null,
  strengths text not null,
  duration text not null,
  earlier text not null,
  interpretation text not null,
  interpretation_shared boolean not null default false,
  noted_at timestamptz not null,
  share_by date not null,
  talk_by date not null,
  due_on date not null,
  look_again_on date,
  leader_id uuid,
  leader_shared_at timestamptz check ((leader_shared_at is null) = (leader_id is null)),
  talker_id uuid,
  family_shared_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  outcome text check (outcome in ('ended', 'own_service', 'with_others', 'group_measure', 'acute')),
  reason text,
  family_view text,
  family_not_yet text,
  child_view text,
  child_not_yet text,
  -- Whether the leader may know that the acute route was taken.
  leader_may_know boolean not null default false,
  -- The topic of the consents under which a case tells of it.
  topic text,
  case_id uuid,
  measure_id uuid,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, child_id) references child,
  foreign key (municipality_id, writer_id) references employee,
  foreign key (municipality_id, leader_id) references employee,
  foreign key (municipality_id, service_id) references service,
  foreign key (municipality_id, case_id) references child_case,
  check ((decided_at is null) = (outcome is null) and (decided_at is null) = (decided_by is null))
);
create index concern_of_writer on concern (municipality_id, writer_id) where decided_at is null;
create index concern_of_leader on concern (municipality_id, leader_id) where decided_at is null;
create index concern_of_child on concern (municipality_id, child_id);
select put_behind_fence('concern', 'select, insert, update');

-- What stood before a change that was made after somebody else could read it.
create table concern_before (
  municipality_id int not null,
  id uuid not null,
  concern_id uuid not null,
  at timestamptz not null,
  changed_by uuid not null,
  texts jsonb not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, concern_id) references concern
);
create index concern_before_of on concern_before (municipality_id, concern_id, at);
select put_behind_fence('concern_before', 'select, insert');
select make_append_only('concern_before');

-- A talk with the family: who took part, what they said. Those who heard it see the concern from then on.
create table concern_talk (
  municipality_id int not null,
  id uuid not null,
  concern_id uuid not null,
  talked_on date not null,
  talked_by uuid not null,
  heard_by uuid[] not null,
  child_took_part boolean not null,
  interpreter text not null check (interpreter in ('not_needed', 'qualified')),
  family_view text not null,
  agreement text not null check (agreement in ('agree', 'partly', 'disagree')),
  agreed text not null,
  child_told text not null,
  at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, concern_id) references concern
);
create index concern_talk_of on concern_talk (municipality_id, concern_id, at);
select put_behind_fence('concern_talk', 'select, insert');
select make_append_only('concern_talk');

-- Advice without names: a question from one service to another, tied to a concern that only the asker sees.
create table consultation (
  municipality_id int not null references municipality,
  id uuid not null,
  concern_id uuid not null,
  asker_id uuid not null,
  asker_service_id uuid not null,
  service_id uuid not null,
  question text not null,
  asked_at timestamptz not null,
  due_on date not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz check ((answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null)),
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, concern_id) references concern,
  foreign key (municipality_id, service_id) references service
);
create index consultation_asked on consultation (municipality_id, asker_id, asked_at);
create index consultation_to on consultation (municipality_id, service_id, asked_at);
select put_behind_fence('consultation', 'select, insert, update');

-- That a report to child welfare was sent, when and by whom. No child, no content: what it is about is the writer's
-- own sealed label. Tied to nothing that a family can read.
create table report_sent (
  municipality_id int not null references municipality,
  id uuid not null,
  writer_id uuid not null,
  service_id uuid not null,
  label_sealed text not null,
  channel text not null check (channel in ('portal', 'phone', 'police', 'letter')),
  sent_at timestamptz not null,
  remind_on date not null,
  leader_may_know boolean not null,
  answered_on date,
  earlier_id uuid,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, writer_id) references employee,
  foreign key (municipality_id, earlier_id) references report_sent
);
create index report_sent_by on report_sent (municipality_id, writer_id, sent_at);
create index report_sent_unit on report_sent (municipality_id, service_id, sent_at) where leader_may_know;
select put_behind_fence('report_sent', 'select, insert, update');

-- Published: what waits in a concern, by when, and who must act. Keep equal to `nextStep` in rules.ts.
create view concern_due with (security_invoker = true) as
select c.municipality_id, c.id as concern_id, c.child_id, c.service_id, c.noted_at, s.step,
  case s.step when 'share' then c.writer_id when 'decide' then c.leader_id
    when 'talk' then coalesce(c.talker_id, c.writer_id) else c.writer_id end as who_id,
  case s.step when 'share' then case when c.family_shared_at is null then c.share_by else c.due_on end
    when 'talk' then least(c.talk_by, c.due_on) when 'look_again' then c.look_again_on else c.due_on end as due_on,
  c.due_on as decide_by
from concern c cross join lateral (select case
  when c.look_again_on is not null and c.leader_shared_at is null then 'look_again'
  when c.leader_shared_at is null then 'share'
  when c.about = 'child' and c.family_shared_at is null then 'talk'
  else 'decide' end as step) s
where c.decided_at is null;
grant select on concern_due to samspor_app;

-- Published: reports without an answer. Only ever shown to their writer.
create view report_due with (security_invoker = true) as
select municipality_id, id as report_id, writer_id, sent_at, remind_on from report_sent where answered_on is null;
grant select on report_due to samspor_app;
