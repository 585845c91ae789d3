-- What is only to be stored, since somebody asked for it and was answered yes: where it holds. That it ends stands with
-- the request, so that the asker reads the same whether or not there is a case.
create table restriction (
  municipality_id int not null,
  id uuid not null,
  request_id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  -- The guardian whose own data it is about; null when it is the child's, and so the case as a whole.
  person_id uuid,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, request_id) references privacy_request,
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, person_id) references family_person
);
create index restriction_case on restriction (municipality_id, case_id);
create unique index restriction_of on restriction (municipality_id, request_id, case_id);
select put_behind_fence('restriction', 'select, insert');
select make_append_only('restriction');

-- That somebody uses it nevertheless, on one of the grounds that the law has, for a short time.
create table restriction_use (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  employee_id uuid not null,
  ground text not null,
  words text not null,
  at timestamptz not null,
  until timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, employee_id) references employee
);
create index restriction_use_case on restriction_use (municipality_id, case_id, employee_id, until);
select put_behind_fence('restriction_use', 'select, insert');
select make_append_only('restriction_use');

-- A case of which nothing may be deleted, whatever its time: set by somebody, with a reason, until somebody ends it.
create table legal_hold (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  because text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  lift_reason text,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
create unique index legal_hold_standing on legal_hold (municipality_id, case_id) where lifted_at is null;
select put_behind_fence('legal_hold', 'select, insert');
grant update (lifted_by, lifted_at, lift_reason, version) on legal_hold to samspor_app;

-- What came of a yes. What was put right, and by whom: the old words stay where they were. And that a restriction ends,
-- some days after the asker can read it.
alter table privacy_request
  add column corrected_at timestamptz,
  add column corrected_by uuid,
  add column corrected_how text,
  add column restricted_until timestamptz,
  add column lifted_by uuid,
  add column lift_reason text,
  add check ((corrected_at is null) = (corrected_by is null) and (corrected_at is null) = (corrected_how is null)),
  add check (corrected_at is null or (kind = 'correction' and outcome <> 'refused')),
  add check ((restricted_until is null) = (lifted_by is null) and (lifted_by is null) = (lift_reason is null)),
  add check (lifted_by is null or (kind = 'restriction' and outcome <> 'refused'));
grant update (corrected_at, corrected_by, corrected_how, restricted_until, lifted_by, lift_reason)
  on privacy_request to samspor_app;
create index privacy_request_case on privacy_request (municipality_id, case_id) where case_id is not null;

-- What is only to be stored now.
create view restricted_now with (security_invoker = true) as
  select r.municipality_id, r.request_id, r.case_id, r.child_id, r.person_id, r.set_at, q.restricted_until
  from restriction r join privacy_request q on q.municipality_id = r.municipality_id and q.id = r.request_id
  where q.restricted_until is null or q.restricted_until > current_moment();
grant select on restricted_now to samspor_app;

-- Published: the children and cases of which nothing is deleted now, whatever its time: while somebody waits for an
-- answer or a correction, while it is only to be stored, and while a hold stands.
create view held_from_deletion with (security_invoker = true) as
  select municipality_id, case_id, child_id from privacy_request
    where outcome is null or (kind = 'correction' and outcome <> 'refused' and corrected_at is null)
  union
  select municipality_id, case_id, child_id from restricted_now
  union
  select h.municipality_id, h.case_id, k.child_id from legal_hold h
    join child_case k on k.municipality_id = h.municipality_id and k.id = h.case_id where h.lifted_at is null;
grant select on held_from_deletion to samspor_app;
