-- What somebody of the family wants from a meeting, written beforehand: own words of a kind of their own, with whom they are for as any.
alter table own_word add column meeting_id uuid;
alter table own_word add column hard text;
alter table own_word add column said_by text check (said_by in ('me', 'helper', 'nobody'));
alter table own_word add column said_by_id uuid;
alter table own_word add column attends text check (attends in ('all', 'part', 'not'));
alter table own_word add foreign key (municipality_id, meeting_id) references meeting;
alter table own_word add foreign key (municipality_id, said_by_id) references employee;
alter table own_word drop constraint own_word_kind_check;
alter table own_word add constraint own_word_kind_check
  check (kind in ('important', 'like', 'good_moment', 'tell', 'keep', 'mood', 'meeting'));
do $$
declare said text;
begin
  select conname into said from pg_constraint where conrelid = 'own_word'::regclass and contype = 'c'
    and pg_get_constraintdef(oid) like '%cardinality%';
  execute 'alter table own_word drop constraint ' || quote_ident(said);
end $$;
alter table own_word add constraint own_word_says_something check (words is not null or mood is not null or cardinality(symbols) > 0
  or hard is not null or attends is not null);
alter table own_word add constraint own_word_of_meeting check ((kind = 'meeting') = (meeting_id is not null)
  and (kind = 'meeting' or (hard is null and said_by is null and attends is null)));
alter table own_word add constraint own_word_said_by_helper check ((said_by is not distinct from 'helper') = (said_by_id is not null));
create index own_word_for_meeting on own_word (municipality_id, meeting_id) where meeting_id is not null;

-- What came of own words in a decision: what weight they had, and why.
create table own_word_weight (
  municipality_id int not null,
  id uuid not null,
  word_id uuid not null,
  weight text not null check (weight in ('followed', 'partly', 'not_followed')),
  because text,
  by_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, word_id) references own_word,
  foreign key (municipality_id, by_id) references employee,
  check (weight = 'followed' or because is not null)
);
create index own_word_weight_of on own_word_weight (municipality_id, word_id, at);
select put_behind_fence('own_word_weight', 'select, insert');
select make_append_only('own_word_weight');
