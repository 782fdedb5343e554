-- What a buyer typed at the checkout, sealed, for some hours.

CREATE TABLE "cart_contact" (
    "cart_id" UUID NOT NULL,
    "person_id" UUID,
    "contact_cipher" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cart_contact_pkey" PRIMARY KEY ("cart_id")
);

CREATE INDEX "cart_contact_saved_at_idx" ON "cart_contact"("saved_at");

ALTER TABLE "cart_contact" ADD CONSTRAINT "cart_contact_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A guest has no scope: the cart's token is looked up first, in the portal's own.
alter table cart_contact enable row level security;
alter table cart_contact force row level security;
create policy system_all on cart_contact using (app_is_system()) with check (app_is_system());
