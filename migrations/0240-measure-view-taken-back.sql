-- That somebody of the family has taken back what was said of a measure: from then on nobody else reads it.
create table measure_view_taken_back (
  municipality_id int not null,
  view_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, view_id),
  foreign key (municipality_id, view_id) references measure_view
);
select put_behind_fence('measure_view_taken_back', 'select, insert');
select make_append_only('measure_view_taken_back');

-- The child's latest on a measure at a screen.
create index measure_view_at_screen on measure_view (municipality_id, measure_id, person_id, at) where act_id is not null;
