-- An application is the citizen's and a case is the centre's. The table of both becomes the table of cases, with the
-- same ids; what the citizen writes moves to a table of its own, and each thing she sent to a row that never changes.

CREATE TYPE "case_origin" AS ENUM ('application', 'report', 'referral', 'mahalla');

-- ---------------------------------------------------------------- the citizen's side

drop trigger case_kept on application;
drop trigger fixed on application;
drop trigger kept on application;
drop policy app_select on application;
drop policy app_insert on application;
drop policy app_update on application;
drop policy app_delete on application;

ALTER TABLE "application" RENAME TO "case_file";
ALTER TABLE "case_file" RENAME CONSTRAINT "application_pkey" TO "case_file_pkey";
ALTER INDEX "application_number_key" RENAME TO "case_file_number_key";
ALTER INDEX "application_applicant_id_created_at_idx" RENAME TO "case_file_applicant_id_created_at_idx";
ALTER INDEX "application_centre_code_status_due_on_idx" RENAME TO "case_file_centre_code_status_due_on_idx";
ALTER INDEX "application_assignee_id_idx" RENAME TO "case_file_assignee_id_idx";
ALTER INDEX "application_service_code_idx" RENAME TO "case_file_service_code_idx";
ALTER INDEX "application_beneficiary_index_idx" RENAME TO "case_file_beneficiary_index_idx";
ALTER INDEX "application_submission_key_key" RENAME TO "case_file_submission_key_key";

CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "service_code" TEXT NOT NULL,
    "applicant_id" UUID NOT NULL,
    "answers_cipher" TEXT NOT NULL,
    "journey_version" INTEGER NOT NULL,
    "submission_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "application_submission_key_key" ON "application"("submission_key");
CREATE INDEX "application_applicant_id_created_at_idx" ON "application"("applicant_id", "created_at");
CREATE INDEX "application_service_code_idx" ON "application"("service_code");

CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "service_version" INTEGER NOT NULL,
    "content_cipher" TEXT NOT NULL,
    "is_whole" BOOLEAN NOT NULL DEFAULT false,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "submission_application_id_number_key" ON "submission"("application_id", "number");
ALTER TABLE "submission" ADD CONSTRAINT "submission_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A case has the key of the form that it was sent with; a draft has none, and that tells it.
insert into application (id, service_code, applicant_id, answers_cipher, journey_version, submission_key, created_at, updated_at)
  select id, service_code, applicant_id, answers_cipher, journey_version,
    case when status <> 'draft' then coalesce(submission_key, id::text) end, created_at, updated_at
  from case_file;
-- What was sent is sealed as one, and only the program can open it: it stays one row.
insert into submission (id, application_id, number, service_version, content_cipher, is_whole, sent_at)
  select id, id, 1, journey_version, snapshot_cipher, true, submitted_at from case_file where status <> 'draft';
create unique index application_one_draft_per_service on application (applicant_id, service_code)
  where submission_key is null;

ALTER TABLE "application_document" DROP CONSTRAINT "application_document_application_id_fkey";
ALTER TABLE "application_document" ADD CONSTRAINT "application_document_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- the centre's side

drop index application_one_open_per_service;
alter table case_file
  drop constraint application_draft_is_bare,
  drop constraint application_case_is_complete,
  drop constraint application_in_review_is_in_hand,
  drop constraint application_decided;
delete from case_file where status = 'draft';
ALTER TABLE "case_file"
  ADD COLUMN "origin" "case_origin" NOT NULL DEFAULT 'application',
  ADD COLUMN "application_id" UUID,
  DROP COLUMN "answers_cipher",
  DROP COLUMN "snapshot_cipher",
  DROP COLUMN "submission_key",
  ALTER COLUMN "applicant_id" DROP NOT NULL,
  ALTER COLUMN "number" SET NOT NULL,
  ALTER COLUMN "centre_code" SET NOT NULL,
  ALTER COLUMN "submitted_at" SET NOT NULL,
  ALTER COLUMN "due_on" SET NOT NULL;
update case_file set application_id = id;
CREATE UNIQUE INDEX "case_file_application_id_key" ON "case_file"("application_id");
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;
alter table case_file
  add constraint case_is_no_draft check (status <> 'draft'),
  add constraint case_of_its_origin check ((origin = 'application') = (application_id is not null)),
  add constraint case_of_its_application check (application_id is null or application_id = id and applicant_id is not null),
  add constraint case_in_review_is_in_hand check (
    status not in ('in_review', 'correction_requested', 'approved', 'refused') or assignee_id is not null),
  -- Only an applicant can mend what she sent, and take it back.
  add constraint case_without_application check (
    application_id is not null or status not in ('correction_requested', 'withdrawn')),
  add constraint case_decided check ((status in ('approved', 'refused')) = (decided_at is not null));

