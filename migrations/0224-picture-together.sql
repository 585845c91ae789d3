-- Own words of one kind more: what helps, so that a child can put it into the picture at its screen.
alter table own_word drop constraint own_word_kind_check;
alter table own_word add constraint own_word_kind_check
  check (kind in ('important', 'like', 'helping', 'good_moment', 'tell', 'keep', 'mood', 'meeting', 'disagree'));

-- What an adult wrote in the picture together with the child, and what the child pointed at: ids of config/symbols.json.
alter table picture_entry add column with_child boolean not null default false;
alter table picture_entry add column symbols text[] not null default '{}';
-- A child or youth who writes is the child itself; through a service's glasses, and of what is hard at home, the child writes nothing with anybody.
alter table picture_entry add constraint picture_entry_together check (not with_child
  or (writer_kind in ('guardian', 'employee') and kind in ('mine', 'resource', 'factor') and not (kind = 'factor' and level = 'family')));
