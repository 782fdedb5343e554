-- Who does not agree with a refusal appeals it: the head of the centre looks at it again where a specialist decided, a
-- head of another centre where a head did. Nobody who decided, prepared or worked on the case, and nobody of the family.

CREATE TYPE "appeal_status" AS ENUM ('filed', 'in_review', 'upheld', 'changed', 'returned', 'withdrawn');
CREATE TYPE "appeal_channel" AS ENUM ('portal', 'desk', 'phone');

CREATE TABLE "appeal" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "status" "appeal_status" NOT NULL DEFAULT 'filed',
    "channel" "appeal_channel" NOT NULL,
    "text_cipher" TEXT NOT NULL,
    "filed_by_id" UUID NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "centre_code" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "excluded_ids" UUID[] NOT NULL DEFAULT '{}',
    "reviewer_id" UUID,
    "taken_at" TIMESTAMPTZ(3),
    "answer_cipher" TEXT,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "appeal_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "appeal_in_hand" CHECK (status not in ('in_review', 'upheld', 'changed', 'returned') or reviewer_id is not null),
    CONSTRAINT "appeal_taken" CHECK ((reviewer_id is null) = (taken_at is null)),
    CONSTRAINT "appeal_other_reviewer" CHECK (reviewer_id <> all (excluded_ids)),
    CONSTRAINT "appeal_answered" CHECK ((status in ('upheld', 'changed', 'returned')) = (answer_cipher is not null)),
    CONSTRAINT "appeal_closed" CHECK ((status in ('filed', 'in_review')) = (closed_at is null))
);
CREATE INDEX "appeal_application_id_filed_at_idx" ON "appeal"("application_id", "filed_at");
CREATE INDEX "appeal_centre_code_status_due_on_idx" ON "appeal"("centre_code", "status", "due_on");
CREATE INDEX "appeal_decision_id_idx" ON "appeal"("decision_id");
CREATE INDEX "appeal_filed_by_id_idx" ON "appeal"("filed_by_id");
CREATE INDEX "appeal_reviewer_id_idx" ON "appeal"("reviewer_id");
-- A decision is looked at again once; what was taken back does not count.
create unique index appeal_one_per_decision on appeal (decision_id) where status <> 'withdrawn';
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_decision_id_fkey"
  FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever had a part in a decision that did not stand does not get the case again.
alter table case_file add column barred_ids uuid[] not null default '{}';
alter table case_file add constraint case_other_people check (assignee_id <> all (barred_ids));

-- ---------------------------------------------------------------- states

insert into guard.transition values
  ('appeal', '', 'filed'),
  ('appeal', 'filed', 'in_review'),
  ('appeal', 'filed', 'withdrawn'),
  ('appeal', 'in_review', 'upheld'),
  ('appeal', 'in_review', 'changed'),
  ('appeal', 'in_review', 'returned'),
  ('appeal', 'in_review', 'withdrawn'),
  ('case_file', 'refused', 'submitted'),
  ('case_file', 'refused', 'in_review');
create trigger lifecycle before insert or update of status on appeal
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on appeal for each row execute function guard.keep_fixed(
  'id', 'application_id', 'decision_id', 'channel', 'text_cipher', 'filed_by_id', 'filed_at', 'centre_code', 'due_on',
  'excluded_ids', '?reviewer_id', '?taken_at', '?answer_cipher', '?closed_at');
create trigger kept before delete or truncate on appeal for each statement execute function app_refuse_change();
alter table appeal enable always trigger kept;
create trigger by_actor before insert on appeal for each row execute function guard.by_actor('filed_by_id');

-- ---------------------------------------------------------------- who files, and where it goes

create function guard.file_appeal() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_case public.case_file;
  v_decision public.decision;
begin
  select * into v_case from public.case_file c where c.id = new.application_id;
  select * into v_decision from public.decision d where d.application_id = new.application_id order by d.number desc limit 1;
  if v_decision.id is distinct from new.decision_id or v_case.status <> 'refused' then
    raise exception 'only a refusal that stands is appealed'
      using errcode = 'check_violation', table = 'appeal', constraint = 'appeal_of_refusal';
  end if;
  if (new.filed_at at time zone 'Asia/Tashkent')::date > v_decision.appeal_until then
    raise exception 'the time to appeal is over'
      using errcode = 'check_violation', table = 'appeal', constraint = 'appeal_in_time';
  end if;
  if (new.channel = 'portal') <> (new.filed_by_id is not distinct from v_case.applicant_id) then
    raise exception 'an appeal is filed by the applicant, or at the desk for her'
      using errcode = 'check_violation', table = 'appeal', constraint = 'appeal_by_applicant';
  end if;
  new.excluded_ids := array(
    select unnest(v_case.handler_ids)
    union select d.decided_by_id from public.decision d where d.application_id = v_case.id
    union select d.prepared_by_id from public.decision d where d.application_id = v_case.id and d.prepared_by_id is not null);
  -- A head's decision is not judged in her own centre.
  if new.centre_code = v_case.centre_code and exists (select 1 from public.role_grant g
      where g.person_id = v_decision.decided_by_id and g.role = 'inson_head' and g.organisation_id = v_case.centre_code) then
    raise exception 'what a head decided goes to another centre'
      using errcode = 'check_violation', table = 'appeal', constraint = 'appeal_level';
  end if;
  return new;
