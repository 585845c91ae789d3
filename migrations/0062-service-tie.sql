-- Which topics a service has to do with in a case, and since when: what was asked, answered or given for it. The service that
-- owns the case has to do with all of it (`*`), for as long as it has been there (null); one that holds the baton from when it
-- holds: not before, and not because it is to hold another day. What the family must not know of is not here, so that it
-- makes nothing known.
create view service_tie with (security_invoker = true) as
  select municipality_id, case_id, service_id, unnest(topics) as topic, at as since from consent_request
  union all
  select municipality_id, case_id, service_id, topic, at from consent_answer
  union all
  select municipality_id, case_id, service_id, unnest(topics), valid_from from sight_grant where told
  union all
  select municipality_id, case_id, service_id, '*', lower(during) from baton_period where lower(during) <= current_moment()
  union all
  select municipality_id, id, owner_service_id, '*', null from child_case;
grant select on service_tie to samspor_app;

-- Asked for only by a member of the family who is kept from something. In a function, so that everybody else's question does not
-- make the plan of it ready each time.
create function service_ties(m int, c uuid) returns json language plpgsql stable as $$
begin
  return (select json_agg(json_build_object('serviceId', t.service_id, 'topic', t.topic, 'since', t.since))
    from service_tie t where t.municipality_id = m and t.case_id = c);
end $$;

-- Which service an entry tells of: that takes part, is asked for or is given something. Who wrote it is another thing.
alter table log_entry add column of_service_id uuid;
-- What was told before, by the name that the service had: the text of an entry stays as it was.
alter table log_entry no force row level security;
alter table service no force row level security;
alter table log_entry disable trigger append_only;
update log_entry l set of_service_id = s.id from service s
  where s.municipality_id = l.municipality_id and s.name = l.facts ->> 'service' and l.kind <> 'case.opened';
alter table log_entry enable trigger append_only;
alter table log_entry force row level security;
alter table service force row level security;
