-- Money that moved at a provider without us (disputes, refunds in its dashboard, payouts that came back, payments we do
-- not know), and refunds of ours that failed: each is a row that a finance officer closes with a reason.

CREATE TYPE "payment_matter_kind" AS ENUM ('dispute_opened', 'dispute_withdrawn', 'dispute_reinstated', 'dispute_won',
  'dispute_lost', 'refund_outside', 'refund_outside_failed', 'refund_failed', 'payout_failed', 'payment_unknown',
  'payment_differs');
CREATE TYPE "payment_matter_status" AS ENUM ('open', 'closed');

CREATE TABLE "payment_matter" (
  "id" UUID NOT NULL,
  "key" TEXT NOT NULL,
  "kind" "payment_matter_kind" NOT NULL,
  "provider" TEXT NOT NULL,
  "thing" TEXT NOT NULL,
  "payment_intent_id" UUID,
  "payment_reference" TEXT,
  "refund_id" UUID,
  "amount_tiyin" BIGINT NOT NULL,
  "currency" TEXT NOT NULL,
  "reason_code" TEXT,
  "happened_at" TIMESTAMPTZ(3) NOT NULL,
  "opened_at" TIMESTAMPTZ(3) NOT NULL,
  "caused_by_id" UUID,
  "status" "payment_matter_status" NOT NULL,
  "closed_at" TIMESTAMPTZ(3),
  "closed_by_id" UUID,
  "closing_reason" TEXT,
  CONSTRAINT "payment_matter_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "payment_matter_amount" CHECK (amount_tiyin >= 0),
  CONSTRAINT "payment_matter_closed_complete" CHECK (
    (status = 'closed') = (closed_at IS NOT NULL)
    AND (closed_at IS NULL) = (closed_by_id IS NULL)
    AND (closed_at IS NULL) = (closing_reason IS NULL)),
  CONSTRAINT "payment_matter_reason_says_something" CHECK (length(btrim(closing_reason)) >= 10)
);
CREATE UNIQUE INDEX "payment_matter_key_key" ON "payment_matter"("key");
CREATE INDEX "payment_matter_status_opened_at_idx" ON "payment_matter"("status", "opened_at");
CREATE INDEX "payment_matter_thing_idx" ON "payment_matter"("thing");
CREATE INDEX "payment_matter_payment_intent_id_idx" ON "payment_matter"("payment_intent_id");
CREATE INDEX "payment_matter_refund_id_idx" ON "payment_matter"("refund_id");
ALTER TABLE "payment_matter" ADD CONSTRAINT "payment_matter_payment_intent_id_fkey"
  FOREIGN KEY ("payment_intent_id") REFERENCES "payment_intent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "payment_matter" ADD CONSTRAINT "payment_matter_refund_id_fkey"
  FOREIGN KEY ("refund_id") REFERENCES "refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who asked for a refund, or for its last try.
ALTER TABLE "refund" ADD COLUMN "asked_by_id" UUID;

-- ---------------------------------------------------------------- who

