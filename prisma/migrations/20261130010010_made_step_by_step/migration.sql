-- A device that is made to measure is made step by step, which the person sees; it is tried on, as often as it takes, and
-- is not ready while what was found then still has to be adjusted.

CREATE TYPE "fitting_outcome" AS ENUM ('fits', 'adjust');

CREATE TABLE "device_milestone" (
    "device_order_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "done_on" DATE NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "device_milestone_pkey" PRIMARY KEY ("device_order_id", "code"),
    CONSTRAINT "device_milestone_code" CHECK (code ~ '^[a-z][a-zA-Z]{1,39}$')
);
CREATE INDEX "device_milestone_recorded_by_id_idx" ON "device_milestone"("recorded_by_id");
ALTER TABLE "device_milestone" ADD CONSTRAINT "device_milestone_device_order_id_fkey"
  FOREIGN KEY ("device_order_id") REFERENCES "device_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "device_delay" (
    "id" UUID NOT NULL,
    "device_order_id" UUID NOT NULL,
    "reason_code" TEXT NOT NULL,
    "expected_on" DATE NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "device_delay_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "device_delay_device_order_id_recorded_at_idx" ON "device_delay"("device_order_id", "recorded_at");
CREATE INDEX "device_delay_recorded_by_id_idx" ON "device_delay"("recorded_by_id");
ALTER TABLE "device_delay" ADD CONSTRAINT "device_delay_device_order_id_fkey"
  FOREIGN KEY ("device_order_id") REFERENCES "device_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "device_fitting" (
    "id" UUID NOT NULL,
    "device_order_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "outcome" "fitting_outcome" NOT NULL,
    "content_cipher" TEXT,
    "fitted_on" DATE NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "device_fitting_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "device_fitting_ordinal" CHECK (ordinal BETWEEN 1 AND 1000)
);
CREATE UNIQUE INDEX "device_fitting_device_order_id_ordinal_key" ON "device_fitting"("device_order_id", "ordinal");
CREATE INDEX "device_fitting_recorded_by_id_idx" ON "device_fitting"("recorded_by_id");
ALTER TABLE "device_fitting" ADD CONSTRAINT "device_fitting_device_order_id_fkey"
  FOREIGN KEY ("device_order_id") REFERENCES "device_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was said of the making stays as it was said; only its maker says it, while the order is his; not of her own.
create function guard.check_making_said() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  o public.device_order;
begin
  select * into o from public.device_order where id = new.device_order_id;
  if coalesce(public.app_context('actorRole'), 'system') <> 'maker_staff'
    or public.app_organisation() is distinct from o.maker_id::text
    or new.recorded_by_id is distinct from public.app_person() then
    raise exception 'the maker of an order says how its making goes'
      using errcode = 'insufficient_privilege', table = tg_table_name, constraint = tg_table_name || '_by_maker';
  end if;
  if not o.status::text = any (tg_argv) or not guard.is_made_to_measure(o.id) then
    raise exception 'this is not said of such an order'
      using errcode = 'check_violation', table = tg_table_name, constraint = tg_table_name || '_of_order';
  end if;
  perform public.app_refuse_both_sides('makeDevice', public.app_person(), public.app_voucher_side(o.voucher_id));
  return new;
end $$;
create trigger said before insert on device_milestone
  for each row execute function guard.check_making_said('in_making');
create trigger said before insert on device_delay
  for each row execute function guard.check_making_said('accepted', 'in_making');
create trigger said before insert on device_fitting
  for each row execute function guard.check_making_said('in_making', 'ready');
create trigger append_only before update or delete or truncate on device_milestone
  for each statement execute function app_refuse_change();
alter table device_milestone enable always trigger append_only;
create trigger append_only before update or delete or truncate on device_delay
  for each statement execute function app_refuse_change();
alter table device_delay enable always trigger append_only;
create trigger kept before delete or truncate on device_fitting
  for each statement execute function app_refuse_change();
alter table device_fitting enable always trigger kept;
create trigger fixed before update on device_fitting for each row execute function guard.keep_fixed(
  'id', 'device_order_id', 'ordinal', 'outcome', 'fitted_on', 'recorded_by_id', 'recorded_at');

-- What is to be adjusted is health data, and goes with the order.
create or replace function guard.forget_measured() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.device_measurement set values_cipher = null
    where device_order_id = new.id and values_cipher is not null;
  update public.device_fitting set content_cipher = null
    where device_order_id = new.id and content_cipher is not null;
  return null;
end $$;

-- A device is not ready while the last fitting says that it has to be adjusted.
create function guard.check_fitted() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (select f.outcome from public.device_fitting f where f.device_order_id = new.id
      order by f.ordinal desc limit 1) = 'adjust' then
    raise exception 'a device is not ready while it has to be adjusted'
      using errcode = 'check_violation', table = 'device_order', constraint = 'device_order_fits';
  end if;
  return new;
end $$;
create trigger fits before update of status on device_order
  for each row when (new.status in ('ready', 'handed_over') and old.status <> new.status)
  execute function guard.check_fitted();
revoke all on all functions in schema guard from public;

-- ---------------------------------------------------------------- who sees it

do $$
declare
  one text;
begin
  foreach one in array array['device_milestone', 'device_delay', 'device_fitting'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', one);
    execute format('create policy app_insert on %I for insert to hamroh_app with check ((select app_is_system()))', one);
    execute format('revoke all on %I from hamroh_app', one);
    execute format('grant select, insert on %I to hamroh_app', one);
  end loop;
end $$;
create policy app_select on device_milestone for select to hamroh_app using ((select app_is_system())
  or exists (select 1 from device_order o where o.id = device_milestone.device_order_id));
create policy app_select on device_delay for select to hamroh_app using ((select app_is_system())
  or exists (select 1 from device_order o where o.id = device_delay.device_order_id));
create policy app_select on device_fitting for select to hamroh_app using ((select app_is_system()) or exists (
  select 1 from device_order o where o.id = device_fitting.device_order_id and (
    o.person_id = (select app_person())
    or (select app_role()) = 'maker_staff' and o.maker_id::text = (select app_organisation())
      and o.status in ('accepted', 'in_making', 'ready'))));
