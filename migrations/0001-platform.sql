-- The platform: fence, municipality, trail, answered keys, clock.
create extension if not exists btree_gist;
do $$ begin
  if not exists (select from pg_roles where rolname = 'samspor_app') then create role samspor_app nologin; end if;
end $$;
-- Whoever runs the server must be able to step into the role. From version 16 on, having made it is not enough.
do $$ declare may boolean; begin
  if current_setting('server_version_num')::int >= 160000 then
    execute $may$ select pg_has_role(current_user, 'samspor_app', 'set') $may$ into may;
    if not may then execute format('grant samspor_app to %I with set true', current_user); end if;
  elsif not pg_has_role(current_user, 'samspor_app', 'member') then
    execute format('grant samspor_app to %I', current_user);
  end if;
end $$;

-- Norwegian order. Before version 16 ICU rules cannot be given, and there nb-NO is right;
-- the embedded database takes nb-NO but sorts it wrong, so it must get the rules.
do $$ begin
  if current_setting('server_version_num')::int >= 160000 then
    create collation nb_no (provider = icu, locale = 'und', rules = '&Z<æ<<<Æ<<ä<<<Ä<ø<<<Ø<<ö<<<Ö<å<<<Å<<aa<<<Aa<<<AA');
  else
    create collation nb_no (provider = icu, locale = 'nb-NO');
  end if;
end $$;

-- The fence. Set with `set local` by each transaction; without it nothing is seen.
create function current_municipality() returns int language sql stable parallel safe
  as $$ select nullif(current_setting('samspor.municipality', true), '')::int $$;
-- The transaction's time, in which views and constraints judge. Given in seconds since 1970: reading that costs a
-- filter nothing, while reading a date as text for each row cost more than the rest of the query.
create function current_moment() returns timestamptz language sql stable parallel safe
  as $$ select to_timestamp(nullif(current_setting('samspor.now', true), '')::float8) $$;
create function current_day() returns date language sql stable parallel safe
  as $$ select (current_moment() at time zone 'Europe/Oslo')::date $$;

-- Puts a tenant table behind the fence, also for its owner, and grants the app's role no more than it names.
create function put_behind_fence(name text, rights text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy fence on %I using (municipality_id = current_municipality())', name);
  execute format('grant %s on %I to samspor_app', rights, name);
end $$;

-- For tables that are only ever added to.
create function only_added_to() returns trigger language plpgsql as $$
begin
  raise exception '% is only added to', tg_table_name using errcode = '42501';
end $$;
create function make_append_only(name text) returns void language plpgsql as $$
begin
  execute format('create trigger append_only before update or delete on %I for each row execute function only_added_to()', name);
  execute format('create trigger append_only_all before truncate on %I for each statement execute function only_added_to()', name);
end $$;

-- Global: which municipalities there are. `number` is the official four digits.
create table municipality (
  id int primary key generated always as identity,
  number text not null unique check (number ~ '^[0-9]{4}$'),
  name text not null,
  active boolean not null default true
);
grant select on municipality to samspor_app;

-- Global: the demo's clock; one row, and only forward.
create table demo_clock (
  single boolean primary key default true check (single),
  ahead interval not null
);
create function only_forward() returns trigger language plpgsql as $$
begin
  if new.ahead < old.ahead then raise exception 'the clock only moves forward' using errcode = '23514'; end if;
  return new;
end $$;
create trigger only_forward before update on demo_clock for each row execute function only_forward();

-- Replies by key, so that the same act twice is done once. Ids and versions only, never content.
create table answered (
  municipality_id int not null references municipality,
  actor_id uuid not null,
  key text not null,
  operation text not null,
  digest text not null,
  reply jsonb,
  at timestamptz not null,
  primary key (municipality_id, actor_id, key)
);
create index answered_old on answered (municipality_id, at);
select put_behind_fence('answered', 'select, insert, update, delete');

-- Everything that was seen, done, refused or denied.
create table trail (
  municipality_id int not null references municipality,
  id bigint generated always as identity,
  at timestamptz not null,
  actor_id uuid,
  actor_kind text,
  actor_role text,
  -- In which service an employee acted.
  actor_service_id uuid,
  operation text not null,
  outcome text not null check (outcome in ('done', 'replayed', 'refused', 'denied', 'absent')),
  reason text,
  about text not null,
  about_id uuid,
  request_id text not null,
  -- Which transaction wrote it: a row is settled, and may be sealed, when all before it have ended.
  written_by xid8 not null default pg_current_xact_id(),
  primary key (municipality_id, id)
);
create index trail_by_actor on trail (municipality_id, actor_id, at desc);
create index trail_about on trail (municipality_id, about_id, at desc);
select put_behind_fence('trail', 'select, insert');
select make_append_only('trail');

-- Which children a row concerns: "who has seen this child".
create table trail_child (
  municipality_id int not null,
  child_id uuid not null,
  at timestamptz not null,
  trail_id bigint not null,
  primary key (municipality_id, child_id, at, trail_id),
  foreign key (municipality_id, trail_id) references trail
);
select put_behind_fence('trail_child', 'select, insert');
select make_append_only('trail_child');

-- The hash chain over settled rows, one chain per municipality and day.
create table trail_seal (
  municipality_id int not null,
  trail_id bigint not null,
  day date not null,
  position int not null,
  hash text not null,
  primary key (municipality_id, trail_id),
  unique (municipality_id, day, position),
  foreign key (municipality_id, trail_id) references trail
);
select put_behind_fence('trail_seal', 'select, insert');
select make_append_only('trail_seal');
