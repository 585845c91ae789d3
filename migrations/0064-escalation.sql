-- Who has been told that something stands still, step by step, until it moves. The gap itself is the radar's.
create table escalation (
  municipality_id int not null,
  id uuid not null,
  gap_id uuid not null,
  rung text not null check (rung in ('deputy', 'leader', 'coordinating_unit', 'decision_maker')),
  to_id uuid not null,
  -- In which service the receiver was told.
  service_id uuid not null,
  at timestamptz not null,
  -- When the receiver said that it is being seen to; the next clock runs from then.
  taken_at timestamptz,
  -- When the gap was mended.
  ended_at timestamptz,
  version int not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, gap_id, rung),
  foreign key (municipality_id, gap_id) references gap,
  foreign key (municipality_id, to_id) references employee,
  foreign key (municipality_id, service_id) references service
);
create index escalation_to on escalation (municipality_id, to_id, at) where ended_at is null;
select put_behind_fence('escalation', 'select, insert, update');
