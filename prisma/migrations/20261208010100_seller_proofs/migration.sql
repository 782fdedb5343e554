-- What a seller has to give before she may sell, by what she sells as and the day on which she asks, and what she gave for
-- each: accepted, refused with a reason, or waived for one that a second one of the desk confirms.
CREATE TYPE "seller_requirement_code" AS ENUM ('status', 'address', 'account', 'staff');
CREATE TYPE "seller_proof_status" AS ENUM ('pending', 'accepted', 'refused', 'waiving', 'waived');
CREATE TABLE "seller_requirement" (
  "code" "seller_requirement_code" NOT NULL,
  "kind" "seller_kind" NOT NULL,
  "from_on" DATE NOT NULL,
  "until_on" DATE,
  "position" SMALLINT NOT NULL,
  CONSTRAINT "seller_requirement_pkey" PRIMARY KEY ("code", "kind", "from_on"),
  CONSTRAINT "seller_requirement_days" CHECK (until_on >= from_on)
);
CREATE TABLE "seller_proof" (
  "id" UUID NOT NULL,
  "seller_id" UUID NOT NULL,
  "code" "seller_requirement_code" NOT NULL,
  "content_cipher" TEXT NOT NULL,
  "status" "seller_proof_status" NOT NULL DEFAULT 'pending',
  "submitted_by_id" UUID NOT NULL,
  "submitted_at" TIMESTAMPTZ(3) NOT NULL,
  "prepared_by_id" UUID,
  "prepared_at" TIMESTAMPTZ(3),
  "decided_by_id" UUID,
  "decided_at" TIMESTAMPTZ(3),
  "reason" TEXT,
  CONSTRAINT "seller_proof_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "seller_proof_prepared" CHECK ((status IN ('waiving', 'waived')) = (prepared_by_id IS NOT NULL)
    AND (prepared_by_id IS NULL) = (prepared_at IS NULL)),
  CONSTRAINT "seller_proof_decided" CHECK ((status IN ('accepted', 'refused', 'waived')) = (decided_by_id IS NOT NULL)
    AND (decided_by_id IS NULL) = (decided_at IS NULL)),
  CONSTRAINT "seller_proof_reason" CHECK ((status IN ('refused', 'waiving', 'waived')) = (reason IS NOT NULL)
    AND length(btrim(reason)) > 0),
  CONSTRAINT "seller_proof_two_people" CHECK (status <> 'waived' OR decided_by_id <> prepared_by_id)
);
CREATE INDEX "seller_proof_seller_id_submitted_at_idx" ON "seller_proof"("seller_id", "submitted_at");
CREATE INDEX "seller_proof_submitted_by_id_idx" ON "seller_proof"("submitted_by_id");
CREATE UNIQUE INDEX seller_proof_one_of_each ON seller_proof (seller_id, code) WHERE status <> 'refused';
ALTER TABLE "seller_proof" ADD CONSTRAINT "seller_proof_seller_id_fkey"
  FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO guard.transition VALUES
  ('seller_proof', '', 'pending'), ('seller_proof', 'pending', 'accepted'), ('seller_proof', 'pending', 'refused'),
  ('seller_proof', 'pending', 'waiving'), ('seller_proof', 'waiving', 'waived'), ('seller_proof', 'waiving', 'pending');
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON seller_proof
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
CREATE TRIGGER fixed BEFORE UPDATE ON seller_proof FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'seller_id', 'code', 'content_cipher', 'submitted_by_id', 'submitted_at');
CREATE TRIGGER facts BEFORE UPDATE ON seller_proof FOR EACH ROW EXECUTE FUNCTION guard.keep_with_state(
  'status', 'prepared_by_id', 'prepared_at', 'decided_by_id', 'decided_at', 'reason');
CREATE TRIGGER by_actor BEFORE INSERT ON seller_proof FOR EACH ROW EXECUTE FUNCTION guard.by_actor('submitted_by_id');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON seller_proof FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE seller_proof ENABLE ALWAYS TRIGGER kept;
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON seller_requirement FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE seller_requirement ENABLE ALWAYS TRIGGER kept;
CREATE TRIGGER fixed BEFORE UPDATE ON seller_requirement FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'code', 'kind', 'from_on');

