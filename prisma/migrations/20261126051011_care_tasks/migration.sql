-- What an organisation was asked to do for a person by a decision: a referral it answers within a term, or a place to live,
-- which the person accepts first.

CREATE TYPE "care_task_status" AS ENUM ('offered', 'asked', 'accepted', 'done', 'refused', 'declined');

CREATE TABLE "care_task" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "status" "care_task_status" NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "expected_on" DATE,
    "answered_by_id" UUID,
    "reason_code" TEXT,
    "answer_cipher" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "care_task_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "care_task_accepted" CHECK (status NOT IN ('accepted', 'done') OR accepted_at IS NOT NULL),
    CONSTRAINT "care_task_answered" CHECK (status NOT IN ('accepted', 'done', 'refused') OR answered_by_id IS NOT NULL),
    CONSTRAINT "care_task_reason" CHECK ((status = 'refused') = (reason_code IS NOT NULL)),
    CONSTRAINT "care_task_closed" CHECK ((status IN ('done', 'refused', 'declined')) = (closed_at IS NOT NULL))
);
CREATE INDEX "care_task_organisation_id_status_due_on_idx" ON "care_task"("organisation_id", "status", "due_on");
CREATE INDEX "care_task_status_due_on_idx" ON "care_task"("status", "due_on");
CREATE INDEX "care_task_answered_by_id_idx" ON "care_task"("answered_by_id");
ALTER TABLE "care_task" ADD CONSTRAINT "care_task_id_fkey"
  FOREIGN KEY ("id") REFERENCES "provision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "care_task" ADD CONSTRAINT "care_task_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

insert into guard.transition values
  ('care_task', '', 'offered'),
  ('care_task', '', 'asked'),
  ('care_task', 'offered', 'asked'),
  ('care_task', 'offered', 'declined'),
  ('care_task', 'asked', 'accepted'),
  ('care_task', 'asked', 'done'),
  ('care_task', 'asked', 'refused'),
  ('care_task', 'accepted', 'done'),
  ('care_task', 'accepted', 'refused');
create trigger lifecycle before insert or update of status on care_task
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on care_task for each row execute function guard.keep_fixed(
  'id', 'organisation_id', 'asked_at', 'due_on', '?accepted_at', '?reason_code', '?closed_at');
create trigger kept before delete or truncate on care_task for each statement execute function app_refuse_change();
alter table care_task enable always trigger kept;

-- A task is that of its decision. The person answers what is offered to her, somebody of the organisation what is asked of
-- it, and nobody for herself or her family.
create function guard.check_care_task() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_provision public.provision;
  v_actor uuid := public.app_person();
begin
  select * into v_provision from public.provision p where p.id = new.id;
  if tg_op = 'INSERT' then
    -- Where nobody applied there is nobody to offer a place to.
    if v_provision.kind is distinct from 'placement'
      and (v_provision.kind is distinct from 'referral' or new.status <> 'asked') then
      raise exception 'a task comes from a referral or a placement'
        using errcode = 'check_violation', table = 'care_task', constraint = 'care_task_of_provision';
    end if;
    return new;
  end if;
  if old.status = new.status then return new; end if;
  if old.status = 'offered' then
    if v_actor is distinct from v_provision.person_id then
      raise exception 'a place is accepted by whom it is offered to'
        using errcode = 'insufficient_privilege', table = 'care_task', constraint = 'care_task_own';
    end if;
  elsif new.answered_by_id is distinct from v_actor or not exists (select 1 from public.role_grant g
      where g.person_id = v_actor and g.role::text = 'organisation_staff'
        and g.organisation_id = new.organisation_id::text and g.revoked_at is null) then
    raise exception 'a task is answered by the organisation that was asked'
      using errcode = 'insufficient_privilege', table = 'care_task', constraint = 'care_task_organisation';
  else
    perform public.app_refuse_both_sides('answerTask', v_actor,
      public.app_citizen_side(v_provision.person_id, v_provision.beneficiary_index));
  end if;
  return new;
end $$;
create trigger checked before insert or update on care_task for each row execute function guard.check_care_task();
revoke all on all functions in schema guard from public;

-- Whoever sees what was given sees what became of it; besides, the organisation that was asked, once it was.
alter table care_task enable row level security;
alter table care_task force row level security;
create policy owner_all on care_task to current_user using (true) with check (true);
create policy app_select on care_task for select to hamroh_app using (
  (select app_is_system())
  or (select app_role()) = 'organisation_staff' and organisation_id::text = (select app_organisation())
    and status not in ('offered', 'declined')
  or exists (select 1 from provision p where p.id = care_task.id));
create policy app_insert on care_task for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on care_task for update to hamroh_app
  using ((select app_is_system())) with check ((select app_is_system()));
revoke all on care_task from hamroh_app;
grant select, insert on care_task to hamroh_app;
grant update (status, accepted_at, expected_on, answered_by_id, reason_code, answer_cipher, closed_at, version)
  on care_task to hamroh_app;
