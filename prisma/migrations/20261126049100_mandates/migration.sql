-- Who acts for another adult has her mandate. It is asked for by who would act, and given by the other herself: signed
-- in, by a code to her own phone, or at the desk before a specialist who is of neither family; for a ward a register or a
-- court has spoken. It ends on its day, or when either of the two ends it.

CREATE TYPE "mandate_status" AS ENUM (
  'asked', 'in_force', 'declined', 'withdrawn', 'lapsed', 'revoked', 'given_up', 'expired');
CREATE TYPE "mandate_basis" AS ENUM ('oneid', 'code', 'desk', 'court', 'register');

CREATE TABLE "mandate" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "status" "mandate_status" NOT NULL,
    "holder_id" UUID NOT NULL,
    "grantor_index" TEXT NOT NULL,
    "grantor_cipher" TEXT NOT NULL,
    "acts" TEXT[] NOT NULL,
    "service_groups" TEXT[] NOT NULL,
    "valid_until" DATE NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_by" TIMESTAMPTZ(3) NOT NULL,
    "basis" "mandate_basis",
    "given_at" TIMESTAMPTZ(3),
    "recorded_by_id" UUID,
    "document_cipher" TEXT,
    "phone_cipher" TEXT,
    "code_hash" TEXT,
    "code_until" TIMESTAMPTZ(3),
    "code_tries" INTEGER NOT NULL DEFAULT 0,
    "codes_sent" INTEGER NOT NULL DEFAULT 0,
    "code_confirmed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "mandate_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "mandate_acts" CHECK (cardinality(acts) > 0 and acts <@ array['apply', 'follow', 'spend']),
    CONSTRAINT "mandate_given" CHECK ((status in ('asked', 'declined', 'withdrawn', 'lapsed')) = (given_at is null)),
    CONSTRAINT "mandate_basis" CHECK ((basis is null) = (given_at is null)),
    CONSTRAINT "mandate_recorded" CHECK (
      (coalesce(basis::text, '') in ('desk', 'court')) = (recorded_by_id is not null and document_cipher is not null)),
    CONSTRAINT "mandate_ended" CHECK ((status in ('asked', 'in_force')) = (ended_at is null)),
    CONSTRAINT "mandate_term" CHECK (valid_until <= (asked_at at time zone 'Asia/Tashkent')::date + interval '3 years 1 month'),
    CONSTRAINT "mandate_code_tries" CHECK (code_tries between 0 and 5),
    CONSTRAINT "mandate_codes_sent" CHECK (codes_sent between 0 and 3)
);
CREATE UNIQUE INDEX "mandate_number_key" ON "mandate"("number");
CREATE INDEX "mandate_holder_id_asked_at_idx" ON "mandate"("holder_id", "asked_at");
CREATE INDEX "mandate_grantor_index_asked_at_idx" ON "mandate"("grantor_index", "asked_at");
CREATE INDEX "mandate_recorded_by_id_idx" ON "mandate"("recorded_by_id");
CREATE INDEX "mandate_ended_by_id_idx" ON "mandate"("ended_by_id");
CREATE INDEX "mandate_status_valid_until_idx" ON "mandate"("status", "valid_until");
create unique index mandate_one_waiting on mandate (holder_id, grantor_index) where status = 'asked';

ALTER TABLE "application" ADD COLUMN "beneficiary_index" TEXT;
ALTER TABLE "submission" ADD COLUMN "beneficiary_index" TEXT, ADD COLUMN "mandate_id" UUID;
CREATE INDEX "submission_mandate_id_idx" ON "submission"("mandate_id");
ALTER TABLE "submission" ADD CONSTRAINT "submission_mandate_id_fkey"
  FOREIGN KEY ("mandate_id") REFERENCES "mandate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- states

insert into guard.transition values
  ('mandate', '', 'asked'),
  ('mandate', '', 'in_force'),
  ('mandate', 'asked', 'in_force'),
  ('mandate', 'asked', 'declined'),
  ('mandate', 'asked', 'withdrawn'),
  ('mandate', 'asked', 'lapsed'),
  ('mandate', 'in_force', 'revoked'),
  ('mandate', 'in_force', 'given_up'),
  ('mandate', 'in_force', 'expired');
create trigger lifecycle before insert or update of status on mandate
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on mandate for each row execute function guard.keep_fixed(
  'id', 'number', 'holder_id', 'grantor_index', 'grantor_cipher', 'acts', 'service_groups', 'valid_until', 'asked_at',
  'answer_by', '?basis', '?given_at', '?recorded_by_id', '?document_cipher', '?code_confirmed_at', '?ended_at',
  '?ended_by_id');
