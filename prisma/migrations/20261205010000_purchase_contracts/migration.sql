-- What an organisation and a seller agree on once an offer was taken: the seller proposes stages and an advance, and each
-- side accepts the same terms by a code to the phone of whoever acts for it. From the first acceptance they do not change,
-- unless both acceptances are taken back.

CREATE TYPE "purchase_contract_status" AS ENUM ('drafting', 'agreed', 'running', 'ended');
CREATE TYPE "contract_side" AS ENUM ('buyer', 'seller');

CREATE TABLE "purchase_contract" (
  "id" UUID NOT NULL,
  "number" TEXT NOT NULL,
  "request_id" UUID NOT NULL,
  "offer_id" UUID NOT NULL,
  "purchaser_id" UUID NOT NULL,
  "seller_id" UUID NOT NULL,
  "title" TEXT NOT NULL,
  "buyer_name" TEXT NOT NULL,
  "buyer_tax_number" TEXT NOT NULL,
  "buyer_soato" TEXT NOT NULL,
  "buyer_address" TEXT NOT NULL,
  "shop_name" TEXT NOT NULL,
  "party_cipher" TEXT,
  "soato" TEXT NOT NULL,
  "deliver_to" TEXT NOT NULL,
  "total_tiyin" BIGINT NOT NULL,
  "advance_percent" SMALLINT NOT NULL DEFAULT 0,
  "revision" INTEGER NOT NULL DEFAULT 0,
  "status" "purchase_contract_status" NOT NULL DEFAULT 'drafting',
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "proposed_at" TIMESTAMPTZ(3),
  "proposed_by_id" UUID,
  "change_cipher" TEXT,
  "buyer_accepted_at" TIMESTAMPTZ(3),
  "buyer_accepted_by_id" UUID,
  "buyer_signer_cipher" TEXT,
  "seller_accepted_at" TIMESTAMPTZ(3),
  "seller_accepted_by_id" UUID,
  "seller_signer_cipher" TEXT,
  "running_at" TIMESTAMPTZ(3),
  "end_side" "contract_side",
  "end_cipher" TEXT,
  "end_asked_at" TIMESTAMPTZ(3),
  "end_asked_by_id" UUID,
  "ended_at" TIMESTAMPTZ(3),
  CONSTRAINT "purchase_contract_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "purchase_contract_total" CHECK (total_tiyin > 0),
  CONSTRAINT "purchase_contract_advance" CHECK (advance_percent BETWEEN 0 AND 50),
  CONSTRAINT "purchase_contract_proposed" CHECK (num_nonnulls(proposed_at, proposed_by_id, party_cipher) IN (0, 3)
    AND (proposed_at IS NULL) = (revision = 0) AND (change_cipher IS NULL OR proposed_at IS NOT NULL)),
  CONSTRAINT "purchase_contract_accepted" CHECK (
    num_nonnulls(buyer_accepted_at, buyer_accepted_by_id, buyer_signer_cipher) IN (0, 3)
    AND num_nonnulls(seller_accepted_at, seller_accepted_by_id, seller_signer_cipher) IN (0, 3)
    AND (num_nonnulls(buyer_accepted_at, seller_accepted_at) = 0 OR proposed_at IS NOT NULL AND change_cipher IS NULL)
    AND CASE status WHEN 'drafting' THEN num_nonnulls(buyer_accepted_at, seller_accepted_at) = 0
      WHEN 'agreed' THEN num_nonnulls(buyer_accepted_at, seller_accepted_at) = 1
      WHEN 'running' THEN num_nonnulls(buyer_accepted_at, seller_accepted_at) = 2 ELSE true END
    AND (num_nonnulls(buyer_accepted_at, seller_accepted_at) = 2) = (running_at IS NOT NULL)),
  CONSTRAINT "purchase_contract_end" CHECK (num_nonnulls(end_side, end_cipher, end_asked_at, end_asked_by_id) IN (0, 4)
    AND (end_side IS NULL OR status IN ('running', 'ended')) AND (status = 'ended') = (ended_at IS NOT NULL)
    AND (ended_at IS NULL OR end_side IS NOT NULL))
);
CREATE UNIQUE INDEX "purchase_contract_number_key" ON "purchase_contract"("number");
CREATE UNIQUE INDEX "purchase_contract_request_id_key" ON "purchase_contract"("request_id");
CREATE UNIQUE INDEX "purchase_contract_offer_id_key" ON "purchase_contract"("offer_id");
CREATE INDEX "purchase_contract_purchaser_id_created_at_idx" ON "purchase_contract"("purchaser_id", "created_at");
CREATE INDEX "purchase_contract_seller_id_created_at_idx" ON "purchase_contract"("seller_id", "created_at");
CREATE INDEX "purchase_contract_proposed_by_id_idx" ON "purchase_contract"("proposed_by_id");
CREATE INDEX "purchase_contract_buyer_accepted_by_id_idx" ON "purchase_contract"("buyer_accepted_by_id");
CREATE INDEX "purchase_contract_seller_accepted_by_id_idx" ON "purchase_contract"("seller_accepted_by_id");
CREATE INDEX "purchase_contract_end_asked_by_id_idx" ON "purchase_contract"("end_asked_by_id");

