-- What a provider that calls the portal has told of each try to pay: asked twice it gets the same answer.

CREATE TYPE "provider_transaction_status" AS ENUM ('created', 'captured', 'cancelled');

CREATE TABLE "provider_transaction" (
  "id" UUID NOT NULL,
  "provider" TEXT NOT NULL,
  "external_id" TEXT NOT NULL,
  "payment_intent_id" UUID NOT NULL,
  "amount_tiyin" BIGINT NOT NULL,
  "status" "provider_transaction_status" NOT NULL,
  "happened_at" TIMESTAMPTZ(3) NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "captured_at" TIMESTAMPTZ(3),
  "cancelled_at" TIMESTAMPTZ(3),
  "reason_code" TEXT,
  CONSTRAINT "provider_transaction_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "provider_transaction_amount" CHECK (amount_tiyin > 0),
  CONSTRAINT "provider_transaction_captured" CHECK (status <> 'captured' OR captured_at IS NOT NULL),
  CONSTRAINT "provider_transaction_cancelled" CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL)),
  CONSTRAINT "provider_transaction_reason" CHECK ((cancelled_at IS NULL) = (reason_code IS NULL))
);
CREATE UNIQUE INDEX "provider_transaction_provider_external_id_key" ON "provider_transaction"("provider", "external_id");
CREATE INDEX "provider_transaction_provider_happened_at_idx" ON "provider_transaction"("provider", "happened_at");
CREATE INDEX "provider_transaction_payment_intent_id_idx" ON "provider_transaction"("payment_intent_id");
-- A payment is paid once, and one try at a time is under way.
CREATE UNIQUE INDEX "provider_transaction_one_live" ON "provider_transaction"("payment_intent_id")
  WHERE status <> 'cancelled' OR captured_at IS NOT NULL;
ALTER TABLE "provider_transaction" ADD CONSTRAINT "provider_transaction_payment_intent_id_fkey"
  FOREIGN KEY ("payment_intent_id") REFERENCES "payment_intent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO guard.transition VALUES
  ('provider_transaction', '', 'created'),
  ('provider_transaction', 'created', 'captured'),
  ('provider_transaction', 'created', 'cancelled'),
  ('provider_transaction', 'captured', 'cancelled');
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON provider_transaction
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
CREATE TRIGGER fixed BEFORE UPDATE ON provider_transaction FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'provider', 'external_id', 'payment_intent_id', 'amount_tiyin', 'happened_at', 'created_at', '?captured_at',
  '?cancelled_at', '?reason_code');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON provider_transaction
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE provider_transaction ENABLE ALWAYS TRIGGER kept;

ALTER TABLE provider_transaction ENABLE ROW LEVEL SECURITY;
ALTER TABLE provider_transaction FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON provider_transaction TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON provider_transaction FOR SELECT TO hamroh_app
  USING ((SELECT app_is_system()) OR (SELECT app_is_money_staff()));
CREATE POLICY app_insert ON provider_transaction FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
CREATE POLICY app_update ON provider_transaction FOR UPDATE TO hamroh_app USING ((SELECT app_is_system()));
REVOKE ALL ON provider_transaction FROM hamroh_app;
GRANT SELECT, INSERT, UPDATE ON provider_transaction TO hamroh_app;
