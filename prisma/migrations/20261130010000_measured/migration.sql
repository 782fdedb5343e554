-- What is made to measure is measured first: by the maker, or by what the person shared of her application. What the
-- maker measured is health data: it stands sealed in a table of its own, is read by the person and, while he makes the
-- device, by its maker, is never edited, and goes when the order comes to nothing.

CREATE TABLE "device_measurement" (
    "id" UUID NOT NULL,
    "device_order_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "form_code" TEXT NOT NULL,
    "values_cipher" TEXT,
    "taken_on" DATE NOT NULL,
    "taken_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "device_measurement_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "device_measurement_ordinal" CHECK (ordinal BETWEEN 1 AND 1000),
    CONSTRAINT "device_measurement_form" CHECK (form_code ~ '^[a-z][a-z-]{1,39}$')
);
CREATE UNIQUE INDEX "device_measurement_device_order_id_ordinal_key" ON "device_measurement"("device_order_id", "ordinal");
CREATE INDEX "device_measurement_taken_by_id_idx" ON "device_measurement"("taken_by_id");
ALTER TABLE "device_measurement" ADD CONSTRAINT "device_measurement_device_order_id_fkey"
  FOREIGN KEY ("device_order_id") REFERENCES "device_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whether an order is of a kind that is made to measure.
create function guard.is_made_to_measure(p_order uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.device_order o join public.device_kind k on k.code = o.device_code
    where o.id = p_order and k.made_to_measure)
$$;

create trigger fixed before update on device_measurement for each row execute function guard.keep_fixed(
  'id', 'device_order_id', 'ordinal', 'form_code', 'taken_on', 'taken_by_id', 'recorded_at');
create trigger kept before delete or truncate on device_measurement
  for each statement execute function app_refuse_change();
alter table device_measurement enable always trigger kept;
create trigger by_actor before insert on device_measurement
  for each row execute function guard.by_actor('taken_by_id');

-- Staff of the maker measure, while the order is accepted or in making; nobody measures herself or her family.
create function guard.check_measured() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  o public.device_order;
begin
  select * into o from public.device_order where id = new.device_order_id;
  if tg_op = 'UPDATE' then
    if new.values_cipher is distinct from old.values_cipher
      and not (new.values_cipher is null and o.status::text in ('cancelled', 'declined', 'returned')) then
      raise exception 'measurements are not edited: a correction is another row'
        using errcode = 'restrict_violation', table = 'device_measurement', constraint = 'device_measurement_not_edited';
    end if;
    return new;
  end if;
  if coalesce(public.app_context('actorRole'), 'system') <> 'maker_staff'
    or public.app_organisation() is distinct from o.maker_id::text then
    raise exception 'the maker of an order measures for it'
      using errcode = 'insufficient_privilege', table = 'device_measurement', constraint = 'device_measurement_by_maker';
  end if;
  if o.status::text not in ('accepted', 'in_making') or not guard.is_made_to_measure(o.id)
    or new.values_cipher is null or new.taken_on > guard.day_of(guard.act_at()) then
    raise exception 'nothing is measured for this order'
      using errcode = 'check_violation', table = 'device_measurement', constraint = 'device_measurement_of_order';
  end if;
  perform public.app_refuse_both_sides('makeDevice', public.app_person(), public.app_voucher_side(o.voucher_id));
  return new;
end $$;
create trigger measured before insert or update on device_measurement
  for each row execute function guard.check_measured();

-- Nothing is made to measure without measurements.
create function guard.check_measured_first() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if guard.is_made_to_measure(new.id) and new.measurements_cipher is null
    and not exists (select 1 from public.device_measurement m where m.device_order_id = new.id) then
    raise exception 'what is made to measure is measured first'
      using errcode = 'check_violation', table = 'device_order', constraint = 'device_order_measured_first';
  end if;
  return new;
end $$;
create trigger measured_first before update of status on device_order
  for each row when (new.status = 'in_making' and old.status = 'accepted')
  execute function guard.check_measured_first();

-- The measurements of an order that came to nothing are nobody's.
create function guard.forget_measured() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.device_measurement set values_cipher = null
    where device_order_id = new.id and values_cipher is not null;
  return null;
end $$;
create trigger measured_forgotten after update of status on device_order
  for each row when (new.status in ('cancelled', 'declined', 'returned') and old.status <> new.status)
  execute function guard.forget_measured();
revoke all on all functions in schema guard from public;

-- ---------------------------------------------------------------- who sees it

ALTER TABLE device_measurement ENABLE ROW LEVEL SECURITY;
ALTER TABLE device_measurement FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON device_measurement TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON device_measurement FOR SELECT TO hamroh_app USING ((SELECT app_is_system()) OR EXISTS (
  SELECT 1 FROM device_order o WHERE o.id = device_measurement.device_order_id AND (
    o.person_id = (SELECT app_person())
    OR (SELECT app_role()) = 'maker_staff' AND o.maker_id::text = (SELECT app_organisation())
      AND o.status IN ('accepted', 'in_making', 'ready'))));
CREATE POLICY app_insert ON device_measurement FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
REVOKE ALL ON device_measurement FROM hamroh_app;
GRANT SELECT, INSERT ON device_measurement TO hamroh_app;