end $$;
create trigger filed before insert on appeal for each row execute function guard.file_appeal();

-- ---------------------------------------------------------------- who reviews

create function guard.review_appeal() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_actor text := coalesce(public.app_context('actorRole'), 'system');
  v_case public.case_file;
begin
  select * into v_case from public.case_file c where c.id = new.application_id;
  if new.reviewer_id is not null then
    perform public.app_refuse_both_sides('reviewAppeal', new.reviewer_id,
      public.app_citizen_side(v_case.applicant_id, v_case.beneficiary_index));
  end if;
  if old.reviewer_id is null and new.reviewer_id is not null and not exists (select 1 from public.role_grant g
      where g.person_id = new.reviewer_id and g.role = 'inson_head' and g.organisation_id = new.centre_code
        and g.revoked_at is null) then
    raise exception 'a head of the centre that it went to looks at it'
      using errcode = 'check_violation', table = 'appeal', constraint = 'appeal_reviewer';
  end if;
  if new.status = 'changed' and new.centre_code <> v_case.centre_code then
    raise exception 'who is not of the centre returns it'
      using errcode = 'check_violation', table = 'appeal', constraint = 'appeal_changed_at_home';
  end if;
  if v_actor <> 'system' and new.status <> old.status and public.app_person() is distinct from
      (case new.status when 'withdrawn' then v_case.applicant_id else new.reviewer_id end) then
    raise exception 'this is for whoever has the appeal in hand, or filed it'
      using errcode = 'insufficient_privilege', table = 'appeal', constraint = 'appeal_own';
  end if;
  return new;
end $$;
create trigger reviewed before update on appeal for each row execute function guard.review_appeal();

-- ---------------------------------------------------------------- what becomes of the case

create function guard.is_set_aside(p_decision uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.appeal a where a.decision_id = p_decision and a.status in ('returned', 'changed'))
$$;

-- When it was decided is told anew when it is decided anew.
drop trigger fixed on case_file;
create trigger fixed before update on case_file for each row execute function guard.keep_fixed(
  'id', 'origin', 'application_id', 'number', 'service_code', 'applicant_id', 'created_at', 'submitted_at', 'centre_code');

-- The one way out of a refusal: an appeal set it aside. Then the case goes to other people, and the portal says so.
create function guard.reopen_case() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_decision uuid;
  v_excluded uuid[];
begin
  select d.id into v_decision from public.decision d where d.application_id = old.id order by d.number desc limit 1;
  select a.excluded_ids into v_excluded from public.appeal a
    where a.decision_id = v_decision and a.status in ('returned', 'changed');
  if v_excluded is null or not v_excluded <@ new.barred_ids or public.app_role() <> 'system' then
    raise exception 'a closed case stays as it is'
      using errcode = 'restrict_violation', table = 'case_file', constraint = 'case_closed';
  end if;
  return new;
end $$;
drop trigger case_kept on case_file;
create trigger case_kept before update on case_file for each row
  when (not (old.status = 'refused' and new.status in ('submitted', 'in_review')))
  execute function guard.keep_case();
create trigger case_reopened before update on case_file for each row
  when (old.status = 'refused' and new.status in ('submitted', 'in_review'))
  execute function guard.reopen_case();

-- While it is decided anew the last decision is the one that was set aside.
create or replace function guard.check_decision() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_case uuid := case tg_table_name when 'decision' then to_jsonb(new) ->> 'application_id' else to_jsonb(new) ->> 'id' end;
  v_status text;
  v_outcome text;
  v_decision uuid;
begin
  select c.status into v_status from public.case_file c where c.id = v_case;
  select d.id, d.outcome into v_decision, v_outcome from public.decision d where d.application_id = v_case
    order by d.number desc limit 1;
  if v_status not in ('approved', 'refused') and guard.is_set_aside(v_decision) then return null; end if;
  if (v_status in ('approved', 'refused') or v_outcome is not null) and v_status is distinct from v_outcome then
    raise exception 'case % is % and its decision %', v_case, v_status, v_outcome
      using errcode = 'check_violation', constraint = 'case_decision';
  end if;
  return null;
end $$;

