-- A worker that died leaves its jobs locked, and graphile-worker gives them back after four hours only. So every worker
-- process shows that it lives by an advisory lock of its session, which ends with the process however it ends; whoever
-- lives gives back what the dead held, and the operator sees what is held by nobody.

-- The first number of those locks; the second is made of the worker's name.
CREATE FUNCTION app_worker_lock_class() RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT 20261126 $$;

-- Says that this session's worker lives, until the session ends. False when another session says so of the same name.
CREATE FUNCTION app_show_worker(p_worker text) RETURNS boolean
LANGUAGE sql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT pg_try_advisory_lock(public.app_worker_lock_class(), hashtext(p_worker))
$$;

-- The numbers of the workers that live.
CREATE FUNCTION app_live_workers() RETURNS SETOF int
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT l.objid::bigint::bit(32)::int FROM pg_locks l
    WHERE l.locktype = 'advisory' AND l.objsubid = 2 AND l.granted AND l.classid = public.app_worker_lock_class()::oid
      AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
$$;

-- Gives back the jobs of workers that are gone, and says so on the job, for the case that it was what ended them. A lock
-- that is seconds old may be of a worker that is just about to show itself. Answers how many jobs there were.
CREATE FUNCTION app_release_dead_jobs(p_now timestamptz) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_dead text[];
  v_count int;
BEGIN
  SELECT array_agg(DISTINCT j.locked_by) INTO v_dead FROM graphile_worker._private_jobs j
    WHERE j.locked_at < p_now - interval '5 seconds'
      AND hashtext(j.locked_by) NOT IN (SELECT public.app_live_workers());
  IF v_dead IS NULL THEN RETURN 0; END IF;
  UPDATE graphile_worker._private_jobs SET last_error = 'the worker ended during this run'
    WHERE locked_by = ANY (v_dead);
  GET DIAGNOSTICS v_count = ROW_COUNT;
  PERFORM graphile_worker.force_unlock_workers(v_dead);
  RETURN v_count;
END $$;

-- Stuck: held by a worker that is gone, or for longer than any job takes. Workers: how many live.
DROP FUNCTION app_count_jobs();
CREATE FUNCTION app_count_jobs()
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
             j.locked_at IS NOT NULL AND (j.locked_at < v_now - interval '10 minutes'
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

REVOKE ALL ON FUNCTION app_worker_lock_class(), app_show_worker(text), app_live_workers(), app_release_dead_jobs(timestamptz),
  app_count_jobs() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_count_jobs() TO hamroh_app;
