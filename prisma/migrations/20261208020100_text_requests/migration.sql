-- A seller asks that a text of hers be put into another language. A volunteer editor takes it from the queue, writes it and
-- hands it in; the seller accepts it, as it is or changed, or gives it back for a reason. What she changes meanwhile is kept
-- beside, so that the editor sees what is new.
CREATE TYPE "text_request_status" AS ENUM ('asked', 'taken', 'handed', 'accepted', 'withdrawn', 'lapsed');
CREATE TABLE "text_request" (
  "id" UUID NOT NULL,
  "seller_id" UUID NOT NULL,
  "product_id" UUID,
  "from_locale" TEXT NOT NULL,
  "to_locale" TEXT NOT NULL,
  "note_cipher" TEXT,
  "status" "text_request_status" NOT NULL DEFAULT 'asked',
  "asked_by_id" UUID NOT NULL,
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "due_on" DATE,
  "taken_by_id" UUID,
  "taken_at" TIMESTAMPTZ(3),
  "name" TEXT,
  "text" TEXT,
  "handed_at" TIMESTAMPTZ(3),
  "handed_source" INTEGER,
  "reason_cipher" TEXT,
  "ended_at" TIMESTAMPTZ(3),
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "text_request_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "text_request_languages" CHECK (from_locale IN ('uz-Latn', 'uz-Cyrl', 'ru', 'en')
    AND to_locale IN ('uz-Latn', 'ru', 'en') AND left(from_locale, 2) <> left(to_locale, 2)),
  CONSTRAINT "text_request_taken" CHECK ((taken_by_id IS NULL) = (taken_at IS NULL)
    AND CASE status WHEN 'asked' THEN taken_by_id IS NULL WHEN 'withdrawn' THEN true ELSE taken_by_id IS NOT NULL END),
  CONSTRAINT "text_request_handed" CHECK ((text IS NULL) = (handed_at IS NULL)
    AND (text IS NULL) = (handed_source IS NULL) AND (name IS NULL) = (text IS NULL OR product_id IS NULL) AND (status NOT IN ('handed', 'accepted', 'lapsed') OR text IS NOT NULL)),
  CONSTRAINT "text_request_due" CHECK ((due_on IS NULL) = (status NOT IN ('taken', 'handed'))),
  CONSTRAINT "text_request_ended" CHECK ((ended_at IS NULL) = (status IN ('asked', 'taken', 'handed')))
);
CREATE INDEX "text_request_seller_id_asked_at_idx" ON "text_request"("seller_id", "asked_at");
CREATE INDEX "text_request_product_id_idx" ON "text_request"("product_id");
CREATE INDEX "text_request_taken_by_id_idx" ON "text_request"("taken_by_id");
CREATE INDEX "text_request_asked_by_id_idx" ON "text_request"("asked_by_id");
CREATE INDEX "text_request_status_asked_at_idx" ON "text_request"("status", "asked_at");
-- One at a time of a text and a language.
CREATE UNIQUE INDEX text_request_one_open ON text_request (coalesce(product_id, seller_id), to_locale)
  WHERE status IN ('asked', 'taken', 'handed');
CREATE TABLE "text_request_source" (
  "request_id" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "name" TEXT,
  "text" TEXT NOT NULL,
  "written_by_id" UUID NOT NULL,
  "written_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "text_request_source_pkey" PRIMARY KEY ("request_id", "number")
);
CREATE INDEX "text_request_source_written_by_id_idx" ON "text_request_source"("written_by_id");
ALTER TABLE "text_request"
  ADD CONSTRAINT "text_request_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "text_request_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "text_request_source" ADD CONSTRAINT "text_request_source_request_id_fkey"
  FOREIGN KEY ("request_id") REFERENCES "text_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO guard.transition VALUES
  ('text_request', '', 'asked'),
  ('text_request', 'asked', 'taken'),
  ('text_request', 'asked', 'withdrawn'),
  ('text_request', 'taken', 'handed'),
  ('text_request', 'taken', 'asked'),
  ('text_request', 'taken', 'withdrawn'),
  ('text_request', 'handed', 'accepted'),
  ('text_request', 'handed', 'taken'),
  ('text_request', 'handed', 'withdrawn'),
  ('text_request', 'handed', 'lapsed');
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON text_request
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
CREATE TRIGGER fixed BEFORE UPDATE ON text_request FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'seller_id', 'product_id', 'from_locale', 'to_locale', 'note_cipher', 'asked_by_id', 'asked_at', '?ended_at');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON text_request FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE text_request ENABLE ALWAYS TRIGGER kept;
CREATE TRIGGER kept BEFORE UPDATE OR DELETE OR TRUNCATE ON text_request_source
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE text_request_source ENABLE ALWAYS TRIGGER kept;

