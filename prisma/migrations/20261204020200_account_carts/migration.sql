-- A person has one cart, wherever she signs in. Whose it is stands apart: everybody may look for a cart by its token.
CREATE TABLE "cart_owner" (
  "cart_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  CONSTRAINT "cart_owner_pkey" PRIMARY KEY ("cart_id")
);
CREATE UNIQUE INDEX "cart_owner_person_id_key" ON "cart_owner"("person_id");
ALTER TABLE "cart_owner" ADD CONSTRAINT "cart_owner_cart_id_fkey"
  FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table cart_owner enable row level security;
alter table cart_owner force row level security;
create policy owner_all on cart_owner to current_user using (true) with check (true);
revoke all on cart_owner from hamroh_app;
create policy app_select on cart_owner for select to hamroh_app using ((select app_is_system()));
create policy app_insert on cart_owner for insert to hamroh_app with check ((select app_is_system()));
create policy app_delete on cart_owner for delete to hamroh_app using ((select app_is_system()));
grant select, insert, delete on cart_owner to hamroh_app;
