-- The life of the stages of a contract in force: what is paid in advance is invoiced when it begins, the seller says what
-- she delivered, the organisation signs the act by a code or refuses with a reason, and the rest is invoiced. The money
-- goes from bank to bank: the organisation says that it sent it, the seller how much came, and the state of a stage
-- follows from what was said.

CREATE TYPE "contract_stage_status" AS ENUM ('waiting', 'invoiced', 'delivered', 'refused', 'accepted', 'paid');
CREATE TYPE "contract_invoice_kind" AS ENUM ('advance', 'rest');

ALTER TABLE "purchase_contract" ADD COLUMN "completed_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "purchase_contract_completed" CHECK ((status::text = 'completed') = (completed_at IS NOT NULL));
ALTER TABLE "purchase_contract_stage" ADD COLUMN "status" "contract_stage_status" NOT NULL DEFAULT 'waiting';

CREATE TABLE "contract_delivery" (
  "id" UUID NOT NULL,
  "contract_id" UUID NOT NULL,
  "stage_id" UUID NOT NULL,
  "attempt" INTEGER NOT NULL,
  "delivered_on" DATE NOT NULL,
  "words_cipher" TEXT NOT NULL,
  "said_at" TIMESTAMPTZ(3) NOT NULL,
  "said_by_id" UUID NOT NULL,
  "is_accepted" BOOLEAN,
  "answered_at" TIMESTAMPTZ(3),
  "answered_by_id" UUID,
  "signer_cipher" TEXT,
  "refusal_cipher" TEXT,
  CONSTRAINT "contract_delivery_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "contract_delivery_attempt" CHECK (attempt BETWEEN 1 AND 20),
  CONSTRAINT "contract_delivery_answer" CHECK (num_nonnulls(is_accepted, answered_at, answered_by_id) IN (0, 3)
    AND (is_accepted IS TRUE) = (signer_cipher IS NOT NULL) AND (is_accepted IS FALSE) = (refusal_cipher IS NOT NULL))
);
CREATE UNIQUE INDEX "contract_delivery_stage_id_attempt_key" ON "contract_delivery"("stage_id", "attempt");
-- One that waits, or was accepted, is the last one.
CREATE UNIQUE INDEX "contract_delivery_one_stands" ON "contract_delivery"("stage_id") WHERE is_accepted IS NOT FALSE;
CREATE INDEX "contract_delivery_contract_id_idx" ON "contract_delivery"("contract_id");
CREATE INDEX "contract_delivery_said_by_id_idx" ON "contract_delivery"("said_by_id");
CREATE INDEX "contract_delivery_answered_by_id_idx" ON "contract_delivery"("answered_by_id");

CREATE TABLE "contract_invoice" (
  "id" UUID NOT NULL,
  "contract_id" UUID NOT NULL,
  "stage_id" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "kind" "contract_invoice_kind" NOT NULL,
  "amount_tiyin" BIGINT NOT NULL,
  "issued_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "contract_invoice_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "contract_invoice_amount" CHECK (amount_tiyin > 0 AND position BETWEEN 1 AND 20)
);
CREATE UNIQUE INDEX "contract_invoice_contract_id_position_key" ON "contract_invoice"("contract_id", "position");
CREATE UNIQUE INDEX "contract_invoice_stage_id_kind_key" ON "contract_invoice"("stage_id", "kind");

