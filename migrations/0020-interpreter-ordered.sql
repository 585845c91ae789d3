-- That an interpreter is ordered for a meeting; taken back when it moves.
alter table meeting add column interpreter_ordered_at timestamptz;

-- Published: the meetings to come to which somebody is called who needs an interpreter, and who sees to it: whoever called
-- the meeting, or the holder when that person no longer works here.
create view meeting_interpreter with (security_invoker = true) as
select m.municipality_id, m.id as meeting_id, m.case_id, m.starts_at, n.language, m.interpreter_ordered_at as ordered_at,
  case when e.leaves_at is null or e.leaves_at > current_moment() then m.called_by else h.holder_id end as who_id
from meeting m
  join employee e on e.municipality_id = m.municipality_id and e.id = m.called_by
  left join holding_now h on h.municipality_id = m.municipality_id and h.case_id = m.case_id
  cross join lateral (select coalesce(m.interpreter_language, (
    select min(p.interpreter_language) from meeting_invitee i
      join family_person p on p.municipality_id = i.municipality_id and p.id = i.guardian_id
    where i.municipality_id = m.municipality_id and i.meeting_id = m.id)) as language) n
where m.state = 'called' and m.starts_at > current_moment() and n.language is not null;
grant select on meeting_interpreter to samspor_app;
