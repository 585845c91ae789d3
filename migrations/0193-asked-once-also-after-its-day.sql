-- What is asked again after its day stands once: the question of then was left beside the new one, and both were a gap.
alter table ask no force row level security;
update ask a set state = 'withdrawn', version = a.version + 1, answered_at = b.sent_at
from (select municipality_id, kind, thing_id, to_id, max(sent_at) as sent_at from ask
    where state in ('sent', 'delivered', 'opened', 'lapsed') group by municipality_id, kind, thing_id, to_id having count(*) > 1) b
where a.municipality_id = b.municipality_id and a.kind = b.kind and a.thing_id = b.thing_id and a.to_id = b.to_id
  and a.state = 'lapsed' and exists (select from ask c where c.municipality_id = a.municipality_id and c.kind = a.kind
    and c.thing_id = a.thing_id and c.to_id = a.to_id and c.state in ('sent', 'delivered', 'opened', 'lapsed')
    and (c.state <> 'lapsed' or (c.sent_at, c.id) > (a.sent_at, a.id)));
alter table ask force row level security;
drop index ask_once;
create unique index ask_once on ask (municipality_id, kind, thing_id, to_id) where state in ('sent', 'delivered', 'opened', 'lapsed');