alter trigger application_sides on case_file rename to case_sides;

-- Decisions of a case are numbered; a later one takes the place of the one before.
ALTER TABLE "decision"
  ADD COLUMN "number" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "supersedes_id" UUID,
  ADD COLUMN "prepared_by_id" UUID;
DROP INDEX "decision_application_id_key";
CREATE UNIQUE INDEX "decision_application_id_number_key" ON "decision"("application_id", "number");
CREATE UNIQUE INDEX "decision_supersedes_id_key" ON "decision"("supersedes_id");
CREATE INDEX "decision_prepared_by_id_idx" ON "decision"("prepared_by_id");
ALTER TABLE "decision" ADD CONSTRAINT "decision_supersedes_id_fkey"
  FOREIGN KEY ("supersedes_id") REFERENCES "decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;
alter table decision
  add constraint decision_first_or_superseding check ((number = 1) = (supersedes_id is null)),
  add constraint decision_two_people check (prepared_by_id <> decided_by_id);

create function guard.check_superseding() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.supersedes_id is not null and not exists (select 1 from public.decision d
      where d.id = new.supersedes_id and d.application_id = new.application_id and d.number = new.number - 1) then
    raise exception 'a decision does not take the place of another case''s, nor of an older one'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_superseding';
  end if;
  return new;
end $$;
-- Where the version wants two people for an approval, one has passed it on and another decides.
create function guard.check_prepared() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_four_eyes boolean;
begin
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
create trigger prepared before insert on decision for each row execute function guard.check_prepared();
create trigger superseding before insert on decision for each row execute function guard.check_superseding();

-- ---------------------------------------------------------------- functions that read cases

do $$
declare
  one record;
begin
  for one in select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('public', 'guard', 'act') and p.prosrc ~ '\mpublic\.application\M'
  loop
    execute regexp_replace(pg_get_functiondef(one.oid), '\mpublic\.application\M', 'public.case_file', 'g');
  end loop;
end
$$;

-- The decision in force is the last one.
create or replace function guard.check_decision() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_case uuid := case tg_table_name when 'decision' then to_jsonb(new) ->> 'application_id' else to_jsonb(new) ->> 'id' end;
  v_status text;
  v_outcome text;
begin
  select c.status, (select d.outcome from public.decision d where d.application_id = c.id order by d.number desc limit 1)
    into v_status, v_outcome from public.case_file c where c.id = v_case;
  if (v_status in ('approved', 'refused') or v_outcome is not null) and v_status is distinct from v_outcome then
    raise exception 'case % is % and its decision %', v_case, v_status, v_outcome
      using errcode = 'check_violation', constraint = 'case_decision';
  end if;
  return null;
end $$;

-- ---------------------------------------------------------------- states

delete from guard.transition where subject = 'application' and 'draft' in (from_state, to_state);
update guard.transition set subject = 'case_file' where subject = 'application';
insert into guard.transition values ('case_file', '', 'submitted');

create trigger fixed before update on case_file for each row execute function guard.keep_fixed(
  'id', 'origin', 'application_id', 'number', 'service_code', 'applicant_id', 'created_at', 'submitted_at',
  'centre_code', '?decided_at');
create trigger kept before delete or truncate on case_file for each statement execute function app_refuse_change();
alter table case_file enable always trigger kept;

-- A case that is closed stays as it is. The centre's staff move the case and change nothing else; whoever decides has
-- it in hand. For the applicant the portal writes what she decided: that she sent it again, or takes it back.
create or replace function guard.keep_case() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_actor text := coalesce(public.app_context('actorRole'), 'system');
  v_person uuid := public.app_person();
  v_changed text;
begin
  -- By what a name is found again is made of the name, and may be made anew.
  if v_actor = 'system' and to_jsonb(new) - 'name_key' = to_jsonb(old) - 'name_key' then return new; end if;
  if old.status in ('approved', 'refused', 'withdrawn') then
    raise exception 'a closed case stays as it is'
      using errcode = 'restrict_violation', constraint = 'case_closed';
  end if;
  if v_actor = 'system' then return new; end if;
  if public.app_role() = 'system' then
    if old.applicant_id is distinct from v_person
       or (old.status::text, new.status::text) not in (('correction_requested', 'in_review'),
         ('submitted', 'withdrawn'), ('in_review', 'withdrawn'), ('correction_requested', 'withdrawn')) then
      raise exception 'this move is not the applicant''s'
        using errcode = 'insufficient_privilege', constraint = 'case_by_applicant';
    end if;
    return new;
  end if;
  if new.status in ('approved', 'refused', 'correction_requested') and new.status <> old.status
     and (old.assignee_id is distinct from v_person or new.assignee_id is distinct from v_person) then
    raise exception 'who has the case in hand decides it'
      using errcode = 'insufficient_privilege', constraint = 'case_in_hand';
  end if;
  select n.key into v_changed from jsonb_each(to_jsonb(new)) n join jsonb_each(to_jsonb(old)) o using (key)
    where n.value is distinct from o.value
      and n.key not in ('status', 'assignee_id', 'decided_at', 'version', 'updated_at') limit 1;
  if v_changed is not null then
    raise exception '% of a case is not theirs to change', v_changed
      using errcode = 'insufficient_privilege', constraint = 'case_own';
  end if;
  return new;
