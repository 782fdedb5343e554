-- The roles that decide, move money or watch over others are given by two: one administrator prepares it, another
-- confirms it, and neither is the person whose role it is. So nobody brings in an accomplice alone, not in SQL either.
-- Taking such a role away only makes power less: in an emergency one does it alone, at once, and all others are told.

CREATE TYPE "role_request_act" AS ENUM ('grant', 'revoke');
CREATE TYPE "role_request_status" AS ENUM ('prepared', 'confirmed', 'withdrawn', 'refused', 'lapsed', 'at_once');

CREATE TABLE "role_request" (
  "id" UUID NOT NULL,
  "act" "role_request_act" NOT NULL,
  "person_id" UUID NOT NULL,
  "role" "role" NOT NULL,
  "organisation_id" TEXT,
  "grounds" TEXT NOT NULL,
  "status" "role_request_status" NOT NULL,
  "prepared_by_id" UUID NOT NULL,
  "prepared_at" TIMESTAMPTZ(3) NOT NULL,
  "lapses_at" TIMESTAMPTZ(3) NOT NULL,
  "decided_by_id" UUID,
  "decided_at" TIMESTAMPTZ(3),
  "refusal_reason" TEXT,
  CONSTRAINT "role_request_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "role_request_not_for_oneself" CHECK (
    person_id <> prepared_by_id AND (decided_by_id IS NULL OR person_id <> decided_by_id)),
  CONSTRAINT "role_request_two_people" CHECK (
    status NOT IN ('confirmed', 'refused') OR decided_by_id IS NOT NULL AND decided_by_id <> prepared_by_id),
  CONSTRAINT "role_request_one_person" CHECK (
    status NOT IN ('withdrawn', 'at_once') OR decided_by_id IS NOT NULL AND decided_by_id = prepared_by_id),
  CONSTRAINT "role_request_decided" CHECK (
    (status = 'prepared') = (decided_at IS NULL) AND (status NOT IN ('prepared', 'lapsed') OR decided_by_id IS NULL)),
  CONSTRAINT "role_request_reason" CHECK ((status = 'refused') = (refusal_reason IS NOT NULL)),
  CONSTRAINT "role_request_at_once" CHECK (status <> 'at_once' OR act = 'revoke' AND decided_at = prepared_at),
  CONSTRAINT "role_request_lapses" CHECK (lapses_at > prepared_at AND lapses_at <= prepared_at + interval '30 days')
);
ALTER TABLE "role_request" ADD CONSTRAINT "role_request_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "role_request" ADD CONSTRAINT "role_request_prepared_by_id_fkey"
  FOREIGN KEY ("prepared_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "role_request" ADD CONSTRAINT "role_request_decided_by_id_fkey"
  FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "role_request_person_id_idx" ON "role_request"("person_id");
CREATE INDEX "role_request_prepared_by_id_idx" ON "role_request"("prepared_by_id");
CREATE INDEX "role_request_decided_by_id_idx" ON "role_request"("decided_by_id");
CREATE INDEX "role_request_organisation_id_idx" ON "role_request"("organisation_id");
CREATE UNIQUE INDEX role_request_one_waiting ON role_request (person_id, role, coalesce(organisation_id, ''))
  WHERE status = 'prepared';

-- ---------------------------------------------------------------- who

-- The same list as `powerfulRoles` of the program; a test compares them.
CREATE FUNCTION guard.is_powerful(p_role public.role) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT p_role::text IN ('inson_head', 'finance_officer', 'approver', 'administrator', 'auditor')
$$;

CREATE FUNCTION guard.check_role_request() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_now timestamptz := coalesce(public.app_context('at')::timestamptz, clock_timestamp());
  v_by uuid := case when new.status in ('prepared', 'at_once') then new.prepared_by_id else new.decided_by_id end;
begin
  if tg_op = 'UPDATE' and old.status <> 'prepared' then
    raise exception 'what was decided about a role stays'
      using errcode = 'restrict_violation', constraint = 'role_request_stays';
  end if;
  if new.status = 'lapsed' then
    if new.lapses_at > v_now then
      raise exception 'the days of this request are not over'
        using errcode = 'check_violation', constraint = 'role_request_in_time';
    end if;
    return new;
  end if;
  perform public.app_refuse_both_sides('changeRoles', public.app_person(), array[new.person_id]);
  if new.status in ('confirmed', 'refused') then
    perform public.app_refuse_both_sides('confirmRole', public.app_person(), array[new.prepared_by_id]);
  end if;
  if v_by is distinct from public.app_person() or public.app_context('actorRole') is distinct from 'administrator' then
    raise exception 'a request about a role names somebody else than the administrator who acts'
      using errcode = 'insufficient_privilege', constraint = 'role_request_by_actor';
  end if;
  if new.status = 'confirmed' then
    if new.lapses_at <= v_now then
      raise exception 'the days of this request are over'
        using errcode = 'check_violation', constraint = 'role_request_in_time';
    end if;
    if not exists (select from public.role_grant g where g.person_id = new.prepared_by_id
        and g.role = 'administrator' and g.revoked_at is null) then
      raise exception 'whoever prepared this is no administrator any more'
        using errcode = 'check_violation', constraint = 'role_request_prepared_by_administrator';
    end if;
  end if;
  return new;
end $$;
CREATE TRIGGER people BEFORE INSERT OR UPDATE ON role_request
  FOR EACH ROW EXECUTE FUNCTION guard.check_role_request();

-- A powerful role is given and taken in the transaction that decides a request about it, and so once by each request;
-- by a seeding, and by the owner of the database, without one.
CREATE FUNCTION guard.check_powerful_grant() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if not guard.is_powerful(new.role)
     or tg_op = 'UPDATE' and (new.revoked_at is null) = (old.revoked_at is null)
     or public.app_context('actorRole') is null
     or exists (select from guard.context_key k
       where k.gives_time and k.id = split_part(current_setting('app.context', true), '|', 1)) then
    return null;
  end if;
  if not exists (select from public.role_request r
      where r.person_id = new.person_id and r.role = new.role
        and r.organisation_id is not distinct from new.organisation_id
        and r.xmin = pg_current_xact_id()::xid
        and (new.revoked_at is null and r.act = 'grant' and r.status = 'confirmed'
          or new.revoked_at is not null and r.act = 'revoke' and r.status in ('confirmed', 'at_once'))) then
    raise exception 'this role is given and taken by two administrators'
      using errcode = 'check_violation', constraint = 'role_grant_by_two';
  end if;
  return null;
end $$;
CREATE CONSTRAINT TRIGGER by_two AFTER INSERT OR UPDATE ON role_grant
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard.check_powerful_grant();

-- Two who take the role from each other wait here for one another: the second sees what the first has left.
CREATE FUNCTION guard.keep_administrator() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  perform pg_advisory_xact_lock(hashtext('role_grant_last_administrator'));
  if not exists (select from public.role_grant g
      where g.role = 'administrator' and g.revoked_at is null and g.id <> new.id) then
    raise exception 'the portal keeps an administrator'
      using errcode = 'check_violation', constraint = 'role_grant_last_administrator';
  end if;
  return new;
end $$;
CREATE TRIGGER last_administrator BEFORE UPDATE ON role_grant FOR EACH ROW
  WHEN (new.role = 'administrator' AND old.revoked_at IS NULL AND new.revoked_at IS NOT NULL)
  EXECUTE FUNCTION guard.keep_administrator();

-- ---------------------------------------------------------------- how

INSERT INTO guard.transition VALUES
  ('role_request', '', 'prepared'),
  ('role_request', '', 'at_once'),
  ('role_request', 'prepared', 'confirmed'),
  ('role_request', 'prepared', 'withdrawn'),
  ('role_request', 'prepared', 'refused'),
  ('role_request', 'prepared', 'lapsed');
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON role_request
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
CREATE TRIGGER fixed BEFORE UPDATE ON role_request FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'act', 'person_id', 'role', 'organisation_id', 'grounds', 'prepared_by_id', 'prepared_at', 'lapses_at',
  '?decided_by_id', '?decided_at', '?refusal_reason');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON role_request
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE role_request ENABLE ALWAYS TRIGGER kept;

ALTER TABLE role_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE role_request FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON role_request TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON role_request FOR SELECT TO hamroh_app
  USING ((SELECT app_is_system()) OR (SELECT app_role()) IN ('administrator', 'auditor'));
CREATE POLICY app_insert ON role_request FOR INSERT TO hamroh_app
  WITH CHECK (((SELECT app_is_system()) OR (SELECT app_role()) = 'administrator') AND status IN ('prepared', 'at_once'));
CREATE POLICY app_update ON role_request FOR UPDATE TO hamroh_app
  USING ((SELECT app_is_system()) OR (SELECT app_role()) = 'administrator') WITH CHECK (status <> 'prepared');
REVOKE ALL ON role_request FROM hamroh_app;
GRANT SELECT, INSERT, UPDATE ON role_request TO hamroh_app;
REVOKE ALL ON FUNCTION guard.is_powerful(public.role), guard.check_role_request(), guard.check_powerful_grant(),
  guard.keep_administrator() FROM PUBLIC;
