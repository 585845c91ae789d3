-- A concern that nobody else had seen goes to the leader when its writer has left: what was seen, not what was thought.
alter table concern add column handed_on_at timestamptz
  check (handed_on_at is null or leader_shared_at is not null);
