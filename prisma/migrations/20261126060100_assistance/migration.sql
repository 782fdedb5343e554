-- A specialist at the desk, or an operator at 1140, fills in an application for somebody who is there or on the phone. She
-- says yes by a code that goes to her own phone, or on paper, which is kept with the application. Her yes is for one
-- clerk, one application and one day, and ends when it is sent, when either of the two ends it, or with the day. Who has
-- helped with an application has no part in deciding it.

CREATE TYPE "assistance_status" AS ENUM ('asked', 'in_force', 'sent', 'closed', 'objected', 'lapsed');
CREATE TYPE "assistance_way" AS ENUM ('desk', 'phone', 'paper');
CREATE TYPE "assistance_consent" AS ENUM ('code', 'paper');
CREATE TYPE "assistance_phone" AS ENUM ('account', 'register', 'seen');

CREATE TABLE "assistance" (
    "id" UUID NOT NULL,
    "status" "assistance_status" NOT NULL,
    "clerk_id" UUID NOT NULL,
    "clerk_role" "role" NOT NULL,
    "organisation_id" TEXT,
    "person_id" UUID NOT NULL,
    "service_code" TEXT NOT NULL,
    "way" "assistance_way" NOT NULL,
    "received_on" DATE,
    "document_cipher" TEXT,
    "phone_cipher" TEXT,
    "phone_source" "assistance_phone",
    "code_hash" TEXT,
    "code_until" TIMESTAMPTZ(3),
    "code_tries" INTEGER NOT NULL DEFAULT 0,
    "codes_sent" INTEGER NOT NULL DEFAULT 0,
    "consent" "assistance_consent",
    "application_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "given_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "assistance_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "assistance_given" CHECK ((given_at is null) = (consent is null) and (given_at is null) = (application_id is null)),
    CONSTRAINT "assistance_in_force" CHECK (case status when 'asked' then given_at is null
      when 'in_force' then given_at is not null when 'sent' then given_at is not null
      when 'objected' then given_at is not null else true end),
    CONSTRAINT "assistance_ended" CHECK ((status in ('asked', 'in_force')) = (ended_at is null)),
    CONSTRAINT "assistance_day" CHECK (valid_until > asked_at and valid_until <= asked_at + interval '24 hours'),
    CONSTRAINT "assistance_received" CHECK ((way = 'paper') = (received_on is not null)),
    CONSTRAINT "assistance_seen" CHECK ((way = 'desk') = (document_cipher is not null)),
    CONSTRAINT "assistance_phone" CHECK ((phone_source is null) = (phone_cipher is null)
      and (phone_source is distinct from 'seen' or way = 'desk')),
    CONSTRAINT "assistance_consent" CHECK (case consent when 'code' then phone_cipher is not null and way <> 'paper'
      when 'paper' then way <> 'phone' else true end),
    CONSTRAINT "assistance_by_phone" CHECK (clerk_role <> 'phone_operator' or way = 'phone'),
    CONSTRAINT "assistance_of_another" CHECK (clerk_id <> person_id),
    CONSTRAINT "assistance_code_tries" CHECK (code_tries between 0 and 5),
    CONSTRAINT "assistance_codes_sent" CHECK (codes_sent between 0 and 3)
);
-- One person at a time.
create unique index assistance_one_a_clerk on assistance (clerk_id) where status in ('asked', 'in_force');
CREATE INDEX "assistance_clerk_id_asked_at_idx" ON "assistance"("clerk_id", "asked_at");
CREATE INDEX "assistance_person_id_asked_at_idx" ON "assistance"("person_id", "asked_at");
CREATE INDEX "assistance_organisation_id_idx" ON "assistance"("organisation_id");
CREATE INDEX "assistance_application_id_idx" ON "assistance"("application_id");
CREATE INDEX "assistance_service_code_idx" ON "assistance"("service_code");
CREATE INDEX "assistance_ended_by_id_idx" ON "assistance"("ended_by_id");
CREATE INDEX "assistance_status_valid_until_idx" ON "assistance"("status", "valid_until");
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_service_code_fkey"
  FOREIGN KEY ("service_code") REFERENCES "service"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- states

insert into guard.transition values
  ('assistance', '', 'asked'),
  ('assistance', 'asked', 'in_force'),
  ('assistance', 'asked', 'closed'),
  ('assistance', 'asked', 'lapsed'),
  ('assistance', 'in_force', 'sent'),
  ('assistance', 'in_force', 'closed'),
  ('assistance', 'in_force', 'objected'),
  ('assistance', 'in_force', 'lapsed');
