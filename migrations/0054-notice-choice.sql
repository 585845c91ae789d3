-- How somebody wants to be told; who has no row is told as the municipality has set it.
create table notice_choice (
  municipality_id int not null references municipality,
  person_id uuid not null,
  -- For each topic: at once, gathered, or only in the inbox.
  chosen jsonb not null,
  channels text[] not null check (channels <@ array['email', 'sms']),
  -- Null for none at all.
  quiet_from text,
  quiet_to text,
  digest_at text not null,
  version int not null default 1,
  primary key (municipality_id, person_id),
  check ((quiet_from is null) = (quiet_to is null))
);
select put_behind_fence('notice_choice', 'select, insert, update');
