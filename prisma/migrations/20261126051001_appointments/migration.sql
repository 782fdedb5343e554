-- Visits to a centre at a time that was booked, and walk-ins: hours by the week, one place at a time for one person.

CREATE TYPE "appointment_status" AS ENUM ('booked', 'waiting', 'called', 'done', 'missed', 'cancelled');
CREATE TYPE "appointment_channel" AS ENUM ('portal', 'desk', 'walk_in');

-- When a centre receives on a day of the week, at how many desks; a head keeps them.
CREATE TABLE "reception_window" (
    "id" UUID NOT NULL,
    "centre_code" TEXT NOT NULL,
    "service_code" TEXT,
    "weekday" INTEGER NOT NULL,
    "opens_at" INTEGER NOT NULL,
    "closes_at" INTEGER NOT NULL,
    "desks" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reception_window_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "reception_window_weekday" CHECK (weekday BETWEEN 1 AND 7),
    CONSTRAINT "reception_window_hours" CHECK (opens_at >= 0 AND closes_at <= 1440 AND closes_at - opens_at >= minutes),
    CONSTRAINT "reception_window_desks" CHECK (desks BETWEEN 1 AND 20),
    CONSTRAINT "reception_window_minutes" CHECK (minutes BETWEEN 5 AND 240),
    -- One that was ended before it began never counts.
    CONSTRAINT "reception_window_once" EXCLUDE USING gist (
      centre_code WITH =, (coalesce(service_code, '')) WITH =, weekday WITH =,
      (int4range(opens_at, closes_at)) WITH &&,
      (case when valid_until < valid_from then 'empty'::daterange else daterange(valid_from, valid_until, '[]') end) WITH &&)
);
CREATE INDEX "reception_window_centre_code_weekday_idx" ON "reception_window"("centre_code", "weekday");
CREATE INDEX "reception_window_service_code_idx" ON "reception_window"("service_code");
CREATE INDEX "reception_window_created_by_id_idx" ON "reception_window"("created_by_id");
ALTER TABLE "reception_window" ADD CONSTRAINT "reception_window_centre_code_fkey"
  FOREIGN KEY ("centre_code") REFERENCES "centre"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reception_window" ADD CONSTRAINT "reception_window_service_code_fkey"
  FOREIGN KEY ("service_code") REFERENCES "service"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "appointment" (
    "id" UUID NOT NULL,
    "centre_code" TEXT NOT NULL,
    "window_id" UUID,
    "person_id" UUID,
    "service_code" TEXT,
    "provision_id" UUID,
    "status" "appointment_status" NOT NULL,
    "channel" "appointment_channel" NOT NULL,
    "day" DATE NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "place" INTEGER,
    "ticket" TEXT NOT NULL,
    "needs_cipher" TEXT,
    "is_protected" BOOLEAN NOT NULL DEFAULT false,
    "desk" INTEGER,
    "called_by_id" UUID,
    "called_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "booked_by_id" UUID NOT NULL,
    "booked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "appointment_time" CHECK (ends_at > starts_at AND day = (starts_at AT TIME ZONE 'Asia/Tashkent')::date),
    CONSTRAINT "appointment_seat" CHECK ((window_id IS NULL) = (place IS NULL) AND (channel = 'walk_in') = (window_id IS NULL)),
    CONSTRAINT "appointment_holder" CHECK (channel = 'walk_in' OR person_id IS NOT NULL),
    CONSTRAINT "appointment_called" CHECK (num_nulls(desk, called_by_id, called_at) IN (0, 3)),
    CONSTRAINT "appointment_in_hand" CHECK (status NOT IN ('called', 'done') OR called_by_id IS NOT NULL),
    CONSTRAINT "appointment_desk" CHECK (desk BETWEEN 1 AND 99),
    CONSTRAINT "appointment_closed" CHECK ((status IN ('done', 'missed', 'cancelled')) = (closed_at IS NOT NULL)),
    -- Nobody receives herself.
    CONSTRAINT "appointment_both_sides" CHECK (called_by_id <> person_id),
    CONSTRAINT "appointment_place_once" EXCLUDE USING gist (window_id WITH =, place WITH =,
      tstzrange(starts_at, ends_at) WITH &&) WHERE (status <> 'cancelled'),
    CONSTRAINT "appointment_person_once" EXCLUDE USING gist (person_id WITH =,
      tstzrange(starts_at, ends_at) WITH &&) WHERE (status IN ('booked', 'waiting', 'called'))
);
CREATE UNIQUE INDEX "appointment_centre_code_day_ticket_key" ON "appointment"("centre_code", "day", "ticket");
-- One visit ahead for one matter.
CREATE UNIQUE INDEX "appointment_matter_once" ON "appointment"("person_id", (coalesce(service_code, ''))) WHERE status = 'booked';
CREATE UNIQUE INDEX "appointment_desk_once" ON "appointment"("centre_code", "desk") WHERE status = 'called';
CREATE INDEX "appointment_window_id_starts_at_idx" ON "appointment"("window_id", "starts_at");
CREATE INDEX "appointment_person_id_starts_at_idx" ON "appointment"("person_id", "starts_at");
CREATE INDEX "appointment_service_code_idx" ON "appointment"("service_code");
CREATE INDEX "appointment_provision_id_idx" ON "appointment"("provision_id");
CREATE INDEX "appointment_called_by_id_idx" ON "appointment"("called_by_id");
CREATE INDEX "appointment_booked_by_id_idx" ON "appointment"("booked_by_id");
CREATE INDEX "appointment_status_starts_at_idx" ON "appointment"("status", "starts_at");
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_centre_code_fkey"
  FOREIGN KEY ("centre_code") REFERENCES "centre"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_window_id_fkey"
  FOREIGN KEY ("window_id") REFERENCES "reception_window"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_service_code_fkey"
  FOREIGN KEY ("service_code") REFERENCES "service"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_provision_id_fkey"
  FOREIGN KEY ("provision_id") REFERENCES "provision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- states

