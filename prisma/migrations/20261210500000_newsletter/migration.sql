-- The newsletter: who asked for it by an e-mail address and confirmed it, and letters that one administrator writes and
-- another sends, to each receiver once.
CREATE TYPE "newsletter_pace" AS ENUM ('each', 'monthly');
CREATE TYPE "newsletter_subscription_status" AS ENUM ('asked', 'active', 'ended', 'lapsed');
CREATE TYPE "newsletter_letter_status" AS ENUM ('prepared', 'released', 'withdrawn');
CREATE TYPE "newsletter_delivery_status" AS ENUM ('queued', 'sending', 'sent', 'failed', 'ended');

CREATE TABLE "newsletter_subscription" (
  "id" UUID NOT NULL,
  "email_index" TEXT,
  "email_cipher" TEXT,
  "locale" TEXT NOT NULL,
  "pace" "newsletter_pace" NOT NULL,
  "status" "newsletter_subscription_status" NOT NULL,
  "consent_text" INTEGER NOT NULL,
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "confirm_hash" TEXT NOT NULL,
  "confirm_cipher" TEXT,
  "confirm_until" TIMESTAMPTZ(3) NOT NULL,
  "confirmed_at" TIMESTAMPTZ(3),
  "ended_at" TIMESTAMPTZ(3),
  "secret_hash" TEXT NOT NULL,
  "secret_cipher" TEXT,
  CONSTRAINT "newsletter_subscription_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "newsletter_subscription_locale" CHECK (locale IN ('uz-Latn', 'uz-Cyrl', 'ru', 'en')),
  CONSTRAINT "newsletter_subscription_consent" CHECK (consent_text > 0),
  CONSTRAINT "newsletter_subscription_confirmed" CHECK ((status IN ('active', 'ended')) = (confirmed_at IS NOT NULL)),
  CONSTRAINT "newsletter_subscription_over" CHECK ((status IN ('ended', 'lapsed')) = (ended_at IS NOT NULL)),
  CONSTRAINT "newsletter_subscription_address" CHECK ((email_index IS NULL) = (email_cipher IS NULL)
    AND (email_index IS NULL) = (secret_cipher IS NULL)
    AND (email_index IS NOT NULL OR status IN ('ended', 'lapsed')) AND (email_index IS NULL OR status <> 'lapsed')),
  CONSTRAINT "newsletter_subscription_link" CHECK ((status = 'asked') = (confirm_cipher IS NOT NULL))
);
CREATE UNIQUE INDEX "newsletter_subscription_confirm_hash_key" ON "newsletter_subscription"("confirm_hash");
CREATE UNIQUE INDEX "newsletter_subscription_secret_hash_key" ON "newsletter_subscription"("secret_hash");
CREATE UNIQUE INDEX newsletter_subscription_one_an_address ON newsletter_subscription (email_index)
  WHERE status IN ('asked', 'active');
CREATE INDEX "newsletter_subscription_status_idx" ON "newsletter_subscription"("status");

CREATE TABLE "newsletter_letter" (
  "id" UUID NOT NULL,
  "titles" JSONB NOT NULL,
  "texts" JSONB NOT NULL,
  "status" "newsletter_letter_status" NOT NULL,
  "author_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "decided_by_id" UUID,
  "decided_at" TIMESTAMPTZ(3),
  CONSTRAINT "newsletter_letter_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "newsletter_letter_decided" CHECK ((status = 'prepared') = (decided_by_id IS NULL) AND (decided_by_id IS NULL) = (decided_at IS NULL)),
  CONSTRAINT "newsletter_letter_two_people" CHECK (status <> 'released' OR decided_by_id <> author_id),
  CONSTRAINT "newsletter_letter_words" CHECK (titles ?& array['uz-Latn', 'uz-Cyrl', 'ru', 'en'] AND texts ?& array['uz-Latn', 'uz-Cyrl', 'ru', 'en']
    AND NOT jsonb_path_exists(titles, '$.* ? (@ == "")') AND NOT jsonb_path_exists(texts, '$.* ? (@ == "")'))
);
CREATE INDEX "newsletter_letter_decided_at_idx" ON "newsletter_letter"("decided_at");
CREATE INDEX "newsletter_letter_author_id_idx" ON "newsletter_letter"("author_id");
CREATE INDEX "newsletter_letter_decided_by_id_idx" ON "newsletter_letter"("decided_by_id");

