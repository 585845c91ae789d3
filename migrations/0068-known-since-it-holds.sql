-- Who holds the baton is known from when it holds: not before, and not because it is to hold another day.
create or replace view service_tie with (security_invoker = true) as
  select municipality_id, case_id, service_id, unnest(topics) as topic, at as since from consent_request
  union all
  select municipality_id, case_id, service_id, topic, at from consent_answer
  union all
  select municipality_id, case_id, service_id, unnest(topics), valid_from from sight_grant where told
  union all
  select municipality_id, case_id, service_id, '*', lower(during) from baton_period where lower(during) <= current_moment()
  union all
  select municipality_id, id, owner_service_id, '*', null from child_case;
