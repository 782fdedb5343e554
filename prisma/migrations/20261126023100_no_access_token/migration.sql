-- Nobody ever asked for a payment by a token of its own: the return page asks for what was paid for, which is the
-- payer's own by her session or her cart.
ALTER TABLE "payment_intent" DROP COLUMN "access_token_hash";
