-- Identity: log-ins, the roles tied to them, sessions; the demo's clock and the ticks.

-- Global, the only one here: one person's log-in, whatever roles in whatever municipalities it ties together.
-- It tells nothing about anybody: a subject that the issuer made up, or a keyed hash of an identity number.
create table person_login (
  id uuid primary key,
  -- `issuer|sub`.
  subject text unique,
  -- `secrets.lookup` of the identity number.
  pid_hash text unique,
  check (subject is not null or pid_hash is not null)
);
grant select, insert on person_login to samspor_app;

-- Municipality 0 is nobody's: the fence of a transaction before a role, and so a municipality, is chosen.
-- Only there may roles and sessions be seen across municipalities; a capability never opens it.
create function at_login() returns boolean language sql stable parallel safe
  as $$ select current_municipality() = 0 $$;

-- Which roles a log-in may choose between. From and to are the municipality's time (the demo's may run ahead).
create table login_role (
  municipality_id int not null references municipality,
  id uuid not null,
  login_id uuid not null references person_login,
  kind text not null check (kind in ('employee', 'family')),
  -- The employee or the family person.
  actor_id uuid not null,
  role text not null,
  service_id uuid check ((service_id is not null) = (kind = 'employee')),
  label_name text not null,
  label_place text not null,
  valid_from timestamptz not null,
  valid_to timestamptz check (valid_to >= valid_from),
  primary key (municipality_id, id),
  constraint one_role_at_a_time exclude using gist (
    municipality_id with =, actor_id with =, role with =,
    (coalesce(service_id, '00000000-0000-0000-0000-000000000000')) with =,
    tstzrange(valid_from, valid_to) with &&)
);
create index login_role_of on login_role (login_id);
create index login_role_by_actor on login_role (municipality_id, actor_id);
select put_behind_fence('login_role', 'select, insert');
-- A role is ended or renamed, never rewritten and never removed.
grant update (label_name, label_place, valid_to) on login_role to samspor_app;
create policy choose_role on login_role for select using (at_login());

-- Sessions, in real time: the demo's clock must not log anybody out.
create table session (
  -- 0 until a role is chosen.
  municipality_id int not null,
  -- SHA-256 of the id in the cookie: who reads the table cannot use it.
  id_hash text not null,
  login_id uuid not null references person_login,
  role_id uuid check ((role_id is null) = (municipality_id = 0)),
  level text not null check (level in ('low', 'substantial', 'high')),
  language text not null check (language in ('nb', 'nn')),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  primary key (municipality_id, id_hash),
  foreign key (municipality_id, role_id) references login_role
);
create index session_old on session (municipality_id, ends_at);
select put_behind_fence('session', 'select, insert, delete');
grant update (language, seen_at, ended_at) on session to samspor_app;
create policy log_in_and_out on session using (at_login());

-- The demo's clock: at the real instant `at` it showed `shows`. It goes on by itself for a short while only,
-- so that the time a server is off does not count; see platform/clock/demo-clock.ts.
drop table demo_clock;
create table demo_clock (
  single boolean primary key default true check (single),
  shows timestamptz not null,
  at timestamptz not null
);
create or replace function only_forward() returns trigger language plpgsql as $$
begin
  if new.shows < old.shows then raise exception 'the clock only moves forward' using errcode = '23514'; end if;
  return new;
end $$;
create trigger only_forward before update on demo_clock for each row execute function only_forward();
grant select, insert, update on demo_clock to samspor_app;

-- Global: which period of each tick was last taken, and by when it was done; so that one process does it, once.
create table tick_run (
  tick text primary key,
  period timestamptz not null,
  -- In real time: a process that died with it loses it after a while.
  taken_at timestamptz not null,
  done boolean not null
);
grant select, insert, update on tick_run to samspor_app;
