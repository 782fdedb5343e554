-- A role is given from a day until a day, and past its last day it is none: no session, no act and no check of the
-- database takes it for one. All roles by which somebody sees other people's affairs are given by two.

ALTER TABLE "role_grant" ADD COLUMN "starts_on" DATE, ADD COLUMN "ends_on" DATE,
  ADD CONSTRAINT "role_grant_term" CHECK (ends_on >= starts_on);
ALTER TABLE "role_request" ADD COLUMN "starts_on" DATE, ADD COLUMN "ends_on" DATE,
  ADD CONSTRAINT "role_request_term" CHECK (ends_on >= starts_on),
  ADD CONSTRAINT "role_request_term_of_grant" CHECK (act = 'grant' OR coalesce(starts_on, ends_on) IS NULL);
CREATE INDEX "role_grant_ends_on_idx" ON "role_grant"("ends_on");

-- Whether a role is held at an instant: given, begun, not over, not taken away.
CREATE FUNCTION guard.grant_stands(p_grant public.role_grant, p_at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT p_grant.revoked_at IS NULL
    AND coalesce(p_grant.starts_on <= guard.day_of(p_at), true) AND coalesce(p_grant.ends_on >= guard.day_of(p_at), true)
$$;
CREATE FUNCTION guard.grant_stands(p_grant public.role_grant) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT guard.grant_stands(p_grant, guard.act_at())
$$;

-- Whoever asked for a role that is not taken away asks for one that stands. The functions keep who may call them.
DO $$
declare
  v_function regprocedure;
  v_source text;
  v_at text;
begin
  foreach v_function in array array[
    'guard.check_session_role()', 'guard.check_evidence()', 'guard.review_appeal()', 'guard.check_superseding()',
    'guard.check_care_task()', 'guard.check_service_use()', 'public.app_maker_side(uuid)', 'public.app_seller_side(uuid)',
    'public.read_session(text, timestamptz, timestamptz, timestamptz)']::regprocedure[] loop
    v_source := pg_get_functiondef(v_function);
    v_at := case when v_source ~ '\mp_now\M' then 'guard.grant_stands(g, p_now)' else 'guard.grant_stands(g)' end;
    if v_source !~* '\mg\.revoked_at is null' then
      raise exception '% asks for no role that is not taken away', v_function;
    end if;
    execute regexp_replace(v_source, '\mg\.revoked_at is null', v_at, 'gi');
  end loop;
end $$;

-- ---------------------------------------------------------------- by two

-- The same list as `givenByTwo` of the program; a test compares them.
CREATE FUNCTION guard.is_given_by_two(p_role public.role) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT guard.is_powerful(p_role)
    OR p_role::text IN ('inson_specialist', 'mahalla_member', 'organisation_staff', 'maker_staff')
$$;

-- What the head of a centre asks for; an administrator confirms it.
CREATE FUNCTION guard.is_asked_by_head(p_role public.role) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT p_role::text IN ('inson_specialist', 'mahalla_member')
$$;

CREATE OR REPLACE FUNCTION guard.check_role_request() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_now timestamptz := coalesce(public.app_context('at')::timestamptz, clock_timestamp());
  v_by uuid := case when new.status in ('prepared', 'at_once') then new.prepared_by_id else new.decided_by_id end;
  v_role text := public.app_context('actorRole');
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
  if v_by is distinct from public.app_person() or v_role is distinct from 'administrator' and not (
      v_role is not distinct from 'inson_head' and new.status in ('prepared', 'withdrawn')
      and guard.is_asked_by_head(new.role) and new.organisation_id is not distinct from public.app_organisation()) then
    raise exception 'a request about a role names somebody else than the administrator who acts'
      using errcode = 'insufficient_privilege', constraint = 'role_request_by_actor';
  end if;
  if new.status = 'confirmed' then
    if new.lapses_at <= v_now or new.ends_on < guard.day_of(v_now) then
      raise exception 'the days of this request are over'
        using errcode = 'check_violation', constraint = 'role_request_in_time';
    end if;
    if not exists (select from public.role_grant g where g.person_id = new.prepared_by_id
        and guard.grant_stands(g, v_now) and (g.role = 'administrator' or g.role = 'inson_head'
          and guard.is_asked_by_head(new.role) and g.organisation_id = new.organisation_id)) then
      raise exception 'whoever prepared this is no administrator any more'
        using errcode = 'check_violation', constraint = 'role_request_prepared_by_administrator';
    end if;
  end if;
  return new;
end $$;

-- A role that two give is given, with the days that were agreed on, in the transaction that decides a request about it;
-- a powerful one is taken so too. Days that are changed are given anew.
CREATE OR REPLACE FUNCTION guard.check_powerful_grant() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_gives boolean := new.revoked_at is null and (tg_op = 'INSERT' or old.revoked_at is not null
    or (new.starts_on, new.ends_on) is distinct from (old.starts_on, old.ends_on));
  v_takes boolean := tg_op = 'UPDATE' and new.revoked_at is not null and old.revoked_at is null;
begin
  if not (v_gives and guard.is_given_by_two(new.role) or v_takes and guard.is_powerful(new.role))
     or public.app_context('actorRole') is null
     or exists (select from guard.context_key k
       where k.gives_time and k.id = split_part(current_setting('app.context', true), '|', 1)) then
    return null;
  end if;
  if not exists (select from public.role_request r
      where r.person_id = new.person_id and r.role = new.role
        and r.organisation_id is not distinct from new.organisation_id
        and r.xmin = pg_current_xact_id()::xid
        and (v_gives and r.act = 'grant' and r.status = 'confirmed'
            and (r.starts_on, r.ends_on) is not distinct from (new.starts_on, new.ends_on)
          or v_takes and r.act = 'revoke' and r.status in ('confirmed', 'at_once'))) then
    raise exception 'this role is given and taken by two administrators'
      using errcode = 'check_violation', constraint = 'role_grant_by_two';
  end if;
  return null;
end $$;

-- One stays who is administrator without an end, so that the portal is never left without.
CREATE OR REPLACE FUNCTION guard.keep_administrator() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  perform pg_advisory_xact_lock(hashtext('role_grant_last_administrator'));
  if not exists (select from public.role_grant g
      where g.role = 'administrator' and guard.grant_stands(g) and g.ends_on is null and g.id <> new.id) then
    raise exception 'the portal keeps an administrator'
      using errcode = 'check_violation', constraint = 'role_grant_last_administrator';
  end if;
  return new;
end $$;
DROP TRIGGER last_administrator ON role_grant;
CREATE TRIGGER last_administrator BEFORE UPDATE ON role_grant FOR EACH ROW
  WHEN (new.role = 'administrator' AND old.revoked_at IS NULL AND old.ends_on IS NULL
    AND (new.revoked_at IS NOT NULL OR new.ends_on IS NOT NULL))
  EXECUTE FUNCTION guard.keep_administrator();

DROP TRIGGER fixed ON role_request;
CREATE TRIGGER fixed BEFORE UPDATE ON role_request FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'act', 'person_id', 'role', 'organisation_id', 'grounds', 'prepared_by_id', 'prepared_at', 'lapses_at',
  'starts_on', 'ends_on', '?decided_by_id', '?decided_at', '?refusal_reason');

