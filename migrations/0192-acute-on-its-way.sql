-- What was laid in a message before 0165, and is still on its way: the kinds that go at once are acute there too.
alter table notice no force row level security;
alter table notice_in_message no force row level security;
alter table notice_message no force row level security;
update notice_message m set acute = true
  where m.state = 'queued' and m.queued_at is null and exists (select from notice_in_message i
    join notice n on n.municipality_id = i.municipality_id and n.id = i.notice_id
    where i.municipality_id = m.municipality_id and i.message_id = m.id and n.kind = 'break_glass');
alter table notice_message force row level security;
alter table notice_in_message force row level security;
alter table notice force row level security;
