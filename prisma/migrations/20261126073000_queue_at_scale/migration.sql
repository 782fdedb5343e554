-- A centre's queue is read by what waits there, whatever else the portal has. A case never leaves its centre, so a task
-- keeps the centre of its case, as the database says it.
alter table case_task add column centre_code text not null default '';
update case_task t set centre_code = c.centre_code from case_file c where c.id = t.application_id;

create function guard.place_task() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.centre_code := coalesce((select c.centre_code from public.case_file c where c.id = new.application_id), '');
  return new;
end $$;
revoke all on function guard.place_task() from public;
create trigger placed before insert on case_task for each row execute function guard.place_task();

drop trigger fixed on case_task;
create trigger fixed before update on case_task for each row execute function guard.keep_fixed(
  'id', 'application_id', 'centre_code', 'kind', 'created_at', '?closed_at', '?closed_by_id');

create index case_task_open_of_centre on case_task (centre_code, due_on) where status = 'open';
-- Appeals that have no answer yet are few.
create index appeal_open on appeal (application_id) where status in ('filed', 'in_review');
-- A part of a number is compared with those of the centre, which stand together here.
CREATE INDEX "case_file_centre_code_number_idx" ON "case_file"("centre_code", "number");
