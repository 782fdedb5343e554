-- Who stands on a side is known by phone and e-mail too: a guest has nothing else, and two accounts with one phone are
-- one household. Both are blind indexes that the program makes; null for who has not come since.

ALTER TABLE "person" ADD COLUMN "phone_index" TEXT, ADD COLUMN "email_index" TEXT;
CREATE INDEX "person_phone_index_idx" ON "person"("phone_index");
CREATE INDEX "person_email_index_idx" ON "person"("email_index");
ALTER TABLE "checkout" ADD COLUMN "email_index" TEXT;

-- Everybody whose own phone or e-mail it is.
CREATE FUNCTION app_people_by_contact(p_phone text, p_email text) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT array(SELECT p.id FROM public.person p WHERE p.phone_index = p_phone
    UNION SELECT p.id FROM public.person p WHERE p.email_index = p_email)
$$;

-- As in migration 000410, with everybody who has the person's phone or e-mail.
CREATE OR REPLACE FUNCTION app_citizen_side(p_person uuid, p_beneficiary text) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH family AS (
    SELECT p_beneficiary AS key WHERE p_beneficiary IS NOT NULL
    UNION SELECT p.pinfl_index FROM public.person p WHERE p.id = p_person
    UNION SELECT a.beneficiary_index FROM public.case_file a
      WHERE a.applicant_id = p_person AND a.beneficiary_index IS NOT NULL)
  SELECT array(
    SELECT p_person
    UNION SELECT p.id FROM public.person p WHERE p.pinfl_index IN (SELECT key FROM family)
    UNION SELECT a.applicant_id FROM public.case_file a
      WHERE a.beneficiary_index IN (SELECT key FROM family) AND a.status <> 'draft'
    UNION SELECT unnest(public.app_people_by_contact(p.phone_index, p.email_index))
      FROM public.person p WHERE p.id = p_person)
$$;

-- Who bought a parcel, and whose phone or e-mail was typed for it.
CREATE FUNCTION app_parcel_buyers(p_order uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT array_remove(o.person_id || public.app_people_by_contact(o.phone_index, o.email_index), NULL)
    FROM public."order" o WHERE o.id = p_order
$$;

-- As in migration 014010, where of a guest nobody was known.
CREATE OR REPLACE FUNCTION app_parcel_sides(p_parcel uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT public.app_seller_family(o.seller_id) || public.app_parcel_buyers(o.order_id)
      || CASE WHEN o.person_id IS NULL THEN '{}'::uuid[] ELSE public.app_citizen_side(o.person_id, NULL) END
    FROM public.seller_order o WHERE o.id = p_parcel
$$;

-- As in migration 000410, and by what was typed.
CREATE OR REPLACE FUNCTION app_check_hold_sides() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
begin
  perform public.app_refuse_both_sides('buy', buyer.id, public.app_seller_side(p.seller_id))
    from public.checkout c, public.product p,
      unnest(c.person_id || public.app_people_by_contact(c.phone_index, c.email_index)) as buyer (id)
    where c.id = new.checkout_id and p.id = new.product_id;
  return new;
end $$;

-- As in migration 000410. What was paid becomes an order in any case: who may buy was asked when the goods were held.
CREATE OR REPLACE FUNCTION app_check_parcel_sides() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
declare
  v_seller uuid[] := public.app_seller_side(new.seller_id);
begin
  if tg_op = 'INSERT' then
    perform public.app_refuse_both_sides('buy', new.person_id, v_seller);
  elsif new.status::text = 'delivered' then
    perform public.app_refuse_both_sides('confirmParcel', public.app_person(), v_seller);
  elsif public.app_person() = any (v_seller) then
    perform public.app_refuse_both_sides('sendParcel', public.app_person(), public.app_parcel_buyers(new.order_id));
  end if;
  return new;
end $$;

REVOKE ALL ON FUNCTION app_people_by_contact(text, text), app_parcel_buyers(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_people_by_contact(text, text), app_parcel_buyers(uuid) TO hamroh_app;

-- As in migration 000302, and the indexes of what she says.
DROP TRIGGER own ON person;
CREATE TRIGGER own BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION guard.keep_own(
  'phone_cipher', 'email_cipher', 'phone_index', 'email_index', 'preferred_locale', 'district_soato', 'view_settings',
  'updated_at');
