-- That a youth waits for an answer is told to the one who was written to, and to nobody else: no gap, which all who see the case
-- would read, and which is sent on. It waits on the receiver's own day, and the youth is told before sending that it does no more.
create or replace view gap_unanswered with (security_invoker = true) as
  select a.municipality_id, a.about_id as case_id, a.id as thing_id,
    least(a.due_at, f.failed_at, case when a.opened_at is null then a.sent_at
      + make_interval(days => (d.deadlines ->> 'invitationOpenDays')::int) end) as since,
    -- Who is not reached, or has left, cannot answer: then it falls to the holder.
    coalesce(case when a.to_kind = 'employee' and f.failed_at is null and not exists (select from employee e
      where e.municipality_id = a.municipality_id and e.id = a.to_id and e.leaves_at <= current_moment()) then a.to_id end,
      h.holder_id) as must_act_id,
    k.owner_service_id as unit_id,
    jsonb_build_object('ask', a.kind, 'toKind', a.to_kind, 'toId', a.to_id, 'opened',
      case when f.failed_at is null then to_jsonb(a.opened_at is not null) else to_jsonb('failed'::text) end) as facts
  from ask a join child_case k on k.municipality_id = a.municipality_id and k.id = a.about_id
    left join holding_now h on h.municipality_id = k.municipality_id and h.case_id = k.id
    left join deadlines_now d on d.municipality_id = a.municipality_id
    left join lateral (select min(r.failed_at) as failed_at from notice_not_reached r
      where r.municipality_id = a.municipality_id and r.thing_id = a.thing_id and r.kind = a.kind and r.to_id = a.to_id) f
      on a.state = 'sent'
  -- That nobody has said yes to hold is a gap of its own: gap_holder.
  where a.about_kind = 'case' and a.kind not in ('acting', 'offer_fell', 'threshold', 'transition_check')
    and a.state in ('sent', 'delivered', 'opened', 'lapsed') and k.status <> 'closed'
    and not (a.kind = 'transition' and a.due_at <= current_moment())
    and not (a.kind = 'message' and exists (select from thread t where t.municipality_id = a.municipality_id
      and t.id = a.thing_id and t.family_role = 'youth'))
    -- Nobody can still say whether they come to a meeting that has been.
    and not (a.kind = 'meeting' and exists (select from meeting m where m.municipality_id = a.municipality_id
      and m.id = a.thing_id and m.ends_at <= current_moment()))
    and (a.due_at <= current_moment() or f.failed_at is not null or (a.opened_at is null
      and a.sent_at + make_interval(days => (d.deadlines ->> 'invitationOpenDays')::int) <= current_moment()));

-- A message is put right once.
create unique index message_corrected_once on message (municipality_id, corrects) where corrects is not null;
