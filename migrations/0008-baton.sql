-- Who holds, without a hole and without two.
create table baton_period (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  holder_id uuid not null,
  service_id uuid not null,
  -- accepted: said yes. deputy: said yes beforehand, with dates. acting: by rule, a gap until somebody accepts.
  kind text not null check (kind in ('accepted', 'deputy', 'acting')),
  during tstzrange not null check (not isempty(during)),
  accepted_at timestamptz,
  -- Why this one: opened, reopened, accepted, agreed, absent, left, consent_ended.
  because text not null,
  -- The accepted holder in whose place a deputy or acting holder stands; null when nobody has accepted yet.
  instead_of uuid,
  -- The case closed when this period ended: only here may the chain have a hole.
  closes boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, holder_id) references employee,
  foreign key (municipality_id, service_id) references service,
  check ((kind = 'acting') = (accepted_at is null)),
  constraint one_holder exclude using gist (municipality_id with =, case_id with =, during with &&)
);
create index baton_period_holder on baton_period (municipality_id, holder_id);
create index baton_period_instead on baton_period (municipality_id, instead_of) where instead_of is not null;
select put_behind_fence('baton_period', 'select, insert, update, delete');

-- Published: who holds each case at the transaction's time.
create view holding_now with (security_invoker = true) as
  select municipality_id, case_id, holder_id, service_id, kind, lower(during) as since
  from baton_period where during @> current_moment();
grant select on holding_now to samspor_app;

-- What has been does not change: a running period may only get its end, a past one nothing.
create function past_holding_stands() returns trigger language plpgsql as $$
begin
  if upper(old.during) < current_moment() then
    raise exception 'a past period stands' using errcode = '23514', constraint = 'past_stands', table = 'baton_period';
  end if;
  if lower(old.during) >= current_moment() then return coalesce(new, old); end if;
  if tg_op = 'DELETE' or (new.municipality_id, new.case_id, new.holder_id, new.service_id, new.kind, lower(new.during))
      is distinct from (old.municipality_id, old.case_id, old.holder_id, old.service_id, old.kind, lower(old.during))
    or upper(new.during) < current_moment()
  then
    raise exception 'what has been stands' using errcode = '23514', constraint = 'past_stands', table = 'baton_period';
  end if;
  return new;
end $$;
create trigger past_holding_stands before update or delete on baton_period
  for each row execute function past_holding_stands();

-- Every open case has somebody for ever after now: judged at commit, after all rows of the act are in.
create function holder_required() returns trigger language plpgsql as $$
declare m int; c uuid; is_open boolean;
begin
  m := coalesce(new.municipality_id, old.municipality_id);
  if tg_table_name = 'child_case' then c := new.id; else c := coalesce(new.case_id, old.case_id); end if;
  select k.status <> 'closed' into is_open from child_case k where k.municipality_id = m and k.id = c;
  if is_open is distinct from exists (
      select from baton_period b where b.municipality_id = m and b.case_id = c and upper_inf(b.during))
    or exists (select from (
        select lower(b.during) as starts, lag(upper(b.during)) over w as before, lag(b.closes) over w as closed
        from baton_period b where b.municipality_id = m and b.case_id = c window w as (order by b.during)) chain
      where before is not null and starts <> before and not closed)
  then
    raise exception 'no holder' using errcode = '23514', constraint = 'holder_required', table = 'baton_period';
  end if;
  return null;
end $$;
create constraint trigger holder_required after insert or update or delete on baton_period
  deferrable initially deferred for each row execute function holder_required();
create constraint trigger holder_required after insert or update of status on child_case
  deferrable initially deferred for each row execute function holder_required();

-- Somebody is asked to hold, or to be deputy between two instants.
create table baton_offer (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null default 'baton' check (kind in ('baton', 'deputy')),
  from_id uuid not null,
  -- The accepted holder for whom a deputy is asked.
  for_id uuid check ((for_id is not null) = (kind = 'deputy')),
  to_id uuid not null,
  to_service_id uuid not null,
  deputy_from timestamptz,
  deputy_to timestamptz check (deputy_to > deputy_from),
  reason text not null,
  hand_over_note text not null,
  family_view text,
  state text not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  decline_reason text,
  decline_words text,
  at timestamptz not null,
  due_at timestamptz not null,
  answered_at timestamptz,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  check ((kind = 'deputy') = (deputy_from is not null and deputy_to is not null))
);
create index baton_offer_of on baton_offer (municipality_id, case_id, at);
create unique index baton_offer_once on baton_offer (municipality_id, case_id, kind, to_id) where state = 'open';
select put_behind_fence('baton_offer', 'select, insert, update');
