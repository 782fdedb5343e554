-- What a shop brings of its part, and what who holds the contract says of it: so many pieces accepted, so many not, for a
-- reason. What was not accepted is brought again; with the last piece the part is done.

CREATE TABLE "contract_part_delivery" (
  "id" UUID NOT NULL,
  "part_id" UUID NOT NULL,
  "attempt" INTEGER NOT NULL,
  "pieces" INTEGER NOT NULL,
  "delivered_on" DATE NOT NULL,
  "said_at" TIMESTAMPTZ(3) NOT NULL,
  "said_by_id" UUID NOT NULL,
  "accepted_pieces" INTEGER,
  "refused_pieces" INTEGER,
  "answered_at" TIMESTAMPTZ(3),
  "answered_by_id" UUID,
  "reason_cipher" TEXT,
  CONSTRAINT "contract_part_delivery_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "contract_part_delivery_pieces" CHECK (pieces > 0 AND attempt BETWEEN 1 AND 100),
  CONSTRAINT "contract_part_delivery_answer" CHECK (
    num_nonnulls(accepted_pieces, refused_pieces, answered_at, answered_by_id) IN (0, 4)
    AND (answered_at IS NULL OR accepted_pieces >= 0 AND refused_pieces >= 0 AND accepted_pieces + refused_pieces = pieces)
    AND (coalesce(refused_pieces, 0) > 0) = (reason_cipher IS NOT NULL))
);
CREATE UNIQUE INDEX "contract_part_delivery_part_id_attempt_key" ON "contract_part_delivery"("part_id", "attempt");
CREATE UNIQUE INDEX "contract_part_delivery_one_waits" ON "contract_part_delivery"("part_id") WHERE answered_at IS NULL;
CREATE INDEX "contract_part_delivery_said_by_id_idx" ON "contract_part_delivery"("said_by_id");
CREATE INDEX "contract_part_delivery_answered_by_id_idx" ON "contract_part_delivery"("answered_by_id");
ALTER TABLE "contract_part_delivery" ADD CONSTRAINT "contract_part_delivery_part_id_fkey"
  FOREIGN KEY ("part_id") REFERENCES "contract_part"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO guard.transition VALUES ('contract_part', 'accepted', 'done');
CREATE TRIGGER fixed BEFORE UPDATE ON contract_part_delivery FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'part_id', 'attempt', 'pieces', 'delivered_on', 'said_at', 'said_by_id', '?accepted_pieces', '?refused_pieces',
  '?answered_at', '?answered_by_id', '?reason_cipher');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON contract_part_delivery FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE contract_part_delivery ENABLE ALWAYS TRIGGER kept;

-- ---------------------------------------------------------------- who says what

