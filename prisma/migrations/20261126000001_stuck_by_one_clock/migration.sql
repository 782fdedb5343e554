-- The queue locks jobs by the database's clock, so how long one is held is counted by it too; what is due is asked by the
-- clock of whoever looks.
CREATE OR REPLACE FUNCTION app_count_jobs()
RETURNS TABLE (
  waiting bigint, planned bigint, running bigint, retrying bigint, failed bigint, stuck bigint, workers bigint
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_now timestamptz := coalesce(public.app_context('at')::timestamptz, now());
BEGIN
  PERFORM public.app_require_operator();
  RETURN QUERY
    WITH job AS (
      SELECT j.run_at, j.attempts, j.max_attempts, j.locked_at IS NOT NULL AS is_held,
             j.locked_at IS NOT NULL AND (j.locked_at < now() - interval '10 minutes'
               OR hashtext(j.locked_by) NOT IN (SELECT public.app_live_workers())) AS is_stuck
        FROM graphile_worker.jobs j)
    SELECT count(*) FILTER (WHERE NOT is_held AND attempts = 0 AND run_at <= v_now),
           count(*) FILTER (WHERE NOT is_held AND attempts = 0 AND run_at > v_now),
           count(*) FILTER (WHERE is_held AND NOT is_stuck),
           count(*) FILTER (WHERE NOT is_held AND attempts > 0 AND attempts < max_attempts),
           count(*) FILTER (WHERE NOT is_held AND attempts > 0 AND attempts >= max_attempts),
           count(*) FILTER (WHERE is_stuck),
           (SELECT count(*) FROM public.app_live_workers())
      FROM job;
END $$;