end $$;
create trigger case_kept before update on case_file for each row execute function guard.keep_case();

-- A case that begins with an application is its applicant's, about what she applied for, and stands on what she sent.
create function guard.open_case() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.application_id is null then return new; end if;
  if not exists (select 1 from public.application a where a.id = new.application_id
      and a.applicant_id = new.applicant_id and a.service_code = new.service_code and a.submission_key is not null) then
    raise exception 'a case does not begin but with what its applicant sent'
      using errcode = 'check_violation', table = 'case_file', constraint = 'case_begins_with_application';
  end if;
  if coalesce(public.app_context('actorRole'), 'system') <> 'system'
     and new.applicant_id is distinct from public.app_person() then
    raise exception 'a case names somebody else than who applies'
      using errcode = 'insufficient_privilege', table = 'case_file', constraint = 'case_by_applicant';
  end if;
  return new;
end $$;
create trigger opened before insert on case_file for each row execute function guard.open_case();

create function guard.check_submitted() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.application_id is not null
     and not exists (select 1 from public.submission s where s.application_id = new.application_id) then
    raise exception 'a case does not stand without what was sent'
      using errcode = 'check_violation', table = 'case_file', constraint = 'case_submitted';
  end if;
  return null;
end $$;
create constraint trigger submitted after insert on case_file
  deferrable initially deferred for each row execute function guard.check_submitted();

-- ---------------------------------------------------------------- what the citizen writes

create trigger fixed before update on application for each row execute function guard.keep_fixed(
  'id', 'service_code', 'applicant_id', 'created_at', '?submission_key');
create trigger kept before truncate on application for each statement execute function app_refuse_change();
alter table application enable always trigger kept;

-- She changes her answers and nothing else, and only before they were sent or when the centre asked her to.
create function guard.keep_application() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_status text;
begin
  if tg_op = 'DELETE' then
    if old.submission_key is not null then
      raise exception 'what was sent is not theirs to delete: applications are kept'
        using errcode = 'restrict_violation', table = 'application', constraint = 'application_kept';
    end if;
    return old;
  end if;
  if coalesce(public.app_context('actorRole'), 'system') = 'system' then return new; end if;
  if old.applicant_id is distinct from public.app_person() then
    raise exception 'the answers of somebody else are not theirs to change'
      using errcode = 'insufficient_privilege', table = 'application', constraint = 'application_by_applicant';
  end if;
  select c.status into v_status from public.case_file c where c.application_id = old.id;
  if old.submission_key is not null and v_status is distinct from 'correction_requested' then
    raise exception 'the answers are not to be changed now'
      using errcode = 'restrict_violation', table = 'application', constraint = 'application_editable';
  end if;
  if public.app_role() <> 'system' and new.submission_key is distinct from old.submission_key then
    raise exception 'submission_key of an application is not theirs to change'
      using errcode = 'insufficient_privilege', table = 'application', constraint = 'application_own';
  end if;
  return new;
end $$;
create trigger application_kept before update or delete on application
  for each row execute function guard.keep_application();

create function guard.next_submission() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.number is distinct from 1 + (
      select coalesce(max(s.number), 0) from public.submission s where s.application_id = new.application_id) then
    raise exception 'submissions are numbered one after another: this is not the next'
      using errcode = 'check_violation', table = 'submission', constraint = 'submission_next';
  end if;
  if coalesce(public.app_context('actorRole'), 'system') <> 'system' and not exists (
      select 1 from public.application a where a.id = new.application_id and a.applicant_id = public.app_person()) then
    raise exception 'a submission names somebody else than who applies'
      using errcode = 'insufficient_privilege', table = 'submission', constraint = 'submission_by_applicant';
  end if;
  return new;
end $$;
create trigger next before insert on submission for each row execute function guard.next_submission();
create trigger append_only before update or delete or truncate on submission
  for each statement execute function app_refuse_change();
alter table submission enable always trigger append_only;

revoke all on function guard.check_superseding(), guard.check_prepared(), guard.open_case(), guard.check_submitted(), guard.keep_application(),
  guard.next_submission() from public;

