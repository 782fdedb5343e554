-- A contract in force is split over other shops by what their weeks have free: the seller who holds it (the coordinator)
-- invites each to make so many pieces of a line, at what price and until when. Nobody is bound before she accepts, and
-- what she accepted does not change.

CREATE TYPE "contract_part_status" AS ENUM ('invited', 'accepted', 'refused', 'lapsed', 'withdrawn');
CREATE TYPE "contract_part_side" AS ENUM ('coordinator', 'worker');

CREATE TABLE "contract_part" (
  "id" UUID NOT NULL,
  "number" TEXT NOT NULL,
  "contract_id" UUID NOT NULL,
  "line_position" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  "coordinator_id" UUID NOT NULL,
  "seller_id" UUID NOT NULL,
  "coordinator_name" TEXT NOT NULL,
  "seller_name" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "words" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "quantity" INTEGER NOT NULL,
  "unit_price_tiyin" BIGINT NOT NULL,
  "due_on" DATE NOT NULL,
  "answer_by" DATE NOT NULL,
  "note_cipher" TEXT,
  "status" "contract_part_status" NOT NULL DEFAULT 'invited',
  "invited_at" TIMESTAMPTZ(3) NOT NULL,
  "invited_by_id" UUID NOT NULL,
  "answered_at" TIMESTAMPTZ(3),
  "answered_by_id" UUID,
  "refusal_cipher" TEXT,
  "beyond_pace" BOOLEAN NOT NULL DEFAULT false,
  "shows_name" BOOLEAN NOT NULL DEFAULT false,
  "ended_at" TIMESTAMPTZ(3),
  "end_side" "contract_part_side",
  "end_cipher" TEXT,
  CONSTRAINT "contract_part_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "contract_part_amount" CHECK (quantity > 0 AND unit_price_tiyin > 0 AND position BETWEEN 1 AND 500),
  CONSTRAINT "contract_part_days" CHECK (answer_by <= due_on),
  CONSTRAINT "contract_part_two" CHECK (coordinator_id <> seller_id),
  CONSTRAINT "contract_part_answer" CHECK (num_nonnulls(answered_at, answered_by_id) IN (0, 2)
    AND (status NOT IN ('accepted', 'refused') OR answered_at IS NOT NULL)
    AND (status NOT IN ('invited', 'lapsed') OR answered_at IS NULL)
    AND (status = 'refused') = (refusal_cipher IS NOT NULL)
    AND (NOT (beyond_pace OR shows_name) OR answered_at IS NOT NULL)),
  CONSTRAINT "contract_part_end" CHECK ((status = 'withdrawn') = (ended_at IS NOT NULL)
    AND (end_side IS NULL OR ended_at IS NOT NULL)
    -- What she had accepted is taken or given back for a reason.
    AND (end_cipher IS NOT NULL) = (end_side IS NOT NULL AND answered_at IS NOT NULL))
);
CREATE UNIQUE INDEX "contract_part_number_key" ON "contract_part"("number");
CREATE UNIQUE INDEX "contract_part_contract_id_position_key" ON "contract_part"("contract_id", "position");
-- A form that is sent twice invites once.
CREATE UNIQUE INDEX "contract_part_one_invited" ON "contract_part"("contract_id", "line_position", "seller_id")
  WHERE status = 'invited';
CREATE INDEX "contract_part_contract_id_line_position_idx" ON "contract_part"("contract_id", "line_position");
CREATE INDEX "contract_part_coordinator_id_idx" ON "contract_part"("coordinator_id");
CREATE INDEX "contract_part_seller_id_status_idx" ON "contract_part"("seller_id", "status");
CREATE INDEX "contract_part_status_answer_by_idx" ON "contract_part"("status", "answer_by");
CREATE INDEX "contract_part_invited_by_id_idx" ON "contract_part"("invited_by_id");
CREATE INDEX "contract_part_answered_by_id_idx" ON "contract_part"("answered_by_id");
ALTER TABLE "contract_part"
  ADD CONSTRAINT "contract_part_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "purchase_contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "contract_part_contract_id_line_position_fkey" FOREIGN KEY ("contract_id", "line_position")
    REFERENCES "purchase_contract_line"("contract_id", "position") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "contract_part_coordinator_id_fkey" FOREIGN KEY ("coordinator_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "contract_part_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- states and what does not change

INSERT INTO guard.transition VALUES
  ('contract_part', '', 'invited'),
  ('contract_part', 'invited', 'accepted'),
  ('contract_part', 'invited', 'refused'),
  ('contract_part', 'invited', 'lapsed'),
  ('contract_part', 'invited', 'withdrawn'),
  ('contract_part', 'accepted', 'withdrawn');
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON contract_part
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
CREATE TRIGGER fixed BEFORE UPDATE ON contract_part FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'number', 'contract_id', 'line_position', 'position', 'coordinator_id', 'seller_id', 'coordinator_name',
  'seller_name', 'title', 'words', 'unit', 'quantity', 'unit_price_tiyin', 'due_on', 'answer_by', 'note_cipher',
  'invited_at', 'invited_by_id', '?answered_at', '?answered_by_id', '?refusal_cipher', '?ended_at', '?end_side',
  '?end_cipher');
