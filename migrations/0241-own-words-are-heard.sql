-- The child's own words end that something was decided without its voice, as they are heard elsewhere (records 99 and 103): what it has let those
-- who help know, of what can be answered. What is the child's alone, was taken back or stands no longer counts for nothing; nor does
-- what was said of a measure and taken back.
create or replace view child_was_heard with (security_invoker = true) as
  select municipality_id, case_id, at from child_view
  where moment <> 'everyday' and (not_heard is null or not_heard = 'not_able' or voice_is_answered(not_heard))
  union all
  select m.municipality_id, m.case_id, v.at from measure m
    join measure_view v on v.municipality_id = m.municipality_id and v.measure_id = m.id
  where v.whose = 'child' and m.case_id is not null
    and not exists (select from measure_view_taken_back b where b.municipality_id = v.municipality_id and b.view_id = v.id)
  union all
  select o.municipality_id, o.case_id, o.at from own_word o
  where o.writer_kind <> 'guardian' and o.for_whom <> 'only_me' and o.kind in ('tell', 'important', 'meeting', 'disagree')
    and not exists (select from own_word n where n.municipality_id = o.municipality_id and (n.replaces = o.id
      or (n.act_id = o.act_id and n.act_nth > o.act_nth and n.writer_id = o.writer_id and n.case_id = o.case_id)))
    and not exists (select from own_word_taken_back b where b.municipality_id = o.municipality_id and b.word_id = o.id)
  union all
  -- What was told before, and what somebody has said came of it since: then it was heard.
  select o.municipality_id, o.case_id, w.at from own_word o
    join own_word_weight w on w.municipality_id = o.municipality_id and w.word_id = o.id
  where o.writer_kind <> 'guardian' and o.for_whom <> 'only_me'
    and not exists (select from own_word_taken_back b where b.municipality_id = o.municipality_id and b.word_id = o.id)
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
