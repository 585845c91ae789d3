-- What was told of a new measure names who does it: so it tells of the service for which that one takes part.
alter table log_entry no force row level security;
alter table measure no force row level security;
alter table participant no force row level security;
alter table log_entry disable trigger append_only;
update log_entry l set of_service_id = (
    select p.service_id from participant p
    where p.municipality_id = m.municipality_id and p.case_id = m.case_id and p.employee_id = m.responsible_employee_id
    order by p.valid_from desc limit 1)
  from measure m
  where l.kind = 'measure.added' and l.of_service_id is null and m.municipality_id = l.municipality_id and m.case_id = l.case_id
    and m.at = l.at and m.title = l.facts ->> 'measure' and m.responsible_employee_id is not null;
alter table log_entry enable trigger append_only;
alter table participant force row level security;
alter table measure force row level security;
alter table log_entry force row level security;
