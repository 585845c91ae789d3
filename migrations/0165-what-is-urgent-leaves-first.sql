-- With a backlog what is acute is found by an index, and neither sorted out of all that waits nor left behind it.
create index notice_unplanned_kind on notice (municipality_id, kind, told_at) where planned_at is null;

-- Whether something in a message is acute: it is laid in one by who decides how it leaves.
alter table notice_message add column acute boolean not null default false;
drop index notice_message_due;
create index notice_message_due on notice_message (municipality_id, acute desc, send_at) where state = 'queued' and queued_at is null;
grant update (acute) on notice_message to samspor_app;
