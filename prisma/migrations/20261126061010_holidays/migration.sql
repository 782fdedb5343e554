-- A day off is added, taken away or moved by one administrator and counts once another has confirmed it, and never in
-- the past: what was counted by it stands.
CREATE TYPE "holiday_act" AS ENUM ('add', 'remove', 'move');
CREATE TABLE "holiday_change" (
  "id" UUID NOT NULL,
  "act" "holiday_act" NOT NULL,
  "date" DATE NOT NULL,
  "to_date" DATE,
  "name_texts" JSONB NOT NULL DEFAULT '{}',
  "source" TEXT NOT NULL,
  "source_texts" JSONB NOT NULL DEFAULT '{}',
  "status" "proposal_status" NOT NULL,
  "prepared_by_id" UUID NOT NULL,
  "prepared_at" TIMESTAMPTZ(3) NOT NULL,
  "confirmed_by_id" UUID,
  "confirmed_at" TIMESTAMPTZ(3),
  "withdrawn_by_id" UUID,
  "withdrawn_at" TIMESTAMPTZ(3),
  CONSTRAINT "holiday_change_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "holiday_change_move" CHECK ((act = 'move') = (to_date IS NOT NULL) AND to_date IS DISTINCT FROM date),
  CONSTRAINT "holiday_change_name" CHECK ((act = 'add') = (name_texts <> '{}')),
  CONSTRAINT "holiday_change_two_people" CHECK (confirmed_by_id <> prepared_by_id),
  CONSTRAINT "holiday_change_decided" CHECK (
    (status = 'confirmed') = (confirmed_by_id IS NOT NULL) AND (confirmed_by_id IS NULL) = (confirmed_at IS NULL)
    AND (status = 'withdrawn') = (withdrawn_by_id IS NOT NULL) AND (withdrawn_by_id IS NULL) = (withdrawn_at IS NULL))
);
CREATE UNIQUE INDEX holiday_change_one_waiting ON holiday_change (date) WHERE status = 'prepared';
CREATE INDEX "holiday_change_date_idx" ON "holiday_change"("date");

ALTER TABLE "holiday" ALTER COLUMN "name_key" DROP NOT NULL, ADD COLUMN "name_texts" JSONB NOT NULL DEFAULT '{}';
alter table holiday add constraint holiday_named check (name_key is not null or name_texts <> '{}');

create function guard.check_holiday_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.status = 'confirmed' then
    perform public.app_refuse_both_sides('confirmParameter', public.app_person(), array[new.prepared_by_id]);
  end if;
  if (case new.status when 'prepared' then new.prepared_by_id when 'confirmed' then new.confirmed_by_id
      else new.withdrawn_by_id end) is distinct from public.app_person() then
    raise exception 'a change of days off names somebody else than who acts'
      using errcode = 'insufficient_privilege', constraint = 'holiday_change_by_actor';
  end if;
  if new.status <> 'withdrawn' and least(new.date, new.to_date) <= guard.today() then
    raise exception 'this day has begun'
      using errcode = 'check_violation', constraint = 'holiday_change_before_its_day';
  end if;
  return new;
end $$;
create trigger people before insert or update on holiday_change for each row execute function guard.check_holiday_change();

-- Whoever is not the portal itself (a seed) changes days off as a confirmed change says.
create function guard.check_holiday() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_day date := case tg_op when 'DELETE' then old.date else new.date end;
begin
  if coalesce(public.app_context('actorRole'), 'system') = 'system' then return null; end if;
  if tg_op = 'UPDATE' or v_day <= guard.today() or not exists (select 1 from public.holiday_change c
      where c.status = 'confirmed' and case tg_op
        when 'INSERT' then c.act = 'add' and c.date = v_day or c.act = 'move' and c.to_date = v_day
        else c.act in ('remove', 'move') and c.date = v_day end) then
    raise exception 'a day off changes when a second administrator has confirmed it, and before it begins'
      using errcode = 'check_violation', constraint = 'holiday_confirmed';
  end if;
  return null;
