-- What somebody who signed in wants to find again; of a guest her browser keeps it.
CREATE TABLE "product_favourite" (
  "person_id" UUID NOT NULL,
  "product_id" UUID NOT NULL,
  "added_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "product_favourite_pkey" PRIMARY KEY ("person_id", "product_id"),
  CONSTRAINT "product_favourite_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "product_favourite_product_id_idx" ON "product_favourite"("product_id");
create trigger fixed before update on product_favourite for each row execute function guard.keep_fixed(
  'person_id', 'product_id', 'added_at');

alter table product_favourite enable row level security;
alter table product_favourite force row level security;
create policy owner_all on product_favourite to current_user using (true) with check (true);
create policy app_select on product_favourite for select to hamroh_app using (
  (select app_is_system()) or person_id = (select app_person()));
create policy app_insert on product_favourite for insert to hamroh_app with check (
  (select app_is_system()) or person_id = (select app_person()));
create policy app_delete on product_favourite for delete to hamroh_app using (
  (select app_is_system()) or person_id = (select app_person()));
revoke all on product_favourite from hamroh_app;
grant select, insert, delete on product_favourite to hamroh_app;
