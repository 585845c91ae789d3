-- threshold: where a youth wants to be told that something waits, by the youth's own word. No parent reads it.
create table youth_contact (
  municipality_id int not null,
  child_id uuid not null,
  email text,
  version int not null default 1,
  primary key (municipality_id, child_id),
  foreign key (municipality_id, child_id) references child
);
select put_behind_fence('youth_contact', 'select, insert, update');

-- person: how to reach people of families and youths with pages of their own, for notices; never shown.
create view family_contact with (security_invoker = true) as
  select municipality_id, id, email, phone, language, protection from family_person
  union all
  select c.municipality_id, c.id, y.email, null, case when 'nn' = any(c.languages) then 'nn' else 'nb' end, c.protection
  from youth_contact y join child c on c.municipality_id = y.municipality_id and c.id = y.child_id;
grant select on family_contact to samspor_app;
