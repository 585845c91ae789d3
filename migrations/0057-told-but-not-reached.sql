-- notice, published: what somebody was told outside the inbox that did not arrive, and that nobody has read or answered.
create index notice_message_failed on notice_message (municipality_id, id) where state = 'failed';
create view notice_not_reached with (security_invoker = true) as
  select n.municipality_id, n.thing_id, n.kind, n.to_id, m.settled_at as failed_at
  from notice n
    join notice_in_message i on i.municipality_id = n.municipality_id and i.notice_id = n.id
    join notice_message m on m.municipality_id = i.municipality_id and m.id = i.message_id
  where n.thing_id is not null and n.ended_at is null and n.read_at is null and m.state = 'failed';
grant select on notice_not_reached to samspor_app;

-- ask: as it was, and what did not arrive is a gap at once, for the holder: somebody must reach the receiver in another way.
create or replace view gap_unanswered with (security_invoker = true) as
  select a.municipality_id, a.about_id as case_id, a.id as thing_id,
    least(a.due_at, f.failed_at, case when a.opened_at is null then a.sent_at
      + make_interval(days => (d.deadlines ->> 'invitationOpenDays')::int) end) as since,
    coalesce(case when a.to_kind = 'employee' and f.failed_at is null then a.to_id end, h.holder_id) as must_act_id,
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
  where a.about_kind = 'case' and a.kind not in ('acting', 'offer_fell', 'threshold')
    and a.state in ('sent', 'delivered', 'opened', 'lapsed') and k.status <> 'closed'
    -- Nobody can still say whether they come to a meeting that has been.
    and not (a.kind = 'meeting' and exists (select from meeting m where m.municipality_id = a.municipality_id
      and m.id = a.thing_id and m.ends_at <= current_moment()))
    and (a.due_at <= current_moment() or f.failed_at is not null or (a.opened_at is null
      and a.sent_at + make_interval(days => (d.deadlines ->> 'invitationOpenDays')::int) <= current_moment()));
