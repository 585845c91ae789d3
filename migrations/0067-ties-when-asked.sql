-- What services have to do with a case, asked for only by a member of the family who is kept from something. In a function, so that
-- everybody else's question does not make the plan of it ready each time.
create function service_ties(m int, c uuid) returns json language plpgsql stable as $$
begin
  return (select json_agg(json_build_object('serviceId', t.service_id, 'topic', t.topic, 'since', t.since))
    from service_tie t where t.municipality_id = m and t.case_id = c);
end $$;
