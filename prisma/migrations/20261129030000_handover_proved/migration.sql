-- A hand-over says how it was proved: by the person's code, or, where she has none, by the signed act, whose photograph a
-- specialist of her centre confirms. Only then is the money captured. The serial number of the device is recorded.

CREATE TYPE "handover_proof" AS ENUM ('code', 'act');
CREATE TYPE "handover_act_status" AS ENUM ('recorded', 'attached', 'confirmed', 'refused', 'withdrawn');

ALTER TABLE "device_order" ADD COLUMN "serial_number" TEXT,
  ADD COLUMN "handover_proof" "handover_proof",
  ADD COLUMN "handover_id" UUID,
  ADD COLUMN "handover_wrong_hash" TEXT;
alter table device_order disable trigger user;
update device_order set handover_proof = 'code' where handed_over_at is not null;
alter table device_order enable trigger user;
alter table device_order enable always trigger kept;
-- What was handed over before has no serial number; from now on a trigger asks for it.
alter table device_order
  add constraint device_order_proof check ((handover_proof is not null) = (handed_over_at is not null)),
  add constraint device_order_serial check (serial_number is null
    or handed_over_at is not null and serial_number ~ '^[A-Z0-9][A-Z0-9./-]{2,39}$' and serial_number ~ '[0-9]');
CREATE UNIQUE INDEX "device_order_handover_id_key" ON "device_order"("handover_id");
-- One device is with one person: the same model and number is handed over again only when it was returned.
create unique index device_order_one_serial on device_order (offer_id, serial_number)
  where status = 'handed_over' and serial_number is not null;
create trigger proof_kept before update on device_order for each row execute function guard.keep_fixed(
  '?serial_number', '?handover_proof', '?handover_id');
grant update (serial_number, handover_proof, handover_id, handover_wrong_hash) on device_order to hamroh_app;

CREATE TABLE "handover_act" (
    "id" UUID NOT NULL,
    "device_order_id" UUID NOT NULL,
    "status" "handover_act_status" NOT NULL,
    "serial_number" TEXT NOT NULL,
    "identity_kind" TEXT,
    "storage_key" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "name_cipher" TEXT NOT NULL,
    "scan" "document_scan" NOT NULL DEFAULT 'unscanned',
    "scanned_at" TIMESTAMPTZ(3),
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "confirm_by" DATE NOT NULL,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "reason_code" TEXT,
    "text_cipher" TEXT,

    CONSTRAINT "handover_act_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "handover_act_serial" CHECK (serial_number ~ '^[A-Z0-9][A-Z0-9./-]{2,39}$' and serial_number ~ '[0-9]'),
    CONSTRAINT "handover_act_identity" CHECK (status = 'attached' or identity_kind is not null),
    CONSTRAINT "handover_act_closed" CHECK ((status in ('confirmed', 'refused', 'withdrawn')) = (closed_at is not null)
      and (closed_at is null) = (closed_by_id is null)),
    CONSTRAINT "handover_act_two_people" CHECK (status not in ('confirmed', 'refused') or closed_by_id <> recorded_by_id),
    CONSTRAINT "handover_act_reason" CHECK ((status = 'refused') = (reason_code is not null)),
    CONSTRAINT "handover_act_scanned" CHECK ((scan in ('clean', 'infected')) = (scanned_at is not null))
);
CREATE INDEX "handover_act_device_order_id_idx" ON "handover_act"("device_order_id");
CREATE INDEX "handover_act_status_confirm_by_idx" ON "handover_act"("status", "confirm_by");
CREATE INDEX "handover_act_recorded_by_id_idx" ON "handover_act"("recorded_by_id");
CREATE INDEX "handover_act_closed_by_id_idx" ON "handover_act"("closed_by_id");
create unique index handover_act_one_recorded on handover_act (device_order_id) where status = 'recorded';
ALTER TABLE "handover_act" ADD CONSTRAINT "handover_act_device_order_id_fkey"
  FOREIGN KEY ("device_order_id") REFERENCES "device_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- states

insert into guard.transition values
  ('handover_act', '', 'recorded'),
  ('handover_act', '', 'attached'),
  ('handover_act', 'recorded', 'confirmed'),
  ('handover_act', 'recorded', 'refused'),
  ('handover_act', 'recorded', 'withdrawn');
create trigger lifecycle before insert or update of status on handover_act
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on handover_act for each row execute function guard.keep_fixed(
  'id', 'device_order_id', 'serial_number', 'identity_kind', 'storage_key', 'content_type', 'size_bytes', 'sha256',
  'name_cipher', 'recorded_by_id', 'recorded_at', 'confirm_by', '?closed_by_id', '?closed_at', '?reason_code',
  '?text_cipher', '?scanned_at');
create trigger kept before delete or truncate on handover_act
  for each statement execute function app_refuse_change();
alter table handover_act enable always trigger kept;
create trigger by_actor before insert on handover_act for each row execute function guard.by_actor('recorded_by_id');

-- ---------------------------------------------------------------- who records, who confirms

create function guard.check_handover_act() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_role text := public.app_context('actorRole');
  v_actor uuid := public.app_person();
  v_centre text;
  o public.device_order;
  v_side uuid[];
  v_is_centre boolean;
  v_is_maker boolean;
  v_may boolean;
