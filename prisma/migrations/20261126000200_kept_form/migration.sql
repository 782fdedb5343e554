-- Forms that were posted and not acted upon, sealed, for an hour.

CREATE TABLE "kept_form" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "owner" TEXT,
    "content_cipher" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_form_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "kept_form_token_hash_key" ON "kept_form"("token_hash");
CREATE INDEX "kept_form_owner_created_at_idx" ON "kept_form"("owner", "created_at");
CREATE INDEX "kept_form_expires_at_idx" ON "kept_form"("expires_at");

-- Found by its secret only, and then compared with who asks: the portal's own scope reads and writes it.
alter table kept_form enable row level security;
alter table kept_form force row level security;
create policy system_all on kept_form using (app_is_system()) with check (app_is_system());
