-- A person of a centre's staff keeps what she often looks at in the queue: filters, and never what she searched for.
CREATE TABLE "queue_filter" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "queue_filter_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "queue_filter_person_id_query_key" ON "queue_filter"("person_id", "query");

alter table queue_filter enable row level security;
alter table queue_filter force row level security;
create policy owner_all on queue_filter to current_user using (true) with check (true);
create policy app_select on queue_filter for select to hamroh_app using (
  (select app_is_system()) or (select app_is_centre_staff()) and person_id = (select app_person()));
create policy app_insert on queue_filter for insert to hamroh_app with check (
  (select app_is_centre_staff()) and person_id = (select app_person()));
create policy app_update on queue_filter for update to hamroh_app using (
  (select app_is_centre_staff()) and person_id = (select app_person()));
create policy app_delete on queue_filter for delete to hamroh_app using (
  (select app_is_centre_staff()) and person_id = (select app_person()));
revoke all on queue_filter from hamroh_app;
grant select, insert, update, delete on queue_filter to hamroh_app;
