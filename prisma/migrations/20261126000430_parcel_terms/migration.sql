-- A paid parcel has a day by which it is sent, and a guest confirms its receipt by a code of her own: the seller knows
-- the order's number and her phone.
ALTER TABLE seller_order NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "seller_order"
  ADD COLUMN "ship_by_on" DATE,
  ADD COLUMN "receipt_code_hash" TEXT,
  ADD COLUMN "receipt_attempts" INTEGER NOT NULL DEFAULT 0;
UPDATE seller_order SET ship_by_on = (paid_at AT TIME ZONE 'Asia/Tashkent')::date + 14;
ALTER TABLE seller_order FORCE ROW LEVEL SECURITY;
ALTER TABLE "seller_order" ALTER COLUMN "ship_by_on" SET NOT NULL;
ALTER TABLE seller_order ADD CONSTRAINT seller_order_receipt_attempts CHECK (receipt_attempts BETWEEN 0 AND 5);
CREATE INDEX "seller_order_status_ship_by_on_idx" ON "seller_order"("status", "ship_by_on");
