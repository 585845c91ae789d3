-- What was told of a new measure names who does it: so it tells of the service for which that one takes part.
alter table log_entry no force row level security;
alter table employee no force row level security;
alter table participant no force row level security;
alter table log_entry disable trigger append_only;
-- By the name in the sentence: the measure may be called otherwise, and be another's, since. Who takes part for two services then and later
-- is taken for the one of then.
update log_entry l set of_service_id = (
    select p.service_id from participant p join employee e on e.municipality_id = p.municipality_id and e.id = p.employee_id
    where p.municipality_id = l.municipality_id and p.case_id = l.case_id
      and e.given_name || ' ' || e.family_name = l.facts ->> 'responsible'
    order by p.valid_from <= l.at desc, p.valid_from desc limit 1)
  where l.kind = 'measure.added' and l.of_service_id is null and l.facts ->> 'responsible' <> '';
alter table log_entry enable trigger append_only;
alter table participant force row level security;
alter table employee force row level security;
alter table log_entry force row level security;