CREATE TABLE "purchase_contract_line" (
  "contract_id" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "words" TEXT NOT NULL,
  "quantity" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "unit_price_tiyin" BIGINT NOT NULL,
  CONSTRAINT "purchase_contract_line_pkey" PRIMARY KEY ("contract_id", "position"),
  CONSTRAINT "purchase_contract_line_quantity" CHECK (quantity > 0 AND unit_price_tiyin > 0),
  CONSTRAINT "purchase_contract_line_unit" CHECK (unit IN ('piece', 'set', 'pair', 'metre', 'kilogram'))
);

CREATE TABLE "purchase_contract_stage" (
  "id" UUID NOT NULL,
  "contract_id" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "words" TEXT NOT NULL,
  "due_on" DATE NOT NULL,
  "amount_tiyin" BIGINT NOT NULL,
  CONSTRAINT "purchase_contract_stage_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "purchase_contract_stage_position" CHECK (position BETWEEN 0 AND 9),
  CONSTRAINT "purchase_contract_stage_amount" CHECK (amount_tiyin > 0)
);
CREATE UNIQUE INDEX "purchase_contract_stage_contract_id_position_key"
  ON "purchase_contract_stage"("contract_id", "position");

CREATE TABLE "purchase_contract_code" (
  "id" UUID NOT NULL,
  "contract_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "revision" INTEGER NOT NULL,
  "code_hash" TEXT NOT NULL,
  "tries" INTEGER NOT NULL DEFAULT 0,
  "until" TIMESTAMPTZ(3) NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "used_at" TIMESTAMPTZ(3),
  CONSTRAINT "purchase_contract_code_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "purchase_contract_code_tries" CHECK (tries BETWEEN 0 AND 5),
  CONSTRAINT "purchase_contract_code_used" CHECK (used_at < until)
);
CREATE INDEX "purchase_contract_code_contract_id_person_id_idx" ON "purchase_contract_code"("contract_id", "person_id");
CREATE INDEX "purchase_contract_code_person_id_created_at_idx" ON "purchase_contract_code"("person_id", "created_at");

ALTER TABLE "purchase_contract"
  ADD CONSTRAINT "purchase_contract_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "price_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "purchase_contract_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "price_offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "purchase_contract_purchaser_id_fkey" FOREIGN KEY ("purchaser_id") REFERENCES "purchaser"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "purchase_contract_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "purchase_contract_line" ADD CONSTRAINT "purchase_contract_line_contract_id_fkey"
  FOREIGN KEY ("contract_id") REFERENCES "purchase_contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "purchase_contract_stage" ADD CONSTRAINT "purchase_contract_stage_contract_id_fkey"
  FOREIGN KEY ("contract_id") REFERENCES "purchase_contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "purchase_contract_code" ADD CONSTRAINT "purchase_contract_code_contract_id_fkey"
  FOREIGN KEY ("contract_id") REFERENCES "purchase_contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- states and what does not change

INSERT INTO guard.transition VALUES
  ('purchase_contract', '', 'drafting'),
  ('purchase_contract', 'drafting', 'agreed'),
  ('purchase_contract', 'drafting', 'ended'),
  ('purchase_contract', 'agreed', 'drafting'),
  ('purchase_contract', 'agreed', 'running'),
  ('purchase_contract', 'agreed', 'ended'),
  ('purchase_contract', 'running', 'ended');
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON purchase_contract
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
CREATE TRIGGER fixed BEFORE UPDATE ON purchase_contract FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'number', 'request_id', 'offer_id', 'purchaser_id', 'seller_id', 'title', 'buyer_name', 'buyer_tax_number',
  'buyer_soato', 'buyer_address', 'shop_name', 'soato', 'total_tiyin', 'created_at', '?running_at', '?ended_at');
CREATE TRIGGER fixed_once_agreed BEFORE UPDATE ON purchase_contract FOR EACH ROW
  WHEN (new.status <> 'drafting') EXECUTE FUNCTION guard.keep_fixed(
  'party_cipher', 'deliver_to', 'advance_percent', 'revision', 'proposed_at', 'proposed_by_id', 'change_cipher');
CREATE TRIGGER fixed_once_running BEFORE UPDATE ON purchase_contract FOR EACH ROW
  WHEN (old.status IN ('running', 'ended')) EXECUTE FUNCTION guard.keep_fixed(
  'buyer_accepted_at', 'buyer_accepted_by_id', 'buyer_signer_cipher', 'seller_accepted_at', 'seller_accepted_by_id',
  'seller_signer_cipher');
