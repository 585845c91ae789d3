-- What somebody of a family tells in own words, for whom the writer has chosen. Nobody else writes here, and nothing is ever changed: it is
-- written anew, or taken back.
create table own_word (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  kind text not null check (kind in ('important', 'like', 'good_moment', 'tell', 'keep', 'mood')),
  writer_kind text not null check (writer_kind in ('child', 'youth', 'guardian')),
  -- The child itself, or a guardian.
  writer_id uuid not null,
  at timestamptz not null,
  words text,
  -- What was pointed at instead of, or beside, words: ids of config/symbols.json.
  symbols text[] not null,
  mood int check (mood between 1 and 5),
  for_whom text not null check (for_whom in ('everyone', 'helpers', 'all_but_one', 'only_me')),
  not_for uuid,
  -- The earlier words in whose place these stand: read by the writer alone from then on.
  replaces uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, child_id) references child,
  foreign key (municipality_id, replaces) references own_word,
  check (words is not null or mood is not null or cardinality(symbols) > 0),
  check ((mood is not null) = (kind = 'mood')),
  check ((for_whom = 'all_but_one') = (not_for is not null)),
  check (writer_kind = 'guardian' or writer_id = child_id),
  -- One home is not told what the other writes, nor is the child.
  check (writer_kind <> 'guardian' or for_whom in ('helpers', 'only_me')),
  -- What is to be kept from somebody is not for everybody.
  check (kind <> 'keep' or for_whom <> 'everyone')
);
create index own_word_in on own_word (municipality_id, case_id, at);
create unique index own_word_replaced_once on own_word (municipality_id, replaces) where replaces is not null;
select put_behind_fence('own_word', 'select, insert');
select make_append_only('own_word');

-- That the writer has taken words back: from then on nobody else reads them.
create table own_word_taken_back (
  municipality_id int not null,
  word_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, word_id),
  foreign key (municipality_id, word_id) references own_word
);
select put_behind_fence('own_word_taken_back', 'select, insert');
select make_append_only('own_word_taken_back');
