-- A chat of Telegram that a person linked herself, from her account, by a link that works once and for ten minutes.
CREATE TABLE "telegram_link" (
    "person_id" UUID NOT NULL,
    "chat_index" TEXT NOT NULL,
    "chat_cipher" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "telegram_link_pkey" PRIMARY KEY ("person_id")
);
CREATE UNIQUE INDEX "telegram_link_chat_index_key" ON "telegram_link"("chat_index");
ALTER TABLE "telegram_link" ADD CONSTRAINT "telegram_link_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "telegram_start" (
    "person_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "telegram_start_pkey" PRIMARY KEY ("person_id")
);
CREATE UNIQUE INDEX "telegram_start_token_hash_key" ON "telegram_start"("token_hash");
ALTER TABLE "telegram_start" ADD CONSTRAINT "telegram_start_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Over which channels she is told of a kind of thing, beside the portal. No row: over all that she has.
CREATE TABLE "channel_choice" (
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "channels" TEXT[] NOT NULL,

    CONSTRAINT "channel_choice_pkey" PRIMARY KEY ("person_id", "kind"),
    CONSTRAINT "channel_choice_channels" CHECK (channels <@ array['sms', 'email', 'telegram'])
);
ALTER TABLE "channel_choice" ADD CONSTRAINT "channel_choice_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

do $$
declare
  v_table text;
begin
  foreach v_table in array array['telegram_link', 'telegram_start', 'channel_choice'] loop
    execute format('alter table %I enable row level security', v_table);
    execute format('alter table %I force row level security', v_table);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', v_table);
    execute format('create policy app_select on %I for select to hamroh_app using (
      (select app_is_system()) or person_id = (select app_person()))', v_table);
    execute format('create policy app_delete on %I for delete to hamroh_app using (
      (select app_is_system()) or person_id = (select app_person()))', v_table);
    execute format('revoke all on %I from hamroh_app', v_table);
    execute format('grant select, insert, delete on %I to hamroh_app', v_table);
  end loop;
end
$$;
-- Who wrote from the chat is known to the portal alone.
create policy app_insert on telegram_link for insert to hamroh_app with check ((select app_is_system()));
create policy app_insert on telegram_start for insert to hamroh_app with check (person_id = (select app_person()));
create policy app_insert on channel_choice for insert to hamroh_app with check (person_id = (select app_person()));
