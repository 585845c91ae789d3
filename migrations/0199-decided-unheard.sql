-- Why a child was not heard before a decision, from one list (child_view has it since 0011); what was written beside it stays. What was
-- decided before has the words alone, and counts as one where the child is still to be heard.
alter table evaluation add column not_heard text check (not_heard in ('did_not_want', 'not_able', 'not_reached', 'not_safe', 'other')),
  add constraint not_heard_with_words check (not_heard is null or child_not_heard is not null);
alter table plan_day add column not_heard text check (not_heard in ('did_not_want', 'not_able', 'not_reached', 'not_safe', 'other')),
  add constraint not_heard_with_words check (not_heard is null or child_not_heard is not null);
-- Of a change after a recorded talk, the reason of the latest; of a case that opens, what the decision about the concern said.
alter table level_change add column not_heard text check (not_heard in ('did_not_want', 'not_able', 'not_reached', 'not_safe', 'other'));
alter table concern add column child_not_heard text check (child_not_heard in ('did_not_want', 'not_able', 'not_reached', 'not_safe', 'other')),
  add constraint not_heard_with_words check (child_not_heard is null or child_not_yet is not null);

create index evaluation_unheard on evaluation (municipality_id, case_id, at) where child_not_heard is not null;
create index plan_day_unheard on plan_day (municipality_id, case_id, at) where child_not_heard is not null;
create index child_view_unheard on child_view (municipality_id, case_id) where not_heard in ('not_reached', 'other');
create index level_change_unheard on level_change (municipality_id, case_id, at) where not_heard is not null or child_not_yet is not null;

-- voice: that the child was not heard is an answer in itself: the child did not want to, or it was not safe.
create function voice_is_answered(not_heard text) returns boolean language sql immutable parallel safe as $$
  select coalesce(not_heard in ('did_not_want', 'not_safe'), false) $$;

-- Published by plan, review and case: what was decided about a child who was not heard, and may still be. Of a measure that is not told
-- in the case nothing is said here.
create view decided_unheard with (security_invoker = true) as
  select e.municipality_id, e.case_id, e.id as decision_id, 'evaluation' as decision, e.at, e.by_id
  from evaluation e join measure m on m.municipality_id = e.municipality_id and m.id = e.measure_id
  where e.child_not_heard is not null and not voice_is_answered(e.not_heard) and told_in_case(m.audience)
  union all
  -- It rests on a talk that came to nothing.
  select e.municipality_id, e.case_id, e.id, 'evaluation', e.at, e.by_id
  from child_view v join evaluation e on e.municipality_id = v.municipality_id and e.case_id = v.case_id and e.child_view_id = v.id
    join measure m on m.municipality_id = e.municipality_id and m.id = e.measure_id
  where v.not_heard in ('not_reached', 'other') and told_in_case(m.audience)
  union all
  select p.municipality_id, p.case_id, p.id, 'plan', p.at, p.by_id
  from plan_day p where p.child_not_heard is not null and not voice_is_answered(p.not_heard)
  union all
  select p.municipality_id, p.case_id, p.id, 'plan', p.at, p.by_id
  from child_view v join plan_day p on p.municipality_id = v.municipality_id and p.case_id = v.case_id and p.child_view_id = v.id
  where v.not_heard in ('not_reached', 'other')
  union all
  select l.municipality_id, l.case_id, l.id, case when l.from_level is null then 'opened' else 'level' end, l.at, l.decided_by
  from level_change l where (l.not_heard is not null or l.child_not_yet is not null) and not voice_is_answered(l.not_heard);

-- Published by voice, plan, review and case: when the child of a case was heard, or when that it was not was an answer. Somebody who has tried
-- since, and met a child who could not say it, has answered too.
create view child_was_heard with (security_invoker = true) as
  select municipality_id, case_id, at from child_view
  where moment <> 'everyday' and (not_heard is null or not_heard = 'not_able' or voice_is_answered(not_heard))
  union all
  select m.municipality_id, m.case_id, v.at from measure m
    join measure_view v on v.municipality_id = m.municipality_id and v.measure_id = m.id
  where v.whose = 'child' and m.case_id is not null
  union all
  select e.municipality_id, e.case_id, e.at from evaluation e
    left join child_view v on v.municipality_id = e.municipality_id and v.id = e.child_view_id
  where e.case_id is not null and (voice_is_answered(e.not_heard)
    or (v.id is not null and coalesce(v.not_heard not in ('not_reached', 'other'), true)))
  union all
  select p.municipality_id, p.case_id, p.at from plan_day p
    left join child_view v on v.municipality_id = p.municipality_id and v.id = p.child_view_id
  where voice_is_answered(p.not_heard) or (v.id is not null and coalesce(v.not_heard not in ('not_reached', 'other'), true))
  union all
  select municipality_id, case_id, at from level_change where child_view is not null or voice_is_answered(not_heard);

-- voice: something was decided without the child's voice, and nobody has heard the child since. One for each case, of the first such
-- decision: more of them do not put off the day. Whoever decided must act, while taking part; else whoever holds.
create view gap_voice with (security_invoker = true) as
  select distinct on (k.municipality_id, k.id) k.municipality_id, k.id as case_id, d.decision_id as thing_id,
    ((d.decided_on + d.days + 1)::timestamp at time zone 'Europe/Oslo') as since,
    coalesce((select e.id from employee e where e.municipality_id = k.municipality_id and e.id = d.by_id
        and (e.leaves_at is null or e.leaves_at > current_moment())
        and exists (select from participant p where p.municipality_id = k.municipality_id and p.case_id = k.id
          and p.employee_id = e.id and p.valid_from <= current_moment() and (p.valid_to is null or p.valid_to > current_moment()))),
      (select h.holder_id from holding_now h where h.municipality_id = k.municipality_id and h.case_id = k.id)) as must_act_id,
    k.owner_service_id as unit_id, jsonb_build_object('decision', d.decision, 'on', d.decided_on) as facts
  from (select u.*, (u.at at time zone 'Europe/Oslo')::date as decided_on,
        -- As the settings read what was written before there was such a time.
        coalesce((s.deadlines ->> 'childVoiceDays')::int, 14) as days
      from decided_unheard u join deadlines_now s on s.municipality_id = u.municipality_id) d
    join child_case k on k.municipality_id = d.municipality_id and k.id = d.case_id
    join child c on c.municipality_id = k.municipality_id and c.id = k.child_id
  where k.status = 'open' and d.decided_on + d.days < current_day()
    -- Nobody asks who is not born.
    and c.birth_date <= current_day()
    and not exists (select from child_was_heard h where h.municipality_id = d.municipality_id and h.case_id = d.case_id and h.at >= d.at)
  order by k.municipality_id, k.id, d.at, d.decision_id;
grant select on decided_unheard, child_was_heard, gap_voice to samspor_app;
select join_gap_rules();
