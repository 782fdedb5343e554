-- A second organisation is asked when the first one refused, or when the person did not want the place: what the decision
-- gave stays, and each organisation has a task of its own. Why somebody does not want a place is said by whoever answers.

ALTER TABLE "care_task" ADD COLUMN "provision_id" UUID, ADD COLUMN "sequence" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "referred_by_id" UUID, ADD COLUMN "note_cipher" TEXT;
UPDATE "care_task" SET provision_id = id;
ALTER TABLE "care_task" ALTER COLUMN "provision_id" SET NOT NULL, ALTER COLUMN "sequence" DROP DEFAULT,
  DROP CONSTRAINT "care_task_id_fkey", DROP CONSTRAINT "care_task_reason";
ALTER TABLE "care_task"
  ADD CONSTRAINT "care_task_provision_id_fkey"
    FOREIGN KEY ("provision_id") REFERENCES "provision"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  -- The first one comes with the decision, the next ones from somebody of the centre.
  ADD CONSTRAINT "care_task_referred" CHECK (sequence >= 1 AND (sequence = 1) = (referred_by_id IS NULL)),
  ADD CONSTRAINT "care_task_first" CHECK (sequence > 1 OR note_cipher IS NULL),
  ADD CONSTRAINT "care_task_reason"
    CHECK ((status <> 'refused' OR reason_code IS NOT NULL) AND (reason_code IS NULL OR status IN ('refused', 'declined')));
CREATE UNIQUE INDEX "care_task_provision_id_sequence_key" ON "care_task"("provision_id", "sequence");
CREATE INDEX "care_task_referred_by_id_idx" ON "care_task"("referred_by_id");
-- One organisation is asked at a time, and nobody else once it is done.
CREATE UNIQUE INDEX care_task_one_at_a_time ON care_task (provision_id) WHERE status NOT IN ('refused', 'declined');

drop trigger fixed on care_task;
create trigger fixed before update on care_task for each row execute function guard.keep_fixed(
  'id', 'provision_id', 'sequence', 'referred_by_id', 'note_cipher', 'organisation_id', 'asked_at', 'due_on', '?accepted_at',
  '?reason_code', '?closed_at');
create trigger by_actor before insert on care_task for each row when (new.referred_by_id is not null)
  execute function guard.by_actor('referred_by_id');

-- A task is that of its decision. The person answers what is offered to her, somebody of the organisation what is asked of
-- it, and nobody for herself or her family. Another organisation is asked by the centre of the case, after the one before
-- could not, and as long as what was given stands.
create or replace function guard.check_care_task() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_provision public.provision;
  v_actor uuid := public.app_person();
begin
  select * into v_provision from public.provision p where p.id = new.provision_id;
  if tg_op = 'INSERT' then
    -- Where nobody applied there is nobody to offer a place to.
    if v_provision.kind is distinct from 'placement'
      and (v_provision.kind is distinct from 'referral' or new.status <> 'asked') then
      raise exception 'a task comes from a referral or a placement'
        using errcode = 'check_violation', table = 'care_task', constraint = 'care_task_of_provision';
    end if;
    if new.sequence > 1 then
      if v_provision.status <> 'active' or not exists (select 1 from public.care_task t
          where t.provision_id = new.provision_id and t.sequence = new.sequence - 1
            and t.status in ('refused', 'declined')) then
        raise exception 'another organisation is asked when the one before could not'
          using errcode = 'check_violation', table = 'care_task', constraint = 'care_task_again';
      end if;
      if public.app_context('actorRole') is not null and public.app_context('actorRole') <> 'system'
         and not exists (select 1 from public.case_file c join public.role_grant g on g.organisation_id = c.centre_code
           where c.id = v_provision.application_id and g.person_id = v_actor
             and g.role in ('inson_specialist', 'inson_head') and guard.grant_stands(g)) then
        raise exception 'the centre of the case asks another organisation'
          using errcode = 'insufficient_privilege', table = 'care_task', constraint = 'care_task_by_centre';
      end if;
      perform public.app_refuse_both_sides('workOnCase', v_actor,
        public.app_citizen_side(v_provision.person_id, v_provision.beneficiary_index));
    end if;
    return new;
  end if;
  if old.status = new.status then return new; end if;
  if old.status = 'offered' then
    if v_actor is distinct from v_provision.person_id then
      raise exception 'a place is accepted by whom it is offered to'
        using errcode = 'insufficient_privilege', table = 'care_task', constraint = 'care_task_own';
    end if;
    if new.status = 'declined' and new.reason_code is null then
      raise exception 'who does not want a place says why, or that she does not want to say'
        using errcode = 'check_violation', table = 'care_task', constraint = 'care_task_declined';
    end if;
  elsif new.answered_by_id is distinct from v_actor or not exists (select 1 from public.role_grant g
      where g.person_id = v_actor and g.role::text = 'organisation_staff'
        and g.organisation_id = new.organisation_id::text and guard.grant_stands(g)) then
    raise exception 'a task is answered by the organisation that was asked'
      using errcode = 'insufficient_privilege', table = 'care_task', constraint = 'care_task_organisation';
  else
    perform public.app_refuse_both_sides('answerTask', v_actor,
      public.app_citizen_side(v_provision.person_id, v_provision.beneficiary_index));
  end if;
  return new;
end $$;

drop policy app_select on care_task;
create policy app_select on care_task for select to hamroh_app using (
  (select app_is_system())
  or (select app_role()) = 'organisation_staff' and organisation_id::text = (select app_organisation())
    and status not in ('offered', 'declined')
  or exists (select 1 from provision p where p.id = care_task.provision_id));
