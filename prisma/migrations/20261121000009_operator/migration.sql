-- What the operator sees of the queue, and what the administrator may not break.

CREATE FUNCTION app_count_jobs()
RETURNS TABLE (waiting bigint, planned bigint, running bigint, retrying bigint, failed bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM public.app_require_operator();
  RETURN QUERY
    SELECT count(*) FILTER (WHERE j.locked_at IS NULL AND j.attempts = 0 AND j.run_at <= now()),
           count(*) FILTER (WHERE j.locked_at IS NULL AND j.attempts = 0 AND j.run_at > now()),
           count(*) FILTER (WHERE j.locked_at IS NOT NULL),
           count(*) FILTER (WHERE j.locked_at IS NULL AND j.attempts > 0 AND j.attempts < j.max_attempts),
           count(*) FILTER (WHERE j.locked_at IS NULL AND j.attempts > 0 AND j.attempts >= j.max_attempts)
      FROM graphile_worker.jobs j;
END $$;

-- Gives every failed job all its attempts again, at once. Answers how many; those that run now are left alone.
CREATE FUNCTION app_retry_failed_jobs() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_count bigint;
BEGIN
  PERFORM public.app_require_operator();
  SELECT count(*) INTO v_count FROM graphile_worker.reschedule_jobs(
    job_ids => ARRAY(SELECT j.id FROM graphile_worker.jobs j WHERE j.last_error IS NOT NULL AND j.attempts > 0),
    run_at => now(), attempts => 0);
  RETURN v_count;
END $$;

REVOKE ALL ON FUNCTION app_count_jobs(), app_retry_failed_jobs() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_count_jobs(), app_retry_failed_jobs() TO hamroh_app;

-- A number has one value a day.
ALTER TABLE parameter
  ADD CONSTRAINT parameter_ends_after_it_began CHECK (valid_until IS NULL OR valid_until >= valid_from),
  ADD CONSTRAINT parameter_value_not_negative CHECK (value >= 0),
  ADD CONSTRAINT parameter_no_overlap
    EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_until, '[]') WITH &&);

-- Verifying a chain needs its head; writing one stays with app_add_audit.
GRANT SELECT ON audit_head TO hamroh_app;
CREATE POLICY reads ON audit_head FOR SELECT USING (app_role() IN ('auditor', 'administrator'));
