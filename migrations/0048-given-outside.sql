-- How somebody outside who gets something is reached: an office, a phone number, a secure post box.
alter table disclosure add column to_contact text;
alter table disclosure add check (to_contact is null or to_name is not null);

-- Published: what was given and the family does not know of, with the day on which that must be looked at again. Shown to
-- the one who gave it alone: that something is kept from a family stands nowhere else. Who is no longer in the case can
-- neither look nor tell: then it is the holder's. A concern has its writer alone.
create view disclosure_due with (security_invoker = true) as
  select d.municipality_id, d.id as disclosure_id, d.about_kind, d.about_id, d.child_id,
    case when d.about_kind = 'concern' or h.holder_id is null or exists (select from participant p
      where p.municipality_id = d.municipality_id and p.case_id = d.about_id and p.employee_id = d.by_id
        and p.valid_from <= current_moment() and (p.valid_to is null or p.valid_to > current_moment()))
      then d.by_id else h.holder_id end as must_act_id,
    coalesce((select t.check_on from disclosure_told t where t.municipality_id = d.municipality_id
      and t.disclosure_id = d.id and t.check_on is not null order by t.position desc limit 1), d.check_on) as check_on
  from disclosure d left join holding_now h
    on h.municipality_id = d.municipality_id and h.case_id = d.about_id and d.about_kind = 'case'
  where d.told <> 'told' and not exists (select from disclosure_told t
    where t.municipality_id = d.municipality_id and t.disclosure_id = d.id and t.told_on is not null);
grant select on disclosure_due to samspor_app;

-- Advice can be asked for without a concern too: then nothing ties it to anything. A gap is about something that can be
-- opened, so that such a question has none; whoever is asked is reminded by the ask.
alter table consultation alter column concern_id drop not null;
create or replace view gap_advice with (security_invoker = true) as
  select q.municipality_id, q.concern_id, q.id as thing_id,
    ((q.due_on + 1)::timestamp at time zone 'Europe/Oslo') as since,
    (select r.employee_id from employee_role r where r.municipality_id = q.municipality_id
      and r.service_id = q.service_id and r.role = 'leader' and r.valid_from <= current_moment()
      and (r.valid_to is null or r.valid_to > current_moment()) order by r.valid_from, r.id limit 1) as must_act_id,
    q.service_id as unit_id, '{}'::jsonb as facts
  from consultation q where q.answered_at is null and q.due_on < current_day() and q.concern_id is not null;
