-- A question to a register says which agency it went to, why there was no answer, and how often it was asked.
CREATE TYPE "agency_silence" AS ENUM ('timeout', 'unavailable', 'refused', 'unreadable');
ALTER TABLE "agency_check" ADD COLUMN "agency" TEXT,
  ADD COLUMN "silence" "agency_silence",
  ADD COLUMN "attempt" INTEGER NOT NULL DEFAULT 1;
alter table agency_check add constraint agency_check_silence check (silence is null or outcome = 'not_known'),
  add constraint agency_check_attempt check (attempt between 1 and 9);
CREATE INDEX "agency_check_requested_at_idx" ON "agency_check"("requested_at");

drop trigger fixed on agency_check;
create trigger fixed before update on agency_check for each row execute function guard.keep_fixed(
  'id', 'application_id', 'source', 'agency', 'attempt', 'requested_at', '?answer_cipher', '?as_of', '?silence',
  '?responded_at');

-- What the agencies answered since a moment, without a word about whom: for who runs the portal.
create function app_agency_activity(p_since timestamptz)
returns table (agency text, asked bigint, answered bigint, silent bigint, median_ms double precision,
  last_answer_at timestamptz, last_silence_at timestamptz, last_silence agency_silence)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform public.app_require_operator();
  return query
    select c.agency, count(*),
      count(*) filter (where c.outcome in ('found', 'not_found')),
      count(*) filter (where c.outcome = 'not_known'),
      percentile_cont(0.5) within group (order by extract(epoch from c.responded_at - c.requested_at)::double precision * 1000)
        filter (where c.outcome in ('found', 'not_found')),
      max(c.responded_at) filter (where c.outcome in ('found', 'not_found')),
      max(c.responded_at) filter (where c.outcome = 'not_known'),
      (array_agg(c.silence order by c.responded_at desc) filter (where c.outcome = 'not_known'))[1]
    from public.agency_check c
    where c.agency is not null and c.requested_at >= p_since
    group by c.agency;
end $$;
revoke all on function app_agency_activity(timestamptz) from public;
grant execute on function app_agency_activity(timestamptz) to hamroh_app;
