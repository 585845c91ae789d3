-- A guardian can be kept from a concern before there is a case. What is hidden whole follows the child: to each of its
-- concerns and cases, also those that come later.
alter table block alter column case_id drop not null;
alter table block add column concern_id uuid;
alter table block add foreign key (municipality_id, concern_id) references concern;
alter table block add check (num_nonnulls(case_id, concern_id) = 1);
alter table block add check (concern_id is null or scope = 'case');
create index block_child on block (municipality_id, child_id) where lifted_at is null;
create index block_concern on block (municipality_id, concern_id) where concern_id is not null;

-- An invitation that was taken back because the child became closed: who had got it is told that it holds no more, and nothing else.
alter table ask add column tell_ended boolean not null default false;
create index ask_tell_ended on ask (municipality_id, id) where tell_ended;
