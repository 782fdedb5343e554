-- A workshop has a team: each of its people has duties that say what she may do there, and is invited by its owner, not
-- given the role by administrators. The same pieces serve whatever has a team later.

CREATE TYPE "team_duty" AS ENUM ('owner', 'manager', 'technician', 'finance');
CREATE TYPE "team_invitation_status" AS ENUM ('sent', 'accepted', 'declined', 'withdrawn', 'lapsed');
CREATE TYPE "team_contact" AS ENUM ('pinfl', 'phone');

ALTER TABLE "role_grant" ADD COLUMN "duties" "team_duty"[] NOT NULL DEFAULT '{}';
ALTER TABLE "role_grant" DISABLE TRIGGER USER;
UPDATE "role_grant" SET duties = '{owner}' WHERE role = 'maker_staff';
ALTER TABLE "role_grant" ENABLE TRIGGER USER;

CREATE TABLE "team_invitation" (
    "id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "contact" "team_contact" NOT NULL,
    "contact_index" TEXT NOT NULL,
    "code_index" TEXT,
    "said_cipher" TEXT NOT NULL,
    "duties" "team_duty"[] NOT NULL,
    "ends_on" DATE,
    "status" "team_invitation_status" NOT NULL DEFAULT 'sent',
    "invited_by_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "lapses_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    CONSTRAINT "team_invitation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "team_invitation_code" CHECK ((contact = 'phone') = (code_index IS NOT NULL)),
    CONSTRAINT "team_invitation_duties" CHECK (cardinality(duties) > 0),
    CONSTRAINT "team_invitation_decided" CHECK ((status = 'sent') = (decided_at IS NULL)
      AND (status IN ('accepted', 'declined', 'withdrawn')) = (decided_by_id IS NOT NULL)),
    CONSTRAINT "team_invitation_two_people" CHECK (status <> 'accepted' OR decided_by_id <> invited_by_id)
);
CREATE UNIQUE INDEX "team_invitation_code_index_key" ON "team_invitation"("code_index");
CREATE INDEX "team_invitation_organisation_id_status_idx" ON "team_invitation"("organisation_id", "status");
CREATE INDEX "team_invitation_contact_index_idx" ON "team_invitation"("contact_index");
CREATE INDEX "team_invitation_status_lapses_at_idx" ON "team_invitation"("status", "lapses_at");
CREATE INDEX "team_invitation_invited_by_id_idx" ON "team_invitation"("invited_by_id");
CREATE INDEX "team_invitation_decided_by_id_idx" ON "team_invitation"("decided_by_id");
-- One waits for each who is asked.
CREATE UNIQUE INDEX team_invitation_waiting ON team_invitation (role, organisation_id, contact_index)
  WHERE status = 'sent';
