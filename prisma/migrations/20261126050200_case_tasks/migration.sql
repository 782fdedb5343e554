-- What is to be done in a case: by whom, by when. Made from what the version says when the case opens; acts close them.
CREATE TYPE "case_task_kind" AS ENUM ('review', 'askRegisters', 'visit', 'assess', 'commission', 'decide', 'correct', 'refer', 'appeal');
CREATE TYPE "case_task_status" AS ENUM ('open', 'done', 'dropped');

CREATE TABLE "case_task" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" "case_task_kind" NOT NULL,
    "status" "case_task_status" NOT NULL DEFAULT 'open',
    "assignee_id" UUID,
    "due_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,

    CONSTRAINT "case_task_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "case_task_closed" CHECK ((status = 'open') = (closed_at is null) and (closed_by_id is null or closed_at is not null))
);
CREATE INDEX "case_task_application_id_idx" ON "case_task"("application_id");
CREATE INDEX "case_task_assignee_id_status_due_on_idx" ON "case_task"("assignee_id", "status", "due_on");
CREATE INDEX "case_task_closed_by_id_idx" ON "case_task"("closed_by_id");
-- Nothing is to be done twice at a time.
create unique index case_task_one_open on case_task (application_id, kind) where status = 'open';
ALTER TABLE "case_task" ADD CONSTRAINT "case_task_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

insert into guard.transition values
  ('case_task', '', 'open'),
  ('case_task', 'open', 'done'),
  ('case_task', 'open', 'dropped');
create trigger lifecycle before insert or update of status on case_task
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on case_task for each row execute function guard.keep_fixed(
  'id', 'application_id', 'kind', 'created_at', '?closed_at', '?closed_by_id');
create trigger kept before delete or truncate on case_task for each statement execute function app_refuse_change();
alter table case_task enable always trigger kept;

-- Who has it does it, in her own name. All the rest the portal writes beside the act that it follows from.
create function guard.close_task() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if public.app_role() = 'system' or coalesce(public.app_context('actorRole'), 'system') = 'system' then return new; end if;
  if new.status <> 'done' or old.status <> 'open' or new.closed_by_id is distinct from public.app_person() then
    raise exception 'who has a task does it, and nothing else'
      using errcode = 'insufficient_privilege', table = 'case_task', constraint = 'case_task_by_assignee';
  end if;
  return new;
end $$;
revoke all on function guard.close_task() from public;
create trigger closed before update on case_task for each row execute function guard.close_task();

alter table case_task enable row level security;
alter table case_task force row level security;
create policy owner_all on case_task to current_user using (true) with check (true);
create policy app_select on case_task for select to hamroh_app using (
  (select app_is_system()) or (select app_is_centre_staff()) and exists (
    select 1 from case_file c where c.id = case_task.application_id and c.applicant_id is distinct from (select app_person())));
create policy app_insert on case_task for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on case_task for update to hamroh_app using (
  (select app_is_system()) or (select app_is_centre_staff()) and assignee_id = (select app_person()) and exists (
    select 1 from case_file c where c.id = case_task.application_id and c.applicant_id is distinct from (select app_person())));
revoke all on case_task from hamroh_app;
grant select, insert on case_task to hamroh_app;
grant update (status, assignee_id, due_on, closed_at, closed_by_id) on case_task to hamroh_app;

-- The cases that are open when this comes.
insert into case_task (id, application_id, kind, status, assignee_id, due_on, created_at)
  select gen_random_uuid(), c.id, t.kind::case_task_kind, 'open', c.assignee_id, c.due_on, now()
    from case_file c
    join service_version v on v.service_code = c.service_code and v.number = c.journey_version,
    jsonb_array_elements_text(v.definition -> 'tasks') t (kind)
   where c.status in ('submitted', 'in_review', 'correction_requested')
     and (t.kind <> 'askRegisters' or not exists (select 1 from agency_check a where a.application_id = c.id));
insert into case_task (id, application_id, kind, status, due_on, created_at)
  select gen_random_uuid(), c.id, 'correct', 'open', c.due_on, now() from case_file c where c.status = 'correction_requested';
insert into case_task (id, application_id, kind, status, assignee_id, due_on, created_at)
  select gen_random_uuid(), a.application_id, 'appeal', 'open', a.reviewer_id, a.due_on, now()
    from appeal a where a.status in ('filed', 'in_review');
