-- Nobody acts on two sides of one thing. Who stands on a side is said here once, for the commands (which refuse first,
-- in the reader's language) and for the triggers below (which refuse whatever the code forgot).

-- ---------------------------------------------------------------- the sides

CREATE INDEX "application_beneficiary_index_idx" ON "application"("beneficiary_index");

-- The person, whom it is for, those for whom she has applied, and those who have applied for any of them: with a child
-- so the other parent too.
CREATE FUNCTION app_citizen_side(p_person uuid, p_beneficiary text) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH family AS (
    SELECT p_beneficiary AS key WHERE p_beneficiary IS NOT NULL
    UNION SELECT p.pinfl_index FROM public.person p WHERE p.id = p_person
    UNION SELECT a.beneficiary_index FROM public.application a
      WHERE a.applicant_id = p_person AND a.beneficiary_index IS NOT NULL)
  SELECT array(
    SELECT p_person
    UNION SELECT p.id FROM public.person p WHERE p.pinfl_index IN (SELECT key FROM family)
    UNION SELECT a.applicant_id FROM public.application a
      WHERE a.beneficiary_index IN (SELECT key FROM family) AND a.status <> 'draft')
$$;

CREATE FUNCTION app_voucher_side(p_voucher uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT public.app_citizen_side(v.person_id, v.beneficiary_index) FROM public.voucher v WHERE v.id = p_voucher
$$;

CREATE FUNCTION app_maker_side(p_maker uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT array(SELECT g.person_id FROM public.role_grant g
    WHERE g.organisation_id = p_maker::text AND g.role = 'maker_staff' AND g.revoked_at IS NULL)
$$;

CREATE FUNCTION app_seller_side(p_seller uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT array(
    SELECT s.person_id FROM public.seller s WHERE s.id = p_seller
    UNION SELECT g.person_id FROM public.role_grant g
      WHERE g.organisation_id = p_seller::text AND g.role = 'artisan' AND g.revoked_at IS NULL)
$$;

-- The one comparison. The portal itself is nobody, and stands on no side.
CREATE FUNCTION app_refuse_both_sides(p_act text, p_actor uuid, p_other_side uuid[]) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
begin
  if p_actor = any (p_other_side) then
    raise exception 'nobody acts on both sides: %', p_act
      using errcode = 'check_violation', constraint = 'both_sides';
  end if;
end $$;

-- ---------------------------------------------------------------- maker and holder

CREATE FUNCTION app_check_device_order_sides() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
declare
  v_citizen uuid[] := public.app_voucher_side(new.voucher_id);
  v_maker uuid[] := public.app_maker_side(new.maker_id);
begin
  if tg_op = 'INSERT' then
    if cardinality(v_maker) > 0 and v_maker <@ v_citizen then
      raise exception 'nobody acts on both sides: orderDevice'
        using errcode = 'check_violation', constraint = 'both_sides';
    end if;
  elsif new.status::text in ('accepted', 'declined', 'in_making', 'ready', 'handed_over') then
    perform public.app_refuse_both_sides('makeDevice', public.app_person(), v_citizen);
  end if;
  return new;
end $$;

CREATE TRIGGER device_order_sides BEFORE INSERT OR UPDATE OF status ON device_order
  FOR EACH ROW EXECUTE FUNCTION app_check_device_order_sides();

-- ---------------------------------------------------------------- specialist and applicant

CREATE FUNCTION app_check_case_sides() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
begin
  perform public.app_refuse_both_sides('assignCase', new.assignee_id,
    public.app_citizen_side(new.applicant_id, new.beneficiary_index));
  return new;
end $$;

CREATE TRIGGER application_sides BEFORE UPDATE OF assignee_id ON application
  FOR EACH ROW WHEN (new.assignee_id IS NOT NULL AND new.assignee_id IS DISTINCT FROM old.assignee_id)
  EXECUTE FUNCTION app_check_case_sides();

CREATE FUNCTION app_check_case_work_sides() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
declare
  v_actor uuid := coalesce((to_jsonb(new) ->> 'decided_by_id')::uuid, public.app_person());
begin
  perform public.app_refuse_both_sides('workOnCase', v_actor,
      public.app_citizen_side(a.applicant_id, a.beneficiary_index))
    from public.application a where a.id = new.application_id;
  return new;
end $$;

CREATE TRIGGER decision_sides BEFORE INSERT ON decision
  FOR EACH ROW EXECUTE FUNCTION app_check_case_work_sides();
CREATE TRIGGER agency_check_sides BEFORE INSERT ON agency_check
  FOR EACH ROW EXECUTE FUNCTION app_check_case_work_sides();
CREATE TRIGGER entitlement_sides BEFORE INSERT ON entitlement
  FOR EACH ROW EXECUTE FUNCTION app_check_case_work_sides();

-- ---------------------------------------------------------------- seller and buyer

CREATE FUNCTION app_check_hold_sides() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
begin
  perform public.app_refuse_both_sides('buy', c.person_id, public.app_seller_side(p.seller_id))
    from public.checkout c, public.product p where c.id = new.checkout_id and p.id = new.product_id;
  return new;
end $$;

CREATE TRIGGER stock_hold_sides BEFORE INSERT ON stock_hold
  FOR EACH ROW EXECUTE FUNCTION app_check_hold_sides();

CREATE FUNCTION app_check_parcel_sides() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
declare
  v_seller uuid[] := public.app_seller_side(new.seller_id);
begin
  if tg_op = 'INSERT' then
    perform public.app_refuse_both_sides('buy', new.person_id, v_seller);
  elsif new.status::text = 'delivered' then
    perform public.app_refuse_both_sides('confirmParcel', public.app_person(), v_seller);
  elsif public.app_person() = any (v_seller) then
    perform public.app_refuse_both_sides('sendParcel', public.app_person(), array[new.person_id]);
  end if;
  return new;
end $$;

CREATE TRIGGER seller_order_sides BEFORE INSERT OR UPDATE OF status ON seller_order
  FOR EACH ROW EXECUTE FUNCTION app_check_parcel_sides();

-- ---------------------------------------------------------------- who asks and who allows

CREATE FUNCTION app_check_seller_sides() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
begin
  perform public.app_refuse_both_sides('reviewSeller', public.app_person(),
    public.app_seller_side(new.id) || new.person_id);
  return new;
end $$;

CREATE TRIGGER seller_sides BEFORE UPDATE OF status ON seller
  FOR EACH ROW WHEN (new.status IS DISTINCT FROM old.status AND new.status <> 'pending')
  EXECUTE FUNCTION app_check_seller_sides();

CREATE FUNCTION app_check_role_sides() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
begin
  perform public.app_refuse_both_sides('changeRoles', public.app_person(), array[new.person_id]);
  return new;
end $$;

CREATE TRIGGER role_grant_sides BEFORE INSERT OR UPDATE ON role_grant
  FOR EACH ROW EXECUTE FUNCTION app_check_role_sides();

REVOKE ALL ON FUNCTION app_citizen_side(uuid, text), app_voucher_side(uuid), app_maker_side(uuid), app_seller_side(uuid),
  app_refuse_both_sides(text, uuid, uuid[]), app_check_device_order_sides(), app_check_case_sides(),
  app_check_case_work_sides(), app_check_hold_sides(), app_check_parcel_sides(), app_check_seller_sides(),
  app_check_role_sides() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_citizen_side(uuid, text), app_voucher_side(uuid), app_maker_side(uuid),
  app_seller_side(uuid) TO hamroh_app;
