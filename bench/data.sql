-- One municipality of a data set: :cases open cases in :services services. Set-based and repeatable.
-- $1 municipality, $2 cases, $3 the settings as JSON, $4 the day, as an instant.
create function pg_temp.id(what text) returns uuid language sql immutable as $$
  select (substr(h, 1, 12) || '4' || substr(h, 14, 3) || '8' || substr(h, 18))::uuid from (select md5(what) as h) x $$;

create function pg_temp.fill(m int, cases int, settings jsonb, today timestamptz) returns void language plpgsql as $$
declare
  services int := 12;
  employees int := greatest(24, cases / 12);
  names text[] := array['Noor', 'Lars', 'Ella', 'Jakob', 'Sofie', 'Aksel', 'Maja', 'Omar', 'Ida', 'Elias', 'Tiril', 'Oskar'];
begin
  insert into municipality_settings (municipality_id, version, valid_from, content, changed_at, note)
    values (m, 1, (today - interval '1 year')::date, settings, today - interval '1 year', 'bench');
  insert into service (municipality_id, id, name, kind, owner_type, active_from)
    select m, pg_temp.id(m || 's' || s), 'Tjeneste ' || s, 'school', 'municipality', '2020-01-01' from generate_series(0, services - 1) s;
  insert into employee (municipality_id, id, given_name, family_name)
    select m, pg_temp.id(m || 'e' || e), names[1 + e % 12], 'Ansatt ' || e from generate_series(0, employees - 1) e;
  insert into employee_role (municipality_id, id, employee_id, service_id, role, valid_from)
    select m, pg_temp.id(m || 'r' || e), pg_temp.id(m || 'e' || e), pg_temp.id(m || 's' || e % services),
      case when e < services then 'leader' else 'practitioner' end, today - interval '1 year' from generate_series(0, employees - 1) e;

  insert into child (municipality_id, id, given_name, family_name, birth_date, place_id)
    select m, pg_temp.id(m || 'c' || k), names[1 + k % 12], 'Barn ' || k, (today - make_interval(days => 700 + k % 5000))::date,
      pg_temp.id(m || 's' || k % services) from generate_series(0, cases - 1) k;
  insert into family_person (municipality_id, id, given_name, family_name)
    select m, pg_temp.id(m || 'g' || k || '-' || g), names[1 + (k + g) % 12], 'Foresatt ' || k
    from generate_series(0, cases - 1) k, generate_series(0, 1) g;
  insert into guardianship (municipality_id, id, child_id, person_id, relation, parental_responsibility, source, valid_from)
    select m, pg_temp.id(m || 'w' || k || '-' || g), pg_temp.id(m || 'c' || k), pg_temp.id(m || 'g' || k || '-' || g), 'parent', true,
      'register', '2020-01-01' from generate_series(0, cases - 1) k, generate_series(0, 1) g;

  insert into child_case (municipality_id, id, number, child_id, owner_service_id, level, status, step, step_since, step_due,
      opened_at, opened_because, last_activity_at)
    select m, pg_temp.id(m || 'k' || k), 'B-' || k, pg_temp.id(m || 'c' || k), pg_temp.id(m || 's' || k % services), 1 + k % 3, 'open',
      '1.3', today - interval '20 days', (today + make_interval(days => k % 40 - 4))::date, today - interval '100 days', 'bench',
      today - make_interval(days => k % 50) from generate_series(0, cases - 1) k;
  -- The holder and a colleague of the owner service, and one from each of two others.
  insert into participant (municipality_id, id, case_id, service_id, employee_id, valid_from)
    select m, pg_temp.id(m || 'p' || k || '-' || p), pg_temp.id(m || 'k' || k), pg_temp.id(m || 's' || e % services), pg_temp.id(m || 'e' || e),
      today - interval '100 days'
    from generate_series(0, cases - 1) k, generate_series(0, 3) p,
      lateral (select ((k % services + greatest(p - 1, 0)) % services + services * (1 + (k / services + p) % (employees / services - 1)))
        as e) x;
  insert into baton_period (municipality_id, id, case_id, holder_id, service_id, kind, during, accepted_at, because)
    select m, pg_temp.id(m || 'b' || p.case_id), p.case_id, p.employee_id, p.service_id, 'accepted',
      tstzrange(today - interval '100 days', null), today - interval '100 days', 'bench'
    from participant p join generate_series(0, cases - 1) k on p.id = pg_temp.id(m || 'p' || k || '-0') where p.municipality_id = m;

  insert into access_fact (municipality_id, id, about_kind, about_id, child_id, reader_kind, reader_id, topic, ground, valid_from, valid_to)
    select m, pg_temp.id('f' || p.id || t), 'case', p.case_id, c.child_id, 'employee', p.employee_id, t,
      case when p.service_id = c.owner_service_id then 'own_service' else 'consent' end, today - interval '100 days',
      case when p.service_id <> c.owner_service_id then today + make_interval(days => 10 + length(c.number) * 30) end
    from participant p join child_case c on c.municipality_id = m and c.id = p.case_id
      cross join lateral unnest(case when p.service_id = c.owner_service_id then array['*'] else array['plan', 'meetings'] end) t
    where p.municipality_id = m;
  insert into access_fact (municipality_id, id, about_kind, about_id, child_id, reader_kind, reader_id, topic, ground, valid_from)
    select m, pg_temp.id('f' || w.id), 'case', c.id, c.child_id, 'family', w.person_id, '*', 'guardianship', today - interval '100 days'
    from guardianship w join child_case c on c.municipality_id = m and c.child_id = w.child_id where w.municipality_id = m;
  insert into consent_answer (municipality_id, id, case_id, child_id, giver_kind, giver_id, service_id, topic, purpose, answer, valid_from,
      valid_to, method, at)
    select m, pg_temp.id('a' || w.id || s || t), c.id, c.child_id, 'guardian', w.person_id,
      pg_temp.id(m || 's' || (k + s) % services), t, 'cooperation', 'yes', (today - interval '90 days')::date,
      (today + make_interval(days => 10 + k % 300))::date, 'portal', today - interval '90 days'
    from generate_series(0, cases - 1) k join child_case c on c.municipality_id = m and c.id = pg_temp.id(m || 'k' || k)
      join guardianship w on w.municipality_id = m and w.child_id = c.child_id
      cross join generate_series(1, 2) s cross join unnest(array['plan', 'meetings']) t;

  insert into goal (municipality_id, id, case_id, whose, words, status, added_by, at, topic, audience)
    select m, pg_temp.id(m || 'o' || k || '-' || o), pg_temp.id(m || 'k' || k), 'family', 'Mål nummer ' || o, 'open',
      pg_temp.id(m || 'e' || k % employees), today - interval '80 days', 'plan', 'everyone'
    from generate_series(0, cases - 1) k, generate_series(0, 2) o;
  insert into measure (municipality_id, id, case_id, goal_id, title, arena, responsible_employee_id, starts_on, evaluate_on, status,
      ended_at, ended_as, added_by, at, topic, audience, service_id)
    select m, pg_temp.id(m || 't' || k || '-' || t), p.case_id, pg_temp.id(m || 'o' || k || '-' || t % 3), 'Tiltak nummer ' || t, 'school',
      p.employee_id, (today - interval '70 days')::date, (today + make_interval(days => k % 60 - 3 + t))::date,
      case when t < 4 then 'running' else 'ended' end, case when t >= 4 then today - interval '10 days' end,
      case when t >= 4 then 'goal_reached' end, p.employee_id, today - interval '70 days', 'plan', 'everyone', p.service_id
    from generate_series(0, cases - 1) k, generate_series(0, 5) t, participant p
    where p.municipality_id = m and p.id = pg_temp.id(m || 'p' || k || '-' || t % 2);
  insert into meeting (municipality_id, id, case_id, kind, purpose, starts_at, ends_at, state, called_by, minutes_by, at, topic, audience, service_id)
    select m, pg_temp.id(m || 'm' || k || '-' || t), p.case_id, 'cooperation', 'Møte nummer ' || t,
      today + make_interval(days => case when t = 0 then k % 30 else -20 * t end),
      today + make_interval(days => case when t = 0 then k % 30 else -20 * t end, hours => 1),
      case when t = 0 then 'called' else 'held' end, p.employee_id, p.employee_id, today - interval '70 days', 'meetings', 'everyone', p.service_id
    from generate_series(0, cases - 1) k, generate_series(0, 3) t, participant p
    where p.municipality_id = m and p.id = pg_temp.id(m || 'p' || k || '-0');
  insert into meeting_invitee (municipality_id, id, meeting_id, employee_id)
    select m, pg_temp.id('i' || t.id || p.id), t.id, p.employee_id
    from meeting t join participant p on p.municipality_id = m and p.case_id = t.case_id where t.municipality_id = m;
  -- The family is called to all but one meeting in fifty, and has said yes to those that have been.
  insert into meeting_invitee (municipality_id, id, meeting_id, guardian_id)
    select m, pg_temp.id('g' || t.id || w.id), t.id, w.person_id
    from meeting t join child_case c on c.municipality_id = m and c.id = t.case_id
      join guardianship w on w.municipality_id = m and w.child_id = c.child_id
    where t.municipality_id = m and hashtext(t.id::text) % 50 <> 0;
  insert into meeting_answer (municipality_id, id, meeting_id, invitee_id, sequence, answer, at)
    select m, pg_temp.id('y' || i.id), t.id, i.id, t.sequence, 'yes', t.starts_at - interval '5 days'
    from meeting_invitee i join meeting t on t.municipality_id = m and t.id = i.meeting_id
    where i.municipality_id = m and i.guardian_id is not null and t.state = 'held';
  insert into log_entry (municipality_id, id, case_id, at, kind, facts, words, actor_kind, actor_id, service_id, topic)
    select m, pg_temp.id(m || 'l' || k || '-' || l), pg_temp.id(m || 'k' || k), today - make_interval(days => 90 - 2 * l), 'case.note', '{}',
      'Det gikk fint i dag. Vi gjorde som avtalt, og det var godt å se.', 'employee', pg_temp.id(m || 'e' || k % employees),
      pg_temp.id(m || 's' || k % services), 'plan' from generate_series(0, cases - 1) k, generate_series(0, 39) l;
  insert into log_entry (municipality_id, id, case_id, at, kind, facts, words, actor_kind, actor_id, service_id, topic)
    select m, pg_temp.id(m || 'h' || k), pg_temp.id(m || 'k' || k), today - interval '95 days', 'concern.strengths', '{}',
      'Liker å tegne, og har en god venn.', 'employee', pg_temp.id(m || 'e' || k % employees),
      pg_temp.id(m || 's' || k % services), 'plan' from generate_series(0, cases - 1, 2) k;
  insert into trail (municipality_id, at, actor_id, actor_kind, actor_role, operation, outcome, reason, about, about_id, request_id)
    select m, today - make_interval(days => t), pg_temp.id(m || 'e' || k % employees), 'employee', 'practitioner', 'case.opened', 'done',
      'own_service', 'case', pg_temp.id(m || 'k' || k), '-' from generate_series(0, cases - 1) k, generate_series(1, 10) t;
end $$;
