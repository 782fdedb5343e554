-- A shop has a team, as a workshop and an organisation that buys: its owners invite, and each has duties. Who was given the
-- role with the approval, or by administrators, is an owner.

CREATE OR REPLACE FUNCTION guard.has_team(p_role public.role) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT p_role::text IN ('maker_staff', 'buyer_staff', 'artisan')
$$;
CREATE OR REPLACE FUNCTION public.app_in_team(p_area text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(public.app_context('actorRole') NOT IN ('maker_staff', 'buyer_staff', 'artisan'), true)
    OR NOT EXISTS (SELECT FROM public.role_grant g WHERE g.person_id = public.app_person()
      AND g.role::text = public.app_context('actorRole') AND g.organisation_id = public.app_organisation())
    OR EXISTS (SELECT FROM public.role_grant g WHERE g.person_id = public.app_person()
      AND g.role::text = public.app_context('actorRole') AND g.organisation_id = public.app_organisation()
      AND guard.grant_stands(g) AND g.duties && guard.duties_for(p_area))
$$;

-- The same table as `teamAreas` of the program; a test compares them. An owner may all.
CREATE OR REPLACE FUNCTION guard.duties_for(p_area text) RETURNS public.team_duty[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT (CASE
    WHEN p_area = 'orders' THEN '{owner,manager,technician,packer}'
    WHEN p_area IN ('visits', 'claims') THEN '{owner,manager,technician}'
    WHEN p_area IN ('offers', 'quotes', 'reviews', 'workshop', 'hours', 'programs', 'shop') THEN '{owner,manager}'
    WHEN p_area = 'money' THEN '{owner,finance}'
    WHEN p_area IN ('account', 'accreditation', 'team', 'contracts') THEN '{owner}'
    WHEN p_area = 'purchases' THEN '{owner,buyer,approver}'
    WHEN p_area = 'requests' THEN '{owner,buyer}'
    WHEN p_area = 'approvals' THEN '{owner,approver}'
  END)::public.team_duty[]
$$;

ALTER TABLE "role_grant" DISABLE TRIGGER USER;
UPDATE "role_grant" SET duties = '{owner}' WHERE role = 'artisan';
ALTER TABLE "role_grant" ENABLE TRIGGER USER;
ALTER TABLE role_grant DROP CONSTRAINT role_grant_duties, ADD CONSTRAINT role_grant_duties CHECK (duties <@ CASE role
  WHEN 'maker_staff' THEN '{owner,manager,technician,finance}'::team_duty[]
  WHEN 'buyer_staff' THEN '{owner,buyer,approver}'::team_duty[]
  WHEN 'artisan' THEN '{owner,manager,packer}'::team_duty[]
  ELSE '{}'::team_duty[] END);
ALTER TABLE team_invitation DROP CONSTRAINT team_invitation_duties_of_role,
  ADD CONSTRAINT team_invitation_duties_of_role CHECK (duties <@ CASE role
    WHEN 'maker_staff' THEN '{owner,manager,technician,finance}'::team_duty[]
    WHEN 'buyer_staff' THEN '{owner,buyer,approver}'::team_duty[]
    WHEN 'artisan' THEN '{owner,manager,packer}'::team_duty[]
    ELSE '{}'::team_duty[] END);

-- ---------------------------------------------------------------- what a duty lets do in a shop

-- True for whoever does not act for a shop: many of these tables are written by buyers and organisations, too.
CREATE FUNCTION public.app_in_shop(p_area text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(public.app_context('actorRole') <> 'artisan', true) OR public.app_in_team(p_area)
$$;

CREATE FUNCTION guard.by_shop() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if coalesce(public.app_context('actorRole') <> 'artisan', true) then
    return new;
  end if;
  -- What somebody of a shop does with another shop's goods she does as its buyer.
  if to_jsonb(new) ? 'seller_id' and to_jsonb(new) ->> 'seller_id' is distinct from public.app_organisation() then
    return new;
  end if;
  if not public.app_in_team(tg_argv[0]) then
    raise exception '% is not changed with these duties', tg_table_name
      using errcode = 'insufficient_privilege', table = tg_table_name, constraint = tg_table_name || '_by_shop';
  end if;
  return new;
end $$;

DO $$
declare
  v_table text;
  v_area text;
begin
  for v_table, v_area in values
      ('seller_break', 'shop'), ('product_photo', 'shop'), ('product_text', 'shop'),
      ('promo_code', 'shop'), ('text_request', 'shop'), ('fair_stand', 'shop'), ('parcel_delay', 'shop'),
      ('product_review', 'shop'), ('product_question', 'shop'), ('price_answer', 'shop'), ('price_offer', 'shop'),
      ('fair_sale', 'orders') loop
    execute format('CREATE TRIGGER shop BEFORE INSERT OR UPDATE ON public.%I FOR EACH ROW EXECUTE FUNCTION guard.by_shop(%L)',
      v_table, v_area);
  end loop;
  -- What makes or moves a contract binds the shop: its owner alone.
  for v_table in values ('purchase_contract'), ('contract_delivery'), ('contract_invoice'), ('contract_receipt'),
      ('contract_part'), ('contract_part_delivery'), ('contract_part_transfer'), ('contract_part_receipt') loop
    execute format('CREATE TRIGGER shop BEFORE INSERT OR UPDATE ON public.%I FOR EACH ROW EXECUTE FUNCTION guard.by_shop(%L)',
      v_table, 'contracts');
  end loop;
end $$;

-- Whoever packs for one shop may ask for one of her own.
CREATE TRIGGER shop BEFORE UPDATE ON seller FOR EACH ROW EXECUTE FUNCTION guard.by_shop('shop');
-- Pieces are taken and given back by orders and sales; what a product is, and its price, by whoever keeps the shop.
CREATE TRIGGER shop_new BEFORE INSERT ON product FOR EACH ROW EXECUTE FUNCTION guard.by_shop('shop');
CREATE TRIGGER shop BEFORE UPDATE ON product FOR EACH ROW
  WHEN ((to_jsonb(new) - 'stock' - 'updated_at') IS DISTINCT FROM (to_jsonb(old) - 'stock' - 'updated_at'))
  EXECUTE FUNCTION guard.by_shop('shop');
-- Whoever packs sends a parcel; she calls none off and gives no money back.
CREATE TRIGGER shop BEFORE UPDATE ON seller_order FOR EACH ROW EXECUTE FUNCTION guard.by_shop('orders');
CREATE TRIGGER shop_cancels BEFORE UPDATE OF status ON seller_order FOR EACH ROW
  WHEN (new.status = 'cancelled' AND old.status <> 'cancelled') EXECUTE FUNCTION guard.by_shop('shop');

-- The same of what stands under a parcel, whose shop the parcel names.
CREATE FUNCTION guard.by_shop_of_parcel() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if public.app_context('actorRole') = 'artisan' and not public.app_in_team('shop')
     and exists (select from public.seller_order o where o.id = new.seller_order_id
       and o.seller_id::text = public.app_organisation()) then
    raise exception '% is not changed with these duties', tg_table_name
      using errcode = 'insufficient_privilege', table = tg_table_name, constraint = tg_table_name || '_by_shop';
  end if;
  return new;
end $$;
CREATE TRIGGER shop BEFORE INSERT OR UPDATE ON parcel_message FOR EACH ROW EXECUTE FUNCTION guard.by_shop_of_parcel();
CREATE TRIGGER shop BEFORE INSERT OR UPDATE ON parcel_return FOR EACH ROW EXECUTE FUNCTION guard.by_shop_of_parcel();
CREATE TRIGGER shop BEFORE INSERT OR UPDATE ON parcel_problem FOR EACH ROW EXECUTE FUNCTION guard.by_shop_of_parcel();
CREATE TRIGGER shop BEFORE INSERT ON parcel_refund FOR EACH ROW EXECUTE FUNCTION guard.by_shop_of_parcel();

-- Who packs reads what she sends and where to; not what buyers write, what organisations ask, nor what is agreed.
DO $$
declare
  v_table text;
  v_area text;
begin
  for v_table, v_area in values ('parcel_message', 'shop'), ('parcel_return', 'shop'), ('price_answer', 'shop'),
      ('price_offer', 'shop'), ('promo_code', 'shop'), ('purchase_contract', 'contracts'), ('contract_part', 'contracts') loop
    -- What the policy says besides stays, whichever migration wrote it last.
    execute (SELECT format('ALTER POLICY app_select ON public.%I USING ((%s)
        AND ((SELECT app_is_system()) OR (SELECT app_in_shop(%L))))', v_table, p.qual, v_area)
      FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = v_table AND p.policyname = 'app_select');
  end loop;
end $$;

-- What a shop was paid is its owner's to read.
CREATE OR REPLACE FUNCTION app_reads_ledger() RETURNS boolean
LANGUAGE sql STABLE PARALLEL RESTRICTED SET search_path = pg_catalog, pg_temp AS $$
  SELECT public.app_role() NOT IN ('none', 'anonymous', 'phone_operator', 'mahalla_member', 'organisation_staff',
    'inson_specialist', 'inson_head', 'text_editor') AND (public.app_is_system() OR public.app_in_shop('money'))
$$;

-- ---------------------------------------------------------------- sides

-- The shop's people, and the families of all of them.
CREATE OR REPLACE FUNCTION app_seller_family(p_seller uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT array(SELECT DISTINCT unnest(staff || public.app_citizen_side(staff, NULL))
    FROM unnest(public.app_seller_side(s.id)) AS staff)
    FROM public.seller s WHERE s.id = p_seller
$$;

-- Who buys, asks for something back or writes as a buyer is of no family of the shop's. What was paid becomes an order in
-- any case: who may buy was asked when the goods were held.
DO $$
declare
  v_function regprocedure;
  v_source text;
begin
  foreach v_function in array array['public.app_check_hold_sides()', 'guard.check_parcel_return()',
    'guard.check_parcel_message()']::regprocedure[] loop
    v_source := pg_get_functiondef(v_function);
    if v_source !~ 'public\.app_seller_side\(' then
      raise exception '% compares nobody with the shop', v_function;
    end if;
    execute replace(v_source, 'public.app_seller_side(', 'public.app_seller_family(');
  end loop;
end $$;

-- Who reports that something is wrong with a parcel is its buyer.
CREATE FUNCTION guard.check_problem_reporter() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  perform public.app_refuse_both_sides('confirmParcel', new.person_id, public.app_seller_family(o.seller_id))
    from public.seller_order o where o.id = new.seller_order_id;
  return new;
end $$;
CREATE TRIGGER reporter BEFORE INSERT ON parcel_problem FOR EACH ROW
  WHEN (new.opened_by = 'buyer') EXECUTE FUNCTION guard.check_problem_reporter();

REVOKE ALL ON FUNCTION guard.by_shop(), guard.by_shop_of_parcel(), guard.check_problem_reporter(), public.app_in_shop(text)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.app_in_shop(text) TO hamroh_app;