-- The seller asks and answers, an editor takes and writes, and nobody is of both sides.
CREATE FUNCTION guard.check_text_request() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_actor uuid := public.app_person();
  v_role text := coalesce(public.app_context('actorRole'), 'system');
  v_is_seller boolean := v_role = 'artisan' and public.app_organisation() = new.seller_id::text;
  v_may boolean;
begin
  if tg_op = 'INSERT' then
    if not v_is_seller or new.asked_by_id is distinct from v_actor
       or not exists (select from public.seller s where s.id = new.seller_id and s.status::text = 'approved')
       or new.product_id is not null and not exists (select from public.product p where p.id = new.product_id
         and p.seller_id = new.seller_id and p.parent_id is null and p.status::text in ('published', 'hidden')) then
      raise exception 'a seller asks for a text of her own'
        using errcode = 'insufficient_privilege', table = 'text_request', constraint = 'text_request_own';
    end if;
    return new;
  end if;
  v_may := case
    when old.status::text = 'asked' and new.status::text = 'taken' or new.status::text = 'handed'
      then v_role = 'text_editor' and new.taken_by_id = v_actor
        and (old.taken_by_id is null or old.taken_by_id = v_actor)
    when new.status::text = 'asked' then v_role = 'system' or v_role = 'text_editor' and old.taken_by_id = v_actor
    when new.status::text = 'lapsed' then v_role = 'system'
    when new.status::text in ('accepted', 'withdrawn', 'taken')
      then v_is_seller and new.taken_by_id is not distinct from old.taken_by_id and old.taken_by_id is distinct from v_actor
    else false end;
  if v_may is not true or new.status = old.status then
    raise exception 'each of the two does her own of a text'
      using errcode = 'insufficient_privilege', table = 'text_request', constraint = 'text_request_by_side';
  end if;
  if v_role = 'text_editor' and new.status::text <> 'asked' then
    perform public.app_refuse_both_sides('translate', v_actor, public.app_seller_family(new.seller_id));
  end if;
  return new;
end $$;
CREATE TRIGGER checked BEFORE INSERT OR UPDATE ON text_request
  FOR EACH ROW EXECUTE FUNCTION guard.check_text_request();
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA guard FROM PUBLIC;

ALTER TABLE text_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE text_request FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON text_request TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY app_select ON text_request FOR SELECT TO hamroh_app USING ((SELECT app_is_system())
  OR (SELECT app_role()) = 'artisan' AND seller_id::text = (SELECT app_organisation())
  OR (SELECT app_role()) = 'text_editor' AND (status = 'asked' OR taken_by_id = (SELECT app_person())));
CREATE POLICY app_insert ON text_request FOR INSERT TO hamroh_app WITH CHECK (
  (SELECT app_role()) = 'artisan' AND seller_id::text = (SELECT app_organisation()) AND status = 'asked');
CREATE POLICY app_update ON text_request FOR UPDATE TO hamroh_app
  USING ((SELECT app_is_system())) WITH CHECK ((SELECT app_is_system()));
REVOKE ALL ON text_request FROM hamroh_app;
GRANT SELECT, INSERT ON text_request TO hamroh_app;
GRANT UPDATE (status, due_on, taken_by_id, taken_at, name, text, handed_at, handed_source, reason_cipher,
  ended_at, version)
  ON text_request TO hamroh_app;

ALTER TABLE text_request_source ENABLE ROW LEVEL SECURITY;
ALTER TABLE text_request_source FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON text_request_source TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY app_select ON text_request_source FOR SELECT TO hamroh_app USING ((SELECT app_is_system())
  OR EXISTS (SELECT FROM text_request r WHERE r.id = request_id));
CREATE POLICY app_insert ON text_request_source FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_role()) = 'artisan'
  AND written_by_id = (SELECT app_person())
  AND EXISTS (SELECT FROM text_request r WHERE r.id = request_id AND r.seller_id::text = (SELECT app_organisation())));
REVOKE ALL ON text_request_source FROM hamroh_app;
GRANT SELECT, INSERT ON text_request_source TO hamroh_app;

-- The role is given by two, as every role in which somebody works for others; money is nothing to it.
CREATE OR REPLACE FUNCTION guard.is_given_by_two(p_role public.role) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT guard.is_powerful(p_role)
    OR p_role::text IN ('inson_specialist', 'mahalla_member', 'organisation_staff', 'maker_staff', 'buyer_staff', 'text_editor')
$$;
CREATE OR REPLACE FUNCTION app_reads_ledger() RETURNS boolean
LANGUAGE sql STABLE PARALLEL RESTRICTED SET search_path = pg_catalog, pg_temp AS $$
  SELECT public.app_role() NOT IN ('none', 'anonymous', 'phone_operator', 'mahalla_member', 'organisation_staff',
    'inson_specialist', 'inson_head', 'text_editor')
$$;
INSERT INTO guard.audit_word (word, chain, has_subject, roles) VALUES ('textRequest', 'textRequest', true, NULL);
