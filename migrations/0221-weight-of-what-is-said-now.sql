-- What came of what the child said there and then when a measure was looked back at, and why. It is read by whoever reads the words, and no
-- other: why they were not followed may tell what they were. What was written before stays without.
alter table measure_view add column weight text check (weight in ('followed', 'partly', 'not_followed'));
alter table measure_view add column weight_because text;
alter table measure_view add constraint measure_view_weight_of_child
  check (weight is null or (whose = 'child' and evaluation_id is not null and (weight = 'followed' or weight_because is not null)));
