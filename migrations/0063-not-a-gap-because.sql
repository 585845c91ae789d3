-- "This is not a gap, because": an answer holds until its day, or until what the rule says is another thing.

-- The instant that the rule names now; `since` stays what it was when the gap was found, so that its days are whole. And from when
-- silence about it is reckoned: what stood before anybody was told of silence, from the next sweep; else all of it would be sent
-- on at once.
alter table gap add column as_of timestamptz, add column watched_from timestamptz;
update gap set as_of = since;
alter table gap alter column as_of set not null;

-- Each answer is a row; the one without a reason says that it is a gap after all. The version numbers them within a gap.
create table gap_answer (
  municipality_id int not null references municipality,
  gap_id uuid not null,
  version int not null check (version > 0),
  reason text,
  words text not null,
  until_on date,
  -- What the gap was when it was answered.
  facts jsonb not null,
  as_of timestamptz not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, gap_id, version),
  foreign key (municipality_id, gap_id) references gap,
  foreign key (municipality_id, by_id) references employee,
  check ((reason is null) = (until_on is null))
);
select put_behind_fence('gap_answer', 'select, insert');
select make_append_only('gap_answer');

-- Published: the answers that hold now.
create view gap_answered with (security_invoker = true) as
  select a.municipality_id, a.gap_id, a.version, a.reason, a.words, a.until_on, a.by_id, a.at
  from gap_answer a join gap g on g.municipality_id = a.municipality_id and g.id = a.gap_id
  where a.reason is not null and a.until_on >= current_day() and g.closed_at is null
    and a.facts = g.facts and a.as_of = g.as_of
    and not exists (select from gap_answer l where l.municipality_id = a.municipality_id and l.gap_id = a.gap_id
      and l.version > a.version);

-- Published: the open gaps of which nobody has said that they are none.
create view gap_standing with (security_invoker = true) as
  select g.* from gap g where g.closed_at is null and not exists (select from gap_answered a
    where a.municipality_id = g.municipality_id and a.gap_id = g.id);
grant select on gap_answered, gap_standing to samspor_app;

-- As they were, and what the rule names now is kept too.
create or replace function settle_gaps(m int, about uuid, holds gap_now[]) returns void language plpgsql as $$
begin
  with closed as (
    update gap g set closed_at = current_moment() where g.municipality_id = m and g.about_id = about and g.closed_at is null
      and not exists (select from unnest(holds) n where n.type = g.type and n.thing_id = g.thing_id))
  insert into gap as g (municipality_id, type, case_id, concern_id, thing_id, since, as_of, opened_at, watched_from, must_act_id,
    unit_id, facts)
    select n.municipality_id, n.type, n.case_id, n.concern_id, n.thing_id, n.since, n.since, current_moment(), current_moment(),
      n.must_act_id, n.unit_id, n.facts
    from unnest(holds) n
    on conflict (municipality_id, about_id, type, thing_id) where closed_at is null
    do update set must_act_id = excluded.must_act_id, unit_id = excluded.unit_id, facts = excluded.facts, as_of = excluded.as_of,
      watched_from = coalesce(g.watched_from, excluded.watched_from)
    where g.watched_from is null or (g.must_act_id, g.unit_id, g.facts, g.as_of) is distinct from
      (excluded.must_act_id, excluded.unit_id, excluded.facts, excluded.as_of);
end $$;

-- In plpgsql, which keeps its plans, as the one of a case does: a plan made anew took a third of the sweep.
create or replace function refresh_gaps(m int) returns void language plpgsql as $$
begin
  with found as materialized (select n.*, coalesce(n.case_id, n.concern_id) as about_id from gap_now n where n.municipality_id = m),
  closed as (
    update gap g set closed_at = current_moment() where g.municipality_id = m and g.closed_at is null
      and not exists (select from found n where n.about_id = g.about_id and n.type = g.type and n.thing_id = g.thing_id))
  insert into gap as g (municipality_id, type, case_id, concern_id, thing_id, since, as_of, opened_at, watched_from, must_act_id,
    unit_id, facts)
    select n.municipality_id, n.type, n.case_id, n.concern_id, n.thing_id, n.since, n.since, current_moment(), current_moment(),
      n.must_act_id, n.unit_id, n.facts
    from found n
    on conflict (municipality_id, about_id, type, thing_id) where closed_at is null
    do update set must_act_id = excluded.must_act_id, unit_id = excluded.unit_id, facts = excluded.facts, as_of = excluded.as_of,
      watched_from = coalesce(g.watched_from, excluded.watched_from)
    where g.watched_from is null or (g.must_act_id, g.unit_id, g.facts, g.as_of) is distinct from
      (excluded.must_act_id, excluded.unit_id, excluded.facts, excluded.as_of);
end $$;