-- Pieces of a part that were accepted, or wait for a word.
CREATE FUNCTION guard.part_pieces(p_part uuid) RETURNS TABLE (accepted bigint, waiting bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(sum(d.accepted_pieces), 0), coalesce(sum(d.pieces) FILTER (WHERE d.answered_at IS NULL), 0)
    FROM public.contract_part_delivery d WHERE d.part_id = p_part
$$;

-- Of what was taken back its pieces stay that were brought and not refused.
CREATE OR REPLACE FUNCTION guard.placed_pieces(p_contract uuid, p_line int) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(sum(CASE WHEN p.status IN ('invited', 'accepted', 'done') THEN p.quantity
      ELSE d.accepted + d.waiting END), 0)
    FROM public.contract_part p CROSS JOIN guard.part_pieces(p.id) d
   WHERE p.contract_id = p_contract AND p.line_position = p_line
$$;

-- Locks a part for somebody of one of its two shops; refuses everybody else.
CREATE FUNCTION guard.act_on_part(p_part uuid, p_side text) RETURNS public.contract_part
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_part public.contract_part;
begin
  select * into v_part from public.contract_part p where p.id = p_part for update;
  if coalesce(public.app_context('actorRole'), 'system') <> 'artisan' or public.app_organisation() is distinct from
      (case p_side when 'worker' then v_part.seller_id else v_part.coordinator_id end)::text then
    raise exception 'each of the two says its own of a part'
      using errcode = 'insufficient_privilege', constraint = 'contract_part_by_side';
  end if;
  perform guard.refuse_part_sides(v_part, p_side);
  return v_part;
end $$;

CREATE FUNCTION guard.check_part_delivery() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_part public.contract_part := guard.act_on_part(new.part_id, case tg_op when 'INSERT' then 'worker' else 'coordinator' end);
begin
  if tg_op = 'INSERT' then
    if v_part.status::text <> 'accepted' or new.answered_at is not null or new.said_by_id is distinct from public.app_person()
       or new.attempt <> 1 + (select count(*) from public.contract_part_delivery d where d.part_id = new.part_id)
       or new.pieces > v_part.quantity - (select accepted + waiting from guard.part_pieces(new.part_id)) then
      raise exception 'no more of a part is brought than is open of it'
        using errcode = 'check_violation', table = 'contract_part_delivery', constraint = 'contract_part_delivery_most';
    end if;
  elsif new.answered_by_id is distinct from public.app_person() then
    raise exception 'who holds the contract answers'
      using errcode = 'insufficient_privilege', table = 'contract_part_delivery', constraint = 'contract_part_delivery_answered';
  end if;
  return new;
end $$;
CREATE TRIGGER checked BEFORE INSERT OR UPDATE ON contract_part_delivery
  FOR EACH ROW EXECUTE FUNCTION guard.check_part_delivery();

-- A part is done once all its pieces were accepted, and not before.
CREATE FUNCTION guard.check_part_done() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_part uuid := coalesce((to_jsonb(new) ->> 'part_id')::uuid, (to_jsonb(new) ->> 'id')::uuid);
begin
  if exists (select from public.contract_part p cross join guard.part_pieces(p.id) d where p.id = v_part
      and p.status::text in ('accepted', 'done') and (p.status::text = 'done') <> (d.accepted = p.quantity)) then
    raise exception 'part % is done once all of it was accepted', v_part
      using errcode = 'check_violation', constraint = 'contract_part_done';
  end if;
  return null;
end $$;
CREATE CONSTRAINT TRIGGER done AFTER INSERT OR UPDATE ON contract_part DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.check_part_done();
CREATE CONSTRAINT TRIGGER done AFTER UPDATE ON contract_part_delivery DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.check_part_done();

-- Who holds the contract says that it is done.
CREATE OR REPLACE FUNCTION guard.check_contract_part() RETURNS trigger
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
  if v_side is null or new.status::text not in ('accepted', 'refused', 'withdrawn', 'done')
     or new.status::text = 'done' and v_side <> 'coordinator'
     or new.status::text in ('accepted', 'refused') and (v_side <> 'worker' or new.answered_by_id is distinct from public.app_person())
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
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA guard FROM PUBLIC;

-- What was brought takes nothing of her weeks any more.
CREATE OR REPLACE FUNCTION app_shop_queue(p_sellers uuid[]) RETURNS TABLE (seller_id uuid, units int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT one.seller_id, sum(one.units)::int FROM (
    SELECT o.seller_id, l.quantity AS units
      FROM public.seller_order o JOIN public.order_line l ON l.seller_order_id = o.id
     WHERE o.seller_id = any (p_sellers) AND o.shipped_at IS NULL AND o.cancelled_at IS NULL AND l.taken_units = 0
    UNION ALL
    SELECT p.seller_id, p.quantity - (SELECT coalesce(sum(coalesce(d.accepted_pieces, d.pieces)), 0)
        FROM public.contract_part_delivery d WHERE d.part_id = p.id) FROM public.contract_part p
     WHERE p.seller_id = any (p_sellers) AND p.status = 'accepted') one
   GROUP BY one.seller_id
$$;

-- ---------------------------------------------------------------- who sees it

CREATE FUNCTION app_sees_contract_part(p_part uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
begin
  return exists (select from public.contract_part where id = p_part);
end $$;
ALTER TABLE contract_part_delivery ENABLE ROW LEVEL SECURITY;
ALTER TABLE contract_part_delivery FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON contract_part_delivery TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_insert ON contract_part_delivery FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
CREATE POLICY app_update ON contract_part_delivery FOR UPDATE TO hamroh_app USING ((SELECT app_is_system()));
CREATE POLICY app_select ON contract_part_delivery FOR SELECT TO hamroh_app USING (
  (SELECT app_is_system()) OR app_sees_contract_part(part_id));
REVOKE ALL ON contract_part_delivery FROM hamroh_app;
GRANT SELECT, INSERT ON contract_part_delivery TO hamroh_app;
GRANT UPDATE (accepted_pieces, refused_pieces, answered_at, answered_by_id, reason_cipher) ON contract_part_delivery TO hamroh_app;

-- How far the work is: pieces that others make, and those of them that were accepted.
DROP FUNCTION app_contract_pool(uuid);
CREATE FUNCTION app_contract_pool(p_contract uuid)
RETURNS TABLE (line_position int, shop_ids uuid[], pieces int, accepted int, names text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.line_position, array_agg(DISTINCT p.seller_id),
      sum(CASE WHEN p.status = 'withdrawn' THEN d.accepted ELSE p.quantity END)::int, sum(d.accepted)::int,
      coalesce(array_agg(DISTINCT p.seller_name ORDER BY p.seller_name) FILTER (WHERE p.shows_name), '{}')
    FROM public.contract_part p JOIN public.purchase_contract c ON c.id = p.contract_id
      CROSS JOIN guard.part_pieces(p.id) d
   WHERE p.contract_id = p_contract AND (p.status IN ('accepted', 'done') OR d.accepted > 0)
     AND public.app_organisation() = CASE public.app_role()
      WHEN 'buyer_staff' THEN c.purchaser_id::text WHEN 'artisan' THEN c.seller_id::text END
   GROUP BY p.line_position ORDER BY p.line_position
$$;
REVOKE ALL ON FUNCTION app_contract_pool(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_contract_pool(uuid) TO hamroh_app;
