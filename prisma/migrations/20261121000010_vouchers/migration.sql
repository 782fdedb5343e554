-- Guards of vouchers and device orders, behind the locks and lifecycles of app/domains/vouchers: public money must not
-- be spent twice, whatever code says.

-- ---------------------------------------------------------------- what does not change, and which way states go

create function app_guard_voucher() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'vouchers are kept' using errcode = 'restrict_violation', constraint = 'voucher_kept';
  end if;
  if tg_op = 'INSERT' then
    if new.status <> 'issued' then
      raise exception 'a voucher begins as issued' using errcode = 'check_violation', constraint = 'voucher_begins_issued';
    end if;
    return new;
  end if;
  if (new.id, new.number, new.entitlement_id, new.person_id, new.device_code, new.ceiling_tiyin, new.issued_at)
     is distinct from
     (old.id, old.number, old.entitlement_id, old.person_id, old.device_code, old.ceiling_tiyin, old.issued_at) then
    raise exception 'what a voucher is for does not change'
      using errcode = 'restrict_violation', constraint = 'voucher_fixed';
  end if;
  if new.status is distinct from old.status
     and (old.status::text, new.status::text) not in (('issued', 'held'), ('issued', 'expired'),
       ('issued', 'cancelled'), ('held', 'issued'), ('held', 'redeemed')) then
    raise exception 'a voucher does not go from % to %', old.status, new.status
      using errcode = 'restrict_violation', constraint = 'voucher_lifecycle';
  end if;
  return new;
end $$;

create trigger voucher_guard before insert or update or delete on voucher
  for each row execute function app_guard_voucher();

create function app_guard_device_order() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'device orders are kept' using errcode = 'restrict_violation', constraint = 'device_order_kept';
  end if;
  if tg_op = 'INSERT' then
    if new.status::text <> (case when new.top_up_tiyin > 0 then 'awaiting_payment' else 'placed' end) then
      raise exception 'a device order begins waiting for its top-up, or placed'
        using errcode = 'check_violation', constraint = 'device_order_begins';
    end if;
    return new;
  end if;
  if (new.id, new.number, new.voucher_id, new.person_id, new.maker_id, new.offer_id, new.device_code,
      new.price_tiyin, new.voucher_part_tiyin, new.top_up_tiyin, new.placed_at)
     is distinct from
     (old.id, old.number, old.voucher_id, old.person_id, old.maker_id, old.offer_id, old.device_code,
      old.price_tiyin, old.voucher_part_tiyin, old.top_up_tiyin, old.placed_at) then
    raise exception 'what was ordered does not change'
      using errcode = 'restrict_violation', constraint = 'device_order_fixed';
  end if;
  if new.status is distinct from old.status
     and (old.status::text, new.status::text) not in (('awaiting_payment', 'placed'),
       ('awaiting_payment', 'cancelled'), ('placed', 'accepted'), ('placed', 'declined'), ('placed', 'cancelled'),
       ('accepted', 'in_making'), ('accepted', 'declined'), ('accepted', 'cancelled'), ('in_making', 'ready'),
       ('in_making', 'cancelled'), ('ready', 'handed_over'), ('ready', 'cancelled')) then
    raise exception 'a device order does not go from % to %', old.status, new.status
      using errcode = 'restrict_violation', constraint = 'device_order_lifecycle';
  end if;
  return new;
end $$;

create trigger device_order_guard before insert or update or delete on device_order
  for each row execute function app_guard_device_order();

alter table device_order add constraint device_order_handover_complete
  check ((status = 'handed_over') = (handed_over_at is not null)),
  add constraint device_order_code_when_ready check ((status = 'ready') = (handover_code_hash is not null)),
  add constraint device_order_attempts check (handover_attempts between 0 and 5);

create trigger voucher_event_append_only before update or delete or truncate on voucher_event
  for each statement execute function app_refuse_change();
create trigger device_order_event_append_only before update or delete or truncate on device_order_event
  for each statement execute function app_refuse_change();

-- ---------------------------------------------------------------- states and money agree at every commit

-- The account of the voucher and those of its orders hold exactly what the states say. Checked once the transaction is
-- complete: in between, state and money cannot move in one statement. An order that its voucher's money does not stand
-- behind, or money that no state speaks of, is not committed.
create function app_check_voucher_money() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp set app.role = 'system' as $$
declare
  v_id uuid;
  v public.voucher;
  v_live public.device_order;
  v_standing bigint;
  v_expected bigint;
  v_wrong text;
begin
  if tg_table_name = 'voucher' then v_id := new.id; else v_id := new.voucher_id; end if;
  select * into strict v from public.voucher where id = v_id;
  select * into v_live from public.device_order o where o.voucher_id = v_id and o.status::text not in ('cancelled', 'declined');
  if (v.status::text in ('held', 'redeemed')) is distinct from (v_live.id is not null)
     or (v.status::text = 'redeemed') is distinct from (coalesce(v_live.status::text, '') = 'handed_over') then
    raise exception 'voucher % and its order do not agree', v_id
      using errcode = 'check_violation', constraint = 'voucher_state_of_order';
  end if;
  if v_live.id is not null and (v_live.person_id <> v.person_id or v_live.device_code <> v.device_code
     or v_live.voucher_part_tiyin > v.ceiling_tiyin) then
    raise exception 'order of voucher % goes beyond it', v_id
      using errcode = 'check_violation', constraint = 'device_order_within_voucher';
  end if;
  v_expected := case v.status::text
    when 'issued' then v.ceiling_tiyin
    when 'held' then v.ceiling_tiyin - v_live.voucher_part_tiyin
    else 0 end;
  select coalesce(sum(a.balance_tiyin), 0) into v_standing from public.account a where a.code = 'voucher:' || v_id;
  if v_standing <> v_expected then
    raise exception 'voucher % should hold % and holds %', v_id, v_expected, v_standing
      using errcode = 'check_violation', constraint = 'voucher_money';
  end if;
  select o.id::text into v_wrong from public.device_order o
    left join public.account a on a.code = 'hold:' || o.id
    where o.voucher_id = v_id and coalesce(a.balance_tiyin, 0) <> case o.status::text
      when 'awaiting_payment' then o.voucher_part_tiyin
      when 'cancelled' then 0 when 'declined' then 0 when 'handed_over' then 0
      else o.price_tiyin end limit 1;
  if v_wrong is not null then
    raise exception 'the money on hold for order % is not what its state says', v_wrong
      using errcode = 'check_violation', constraint = 'device_order_money';
  end if;
  return null;
end $$;

create constraint trigger voucher_money after insert or update of status, ceiling_tiyin on voucher
  deferrable initially deferred for each row execute function app_check_voucher_money();
create constraint trigger device_order_money after insert or update of status on device_order
  deferrable initially deferred for each row execute function app_check_voucher_money();

revoke all on function app_guard_voucher(), app_guard_device_order(), app_check_voucher_money() from public;
