-- What stands in front of the market is corrected by a new version that takes its place: it too is prepared by one of the
-- desk and published by another, and until then the earlier one stays as it is.
ALTER TABLE "market_feature" ADD COLUMN "replaces_id" UUID;
CREATE INDEX "market_feature_replaces_id_idx" ON "market_feature"("replaces_id");
ALTER TABLE "market_feature" ADD CONSTRAINT "market_feature_replaces_id_fkey"
  FOREIGN KEY ("replaces_id") REFERENCES "market_feature"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- One correction at a time takes the place of a version.
CREATE UNIQUE INDEX market_feature_one_correction ON market_feature (replaces_id) WHERE status <> 'withdrawn';
CREATE TRIGGER fixed_replaces BEFORE UPDATE ON market_feature FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed('replaces_id');

CREATE FUNCTION guard.check_feature_correction() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_kind text;
  v_status text;
begin
  select f.kind::text, f.status::text into v_kind, v_status from public.market_feature f where f.id = new.replaces_id;
  if v_kind is distinct from new.kind::text or new.status::text = 'published' and v_status <> 'withdrawn' then
    raise exception 'a correction takes the place of a version of its kind'
      using errcode = 'restrict_violation', table = 'market_feature', constraint = 'market_feature_correction';
  end if;
  return new;
end $$;
REVOKE ALL ON FUNCTION guard.check_feature_correction() FROM PUBLIC;
CREATE TRIGGER correction BEFORE INSERT OR UPDATE ON market_feature FOR EACH ROW WHEN (new.replaces_id IS NOT NULL)
  EXECUTE FUNCTION guard.check_feature_correction();
