-- What the rules ask of the settings stands beside them, small: the content is 80 kB, packed away, and was fetched and unpacked
-- anew by each of twelve rules for every write about a case.
create function longest_of(days jsonb) returns int language sql immutable parallel safe as $$
  select max(day::int) from jsonb_array_elements_text(days) as each (day) $$;
alter table municipality_settings
  add column deadlines jsonb generated always as (content -> 'deadlines') stored,
  -- The first of the reminders before a consent ends: from then on it is lapsing.
  add column lapsing_days int generated always as (longest_of(content -> 'consentReminderDays')) stored,
  add column unsuccessful int generated always as ((content ->> 'unsuccessfulEvaluations')::int) stored,
  add column caseload_limit int generated always as ((content ->> 'caseloadLimit')::int) stored,
  -- As the settings read what was written before there was such a limit.
  add column family_week_minutes int generated always as (coalesce((content ->> 'familyWeekMinutes')::int, 240)) stored;

create or replace view deadlines_now with (security_invoker = true) as
  select distinct on (municipality_id) municipality_id, deadlines, lapsing_days, unsuccessful, caseload_limit, family_week_minutes
  from municipality_settings where valid_from <= current_day()
  order by municipality_id, version desc;

-- All rules there are: in one view, and those of a case, of a concern and of a service each in one, so that a write about one of
-- them makes ready for no rule of the others.
create or replace function join_gap_rules() returns void language plpgsql as $$
declare
  kinds text[] := array['case_id', 'concern_id', 'service_id'];
  k text;
  rules text;
begin
  foreach k in array array['all'] || kinds loop
    select string_agg(format('select %L as type, municipality_id, %s as case_id, thing_id, since, must_act_id, unit_id, facts, '
        || '%s as concern_id, %s as service_id from %I', substr(r.name, 5), case when 'case_id' = any(r.columns) then 'case_id' else 'null::uuid' end,
        case when 'concern_id' = any(r.columns) then 'concern_id' else 'null::uuid' end,
        case when 'service_id' = any(r.columns) then 'service_id' else 'null::uuid' end, r.name), ' union all ' order by r.name) into rules
    from (select c.relname as name, array_agg(a.attname::text) as columns from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where c.relkind = 'v' and c.relnamespace = 'public'::regnamespace and starts_with(c.relname, 'gap_') group by c.relname) r
    where r.columns @> array['thing_id', 'since', 'must_act_id', 'unit_id', 'facts'] and not 'type' = any(r.columns)
      and (k = 'all' or k = any(r.columns));
    execute format('create or replace view %I with (security_invoker = true) as %s',
      case k when 'all' then 'gap_now' else 'gap_now_of_' || replace(k, '_id', '') end, rules);
  end loop;
  grant select on gap_now, gap_now_of_case, gap_now_of_concern, gap_now_of_service to samspor_app;
end $$;
select join_gap_rules();

create or replace function refresh_gaps_of(m int, c uuid) returns void language plpgsql as $$
begin
  perform settle_gaps(m, c, array(select row(n.*)::gap_now from gap_now_of_case n where n.municipality_id = m and n.case_id = c));
end $$;

create or replace function refresh_gaps_of_concern(m int, c uuid) returns void language plpgsql as $$
begin
  perform settle_gaps(m, c, array(select row(n.*)::gap_now from gap_now_of_concern n where n.municipality_id = m and n.concern_id = c));
end $$;

create or replace function refresh_gaps_of_services(m int) returns void language plpgsql as $$
declare
  holds gap_now[] := array(select row(n.*)::gap_now from gap_now_of_service n where n.municipality_id = m);
  s uuid;
begin
  for s in select g.service_id from gap g where g.municipality_id = m and g.service_id is not null and g.closed_at is null
    union select n.service_id from unnest(holds) n
  loop
    perform settle_gaps(m, s, array(select n from unnest(holds) n where n.service_id = s));
  end loop;
end $$;