CREATE TRIGGER fixed_once_answered BEFORE UPDATE ON contract_part FOR EACH ROW
  WHEN (old.status <> 'invited') EXECUTE FUNCTION guard.keep_fixed('beyond_pace', 'shows_name');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON contract_part FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE contract_part ENABLE ALWAYS TRIGGER kept;

-- ---------------------------------------------------------------- who does what

-- Pieces of a line that others make, or are asked to make.
CREATE FUNCTION guard.placed_pieces(p_contract uuid, p_line int) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(sum(p.quantity), 0) FROM public.contract_part p
   WHERE p.contract_id = p_contract AND p.line_position = p_line AND p.status IN ('invited', 'accepted')
$$;

-- Nobody acts for one of the two shops who is of the other, or of its family; nor makes for an organisation of her own.
CREATE FUNCTION guard.refuse_part_sides(p_part public.contract_part, p_side text) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_actor uuid := public.app_person();
begin
  if p_side = 'coordinator' then
    perform public.app_refuse_both_sides('splitContract', v_actor, public.app_seller_family(p_part.seller_id));
  else
    perform public.app_refuse_both_sides('splitContract', v_actor, public.app_seller_family(p_part.coordinator_id));
    perform public.app_refuse_both_sides('splitContract', v_actor, public.app_purchaser_side(
      (select c.purchaser_id from public.purchase_contract c where c.id = p_part.contract_id)));
  end if;
end $$;

CREATE FUNCTION guard.check_contract_part() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_contract public.purchase_contract%rowtype;
  v_role text := coalesce(public.app_context('actorRole'), 'system');
  v_side text := case when v_role = 'artisan' then case public.app_organisation()
    when new.coordinator_id::text then 'coordinator' when new.seller_id::text then 'worker' end end;
begin
  if tg_op = 'INSERT' then
    perform guard.act_on_contract(new.contract_id, 'seller');
    select * into v_contract from public.purchase_contract c where c.id = new.contract_id;
    if new.coordinator_id <> v_contract.seller_id or new.invited_by_id is distinct from public.app_person()
       or not exists (select from public.purchase_contract_line l where l.contract_id = new.contract_id
         and l.position = new.line_position and l.words = new.words and l.unit = new.unit)
       or (select count(*) from public.seller s where s.id in (new.seller_id, new.coordinator_id)
         and s.status::text = 'approved') <> 2 then
      raise exception 'a part is offered by who holds the contract to another shop that sells'
        using errcode = 'restrict_violation', table = 'contract_part', constraint = 'contract_part_offered';
    end if;
    perform guard.refuse_part_sides(new, 'coordinator');
    perform public.app_refuse_both_sides('splitContract', (select s.person_id from public.seller s where s.id = new.seller_id),
      public.app_purchaser_side(v_contract.purchaser_id));
    if new.quantity + guard.placed_pieces(new.contract_id, new.line_position) > (select l.quantity
        from public.purchase_contract_line l where l.contract_id = new.contract_id and l.position = new.line_position) then
      raise exception 'no more of a line is placed than it has'
        using errcode = 'check_violation', table = 'contract_part', constraint = 'contract_part_most';
    end if;
    return new;
  end if;
  if new.status = old.status then return new; end if;
  select * into v_contract from public.purchase_contract c where c.id = new.contract_id for update;
  -- The portal ends what was not answered, and the end of a contract what was open of it.
  if new.status::text = 'lapsed' and v_role = 'system'
     or new.status::text = 'withdrawn' and new.end_side is null and v_contract.status::text = 'ended' then
    return new;
  end if;
  if v_side is null or new.status::text not in ('accepted', 'refused', 'withdrawn')
     or new.status::text <> 'withdrawn' and (v_side <> 'worker' or new.answered_by_id is distinct from public.app_person())
     or new.status::text = 'withdrawn' and (new.end_side::text is distinct from v_side
       or old.status::text = 'invited' and v_side <> 'coordinator') then
    raise exception 'each of the two says its own of a part'
      using errcode = 'insufficient_privilege', table = 'contract_part', constraint = 'contract_part_by_side';
  end if;
  perform guard.refuse_part_sides(new, v_side);
  if new.status::text = 'accepted' and (v_contract.status::text <> 'running'
      or (select s.status::text from public.seller s where s.id = new.seller_id) <> 'approved') then
    raise exception 'a part of a contract in force is accepted, by a shop that sells'
      using errcode = 'restrict_violation', table = 'contract_part', constraint = 'contract_part_in_force';
  end if;
  return new;