-- Everybody on either side of a payment: payer and family, and those who get the money.
CREATE FUNCTION app_payment_side(p_intent uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH paid AS (SELECT i.subject_id FROM public.payment_intent i WHERE i.id = p_intent)
  SELECT array(
    SELECT unnest(public.app_voucher_side(o.voucher_id) || public.app_maker_side(o.maker_id))
      FROM paid JOIN public.device_order o ON o.id = paid.subject_id
    UNION SELECT unnest(public.app_citizen_side(c.person_id, NULL))
      FROM paid JOIN public.checkout c ON c.id = paid.subject_id WHERE c.person_id IS NOT NULL
    UNION SELECT unnest(public.app_seller_side(p.seller_id))
      FROM paid JOIN public.stock_hold h ON h.checkout_id = paid.subject_id
      JOIN public.product p ON p.id = h.product_id)
$$;

-- The payment of a matter: named by our id, or found by the provider's, which may come to be known later.
CREATE FUNCTION app_matter_side(p_intent uuid, p_reference text) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT array(SELECT unnest(public.app_payment_side(i.id)) FROM public.payment_intent i
    WHERE i.id = p_intent OR i.payment_reference = p_reference)
$$;

CREATE FUNCTION app_check_matter_sides() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
begin
  if new.closed_by_id is distinct from public.app_person() then
    raise exception 'a matter names somebody else than who acts'
      using errcode = 'insufficient_privilege', constraint = 'payment_matter_by_actor';
  end if;
  perform public.app_refuse_both_sides('closeMatter', new.closed_by_id,
    array_append(public.app_matter_side(new.payment_intent_id, new.payment_reference), new.caused_by_id));
  return new;
end $$;

CREATE TRIGGER payment_matter_sides BEFORE UPDATE OF status ON payment_matter
  FOR EACH ROW WHEN (new.status = 'closed') EXECUTE FUNCTION app_check_matter_sides();

CREATE FUNCTION app_check_refund_sides() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
begin
  perform public.app_refuse_both_sides('retryRefund', public.app_person(),
    public.app_payment_side(new.payment_intent_id));
  return new;
end $$;

CREATE TRIGGER refund_sides BEFORE UPDATE OF status ON refund
  FOR EACH ROW WHEN (old.status = 'failed' AND new.status = 'requested') EXECUTE FUNCTION app_check_refund_sides();

-- ---------------------------------------------------------------- how

INSERT INTO guard.transition VALUES
  ('payment_matter', '', 'open'),
  ('payment_matter', 'open', 'closed');
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON payment_matter
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
CREATE TRIGGER fixed BEFORE UPDATE ON payment_matter FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'key', 'kind', 'provider', 'thing', 'payment_intent_id', 'payment_reference', 'refund_id', 'amount_tiyin',
  'currency', 'reason_code', 'happened_at', 'opened_at', 'caused_by_id', '?closed_at', '?closed_by_id',
  '?closing_reason');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON payment_matter
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE payment_matter ENABLE ALWAYS TRIGGER kept;

ALTER TABLE payment_matter ENABLE ROW LEVEL SECURITY;
ALTER TABLE payment_matter FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON payment_matter TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON payment_matter FOR SELECT TO hamroh_app
  USING ((SELECT app_is_system()) OR (SELECT app_is_money_staff()));
CREATE POLICY app_insert ON payment_matter FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
CREATE POLICY app_update ON payment_matter FOR UPDATE TO hamroh_app
  USING ((SELECT app_role()) = 'finance_officer')
  WITH CHECK (status = 'closed' AND closed_by_id = (SELECT app_person()));
REVOKE ALL ON payment_matter FROM hamroh_app;
GRANT SELECT, INSERT, UPDATE ON payment_matter TO hamroh_app;

REVOKE ALL ON FUNCTION app_payment_side(uuid), app_matter_side(uuid, text), app_check_matter_sides(),
  app_check_refund_sides() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_payment_side(uuid), app_matter_side(uuid, text) TO hamroh_app;

-- What failed before is a matter too.
ALTER TABLE refund NO FORCE ROW LEVEL SECURITY;
ALTER TABLE payment_intent NO FORCE ROW LEVEL SECURITY;
INSERT INTO payment_matter (id, key, kind, provider, thing, payment_intent_id, payment_reference, refund_id,
    amount_tiyin, currency, reason_code, happened_at, opened_at, status)
  SELECT gen_random_uuid(), i.provider || ':' || r.id || ':refund_failed:' || r.attempt, 'refund_failed', i.provider,
    r.id::text, i.id, i.payment_reference, r.id, r.amount_tiyin, i.currency, r.failure_code, r.created_at, r.created_at,
    'open'
    FROM refund r JOIN payment_intent i ON i.id = r.payment_intent_id WHERE r.status = 'failed';
ALTER TABLE refund FORCE ROW LEVEL SECURITY;
ALTER TABLE payment_intent FORCE ROW LEVEL SECURITY;
