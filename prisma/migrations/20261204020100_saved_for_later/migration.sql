-- What was taken out of a cart to be bought another time stands in a list beneath it.
CREATE TABLE "cart_saved" (
  "cart_id" UUID NOT NULL,
  "product_id" UUID NOT NULL,
  "quantity" INTEGER NOT NULL,
  "saved_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "cart_saved_pkey" PRIMARY KEY ("cart_id", "product_id"),
  CONSTRAINT "cart_saved_quantity" CHECK (quantity BETWEEN 1 AND 99)
);
CREATE INDEX "cart_saved_product_id_idx" ON "cart_saved"("product_id");
ALTER TABLE "cart_saved" ADD CONSTRAINT "cart_saved_cart_id_fkey"
  FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "cart_saved" ADD CONSTRAINT "cart_saved_product_id_fkey"
  FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table cart_saved enable row level security;
alter table cart_saved force row level security;
create policy owner_all on cart_saved to current_user using (true) with check (true);
revoke all on cart_saved from hamroh_app;
create policy app_select on cart_saved for select to hamroh_app using ((select app_is_system()));
create policy app_insert on cart_saved for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on cart_saved for update to hamroh_app using ((select app_is_system()));
create policy app_delete on cart_saved for delete to hamroh_app using ((select app_is_system()));
grant select, insert, update, delete on cart_saved to hamroh_app;