CREATE TRIGGER fixed_once_ended BEFORE UPDATE ON purchase_contract FOR EACH ROW
  WHEN (old.status = 'ended') EXECUTE FUNCTION guard.keep_fixed('end_side', 'end_cipher', 'end_asked_at', 'end_asked_by_id');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON purchase_contract FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE purchase_contract ENABLE ALWAYS TRIGGER kept;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON purchase_contract_line
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE purchase_contract_line ENABLE ALWAYS TRIGGER append_only;
CREATE TRIGGER fixed BEFORE UPDATE ON purchase_contract_code FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'contract_id', 'person_id', 'revision', 'code_hash', 'until', 'created_at', '?used_at');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON purchase_contract_code FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE purchase_contract_code ENABLE ALWAYS TRIGGER kept;
CREATE TRIGGER kept BEFORE TRUNCATE ON purchase_contract_stage FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE purchase_contract_stage ENABLE ALWAYS TRIGGER kept;

-- Stages are written anew with the terms, and stay from the first acceptance on.
CREATE FUNCTION guard.check_contract_stage() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_contract uuid := case when tg_op = 'DELETE' then old.contract_id else new.contract_id end;
begin
  if (select c.status from public.purchase_contract c where c.id = v_contract) <> 'drafting' then
    raise exception 'the stages of a contract do not change once one side has accepted'
      using errcode = 'restrict_violation', table = 'purchase_contract_stage', constraint = 'purchase_contract_stage_frozen';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON purchase_contract_stage
  FOR EACH ROW EXECUTE FUNCTION guard.check_contract_stage();

-- ---------------------------------------------------------------- who proposes, accepts and ends

CREATE FUNCTION guard.check_purchase_contract() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_actor uuid := public.app_person();
  v_role text := coalesce(public.app_context('actorRole'), 'system');
  v_side text := case
    when v_role = 'buyer_staff' and public.app_organisation() = new.purchaser_id::text
      and public.app_in_team('requests') then 'buyer'
    when v_role = 'artisan' and public.app_organisation() = new.seller_id::text then 'seller' end;
  v_accepts text := case when tg_op = 'INSERT' then null
    when old.buyer_accepted_at is null and new.buyer_accepted_at is not null then 'buyer'
    when old.seller_accepted_at is null and new.seller_accepted_at is not null then 'seller' end;
begin
  if tg_op = 'INSERT' then
    if not exists (select from public.price_request r join public.price_offer o on o.id = r.chosen_offer_id
        where r.id = new.request_id and r.status = 'accepted' and o.id = new.offer_id and o.total_tiyin = new.total_tiyin
          and r.purchaser_id = new.purchaser_id and o.seller_id = new.seller_id) then
      raise exception 'a contract is made of an offer that was taken'
        using errcode = 'restrict_violation', table = 'purchase_contract', constraint = 'purchase_contract_of_offer';
    end if;
    return new;
  end if;
  if v_side is null then
    raise exception 'the two sides alone act on a contract'
      using errcode = 'insufficient_privilege', table = 'purchase_contract', constraint = 'purchase_contract_by_side';
  end if;
  if v_side = 'buyer' then
    perform public.app_refuse_both_sides('agreeContract', v_actor, public.app_seller_family(new.seller_id));
  else
    perform public.app_refuse_both_sides('agreeContract', v_actor, public.app_purchaser_side(new.purchaser_id));
  end if;
  if new.revision <> old.revision and (v_side <> 'seller' or new.revision <> old.revision + 1
       or new.proposed_by_id is distinct from v_actor)
     or new.revision = old.revision and (new.party_cipher, new.deliver_to, new.advance_percent, new.proposed_at)
       is distinct from (old.party_cipher, old.deliver_to, old.advance_percent, old.proposed_at)
     or new.change_cipher is not null and new.change_cipher is distinct from old.change_cipher and v_side <> 'buyer' then
    raise exception 'the seller proposes the terms, and the buyer asks for others'
      using errcode = 'insufficient_privilege', table = 'purchase_contract', constraint = 'purchase_contract_terms';
  end if;
  if v_accepts is not null then
    if v_accepts <> v_side or v_actor is distinct from
         (case v_side when 'buyer' then new.buyer_accepted_by_id else new.seller_accepted_by_id end)
       or not exists (select from public.purchase_contract_code k where k.contract_id = new.id and k.person_id = v_actor
         and k.revision = new.revision and k.used_at is not null) then
      raise exception 'each side accepts by a code of its own'
        using errcode = 'insufficient_privilege', table = 'purchase_contract', constraint = 'purchase_contract_by_code';
    end if;
    if (select p.status::text from public.purchaser p where p.id = new.purchaser_id) <> 'confirmed'
       or (select s.status::text from public.seller s where s.id = new.seller_id) <> 'approved' then
      raise exception 'who is suspended accepts no contract, and none is accepted with them'
        using errcode = 'restrict_violation', table = 'purchase_contract', constraint = 'purchase_contract_stands';
    end if;
    if v_side = 'buyer' and new.total_tiyin > (select p.request_limit_tiyin from public.purchaser p where p.id = new.purchaser_id)
       and not exists (select from public.price_request r where r.id = new.request_id and r.approved_by_id is not null) then
      raise exception 'above its limit a colleague approves'
        using errcode = 'restrict_violation', table = 'purchase_contract', constraint = 'purchase_contract_limit';
    end if;
  end if;
  if new.end_side is not null and old.end_side is null
       and (new.end_side::text <> v_side or new.end_asked_by_id is distinct from v_actor)
     or old.status = 'running' and new.status = 'ended' and (old.end_side is null or old.end_side::text = v_side) then
    raise exception 'what both agreed on is ended by both'
      using errcode = 'restrict_violation', table = 'purchase_contract', constraint = 'purchase_contract_end_by_both';
  end if;
  return new;
