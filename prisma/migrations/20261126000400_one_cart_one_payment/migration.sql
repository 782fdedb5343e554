-- A cart is paid once, and so is a voucher's own part: at most one payment of it can be open, and a checkout that was
-- replaced never becomes an order, whatever the clocks and tabs of its buyer did.

-- The owner is held by row security too, and no scope is needed here.
ALTER TABLE payment_intent NO FORCE ROW LEVEL SECURITY;
ALTER TABLE checkout NO FORCE ROW LEVEL SECURITY;
ALTER TABLE device_order NO FORCE ROW LEVEL SECURITY;

ALTER TABLE "checkout" ADD COLUMN "replaced_by_id" UUID;
ALTER TABLE "payment_intent" ADD COLUMN "once_id" UUID;

UPDATE payment_intent i SET once_id = coalesce(
  (SELECT c.cart_id FROM checkout c WHERE c.id = i.subject_id),
  (SELECT o.voucher_id FROM device_order o WHERE o.id = i.subject_id),
  i.subject_id);
-- Of several that were open at once the last one counts.
UPDATE payment_intent i SET status = 'cancelled'
  WHERE i.status IN ('created', 'open', 'unresolved') AND EXISTS (
    SELECT 1 FROM payment_intent l WHERE l.once_id = i.once_id AND l.id > i.id
      AND l.status IN ('created', 'open', 'unresolved'));
UPDATE checkout c SET replaced_by_id =
    (SELECT x.id FROM checkout x WHERE x.cart_id = c.cart_id AND x.id > c.id ORDER BY x.id DESC LIMIT 1)
  WHERE c.status IN ('cancelled', 'expired');

ALTER TABLE payment_intent FORCE ROW LEVEL SECURITY;
ALTER TABLE checkout FORCE ROW LEVEL SECURITY;
ALTER TABLE device_order FORCE ROW LEVEL SECURITY;

ALTER TABLE "payment_intent" ALTER COLUMN "once_id" SET NOT NULL;
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_replaced_by_id_fkey"
  FOREIGN KEY ("replaced_by_id") REFERENCES "checkout"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "checkout_replaced_by_id_idx" ON "checkout"("replaced_by_id");

CREATE UNIQUE INDEX payment_intent_one_open_each_time ON payment_intent (once_id)
  WHERE status IN ('created', 'open', 'unresolved');
ALTER TABLE checkout ADD CONSTRAINT checkout_replaced_is_over
  CHECK (replaced_by_id IS NULL OR status IN ('cancelled', 'expired'));

CREATE FUNCTION app_guard_payment_once() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
begin
  raise exception 'what a payment is for does not change'
    using errcode = 'restrict_violation', constraint = 'payment_intent_fixed';
end $$;

CREATE TRIGGER payment_intent_once BEFORE UPDATE OF once_id ON payment_intent
  FOR EACH ROW WHEN (new.once_id IS DISTINCT FROM old.once_id) EXECUTE FUNCTION app_guard_payment_once();

REVOKE ALL ON FUNCTION app_guard_payment_once() FROM PUBLIC;