create trigger lifecycle before insert or update of status on assistance
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on assistance for each row execute function guard.keep_fixed(
  'id', 'clerk_id', 'clerk_role', 'organisation_id', 'person_id', 'service_code', 'way', 'received_on',
  'document_cipher', 'asked_at', 'valid_until', '?consent', '?application_id', '?given_at', '?ended_at', '?ended_by_id');
create trigger kept before delete or truncate on assistance for each statement execute function app_refuse_change();
alter table assistance enable always trigger kept;

create function guard.keep_assistance() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_actor text := coalesce(public.app_context('actorRole'), 'system');
  v_person uuid := public.app_person();
  v_may boolean;
begin
  if tg_op = 'INSERT' then
    perform public.app_refuse_both_sides('assist', new.clerk_id, public.app_citizen_side(new.person_id, null));
  end if;
  if v_actor = 'system' then return new; end if;
  v_may := case
    when tg_op = 'INSERT' then new.clerk_id = v_person and new.clerk_role::text = v_actor
      and v_actor in ('inson_specialist', 'inson_head', 'phone_operator')
    when new.status = 'objected' then new.person_id = v_person
    when new.status = 'sent' then v_person in (new.person_id, new.clerk_id)
    else new.clerk_id = v_person end;
  if not coalesce(v_may, false) then
    raise exception 'this is not theirs to say of an assistance'
      using errcode = 'insufficient_privilege', table = 'assistance', constraint = 'assistance_by_party';
  end if;
  return new;
end $$;
create trigger party before insert or update on assistance for each row execute function guard.keep_assistance();

-- What was signed is there with the commit.
create function guard.check_signed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.consent = 'paper' and not exists (select 1 from public.application_document d
      where d.application_id = new.application_id and d.kind = 'signed-form' and d.removed_at is null) then
    raise exception 'a consent on paper does not stand without the paper'
      using errcode = 'check_violation', table = 'assistance', constraint = 'assistance_signed';
  end if;
  return null;
end $$;
create constraint trigger signed after update of consent on assistance
  deferrable initially deferred for each row execute function guard.check_signed();

-- ---------------------------------------------------------------- what it opens

-- The one application that whoever acts fills in for somebody now; null for everybody else.
create function app_assisted_application() returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.application_id from public.assistance a
   where public.app_context('actorRole') in ('inson_specialist', 'inson_head', 'phone_operator')
     and a.clerk_id = public.app_person() and a.status = 'in_force'
     and a.valid_until > coalesce(public.app_context('at')::timestamptz, clock_timestamp())
   limit 1
$$;
revoke all on function app_assisted_application() from public;
grant execute on function app_assisted_application() to hamroh_app;

