-- Whatever one party asks of another: sent, delivered, opened, answered, with a clock.
create table ask (
  municipality_id int not null references municipality,
  id uuid not null,
  kind text not null check (kind in ('baton', 'deputy', 'acting', 'participation', 'consent', 'meeting', 'shared_concern', 'advice', 'minutes')),
  about_kind text not null check (about_kind in ('case', 'concern')),
  about_id uuid not null,
  child_id uuid,
  -- What is asked: the offer, the meeting, the consent request.
  thing_id uuid not null,
  from_kind text not null check (from_kind in ('employee', 'family', 'clock')),
  from_id uuid,
  to_kind text not null check (to_kind in ('employee', 'service', 'family')),
  to_id uuid not null,
  state text not null check (state in ('sent', 'delivered', 'opened', 'accepted', 'declined', 'withdrawn', 'lapsed')),
  sent_at timestamptz not null,
  -- When the content-free notice was handed to the outbox.
  noticed_at timestamptz,
  delivered_at timestamptz,
  opened_at timestamptz,
  answered_at timestamptz,
  due_at timestamptz not null,
  reason text,
  words text,
  version int not null default 1,
  primary key (municipality_id, id)
);
create index ask_to on ask (municipality_id, to_id, state, due_at);
create index ask_about on ask (municipality_id, about_kind, about_id);
create index ask_open on ask (municipality_id, due_at) where state in ('sent', 'delivered', 'opened');
create unique index ask_once on ask (municipality_id, kind, thing_id, to_id) where state in ('sent', 'delivered', 'opened');
select put_behind_fence('ask', 'select, insert, update');
