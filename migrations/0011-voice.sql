-- The child's view at a decision point: the words as they came, who may read them, and what weight they got.
create table child_view (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  -- Before which decision the child was heard.
  moment text not null check (moment in ('evaluation', 'level_change', 'plan', 'meeting', 'everyday')),
  at timestamptz not null,
  -- The adult who talked with the child, the day and the ways; none when the child was not heard.
  talked_by uuid,
  talked_on date,
  ways text[] not null default '{}',
  -- The child's own words, uncorrected.
  words text,
  -- What of it the child wants others to know.
  tell text check (tell in ('all', 'some', 'nothing', 'unsure')),
  not_heard text check (not_heard in ('did_not_want', 'not_able', 'not_reached', 'not_safe', 'other')),
  because text,
  -- The row with all the words, of which this is the part that the child lets others know.
  part_of uuid,
  recorded_by uuid not null,
  topic text not null,
  audience text not null check (audience in ('everyone', 'own_service', 'team', 'not_guardians', 'not_guardian', 'child_only')),
  not_for uuid,
  service_id uuid not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, child_id) references child,
  foreign key (municipality_id, talked_by) references employee,
  foreign key (municipality_id, part_of) references child_view,
  check ((audience = 'not_guardian') = (not_for is not null)),
  -- Heard, with words, or not heard, with a reason: never neither.
  check (case when not_heard is null
    then words is not null and talked_by is not null and talked_on is not null and cardinality(ways) > 0 and tell is not null
    else words is null and talked_by is null and because is not null end)
);
create index child_view_of on child_view (municipality_id, case_id, at desc);
select put_behind_fence('child_view', 'select, insert');
select make_append_only('child_view');

-- What weight the view had in a decision, and why; the latest rules.
create table child_view_weight (
  municipality_id int not null,
  id uuid not null,
  view_id uuid not null,
  weight text not null check (weight in ('followed', 'partly', 'not_followed')),
  -- What was said to the child about it.
  because text,
  -- The evaluation, meeting or level change in which it was weighed.
  decision_id uuid,
  by_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, view_id) references child_view,
  check (weight = 'followed' or because is not null)
);
create index child_view_weight_of on child_view_weight (municipality_id, view_id, at desc);
select put_behind_fence('child_view_weight', 'select, insert');
select make_append_only('child_view_weight');