create trigger kept before delete or truncate on mandate for each statement execute function app_refuse_change();
alter table mandate enable always trigger kept;

-- ---------------------------------------------------------------- who

-- The index of the PINFL of whoever acts; null for who has not signed in.
create function app_pinfl_index() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.pinfl_index from public.person p where p.id = public.app_person()
$$;
revoke all on function app_pinfl_index() from public;
grant execute on function app_pinfl_index() to hamroh_app;

-- Who acts for somebody, and for whom somebody acts, stand on her side.
create or replace function app_citizen_side(p_person uuid, p_beneficiary text) returns uuid[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with family as (
    select p_beneficiary as key where p_beneficiary is not null
    union select p.pinfl_index from public.person p where p.id = p_person
    union select c.beneficiary_index from public.case_file c
      where c.applicant_id = p_person and c.beneficiary_index is not null
    union select m.grantor_index from public.mandate m where m.holder_id = p_person and m.status = 'in_force')
  select array(
    select p_person
    union select p.id from public.person p where p.pinfl_index in (select key from family)
    union select c.applicant_id from public.case_file c where c.beneficiary_index in (select key from family)
    union select m.holder_id from public.mandate m
      where m.grantor_index in (select key from family) and m.status = 'in_force')
$$;

create function guard.keep_mandate() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_actor text := coalesce(public.app_context('actorRole'), 'system');
  v_person uuid := public.app_person();
  v_is_grantor boolean := new.grantor_index is not distinct from public.app_pinfl_index();
  v_is_staff boolean := coalesce(v_actor in ('inson_specialist', 'inson_head'), false);
  -- She has just typed the code that went to her phone, and the portal writes her answer.
  v_by_code boolean := new.code_confirmed_at is not null and public.app_role() = 'system'
    and v_person is distinct from new.holder_id;
  v_may boolean;
begin
  if exists (select 1 from public.person p where p.id = new.holder_id and p.pinfl_index = new.grantor_index) then
    raise exception 'nobody needs a mandate for herself'
      using errcode = 'check_violation', table = 'mandate', constraint = 'mandate_of_another';
  end if;
  if v_actor = 'system' then return new; end if;
  if tg_op = 'UPDATE' and new.status = old.status then
    if public.app_role() <> 'system' then
      raise exception 'what proves the other person is the portal''s to write'
        using errcode = 'insufficient_privilege', table = 'mandate', constraint = 'mandate_code';
    end if;
    return new;
  end if;
  if new.basis in ('desk', 'court') and (tg_op = 'INSERT' or old.basis is null) or v_is_staff and new.status = 'revoked' then
    perform public.app_refuse_both_sides('recordMandate', v_person,
      public.app_citizen_side(new.holder_id, new.grantor_index));
  end if;
  v_may := case new.status
    when 'asked' then v_person = new.holder_id
    when 'in_force' then case new.basis
      when 'oneid' then v_is_grantor and tg_op = 'UPDATE'
      when 'code' then v_by_code and tg_op = 'UPDATE' and new.given_at <= new.code_confirmed_at + interval '30 minutes'
      when 'register' then v_person = new.holder_id and public.app_role() = 'system'
      else v_is_staff and new.recorded_by_id = v_person end
    when 'declined' then v_is_grantor or v_by_code
    when 'withdrawn' then v_person = new.holder_id
    when 'given_up' then v_person = new.holder_id
    when 'revoked' then v_is_grantor or v_is_staff and new.ended_by_id = v_person
    else false end;
  if not coalesce(v_may, false) then
    raise exception 'this is not theirs to say of a mandate'
      using errcode = 'insufficient_privilege', table = 'mandate', constraint = 'mandate_by_party';
  end if;
  return new;
end $$;
create trigger party before insert or update on mandate for each row execute function guard.keep_mandate();

-- ---------------------------------------------------------------- what needs it

create function guard.check_for_whom(
  p_applicant uuid, p_beneficiary text, p_service text, p_mandate uuid, p_on date) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_mandate is not null then
    if not exists (select 1 from public.mandate m where m.id = p_mandate and m.status = 'in_force'
        and m.holder_id = p_applicant and m.grantor_index = p_beneficiary and m.valid_until >= p_on
        and 'apply' = any (m.acts)
        and (cardinality(m.service_groups) = 0 or exists (
          select 1 from public.service s where s.code = p_service and s."group" = any (m.service_groups)))) then
      raise exception 'this mandate does not say so'
        using errcode = 'check_violation', constraint = 'application_by_mandate';
    end if;
    return;
  end if;
  -- Of who is not known here the program tells by her number whether she is grown up.
  if exists (select 1 from public.person p where p.pinfl_index = p_beneficiary and p.id <> p_applicant
      and p.born_on <= p_on - interval '18 years') then
    raise exception 'nobody applies for another adult without her mandate'
      using errcode = 'check_violation', constraint = 'application_by_mandate';
  end if;
end $$;

create function guard.find_mandate(p_applicant uuid, p_beneficiary text, p_service text, p_on date) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.id from public.mandate m
   where m.status = 'in_force' and m.holder_id = p_applicant and m.grantor_index = p_beneficiary
     and m.valid_until >= p_on and 'apply' = any (m.acts)
     and (cardinality(m.service_groups) = 0 or exists (
       select 1 from public.service s where s.code = p_service and s."group" = any (m.service_groups)))
   order by m.valid_until desc limit 1
$$;

create function guard.check_draft_for_whom() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_on date := (new.updated_at at time zone 'Asia/Tashkent')::date;
begin
  perform guard.check_for_whom(new.applicant_id, new.beneficiary_index, new.service_code,
    guard.find_mandate(new.applicant_id, new.beneficiary_index, new.service_code, v_on), v_on);
  return new;
end $$;
create trigger for_whom before insert or update of beneficiary_index on application for each row
  when (new.beneficiary_index is not null) execute function guard.check_draft_for_whom();

create function guard.check_sent_for_whom() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_applicant uuid;
  v_service text;
begin
  select a.applicant_id, a.service_code into v_applicant, v_service
    from public.application a where a.id = new.application_id;
  perform guard.check_for_whom(v_applicant, new.beneficiary_index, v_service, new.mandate_id,
    (new.sent_at at time zone 'Asia/Tashkent')::date);
  return new;
end $$;
create trigger for_whom before insert on submission for each row execute function guard.check_sent_for_whom();

-- A case is about whom its last submission is for.
create function guard.check_case_for_whom() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_beneficiary text;
begin
  if new.application_id is null then return null; end if;
  select s.beneficiary_index into v_beneficiary from public.submission s
    where s.application_id = new.application_id order by s.number desc limit 1;
  if v_beneficiary is distinct from new.beneficiary_index then
    raise exception 'a case is about whom its application names'
      using errcode = 'check_violation', table = 'case_file', constraint = 'case_for_whom';
  end if;
  return null;
end $$;
alter table submission disable trigger append_only;
update submission s set beneficiary_index = c.beneficiary_index from case_file c where c.application_id = s.application_id;
alter table submission enable always trigger append_only;
create constraint trigger for_whom after insert or update of beneficiary_index on case_file
  deferrable initially deferred for each row execute function guard.check_case_for_whom();

-- A voucher that was applied for under a mandate is spent under one that says so.
create function guard.check_spent_for_whom() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select 1 from public.voucher v join public.entitlement e on e.id = v.entitlement_id
     where v.id = new.voucher_id
       and (select s.mandate_id from public.submission s
             where s.application_id = e.application_id order by s.number desc limit 1) is not null
       and not exists (select 1 from public.mandate m where m.status = 'in_force' and m.holder_id = new.person_id
         and m.grantor_index = v.beneficiary_index and 'spend' = any (m.acts)
         and m.valid_until >= (new.placed_at at time zone 'Asia/Tashkent')::date)) then
    raise exception 'device_order_by_mandate: nobody spends the voucher of another adult without her mandate'
      using errcode = 'check_violation', table = 'device_order', constraint = 'device_order_by_mandate';
  end if;
  return new;
