-- What is asked of who wants to sell is changed by one administrator and counts once another has confirmed it, from a day
-- that is still to come: what was asked before stands.
CREATE TYPE "seller_requirement_act" AS ENUM ('begin', 'end');
CREATE TABLE "seller_requirement_change" (
  "id" UUID NOT NULL,
  "act" "seller_requirement_act" NOT NULL,
  "code" "seller_requirement_code" NOT NULL,
  "kind" "seller_kind" NOT NULL,
  "on_day" DATE NOT NULL,
  "source" TEXT NOT NULL,
  "source_texts" JSONB NOT NULL DEFAULT '{}',
  "status" "proposal_status" NOT NULL,
  "prepared_by_id" UUID NOT NULL,
  "prepared_at" TIMESTAMPTZ(3) NOT NULL,
  "confirmed_by_id" UUID,
  "confirmed_at" TIMESTAMPTZ(3),
  "withdrawn_by_id" UUID,
  "withdrawn_at" TIMESTAMPTZ(3),
  CONSTRAINT "seller_requirement_change_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "seller_requirement_change_staff" CHECK (code <> 'staff' OR kind = 'enterprise'),
  CONSTRAINT "seller_requirement_change_two_people" CHECK (confirmed_by_id <> prepared_by_id),
  CONSTRAINT "seller_requirement_change_decided" CHECK (
    (status = 'confirmed') = (confirmed_by_id IS NOT NULL) AND (confirmed_by_id IS NULL) = (confirmed_at IS NULL)
    AND (status = 'withdrawn') = (withdrawn_by_id IS NOT NULL) AND (withdrawn_by_id IS NULL) = (withdrawn_at IS NULL))
);
CREATE UNIQUE INDEX seller_requirement_change_one_waiting ON seller_requirement_change (kind, code)
  WHERE status = 'prepared';
CREATE INDEX "seller_requirement_change_kind_code_idx" ON "seller_requirement_change"("kind", "code");

CREATE FUNCTION guard.check_requirement_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if new.status = 'confirmed' then
    perform public.app_refuse_both_sides('confirmParameter', public.app_person(), array[new.prepared_by_id]);
  end if;
  if (case new.status when 'prepared' then new.prepared_by_id when 'confirmed' then new.confirmed_by_id
      else new.withdrawn_by_id end) is distinct from public.app_person() then
    raise exception 'a change of what sellers give names somebody else than who acts'
      using errcode = 'insufficient_privilege', constraint = 'seller_requirement_change_by_actor';
  end if;
  if new.status <> 'withdrawn' and new.on_day <= guard.today() then
    raise exception 'this day has begun'
      using errcode = 'check_violation', constraint = 'seller_requirement_change_before_its_day';
  end if;
  return new;
end $$;
CREATE TRIGGER people BEFORE INSERT OR UPDATE ON seller_requirement_change
  FOR EACH ROW EXECUTE FUNCTION guard.check_requirement_change();

-- Whoever is not the portal itself (a seed) changes what is asked as a confirmed change says.
CREATE FUNCTION guard.check_requirement_row() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_day date := case tg_op when 'INSERT' then new.from_on else new.until_on end;
begin
  if coalesce(public.app_context('actorRole'), 'system') = 'system' then return null; end if;
  if v_day is null or v_day <= guard.today() or tg_op = 'INSERT' and new.until_on is not null
     or tg_op = 'UPDATE' and old.until_on is not null
     or not exists (select from public.seller_requirement_change c
      where c.status = 'confirmed' and c.kind = new.kind and c.code = new.code and c.on_day = v_day
        and c.act::text = case tg_op when 'INSERT' then 'begin' else 'end' end) then
    raise exception 'what is asked of sellers changes when a second administrator has confirmed it, and before it begins'
      using errcode = 'check_violation', table = 'seller_requirement', constraint = 'seller_requirement_confirmed';
  end if;
  return null;
end $$;
CREATE CONSTRAINT TRIGGER confirmed AFTER INSERT OR UPDATE ON seller_requirement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard.check_requirement_row();
REVOKE ALL ON FUNCTION guard.check_requirement_change(), guard.check_requirement_row() FROM PUBLIC;
-- One thing is asked once on a day.
ALTER TABLE seller_requirement ADD CONSTRAINT seller_requirement_once
  EXCLUDE USING gist (code WITH =, kind WITH =, daterange(from_on, until_on, '[]') WITH &&);

INSERT INTO guard.transition VALUES
  ('seller_requirement_change', '', 'prepared'),
  ('seller_requirement_change', 'prepared', 'confirmed'),
  ('seller_requirement_change', 'prepared', 'withdrawn');
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON seller_requirement_change
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
CREATE TRIGGER fixed BEFORE UPDATE ON seller_requirement_change FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'act', 'code', 'kind', 'on_day', 'source', 'source_texts', 'prepared_by_id', 'prepared_at',
  '?confirmed_by_id', '?confirmed_at', '?withdrawn_by_id', '?withdrawn_at');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON seller_requirement_change
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE seller_requirement_change ENABLE ALWAYS TRIGGER kept;

ALTER TABLE seller_requirement_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE seller_requirement_change FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON seller_requirement_change TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY app_select ON seller_requirement_change FOR SELECT TO hamroh_app
  USING ((SELECT app_is_system()) OR (SELECT app_role()) IN ('administrator', 'auditor'));
CREATE POLICY app_insert ON seller_requirement_change FOR INSERT TO hamroh_app
  WITH CHECK ((SELECT app_role()) = 'administrator' AND status = 'prepared');
CREATE POLICY app_update ON seller_requirement_change FOR UPDATE TO hamroh_app
  USING ((SELECT app_role()) = 'administrator') WITH CHECK (status <> 'prepared');
REVOKE ALL ON seller_requirement_change FROM hamroh_app;
GRANT SELECT, INSERT ON seller_requirement_change TO hamroh_app;
GRANT UPDATE (status, confirmed_by_id, confirmed_at, withdrawn_by_id, withdrawn_at)
  ON seller_requirement_change TO hamroh_app;

DROP POLICY app_select ON seller_requirement;
CREATE POLICY app_select ON seller_requirement FOR SELECT TO hamroh_app
  USING ((SELECT app_is_system()) OR (SELECT app_role()) IN ('administrator', 'auditor'));
DROP POLICY app_insert ON seller_requirement;
CREATE POLICY app_insert ON seller_requirement FOR INSERT TO hamroh_app
  WITH CHECK ((SELECT app_is_system()) OR (SELECT app_role()) = 'administrator');
CREATE POLICY app_update ON seller_requirement FOR UPDATE TO hamroh_app
  USING ((SELECT app_role()) = 'administrator') WITH CHECK ((SELECT app_role()) = 'administrator');
GRANT UPDATE (until_on) ON seller_requirement TO hamroh_app;