-- Who has helped with an application, for ever.
create function app_assistants(p_application uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array(select distinct a.clerk_id from public.assistance a where a.application_id = p_application)
$$;
revoke all on function app_assistants(uuid) from public;
grant execute on function app_assistants(uuid) to hamroh_app;

drop policy app_select on application;
drop policy app_update on application;
create policy app_select on application for select to hamroh_app using (
  (select app_is_system()) or applicant_id = (select app_person()) or id = (select app_assisted_application()));
create policy app_update on application for update to hamroh_app using (
  (select app_is_system()) or applicant_id = (select app_person()) or id = (select app_assisted_application()));

drop policy app_insert on application_document;
drop policy app_update on application_document;
drop policy app_delete on application_document;
create policy app_insert on application_document for insert to hamroh_app with check (
  (select app_is_system()) or exists (select 1 from application a left join case_file c on c.application_id = a.id
    where a.id = application_document.application_id
      and (a.applicant_id = (select app_person()) or a.id = (select app_assisted_application()))
      and (a.submission_key is null or c.status = 'correction_requested')));
create policy app_update on application_document for update to hamroh_app using (
  (select app_is_system()) or exists (select 1 from application a left join case_file c on c.application_id = a.id
    where a.id = application_document.application_id
      and (a.applicant_id = (select app_person()) or a.id = (select app_assisted_application()))
      and (a.submission_key is null or c.status = 'correction_requested')));
create policy app_delete on application_document for delete to hamroh_app using (
  exists (select 1 from application a where a.id = application_document.application_id
    and (a.applicant_id = (select app_person()) or a.id = (select app_assisted_application()))
    and a.submission_key is null));

-- As before, and by whom she lets help her now.
create or replace function guard.keep_application() returns trigger
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
  if old.applicant_id is distinct from public.app_person() and old.id is distinct from public.app_assisted_application() then
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

-- Nobody begins an application in another's name, unless she has said yes to it.
create function guard.begin_application() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(public.app_context('actorRole'), 'system') <> 'system'
     and new.applicant_id is distinct from public.app_person()
     and new.id is distinct from public.app_assisted_application() then
    raise exception 'an application names somebody else than who applies'
      using errcode = 'insufficient_privilege', table = 'application', constraint = 'application_by_applicant';
  end if;
  return new;
end $$;
create trigger begun before insert on application for each row execute function guard.begin_application();
-- The application that she said yes to is her own, of the service that was named to her.
create function guard.check_assisted() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.status = 'in_force' and not exists (select 1 from public.application a where a.id = new.application_id
      and a.applicant_id = new.person_id and a.service_code = new.service_code) then
    raise exception 'what she said yes to is not her application'
      using errcode = 'check_violation', table = 'assistance', constraint = 'assistance_of_applicant';
  end if;
  return null;
end $$;
create constraint trigger of_applicant after insert or update of status on assistance
  deferrable initially deferred for each row execute function guard.check_assisted();

create or replace function guard.next_submission() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.number is distinct from 1 + (
      select coalesce(max(s.number), 0) from public.submission s where s.application_id = new.application_id) then
    raise exception 'submissions are numbered one after another: this is not the next'
      using errcode = 'check_violation', table = 'submission', constraint = 'submission_next';
  end if;
  if coalesce(public.app_context('actorRole'), 'system') <> 'system'
     and new.application_id is distinct from public.app_assisted_application() and not exists (
      select 1 from public.application a where a.id = new.application_id and a.applicant_id = public.app_person()) then
    raise exception 'a submission names somebody else than who applies'
      using errcode = 'insufficient_privilege', table = 'submission', constraint = 'submission_by_applicant';
  end if;
  return new;
end $$;

create or replace function guard.open_case() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.application_id is null then return new; end if;
  if not exists (select 1 from public.application a where a.id = new.application_id
      and a.applicant_id = new.applicant_id and a.service_code = new.service_code and a.submission_key is not null) then
    raise exception 'a case does not begin but with what its applicant sent'
      using errcode = 'check_violation', table = 'case_file', constraint = 'case_begins_with_application';
  end if;
  if coalesce(public.app_context('actorRole'), 'system') <> 'system'
     and new.applicant_id is distinct from public.app_person()
     and new.application_id is distinct from public.app_assisted_application() then
    raise exception 'a case names somebody else than who applies'
      using errcode = 'insufficient_privilege', table = 'case_file', constraint = 'case_by_applicant';
  end if;
  return new;
end $$;

-- ---------------------------------------------------------------- who helped does not decide

create function guard.refuse_assistant() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'case_file' then
    perform public.app_refuse_both_sides('assignCase', (to_jsonb(new) ->> 'assignee_id')::uuid, public.app_assistants(new.id));
  elsif tg_table_name = 'appeal' then
    perform public.app_refuse_both_sides('reviewAppeal', (to_jsonb(new) ->> 'reviewer_id')::uuid,
      public.app_assistants((to_jsonb(new) ->> 'application_id')::uuid));
  else
    perform public.app_refuse_both_sides('workOnCase',
      coalesce((to_jsonb(new) ->> 'decided_by_id')::uuid, public.app_person()),
      public.app_assistants((to_jsonb(new) ->> 'application_id')::uuid));
  end if;
  return new;
end $$;
create trigger assistants before update of assignee_id on case_file for each row
  when (new.assignee_id is not null and new.assignee_id is distinct from old.assignee_id)
  execute function guard.refuse_assistant();
create trigger assistants before insert on decision for each row execute function guard.refuse_assistant();
create trigger assistants before insert on agency_check for each row execute function guard.refuse_assistant();
create trigger assistants before insert on entitlement for each row execute function guard.refuse_assistant();
create trigger assistants before update of reviewer_id on appeal for each row
  when (new.reviewer_id is not null and new.reviewer_id is distinct from old.reviewer_id)
  execute function guard.refuse_assistant();

revoke all on all functions in schema guard from public;

-- ---------------------------------------------------------------- who sees it

alter table assistance enable row level security;
alter table assistance force row level security;
create policy owner_all on assistance to current_user using (true) with check (true);
-- The two, and who sees the case. It is written with the portal's eyes alone.
create policy app_select on assistance for select to hamroh_app using (
  (select app_is_system()) or clerk_id = (select app_person()) or person_id = (select app_person())
  or (select app_is_centre_staff()) and exists (select 1 from case_file c where c.id = assistance.application_id));
create policy app_insert on assistance for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on assistance for update to hamroh_app using ((select app_is_system()));
revoke all on assistance from hamroh_app;
grant select, insert on assistance to hamroh_app;
grant update (status, phone_cipher, phone_source, code_hash, code_until, code_tries, codes_sent, consent, application_id,
  given_at, ended_at, ended_by_id) on assistance to hamroh_app;
