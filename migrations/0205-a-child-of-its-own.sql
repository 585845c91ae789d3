-- The child itself may get everything on paper, and a letter with a code: `child_id` says that the person is the child, as it is by its own
-- pages; else it is somebody of its family, and known as one.
alter table served_on_paper drop constraint served_on_paper_municipality_id_person_id_fkey,
  add column child_id uuid check (child_id = person_id),
  add column adult_id uuid generated always as (case when child_id is null then person_id end) stored,
  add foreign key (municipality_id, child_id) references child,
  add foreign key (municipality_id, adult_id) references family_person;
alter table paper_given drop constraint paper_given_municipality_id_person_id_fkey,
  add column child_id uuid check (child_id = person_id),
  add column adult_id uuid generated always as (case when child_id is null then person_id end) stored,
  add foreign key (municipality_id, child_id) references child,
  add foreign key (municipality_id, adult_id) references family_person;
alter table letter drop constraint letter_municipality_id_person_id_fkey,
  add column child_id uuid check (child_id = person_id),
  add column adult_id uuid generated always as (case when child_id is null then person_id end) stored,
  add foreign key (municipality_id, child_id) references child,
  add foreign key (municipality_id, adult_id) references family_person;
alter table identity_seen drop constraint identity_seen_municipality_id_person_id_fkey,
  add column child_id uuid check (child_id = person_id),
  add column adult_id uuid generated always as (case when child_id is null then person_id end) stored,
  add foreign key (municipality_id, child_id) references child,
  add foreign key (municipality_id, adult_id) references family_person;

-- A role that a letter opens stands beside the one by an own log-in that nobody can use yet: a youth may have a number and no eID.
alter table login_role add column by_letter boolean not null default false;
alter table login_role drop constraint one_role_at_a_time, add constraint one_role_at_a_time exclude using gist (
  municipality_id with =, actor_id with =, role with =,
  (coalesce(service_id, '00000000-0000-0000-0000-000000000000')) with =, (by_letter::int) with =,
  tstzrange(valid_from, valid_to) with &&);
alter table login_role no force row level security;
update login_role r set by_letter = true from person_login l where l.id = r.login_id and l.subject like 'letter|%';
alter table login_role force row level security;