CREATE TABLE "contract_transfer" (
  "id" UUID NOT NULL,
  "contract_id" UUID NOT NULL,
  "invoice_id" UUID NOT NULL,
  "order_number" TEXT NOT NULL,
  "sent_on" DATE NOT NULL,
  "said_at" TIMESTAMPTZ(3) NOT NULL,
  "said_by_id" UUID NOT NULL,
  CONSTRAINT "contract_transfer_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "contract_transfer_invoice_id_order_number_sent_on_key"
  ON "contract_transfer"("invoice_id", "order_number", "sent_on");
CREATE INDEX "contract_transfer_contract_id_idx" ON "contract_transfer"("contract_id");
CREATE INDEX "contract_transfer_said_by_id_idx" ON "contract_transfer"("said_by_id");

CREATE TABLE "contract_receipt" (
  "id" UUID NOT NULL,
  "contract_id" UUID NOT NULL,
  "invoice_id" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "amount_tiyin" BIGINT NOT NULL,
  "received_on" DATE NOT NULL,
  "said_at" TIMESTAMPTZ(3) NOT NULL,
  "said_by_id" UUID NOT NULL,
  CONSTRAINT "contract_receipt_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "contract_receipt_amount" CHECK (amount_tiyin > 0 AND position > 0)
);
CREATE UNIQUE INDEX "contract_receipt_invoice_id_position_key" ON "contract_receipt"("invoice_id", "position");
CREATE INDEX "contract_receipt_contract_id_idx" ON "contract_receipt"("contract_id");
CREATE INDEX "contract_receipt_said_by_id_idx" ON "contract_receipt"("said_by_id");

ALTER TABLE "purchase_contract_code" ADD COLUMN "delivery_id" UUID,
  ADD CONSTRAINT "purchase_contract_code_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "contract_delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "purchase_contract_code_delivery_id_idx" ON "purchase_contract_code"("delivery_id");
ALTER TABLE "contract_delivery"
  ADD CONSTRAINT "contract_delivery_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "purchase_contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "contract_delivery_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "purchase_contract_stage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "contract_invoice"
  ADD CONSTRAINT "contract_invoice_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "purchase_contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "contract_invoice_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "purchase_contract_stage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "contract_transfer"
  ADD CONSTRAINT "contract_transfer_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "purchase_contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "contract_transfer_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "contract_invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "contract_receipt"
  ADD CONSTRAINT "contract_receipt_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "purchase_contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "contract_receipt_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "contract_invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is in force already is invoiced as what begins from now on.
INSERT INTO contract_invoice (id, contract_id, stage_id, position, kind, amount_tiyin, issued_at)
  SELECT gen_random_uuid(), c.id, s.id, row_number() OVER (PARTITION BY c.id ORDER BY s.position), 'advance',
      s.amount_tiyin * c.advance_percent / 100, c.running_at
    FROM purchase_contract c JOIN purchase_contract_stage s ON s.contract_id = c.id
   WHERE c.status = 'running' AND s.amount_tiyin * c.advance_percent / 100 > 0;
ALTER TABLE purchase_contract_stage DISABLE TRIGGER frozen;
ALTER TABLE purchase_contract_stage DISABLE TRIGGER sums;
UPDATE purchase_contract_stage s SET status = 'invoiced' WHERE EXISTS (SELECT FROM contract_invoice i WHERE i.stage_id = s.id);
ALTER TABLE purchase_contract_stage ENABLE TRIGGER frozen;
ALTER TABLE purchase_contract_stage ENABLE TRIGGER sums;

-- ---------------------------------------------------------------- states and what does not change

INSERT INTO guard.transition VALUES
  ('purchase_contract', 'running', 'completed'),
  ('purchase_contract_stage', '', 'waiting'),
  ('purchase_contract_stage', 'waiting', 'invoiced'),
  ('purchase_contract_stage', 'waiting', 'delivered'),
  ('purchase_contract_stage', 'invoiced', 'delivered'),
  ('purchase_contract_stage', 'delivered', 'refused'),
  ('purchase_contract_stage', 'delivered', 'accepted'),
  ('purchase_contract_stage', 'refused', 'delivered'),
  ('purchase_contract_stage', 'accepted', 'paid');
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON purchase_contract_stage
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
CREATE TRIGGER fixed BEFORE UPDATE ON purchase_contract_stage FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'contract_id', 'position', 'words', 'due_on', 'amount_tiyin');

DROP TRIGGER fixed ON purchase_contract;
CREATE TRIGGER fixed BEFORE UPDATE ON purchase_contract FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'number', 'request_id', 'offer_id', 'purchaser_id', 'seller_id', 'title', 'buyer_name', 'buyer_tax_number',
  'buyer_soato', 'buyer_address', 'shop_name', 'soato', 'total_tiyin', 'created_at', '?running_at', '?ended_at',
  '?completed_at');
DROP TRIGGER fixed_once_running ON purchase_contract;
CREATE TRIGGER fixed_once_running BEFORE UPDATE ON purchase_contract FOR EACH ROW
  WHEN (old.status::text IN ('running', 'ended', 'completed')) EXECUTE FUNCTION guard.keep_fixed(
  'buyer_accepted_at', 'buyer_accepted_by_id', 'buyer_signer_cipher', 'seller_accepted_at', 'seller_accepted_by_id',
  'seller_signer_cipher');
DROP TRIGGER fixed_once_ended ON purchase_contract;
CREATE TRIGGER fixed_once_ended BEFORE UPDATE ON purchase_contract FOR EACH ROW
  WHEN (old.status::text IN ('ended', 'completed')) EXECUTE FUNCTION guard.keep_fixed(
  'end_side', 'end_cipher', 'end_asked_at', 'end_asked_by_id');
DROP TRIGGER fixed ON purchase_contract_code;
CREATE TRIGGER fixed BEFORE UPDATE ON purchase_contract_code FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'contract_id', 'person_id', 'revision', 'delivery_id', 'code_hash', 'until', 'created_at', '?used_at');

