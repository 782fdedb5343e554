-- The desk of the market: what a buyer says is wrong, what the portal's staff (approvers) do about orders, products and
-- sellers, and what each of these acts may not do whatever code runs.

-- ---------------------------------------------------------------- tables

CREATE TYPE "seller_decision_kind" AS ENUM ('refused', 'suspended', 'reinstated');
CREATE TYPE "parcel_problem_kind" AS ENUM ('not_arrived', 'damaged', 'not_as_described', 'other');

ALTER TABLE "order" ADD COLUMN "email_index" TEXT;
CREATE INDEX "order_phone_index_idx" ON "order"("phone_index");
CREATE INDEX "order_email_index_idx" ON "order"("email_index");

CREATE TABLE "seller_decision" (
    "id" UUID NOT NULL,
    "seller_id" UUID NOT NULL,
    "kind" "seller_decision_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seller_decision_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "seller_decision_seller_id_decided_at_idx" ON "seller_decision"("seller_id", "decided_at");
ALTER TABLE "seller_decision" ADD CONSTRAINT "seller_decision_seller_id_fkey"
  FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "product_takedown" (
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "was_published" BOOLEAN NOT NULL,
    "taken_by_id" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "asked_note" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "product_takedown_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "product_takedown_product_id_idx" ON "product_takedown"("product_id");
CREATE INDEX "product_takedown_ended_at_asked_at_idx" ON "product_takedown"("ended_at", "asked_at");
CREATE UNIQUE INDEX product_takedown_one_open ON product_takedown (product_id) WHERE ended_at IS NULL;
ALTER TABLE "product_takedown" ADD CONSTRAINT "product_takedown_product_id_fkey"
  FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "parcel_problem" (
    "id" UUID NOT NULL,
    "seller_order_id" UUID NOT NULL,
    "kind" "parcel_problem_kind" NOT NULL,
    "message_cipher" TEXT NOT NULL,
    "person_id" UUID,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "answer_cipher" TEXT,

    CONSTRAINT "parcel_problem_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "parcel_problem_seller_order_id_idx" ON "parcel_problem"("seller_order_id");
CREATE INDEX "parcel_problem_closed_at_reported_at_idx" ON "parcel_problem"("closed_at", "reported_at");
CREATE INDEX "parcel_problem_person_id_idx" ON "parcel_problem"("person_id");
CREATE UNIQUE INDEX parcel_problem_one_open ON parcel_problem (seller_order_id) WHERE closed_at IS NULL;
ALTER TABLE "parcel_problem" ADD CONSTRAINT "parcel_problem_seller_order_id_fkey"
  FOREIGN KEY ("seller_order_id") REFERENCES "seller_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE product_takedown
  ADD CONSTRAINT product_takedown_reason_given CHECK (length(btrim(reason)) > 0),
  ADD CONSTRAINT product_takedown_ended CHECK ((ended_at IS NULL) = (ended_by_id IS NULL));
ALTER TABLE seller_decision ADD CONSTRAINT seller_decision_reason_given CHECK (length(btrim(reason)) > 0);
ALTER TABLE parcel_problem
  ADD CONSTRAINT parcel_problem_closed CHECK (closed_at IS NOT NULL OR (closed_by_id IS NULL AND answer_cipher IS NULL));

-- A parcel that was sent can be called off by the desk: it got lost, or came broken.
ALTER TABLE seller_order DROP CONSTRAINT seller_order_dates, ADD CONSTRAINT seller_order_dates CHECK (
  (status <> 'paid' OR shipped_at IS NULL) AND (status NOT IN ('shipped', 'delivered') OR shipped_at IS NOT NULL)
  AND (status = 'delivered') = (delivered_at IS NOT NULL) AND (status = 'cancelled') = (cancelled_at IS NOT NULL));

-- ---------------------------------------------------------------- moves

INSERT INTO guard.transition VALUES
  ('seller_order', 'shipped', 'cancelled'),
  ('product', 'published', 'taken_down'),
  ('product', 'hidden', 'taken_down'),
  ('product', 'taken_down', 'published'),
  ('product', 'taken_down', 'hidden');

CREATE TRIGGER fixed BEFORE UPDATE ON product_takedown FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'product_id', 'reason', 'was_published', 'taken_by_id', 'taken_at', '?ended_at', '?ended_by_id');
CREATE TRIGGER fixed BEFORE UPDATE ON parcel_problem FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'seller_order_id', 'kind', 'message_cipher', 'person_id', 'reported_at', '?closed_at', '?closed_by_id',
  '?answer_cipher');
CREATE TRIGGER by_actor BEFORE INSERT ON seller_decision
  FOR EACH ROW EXECUTE FUNCTION guard.by_actor('decided_by_id');
CREATE TRIGGER by_actor BEFORE INSERT ON product_takedown FOR EACH ROW EXECUTE FUNCTION guard.by_actor('taken_by_id');

DO $$
DECLARE
  one text;
BEGIN
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON seller_decision
    FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
  ALTER TABLE seller_decision ENABLE ALWAYS TRIGGER append_only;
  FOREACH one IN ARRAY ARRAY['product_takedown', 'parcel_problem'] LOOP
    EXECUTE format('CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change()', one);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER kept', one);
  END LOOP;
END
$$;

-- ---------------------------------------------------------------- sides

-- The workshop's people and the family of the person behind it.
CREATE FUNCTION app_seller_family(p_seller uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT public.app_seller_side(s.id) || public.app_citizen_side(s.person_id, NULL)
    FROM public.seller s WHERE s.id = p_seller
$$;

-- Everybody who stands on either side of a parcel; of a guest nobody is known here.
CREATE FUNCTION app_parcel_sides(p_parcel uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT public.app_seller_family(o.seller_id)
      || CASE WHEN o.person_id IS NULL THEN '{}'::uuid[] ELSE public.app_citizen_side(o.person_id, NULL) END
    FROM public.seller_order o WHERE o.id = p_parcel
$$;

-- ---------------------------------------------------------------- what each act may not do

-- Once a parcel was sent only the desk calls it off, and never for its own side.
CREATE FUNCTION app_check_parcel_desk() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
declare
  v_actor text := coalesce(public.app_context('actorRole'), 'system');
begin
  if v_actor = 'approver' then
    perform public.app_refuse_both_sides('settleOrder', public.app_person(), public.app_parcel_sides(new.id));
  elsif old.status = 'shipped' and new.status = 'cancelled' and v_actor <> 'system' then
    raise exception 'a parcel that was sent is called off by the desk only'
      using errcode = 'insufficient_privilege', constraint = 'seller_order_by_desk';
  end if;
  if new.status = 'delivered' and exists (
    select 1 from public.parcel_problem p where p.seller_order_id = new.id and p.closed_at is null) then
    raise exception 'something is wrong with parcel %: its money waits', new.id
      using errcode = 'restrict_violation', constraint = 'parcel_problem_open';
  end if;
  return new;
end $$;
CREATE TRIGGER seller_order_desk BEFORE UPDATE OF status ON seller_order
  FOR EACH ROW WHEN (new.status IS DISTINCT FROM old.status) EXECUTE FUNCTION app_check_parcel_desk();

-- The buyer reports and may close by confirming; everybody else who closes stands on no side.
CREATE FUNCTION app_check_problem_sides() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
begin
  if coalesce(public.app_context('actorRole'), 'system') = 'approver' then
    perform public.app_refuse_both_sides('settleOrder', public.app_person(),
      public.app_parcel_sides(new.seller_order_id));
  end if;
  return new;
end $$;
CREATE TRIGGER parcel_problem_sides BEFORE UPDATE ON parcel_problem
  FOR EACH ROW EXECUTE FUNCTION app_check_problem_sides();

-- The staff take a product down and put it back; its seller does neither, and nobody for her own family.
CREATE FUNCTION app_check_takedown() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
begin
  if coalesce(public.app_context('actorRole'), 'system') not in ('approver', 'system') then
    raise exception 'only the desk takes down product % and puts it back', new.id
      using errcode = 'insufficient_privilege', constraint = 'product_taken_by_desk';
  end if;
  perform public.app_refuse_both_sides('moderate', public.app_person(), public.app_seller_family(new.seller_id));
  return new;
end $$;
CREATE TRIGGER takedown_sides BEFORE UPDATE OF status ON product
  FOR EACH ROW WHEN ((new.status = 'taken_down') IS DISTINCT FROM (old.status = 'taken_down'))
  EXECUTE FUNCTION app_check_takedown();

CREATE FUNCTION app_check_seller_family() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
begin
  perform public.app_refuse_both_sides('reviewSeller', public.app_person(), public.app_seller_family(new.id));
  return new;
end $$;
CREATE TRIGGER seller_family BEFORE UPDATE OF status ON seller
  FOR EACH ROW WHEN (new.status IS DISTINCT FROM old.status) EXECUTE FUNCTION app_check_seller_family();

-- What is taken down has its reason, and a reason in force is of what is taken down, at every commit.
CREATE FUNCTION guard.check_takedown() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_product uuid := case tg_table_name when 'product' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'product_id' end;
begin
  if exists (select 1 from public.product p where p.id = v_product and (p.status = 'taken_down') <> exists (
      select 1 from public.product_takedown t where t.product_id = p.id and t.ended_at is null)) then
    raise exception 'product % and its takedown disagree', v_product
      using errcode = 'check_violation', constraint = 'product_takedown_agrees';
  end if;
  return null;
end $$;
CREATE CONSTRAINT TRIGGER takedown_agrees AFTER INSERT OR UPDATE OF status ON product
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard.check_takedown();
CREATE CONSTRAINT TRIGGER takedown_agrees AFTER INSERT OR UPDATE ON product_takedown
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard.check_takedown();

-- Nobody is refused, suspended or let sell again without a reason that she can read.
CREATE FUNCTION guard.check_seller_decision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_wanted text := case when new.status = 'approved' then 'reinstated' else new.status::text end;
begin
  if v_wanted is distinct from (select d.kind::text from public.seller_decision d where d.seller_id = new.id
      order by d.decided_at desc, d.id desc limit 1) then
    raise exception 'seller % is % without a reason', new.id, new.status
      using errcode = 'check_violation', constraint = 'seller_decision_given';
  end if;
  return null;
end $$;
CREATE CONSTRAINT TRIGGER decision_given AFTER UPDATE OF status ON seller
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (new.status IS DISTINCT FROM old.status
    AND (new.status IN ('refused', 'suspended') OR old.status = 'suspended'))
  EXECUTE FUNCTION guard.check_seller_decision();

-- Nothing is held for sale that is not on sale.
CREATE FUNCTION app_check_hold_on_sale() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
begin
  if not exists (select 1 from public.product p join public.seller s on s.id = p.seller_id
      where p.id = new.product_id and p.status = 'published' and s.status = 'approved') then
    raise exception 'product % is not on sale', new.product_id
      using errcode = 'check_violation', constraint = 'stock_hold_on_sale';
  end if;
  return new;
end $$;
CREATE TRIGGER stock_hold_on_sale BEFORE INSERT ON stock_hold
  FOR EACH ROW EXECUTE FUNCTION app_check_hold_on_sale();

-- ---------------------------------------------------------------- who may read and write

DO $$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['seller_decision', 'product_takedown', 'parcel_problem'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one);
    EXECUTE format('CREATE POLICY owner_all ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', one);
    EXECUTE format('REVOKE ALL ON %I FROM hamroh_app', one);
  END LOOP;
  -- The desk sees every order. What the policies say besides stays, whichever migration wrote it last.
  FOR one IN SELECT format('ALTER POLICY %I ON public.%I USING ((%s) OR (select app_role()) = ''approver'')',
      p.policyname, p.tablename, p.qual) FROM pg_policies p
    WHERE p.schemaname = 'public' AND ((p.tablename IN ('order', 'seller_order') AND p.policyname = 'app_select')
      OR (p.tablename = 'seller_order' AND p.policyname = 'app_update')) LOOP
    EXECUTE one;
  END LOOP;
END
$$;

CREATE POLICY app_select ON seller_decision FOR SELECT TO hamroh_app USING (
  (select app_role()) IN ('system', 'approver', 'auditor')
  OR (select app_role()) = 'artisan' AND seller_id::text = (select app_organisation())
  OR EXISTS (SELECT 1 FROM seller s WHERE s.id = seller_id AND s.person_id = (select app_person())));
CREATE POLICY app_insert ON seller_decision FOR INSERT TO hamroh_app WITH CHECK (
  (select app_is_system()) OR (select app_role()) = 'approver' AND decided_by_id = (select app_person()));
GRANT SELECT, INSERT ON seller_decision TO hamroh_app;

CREATE POLICY app_select ON product_takedown FOR SELECT TO hamroh_app USING (
  (select app_role()) IN ('system', 'approver', 'auditor')
  OR (select app_role()) = 'artisan' AND EXISTS (
    SELECT 1 FROM product p WHERE p.id = product_id AND p.seller_id::text = (select app_organisation())));
CREATE POLICY app_insert ON product_takedown FOR INSERT TO hamroh_app WITH CHECK ((select app_is_system()));
CREATE POLICY app_update ON product_takedown FOR UPDATE TO hamroh_app USING ((select app_is_system()));
GRANT SELECT, INSERT, UPDATE ON product_takedown TO hamroh_app;

CREATE POLICY app_select ON parcel_problem FOR SELECT TO hamroh_app USING (
  (select app_role()) IN ('system', 'approver') OR person_id = (select app_person())
  OR (select app_role()) = 'artisan' AND EXISTS (SELECT 1 FROM seller_order o
    WHERE o.id = seller_order_id AND o.seller_id::text = (select app_organisation())));
CREATE POLICY app_insert ON parcel_problem FOR INSERT TO hamroh_app WITH CHECK ((select app_is_system()));
CREATE POLICY app_update ON parcel_problem FOR UPDATE TO hamroh_app USING ((select app_is_system()));
GRANT SELECT, INSERT, UPDATE ON parcel_problem TO hamroh_app;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA guard FROM PUBLIC;
REVOKE ALL ON FUNCTION app_seller_family(uuid), app_parcel_sides(uuid), app_check_parcel_desk(),
  app_check_problem_sides(), app_check_takedown(), app_check_seller_family(), app_check_hold_on_sale() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_seller_family(uuid), app_parcel_sides(uuid) TO hamroh_app;
