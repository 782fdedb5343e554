-- The agency marks an organisation as a customer of the State, by two of the desk and for a ground; it is ended for a
-- reason. Such a one may ask one seller alone for a price, a direct contract: a verified maker, or an enterprise where at
-- least half of the staff have disabilities.
CREATE TYPE "state_customer_status" AS ENUM ('prepared', 'standing', 'withdrawn', 'ended');
CREATE TYPE "direct_ground" AS ENUM ('inclusive_employer', 'verified_artisan');
CREATE TYPE "seller_kind" AS ENUM ('artisan', 'enterprise');
CREATE TABLE "state_customer" (
  "id" UUID NOT NULL,
  "purchaser_id" UUID NOT NULL,
  "ground" TEXT NOT NULL,
  "status" "state_customer_status" NOT NULL DEFAULT 'prepared',
  "prepared_by_id" UUID NOT NULL,
  "prepared_at" TIMESTAMPTZ(3) NOT NULL,
  "decided_by_id" UUID,
  "decided_at" TIMESTAMPTZ(3),
  "ended_by_id" UUID,
  "ended_at" TIMESTAMPTZ(3),
  "end_reason" TEXT,
  CONSTRAINT "state_customer_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "state_customer_ground_given" CHECK (length(btrim(ground)) > 0),
  CONSTRAINT "state_customer_decided" CHECK ((status = 'prepared') = (decided_by_id IS NULL)
    AND (decided_by_id IS NULL) = (decided_at IS NULL)),
  CONSTRAINT "state_customer_ended" CHECK (num_nonnulls(ended_by_id, ended_at, end_reason) = CASE status WHEN 'ended' THEN 3 ELSE 0 END),
  CONSTRAINT "state_customer_two_people" CHECK (status NOT IN ('standing', 'ended') OR decided_by_id <> prepared_by_id)
);
CREATE INDEX "state_customer_purchaser_id_prepared_at_idx" ON "state_customer"("purchaser_id", "prepared_at");
CREATE UNIQUE INDEX state_customer_one_open ON state_customer (purchaser_id) WHERE status IN ('prepared', 'standing');
ALTER TABLE "state_customer" ADD CONSTRAINT "state_customer_purchaser_id_fkey"
  FOREIGN KEY ("purchaser_id") REFERENCES "purchaser"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "seller" ADD COLUMN "kind" "seller_kind" NOT NULL DEFAULT 'artisan';
ALTER TABLE "price_request" ADD COLUMN "direct_ground" "direct_ground";
ALTER TABLE "purchase_contract" ADD COLUMN "direct_ground" "direct_ground";

INSERT INTO guard.transition VALUES
  ('state_customer', '', 'prepared'), ('state_customer', 'prepared', 'standing'),
  ('state_customer', 'prepared', 'withdrawn'), ('state_customer', 'standing', 'ended');
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON state_customer
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
CREATE TRIGGER fixed BEFORE UPDATE ON state_customer FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'purchaser_id', 'ground', 'prepared_by_id', 'prepared_at', '?decided_by_id', '?decided_at', '?ended_by_id',
  '?ended_at', '?end_reason');
CREATE TRIGGER facts BEFORE UPDATE ON state_customer FOR EACH ROW EXECUTE FUNCTION guard.keep_with_state(
  'status', 'decided_by_id', 'decided_at', 'ended_by_id', 'ended_at', 'end_reason');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON state_customer FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE state_customer ENABLE ALWAYS TRIGGER kept;

-- One of the desk prepares it, another confirms it; each in her own name, and nobody of its team or their families.
CREATE FUNCTION guard.check_state_customer() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if public.app_context('actorRole') is distinct from 'approver' or public.app_person() is distinct from (case new.status
      when 'prepared' then new.prepared_by_id when 'ended' then new.ended_by_id else new.decided_by_id end) then
    raise exception 'the desk marks a customer of the State, each in her own name'
      using errcode = 'insufficient_privilege', table = 'state_customer', constraint = 'state_customer_by_desk';
  end if;
  if new.status in ('prepared', 'standing')
     and (select p.status::text from public.purchaser p where p.id = new.purchaser_id) <> 'confirmed' then
    raise exception 'a customer of the State is an organisation that may buy'
      using errcode = 'restrict_violation', table = 'state_customer', constraint = 'state_customer_confirmed';
  end if;
  perform public.app_refuse_both_sides('reviewPurchaser', public.app_person(), public.app_purchaser_side(new.purchaser_id));
  return new;
end $$;
CREATE TRIGGER people BEFORE INSERT OR UPDATE ON state_customer FOR EACH ROW EXECUTE FUNCTION guard.check_state_customer();

-- What she sells as is asked for once; after a refusal she asks anew.
CREATE TRIGGER fixed_kind BEFORE UPDATE ON seller FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed('kind');

-- On which ground a contract may be made with a seller directly; null with one who may not sell.
CREATE FUNCTION guard.direct_ground_of(p_seller uuid) RETURNS public.direct_ground
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT (CASE s.kind WHEN 'enterprise' THEN 'inclusive_employer' ELSE 'verified_artisan' END)::public.direct_ground
    FROM public.seller s WHERE s.id = p_seller AND s.status = 'approved' AND s.verified_at IS NOT NULL