CREATE TRIGGER fixed BEFORE UPDATE ON contract_delivery FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'contract_id', 'stage_id', 'attempt', 'delivered_on', 'words_cipher', 'said_at', 'said_by_id', '?is_accepted',
  '?answered_at', '?answered_by_id', '?signer_cipher', '?refusal_cipher');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON contract_delivery FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE contract_delivery ENABLE ALWAYS TRIGGER kept;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON contract_invoice
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE contract_invoice ENABLE ALWAYS TRIGGER append_only;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON contract_transfer
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE contract_transfer ENABLE ALWAYS TRIGGER append_only;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON contract_receipt
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE contract_receipt ENABLE ALWAYS TRIGGER append_only;

-- ---------------------------------------------------------------- who says what, and of which contract

-- Locks a contract in force for somebody of one side, or of either; refuses everybody else and every other contract.
CREATE FUNCTION guard.act_on_contract(p_contract uuid, p_side text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_contract public.purchase_contract%rowtype;
  v_role text := coalesce(public.app_context('actorRole'), 'system');
  v_side text;
begin
  select * into v_contract from public.purchase_contract c where c.id = p_contract for update;
  v_side := case
    when v_role = 'buyer_staff' and public.app_organisation() = v_contract.purchaser_id::text
      and public.app_in_team('requests') then 'buyer'
    when v_role = 'artisan' and public.app_organisation() = v_contract.seller_id::text then 'seller' end;
  if v_side is null or v_side <> coalesce(p_side, v_side) then
    raise exception 'each side says its own of a contract'
      using errcode = 'insufficient_privilege', constraint = 'contract_by_side';
  end if;
  if v_side = 'buyer' then
    perform public.app_refuse_both_sides('agreeContract', public.app_person(), public.app_seller_family(v_contract.seller_id));
  else
    perform public.app_refuse_both_sides('agreeContract', public.app_person(), public.app_purchaser_side(v_contract.purchaser_id));
  end if;
  if v_contract.status::text <> 'running' then
    raise exception 'nothing of a contract moves that is not in force'
      using errcode = 'restrict_violation', constraint = 'contract_in_force';
  end if;
end $$;

CREATE OR REPLACE FUNCTION guard.check_contract_stage() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_contract uuid := case when tg_op = 'DELETE' then old.contract_id else new.contract_id end;
begin
  if tg_op = 'UPDATE' then
    perform guard.act_on_contract(v_contract, null);
  elsif (select c.status from public.purchase_contract c where c.id = v_contract) <> 'drafting' then
    raise exception 'the stages of a contract do not change once one side has accepted'
      using errcode = 'restrict_violation', table = 'purchase_contract_stage', constraint = 'purchase_contract_stage_frozen';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

CREATE FUNCTION guard.check_contract_delivery() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_actor uuid := public.app_person();
begin
  perform guard.act_on_contract(new.contract_id, case tg_op when 'INSERT' then 'seller' else 'buyer' end);
  if tg_op = 'INSERT' then
    if new.is_accepted is not null or new.said_by_id is distinct from v_actor
       or not exists (select from public.purchase_contract_stage s where s.id = new.stage_id and s.contract_id = new.contract_id)
       or new.attempt <> 1 + (select count(*) from public.contract_delivery d where d.stage_id = new.stage_id) then
      raise exception 'the seller says what she delivered of a stage'
        using errcode = 'restrict_violation', table = 'contract_delivery', constraint = 'contract_delivery_said';
    end if;
  elsif new.answered_by_id is distinct from v_actor or new.is_accepted and not exists (
      select from public.purchase_contract_code k where k.delivery_id = new.id and k.person_id = v_actor and k.used_at is not null) then
    raise exception 'an act is signed by a code of who signs it'
      using errcode = 'insufficient_privilege', table = 'contract_delivery', constraint = 'contract_delivery_by_code';
  end if;
  return new;
end $$;
CREATE TRIGGER checked BEFORE INSERT OR UPDATE ON contract_delivery
  FOR EACH ROW EXECUTE FUNCTION guard.check_contract_delivery();

CREATE FUNCTION guard.check_contract_invoice() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_due bigint;
begin
  perform guard.act_on_contract(new.contract_id, null);
  if new.kind = 'advance' then
    select s.amount_tiyin * c.advance_percent / 100 into v_due from public.purchase_contract_stage s
      join public.purchase_contract c on c.id = s.contract_id where s.id = new.stage_id and c.id = new.contract_id;
  else
    select s.amount_tiyin - coalesce((select sum(i.amount_tiyin) from public.contract_invoice i where i.stage_id = s.id), 0)
      into v_due from public.purchase_contract_stage s where s.id = new.stage_id and s.contract_id = new.contract_id
        and exists (select from public.contract_delivery d where d.stage_id = s.id and d.is_accepted);
  end if;
  if new.amount_tiyin is distinct from v_due then
    raise exception 'the invoices of a stage are its advance and, once it was accepted, its rest'
      using errcode = 'check_violation', table = 'contract_invoice', constraint = 'contract_invoice_due';
  end if;
  return new;
end $$;
CREATE TRIGGER checked BEFORE INSERT ON contract_invoice FOR EACH ROW EXECUTE FUNCTION guard.check_contract_invoice();

CREATE FUNCTION guard.check_contract_money() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_received bigint;
  v_invoiced bigint;
begin
  perform guard.act_on_contract(new.contract_id, tg_argv[0]);
  select i.amount_tiyin, coalesce((select sum(r.amount_tiyin) from public.contract_receipt r where r.invoice_id = i.id), 0)
    into v_invoiced, v_received from public.contract_invoice i
    where i.id = new.invoice_id and i.contract_id = new.contract_id;
  if v_invoiced is null or new.said_by_id is distinct from public.app_person() or v_received >= v_invoiced then
    raise exception 'each side says of an open invoice what it did'
      using errcode = 'restrict_violation', constraint = 'contract_money_said';
  end if;
  if tg_argv[0] = 'seller' and v_received + (to_jsonb(new) ->> 'amount_tiyin')::bigint > v_invoiced then
    raise exception 'no more is received than was invoiced'
      using errcode = 'check_violation', table = 'contract_receipt', constraint = 'contract_receipt_most';
  end if;
  return new;
end $$;
CREATE TRIGGER checked BEFORE INSERT ON contract_transfer FOR EACH ROW EXECUTE FUNCTION guard.check_contract_money('buyer');
CREATE TRIGGER checked BEFORE INSERT ON contract_receipt FOR EACH ROW EXECUTE FUNCTION guard.check_contract_money('seller');

-- At the end of a transaction the states are what was said.
CREATE FUNCTION guard.check_stage_said() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_contract uuid := coalesce((to_jsonb(new) ->> 'contract_id')::uuid, (to_jsonb(new) ->> 'id')::uuid);
begin
  if exists (select from public.purchase_contract_stage s where s.contract_id = v_contract and s.status::text <> case
      when exists (select from public.contract_delivery d where d.stage_id = s.id and d.is_accepted) then
        case when s.amount_tiyin = (select sum(r.amount_tiyin) from public.contract_receipt r
          join public.contract_invoice i on i.id = r.invoice_id where i.stage_id = s.id) then 'paid' else 'accepted' end
      when exists (select from public.contract_delivery d where d.stage_id = s.id and d.is_accepted is null) then 'delivered'
      when exists (select from public.contract_delivery d where d.stage_id = s.id) then 'refused'
      when exists (select from public.contract_invoice i where i.stage_id = s.id) then 'invoiced'
      else 'waiting' end) then
    raise exception 'a stage of contract % is not in the state that was said', v_contract
      using errcode = 'check_violation', constraint = 'purchase_contract_stage_said';
  end if;
  if exists (select from public.purchase_contract c where c.id = v_contract and c.status::text in ('running', 'completed')
      and (c.status::text = 'completed') <> (not exists (select from public.purchase_contract_stage s
        where s.contract_id = c.id and s.status <> 'paid'))) then
    raise exception 'contract % is completed once all of it was paid', v_contract
      using errcode = 'check_violation', constraint = 'purchase_contract_all_paid';
  end if;
  return null;
end $$;

-- Terms are accepted by a code of theirs: one of an act is none.
CREATE OR REPLACE FUNCTION guard.check_purchase_contract() RETURNS trigger
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
         and k.revision = new.revision and k.delivery_id is null and k.used_at is not null) then
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

