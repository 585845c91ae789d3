-- Open pages hear that a concern was changed: its page, and who wrote it or leads it; nothing of what. Travels with the commit.
alter table concern
  -- Null for what has not been changed since this stands here.
  add column changed_at timestamptz,
  -- Null where the clock did.
  add column changed_by uuid,
  add foreign key (municipality_id, changed_by) references employee;

create function note_concern_changed() returns trigger language plpgsql as $$
begin
  new.changed_at := current_moment();
  return new;
end $$;
create trigger concern_changed_at before insert or update on concern for each row execute function note_concern_changed();

create function tell_concern_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('samspor_live', json_build_object('municipality', new.municipality_id, 'concernId', new.id)::text);
  perform pg_notify('samspor_live', json_build_object('municipality', new.municipality_id, 'readerId', one)::text)
  from unnest(array[new.writer_id, new.leader_id] || case tg_op when 'UPDATE' then array[old.leader_id] end) one
  where one is not null;
  return null;
end $$;
create trigger concern_told after insert or update on concern for each row execute function tell_concern_changed();

-- Published: which concern was changed when, and by whom.
create view concern_changed with (security_invoker = true) as
select municipality_id, id as concern_id, version, coalesce(changed_at, noted_at) as changed_at,
  case when changed_at is null then writer_id else changed_by end as changed_by
from concern;
grant select on concern_changed to samspor_app;
