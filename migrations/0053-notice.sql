-- What somebody is told: in the inbox always, outside it only kind and deadline, and only where the reader wants it.
create table notice (
  municipality_id int not null references municipality,
  id uuid not null,
  kind text not null,
  to_kind text not null check (to_kind in ('employee', 'service', 'family')),
  to_id uuid not null,
  about_kind text check (about_kind in ('case', 'concern')),
  about_id uuid,
  -- What of a case the reader must see for this to be told; null for all of it.
  topic text,
  child_id uuid,
  thing_id uuid,
  due_at timestamptz,
  told_at timestamptz not null,
  -- When it was decided what leaves the inbox.
  planned_at timestamptz,
  read_at timestamptz,
  -- Nothing is waited for any more: it was answered, or taken back.
  ended_at timestamptz,
  ending text check (ending in ('answered', 'withdrawn')),
  primary key (municipality_id, id),
  check ((about_kind is null) = (about_id is null)),
  check ((ended_at is null) = (ending is null))
);
create index notice_to on notice (municipality_id, to_id, told_at desc, id);
create index notice_unread on notice (municipality_id, to_id) where read_at is null;
create index notice_unplanned on notice (municipality_id, told_at) where planned_at is null;
create index notice_thing on notice (municipality_id, thing_id) where ended_at is null;
create index notice_about on notice (municipality_id, about_kind, about_id) where ended_at is null;
select put_behind_fence('notice', 'select, insert');
grant update (planned_at, read_at, ended_at, ending) on notice to samspor_app;

-- What leaves the inbox: one message to one receiver, with one or several notices.
create table notice_message (
  municipality_id int not null references municipality,
  id uuid not null,
  to_kind text not null check (to_kind in ('employee', 'family')),
  to_id uuid not null,
  channel text not null check (channel in ('email', 'sms')),
  digest boolean not null,
  send_at timestamptz not null,
  -- When it was given to the outbox.
  queued_at timestamptz,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'dropped')),
  settled_at timestamptz,
  -- Why it failed or was dropped, as a code.
  why text,
  primary key (municipality_id, id),
  check ((state = 'queued') = (settled_at is null))
);
create index notice_message_due on notice_message (municipality_id, send_at) where state = 'queued' and queued_at is null;
create index notice_message_to on notice_message (municipality_id, to_id, send_at);
create unique index notice_digest on notice_message (municipality_id, to_id, channel, send_at)
  where digest and state = 'queued' and queued_at is null;
select put_behind_fence('notice_message', 'select, insert');
grant update (queued_at, state, settled_at, why) on notice_message to samspor_app;

create table notice_in_message (
  municipality_id int not null,
  message_id uuid not null,
  notice_id uuid not null,
  primary key (municipality_id, message_id, notice_id),
  foreign key (municipality_id, message_id) references notice_message,
  foreign key (municipality_id, notice_id) references notice
);
create index notice_in_message_of on notice_in_message (municipality_id, notice_id);
select put_behind_fence('notice_in_message', 'select, insert');

-- What waits already stands in the inbox from the first day; what a mail has told of is not mailed again.
insert into notice (municipality_id, id, kind, to_kind, to_id, about_kind, about_id, topic, child_id, thing_id, due_at,
  told_at, planned_at, read_at)
select municipality_id, id, kind, to_kind, to_id, about_kind, about_id,
  case when kind in ('meeting', 'minutes') then 'meetings' end, child_id, thing_id, due_at, sent_at, noticed_at, opened_at
from ask where state in ('sent', 'delivered', 'opened', 'lapsed');
insert into notice (municipality_id, id, kind, to_kind, to_id, told_at)
select municipality_id, gen_random_uuid(), 'no_longer', to_kind, to_id, answered_at
from ask where tell_ended and answered_at is not null;
drop index ask_tell_ended;
alter table ask drop column noticed_at;
alter table ask drop column tell_ended;