-- Given and decided while she waits; decided by the desk, each in her own name, by nobody of her shop or her family.
CREATE FUNCTION guard.check_seller_proof() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  perform from public.seller s where s.id = new.seller_id and s.status = 'pending' for update;
  if not found then
    raise exception 'what a seller has to give is given and decided while she waits'
      using errcode = 'restrict_violation', table = 'seller_proof', constraint = 'seller_proof_while_pending';
  end if;
  if tg_op = 'UPDATE' then
    if public.app_context('actorRole') is distinct from 'approver' or public.app_person() is distinct from (case new.status
        when 'waiving' then new.prepared_by_id when 'pending' then public.app_person() else new.decided_by_id end) then
      raise exception 'the desk decides what a seller gave, each in her own name'
        using errcode = 'insufficient_privilege', table = 'seller_proof', constraint = 'seller_proof_by_desk';
    end if;
    perform public.app_refuse_both_sides('reviewSeller', public.app_person(), public.app_seller_family(new.seller_id));
  end if;
  return new;
end $$;
REVOKE ALL ON FUNCTION guard.check_seller_proof() FROM PUBLIC;
CREATE TRIGGER people BEFORE INSERT OR UPDATE ON seller_proof FOR EACH ROW EXECUTE FUNCTION guard.check_seller_proof();

-- Nobody asks to sell while one is missing, nor sells while one is not accepted or waived. Who asked before it was in force
-- needs none.
CREATE FUNCTION guard.check_seller_requirements() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_asked date := guard.day_of(new.created_at);
begin
  if coalesce(public.app_context('actorRole'), 'system') <> 'system' and exists (
      select from public.seller_requirement r where r.kind = new.kind and r.from_on <= v_asked
        and (r.until_on is null or r.until_on >= v_asked)
        and not exists (select from public.seller_proof p where p.seller_id = new.id and p.code = r.code
          and (new.status = 'pending' or p.status in ('accepted', 'waived')))) then
    raise exception 'something that a seller has to give is missing'
      using errcode = 'restrict_violation', table = 'seller', constraint = 'seller_requirements';
  end if;
  return null;
end $$;
REVOKE ALL ON FUNCTION guard.check_seller_requirements() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER requirements_given AFTER INSERT ON seller
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard.check_seller_requirements();
CREATE TRIGGER requirements_met AFTER UPDATE OF status ON seller FOR EACH ROW
  WHEN (old.status = 'pending' AND new.status = 'approved') EXECUTE FUNCTION guard.check_seller_requirements();

-- The status of her centre that stands today, of whoever asks, before she has a shop.
CREATE FUNCTION app_own_seller_status(p_kind seller_kind) RETURNS TABLE (number text, until_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.number, p.until_on FROM public.provision p
   WHERE p.person_id = public.app_person() AND p.kind = 'status' AND p.status = 'active'
     AND p.code = CASE p_kind WHEN 'enterprise' THEN 'inclusive-employer' ELSE 'artisan-seller' END
     AND (p.until_on IS NULL OR p.until_on >= guard.day_of(guard.act_at()))
   ORDER BY p.until_on DESC NULLS FIRST LIMIT 1
$$;
REVOKE ALL ON FUNCTION app_own_seller_status(seller_kind) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_own_seller_status(seller_kind) TO hamroh_app;

ALTER TABLE seller_requirement ENABLE ROW LEVEL SECURITY;
ALTER TABLE seller_requirement FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON seller_requirement TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY app_select ON seller_requirement FOR SELECT TO hamroh_app USING ((SELECT app_is_system()));
CREATE POLICY app_insert ON seller_requirement FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
REVOKE ALL ON seller_requirement FROM hamroh_app;
GRANT SELECT, INSERT ON seller_requirement TO hamroh_app;
ALTER TABLE seller_proof ENABLE ROW LEVEL SECURITY;
ALTER TABLE seller_proof FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON seller_proof TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY app_select ON seller_proof FOR SELECT TO hamroh_app USING (
  (SELECT app_role()) IN ('system', 'approver')
  OR EXISTS (SELECT 1 FROM seller s WHERE s.id = seller_id AND s.person_id = (SELECT app_person())));
CREATE POLICY app_insert ON seller_proof FOR INSERT TO hamroh_app WITH CHECK (
  submitted_by_id = (SELECT app_person())
  AND EXISTS (SELECT 1 FROM seller s WHERE s.id = seller_id AND s.person_id = (SELECT app_person())));
CREATE POLICY app_update ON seller_proof FOR UPDATE TO hamroh_app
  USING ((SELECT app_role()) = 'approver') WITH CHECK ((SELECT app_role()) = 'approver');
REVOKE ALL ON seller_proof FROM hamroh_app;
GRANT SELECT, INSERT ON seller_proof TO hamroh_app;
GRANT UPDATE (status, prepared_by_id, prepared_at, decided_by_id, decided_at, reason) ON seller_proof TO hamroh_app;
