-- Global: the keys under which identity numbers are hashed, one for each key that Samspor has had; sealed under the
-- newest. A hash goes through all of them in turn, so that a row can be brought forward without its number.
create table lookup_key (
  generation int primary key,
  -- Tells keys apart; nothing can be opened with it.
  key_name text not null,
  sealed text not null,
  -- False until every row is sealed and hashed under it: until then the server does not start.
  done boolean not null
);
grant select, insert, update, delete on lookup_key to samspor_app;
grant update (pid_hash) on person_login to samspor_app;
