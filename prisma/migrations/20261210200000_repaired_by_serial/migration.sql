-- What is handed over after a repair is the device that the right names: it has the number that was said when it was
-- received. Where the portal does not know that number, any is taken.

create function guard.check_repaired_serial() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_order uuid := case tg_table_name when 'device_order' then (to_jsonb(new) ->> 'id')::uuid
    else (to_jsonb(new) ->> 'device_order_id')::uuid end;
begin
  if exists (select 1 from public.device_order o join public.voucher v on v.id = o.voucher_id
      join public.entitlement e on e.id = v.entitlement_id join public.device_order r on r.id = e.repairs_order_id
     where o.id = v_order and r.serial_number <> new.serial_number) then
    raise exception 'another device than the one that was repaired'
      using errcode = 'check_violation', table = tg_table_name, constraint = tg_table_name || '_repaired_serial';
  end if;
  return new;
end $$;
create trigger repaired_serial before update of serial_number on device_order for each row
  when (new.is_repair and new.serial_number is not null) execute function guard.check_repaired_serial();
create trigger repaired_serial before insert on handover_act for each row
  execute function guard.check_repaired_serial();
-- A workshop's work cannot be given back: it is put right under its warranty, or complained of.
create function guard.check_repair_claim() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from public.device_order o where o.id = new.device_order_id and o.is_repair) then
    raise exception 'a repair is not given back'
      using errcode = 'check_violation', table = 'device_claim', constraint = 'device_claim_of_repair';
  end if;
  return new;
end $$;
create trigger repair_kept before insert on device_claim for each row
  when (new.kind = 'return') execute function guard.check_repair_claim();
revoke all on all functions in schema guard from public;