end $$;
create trigger for_whom before insert on device_order for each row execute function guard.check_spent_for_whom();

revoke all on all functions in schema guard from public;

-- ---------------------------------------------------------------- who sees it

alter table mandate enable row level security;
alter table mandate force row level security;
create policy owner_all on mandate to current_user using (true) with check (true);
-- The two it is between, and who works on a case that stands on it.
create policy app_select on mandate for select to hamroh_app using (
  (select app_is_system()) or holder_id = (select app_person()) or grantor_index = (select app_pinfl_index())
  or (select app_is_centre_staff()) and exists (select 1 from submission s where s.mandate_id = mandate.id));
create policy app_insert on mandate for insert to hamroh_app with check (
  (select app_is_system()) or status = 'asked' and holder_id = (select app_person())
  or (select app_is_centre_staff()) and status = 'in_force' and recorded_by_id = (select app_person()));
create policy app_update on mandate for update to hamroh_app using (
  (select app_is_system()) or holder_id = (select app_person()) or grantor_index = (select app_pinfl_index()));
revoke all on mandate from hamroh_app;
grant select, insert on mandate to hamroh_app;
grant update (status, basis, given_at, phone_cipher, code_hash, code_until, code_tries, codes_sent, code_confirmed_at,
  ended_at, ended_by_id) on mandate to hamroh_app;
