-- Several municipalities share one installation. Only from the command line, which has no municipality of its own.
create function found_another_municipality(new_number text, new_name text) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare made int;
begin
  if not at_login() then raise exception 'only without a municipality' using errcode = '42501'; end if;
  lock table municipality in share row exclusive mode;
  if not exists (select from municipality) then return null; end if;
  if exists (select from municipality m where m.number = new_number) then return null; end if;
  insert into municipality (number, name) values (new_number, new_name) returning id into made;
  return made;
end $$;
revoke execute on function found_another_municipality(text, text) from public;
grant execute on function found_another_municipality(text, text) to samspor_app;
