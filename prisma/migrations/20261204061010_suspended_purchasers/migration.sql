-- A confirmed organisation is suspended, and let buy again, for a reason that its team reads. Its team and what it has
-- stay.
CREATE TYPE "purchaser_decision_kind" AS ENUM ('suspended', 'reinstated');
CREATE TABLE "purchaser_decision" (
    "id" UUID NOT NULL,
    "purchaser_id" UUID NOT NULL,
    "kind" "purchaser_decision_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "purchaser_decision_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "purchaser_decision_reason_given" CHECK (length(btrim(reason)) > 0)
);
CREATE INDEX "purchaser_decision_purchaser_id_decided_at_idx" ON "purchaser_decision"("purchaser_id", "decided_at");
ALTER TABLE "purchaser_decision" ADD CONSTRAINT "purchaser_decision_purchaser_id_fkey"
  FOREIGN KEY ("purchaser_id") REFERENCES "purchaser"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER by_actor BEFORE INSERT ON purchaser_decision
  FOR EACH ROW EXECUTE FUNCTION guard.by_actor('decided_by_id');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON purchaser_decision
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE purchaser_decision ENABLE ALWAYS TRIGGER append_only;

INSERT INTO guard.transition VALUES
  ('purchaser', 'confirmed', 'suspended'),
  ('purchaser', 'suspended', 'confirmed');
-- Its number stays its own.
DROP INDEX purchaser_confirmed_once;
CREATE UNIQUE INDEX purchaser_confirmed_once ON purchaser (tax_number) WHERE status IN ('confirmed', 'suspended');

-- Who asked for it with her family, and its team: none of them decides about it.
CREATE OR REPLACE FUNCTION guard.check_purchaser_decision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_actor uuid := coalesce(public.app_person(), new.decided_by_id);
begin
  if coalesce(public.app_context('actorRole'), 'system') not in ('approver', 'system')
     or old.status = 'pending' and new.decided_by_id is distinct from v_actor then
    raise exception 'the desk decides about an organisation that buys'
      using errcode = 'insufficient_privilege', table = 'purchaser', constraint = 'purchaser_by_desk';
  end if;
  perform public.app_refuse_both_sides('reviewPurchaser', v_actor, public.app_purchaser_side(new.id));
  return new;
end $$;

-- Nobody is stopped, or let buy again, without a reason that she can read.
CREATE FUNCTION guard.check_purchaser_reason() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_wanted text := case new.status when 'confirmed' then 'reinstated' else new.status::text end;
begin
  if not exists (select from public.purchaser_decision d where d.purchaser_id = new.id and d.kind::text = v_wanted
      and d.xmin = pg_current_xact_id()::xid) then
    raise exception 'organisation % is % without a reason', new.id, new.status
      using errcode = 'check_violation', table = 'purchaser', constraint = 'purchaser_decision_given';
  end if;
  return null;
end $$;
CREATE CONSTRAINT TRIGGER decision_given AFTER UPDATE OF status ON purchaser DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (new.status IS DISTINCT FROM old.status AND 'suspended' IN (new.status, old.status))
  EXECUTE FUNCTION guard.check_purchaser_reason();

-- While it is stopped its team is kept as it is, and may put right what was wrong.
CREATE OR REPLACE FUNCTION app_purchaser_names(p_ids uuid[]) RETURNS TABLE (id uuid, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.id, p.name FROM public.purchaser p WHERE p.id = ANY (p_ids) AND p.status IN ('confirmed', 'suspended')
$$;
CREATE OR REPLACE FUNCTION guard.check_purchaser_grant() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if not exists (select from public.purchaser p where p.id::text = new.organisation_id
      and p.status in ('confirmed', 'suspended')
      and (tg_op = 'UPDATE' or p.founder_id = new.person_id or guard.is_invited_now(new))) then
    raise exception 'nobody buys for an organisation that is not confirmed'
      using errcode = 'insufficient_privilege', table = 'role_grant', constraint = 'role_grant_purchaser';
  end if;
  return new;
end $$;
REVOKE ALL ON FUNCTION guard.check_purchaser_reason() FROM PUBLIC;

ALTER TABLE purchaser_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE purchaser_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON purchaser_decision TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY app_select ON purchaser_decision FOR SELECT TO hamroh_app USING (
  (SELECT app_role()) IN ('system', 'approver', 'auditor')
  OR (SELECT app_role()) = 'buyer_staff' AND purchaser_id::text = (SELECT app_organisation())
  OR EXISTS (SELECT FROM purchaser p WHERE p.id = purchaser_id AND p.founder_id = (SELECT app_person())));
CREATE POLICY app_insert ON purchaser_decision FOR INSERT TO hamroh_app WITH CHECK (
  (SELECT app_is_system()) OR (SELECT app_role()) = 'approver' AND decided_by_id = (SELECT app_person()));
REVOKE ALL ON purchaser_decision FROM hamroh_app;
GRANT SELECT, INSERT ON purchaser_decision TO hamroh_app;
