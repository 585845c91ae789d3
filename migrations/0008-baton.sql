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
  because text not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case,
  foreign key (municipality_id, holder_id) references employee,
  foreign key (municipality_id, service_id) references service,
  check ((kind = 'acting') = (accepted_at is null)),
  constraint one_holder exclude using gist (municipality_id with =, case_id with =, during with &&)
);
create index baton_period_holder on baton_period (municipality_id, holder_id);
select put_behind_fence('baton_period', 'select, insert, update, delete');

-- Published: who holds each case at the transaction's time.
create view holding_now with (security_invoker = true) as
  select municipality_id, case_id, holder_id, service_id, kind, lower(during) as since
  from baton_period where during @> current_moment();
grant select on holding_now to samspor_app;

-- Every open case has somebody for ever after now: judged at commit, after all rows of the act are in.
create function holder_required() returns trigger language plpgsql as $$
declare m int; c uuid;
begin
  m := coalesce(new.municipality_id, old.municipality_id);
  if tg_table_name = 'child_case' then c := new.id; else c := coalesce(new.case_id, old.case_id); end if;
  if exists (select from child_case k where k.municipality_id = m and k.id = c and k.status <> 'closed')
    and (not exists (select from baton_period b where b.municipality_id = m and b.case_id = c and upper_inf(b.during))
      or exists (select from (select lower(b.during) as starts, lag(upper(b.during)) over (order by b.during) as before
          from baton_period b where b.municipality_id = m and b.case_id = c) chain where before is not null and starts <> before))
  then
    raise exception 'no holder' using errcode = '23514', constraint = 'holder_required', table = 'baton_period';
  end if;
  return null;
end $$;
create constraint trigger holder_required after insert or update or delete on baton_period
  deferrable initially deferred for each row execute function holder_required();
create constraint trigger holder_required after insert or update of status on child_case
  deferrable initially deferred for each row execute function holder_required();

create table baton_offer (
  municipality_id int not null,
  id uuid not null,
  case_id uuid not null,
  from_id uuid,
  to_id uuid not null,
  to_service_id uuid not null,
  reason text not null,
  hand_over_note text not null,
  family_view text,
  state text not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  decline_reason text,
  at timestamptz not null,
  answered_at timestamptz,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references child_case
);
create index baton_offer_of on baton_offer (municipality_id, case_id, at);
select put_behind_fence('baton_offer', 'select, insert, update');
