-- Everything that the portal holds of a person, put together for her by a job and kept for a day.
CREATE TYPE "data_export_status" AS ENUM ('queued', 'ready', 'failed', 'deleted');

CREATE TABLE "data_export" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "status" "data_export_status" NOT NULL DEFAULT 'queued',
    "tables_done" INTEGER NOT NULL DEFAULT 0,
    "tables_all" INTEGER NOT NULL,
    "storage_key" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "data_export_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "data_export_progress" CHECK (tables_done between 0 and tables_all),
    CONSTRAINT "data_export_file" CHECK ((status = 'ready') = (storage_key is not null))
);
CREATE INDEX "data_export_person_id_requested_at_idx" ON "data_export"("person_id", "requested_at");
CREATE INDEX "data_export_expires_at_idx" ON "data_export"("expires_at");
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- One at a time: asking twice is asking once.
create unique index data_export_one_at_work on data_export (person_id) where status = 'queued';

insert into guard.transition values
  ('data_export', '', 'queued'),
  ('data_export', 'queued', 'ready'),
  ('data_export', 'queued', 'failed'),
  ('data_export', 'failed', 'deleted'),
  ('data_export', 'ready', 'deleted');
create trigger lifecycle before insert or update of status on data_export
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on data_export for each row execute function guard.keep_fixed(
  'id', 'person_id', 'tables_all', 'requested_at', 'expires_at');
create trigger by_actor before insert on data_export for each row execute function guard.by_actor('person_id');
create trigger kept before delete or truncate on data_export for each statement execute function app_refuse_change();
alter table data_export enable always trigger kept;

alter table data_export enable row level security;
alter table data_export force row level security;
create policy owner_all on data_export to current_user using (true) with check (true);
create policy app_select on data_export for select to hamroh_app using (
  (select app_is_system()) or person_id = (select app_person()));
create policy app_insert on data_export for insert to hamroh_app with check (
  (select app_is_system()) or person_id = (select app_person()) and status = 'queued');
create policy app_update on data_export for update to hamroh_app using ((select app_is_system()));
revoke all on data_export from hamroh_app;
grant select, insert on data_export to hamroh_app;
grant update (status, tables_done, storage_key) on data_export to hamroh_app;