CREATE TABLE "newsletter_letter_item" (
  "letter_id" UUID NOT NULL,
  "place" INTEGER NOT NULL,
  "product_id" UUID,
  "path" TEXT,
  CONSTRAINT "newsletter_letter_item_pkey" PRIMARY KEY ("letter_id", "place"),
  CONSTRAINT "newsletter_letter_item_six" CHECK (place BETWEEN 0 AND 5),
  CONSTRAINT "newsletter_letter_item_one" CHECK ((product_id IS NULL) <> (path IS NULL)),
  CONSTRAINT "newsletter_letter_item_path" CHECK (path ~ '^/[^/\\]' OR path = '/')
);
CREATE INDEX "newsletter_letter_item_product_id_idx" ON "newsletter_letter_item"("product_id");

CREATE TABLE "newsletter_delivery" (
  "id" UUID NOT NULL,
  "letter_id" UUID NOT NULL,
  "subscription_id" UUID NOT NULL,
  "portion" INTEGER NOT NULL,
  "status" "newsletter_delivery_status" NOT NULL,
  "claimed_at" TIMESTAMPTZ(3),
  "failure_code" TEXT,
  CONSTRAINT "newsletter_delivery_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "newsletter_delivery_portion" CHECK (portion >= 0),
  CONSTRAINT "newsletter_delivery_claimed" CHECK (status NOT IN ('sending', 'sent', 'failed') OR claimed_at IS NOT NULL),
  CONSTRAINT "newsletter_delivery_failed" CHECK ((status = 'failed') = (failure_code IS NOT NULL))
);
CREATE UNIQUE INDEX "newsletter_delivery_letter_id_subscription_id_key" ON "newsletter_delivery"("letter_id", "subscription_id");
CREATE INDEX "newsletter_delivery_letter_id_portion_idx" ON "newsletter_delivery"("letter_id", "portion");
CREATE INDEX "newsletter_delivery_subscription_id_idx" ON "newsletter_delivery"("subscription_id");

ALTER TABLE "newsletter_letter"
  ADD CONSTRAINT "newsletter_letter_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "newsletter_letter_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "newsletter_letter_item"
  ADD CONSTRAINT "newsletter_letter_item_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "newsletter_letter"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "newsletter_letter_item_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "newsletter_delivery"
  ADD CONSTRAINT "newsletter_delivery_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "newsletter_letter"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "newsletter_delivery_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "newsletter_subscription"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

insert into guard.transition values
  ('newsletter_subscription', '', 'asked'), ('newsletter_subscription', 'asked', 'active'),
  ('newsletter_subscription', 'asked', 'lapsed'), ('newsletter_subscription', 'active', 'ended'),
  ('newsletter_letter', '', 'prepared'), ('newsletter_letter', 'prepared', 'released'),
  ('newsletter_letter', 'prepared', 'withdrawn'),
  ('newsletter_delivery', '', 'queued'), ('newsletter_delivery', 'queued', 'sending'),
  ('newsletter_delivery', 'queued', 'ended'), ('newsletter_delivery', 'sending', 'sent'),
  ('newsletter_delivery', 'sending', 'failed'), ('newsletter_delivery', 'sending', 'queued');
create trigger lifecycle before insert or update of status on newsletter_subscription
  for each row execute function guard.keep_lifecycle('status');
create trigger lifecycle before insert or update of status on newsletter_letter
  for each row execute function guard.keep_lifecycle('status');
create trigger lifecycle before insert or update of status on newsletter_delivery
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on newsletter_subscription for each row execute function guard.keep_fixed(
  'id', 'secret_hash', '?confirmed_at', '?ended_at');
create trigger fixed before update on newsletter_letter for each row execute function guard.keep_fixed(
  'id', 'titles', 'texts', 'author_id', 'created_at', '?decided_by_id', '?decided_at');
create trigger fixed before update on newsletter_delivery for each row execute function guard.keep_fixed(
  'id', 'letter_id', 'subscription_id', 'portion');
create trigger kept before delete or truncate on newsletter_subscription for each statement execute function app_refuse_change();
create trigger kept before delete or truncate on newsletter_letter for each statement execute function app_refuse_change();
create trigger kept before update or delete or truncate on newsletter_letter_item
  for each statement execute function app_refuse_change();
create trigger kept before delete or truncate on newsletter_delivery for each statement execute function app_refuse_change();
alter table newsletter_subscription enable always trigger kept;
alter table newsletter_letter enable always trigger kept;
alter table newsletter_letter_item enable always trigger kept;
alter table newsletter_delivery enable always trigger kept;

-- What was agreed to stays as it was agreed to; an address is erased, never changed for another.
create function guard.check_newsletter_subscription() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.status <> 'asked' and (new.consent_text, new.asked_at, new.confirm_hash, new.confirm_until)
      is distinct from (old.consent_text, old.asked_at, old.confirm_hash, old.confirm_until)
    or new.email_index is not null and new.email_index is distinct from old.email_index
    or old.status in ('ended', 'lapsed') and (new.locale, new.pace) is distinct from (old.locale, old.pace) then
    raise exception 'what was agreed to stays as it was'
      using errcode = 'restrict_violation', table = 'newsletter_subscription', constraint = 'newsletter_subscription_stays';
  end if;
  return new;