-- ---------------------------------------------------------------- policies

alter table application enable row level security;
alter table application force row level security;
create policy owner_all on application to current_user using (true) with check (true);
create policy app_select on application for select to hamroh_app
  using ((select app_is_system()) or applicant_id = (select app_person()));
create policy app_insert on application for insert to hamroh_app with check (
  (select app_is_system()) or applicant_id = (select app_person()) and submission_key is null);
create policy app_update on application for update to hamroh_app
  using ((select app_is_system()) or applicant_id = (select app_person()));
create policy app_delete on application for delete to hamroh_app
  using (applicant_id = (select app_person()) and submission_key is null);
revoke all on application from hamroh_app;
grant select, insert, update, delete on application to hamroh_app;

create policy app_select on case_file for select to hamroh_app using (
  (select app_is_system()) or applicant_id = (select app_person())
  or (select app_is_centre_staff()) and centre_code = (select app_organisation())
  or (select app_role()) = 'auditor');
create policy app_insert on case_file for insert to hamroh_app with check ((select app_is_system()));
-- The centre's staff move the case of somebody else; an applicant moves none.
create policy app_update on case_file for update to hamroh_app
  using ((select app_is_system()) or (select app_is_centre_staff()) and centre_code = (select app_organisation()))
  with check ((select app_is_system())
    or (select app_is_centre_staff()) and centre_code = (select app_organisation())
      and applicant_id is distinct from (select app_person()));
revoke all on case_file from hamroh_app;
grant select, insert, update on case_file to hamroh_app;

-- What was sent is seen by who sent it, and by who sees the case: each subquery is filtered by the policies of its table.
alter table submission enable row level security;
alter table submission force row level security;
create policy owner_all on submission to current_user using (true) with check (true);
create policy app_select on submission for select to hamroh_app using (
  exists (select 1 from application a where a.id = application_id)
  or (select app_is_centre_staff()) and exists (select 1 from case_file c where c.application_id = submission.application_id));
create policy app_insert on submission for insert to hamroh_app with check ((select app_is_system()));
revoke all on submission from hamroh_app;
grant select, insert on submission to hamroh_app;

drop policy app_select on application_document;
drop policy app_insert on application_document;
drop policy app_update on application_document;
drop policy app_delete on application_document;
create policy app_select on application_document for select to hamroh_app using (
  exists (select 1 from application a where a.id = application_id)
  or exists (select 1 from case_file c where c.application_id = application_document.application_id));
create policy app_insert on application_document for insert to hamroh_app with check (
  (select app_is_system()) or exists (select 1 from application a left join case_file c on c.application_id = a.id
    where a.id = application_document.application_id and a.applicant_id = (select app_person())
      and (a.submission_key is null or c.status = 'correction_requested')));
create policy app_update on application_document for update to hamroh_app using (
  (select app_is_system()) or exists (select 1 from application a left join case_file c on c.application_id = a.id
    where a.id = application_document.application_id and a.applicant_id = (select app_person())
      and (a.submission_key is null or c.status = 'correction_requested')));
create policy app_delete on application_document for delete to hamroh_app using (
  exists (select 1 from application a where a.id = application_id
    and a.applicant_id = (select app_person()) and a.submission_key is null));

-- A case without an applicant is worked on as every other.
drop policy app_insert on application_event;
create policy app_insert on application_event for insert to hamroh_app with check (
  (select app_is_system())
  or (select app_is_centre_staff()) and actor_id = (select app_person()) and exists (
    select 1 from case_file c where c.id = application_event.application_id and c.centre_code = (select app_organisation())
      and c.applicant_id is distinct from (select app_person())));
drop policy app_insert on agency_check;
drop policy app_update on agency_check;
create policy app_insert on agency_check for insert to hamroh_app with check (
  (select app_is_system())
  or (select app_is_centre_staff()) and outcome = 'waiting' and exists (
    select 1 from case_file c where c.id = agency_check.application_id and c.centre_code = (select app_organisation())
      and c.assignee_id = (select app_person()) and c.applicant_id is distinct from (select app_person())));
create policy app_update on agency_check for update to hamroh_app using (
  (select app_is_system())
  or (select app_is_centre_staff()) and exists (
    select 1 from case_file c where c.id = agency_check.application_id and c.centre_code = (select app_organisation())
      and c.applicant_id is distinct from (select app_person())));
drop policy app_insert on decision;
create policy app_insert on decision for insert to hamroh_app with check (
  (select app_is_system())
  or (select app_is_centre_staff()) and decided_by_id = (select app_person()) and exists (
    select 1 from case_file c where c.id = decision.application_id and c.centre_code = (select app_organisation())
      and c.assignee_id = (select app_person()) and c.applicant_id is distinct from (select app_person())));
