-- A child at a screen prepares for a meeting: what is hard can be pointed at, too.
alter table own_word add column hard_symbols text[] not null default '{}';
alter table own_word drop constraint own_word_says_something;
alter table own_word add constraint own_word_says_something check (words is not null or mood is not null or cardinality(symbols) > 0
  or hard is not null or cardinality(hard_symbols) > 0 or attends is not null);
alter table own_word add constraint own_word_hard_of_meeting check (kind = 'meeting' or cardinality(hard_symbols) = 0);

-- An answer may be lost on the way back, and the child chooses anew: what is sent of the same act later stands in the place of the earlier.
alter table own_word add column act_id uuid;
alter table own_word add column act_nth int;
alter table own_word add constraint own_word_act check ((act_id is null) = (act_nth is null) and act_nth > 0);
create index own_word_act on own_word (municipality_id, act_id, act_nth) where act_id is not null;
alter table measure_view add column act_id uuid;
alter table measure_view add column act_nth int;
alter table measure_view add constraint measure_view_act check ((act_id is null) = (act_nth is null) and act_nth > 0);
create index measure_view_act on measure_view (municipality_id, act_id, act_nth) where act_id is not null;