end $$;
create constraint trigger confirmed after insert or update or delete on holiday
  deferrable initially deferred for each row execute function guard.check_holiday();

insert into guard.transition values
  ('holiday_change', '', 'prepared'),
  ('holiday_change', 'prepared', 'confirmed'),
  ('holiday_change', 'prepared', 'withdrawn');
create trigger lifecycle before insert or update of status on holiday_change
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on holiday_change for each row execute function guard.keep_fixed(
  'id', 'act', 'date', 'to_date', 'name_texts', 'source', 'source_texts', 'prepared_by_id', 'prepared_at',
  '?confirmed_by_id', '?confirmed_at', '?withdrawn_by_id', '?withdrawn_at');
create trigger kept before delete or truncate on holiday_change for each statement execute function app_refuse_change();
alter table holiday_change enable always trigger kept;

alter table holiday_change enable row level security;
alter table holiday_change force row level security;
create policy owner_all on holiday_change to current_user using (true) with check (true);
create policy app_select on holiday_change for select to hamroh_app
  using ((select app_is_system()) or (select app_role()) in ('administrator', 'auditor'));
create policy app_insert on holiday_change for insert to hamroh_app
  with check ((select app_role()) = 'administrator' and status = 'prepared');
create policy app_update on holiday_change for update to hamroh_app
  using ((select app_role()) = 'administrator') with check (status <> 'prepared');
revoke all on holiday_change from hamroh_app;
grant select, insert, update on holiday_change to hamroh_app;

drop policy app_insert on holiday;
create policy app_insert on holiday for insert to hamroh_app
  with check ((select app_is_system()) or (select app_role()) = 'administrator');
create policy app_delete on holiday for delete to hamroh_app
  using ((select app_is_system()) or (select app_role()) = 'administrator');
grant delete on holiday to hamroh_app;

-- ---------------------------------------------------------------- what runs

-- A deadline that a day off moved, once a case and change.
CREATE TABLE "deadline_move" (
  "application_id" UUID NOT NULL,
  "change_id" UUID NOT NULL,
  "from_on" DATE NOT NULL,
  "to_on" DATE NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "deadline_move_pkey" PRIMARY KEY ("application_id", "change_id"),
  CONSTRAINT "deadline_move_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "case_file"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "deadline_move_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "holiday_change"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "deadline_move_change_id_idx" ON "deadline_move"("change_id");
create trigger append_only before update or delete or truncate on deadline_move
  for each statement execute function app_refuse_change();
alter table deadline_move enable always trigger append_only;
alter table deadline_move enable row level security;
alter table deadline_move force row level security;
create policy owner_all on deadline_move to current_user using (true) with check (true);
create policy app_select on deadline_move for select to hamroh_app using ((select app_is_system()) or exists (
  select 1 from case_file c where c.id = deadline_move.application_id and (c.applicant_id = (select app_person())
    or (select app_role()) = 'auditor'
    or (select app_is_centre_staff()) and c.centre_code = (select app_organisation()))));
create policy app_insert on deadline_move for insert to hamroh_app with check ((select app_is_system()));
revoke all on deadline_move from hamroh_app;
grant select, insert on deadline_move to hamroh_app;
revoke all on function guard.check_holiday_change(), guard.check_holiday() from public;

-- Of an appeal's day nobody but the portal decides, which counts it anew.
drop trigger fixed on appeal;
create trigger fixed before update on appeal for each row execute function guard.keep_fixed(
  'id', 'application_id', 'decision_id', 'channel', 'text_cipher', 'filed_by_id', 'filed_at', 'centre_code',
  'excluded_ids', '?reviewer_id', '?taken_at', '?answer_cipher', '?closed_at');
create function guard.keep_appeal_day() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.due_on is distinct from old.due_on and coalesce(public.app_context('actorRole'), 'system') <> 'system' then
    raise exception 'the day of an appeal is counted by the portal'
      using errcode = 'restrict_violation', constraint = 'appeal_day';
  end if;
  return new;
end $$;
create trigger day before update of due_on on appeal for each row execute function guard.keep_appeal_day();
revoke all on function guard.keep_appeal_day() from public;