ALTER TABLE "team_invitation" ADD CONSTRAINT "team_invitation_invited_by_id_fkey"
  FOREIGN KEY ("invited_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "team_invitation" ADD CONSTRAINT "team_invitation_decided_by_id_fkey"
  FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what a duty lets do

-- Roles that are held in a team.
CREATE FUNCTION guard.has_team(p_role public.role) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$ SELECT p_role::text = 'maker_staff' $$;

-- The same table as `teamAreas` of the program; a test compares them. An owner may all.
CREATE FUNCTION guard.duties_for(p_area text) RETURNS public.team_duty[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT (CASE
    WHEN p_area IN ('orders', 'visits', 'claims') THEN '{owner,manager,technician}'
    WHEN p_area IN ('offers', 'quotes', 'reviews', 'workshop', 'hours', 'programs') THEN '{owner,manager}'
    WHEN p_area = 'money' THEN '{owner,finance}'
    WHEN p_area IN ('account', 'accreditation', 'team') THEN '{owner}'
  END)::public.team_duty[]
$$;

-- Whether whoever acts may do so in her team; true for everybody who acts in no team. A person whose role was taken away
-- meanwhile may nothing.
CREATE FUNCTION public.app_in_team(p_area text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(public.app_context('actorRole') <> 'maker_staff', true)
    OR NOT EXISTS (SELECT FROM public.role_grant g WHERE g.person_id = public.app_person()
      AND g.role::text = public.app_context('actorRole') AND g.organisation_id = public.app_organisation())
    OR EXISTS (SELECT FROM public.role_grant g WHERE g.person_id = public.app_person()
      AND g.role::text = public.app_context('actorRole') AND g.organisation_id = public.app_organisation()
      AND guard.grant_stands(g) AND g.duties && guard.duties_for(p_area))
$$;

CREATE FUNCTION guard.by_team() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if not public.app_in_team(tg_argv[0]) then
    raise exception '% is not changed with these duties', tg_table_name
      using errcode = 'insufficient_privilege', table = tg_table_name, constraint = tg_table_name || '_by_team';
  end if;
  return new;
end $$;

DO $$
declare
  v_table text;
  v_area text;
begin
  for v_table, v_area in values
      ('device_order', 'orders'), ('device_measurement', 'orders'), ('device_milestone', 'orders'),
      ('device_fitting', 'orders'), ('device_delay', 'orders'), ('device_dispatch', 'orders'), ('handover_act', 'orders'),
      ('appointment', 'visits'), ('reception_window', 'hours'), ('device_claim', 'claims'),
      ('offer', 'offers'), ('offer_photo', 'offers'), ('quote', 'quotes'), ('device_review', 'reviews'),
      ('maker_access', 'workshop'), ('webhook', 'programs'), ('maker_account', 'account'),
      ('accreditation', 'accreditation'), ('accreditation_document', 'accreditation'), ('maker_appeal', 'accreditation') loop
    execute format('CREATE TRIGGER team BEFORE INSERT OR UPDATE ON public.%I FOR EACH ROW EXECUTE FUNCTION guard.by_team(%L)',
      v_table, v_area);
  end loop;
end $$;
-- Whoever finds that a key got out takes it back, whatever her duties.
CREATE TRIGGER team BEFORE INSERT ON program_key FOR EACH ROW EXECUTE FUNCTION guard.by_team('programs');

-- Measurements are of somebody's health, and what somebody needs is too.
CREATE POLICY team_select ON device_measurement AS RESTRICTIVE FOR SELECT TO hamroh_app
  USING ((SELECT app_is_system()) OR (SELECT app_in_team('orders')));
CREATE POLICY team_select ON quote AS RESTRICTIVE FOR SELECT TO hamroh_app
  USING ((SELECT app_is_system()) OR (SELECT app_in_team('quotes')));

-- ---------------------------------------------------------------- an invitation

INSERT INTO guard.transition VALUES
  ('team_invitation', '', 'sent'),
  ('team_invitation', 'sent', 'accepted'),
  ('team_invitation', 'sent', 'declined'),
  ('team_invitation', 'sent', 'withdrawn'),
  ('team_invitation', 'sent', 'lapsed');
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON team_invitation
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
CREATE TRIGGER fixed BEFORE UPDATE ON team_invitation FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'role', 'organisation_id', 'contact', 'contact_index', 'code_index', 'said_cipher', 'duties', 'ends_on',
  'invited_by_id', 'invited_at', 'lapses_at', '?decided_by_id', '?decided_at');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON team_invitation
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE team_invitation ENABLE ALWAYS TRIGGER kept;

-- An owner invites and takes back; the person herself accepts or declines, in time and while who invited her is an owner.
-- By a PINFL only she whose it is; who was invited by phone shows the program the code that came there.
CREATE FUNCTION guard.check_team_invitation() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_actor text := coalesce(public.app_context('actorRole'), 'system');
  v_person uuid := public.app_person();
  v_now timestamptz := guard.act_at();
  v_is_owner boolean := v_actor = new.role::text and public.app_organisation() = new.organisation_id
    and public.app_in_team('team');
  v_may boolean;
begin
  if tg_op = 'INSERT' then
    v_may := v_is_owner and guard.has_team(new.role) and new.invited_by_id = v_person and new.lapses_at > v_now
      or v_actor = 'system';
  elsif new.status = 'withdrawn' then
    v_may := v_is_owner and new.decided_by_id = v_person;
  elsif new.status = 'lapsed' then
    v_may := v_actor = 'system' and new.lapses_at <= v_now;
  else
    v_may := new.decided_by_id = v_person and v_person <> new.invited_by_id and new.lapses_at > v_now
      and (new.contact = 'phone' or new.contact_index = (select p.pinfl_index from public.person p where p.id = v_person))
      and (new.status = 'declined' or exists (select from public.role_grant g where g.person_id = new.invited_by_id
        and g.role = new.role and g.organisation_id = new.organisation_id and 'owner' = any (g.duties)
        and guard.grant_stands(g)));
  end if;
  if v_may is not true then
    raise exception 'this invitation is not theirs to write'
      using errcode = 'insufficient_privilege', table = 'team_invitation', constraint = 'team_invitation_by_actor';
  end if;
  return new;
end $$;
CREATE TRIGGER by_whom BEFORE INSERT OR UPDATE ON team_invitation
  FOR EACH ROW EXECUTE FUNCTION guard.check_team_invitation();

ALTER TABLE team_invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE team_invitation FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON team_invitation TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON team_invitation FOR SELECT TO hamroh_app USING ((SELECT app_is_system())
  OR (SELECT app_role()) = role::text AND organisation_id = (SELECT app_organisation()) AND (SELECT app_in_team('team')));
CREATE POLICY app_insert ON team_invitation FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system())
  OR (SELECT app_role()) = role::text AND organisation_id = (SELECT app_organisation()) AND status = 'sent');
CREATE POLICY app_update ON team_invitation FOR UPDATE TO hamroh_app USING ((SELECT app_is_system())
  OR (SELECT app_role()) = role::text AND organisation_id = (SELECT app_organisation()))
  WITH CHECK ((SELECT app_is_system()) OR status = 'withdrawn');
