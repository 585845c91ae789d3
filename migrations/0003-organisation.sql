-- The app's role may not add municipalities, but for the first one: then somebody must begin.
create function found_first_municipality(number text, name text) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare made int;
begin
  lock table municipality in share row exclusive mode;
  if exists (select from municipality) then return null; end if;
  insert into municipality (number, name) values (number, name) returning id into made;
  return made;
end $$;
revoke execute on function found_first_municipality(text, text) from public;
grant execute on function found_first_municipality(text, text) to samspor_app;

-- Services, employees with roles and dates, absence, and the municipality's settings.
create table municipality_settings (
  municipality_id int not null references municipality,
  version int not null,
  valid_from date not null,
  content jsonb not null,
  -- By this a server knows a content that it has read before.
  digest text not null generated always as (md5(content::text)) stored,
  changed_by uuid,
  changed_at timestamptz not null,
  note text not null,
  primary key (municipality_id, version)
);
select put_behind_fence('municipality_settings', 'select, insert');
select make_append_only('municipality_settings');

create table service (
  municipality_id int not null references municipality,
  id uuid not null,
  name text not null collate nb_no,
  kind text not null,
  owner_type text not null check (owner_type in ('municipality', 'inter_municipal', 'county', 'state', 'private')),
  -- The unit above: where a baton falls when nobody in the service can act.
  parent_id uuid,
  phone text,
  active_from date not null,
  active_to date,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, parent_id) references service
);
select put_behind_fence('service', 'select, insert, update');

create table employee (
  municipality_id int not null references municipality,
  id uuid not null,
  given_name text not null collate nb_no,
  family_name text not null collate nb_no,
  title text,
  email text,
  phone text,
  language text not null default 'nb',
  login_id uuid,
  -- The first instant at which the person no longer works here.
  leaves_at timestamptz,
  version int not null default 1,
  primary key (municipality_id, id)
);
create unique index employee_email on employee (municipality_id, lower(email)) where email is not null;
select put_behind_fence('employee', 'select, insert, update');

create table employee_role (
  municipality_id int not null,
  id uuid not null,
  employee_id uuid not null,
  service_id uuid not null,
  role text not null check (role in ('practitioner', 'leader', 'coordinating_unit', 'bti_coordinator', 'administrator')),
  valid_from timestamptz not null,
  -- A role that ends as it begins was never held: it was taken back in time.
  valid_to timestamptz check (valid_to >= valid_from),
  primary key (municipality_id, id),
  foreign key (municipality_id, employee_id) references employee,
  foreign key (municipality_id, service_id) references service
);
create index employee_role_of on employee_role (municipality_id, employee_id);
create index employee_role_in on employee_role (municipality_id, service_id, role);
select put_behind_fence('employee_role', 'select, insert, update');

-- Away, with the deputy who said yes beforehand (if any).
create table absence (
  municipality_id int not null,
  id uuid not null,
  employee_id uuid not null,
  deputy_id uuid,
  starts_at timestamptz not null,
  -- Ends as it begins: it came to nothing.
  ends_at timestamptz check (ends_at >= starts_at),
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, employee_id) references employee,
  foreign key (municipality_id, deputy_id) references employee
);
create index absence_of on absence (municipality_id, employee_id);
select put_behind_fence('absence', 'select, insert, update');

-- A leader's standing deputy.
create table deputy (
  municipality_id int not null,
  id uuid not null,
  employee_id uuid not null,
  deputy_id uuid not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, employee_id) references employee,
  foreign key (municipality_id, deputy_id) references employee
);
create index deputy_of on deputy (municipality_id, employee_id);
select put_behind_fence('deputy', 'select, insert, update');

-- What somebody was writing; sealed, for its writer only.
create table draft (
  municipality_id int not null references municipality,
  actor_id uuid not null,
  key text not null,
  sealed text not null,
  saved_at timestamptz not null,
  version int not null default 1,
  primary key (municipality_id, actor_id, key)
);
select put_behind_fence('draft', 'select, insert, update, delete');
