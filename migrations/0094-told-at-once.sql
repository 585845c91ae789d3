-- Open pages hear that their reader was told something, or that it holds no more: who, and nothing of what. Travels with the commit.
create function tell_reader() returns trigger language plpgsql as $$
begin
  perform pg_notify('samspor_live', json_build_object('municipality', new.municipality_id, 'readerId', new.to_id)::text);
  return null;
end $$;
create trigger notice_told after insert or update on notice for each row execute function tell_reader();
