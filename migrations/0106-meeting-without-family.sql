-- Why nobody of the family was at a meeting about their child: the latest is what counts, what was said before stays.
create table meeting_family_absence (
  municipality_id int not null,
  id uuid not null,
  meeting_id uuid not null,
  -- One of the municipality's reasons; none where it has none, and the words alone say it.
  reason text,
  words text not null,
  -- Whether the family reads it.
  for_family boolean not null,
  by_id uuid not null,
  at timestamptz not null,
  -- The order of those said in the same instant.
  position bigint generated always as identity,
  primary key (municipality_id, id),
  foreign key (municipality_id, meeting_id) references meeting,
  foreign key (municipality_id, by_id) references employee
);
create index meeting_family_absence_of on meeting_family_absence (municipality_id, meeting_id, position);
select put_behind_fence('meeting_family_absence', 'select, insert');
select make_append_only('meeting_family_absence');

-- From when a meeting counts for the rule below: meetings that had been held when the rule came are no gaps.
-- It came after the last that anybody did before it.
alter table meeting add column watched_from timestamptz not null default 'epoch';
update meeting m set watched_from = t.last
  from (select municipality_id, max(at) as last from trail group by municipality_id) t where t.municipality_id = m.municipality_id;

-- Published for gap: a meeting about a child that has been, from which the family was missing, and nobody has said why or asked the
-- family what they think of the minutes. Who came is what the minutes say; before them, who said no, or never saw the invitation.
create view meeting_without_family with (security_invoker = true) as
select m.municipality_id, m.case_id, m.id as meeting_id, m.called_by, (m.starts_at at time zone 'Europe/Oslo')::date as held_on,
  (((m.ends_at at time zone 'Europe/Oslo')::date + 1)::timestamp at time zone 'Europe/Oslo') as since
from meeting m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
  left join lateral (select n.attended from minutes n where n.municipality_id = m.municipality_id and n.meeting_id = m.id
    order by n.version desc limit 1) n on true
where k.status <> 'closed' and m.state <> 'cancelled' and (m.ends_at at time zone 'Europe/Oslo')::date < current_day()
  and told_in_case(m.audience) and m.audience <> 'not_guardians' and m.ends_at > m.watched_from
  -- Somebody was to be there: who answers for the child and from whom it is not kept, or the youth who has own pages.
  and (exists (select from guardianship g where g.municipality_id = k.municipality_id and g.child_id = k.child_id
      and g.parental_responsibility and g.valid_from <= (m.starts_at at time zone 'Europe/Oslo')::date
      and (g.valid_to is null or g.valid_to > current_day()) and g.person_id is distinct from m.not_for
      and g.kept_out_at is null
      and not exists (select from block b where b.municipality_id = g.municipality_id and b.child_id = g.child_id
        and b.person_id = g.person_id and b.lifted_at is null
        and (b.scope = 'case' or (b.scope = 'topic' and b.topic = m.topic))))
    or exists (select from access_fact f where f.municipality_id = k.municipality_id and f.about_kind = 'case' and f.about_id = k.id
      and f.ground = 'own_case' and f.topic in ('*', m.topic) and f.valid_from <= m.starts_at
      and (f.valid_to is null or f.valid_to > current_moment())))
  -- Nobody of the family came, and nobody of them has said in words that it is to be held without them.
  and not exists (select from meeting_invitee i
    left join lateral (select a.answer, a.words from meeting_answer a where a.municipality_id = i.municipality_id
      and a.meeting_id = i.meeting_id and a.invitee_id = i.id and a.sequence = m.sequence order by a.position desc limit 1) a on true
    where i.municipality_id = m.municipality_id and i.meeting_id = m.id and num_nonnulls(i.guardian_id, i.child_id) > 0
      and ((a.answer = 'no' and a.words is not null)
        or (n.attended is not null and i.id = any(n.attended))
        or (n.attended is null and (a.answer = 'yes' or (a.answer is null and exists (select from ask q
          where q.municipality_id = m.municipality_id and q.about_kind = 'case' and q.about_id = m.case_id and q.thing_id = m.id
            and q.kind = 'meeting'
            and q.to_id in (i.guardian_id, i.child_id) and q.opened_at is not null))))))
  and not exists (select from ask q where q.municipality_id = m.municipality_id and q.about_kind = 'case' and q.about_id = m.case_id
    and q.thing_id = m.id and q.kind = 'minutes' and q.to_kind = 'family')
  and not exists (select from minutes_response r where r.municipality_id = m.municipality_id and r.meeting_id = m.id)
  and not exists (select from meeting_family_absence w where w.municipality_id = m.municipality_id and w.meeting_id = m.id);

create view gap_without_family with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, w.meeting_id as thing_id, w.since, coalesce(e.id, h.holder_id) as must_act_id,
    k.owner_service_id as unit_id, jsonb_build_object('on', w.held_on, 'meetingId', w.meeting_id) as facts
  from meeting_without_family w join child_case k on k.municipality_id = w.municipality_id and k.id = w.case_id
    left join employee e on e.municipality_id = w.municipality_id and e.id = w.called_by
      and (e.leaves_at is null or e.leaves_at > current_moment())
      -- Who takes part no longer cannot open the meeting.
      and exists (select from participant p where p.municipality_id = w.municipality_id and p.case_id = w.case_id
        and p.employee_id = e.id and p.valid_from <= current_moment() and (p.valid_to is null or p.valid_to > current_moment()))
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where k.status = 'open';
-- The same of a meeting to come that the family is not called to: who is kept out is not missed, and who takes part acts.
create or replace view gap_no_family with (security_invoker = true) as
  select k.municipality_id, k.id as case_id, m.id as thing_id, m.at as since,
    coalesce(e.id, h.holder_id) as must_act_id, k.owner_service_id as unit_id,
    jsonb_build_object('on', (m.starts_at at time zone 'Europe/Oslo')::date) as facts
  from meeting m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    left join employee e on e.municipality_id = m.municipality_id and e.id = m.called_by
      and (e.leaves_at is null or e.leaves_at > current_moment())
      and exists (select from participant p where p.municipality_id = m.municipality_id and p.case_id = m.case_id
        and p.employee_id = e.id and p.valid_from <= current_moment() and (p.valid_to is null or p.valid_to > current_moment()))
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
  where m.state = 'called' and m.starts_at > current_moment() and k.status = 'open'
    and told_in_case(m.audience) and m.audience <> 'not_guardians'
    and not exists (select from meeting_invitee i where i.municipality_id = m.municipality_id and i.meeting_id = m.id
      and num_nonnulls(i.guardian_id, i.child_id) > 0)
    and exists (select from guardianship g where g.municipality_id = k.municipality_id and g.child_id = k.child_id
      and g.parental_responsibility and g.valid_from <= current_day() and (g.valid_to is null or g.valid_to > current_day())
      and g.person_id is distinct from m.not_for and g.kept_out_at is null
      and not exists (select from block b where b.municipality_id = g.municipality_id and b.child_id = g.child_id
        and b.person_id = g.person_id and b.scope = 'case' and b.lifted_at is null));
grant select on meeting_without_family, gap_without_family to samspor_app;
select join_gap_rules();
