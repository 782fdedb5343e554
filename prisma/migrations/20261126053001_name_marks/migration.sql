-- A name is found by keyed marks of the beginnings of its words, by an index, whatever the number of people and cases.
-- The key is the program's: the owner of the database cannot make a mark, nor read a name in one. The worker marks whom
-- and what was there before (`identity.markNames`, `applications.markNames`).

ALTER TABLE "person" ADD COLUMN "is_name_marked" BOOLEAN NOT NULL DEFAULT false;
create index person_to_mark on person (id) where not is_name_marked;
create index case_to_mark on case_file (id) where name_key is not null;

CREATE TABLE "person_name_mark" (
    "person_id" UUID NOT NULL,
    "mark" BIGINT NOT NULL,

    CONSTRAINT "person_name_mark_pkey" PRIMARY KEY ("mark", "person_id")
);
CREATE INDEX "person_name_mark_person_id_idx" ON "person_name_mark"("person_id");
ALTER TABLE "person_name_mark" ADD CONSTRAINT "person_name_mark_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "case_name_mark" (
    "application_id" UUID NOT NULL,
    "centre_code" TEXT NOT NULL,
    "mark" BIGINT NOT NULL,
    "is_guarded" BOOLEAN NOT NULL,

    CONSTRAINT "case_name_mark_pkey" PRIMARY KEY ("mark", "application_id")
);
CREATE INDEX "case_name_mark_application_id_idx" ON "case_name_mark"("application_id");
ALTER TABLE "case_name_mark" ADD CONSTRAINT "case_name_mark_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A mark is the case's centre's, or that of a centre where its appeal went, and says itself who else must be asked.
create function guard.check_case_name_marks() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from marked m join public.case_file c on c.id = m.application_id
      where m.is_guarded <> (c.is_protected or m.centre_code <> c.centre_code)
        or m.centre_code <> c.centre_code and not exists (
          select 1 from public.appeal a where a.application_id = c.id and a.centre_code = m.centre_code)) then
    raise exception 'a case is found by whoever may see it'
      using errcode = 'check_violation', table = 'case_name_mark', constraint = 'case_name_mark_of_centre';
  end if;
  return null;
end $$;
create trigger of_centre after insert on case_name_mark
  referencing new table as marked for each statement execute function guard.check_case_name_marks();
revoke all on function guard.check_case_name_marks() from public;

create trigger kept before update or truncate on case_name_mark for each statement execute function app_refuse_change();
alter table case_name_mark enable always trigger kept;
create trigger kept before update or truncate on person_name_mark for each statement execute function app_refuse_change();
alter table person_name_mark enable always trigger kept;

alter table person_name_mark enable row level security;
alter table person_name_mark force row level security;
create policy owner_all on person_name_mark to current_user using (true) with check (true);
create policy app_select on person_name_mark for select to hamroh_app using (
  (select app_is_system()) or (select app_role()) in ('administrator', 'auditor', 'approver'));
create policy app_insert on person_name_mark for insert to hamroh_app with check ((select app_is_system()));
create policy app_delete on person_name_mark for delete to hamroh_app using ((select app_is_system()));
revoke all on person_name_mark from hamroh_app;
grant select, insert, delete on person_name_mark to hamroh_app;

-- As its case is seen. Only what is guarded asks the case itself: a search reads hundreds of marks.
alter table case_name_mark enable row level security;
alter table case_name_mark force row level security;
create policy owner_all on case_name_mark to current_user using (true) with check (true);
create policy app_select on case_name_mark for select to hamroh_app using (
  (select app_is_system())
  or (select app_is_centre_staff()) and centre_code = (select app_organisation())
    and (not is_guarded or exists (select 1 from case_file c where c.id = application_id)));
create policy app_insert on case_name_mark for insert to hamroh_app with check ((select app_is_system()));
create policy app_delete on case_name_mark for delete to hamroh_app using ((select app_is_system()));
revoke all on case_name_mark from hamroh_app;
grant select, insert, delete on case_name_mark to hamroh_app;
