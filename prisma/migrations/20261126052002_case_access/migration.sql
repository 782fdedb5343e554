-- Who opens a case that is not hers says why before it opens. The reason holds until the end of that day, and the person
-- the case is about reads it with the look.
CREATE TABLE "case_access" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason_code" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "valid_on" DATE NOT NULL,

    CONSTRAINT "case_access_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "case_access_application_id_person_id_valid_on_reason_code_key"
  ON "case_access"("application_id", "person_id", "valid_on", "reason_code");
CREATE INDEX "case_access_person_id_idx" ON "case_access"("person_id");
ALTER TABLE "case_access" ADD CONSTRAINT "case_access_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

create trigger by_actor before insert on case_access for each row execute function guard.by_actor('person_id');
create trigger append_only before update or delete or truncate on case_access
  for each statement execute function app_refuse_change();
alter table case_access enable always trigger append_only;

alter table case_access enable row level security;
alter table case_access force row level security;
create policy owner_all on case_access to current_user using (true) with check (true);
create policy app_select on case_access for select to hamroh_app using (
  (select app_is_system()) or person_id = (select app_person()) or (select app_role()) = 'auditor');
create policy app_insert on case_access for insert to hamroh_app with check (
  (select app_is_system()) or person_id = (select app_person()) and (select app_is_centre_staff())
    and exists (select 1 from case_file c where c.id = application_id));
revoke all on case_access from hamroh_app;
grant select, insert on case_access to hamroh_app;
