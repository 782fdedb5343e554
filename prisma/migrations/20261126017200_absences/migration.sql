-- Who of a centre's staff is away, and until when: her cases do not wait for her.

CREATE TABLE "staff_absence" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "centre_code" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "marked_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_absence_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "staff_absence_days" CHECK ("until_on" >= "from_on")
);

CREATE INDEX "staff_absence_centre_code_until_on_idx" ON "staff_absence"("centre_code", "until_on");
CREATE INDEX "staff_absence_person_id_idx" ON "staff_absence"("person_id");

alter table staff_absence enable row level security;
alter table staff_absence force row level security;
create policy owner_all on staff_absence to current_user using (true) with check (true);
create policy app_select on staff_absence for select to hamroh_app using (
  (select app_is_system()) or (select app_is_centre_staff()) and centre_code = (select app_organisation()));
-- A head marks anybody of her centre, everybody herself.
create policy app_insert on staff_absence for insert to hamroh_app with check (
  (select app_is_centre_staff()) and centre_code = (select app_organisation())
  and marked_by_id = (select app_person()) and ended_at is null
  and ((select app_role()) = 'inson_head' or person_id = (select app_person())));
create policy app_update on staff_absence for update to hamroh_app using (
  (select app_is_centre_staff()) and centre_code = (select app_organisation())
  and ((select app_role()) = 'inson_head' or person_id = (select app_person())));
revoke all on staff_absence from hamroh_app;
grant select, insert, update on staff_absence to hamroh_app;

create trigger fixed before update on staff_absence for each row execute function guard.keep_fixed(
  'id', 'person_id', 'centre_code', 'from_on', 'until_on', 'marked_by_id', 'created_at', '?ended_at');
create trigger kept before delete or truncate on staff_absence for each statement execute function app_refuse_change();
alter table staff_absence enable always trigger kept;