insert into guard.transition values
  ('appointment', '', 'booked'),
  ('appointment', '', 'waiting'),
  ('appointment', 'booked', 'waiting'),
  ('appointment', 'booked', 'called'),
  ('appointment', 'booked', 'missed'),
  ('appointment', 'booked', 'cancelled'),
  ('appointment', 'waiting', 'called'),
  ('appointment', 'waiting', 'missed'),
  ('appointment', 'waiting', 'cancelled'),
  ('appointment', 'called', 'done'),
  ('appointment', 'called', 'missed');
create trigger lifecycle before insert or update of status on appointment
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on appointment for each row execute function guard.keep_fixed(
  'id', 'centre_code', 'person_id', 'service_code', 'provision_id', 'channel', 'booked_by_id', 'booked_at',
  '?called_by_id', '?called_at', '?desk', '?closed_at');
create trigger kept before delete or truncate on appointment for each statement execute function app_refuse_change();
alter table appointment enable always trigger kept;
create trigger by_actor before insert on appointment for each row execute function guard.by_actor('booked_by_id');

-- Hours that were in force stay; they end on a day.
create trigger fixed before update on reception_window for each row execute function guard.keep_fixed(
  'id', 'centre_code', 'service_code', 'weekday', 'opens_at', 'closes_at', 'desks', 'minutes', 'valid_from',
  '?valid_until', 'created_by_id', 'created_at');
create trigger kept before delete or truncate on reception_window
  for each statement execute function app_refuse_change();
alter table reception_window enable always trigger kept;

-- What is booked lies within the hours of its centre; whose it is and what was granted for it fit; what a person may do
-- herself is to book, to move and to give back. A visit of a protected matter, or of somebody with one, is marked.
create function guard.check_appointment() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_window public.reception_window;
  v_from timestamptz;
  v_actor text := public.app_context('person');
