-- An organisation that buys: somebody asks for it, the desk confirms it, and she is the first owner of its team. Its team
-- is invited and has duties as a workshop's.

CREATE TYPE "purchaser_status" AS ENUM ('pending', 'confirmed', 'refused');
CREATE TABLE "purchaser" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tax_number" TEXT NOT NULL,
    "soato" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "founder_id" UUID NOT NULL,
    "status" "purchaser_status" NOT NULL DEFAULT 'pending',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "refusal_reason" TEXT,
    CONSTRAINT "purchaser_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "purchaser_tax_number" CHECK (tax_number ~ '^[0-9]{9}$'),
    CONSTRAINT "purchaser_decided" CHECK ((status = 'pending') = (decided_at IS NULL)
      AND (decided_at IS NULL) = (decided_by_id IS NULL)),
    CONSTRAINT "purchaser_reason" CHECK ((status = 'refused') = (refusal_reason IS NOT NULL)),
    CONSTRAINT "purchaser_two_people" CHECK (decided_by_id <> founder_id)
);
CREATE INDEX "purchaser_founder_id_asked_at_idx" ON "purchaser"("founder_id", "asked_at");
CREATE INDEX "purchaser_decided_by_id_idx" ON "purchaser"("decided_by_id");
CREATE INDEX "purchaser_status_asked_at_idx" ON "purchaser"("status", "asked_at");
-- One request a person, and another after a refusal; one organisation with a number.
CREATE UNIQUE INDEX purchaser_one_of_founder ON purchaser (founder_id) WHERE status <> 'refused';
CREATE UNIQUE INDEX purchaser_confirmed_once ON purchaser (tax_number) WHERE status = 'confirmed';
ALTER TABLE "purchaser" ADD CONSTRAINT "purchaser_founder_id_fkey"
  FOREIGN KEY ("founder_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "purchaser" ADD CONSTRAINT "purchaser_decided_by_id_fkey"
  FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO guard.transition VALUES
  ('purchaser', '', 'pending'),
  ('purchaser', 'pending', 'confirmed'),
  ('purchaser', 'pending', 'refused');
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON purchaser
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
CREATE TRIGGER fixed BEFORE UPDATE ON purchaser FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'name', 'tax_number', 'soato', 'address', 'founder_id', 'asked_at', '?decided_by_id', '?decided_at',
  '?refusal_reason');
CREATE TRIGGER facts BEFORE UPDATE ON purchaser FOR EACH ROW EXECUTE FUNCTION guard.keep_with_state(
  'status', 'decided_by_id', 'decided_at', 'refusal_reason');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON purchaser
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE purchaser ENABLE ALWAYS TRIGGER kept;
CREATE TRIGGER by_actor BEFORE INSERT ON purchaser FOR EACH ROW EXECUTE FUNCTION guard.by_actor('founder_id');

-- An approver decides, and never about what she or her family asked for.
CREATE FUNCTION guard.check_purchaser_decision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if coalesce(public.app_context('actorRole'), 'system') not in ('approver', 'system')
     or new.decided_by_id is distinct from coalesce(public.app_person(), new.decided_by_id) then
    raise exception 'the desk decides about an organisation that buys'
      using errcode = 'insufficient_privilege', table = 'purchaser', constraint = 'purchaser_by_desk';
  end if;
  perform public.app_refuse_both_sides('reviewPurchaser', new.decided_by_id,
    public.app_citizen_side(new.founder_id, null));
  return new;
end $$;
CREATE TRIGGER decided BEFORE UPDATE OF status ON purchaser
  FOR EACH ROW EXECUTE FUNCTION guard.check_purchaser_decision();

ALTER TABLE purchaser ENABLE ROW LEVEL SECURITY;
ALTER TABLE purchaser FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON purchaser TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON purchaser FOR SELECT TO hamroh_app USING (
  (SELECT app_role()) IN ('system', 'approver', 'auditor') OR founder_id = (SELECT app_person())
  OR (SELECT app_role()) = 'buyer_staff' AND id::text = (SELECT app_organisation()));
CREATE POLICY app_insert ON purchaser FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system())
  OR founder_id = (SELECT app_person()) AND status = 'pending');
CREATE POLICY app_update ON purchaser FOR UPDATE TO hamroh_app USING ((SELECT app_is_system())
  OR (SELECT app_role()) = 'approver' AND founder_id <> (SELECT app_person()));
