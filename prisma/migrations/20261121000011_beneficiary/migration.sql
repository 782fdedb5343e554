-- For whom a voucher is. The holder applies, sees and spends it; the rules "one live voucher of a kind" and "not again
-- within the service life" are about the person the device is for. She is kept as the keyed index of her PINFL only.

-- Row-level security holds the owner of the tables too.
SELECT set_config('app.role', 'system', true);

CREATE TYPE "order_measurements" AS ENUM ('not_needed', 'not_measured', 'withheld', 'shared');

ALTER TABLE "application" ADD COLUMN "beneficiary_index" TEXT;
ALTER TABLE "entitlement" ADD COLUMN "beneficiary_index" TEXT;
ALTER TABLE "voucher" ADD COLUMN "beneficiary_index" TEXT, ADD COLUMN "beneficiary_cipher" TEXT;
ALTER TABLE "device_order"
  ADD COLUMN "measurements" "order_measurements",
  ADD COLUMN "measurements_cipher" TEXT;

-- What was granted so far was granted to the holder, whose index stands in her own row under the same key.
UPDATE entitlement e SET beneficiary_index = p.pinfl_index FROM person p WHERE p.id = e.person_id;
UPDATE voucher v SET beneficiary_index = p.pinfl_index FROM person p WHERE p.id = v.person_id;
-- Nobody was asked whether the maker may have the measurements: so he may not.
UPDATE device_order o SET measurements = CASE
  WHEN EXISTS (SELECT 1 FROM device_kind k WHERE k.code = o.device_code AND k.made_to_measure)
    THEN 'withheld'::order_measurements
  ELSE 'not_needed'::order_measurements END;

ALTER TABLE "entitlement" ALTER COLUMN "beneficiary_index" SET NOT NULL;
ALTER TABLE "voucher" ALTER COLUMN "beneficiary_index" SET NOT NULL;
ALTER TABLE "device_order" ALTER COLUMN "measurements" SET NOT NULL;

CREATE INDEX "entitlement_beneficiary_index_device_code_idx" ON "entitlement"("beneficiary_index", "device_code");
CREATE INDEX "voucher_beneficiary_index_device_code_idx" ON "voucher"("beneficiary_index", "device_code");

DROP INDEX voucher_one_live_per_kind;
CREATE UNIQUE INDEX voucher_one_live_per_kind ON voucher (beneficiary_index, device_code)
  WHERE status IN ('issued', 'held');

-- Measurements stand with the maker's order only while it is his.
ALTER TABLE device_order ADD CONSTRAINT device_order_measurements_shared CHECK (
  (measurements_cipher IS NOT NULL) = (measurements = 'shared' AND status NOT IN ('cancelled', 'declined')));

-- As in migration 010, with the beneficiary among what does not change.
CREATE OR REPLACE FUNCTION app_guard_voucher() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
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
  if (new.id, new.number, new.entitlement_id, new.person_id, new.beneficiary_index, new.device_code,
      new.ceiling_tiyin, new.issued_at)
     is distinct from
     (old.id, old.number, old.entitlement_id, old.person_id, old.beneficiary_index, old.device_code,
      old.ceiling_tiyin, old.issued_at) then
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

-- As in migration 010, with the person's word on her measurements among what does not change.
CREATE OR REPLACE FUNCTION app_guard_device_order() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
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
      new.price_tiyin, new.voucher_part_tiyin, new.top_up_tiyin, new.placed_at, new.measurements)
     is distinct from
     (old.id, old.number, old.voucher_id, old.person_id, old.maker_id, old.offer_id, old.device_code,
      old.price_tiyin, old.voucher_part_tiyin, old.top_up_tiyin, old.placed_at, old.measurements) then
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

-- A voucher says the same as its right, and comes after the service life of what its beneficiary has received. After
-- the insert, not before it: the unique key above waits for a voucher that is being redeemed, and only then is it seen.
CREATE FUNCTION app_check_voucher_right() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET app.role = 'system' AS $$
declare
  v_right public.entitlement;
  v_earlier text;
begin
  select * into strict v_right from public.entitlement where id = new.entitlement_id;
  if (v_right.person_id, v_right.beneficiary_index, v_right.device_code)
     is distinct from (new.person_id, new.beneficiary_index, new.device_code) then
    raise exception 'voucher % and its right do not agree', new.id
      using errcode = 'check_violation', constraint = 'voucher_of_right';
  end if;
  select v.number into v_earlier
    from public.voucher v join public.entitlement e on e.id = v.entitlement_id
    where v.id <> new.id and v.beneficiary_index = new.beneficiary_index and v.device_code = new.device_code
      and v.status = 'redeemed' and e.renewable_on > (new.issued_at at time zone 'Asia/Tashkent')::date
    limit 1;
  if v_earlier is not null then
    raise exception 'the service life of what voucher % gave is not over', v_earlier
      using errcode = 'check_violation', constraint = 'voucher_service_life';
  end if;
  return null;
end $$;

CREATE TRIGGER voucher_right AFTER INSERT ON voucher
  FOR EACH ROW EXECUTE FUNCTION app_check_voucher_right();

CREATE FUNCTION app_guard_entitlement() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
begin
  raise exception 'rights are kept as they were granted'
    using errcode = 'restrict_violation', constraint = 'entitlement_fixed';
end $$;

CREATE TRIGGER entitlement_guard BEFORE UPDATE OR DELETE ON entitlement
  FOR EACH ROW EXECUTE FUNCTION app_guard_entitlement();

REVOKE ALL ON FUNCTION app_check_voucher_right(), app_guard_entitlement() FROM PUBLIC;
