-- How often somebody has done a thing that may be done so often in a while: one count for all processes. Lost after a
-- crash of the server, which nobody outside can cause; so nothing of it goes into the journal.
CREATE UNLOGGED TABLE "budget" (
  "key" TEXT NOT NULL,
  "taken" INTEGER NOT NULL,
  "renews_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "budget_pkey" PRIMARY KEY ("key"),
  CONSTRAINT "budget_taken_check" CHECK ("taken" > 0)
);
CREATE INDEX "budget_renews_at_idx" ON "budget"("renews_at");
ALTER TABLE "budget" ENABLE ROW LEVEL SECURITY;
REVOKE ALL ON "budget" FROM PUBLIC, hamroh_app;

-- Takes one from a budget. Seconds until it is renewed when it is used up, else 0. What has run out is thrown away on
-- the way, some rows a call, so the table stays as small as what is going on.
CREATE FUNCTION app_take_from_budget(p_key text, p_most integer, p_seconds integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_now timestamptz := clock_timestamp();
  v_taken integer;
  v_renews timestamptz;
BEGIN
  DELETE FROM public.budget WHERE key IN (
    SELECT key FROM public.budget WHERE renews_at <= v_now AND key <> p_key
    ORDER BY renews_at LIMIT 10 FOR UPDATE SKIP LOCKED
  );
  INSERT INTO public.budget AS b (key, taken, renews_at) VALUES (p_key, 1, v_now + make_interval(secs => p_seconds))
  ON CONFLICT (key) DO UPDATE SET
    taken = CASE WHEN b.renews_at <= v_now THEN 1 ELSE least(b.taken, p_most) + 1 END,
    renews_at = CASE WHEN b.renews_at <= v_now THEN excluded.renews_at ELSE b.renews_at END
  RETURNING b.taken, b.renews_at INTO v_taken, v_renews;
  IF v_taken <= p_most THEN RETURN 0; END IF;
  RETURN greatest(1, ceil(extract(epoch FROM v_renews - v_now))::integer);
END $$;

REVOKE ALL ON FUNCTION app_take_from_budget(text, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_take_from_budget(text, integer, integer) TO hamroh_app;
