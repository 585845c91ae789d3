-- The first day on which somebody has an age; who is born on 29 February has it on 1 March in other years.
create function birthday_at(birth_date date, age int) returns date language sql immutable as $$
  select (birth_date + make_interval(years => age))::date
    + case when extract(day from birth_date) <> extract(day from birth_date + make_interval(years => age)) then 1 else 0 end
$$;

-- signer: that somebody comes to an age at which something changes was told in a case, so many days before.
create table age_threshold (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  age int not null,
  -- The birthday, and what changes on it.
  turns_on date not null,
  changes text[] not null check (changes <@ array['sees', 'says_yes_too', 'says_yes_alone', 'owns']),
  asked_on date not null,
  -- By when an answer is hoped for; and from which day the age counts for what was said before it.
  due_on date not null,
  bites_on date not null,
  -- The clock has seen to what follows from the birthday.
  passed_at timestamptz,
  -- It is no longer so: the day of birth was corrected, or the municipality has other ages. Told anew if it comes back.
  moved_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, child_id) references child,
  -- Told once, however often the clock looks; a birth date that is corrected gives another birthday.
  unique (municipality_id, case_id, age, turns_on)
);
create index age_threshold_child on age_threshold (municipality_id, child_id);
create index age_threshold_coming on age_threshold (municipality_id, turns_on) where passed_at is null and moved_at is null;
select put_behind_fence('age_threshold', 'select, insert, update');

-- threshold: what the youth said, or the holder wrote down for the youth; a later answer stands beside the first.
create table threshold_answer (
  municipality_id int not null,
  id uuid not null,
  threshold_id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  -- What the grown-ups should listen to, and what the parents should not see, in the youth's own words; for those who help.
  heard text,
  unseen text,
  method text not null check (method in ('portal', 'oral', 'paper')),
  archive_ref text,
  registered_by uuid,
  at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, threshold_id) references age_threshold,
  check ((method = 'portal') = (registered_by is null)),
  check ((method = 'paper') = (archive_ref is not null))
);
create index threshold_answer_of on threshold_answer (municipality_id, threshold_id, at);
create index threshold_answer_case on threshold_answer (municipality_id, case_id);
select put_behind_fence('threshold_answer', 'select, insert');
select make_append_only('threshold_answer');

-- threshold: whom of the parents a young adult lets see the case, and what of it. The latest of a person rules; none: nothing.
create table parent_invitation (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  person_id uuid not null,
  topics text[] not null,
  method text not null check (method in ('portal', 'oral', 'paper')),
  archive_ref text,
  registered_by uuid,
  at timestamptz not null,
  position bigint generated always as identity,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, person_id) references family_person,
  check ((method = 'portal') = (registered_by is null)),
  check ((method = 'paper') = (archive_ref is not null))
);
create index parent_invitation_case on parent_invitation (municipality_id, case_id, at);
select put_behind_fence('parent_invitation', 'select, insert');
select make_append_only('parent_invitation');

-- A young adult has invited a parent: a ground of its own, that no rule but the young adult's yes gives.
alter table access_fact drop constraint access_fact_ground_check;
alter table access_fact add constraint access_fact_ground_check check (ground in ('own_service', 'participation',
  'guardianship', 'own_case', 'consent', 'invited', 'other_ground', 'block', 'break_glass'));

-- For the clock: the cases that are not closed, with the birthday of the child.
create view birthday_in_case with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, k.child_id, c.birth_date,
    (k.opened_at at time zone 'Europe/Oslo')::date as opened_on
  from child_case k join child c on c.municipality_id = k.municipality_id and c.id = k.child_id
  where k.status <> 'closed' and c.birth_date is not null;

-- For the clock: the days on which who must answer in a case may have changed, where somebody has said yes to something.
create view consent_turning with (security_invoker = true) as
  with running as (
    select distinct k.municipality_id, k.id as case_id, k.child_id
    from child_case k join consent_answer a on a.municipality_id = k.municipality_id and a.case_id = k.id
    where k.status <> 'closed' and a.answer <> 'no' and (a.valid_to is null or a.valid_to > current_day()))
  select r.municipality_id, r.case_id, unnest(array[g.valid_from, g.valid_to]) as turns_on
    from running r join guardianship g on g.municipality_id = r.municipality_id and g.child_id = r.child_id
  union all select r.municipality_id, r.case_id, unnest(array[o.valid_from, o.valid_to])
    from running r join care_order o on o.municipality_id = r.municipality_id and o.child_id = r.child_id
  union all select r.municipality_id, r.case_id, unnest(array[x.valid_from, x.valid_to])
    from running r join signing_exception x on x.municipality_id = r.municipality_id and x.child_id = r.child_id
  union all select r.municipality_id, r.case_id, (lower(p.during) at time zone 'Europe/Oslo')::date
    from running r join baton_period p on p.municipality_id = r.municipality_id and p.case_id = r.case_id
  union all select r.municipality_id, r.case_id, s.valid_from
    from running r join municipality_settings s on s.municipality_id = r.municipality_id;

-- threshold: the youth has not said anything in time, or the birthday has been.
create view gap_threshold with (security_invoker = true) as
  select t.municipality_id, t.case_id, t.id as thing_id,
    ((t.due_on + 1)::timestamp at time zone 'Europe/Oslo') as since,
    h.holder_id as must_act_id, k.owner_service_id as unit_id,
    jsonb_build_object('ask', 'threshold', 'opened', 'birthday', 'age', t.age, 'on', t.turns_on, 'passed', t.turns_on <= current_day(),
      'owns', 'owns' = any(t.changes)) as facts
  from age_threshold t join child_case k on k.municipality_id = t.municipality_id and k.id = t.case_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where k.status <> 'closed' and t.due_on < current_day() and t.moved_at is null
    and not exists (select from threshold_answer a where a.municipality_id = t.municipality_id and a.threshold_id = t.id)
    -- Only the last that has passed: whoever is grown is not asked about what was before.
    and not exists (select from age_threshold l where l.municipality_id = t.municipality_id and l.case_id = t.case_id
      and l.moved_at is null and l.turns_on > t.turns_on and l.turns_on <= current_day());

-- One more rule beside those there are, whichever they are.
do $$
begin
  execute 'create or replace view gap_now with (security_invoker = true) as '
    || rtrim(rtrim(pg_get_viewdef('gap_now'::regclass)), ';')
    || ' union all select ''threshold'', municipality_id, case_id, thing_id, since, must_act_id, unit_id, facts, null::uuid'
    || ' from gap_threshold';
end $$;
grant select on birthday_in_case, consent_turning, gap_threshold, gap_now to samspor_app;
