-- Who gave something from a concern and has left can neither tell the family nor look again: then it is the leader's whom
-- the concern was shared with, or to whom it fell when its writer left.
create or replace view disclosure_due with (security_invoker = true) as
  select d.municipality_id, d.id as disclosure_id, d.about_kind, d.about_id, d.child_id,
    case
      when d.about_kind = 'concern' and exists (select from employee e where e.municipality_id = d.municipality_id
        and e.id = d.by_id and e.leaves_at <= current_moment()) then coalesce(c.leader_id, d.by_id)
      when d.about_kind = 'concern' or h.holder_id is null or exists (select from participant p
        where p.municipality_id = d.municipality_id and p.case_id = d.about_id and p.employee_id = d.by_id
          and p.valid_from <= current_moment() and (p.valid_to is null or p.valid_to > current_moment()))
      then d.by_id else h.holder_id end as must_act_id,
    coalesce((select t.check_on from disclosure_told t where t.municipality_id = d.municipality_id
      and t.disclosure_id = d.id and t.check_on is not null order by t.position desc limit 1), d.check_on) as check_on
  from disclosure d left join holding_now h
    on h.municipality_id = d.municipality_id and h.case_id = d.about_id and d.about_kind = 'case'
  left join concern c on c.municipality_id = d.municipality_id and c.id = d.about_id and d.about_kind = 'concern'
  where d.told <> 'told' and not exists (select from disclosure_told t
    where t.municipality_id = d.municipality_id and t.disclosure_id = d.id and t.told_on is not null);
