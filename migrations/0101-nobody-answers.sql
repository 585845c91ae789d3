-- Who has written is told when nobody can answer: what waits, and whether it has been told, are looked up each hour.
create index ask_messages on ask (municipality_id, thing_id)
  where kind = 'message' and state in ('sent', 'delivered', 'opened', 'lapsed');
create index notice_message_stalled on notice (municipality_id, thing_id) where kind = 'message_stalled';
