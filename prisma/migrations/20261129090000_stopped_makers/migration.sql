-- A maker who takes no vouchers hands nothing over by a code, and writes no act that money would follow, also in the
-- moments before the portal has released her orders. What she wrote before stays the centre's to answer: the person has
-- signed that the device is with her.
create function guard.check_maker_not_stopped() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_status text;
begin
  -- Waits for two who decide about the maker at this moment.
  select m.status::text into v_status from public.maker m
    where m.id = case tg_table_name when 'device_order' then (to_jsonb(new) ->> 'maker_id')::uuid
      else (select o.maker_id from public.device_order o where o.id = (to_jsonb(new) ->> 'device_order_id')::uuid) end
    for share;
  if v_status is distinct from 'accredited' then
    raise exception 'a maker who takes no vouchers hands nothing over'
      using errcode = 'restrict_violation', table = tg_table_name, constraint = tg_table_name || '_maker_stopped';
  end if;
  return new;
end $$;
create trigger maker_not_stopped before update of status on device_order
  for each row when (new.status = 'handed_over' and old.status <> 'handed_over' and new.handover_proof = 'code')
  execute function guard.check_maker_not_stopped();
create trigger maker_not_stopped before insert on handover_act
  for each row when (new.status = 'recorded') execute function guard.check_maker_not_stopped();
revoke all on all functions in schema guard from public;