$$;

-- Nobody but a customer of the State asks one seller directly, and she stands for the ground that is said.
CREATE FUNCTION guard.check_direct_request() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if new.status in ('withdrawn', 'lapsed') or tg_op = 'UPDATE' and (old.status = 'waiting' and new.status = 'sent'
      or old.status = new.status and old.direct_ground is not distinct from new.direct_ground) then
    return new;
  end if;
  -- An end of the mark waits for what is done under it, or comes before.
  perform from public.state_customer c where c.purchaser_id = new.purchaser_id and c.status = 'standing' for share;
  if not found or new.category_code is not null then
    raise exception 'only a customer of the State asks one seller directly'
      using errcode = 'insufficient_privilege', table = 'price_request', constraint = 'price_request_direct_by_state';
  end if;
  if new.status <> 'draft' and ((select count(*) from public.price_answer a where a.request_id = new.id) <> 1
      or exists (select from public.price_answer a where a.request_id = new.id
        and guard.direct_ground_of(a.seller_id) is distinct from new.direct_ground)) then
    raise exception 'a direct request goes to one seller, on her own ground'
      using errcode = 'restrict_violation', table = 'price_request', constraint = 'price_request_direct_to_one';
  end if;
  return new;
end $$;
CREATE TRIGGER direct BEFORE INSERT OR UPDATE ON price_request FOR EACH ROW WHEN (new.direct_ground IS NOT NULL)
  EXECUTE FUNCTION guard.check_direct_request();
CREATE TRIGGER direct_once_sent BEFORE UPDATE ON price_request FOR EACH ROW WHEN (old.status <> 'draft')
  EXECUTE FUNCTION guard.keep_fixed('direct_ground');

-- A contract says by which way it came about, and comes into force while its buyer is a customer of the State.
CREATE FUNCTION guard.check_direct_contract() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if tg_op = 'INSERT' and new.direct_ground is distinct from
      (select r.direct_ground from public.price_request r where r.id = new.request_id) then
    raise exception 'a contract is as direct as its request'
      using errcode = 'check_violation', table = 'purchase_contract', constraint = 'purchase_contract_as_asked';
  end if;
  if tg_op = 'UPDATE' and new.direct_ground is not null and new.status in ('agreed', 'running')
     and old.status <> new.status then
    perform from public.state_customer c where c.purchaser_id = new.purchaser_id and c.status = 'standing' for share;
    if not found then
      raise exception 'only a customer of the State accepts a direct contract'
        using errcode = 'insufficient_privilege', table = 'purchase_contract', constraint = 'purchase_contract_direct_by_state';
    end if;
  end if;
  return new;
end $$;
CREATE TRIGGER direct BEFORE INSERT OR UPDATE ON purchase_contract FOR EACH ROW EXECUTE FUNCTION guard.check_direct_contract();
CREATE TRIGGER fixed_direct BEFORE UPDATE ON purchase_contract FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed('direct_ground');
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA guard FROM PUBLIC;

ALTER TABLE state_customer ENABLE ROW LEVEL SECURITY;
ALTER TABLE state_customer FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON state_customer TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY app_select ON state_customer FOR SELECT TO hamroh_app USING (
  (SELECT app_role()) IN ('system', 'approver', 'auditor')
  OR (SELECT app_role()) = 'buyer_staff' AND status IN ('standing', 'ended') AND purchaser_id::text = (SELECT app_organisation()));
CREATE POLICY app_insert ON state_customer FOR INSERT TO hamroh_app
  WITH CHECK ((SELECT app_role()) = 'approver' AND status = 'prepared');
CREATE POLICY app_update ON state_customer FOR UPDATE TO hamroh_app USING ((SELECT app_role()) = 'approver');
REVOKE ALL ON state_customer FROM hamroh_app;
GRANT SELECT, INSERT ON state_customer TO hamroh_app;
GRANT UPDATE (status, decided_by_id, decided_at, ended_by_id, ended_at, end_reason) ON state_customer TO hamroh_app;

-- The register says which contracts are direct, and why.
DROP FUNCTION app_contract_register();
CREATE FUNCTION app_contract_register() RETURNS TABLE(number text, title text, buyer_name text, shop_name text,
  shop_slug text, total_tiyin bigint, status text, running_at timestamptz, over_at timestamptz, stages int, accepted int,
  direct_ground text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.number, c.title, c.buyer_name, c.shop_name, CASE WHEN s.status = 'approved' THEN s.slug END, c.total_tiyin,
      c.status::text, c.running_at, coalesce(c.completed_at, c.ended_at),
      (SELECT count(*)::int FROM public.purchase_contract_stage g WHERE g.contract_id = c.id),
      (SELECT count(*)::int FROM public.purchase_contract_stage g WHERE g.contract_id = c.id AND g.status IN ('accepted', 'paid')),
      c.direct_ground::text
    FROM public.purchase_contract c JOIN public.seller s ON s.id = c.seller_id
   WHERE c.running_at IS NOT NULL ORDER BY c.running_at DESC, c.number
$$;
REVOKE ALL ON FUNCTION app_contract_register() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_contract_register() TO hamroh_app;
