-- The scanned paper of a consent, sealed; it belongs to what one giver said of one service at one instant.
create table consent_paper (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  giver_kind text not null check (giver_kind in ('guardian', 'youth', 'child_welfare')),
  giver_id uuid not null,
  service_id uuid not null,
  -- When the answers that it shows were written in.
  said_at timestamptz not null,
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  -- In bytes, before sealing.
  size int not null check (size > 0),
  attached_by uuid not null,
  at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, service_id) references service
);
create index consent_paper_of on consent_paper (municipality_id, case_id, said_at);
select put_behind_fence('consent_paper', 'select, insert');
select make_append_only('consent_paper');

-- In parts, so that neither reading nor a change of key takes much memory. Updated by a change of key alone.
create table consent_paper_part (
  municipality_id int not null,
  paper_id uuid not null,
  position int not null,
  sealed text not null,
  primary key (municipality_id, paper_id, position),
  foreign key (municipality_id, paper_id) references consent_paper
);
select put_behind_fence('consent_paper_part', 'select, insert, update');