-- A decision after an appeal takes the place of the one that was set aside, and is otherwise held to what a first one is.
create function guard.check_decided_anew() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_case public.case_file;
  v_since timestamptz;
begin
  select * into v_case from public.case_file c where c.id = new.application_id;
  select a.closed_at into v_since from public.appeal a
    where a.decision_id = new.supersedes_id and a.status in ('returned', 'changed');
  if not exists (select 1 from public.decision d where d.id = new.supersedes_id
      and d.application_id = new.application_id and d.number = new.number - 1) then
    raise exception 'a decision does not take the place of another case''s, nor of an older one'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_superseding';
  end if;
  if new.decided_by_id = any (v_case.barred_ids) or new.prepared_by_id = any (v_case.barred_ids) then
    raise exception 'who had a part in what was set aside does not decide anew'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_other_people';
  end if;
  if new.outcome = 'approved' and new.prepared_by_id is null and exists (select 1 from public.service_version v
      where v.service_code = v_case.service_code and v.number = v_case.journey_version
        and coalesce((v.definition -> 'decides' ->> 'fourEyes')::boolean, false)) then
    raise exception 'an approval of this service does not stand on one person''s word'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_four_eyes';
  end if;
  if new.prepared_by_id is not null and not exists (select 1 from public.application_event e
      where e.application_id = new.application_id and e.type = 'application.passedToHead'
        and e.actor_id = new.prepared_by_id and e.at >= v_since) then
    raise exception 'a decision does not name as preparer who did not pass it on'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_prepared';
  end if;
  return new;
end $$;
create trigger decided_anew before insert on decision for each row
  when (guard.is_set_aside(new.supersedes_id)) execute function guard.check_decided_anew();
drop trigger prepared on decision;
create trigger prepared before insert on decision for each row
  when (not guard.is_set_aside(new.supersedes_id)) execute function guard.check_prepared();
drop trigger superseding on decision;
create trigger superseding before insert on decision for each row
  when (not guard.is_set_aside(new.supersedes_id)) execute function guard.check_superseding();
drop trigger decision_rests_on_evidence on decision;
create constraint trigger decision_rests_on_evidence after insert on decision
  deferrable initially deferred for each row
  when (new.supersedes_id is null or guard.is_set_aside(new.supersedes_id)) execute function guard.check_evidence();

revoke all on all functions in schema guard from public;
-- Conditions of triggers run as whoever writes.
grant execute on function guard.is_set_aside(uuid) to hamroh_app;

-- ---------------------------------------------------------------- who sees what

-- Cases of other centres whose appeal came to hers: all heads until one takes it, then she alone.
create function app_reviewed_cases() returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.application_id from public.appeal a
   where public.app_role() = 'inson_head' and a.centre_code = public.app_organisation()
     and (a.status = 'filed' or a.status = 'in_review' and a.reviewer_id = public.app_person())
     and public.app_person() <> all (a.excluded_ids)
$$;
create function app_reviewed_people() returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.applicant_id from public.case_file c where c.id in (select public.app_reviewed_cases())
$$;
revoke all on function app_reviewed_cases(), app_reviewed_people() from public;
grant execute on function app_reviewed_cases(), app_reviewed_people() to hamroh_app;

do $$
declare
  one record;
begin
  for one in select p.tablename, p.qual, w.condition from pg_policies p
    join (values ('case_file', 'id in (select app_reviewed_cases())'),
      ('person', 'id in (select app_reviewed_people())'),
      ('agency_check', 'application_id in (select app_reviewed_cases())')) w (table_name, condition)
      on w.table_name = p.tablename
    where p.schemaname = 'public' and p.policyname = 'app_select'
  loop
    execute format('alter policy app_select on public.%I using ((%s) or (select app_role()) = ''inson_head'' and %s)',
      one.tablename, one.qual, one.condition);
  end loop;
end
$$;

alter table appeal enable row level security;
alter table appeal force row level security;
create policy owner_all on appeal to current_user using (true) with check (true);
create policy app_select on appeal for select to hamroh_app using (
  (select app_is_system()) or exists (select 1 from case_file c where c.id = application_id)
  or (select app_role()) = 'inson_head' and centre_code = (select app_organisation()));
create policy app_insert on appeal for insert to hamroh_app with check (
  (select app_is_system()) or status = 'filed' and filed_by_id = (select app_person())
    and exists (select 1 from case_file c where c.id = application_id));
create policy app_update on appeal for update to hamroh_app using (
  (select app_is_system())
  or (select app_role()) = 'inson_head' and centre_code = (select app_organisation())
  or exists (select 1 from case_file c where c.id = application_id and c.applicant_id = (select app_person())));
revoke all on appeal from hamroh_app;
grant select, insert on appeal to hamroh_app;
grant update (status, reviewer_id, taken_at, answer_cipher, closed_at) on appeal to hamroh_app;
