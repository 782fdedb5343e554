-- What a program was answered is kept for thirty days (example value), so that it can ask again; then it is deleted.
drop trigger append_only on program_write;
create trigger append_only before update or truncate on program_write
  for each statement execute function app_refuse_change();
alter table program_write enable always trigger append_only;

create function guard.keep_program_answer() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.at > now() - interval '30 days' then
    raise exception 'an answer to a program is kept for thirty days' using errcode = 'check_violation';
  end if;
  return old;
end $$;
revoke all on function guard.keep_program_answer() from public;
create trigger kept before delete on program_write for each row execute function guard.keep_program_answer();
alter table program_write enable always trigger kept;

create index "program_write_at_idx" on "program_write"("at");
create policy app_delete on program_write for delete to hamroh_app using ((select app_is_system()));
grant delete on program_write to hamroh_app;
