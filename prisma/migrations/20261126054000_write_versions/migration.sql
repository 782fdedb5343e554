-- Administrators write versions of services: one begins a draft and hands it over for a day, another publishes it as it
-- was handed over, or sends it back. The database holds to that, also against SQL: nobody publishes what she wrote, no
-- word changes between handing over and publication, and a version ends only where the next begins.

ALTER TABLE service_version
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "return_text" TEXT,
  ADD CONSTRAINT "service_version_return" CHECK (return_text IS NULL OR status = 'draft');
CREATE UNIQUE INDEX service_version_one_draft ON service_version (service_code) WHERE status = 'draft';

INSERT INTO guard.audit_word (word, chain, has_subject, roles) VALUES
  ('serviceVersion', 'serviceVersion', true, '{administrator}');

-- ---------------------------------------------------------------- who, and in which order

CREATE FUNCTION guard.check_version() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_me uuid := public.app_person();
  v_is_same boolean;
begin
  -- The program itself brings what comes with it.
  if coalesce(public.app_context('actorRole'), 'system') = 'system' then return new; end if;
  if tg_op = 'INSERT' then
    if new.status <> 'draft' or new.author_id is distinct from v_me or new.valid_from is not null then
      raise exception 'a version begins as its author''s draft'
        using errcode = 'check_violation', table = 'service_version', constraint = 'service_version_begins';
    end if;
    return new;
  end if;
  if old.status = 'published' then return new; end if;
  v_is_same := (new.definition, new.author_id) is not distinct from (old.definition, old.author_id);
  if new.status = 'published' then
    perform public.app_refuse_both_sides('publishVersion', v_me, array[new.author_id]);
    if not v_is_same or new.published_by_id is distinct from v_me or new.valid_from is distinct from old.valid_from
       or new.valid_from <= guard.today() then
      raise exception 'a version is published as it was handed over, before its day'
        using errcode = 'check_violation', table = 'service_version', constraint = 'service_version_as_offered';
    end if;
    return new;
  end if;
  -- Handed over it does not change; it can only be taken back.
  if old.valid_from is not null and (not v_is_same or new.valid_from is not null) then
    raise exception 'a version that waits to be published does not change'
      using errcode = 'check_violation', table = 'service_version', constraint = 'service_version_waits';
  end if;
  -- Written, handed over or taken over by whoever is its author then.
  if old.valid_from is null and new.author_id is distinct from v_me
     or new.valid_from is not null and (not v_is_same or new.valid_from <= guard.today()) then
    raise exception 'a version is written by its author'
      using errcode = 'check_violation', table = 'service_version', constraint = 'service_version_author';
  end if;
  return new;
end $$;
CREATE TRIGGER people BEFORE INSERT OR UPDATE ON service_version
  FOR EACH ROW EXECUTE FUNCTION guard.check_version();

CREATE FUNCTION guard.check_version_end() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if coalesce(public.app_context('actorRole'), 'system') <> 'system' and new.valid_until is distinct from (
      select min(v.valid_from) - 1 from public.service_version v
        where v.service_code = new.service_code and v.status = 'published' and v.valid_from > new.valid_from) then
    raise exception 'a version ends where the next begins'
      using errcode = 'check_violation', table = 'service_version', constraint = 'service_version_ends_at_next';
  end if;
  return null;
end $$;
CREATE CONSTRAINT TRIGGER ends AFTER UPDATE OF valid_until ON service_version
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.status = 'published')
  EXECUTE FUNCTION guard.check_version_end();

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA guard FROM PUBLIC;

-- ---------------------------------------------------------------- what may be done

-- A draft can be thrown away; what was published stays.
DROP TRIGGER kept ON service_version;
CREATE TRIGGER kept BEFORE DELETE ON service_version FOR EACH ROW WHEN (old.status = 'published')
  EXECUTE FUNCTION app_refuse_change();
CREATE TRIGGER kept_whole BEFORE TRUNCATE ON service_version
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE service_version ENABLE ALWAYS TRIGGER kept;
ALTER TABLE service_version ENABLE ALWAYS TRIGGER kept_whole;

DROP POLICY app_insert ON service_version;
CREATE POLICY app_insert ON service_version FOR INSERT TO hamroh_app
  WITH CHECK ((SELECT app_role()) IN ('system', 'administrator'));
CREATE POLICY app_update ON service_version FOR UPDATE TO hamroh_app
  USING ((SELECT app_role()) = 'administrator') WITH CHECK ((SELECT app_role()) = 'administrator');
CREATE POLICY app_delete ON service_version FOR DELETE TO hamroh_app
  USING ((SELECT app_role()) = 'administrator' AND status = 'draft' AND author_id = (SELECT app_person()));
GRANT DELETE ON service_version TO hamroh_app;
GRANT UPDATE (status, valid_from, valid_until, definition, author_id, published_by_id, published_at, revision,
  return_text) ON service_version TO hamroh_app;