begin
  if tg_op = 'UPDATE' and coalesce(public.app_context('actorRole'), 'system') not in ('system', 'inson_specialist', 'inson_head')
    and (old.status <> 'booked' or new.status not in ('booked', 'cancelled')) then
    raise exception 'who comes moves her visit or gives it back'
      using errcode = 'insufficient_privilege', table = 'appointment', constraint = 'appointment_own';
  end if;
  new.is_protected := exists (select 1 from public.service s where s.code = new.service_code and s.privacy = 'protected')
    or exists (select 1 from public.case_file c where c.applicant_id = new.person_id and c.is_protected);
  if new.window_id is null or tg_op = 'UPDATE' and new.starts_at = old.starts_at and new.window_id = old.window_id
    and new.place = old.place and new.ends_at = old.ends_at then
    return new;
  end if;
  select * into v_window from public.reception_window w where w.id = new.window_id;
  v_from := new.day::timestamp at time zone 'Asia/Tashkent';
  if v_window.centre_code <> new.centre_code or v_window.weekday <> extract(isodow from new.day)
    or new.day < v_window.valid_from or new.day > v_window.valid_until or new.place not between 1 and v_window.desks
    or new.starts_at < v_from + make_interval(mins => v_window.opens_at)
    or new.ends_at > v_from + make_interval(mins => v_window.closes_at)
    or coalesce(v_window.service_code, new.service_code) is distinct from new.service_code
    or exists (select 1 from public.holiday h where h.date = new.day) then
    raise exception 'the centre does not receive then'
      using errcode = 'check_violation', table = 'appointment', constraint = 'appointment_hours';
  end if;
  if new.provision_id is not null and not exists (select 1 from public.provision p where p.id = new.provision_id
      and p.kind = 'appointment' and p.person_id = new.person_id and p.service_code = new.service_code) then
    raise exception 'the visit was not granted to this person'
      using errcode = 'check_violation', table = 'appointment', constraint = 'appointment_granted';
  end if;
  return new;
end $$;
create trigger checked before insert or update on appointment for each row execute function guard.check_appointment();

-- Who comes into danger after she booked is hidden from then on.
create function guard.protect_appointments() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.appointment a set is_protected = true
    where a.person_id = new.applicant_id and not a.is_protected and a.status in ('booked', 'waiting', 'called');
  return null;
end $$;
create trigger protect_appointments after insert on case_file for each row
  when (new.is_protected) execute function guard.protect_appointments();

revoke all on all functions in schema guard from public;

-- ---------------------------------------------------------------- who sees what

alter table reception_window enable row level security;
alter table reception_window force row level security;
create policy owner_all on reception_window to current_user using (true) with check (true);
create policy app_select on reception_window for select to hamroh_app using (true);
create policy app_insert on reception_window for insert to hamroh_app with check ((select app_is_system())
  or (select app_role()) = 'inson_head' and centre_code = (select app_organisation()) and created_by_id = (select app_person()));
create policy app_update on reception_window for update to hamroh_app using ((select app_is_system())
  or (select app_role()) = 'inson_head' and centre_code = (select app_organisation()));
revoke all on reception_window from hamroh_app;
grant select, insert on reception_window to hamroh_app;
grant update (valid_until) on reception_window to hamroh_app;

alter table appointment enable row level security;
alter table appointment force row level security;
create policy owner_all on appointment to current_user using (true) with check (true);
create policy app_select on appointment for select to hamroh_app using ((select app_is_system())
  or person_id = (select app_person())
  or (select app_is_centre_staff()) and centre_code = (select app_organisation()));
create policy app_insert on appointment for insert to hamroh_app with check ((select app_is_system())
  or person_id = (select app_person()) and channel = 'portal'
  or (select app_is_centre_staff()) and centre_code = (select app_organisation()) and channel <> 'portal');
create policy app_update on appointment for update to hamroh_app using ((select app_is_system())
  or person_id = (select app_person())
  or (select app_is_centre_staff()) and centre_code = (select app_organisation()));
revoke all on appointment from hamroh_app;
grant select, insert on appointment to hamroh_app;
grant update (window_id, status, day, starts_at, ends_at, place, ticket, needs_cipher, desk, called_by_id, called_at,
  closed_at, version) on appointment to hamroh_app;
