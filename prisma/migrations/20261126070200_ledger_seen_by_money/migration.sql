-- Whose work has nothing to do with money sees none of it: until now whoever had a context, a visitor too, could read
-- every account and posting by SQL of his own. Finance and audit see all; makers, sellers and who is paid see what
-- their pages ask for.
CREATE FUNCTION app_reads_ledger() RETURNS boolean
LANGUAGE sql STABLE PARALLEL RESTRICTED SET search_path = pg_catalog, pg_temp AS $$
  SELECT public.app_role() NOT IN ('none', 'anonymous', 'phone_operator', 'mahalla_member', 'organisation_staff',
    'inson_specialist', 'inson_head')
$$;
ALTER POLICY app_select ON account USING ((SELECT app_reads_ledger()));
ALTER POLICY app_select ON posting USING ((SELECT app_reads_ledger()));
ALTER POLICY app_select ON effect USING ((SELECT app_reads_ledger()));
