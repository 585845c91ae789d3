-- A measure that serves several children by choice (one family's helper, a course for siblings): each child's case has a measure of its
-- own, with its own views, evaluations and end, and they are tied. What ties them is told to nobody but by naming the children whose
-- measure that reader sees as well.
create table measure_tie (
  municipality_id int not null,
  measure_id uuid not null,
  case_id uuid not null,
  tie_id uuid not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, measure_id),
  foreign key (municipality_id, measure_id) references measure,
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, by_id) references employee
);
-- One that goes on in each case, and those that have ended before it.
create index measure_tie_of_tie on measure_tie (municipality_id, tie_id, case_id);
create index measure_tie_of_case on measure_tie (municipality_id, case_id);
select put_behind_fence('measure_tie', 'select, insert, update');
