-- What a mahalla member may know of the applications around her: how many stand where in the district of her
-- centre, never whose. She has no sight of any row, so the counting is done by functions.

-- Not for the app role: it answers for any centre.
CREATE FUNCTION app_sum_open_applications(p_centre text)
RETURNS TABLE (status application_status, applications bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET app.role = 'system' AS $$
  SELECT a.status, count(*) FROM public.application a
    WHERE a.centre_code = p_centre AND a.status IN ('submitted', 'in_review', 'correction_requested')
    GROUP BY a.status
$$;

-- Only the caller's own centre, and only in that role.
CREATE FUNCTION app_count_open_applications()
RETURNS TABLE (status application_status, applications bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF public.app_role() <> 'mahalla_member' THEN
    RAISE EXCEPTION 'counts are for mahalla members' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN QUERY SELECT s.status, s.applications FROM public.app_sum_open_applications(public.app_organisation()) s;
END $$;

REVOKE ALL ON FUNCTION app_sum_open_applications(text), app_count_open_applications() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_count_open_applications() TO hamroh_app;
