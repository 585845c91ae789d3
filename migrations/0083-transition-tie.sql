-- A service that the family is asked about in a transition has to do with the topics of what may go along to it, since it was asked:
-- who is kept from all of them does not hear of it, and who is asked about one does.
create or replace view service_tie with (security_invoker = true) as
  select municipality_id, case_id, service_id, unnest(topics) as topic, at as since from consent_request
  union all
  select municipality_id, case_id, service_id, topic, at from consent_answer
  union all
  select municipality_id, case_id, service_id, unnest(topics), valid_from from sight_grant where told
  union all
  select municipality_id, case_id, service_id, '*', lower(during) from baton_period where lower(during) <= current_moment()
  union all
  select municipality_id, id, owner_service_id, '*', null from child_case
  union all
  select t.municipality_id, t.case_id, t.to_service_id, b.topic, t.asked_at
  from transition t join transition_block b on b.municipality_id = t.municipality_id and b.transition_id = t.id
  where t.to_service_id is not null and t.asked_at is not null;
