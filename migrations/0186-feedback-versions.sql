-- Which of its words an answer stands in: who changes or shows it says which it read. And that a child has said it anew since, when the
-- screen was handed to it another time: it is kept as its own words, and counts no more.
alter table feedback_answer add column version int not null default 1, add column passed_over boolean not null default false;

-- How often it was said what was done about a result: of two who write at once one is first, and the other reads what was written.
alter table feedback_done add column version int not null default 1;
alter table feedback_done no force row level security;
alter table feedback_done disable trigger append_only;
update feedback_done d set version = n.version from (
    select municipality_id, id, row_number() over (partition by municipality_id, half_year, service_id order by at, id) as version
    from feedback_done) n
  where n.municipality_id = d.municipality_id and n.id = d.id;
alter table feedback_done enable trigger append_only;
alter table feedback_done force row level security;
drop index feedback_done_in;
create unique index feedback_done_in on feedback_done (municipality_id, half_year, service_id, version) nulls not distinct;
