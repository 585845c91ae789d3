-- The questions of an ask as they were worded when somebody was asked: what is read is what is answered, whatever is reworded meanwhile.
-- Null where nobody is asked any more: the day’s work ends it.
alter table feedback_ask add column questions jsonb;
update feedback_ask a set questions = (
    select q -> 'questions' from municipality_settings s
      cross join lateral jsonb_array_elements(s.content -> 'questionnaires') q
    where s.municipality_id = a.municipality_id and q ->> 'who' = a.who and q -> 'phases' ? a.phase
      and q ->> 'retired' is distinct from 'true'
    order by s.version desc limit 1)
  where a.settled is null;

-- The units as they were when a half-year was put together: a result is of what lay under its unit then, wherever that is moved later.
create table feedback_unit (
  municipality_id int not null,
  half_year text not null,
  service_id uuid not null,
  -- Null where nothing lies above.
  parent_id uuid,
  primary key (municipality_id, half_year, service_id),
  foreign key (municipality_id, half_year) references feedback_published,
  foreign key (municipality_id, service_id) references service
);
insert into feedback_unit (municipality_id, half_year, service_id, parent_id)
  select p.municipality_id, p.half_year, s.id, s.parent_id from feedback_published p
    join service s on s.municipality_id = p.municipality_id;
select put_behind_fence('feedback_unit', 'select, insert');
select make_append_only('feedback_unit');

-- Who has been told that something was done about a result: once, however often it is written. Gone with the answer.
create table feedback_told (
  municipality_id int not null,
  id uuid not null,
  half_year text not null,
  -- Null for the whole municipality.
  service_id uuid,
  person_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, id),
  unique nulls not distinct (municipality_id, half_year, service_id, person_id),
  foreign key (municipality_id, service_id) references service
);
create index feedback_told_of on feedback_told (municipality_id, person_id, half_year);
select put_behind_fence('feedback_told', 'select, insert, delete');

-- Whoever answered in a half-year is told a hundred at a time, in the order of persons.
create index feedback_answer_who on feedback_answer (municipality_id, half_year, person_id) where who <> 'child';
-- One’s own answers wherever they were given, also where the case is seen no more.
create index feedback_answer_by on feedback_answer (municipality_id, person_id);
