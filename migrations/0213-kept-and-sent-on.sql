-- 0196 told of what a service keeps to itself to that service alone, but for what stood already: until the next sweep no gap said who keeps
-- it, and who had been sent one before went on seeing it. The gaps that stand and that have been say so at once. What was sent on holds for
-- whom the gap is kept by as it was sent: where that is another now, it is read no more, the clock ends it, and it climbs from the keeper.
update gap g set kept_by = x.kept_by,
  unit_id = case when g.closed_at is not null then g.unit_id when x.kept_by <> x.child_id then x.kept_by end
from (select k.municipality_id, m.id as thing_id, 'measure' as type, k.child_id, keeper_of(m.audience, m.service_id, k.child_id) as kept_by
    from measure m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
  union all
  select k.municipality_id, m.id, 'minutes', k.child_id, keeper_of(m.audience, m.service_id, k.child_id)
    from meeting m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
  union all
  select k.municipality_id, a.id, 'unanswered', k.child_id, case a.kind when 'block_review' then k.owner_service_id
      else keeper_of(m.audience, m.service_id, k.child_id) end
    from ask a join child_case k on k.municipality_id = a.municipality_id and k.id = a.about_id
      left join meeting m on m.municipality_id = a.municipality_id and m.id = a.thing_id and a.kind in ('meeting', 'minutes')
    where a.about_kind = 'case' and a.kind in ('meeting', 'minutes', 'block_review')) x
where g.municipality_id = x.municipality_id and g.type = x.type and g.thing_id = x.thing_id and x.kept_by is not null and g.kept_by is null;

alter table escalation add column kept_by uuid;
-- Who was told in the keeper's own service, above it, or as the coordinating unit, would be told from there too.
with recursive above as (
  select g.municipality_id, g.id as gap_id, g.kept_by, s.id as service_id, s.parent_id
    from gap g join service s on s.municipality_id = g.municipality_id and s.id = g.kept_by
  union all
  select a.municipality_id, a.gap_id, a.kept_by, s.id, s.parent_id
    from above a join service s on s.municipality_id = a.municipality_id and s.id = a.parent_id)
update escalation e set kept_by = g.kept_by from gap g
where g.municipality_id = e.municipality_id and g.id = e.gap_id and g.kept_by is not null and e.ended_at is null
  and (exists (select from above a where a.municipality_id = e.municipality_id and a.gap_id = g.id and a.service_id = e.service_id)
    or exists (select from service s where s.municipality_id = e.municipality_id and s.id = e.service_id and s.kind = 'coordinating_unit'));
-- What is ended may be sent again, to another.
alter table escalation drop constraint escalation_municipality_id_gap_id_rung_key;
create unique index escalation_once on escalation (municipality_id, gap_id, rung) where ended_at is null;

-- What was asked again before 0193 left the notice of the first time in the inbox beside the new one.
update notice n set ended_at = a.answered_at, ending = 'withdrawn', read_at = coalesce(n.read_at, a.answered_at) from ask a
where a.municipality_id = n.municipality_id and a.kind = n.kind and a.thing_id = n.thing_id and a.to_id = n.to_id and a.state = 'withdrawn'
  and n.ended_at is null and n.told_at < a.answered_at;