GRANT SELECT, INSERT ON team_invitation TO hamroh_app;
GRANT UPDATE (status, decided_by_id, decided_at) ON team_invitation TO hamroh_app;

-- ---------------------------------------------------------------- a role in a team

-- The invitation that was accepted in this transaction and gives exactly this role.
CREATE FUNCTION guard.is_invited_now(p_grant public.role_grant) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM public.team_invitation i WHERE i.role = p_grant.role
    AND i.organisation_id = p_grant.organisation_id AND i.decided_by_id = p_grant.person_id AND i.status = 'accepted'
    AND i.duties = p_grant.duties AND i.ends_on IS NOT DISTINCT FROM p_grant.ends_on
    AND p_grant.revoked_at IS NULL AND i.xmin = pg_current_xact_id()::xid)
$$;

-- An owner changes and ends what her colleagues do, and everybody ends her own; an owner stays. Who was given the role by
-- administrators, or with the accreditation, is an owner.
CREATE FUNCTION guard.check_team_grant() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_actor text := public.app_context('actorRole');
  v_person uuid := public.app_person();
  v_may boolean;
begin
  if not guard.has_team(new.role) then
    new.duties := '{}';
    return new;
  end if;
  if cardinality(new.duties) = 0 then
    new.duties := '{owner}';
  end if;
  if v_actor is null or exists (select from guard.context_key k
      where k.gives_time and k.id = split_part(current_setting('app.context', true), '|', 1)) then
    return new;
  end if;
  if v_actor = new.role::text then
    v_may := tg_op = 'UPDATE' and public.app_organisation() = new.organisation_id and old.revoked_at is null
      and (new.starts_on, new.ends_on) is not distinct from (old.starts_on, old.ends_on)
      and (case when new.person_id = v_person then new.revoked_at is not null and new.duties = old.duties
        else public.app_in_team('team') end);
  elsif tg_op = 'UPDATE' and old.revoked_at is null and new.revoked_at is null then
    v_may := new.duties = old.duties;
  else
    v_may := true;
  end if;
  if not v_may and not guard.is_invited_now(new) then
    raise exception 'a role in a team is given and taken by its owner'
      using errcode = 'insufficient_privilege', table = 'role_grant', constraint = 'role_grant_by_owner';
  end if;
  if tg_op = 'UPDATE' and v_actor = new.role::text and 'owner' = any (old.duties)
     and (new.revoked_at is not null or not 'owner' = any (new.duties)) then
    perform pg_advisory_xact_lock(hashtextextended('team:' || new.organisation_id, 0));
    if not exists (select from public.role_grant g where g.role = new.role and g.organisation_id = new.organisation_id
        and g.id <> new.id and 'owner' = any (g.duties) and g.ends_on is null and guard.grant_stands(g)) then
      raise exception 'a team keeps an owner'
        using errcode = 'check_violation', table = 'role_grant', constraint = 'role_grant_last_owner';
    end if;
  end if;
  return new;
end $$;
CREATE TRIGGER team BEFORE INSERT OR UPDATE ON role_grant FOR EACH ROW EXECUTE FUNCTION guard.check_team_grant();

-- Nobody changes her own roles, but whoever is invited accepts, and whoever works in a team leaves it.
CREATE OR REPLACE FUNCTION app_check_role_sides() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
begin
  if guard.has_team(new.role) and (guard.is_invited_now(new)
      or tg_op = 'UPDATE' and old.revoked_at is null and new.revoked_at is not null) then
    return new;
  end if;
  perform public.app_refuse_both_sides('changeRoles', public.app_person(), array[new.person_id]);
  return new;
end $$;

create function guard.amend(p_function regprocedure, p_old text, p_new text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_text text := pg_get_functiondef(p_function);
begin
  if position(p_old in v_text) = 0 then
    raise exception '% does not say %', p_function, p_old;
  end if;
  execute replace(v_text, p_old, p_new);
end $$;
select guard.amend('guard.check_powerful_grant()', $$raise exception 'this role is given and taken by two administrators'$$,
  $$if guard.has_team(new.role) and guard.is_invited_now(new) then
      return null;
    end if;
    raise exception 'this role is given and taken by two administrators'$$);
select guard.amend('public.read_session(text, timestamptz, timestamptz, timestamptz)',
  $$'organisationId', v_session.organisation_id,$$,
  $$'organisationId', v_session.organisation_id, 'duties', coalesce((select to_jsonb(g.duties) from public.role_grant g
          where g.person_id = v_session.person_id and g.role = v_session.role
            and g.organisation_id is not distinct from v_session.organisation_id), '[]'),$$);
drop function guard.amend(regprocedure, text, text);

REVOKE ALL ON FUNCTION guard.has_team(public.role), guard.duties_for(text), guard.by_team(), guard.check_team_invitation(),
  guard.is_invited_now(public.role_grant), guard.check_team_grant(), public.app_in_team(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.app_in_team(text) TO hamroh_app;
