-- What was given is suspended, resumed, changed or ended by a later decision: one person prepares it, a head of the
-- centre decides. The case stays as it was decided; the new decision takes the place of the one before.

CREATE TYPE "provision_act" AS ENUM ('suspend', 'resume', 'change', 'end');
CREATE TYPE "provision_change_status" AS ENUM ('prepared', 'decided', 'withdrawn');

CREATE TABLE "provision_change" (
    "id" UUID NOT NULL,
    "provision_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "act" "provision_act" NOT NULL,
    "from_on" DATE NOT NULL,
    "monthly_tiyin" BIGINT,
    "reason_code" TEXT NOT NULL,
    "text_cipher" TEXT NOT NULL,
    "status" "provision_change_status" NOT NULL DEFAULT 'prepared',
    "prepared_by_id" UUID NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "decision_id" UUID,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "provision_change_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "provision_change_sum" CHECK ((act = 'change') = (monthly_tiyin is not null) and monthly_tiyin > 0),
    CONSTRAINT "provision_change_decided" CHECK ((status = 'decided') = (decision_id is not null)),
    CONSTRAINT "provision_change_closed" CHECK (
      (status = 'prepared') = (closed_by_id is null) and (closed_by_id is null) = (closed_at is null)),
    CONSTRAINT "provision_change_two_people" CHECK (status <> 'decided' or closed_by_id <> prepared_by_id)
);
CREATE UNIQUE INDEX "provision_change_decision_id_key" ON "provision_change"("decision_id");
CREATE INDEX "provision_change_provision_id_prepared_at_idx" ON "provision_change"("provision_id", "prepared_at");
CREATE INDEX "provision_change_application_id_idx" ON "provision_change"("application_id");
CREATE INDEX "provision_change_prepared_by_id_idx" ON "provision_change"("prepared_by_id");
CREATE INDEX "provision_change_closed_by_id_idx" ON "provision_change"("closed_by_id");
-- One at a time.
create unique index provision_change_one_prepared on provision_change (provision_id) where status = 'prepared';
ALTER TABLE "provision_change" ADD CONSTRAINT "provision_change_provision_id_fkey"
  FOREIGN KEY ("provision_id") REFERENCES "provision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "provision_change" ADD CONSTRAINT "provision_change_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "provision_change" ADD CONSTRAINT "provision_change_decision_id_fkey"
  FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

insert into guard.transition values
  ('provision_change', '', 'prepared'),
  ('provision_change', 'prepared', 'decided'),
  ('provision_change', 'prepared', 'withdrawn');
create trigger lifecycle before insert or update of status on provision_change
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on provision_change for each row execute function guard.keep_fixed(
  'id', 'provision_id', 'application_id', 'act', 'from_on', 'monthly_tiyin', 'reason_code', 'text_cipher',
  'prepared_by_id', 'prepared_at', '?decision_id', '?closed_by_id', '?closed_at');
create trigger kept before delete or truncate on provision_change
  for each statement execute function app_refuse_change();
alter table provision_change enable always trigger kept;
create trigger change_sides before insert on provision_change
  for each row execute function app_check_case_work_sides();
create trigger by_actor before insert on provision_change
  for each row execute function guard.by_actor('prepared_by_id');

-- A change belongs to its provision's case; what is decided names a decision of that case, taken by who closes it.
create function guard.check_provision_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.provision p
      where p.id = new.provision_id and p.application_id = new.application_id
        and (new.act <> 'change' or p.kind = 'cash')) then
    raise exception 'a change belongs to what was given'
      using errcode = 'check_violation', table = 'provision_change', constraint = 'provision_change_of_provision';
  end if;
  if new.status = 'decided' and not exists (select 1 from public.decision d
      where d.id = new.decision_id and d.application_id = new.application_id and d.supersedes_id is not null
        and d.prepared_by_id = new.prepared_by_id and d.decided_by_id = new.closed_by_id) then
    raise exception 'what is changed is changed by a decision of two people'
      using errcode = 'check_violation', table = 'provision_change', constraint = 'provision_change_of_decision';
  end if;
  return null;
end $$;
create constraint trigger of_decision after insert or update on provision_change
  deferrable initially deferred for each row execute function guard.check_provision_change();

