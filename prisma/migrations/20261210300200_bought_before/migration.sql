-- What somebody bought before she, or a relative of hers, came to the shop is hers as a buyer: she confirms it, sends it back
-- and disputes it. Whoever is not its buyer is of the shop as it is today, also as a guest who knows number and phone, and
-- so is one of its people who is known as the buyer by nothing but a phone or an e-mail.
CREATE FUNCTION app_shop_against_buyer(p_parcel uuid, p_person uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT array(SELECT DISTINCT unnest(staff || public.app_citizen_side(staff, NULL))
    FROM (SELECT s.person_id FROM public.seller s WHERE s.id = o.seller_id
      UNION SELECT g.person_id FROM public.role_grant g
        WHERE g.organisation_id = o.seller_id::text AND g.role = 'artisan' AND guard.grant_stands(g)
          AND (g.granted_at <= o.paid_at OR g.person_id = p_person AND o.person_id IS DISTINCT FROM p_person
            OR coalesce(p_person <> ALL (public.app_parcel_buyers(o.order_id)), true))
      ) AS of_shop (staff))
    FROM public.seller_order o WHERE o.id = p_parcel
$$;
REVOKE ALL ON FUNCTION app_shop_against_buyer(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_shop_against_buyer(uuid, uuid) TO hamroh_app;

-- The steps of a buyer ask for it; what is bought anew is asked of the shop as it is.
DO $$
declare
  v_function regprocedure;
  v_from text;
  v_to text;
  v_source text;
begin
  for v_function, v_from, v_to in values
      ('public.app_check_parcel_sides()'::regprocedure, '''confirmParcel'', public.app_person(), v_seller',
        '''confirmParcel'', public.app_person(), case public.app_context(''actorRole'') when ''artisan'' then v_seller else public.app_shop_against_buyer(new.id, public.app_person()) end'),
      ('public.app_check_parcel_refund()', 'public.app_seller_side(s.seller_id)',
        'public.app_shop_against_buyer(s.id, public.app_person())'),
      ('guard.check_parcel_return()', 'public.app_seller_family(s.seller_id)', 'public.app_shop_against_buyer(s.id, v_actor)'),
      ('guard.check_parcel_message()', 'public.app_seller_family(s.seller_id)', 'public.app_shop_against_buyer(s.id, v_actor)'),
      ('guard.check_problem_reporter()', 'public.app_seller_family(o.seller_id)',
        'public.app_shop_against_buyer(o.id, new.person_id)'),
      ('guard.check_parcel_delay()', 'public.app_seller_side(v_order.seller_id)',
        'public.app_shop_against_buyer(v_order.id, v_actor)') loop
    v_source := pg_get_functiondef(v_function);
    if position(v_from in v_source) = 0 then
      raise exception '% compares nobody with the shop', v_function;
    end if;
    execute replace(v_source, v_from, v_to);
  end loop;
end $$;

-- ---------------------------------------------------------------- fairs

-- Who is suspended sells at no stand. What a phone kept without a line was sold when it says, before that.
CREATE FUNCTION app_suspended_since(p_seller uuid) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT min(d.decided_at) FROM public.seller_decision d WHERE d.seller_id = p_seller AND d.kind = 'suspended'
    AND d.decided_at > coalesce((SELECT max(r.decided_at) FROM public.seller_decision r
      WHERE r.seller_id = p_seller AND r.kind = 'reinstated'), '-infinity')
$$;
REVOKE ALL ON FUNCTION app_suspended_since(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_suspended_since(uuid) TO hamroh_app;
CREATE FUNCTION guard.check_fair_seller() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  perform from public.seller s where s.id = new.seller_id and (s.status = 'approved' or s.status = 'suspended'
    and new.told_at < public.app_suspended_since(s.id)) for share of s;
  if not found then
    raise exception 'a shop that may not sell sells at no stand'
      using errcode = 'restrict_violation', table = 'fair_sale', constraint = 'fair_sale_by_seller';
  end if;
  return new;
end $$;
REVOKE ALL ON FUNCTION guard.check_fair_seller() FROM PUBLIC;
CREATE TRIGGER seller BEFORE INSERT ON fair_sale FOR EACH ROW EXECUTE FUNCTION guard.check_fair_seller();