end $$;
CREATE TRIGGER checked BEFORE INSERT OR UPDATE ON purchase_contract
  FOR EACH ROW EXECUTE FUNCTION guard.check_purchase_contract();

-- Lines and stages come to the sum.
CREATE FUNCTION guard.check_contract_sum() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_contract uuid := coalesce((to_jsonb(new) ->> 'contract_id')::uuid, (to_jsonb(new) ->> 'id')::uuid);
begin
  if exists (select from public.purchase_contract c where c.id = v_contract and (
      c.total_tiyin is distinct from (select sum(l.quantity * l.unit_price_tiyin)
        from public.purchase_contract_line l where l.contract_id = c.id)
      or c.revision > 0 and c.total_tiyin is distinct from (select sum(s.amount_tiyin)
        from public.purchase_contract_stage s where s.contract_id = c.id))) then
    raise exception 'the parts of contract % do not come to its sum', v_contract
      using errcode = 'check_violation', constraint = 'purchase_contract_sum';
  end if;
  return null;
end $$;
CREATE CONSTRAINT TRIGGER sums AFTER INSERT OR UPDATE ON purchase_contract DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.check_contract_sum();
CREATE CONSTRAINT TRIGGER sums AFTER INSERT ON purchase_contract_line DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.check_contract_sum();
CREATE CONSTRAINT TRIGGER sums AFTER INSERT OR UPDATE ON purchase_contract_stage DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.check_contract_sum();
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA guard FROM PUBLIC;

-- ---------------------------------------------------------------- who sees it

CREATE FUNCTION app_sees_purchase_contract(p_contract uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
begin
  return exists (select from public.purchase_contract where id = p_contract);
end $$;

DO $$
declare
  one text;
begin
  foreach one in array array['purchase_contract', 'purchase_contract_line', 'purchase_contract_stage',
      'purchase_contract_code'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', one);
    execute format('create policy app_insert on %I for insert to hamroh_app with check ((select app_is_system()))', one);
    execute format('revoke all on %I from hamroh_app', one);
    execute format('grant select, insert on %I to hamroh_app', one);
  end loop;
  foreach one in array array['purchase_contract', 'purchase_contract_code'] loop
    execute format('create policy app_update on %I for update to hamroh_app using ((select app_is_system()))', one);
    execute format('grant update on %I to hamroh_app', one);
  end loop;
end $$;
CREATE POLICY app_delete ON purchase_contract_stage FOR DELETE TO hamroh_app USING ((SELECT app_is_system()));
GRANT DELETE ON purchase_contract_stage TO hamroh_app;
CREATE POLICY app_select ON purchase_contract FOR SELECT TO hamroh_app USING ((SELECT app_is_system())
  OR (SELECT app_role()) = 'buyer_staff' AND purchaser_id::text = (SELECT app_organisation())
  OR (SELECT app_role()) = 'artisan' AND seller_id::text = (SELECT app_organisation()));
CREATE POLICY app_select ON purchase_contract_line FOR SELECT TO hamroh_app USING (
  (SELECT app_is_system()) OR app_sees_purchase_contract(contract_id));
CREATE POLICY app_select ON purchase_contract_stage FOR SELECT TO hamroh_app USING (
  (SELECT app_is_system()) OR app_sees_purchase_contract(contract_id));
CREATE POLICY app_select ON purchase_contract_code FOR SELECT TO hamroh_app USING (
  (SELECT app_is_system()) OR person_id = (SELECT app_person()));

INSERT INTO guard.audit_word (word, chain, has_subject, roles) VALUES ('purchaseContract', 'purchaseContract', true, NULL);