DO $$
declare
  one text;
begin
  foreach one in array array['purchase_contract', 'purchase_contract_stage', 'contract_delivery', 'contract_invoice',
      'contract_receipt'] loop
    execute format('create constraint trigger said after insert or update on %I deferrable initially deferred
      for each row execute function guard.check_stage_said()', one);
  end loop;
end $$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA guard FROM PUBLIC;

-- ---------------------------------------------------------------- who sees it

DO $$
declare
  one text;
begin
  foreach one in array array['contract_delivery', 'contract_invoice', 'contract_transfer', 'contract_receipt'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', one);
    execute format('create policy app_insert on %I for insert to hamroh_app with check ((select app_is_system()))', one);
    execute format('create policy app_select on %I for select to hamroh_app using (
      (select app_is_system()) or app_sees_purchase_contract(contract_id))', one);
    execute format('revoke all on %I from hamroh_app', one);
    execute format('grant select, insert on %I to hamroh_app', one);
  end loop;
  foreach one in array array['purchase_contract_stage', 'contract_delivery'] loop
    execute format('create policy app_update on %I for update to hamroh_app using ((select app_is_system()))', one);
  end loop;
end $$;
GRANT UPDATE (status) ON purchase_contract_stage TO hamroh_app;
GRANT UPDATE (is_accepted, answered_at, answered_by_id, signer_cipher, refusal_cipher) ON contract_delivery TO hamroh_app;