begin
  select * into o from public.device_order where id = new.device_order_id;
  select c.centre_code into v_centre from public.voucher v join public.entitlement e on e.id = v.entitlement_id
    join public.case_file c on c.id = e.application_id where v.id = o.voucher_id;
  v_side := public.app_voucher_side(o.voucher_id);
  v_is_centre := v_role in ('inson_specialist', 'inson_head') and public.app_organisation() = v_centre;
  v_is_maker := v_role = 'maker_staff' and public.app_organisation() = o.maker_id::text;
  if tg_op = 'UPDATE' and new.status = old.status then
    -- The word of the scanner is the portal's own.
    v_may := v_role = 'system';
  elsif new.status = 'recorded' then
    v_may := v_is_maker and o.status = 'ready';
  elsif new.status = 'attached' then
    v_may := v_is_maker and o.handover_proof = 'code' and o.handover_id = new.id;
  elsif new.status = 'withdrawn' then
    v_may := v_is_maker and new.closed_by_id is not distinct from v_actor;
  else
    v_may := v_is_centre and new.closed_by_id is not distinct from v_actor and new.closed_by_id <> new.recorded_by_id
      and (new.status <> 'confirmed' or o.status = 'ready' and new.scan in ('clean', 'unscanned'));
  end if;
  if v_may is not true or tg_op = 'UPDATE' and new.scan is distinct from old.scan and v_role <> 'system' then
    raise exception 'this act is not theirs'
      using errcode = 'insufficient_privilege', table = 'handover_act', constraint = 'handover_act_by_actor';
  end if;
  if v_is_maker then perform public.app_refuse_both_sides('makeDevice', v_actor, v_side); end if;
  if v_is_centre then
    perform public.app_refuse_both_sides('decideClaim', v_actor, v_side || public.app_maker_family(o.maker_id));
  end if;
  return new;
end $$;
create trigger by_role before insert or update on handover_act
  for each row execute function guard.check_handover_act();

-- Nothing is handed over without the person's code or an act that was confirmed.
create function guard.check_handover() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.serial_number is null or new.handover_id is null or not coalesce(case new.handover_proof::text
    when 'code' then public.app_context('actorRole') = 'maker_staff'
      and public.app_organisation() = new.maker_id::text
      and old.handover_code_hash is not null and old.handover_attempts < 5
    when 'act' then exists (select 1 from public.handover_act a where a.id = new.handover_id
      and a.device_order_id = new.id and a.status = 'confirmed' and a.serial_number = new.serial_number
      and a.closed_by_id = public.app_person())
    end, false) then
    raise exception 'a device is handed over by the code of its person, or by an act that was confirmed'
      using errcode = 'check_violation', table = 'device_order', constraint = 'device_order_handover_proved';
  end if;
  return new;
end $$;
create trigger handover_proved before update of status on device_order
  for each row when (new.status = 'handed_over' and old.status <> 'handed_over')
  execute function guard.check_handover();

-- An act that was confirmed has handed its device over.
create function guard.check_confirmed_act() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.device_order o where o.id = new.device_order_id and o.handover_id = new.id
      and o.handed_over_at is not null) then
    raise exception 'a confirmed act hands its device over'
      using errcode = 'check_violation', table = 'handover_act', constraint = 'handover_act_hands_over';
  end if;
  return null;
end $$;
create constraint trigger hands_over after update of status on handover_act
  deferrable initially deferred for each row when (new.status = 'confirmed') execute function guard.check_confirmed_act();

-- The money is captured by the maker with the code, or by whoever confirmed the act.
create function guard.amend(p_function regprocedure, p_old text, p_new text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_text text := pg_get_functiondef(p_function);
begin
  if position(p_old in v_text) = 0 then
    raise exception '% does not say %', p_function, p_old;
  end if;
  execute replace(v_text, p_old, p_new);
end $$;
select guard.amend('act."deviceOrder.captured"(uuid)', $$guard.demand(public.app_context('actorRole') = 'maker_staff'$$,
  $$guard.demand(o.handover_proof = 'act' and exists (select 1 from public.handover_act a
      where a.id = o.handover_id and a.status = 'confirmed' and a.closed_by_id = public.app_person())
    or o.handover_proof = 'code' and public.app_context('actorRole') = 'maker_staff'$$);
drop function guard.amend(regprocedure, text, text);
revoke all on all functions in schema act, guard from public;

-- ---------------------------------------------------------------- who sees it

ALTER TABLE handover_act ENABLE ROW LEVEL SECURITY;
ALTER TABLE handover_act FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON handover_act TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON handover_act FOR SELECT TO hamroh_app USING ((SELECT app_is_system()) OR EXISTS (
  SELECT 1 FROM device_order o WHERE o.id = handover_act.device_order_id));
CREATE POLICY app_insert ON handover_act FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
CREATE POLICY app_update ON handover_act FOR UPDATE TO hamroh_app
  USING ((SELECT app_is_system())) WITH CHECK ((SELECT app_is_system()));
REVOKE ALL ON handover_act FROM hamroh_app;
GRANT SELECT, INSERT ON handover_act TO hamroh_app;
GRANT UPDATE (status, closed_by_id, closed_at, reason_code, text_cipher, scan, scanned_at) ON handover_act TO hamroh_app;
