-- Buyer and seller write each other about a parcel. Words stay as they were sent; only that the other side has opened them
-- is added.
CREATE TYPE "market_side" AS ENUM ('buyer', 'seller');

CREATE TABLE "parcel_message" (
  "id" UUID NOT NULL,
  "seller_order_id" UUID NOT NULL,
  "from_side" "market_side" NOT NULL,
  "writer_id" UUID,
  "text_cipher" TEXT NOT NULL,
  "sent_at" TIMESTAMPTZ(3) NOT NULL,
  "seen_at" TIMESTAMPTZ(3),
  CONSTRAINT "parcel_message_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "parcel_message_seen" CHECK (seen_at >= sent_at)
);
CREATE TABLE "parcel_message_photo" (
  "id" UUID NOT NULL,
  "message_id" UUID NOT NULL,
  "storage_key" TEXT NOT NULL,
  "width" INTEGER NOT NULL,
  "height" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  CONSTRAINT "parcel_message_photo_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "parcel_message_photo_position" CHECK (position BETWEEN 0 AND 2)
);
CREATE INDEX "parcel_message_seller_order_id_sent_at_idx" ON "parcel_message"("seller_order_id", "sent_at");
CREATE INDEX "parcel_message_writer_id_idx" ON "parcel_message"("writer_id");
CREATE INDEX parcel_message_unseen ON parcel_message (seller_order_id) WHERE seen_at IS NULL;
CREATE UNIQUE INDEX "parcel_message_photo_message_id_position_key" ON "parcel_message_photo"("message_id", "position");
ALTER TABLE "parcel_message" ADD CONSTRAINT "parcel_message_seller_order_id_fkey"
  FOREIGN KEY ("seller_order_id") REFERENCES "seller_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "parcel_message_photo" ADD CONSTRAINT "parcel_message_photo_message_id_fkey"
  FOREIGN KEY ("message_id") REFERENCES "parcel_message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER fixed BEFORE UPDATE ON parcel_message FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'seller_order_id', 'from_side', 'writer_id', 'text_cipher', 'sent_at', '?seen_at');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON parcel_message FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE parcel_message ENABLE ALWAYS TRIGGER kept;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON parcel_message_photo
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE parcel_message_photo ENABLE ALWAYS TRIGGER append_only;

-- Each side writes as itself and opens what the other wrote; nobody is both. For a guest, who proved it, the portal acts.
CREATE FUNCTION guard.check_parcel_message() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_role text := coalesce(public.app_context('actorRole'), 'system');
  v_actor uuid := public.app_person();
  s public.seller_order;
  v_side public.market_side;
begin
  if v_role = 'system' then return new; end if;
  select * into s from public.seller_order o where o.id = new.seller_order_id;
  if v_role = 'artisan' and public.app_organisation() = s.seller_id::text then
    v_side := 'seller';
    perform public.app_refuse_both_sides('sendParcel', v_actor, public.app_parcel_buyers(s.order_id));
  elsif v_role <> 'artisan' and v_actor = s.person_id then
    v_side := 'buyer';
    perform public.app_refuse_both_sides('confirmParcel', v_actor, public.app_seller_side(s.seller_id));
  end if;
  if v_side is null or (tg_op = 'INSERT') <> (new.from_side = v_side)
     or tg_op = 'INSERT' and new.writer_id is distinct from v_actor then
    raise exception 'a message is its writer''s, and is opened by the other side'
      using errcode = 'insufficient_privilege', table = 'parcel_message', constraint = 'parcel_message_by_side';
  end if;
  return new;
end $$;
REVOKE ALL ON FUNCTION guard.check_parcel_message() FROM PUBLIC;
CREATE TRIGGER checked BEFORE INSERT OR UPDATE ON parcel_message
  FOR EACH ROW EXECUTE FUNCTION guard.check_parcel_message();

-- Staff see orders, but no letters: whose parcel it is is asked here, and not who sees the parcel.
CREATE FUNCTION app_writes_about_parcel(p_id uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
begin
  return exists (select from public.seller_order where id = p_id
    and (person_id = (select app_person())
      or (select app_role()) = 'artisan' and seller_id::text = (select app_organisation())));
end $$;
CREATE FUNCTION app_sees_parcel_message(p_id uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
begin
  return exists (select from public.parcel_message where id = p_id);
end $$;

DO $$
declare
  one text;
begin
  foreach one in array array['parcel_message', 'parcel_message_photo'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', one);
    execute format('create policy app_insert on %I for insert to hamroh_app with check ((select app_is_system()))', one);
    execute format('revoke all on %I from hamroh_app', one);
    execute format('grant select, insert on %I to hamroh_app', one);
  end loop;
end $$;
CREATE POLICY app_select ON parcel_message FOR SELECT TO hamroh_app USING (
  (select app_is_system()) or app_writes_about_parcel(seller_order_id));
CREATE POLICY app_update ON parcel_message FOR UPDATE TO hamroh_app USING ((select app_is_system()));
GRANT UPDATE (seen_at) ON parcel_message TO hamroh_app;
CREATE POLICY app_select ON parcel_message_photo FOR SELECT TO hamroh_app USING (
  (select app_is_system()) or app_sees_parcel_message(message_id));
