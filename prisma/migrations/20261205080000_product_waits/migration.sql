-- Who asked to be told when a product, or one variant of it, is there again. Gone once she is told, or does not wait any more.
CREATE TABLE "product_wait" (
  "id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "product_id" UUID NOT NULL,
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "product_wait_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "product_wait_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "product_wait_person_id_product_id_key" ON "product_wait"("person_id", "product_id");
CREATE INDEX "product_wait_product_id_idx" ON "product_wait"("product_id");
create trigger fixed before update on product_wait for each row execute function guard.keep_fixed(
  'id', 'person_id', 'product_id', 'asked_at');

alter table product_wait enable row level security;
alter table product_wait force row level security;
create policy owner_all on product_wait to current_user using (true) with check (true);
create policy app_select on product_wait for select to hamroh_app using (
  (select app_is_system()) or person_id = (select app_person()));
create policy app_insert on product_wait for insert to hamroh_app with check (
  (select app_is_system()) or person_id = (select app_person()));
create policy app_delete on product_wait for delete to hamroh_app using (
  (select app_is_system()) or person_id = (select app_person()));
revoke all on product_wait from hamroh_app;
grant select, insert, delete on product_wait to hamroh_app;