end $$;
revoke all on function guard.check_newsletter_subscription() from public;
create trigger stays before update on newsletter_subscription
  for each row execute function guard.check_newsletter_subscription();

-- Each acts in her own name.
create function guard.check_newsletter_letter() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (case new.status when 'prepared' then new.author_id else new.decided_by_id end) is distinct from public.app_person() then
    raise exception 'a letter names somebody else than who acts'
      using errcode = 'insufficient_privilege', table = 'newsletter_letter', constraint = 'newsletter_letter_by_actor';
  end if;
  return new;
end $$;
revoke all on function guard.check_newsletter_letter() from public;
create trigger people before insert or update on newsletter_letter
  for each row execute function guard.check_newsletter_letter();

-- What a letter names is chosen with it, by its author: nothing comes to a letter that another one reads.
create function guard.check_newsletter_item() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from public.newsletter_letter l where l.id = new.letter_id and l.status = 'prepared'
      and l.author_id = public.app_person()) then
    raise exception 'what a letter names is chosen with it'
      using errcode = 'check_violation', table = 'newsletter_letter_item', constraint = 'newsletter_letter_item_chosen';
  end if;
  return new;
end $$;
revoke all on function guard.check_newsletter_item() from public;
create trigger people before insert on newsletter_letter_item
  for each row execute function guard.check_newsletter_item();

-- Only a letter that two people sent goes out, and only to whoever agrees to it at that moment.
create function guard.check_newsletter_delivery() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.status in ('queued', 'sending') and (tg_op = 'INSERT' or old.status = 'queued')
    and not exists (select from public.newsletter_letter l, public.newsletter_subscription s
      where l.id = new.letter_id and l.status = 'released' and s.id = new.subscription_id and s.status = 'active') then
    raise exception 'nobody is sent what was not released, or what she does not want'
      using errcode = 'check_violation', table = 'newsletter_delivery', constraint = 'newsletter_delivery_wanted';
  end if;
  return new;
end $$;
revoke all on function guard.check_newsletter_delivery() from public;
create trigger wanted before insert or update of status on newsletter_delivery
  for each row execute function guard.check_newsletter_delivery();

alter table newsletter_subscription enable row level security;
alter table newsletter_subscription force row level security;
create policy owner_all on newsletter_subscription to current_user using (true) with check (true);
create policy app_select on newsletter_subscription for select to hamroh_app using ((select app_is_system()));
create policy app_insert on newsletter_subscription for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on newsletter_subscription for update to hamroh_app using ((select app_is_system()));
revoke all on newsletter_subscription from hamroh_app;
grant select, insert, update on newsletter_subscription to hamroh_app;

alter table newsletter_letter enable row level security;
alter table newsletter_letter force row level security;
create policy owner_all on newsletter_letter to current_user using (true) with check (true);
create policy app_select on newsletter_letter for select to hamroh_app
  using ((select app_is_system()) or (select app_role()) in ('administrator', 'auditor'));
create policy app_insert on newsletter_letter for insert to hamroh_app
  with check ((select app_role()) = 'administrator' and status = 'prepared');
create policy app_update on newsletter_letter for update to hamroh_app using ((select app_role()) = 'administrator');
revoke all on newsletter_letter from hamroh_app;
grant select, insert, update on newsletter_letter to hamroh_app;

alter table newsletter_letter_item enable row level security;
alter table newsletter_letter_item force row level security;
create policy owner_all on newsletter_letter_item to current_user using (true) with check (true);
create policy app_select on newsletter_letter_item for select to hamroh_app
  using ((select app_is_system()) or (select app_role()) in ('administrator', 'auditor'));
create policy app_insert on newsletter_letter_item for insert to hamroh_app
  with check ((select app_role()) = 'administrator');
revoke all on newsletter_letter_item from hamroh_app;
grant select, insert on newsletter_letter_item to hamroh_app;

alter table newsletter_delivery enable row level security;
alter table newsletter_delivery force row level security;
create policy owner_all on newsletter_delivery to current_user using (true) with check (true);
create policy app_select on newsletter_delivery for select to hamroh_app using ((select app_is_system()));
create policy app_insert on newsletter_delivery for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on newsletter_delivery for update to hamroh_app using ((select app_is_system()));
revoke all on newsletter_delivery from hamroh_app;
grant select, insert, update on newsletter_delivery to hamroh_app;

insert into guard.audit_word (word, chain, has_subject, roles) values ('newsletter', 'newsletter', true, '{administrator}');
