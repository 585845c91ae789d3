-- Somebody of the family does not agree with the plan: own words of a kind of their own, for those whom the writer has chosen. They are
-- for others, since whoever holds is asked to say what came of them.
alter table own_word drop constraint own_word_kind_check;
alter table own_word add constraint own_word_kind_check
  check (kind in ('important', 'like', 'good_moment', 'tell', 'keep', 'mood', 'meeting', 'disagree'));
alter table own_word add constraint own_word_disagrees check (kind <> 'disagree' or (words is not null and for_whom <> 'only_me'));

-- One more kind of question in the one engine.
do $$
declare kinds text;
begin
  select pg_get_expr(conbin, conrelid) into kinds from pg_constraint where conname = 'ask_kind_check' and conrelid = 'ask'::regclass;
  alter table ask drop constraint ask_kind_check;
  execute 'alter table ask add constraint ask_kind_check check (' || kinds || ' or kind = ''plan_disagreed'')';
end $$;
