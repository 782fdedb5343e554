-- How often a product was opened and put into a cart on one day. Numbers alone: nothing says by whom.
CREATE TABLE "product_interest" (
  "product_id" UUID NOT NULL,
  "day" DATE NOT NULL,
  "seen" INTEGER NOT NULL DEFAULT 0,
  "carted" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "product_interest_pkey" PRIMARY KEY ("product_id", "day"),
  CONSTRAINT "product_interest_counts" CHECK (seen >= 0 AND carted >= 0 AND seen + carted > 0)
);
CREATE INDEX "product_interest_day_idx" ON "product_interest"("day");
ALTER TABLE "product_interest" ADD CONSTRAINT "product_interest_product_id_fkey"
  FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER fixed BEFORE UPDATE ON product_interest FOR EACH ROW
  EXECUTE FUNCTION guard.keep_fixed('product_id', 'day');

-- The portal counts, and erases what is old; a seller reads what is hers.
ALTER TABLE product_interest ENABLE ROW LEVEL SECURITY;
ALTER TABLE product_interest FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON product_interest TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY app_select ON product_interest FOR SELECT TO hamroh_app USING ((SELECT app_is_system())
  OR (SELECT app_role()) = 'artisan' AND EXISTS (SELECT FROM product p
    WHERE p.id = product_id AND p.seller_id::text = (SELECT app_organisation())));
CREATE POLICY app_insert ON product_interest FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
CREATE POLICY app_update ON product_interest FOR UPDATE TO hamroh_app
  USING ((SELECT app_is_system())) WITH CHECK ((SELECT app_is_system()));
CREATE POLICY app_delete ON product_interest FOR DELETE TO hamroh_app USING ((SELECT app_is_system()));
REVOKE ALL ON product_interest FROM hamroh_app;
GRANT SELECT, INSERT, DELETE ON product_interest TO hamroh_app;
GRANT UPDATE (seen, carted) ON product_interest TO hamroh_app;