-- ---------------------------------------------------------------- heads

DROP POLICY app_select ON role_request;
CREATE POLICY app_select ON role_request FOR SELECT TO hamroh_app
  USING ((SELECT app_is_system()) OR (SELECT app_role()) IN ('administrator', 'auditor')
    OR (SELECT app_role()) = 'inson_head' AND organisation_id = (SELECT app_organisation()));
DROP POLICY app_insert ON role_request;
CREATE POLICY app_insert ON role_request FOR INSERT TO hamroh_app
  WITH CHECK (((SELECT app_is_system()) OR (SELECT app_role()) = 'administrator'
    OR (SELECT app_role()) = 'inson_head' AND organisation_id = (SELECT app_organisation())
      AND status = 'prepared') AND status IN ('prepared', 'at_once'));
DROP POLICY app_update ON role_request;
CREATE POLICY app_update ON role_request FOR UPDATE TO hamroh_app
  USING ((SELECT app_is_system()) OR (SELECT app_role()) = 'administrator'
    OR (SELECT app_role()) = 'inson_head' AND organisation_id = (SELECT app_organisation()))
  WITH CHECK (status <> 'prepared');

REVOKE ALL ON FUNCTION guard.grant_stands(public.role_grant, timestamptz), guard.grant_stands(public.role_grant),
  guard.is_given_by_two(public.role), guard.is_asked_by_head(public.role) FROM PUBLIC;

UPDATE guard.audit_word SET roles = '{administrator,approver,inson_head}' WHERE word = 'role';
