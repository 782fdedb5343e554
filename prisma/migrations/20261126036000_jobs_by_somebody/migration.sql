-- A job acts as the portal itself, so whoever puts one into the queue acts through the portal: only a transaction whose
-- context the program has signed may. SQL of somebody else's could release money or close a payment before.
create or replace function app_enqueue(
  p_task text, p_payload json, p_job_key text, p_run_at timestamptz, p_max_attempts int
) returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_id bigint;
begin
  if public.app_role() = 'none' then
    raise exception 'jobs: nobody acts in this transaction' using errcode = 'insufficient_privilege';
  end if;
  select j.id into v_id from graphile_worker.add_job(
    identifier => p_task, payload => p_payload, job_key => p_job_key,
    run_at => p_run_at, max_attempts => p_max_attempts) j;
  return v_id;
end $$;