end $$;
CREATE TRIGGER checked BEFORE INSERT OR UPDATE ON contract_part
  FOR EACH ROW EXECUTE FUNCTION guard.check_contract_part();
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA guard FROM PUBLIC;

-- What a shop makes for others takes of its weeks as orders do.
CREATE OR REPLACE FUNCTION app_shop_queue(p_sellers uuid[]) RETURNS TABLE (seller_id uuid, units int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT one.seller_id, sum(one.units)::int FROM (
    SELECT o.seller_id, l.quantity AS units
      FROM public.seller_order o JOIN public.order_line l ON l.seller_order_id = o.id
     WHERE o.seller_id = any (p_sellers) AND o.shipped_at IS NULL AND o.cancelled_at IS NULL AND l.taken_units = 0
    UNION ALL
    SELECT p.seller_id, p.quantity FROM public.contract_part p
     WHERE p.seller_id = any (p_sellers) AND p.status = 'accepted') one
   GROUP BY one.seller_id
$$;
CREATE TRIGGER page_change_queue AFTER INSERT OR UPDATE ON contract_part
  FOR EACH STATEMENT EXECUTE FUNCTION guard.note_page_change('market');

-- ---------------------------------------------------------------- who sees it

ALTER TABLE contract_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE contract_part FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON contract_part TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_insert ON contract_part FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
CREATE POLICY app_update ON contract_part FOR UPDATE TO hamroh_app USING ((SELECT app_is_system()));
CREATE POLICY app_select ON contract_part FOR SELECT TO hamroh_app USING ((SELECT app_is_system())
  OR (SELECT app_role()) = 'artisan' AND (SELECT app_organisation()) IN (coordinator_id::text, seller_id::text));
REVOKE ALL ON contract_part FROM hamroh_app;
GRANT SELECT, INSERT ON contract_part TO hamroh_app;
GRANT UPDATE (status, answered_at, answered_by_id, refusal_cipher, beyond_pace, shows_name, ended_at, end_side, end_cipher)
  ON contract_part TO hamroh_app;

-- What the two sides of a contract read of who makes it: how many shops and pieces, and the names of those that agree.
CREATE FUNCTION app_contract_pool(p_contract uuid)
RETURNS TABLE (line_position int, shop_ids uuid[], pieces int, names text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.line_position, array_agg(DISTINCT p.seller_id), sum(p.quantity)::int,
      coalesce(array_agg(DISTINCT p.seller_name ORDER BY p.seller_name) FILTER (WHERE p.shows_name), '{}')
    FROM public.contract_part p JOIN public.purchase_contract c ON c.id = p.contract_id
   WHERE p.contract_id = p_contract AND p.status = 'accepted' AND public.app_organisation() = CASE public.app_role()
      WHEN 'buyer_staff' THEN c.purchaser_id::text WHEN 'artisan' THEN c.seller_id::text END
   GROUP BY p.line_position ORDER BY p.line_position
$$;
REVOKE ALL ON FUNCTION app_contract_pool(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_contract_pool(uuid) TO hamroh_app;

INSERT INTO guard.audit_word (word, chain, has_subject, roles) VALUES ('contractPart', 'contractPart', true, NULL);