REVOKE ALL ON purchaser FROM hamroh_app;
GRANT SELECT, INSERT ON purchaser TO hamroh_app;
GRANT UPDATE (status, decided_by_id, decided_at, refusal_reason) ON purchaser TO hamroh_app;

-- Whoever is asked into a team reads whose it is.
CREATE FUNCTION app_purchaser_names(p_ids uuid[]) RETURNS TABLE (id uuid, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.id, p.name FROM public.purchaser p WHERE p.id = ANY (p_ids) AND p.status = 'confirmed'
$$;
REVOKE ALL ON FUNCTION app_purchaser_names(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_purchaser_names(uuid[]) TO hamroh_app;

-- ---------------------------------------------------------------- its team

CREATE OR REPLACE FUNCTION guard.has_team(p_role public.role) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT p_role::text IN ('maker_staff', 'buyer_staff')
$$;
CREATE OR REPLACE FUNCTION public.app_in_team(p_area text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(public.app_context('actorRole') NOT IN ('maker_staff', 'buyer_staff'), true)
    OR NOT EXISTS (SELECT FROM public.role_grant g WHERE g.person_id = public.app_person()
      AND g.role::text = public.app_context('actorRole') AND g.organisation_id = public.app_organisation())
    OR EXISTS (SELECT FROM public.role_grant g WHERE g.person_id = public.app_person()
      AND g.role::text = public.app_context('actorRole') AND g.organisation_id = public.app_organisation()
      AND guard.grant_stands(g) AND g.duties && guard.duties_for(p_area))
$$;

-- Each team has duties of its own.
ALTER TABLE role_grant ADD CONSTRAINT role_grant_duties CHECK (duties <@ CASE role
  WHEN 'maker_staff' THEN '{owner,manager,technician,finance}'::team_duty[]
  WHEN 'buyer_staff' THEN '{owner,buyer,approver}'::team_duty[]
  ELSE '{}'::team_duty[] END);
ALTER TABLE team_invitation ADD CONSTRAINT team_invitation_duties_of_role CHECK (duties <@ CASE role
  WHEN 'maker_staff' THEN '{owner,manager,technician,finance}'::team_duty[]
  WHEN 'buyer_staff' THEN '{owner,buyer,approver}'::team_duty[]
  ELSE '{}'::team_duty[] END);

-- The role is given with the confirmation, to whoever asked for it, and by invitations into a confirmed organisation.
CREATE FUNCTION guard.check_purchaser_grant() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if not exists (select from public.purchaser p where p.id::text = new.organisation_id and p.status = 'confirmed'
      and (tg_op = 'UPDATE' or p.founder_id = new.person_id or guard.is_invited_now(new))) then
    raise exception 'nobody buys for an organisation that is not confirmed'
      using errcode = 'insufficient_privilege', table = 'role_grant', constraint = 'role_grant_purchaser';
  end if;
  return new;
end $$;
CREATE TRIGGER purchaser BEFORE INSERT OR UPDATE ON role_grant FOR EACH ROW
  WHEN (new.role = 'buyer_staff' AND new.revoked_at IS NULL) EXECUTE FUNCTION guard.check_purchaser_grant();
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA guard FROM PUBLIC;

-- Who confirms it gives the first owner her role, as with a seller.
ALTER POLICY app_insert ON role_grant WITH CHECK ((SELECT app_is_system())
  OR person_id <> (SELECT app_person()) AND ((SELECT app_role()) = 'administrator'
    OR (SELECT app_role()) = 'approver' AND role IN ('artisan', 'buyer_staff')));
ALTER POLICY app_select ON role_grant USING ((SELECT app_is_system()) OR person_id = (SELECT app_person())
  OR (SELECT app_role()) = 'administrator'
  OR (SELECT app_role()) = 'approver' AND role IN ('artisan', 'buyer_staff')
  OR (SELECT app_is_centre_staff()) AND organisation_id = (SELECT app_organisation()));
ALTER POLICY app_update ON role_grant USING ((SELECT app_is_system()) OR (SELECT app_role()) = 'administrator'
    OR (SELECT app_role()) = 'approver' AND role IN ('artisan', 'buyer_staff'))
  WITH CHECK ((SELECT app_is_system())
  OR person_id <> (SELECT app_person()) AND ((SELECT app_role()) = 'administrator'
    OR (SELECT app_role()) = 'approver' AND role IN ('artisan', 'buyer_staff')));

INSERT INTO guard.audit_word (word, chain, has_subject, roles) VALUES ('purchaser', 'purchaser', true, NULL);