-- What was given stands as the last decided change left it.
create function guard.check_provision_state() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_provision uuid := case tg_table_name when 'provision' then to_jsonb(new) ->> 'id'
    else to_jsonb(new) ->> 'provision_id' end;
  v_status text;
  v_ended date;
  v_act text;
  v_from date;
begin
  select p.status, p.ended_on into v_status, v_ended from public.provision p where p.id = v_provision;
  select c.act, c.from_on into v_act, v_from from public.provision_change c
    join public.decision d on d.id = c.decision_id
    where c.provision_id = v_provision and c.status = 'decided' and c.act <> 'change'
    order by d.number desc limit 1;
  if v_status <> (case coalesce(v_act, 'resume') when 'suspend' then 'suspended' when 'end' then 'ended' else 'active' end)
     or (v_act = 'end' and v_ended <> v_from - 1) then
    raise exception 'provision % is % after %', v_provision, v_status, v_act
      using errcode = 'check_violation', table = 'provision', constraint = 'provision_state';
  end if;
  return null;
end $$;
create constraint trigger state_of_changes after update of status on provision
  deferrable initially deferred for each row execute function guard.check_provision_state();
create constraint trigger state_of_changes after update of status on provision_change
  deferrable initially deferred for each row execute function guard.check_provision_state();

ALTER TABLE provision_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE provision_change FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON provision_change TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON provision_change FOR SELECT TO hamroh_app USING (
  EXISTS (SELECT 1 FROM provision p WHERE p.id = provision_id)
  AND ((SELECT app_is_system()) OR (SELECT app_is_centre_staff()) OR status = 'decided'));
CREATE POLICY app_insert ON provision_change FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
CREATE POLICY app_update ON provision_change FOR UPDATE TO hamroh_app
  USING ((SELECT app_is_system())) WITH CHECK ((SELECT app_is_system()));
REVOKE ALL ON provision_change FROM hamroh_app;
GRANT SELECT, INSERT ON provision_change TO hamroh_app;
GRANT UPDATE (status, decision_id, closed_by_id, closed_at) ON provision_change TO hamroh_app;

-- A later decision rests on the one before it, and on who prepared the change.
create or replace function guard.check_prepared() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_four_eyes boolean;
begin
  if new.supersedes_id is not null then
    if new.prepared_by_id is null or not exists (select 1 from public.provision_change c
        where c.application_id = new.application_id and c.status = 'prepared'
          and c.prepared_by_id = new.prepared_by_id) then
      raise exception 'a decision that takes the place of another was prepared by somebody'
        using errcode = 'check_violation', table = 'decision', constraint = 'decision_prepared';
    end if;
    return new;
  end if;
  select coalesce((v.definition -> 'decides' ->> 'fourEyes')::boolean, false) into v_four_eyes
    from public.case_file c join public.service_version v
      on v.service_code = c.service_code and v.number = c.journey_version where c.id = new.application_id;
  if new.outcome = 'approved' and v_four_eyes and new.prepared_by_id is null then
    raise exception 'an approval of this service does not stand on one person''s word'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_four_eyes';
  end if;
  if new.prepared_by_id is not null and not exists (select 1 from public.application_event e
      where e.application_id = new.application_id and e.type = 'application.passedToHead'
        and e.actor_id = new.prepared_by_id) then
    raise exception 'a decision does not name as preparer who did not pass it on'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_prepared';
  end if;
  return new;
end $$;

create or replace function guard.check_superseding() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.supersedes_id is null then return new; end if;
  if not exists (select 1 from public.decision d
      where d.id = new.supersedes_id and d.application_id = new.application_id and d.number = new.number - 1
        and d.outcome = new.outcome and d.evidence is not distinct from new.evidence) then
    raise exception 'a decision does not take the place of another case''s, nor of an older one'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_superseding';
  end if;
  if not exists (select 1 from public.case_file c join public.role_grant g on g.organisation_id = c.centre_code
      where c.id = new.application_id and g.person_id = new.decided_by_id and g.role = 'inson_head'
        and g.revoked_at is null) then
    raise exception 'a head of the centre decides anew'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_superseding_head';
  end if;
  return new;
end $$;
-- What a later decision rests on was looked at with the first.
drop trigger decision_rests_on_evidence on decision;
create constraint trigger decision_rests_on_evidence after insert on decision
  deferrable initially deferred for each row when (new.supersedes_id is null)
  execute function guard.check_evidence();

revoke all on all functions in schema guard from public;
