-- What the agency decided about whoever sells, an artisan's status or that of an inclusive employer: number and days, for
-- the desk and for her own shop. An enterprise is let sell by the desk while that status stands.
CREATE FUNCTION app_seller_status(p_seller uuid) RETURNS TABLE (number text, from_on date, until_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.number, p.from_on, p.until_on FROM public.seller s JOIN public.provision p ON p.person_id = s.person_id
   WHERE s.id = p_seller AND p.status = 'active'
     AND p.code = CASE s.kind WHEN 'enterprise' THEN 'inclusive-employer' ELSE 'artisan-seller' END
     AND (public.app_role() IN ('system', 'approver') OR s.person_id = public.app_person()
       OR public.app_role() = 'artisan' AND s.id::text = public.app_organisation())
   ORDER BY p.until_on DESC NULLS FIRST LIMIT 1
$$;
REVOKE ALL ON FUNCTION app_seller_status(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_seller_status(uuid) TO hamroh_app;

CREATE FUNCTION guard.check_enterprise_status() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if coalesce(public.app_context('actorRole'), 'system') <> 'system' and not exists (select from public.provision p
      where p.person_id = new.person_id and p.code = 'inclusive-employer' and p.status = 'active'
        and (p.until_on is null or p.until_on >= guard.day_of(guard.act_at()))) then
    raise exception 'an enterprise sells while its status of an inclusive employer stands'
      using errcode = 'restrict_violation', table = 'seller', constraint = 'seller_enterprise_status';
  end if;
  return new;
end $$;
REVOKE ALL ON FUNCTION guard.check_enterprise_status() FROM PUBLIC;
CREATE TRIGGER enterprise BEFORE UPDATE OF status ON seller FOR EACH ROW
  WHEN (new.kind = 'enterprise' AND new.status = 'approved' AND old.status <> 'approved')
  EXECUTE FUNCTION guard.check_enterprise_status();
