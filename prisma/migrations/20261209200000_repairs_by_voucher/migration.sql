-- A repair is a kind of its own: a right of a decision gives a voucher for it, a workshop is paid for it at the hand-over as
-- for a device. It stands in the passport of the device that was repaired, with what the workshop did.

ALTER TABLE "device_kind" ADD COLUMN "repair_code" TEXT;
ALTER TABLE "device_kind" ADD CONSTRAINT "device_kind_repair_code_fkey"
  FOREIGN KEY ("repair_code") REFERENCES "device_kind"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "device_kind_repair_code_idx" ON "device_kind"("repair_code");

ALTER TABLE "entitlement" ADD COLUMN "repairs_order_id" UUID;
ALTER TABLE "entitlement" ADD CONSTRAINT "entitlement_repairs_order_id_fkey"
  FOREIGN KEY ("repairs_order_id") REFERENCES "device_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "entitlement_repairs_order_id_idx" ON "entitlement"("repairs_order_id");

ALTER TABLE "device_order" ADD COLUMN "is_repair" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "repair_cipher" TEXT;
alter table device_order
  add constraint device_order_repair_only check (is_repair or repair_cipher is null),
  add constraint device_order_repair_said check (not is_repair or repair_cipher is not null
    or status not in ('ready', 'handed_over', 'returned'));
grant update (repair_cipher) on device_order to hamroh_app;

create function guard.is_repair(p_code text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.device_kind k where k.repair_code = p_code)
$$;

-- Whether an order is a repair is said by its kind alone, and stays so. What was done is said once, when it is done.
create function guard.mark_repair() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.is_repair := guard.is_repair(new.device_code);
  return new;
end $$;
create trigger a_repair before insert on device_order for each row execute function guard.mark_repair();
create trigger repair_fixed before update on device_order for each row execute function guard.keep_fixed(
  'is_repair', '?repair_cipher');

create function guard.check_repair_said() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' or old.status <> 'in_making' or new.status <> 'ready' then
    raise exception 'what was repaired is said when it is ready'
      using errcode = 'check_violation', table = 'device_order', constraint = 'device_order_repair_in_time';
  end if;
  return new;
end $$;
create trigger repair_said before update of repair_cipher on device_order for each row
  when (new.repair_cipher is distinct from old.repair_cipher) execute function guard.check_repair_said();
create trigger repair_unsaid before insert on device_order for each row
  when (new.repair_cipher is not null) execute function guard.check_repair_said();

-- A right to a repair names the device that it is for: one of hers, received, of a kind that is repaired so, and whose
-- warranty is over. Where the device came otherwise than by the portal it names none.
create function guard.check_repair_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.repairs_order_id is not null and not exists (
      select 1 from public.device_order o join public.voucher v on v.id = o.voucher_id
        join public.device_kind k on k.code = o.device_code
       where o.id = new.repairs_order_id and o.status = 'handed_over' and v.beneficiary_index = new.beneficiary_index
         and k.repair_code = new.device_code and o.warranty_until < guard.day_of(new.granted_at)) then
    raise exception 'a device is repaired by voucher once its warranty is over'
      using errcode = 'check_violation', table = 'entitlement', constraint = 'entitlement_of_repair';
  end if;
  return new;
end $$;
create trigger repairs before insert on entitlement for each row execute function guard.check_repair_right();
create trigger repairs_fixed before update of repairs_order_id on entitlement for each row
  execute function guard.keep_fixed('repairs_order_id');

-- The same device is repaired by the same workshop more than once.
drop index device_order_one_serial;
create unique index device_order_one_serial on device_order (offer_id, serial_number)
  where status = 'handed_over' and serial_number is not null and not is_repair;

-- A voucher for a repair is not replaced by one for a device, nor the other way round.
do $$
declare
  v_text text := pg_get_functiondef('guard.check_voucher_change()'::regprocedure);
  v_old text := 'where one.code = v.device_code and other.code = new.device_code)';
begin
  if position(v_old in v_text) = 0 then
    raise exception 'guard.check_voucher_change() does not say %', v_old;
  end if;
  execute replace(v_text, v_old, 'where one.code = v.device_code and other.code = new.device_code
           and guard.is_repair(one.code) = guard.is_repair(other.code))');
end $$;
revoke all on all functions in schema guard from public;
